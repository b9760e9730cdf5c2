// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/wording/wording.h"
#include "core/figure/figure.h"

class QCPAxis;
class QCPItemRect;
class QCPLayer;
class QHBoxLayout;
class QLabel;

namespace app {

class Plot;

/// Drawn like figure 1 of the paper (Zhong and Wu, 2024): group means as bars on the left axis, a second indicator as
/// lines on the right axis, the whole as a dashed line, and a band at the current period. An absent value leaves a gap;
/// a derived point is hollow.
class GroupMeansChart : public QWidget {
    Q_OBJECT

public:
    explicit GroupMeansChart(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);

signals:
    void periodClicked(core::Period period);

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool differsOnlyInPeriod(const core::Figure& figure) const;
    void refill();
    void restyle();
    void addBars();
    void addLine(const std::vector<std::optional<core::Observation>>& values, QCPAxis* axis, const QColor& colour,
                 Qt::PenStyle style);
    void addLines();
    void scaleAxes();
    void markCurrent();
    void labelPeriods();
    void fillTexts();
    void announcePeriod(double x);
    void explainPeriod(double x, QPoint at);
    [[nodiscard]] std::optional<std::size_t> periodUnder(double x) const;
    [[nodiscard]] QString title(const QString& mark, const core::ChartSeries& series) const;
    [[nodiscard]] QString barTitle() const;
    [[nodiscard]] QString wholeName(const core::ChartSeries& series) const;
    [[nodiscard]] QString legend() const;
    [[nodiscard]] QString reading(const QString& name, const std::optional<core::Observation>& value,
                                  const core::Unit& unit) const;
    [[nodiscard]] QString readings(const core::ChartSeries& series, std::size_t period) const;

    core::Chart m_chart;
    std::shared_ptr<const core::Catalogue> m_catalogue;
    core::Grouping m_grouping;
    std::vector<core::Srgb> m_groupColours;  ///< One per group.
    Wording m_wording{Language::English};
    int m_labelledWidth = 0;  ///< Width of the axes, in pixels, for which the periods are labelled.
    QHBoxLayout* m_titles;
    QLabel* m_barTitle;
    QLabel* m_lineTitle;
    QLabel* m_legend;
    Plot* m_plot;
    QCPLayer* m_bandLayer;
    QCPItemRect* m_band;
};

}  // namespace app
