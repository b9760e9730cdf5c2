// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/plot_style.h"

#include <algorithm>
#include <iterator>

namespace app {
namespace {

constexpr int axisSteps = 5;

QSharedPointer<QCPAxisTicker> ticks(const AxisScale& scale, const QLocale& locale) {
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (int i = 0; i <= axisSteps; ++i) {
        const double value = scale.lower + i * scale.step;
        QString text = locale.toString(value, 'f', decimalsOf(scale.step));
        ticker->addTick(value, text.replace(QLatin1Char('-'), QChar(0x2212)));
    }
    return ticker;
}

}  // namespace

void BrokenLine::drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& points,
                                 const QCPScatterStyle& style) const {
    const QRectF axes = clipRect();
    QVector<QPointF> known;
    std::ranges::copy_if(points, std::back_inserter(known), [&](const QPointF& point) { return axes.contains(point); });
    QCPGraph::drawScatterPlot(painter, known, style);
}

QColor faded(QColor colour, double alpha) {
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

void stylePlot(QCustomPlot& plot, const QPalette& palette, const QFont& font) {
    const QColor text = palette.color(QPalette::Text);
    plot.setBackground(palette.brush(QPalette::Base));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis, plot.yAxis2}) {
        axis->setBasePen(faded(text, 0.6));
        axis->setTickPen(faded(text, 0.6));
        axis->setSubTicks(false);
        axis->setTickLabelColor(text);
        axis->setTickLabelFont(font);
        axis->setLabelColor(text);
        axis->setLabelFont(font);
        axis->grid()->setPen(faded(text, 0.12));
        axis->grid()->setZeroLinePen(faded(text, 0.6));
    }
}

void scaleAxisFromZero(QCPAxis& axis, const ValueRange& range, const QLocale& locale) {
    const AxisScale scale = axisScale(range.min, range.max, axisSteps);
    axis.setRange(scale.lower, scale.upper);
    axis.setTicker(ticks(scale, locale));
}

void addRoomAbove(QCPAxis& axis) {
    constexpr double room = 0.02;  // of the axis
    axis.setRangeUpper(axis.range().upper + room * axis.range().size());
}

void labelPeriodAxis(QCustomPlot& plot, std::span<const core::Period> periods, const Wording& wording,
                     const QFontMetrics& metrics) {
    int widest = 0;
    for (const core::Period period : periods) {
        widest = std::max(widest, metrics.horizontalAdvance(wording.name(period)));
    }
    const double spacing = plot.xAxis->coordToPixel(1) - plot.xAxis->coordToPixel(0);
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const std::size_t period : labelledPeriods(periods, spacing, widest * 1.25)) {
        ticker->addTick(static_cast<double>(period), wording.name(periods[period]));
    }
    plot.xAxis->setTicker(ticker);
    const int room = metrics.averageCharWidth();  // a device may write a little wider than is measured
    const int beside = std::max(room, (widest - static_cast<int>(spacing)) / 2 + room);
    plot.axisRect()->setMinimumMargins(QMargins(beside, metrics.height() / 2 + 2, beside, 0));
}

}  // namespace app
