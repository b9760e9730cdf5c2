// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "app/parts/period_steps.h"

class QSlider;

namespace app {

/// A slider over periods. A click on its groove or on the ticks below moves the handle there. A period has a solid tick
/// when all its figures exist, a hollow tick when some are missing, and no tick without figures. Below the ticks are as
/// many labels as fit.
class PeriodSlider : public QWidget {
    Q_OBJECT

public:
    explicit PeriodSlider(QWidget* parent = nullptr);

    /// Sets the periods to choose from; emits no signal. All three lists have the same length.
    void setPeriods(const std::vector<core::Period>& periods, const std::vector<DataCoverage>& coverage,
                    const QStringList& labels);
    /// Moves the handle; emits no signal.
    void setPosition(std::size_t position);
    void setAccessibleSliderName(const QString& name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void positionChosen(std::size_t position);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void placeSlider();
    [[nodiscard]] int widestLabel() const;
    [[nodiscard]] int sideMargin() const;
    [[nodiscard]] int handleWidth() const;
    [[nodiscard]] double tickX(std::size_t position) const;

    std::vector<core::Period> m_periods;
    std::vector<DataCoverage> m_coverage;
    QStringList m_labels;
    QSlider* m_slider;
};

}  // namespace app
