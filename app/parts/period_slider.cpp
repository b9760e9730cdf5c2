// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/period_slider.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QProxyStyle>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "app/charts/chart_scale.h"

namespace app {
namespace {

/// The distance between the centres of two labels that do not run together, in widths of a label.
constexpr double labelSpace = 1.3;

/// A style in which a click on the groove moves the handle there instead of by a page.
class JumpToClick : public QProxyStyle {
public:
    using QProxyStyle::QProxyStyle;

    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* returned) const override {
        return hint == SH_Slider_AbsoluteSetButtons ? static_cast<int>(Qt::LeftButton)
                                                    : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

int tickHeight(const QFontMetrics& font) { return font.ascent() * 2 / 3; }

double tickWidth(double height) { return std::max(2.0, std::round(height / 4)); }

/// One tick, or a bar over several periods that are too close together for a tick each.
/// @param left, right  its edges.
void paintTick(QPainter& painter, double left, double right, double top, double height, DataCoverage coverage) {
    const QRectF tick(std::round(left), top, std::max(1.0, std::round(right) - std::round(left)), height);
    if (coverage == DataCoverage::Full) {
        painter.fillRect(tick, painter.pen().color());
    } else if (coverage == DataCoverage::Partial) {
        painter.drawRect(tick.adjusted(-0.5, 0.5, 0.5, -height / 3));
    }
}

}  // namespace

PeriodSlider::PeriodSlider(QWidget* parent) : QWidget(parent), m_slider(new QSlider(Qt::Horizontal, this)) {
    m_slider->setPageStep(5);
    auto* style = new JumpToClick;
    style->setParent(this);
    m_slider->setStyle(style);
    setFocusProxy(m_slider);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { emit positionChosen(static_cast<std::size_t>(value)); });
}

void PeriodSlider::setPeriods(const std::vector<core::Period>& periods, const std::vector<DataCoverage>& coverage,
                              const QStringList& labels) {
    const QSignalBlocker blocker(m_slider);
    m_periods = periods;
    m_coverage = coverage;
    m_labels = labels;
    m_slider->setRange(0, std::max(0, static_cast<int>(periods.size()) - 1));
    m_slider->setEnabled(periods.size() > 1);
    placeSlider();
    update();
}

void PeriodSlider::setPosition(std::size_t position) {
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(static_cast<int>(position));
}

void PeriodSlider::setAccessibleSliderName(const QString& name) { m_slider->setAccessibleName(name); }

QSize PeriodSlider::sizeHint() const {
    const int beneath = tickHeight(fontMetrics()) + fontMetrics().height() + 2;
    return {40 * fontMetrics().averageCharWidth(), m_slider->sizeHint().height() + beneath};
}

QSize PeriodSlider::minimumSizeHint() const { return {std::max(120, 2 * widestLabel()), sizeHint().height()}; }

void PeriodSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const double top = m_slider->geometry().bottom() + 1.0;
    const double height = tickHeight(fontMetrics());
    const double spacing = m_periods.size() > 1 ? tickX(1) - tickX(0) : width();
    const bool hasTickEach = spacing >= tickWidth(height) + 3;  // a hollow tick is a pixel wider, and a gap stays
    const double beside = (hasTickEach ? tickWidth(height) : spacing) / 2;
    for (const auto& [first, last] : coverageRuns(m_coverage, hasTickEach)) {
        paintTick(painter, tickX(first) - beside, tickX(last) + beside, top, height, m_coverage[first]);
    }
    const int widest = widestLabel();
    for (const std::size_t i : labelledPeriods(m_periods, spacing, widest * labelSpace)) {
        const QRectF box(tickX(i) - widest, top + height, 2.0 * widest, fontMetrics().height() + 2);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignBottom, m_labels[static_cast<qsizetype>(i)]);
    }
}

void PeriodSlider::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeSlider();
}

void PeriodSlider::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    placeSlider();
    updateGeometry();
}

/// The ticks and labels below the slider can be clicked and dragged like the slider itself.
void PeriodSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_slider->setFocus(Qt::MouseFocusReason);
        mouseMoveEvent(event);
    }
}

void PeriodSlider::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton && m_slider->isEnabled()) {
        const double x = event->position().x() - m_slider->x();
        m_slider->setValue(static_cast<int>(handleIndex(x, m_periods.size(), m_slider->width(), handleWidth())));
    }
}

/// Leaves space on both sides of the slider, so that the first and the last label are not cut.
void PeriodSlider::placeSlider() {
    m_slider->setGeometry(sideMargin(), 0, std::max(0, width() - 2 * sideMargin()), m_slider->sizeHint().height());
}

int PeriodSlider::widestLabel() const {
    int widest = 0;
    for (const QString& label : m_labels) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(label));
    }
    return widest;
}

int PeriodSlider::sideMargin() const { return std::max(0, (widestLabel() - handleWidth()) / 2 + 1); }

int PeriodSlider::handleWidth() const {
    return m_slider->style()->pixelMetric(QStyle::PM_SliderLength, nullptr, m_slider);
}

double PeriodSlider::tickX(std::size_t position) const {
    return m_slider->x() + handleX(position, m_periods.size(), m_slider->width(), handleWidth());
}

}  // namespace app
