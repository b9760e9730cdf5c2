// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "app/parts/period_steps.h"

class QSlider;

namespace app {

/// A slider that goes where it is clicked, on its groove or on the ticks beneath, over periods with a tick where there
/// are figures, hollow where some are missing, none where there are none, and as many labels beneath as fit.
class PeriodSlider : public QWidget {
    Q_OBJECT

public:
    explicit PeriodSlider(QWidget* parent = nullptr);

    /// What there is to choose from; announces nothing. All three are of one length.
    void setPeriods(const std::vector<core::Period>& periods, const std::vector<DataCoverage>& known,
                    const QStringList& labels);
    /// Moves the handle; announces nothing.
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
    [[nodiscard]] int inset() const;
    [[nodiscard]] int handleWidth() const;
    [[nodiscard]] double placeOf(std::size_t position) const;

    std::vector<core::Period> m_periods;
    std::vector<DataCoverage> m_known;
    QStringList m_labels;
    QSlider* m_slider;
};

}  // namespace app
