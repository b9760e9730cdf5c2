// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "app/charts/analysis_plot.h"
#include "app/export/export_figure.h"
#include "app/wording/wording.h"
#include "core/figure/figure.h"

class QPaintDevice;

namespace app {

class Plot;

/// The chart of a figure's analysis, linked to the map: a click emits a region or a period, and the selected region is
/// highlighted. Without an analysis the chart is empty.
class AnalysisChart : public QWidget {
    Q_OBJECT

public:
    explicit AnalysisChart(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);
    void setSelected(const std::optional<core::RegionCode>& code);
    /// Draws title, chart and definition for print, black on white.
    [[nodiscard]] bool paint(QPaintDevice& device, double unitsPerMm) const;

signals:
    void regionClicked(const core::RegionCode& code);
    void periodClicked(core::Period period);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refill();
    void fitToWidth();
    void click(QPointF position);
    void explain(QPointF position, QPoint at);
    [[nodiscard]] const RegionPoint* pointNear(QPointF position) const;
    [[nodiscard]] QString readings(std::size_t period) const;

    std::optional<core::Figure> m_figure;
    Wording m_wording{Language::English};
    std::optional<core::RegionCode> m_selected;
    PlottedAnalysis m_plotted;
    int m_legendWidth = 0;  ///< Width of the chart, in pixels, to which the legend is fitted.
    int m_axisWidth = 0;    ///< Width of the axes, in pixels, to which the periods are fitted.
    Plot* m_plot;
};

}  // namespace app
