// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/plot_style.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "core/geometry/clip.h"

namespace app {
namespace {

constexpr int axisSteps = 5;
constexpr qsizetype fewPoints = 500;  ///< Up to this number, points are drawn individually.

/// A picture with a point in its centre.
QPixmap pictureOf(const QCPScatterStyle& style, double devicePixelRatio) {
    const int reach = static_cast<int>(std::ceil((style.size() / 2 + 2) * devicePixelRatio));
    QPixmap picture(2 * reach + 1, 2 * reach + 1);
    picture.fill(Qt::transparent);
    QCPPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(reach + 0.5, reach + 0.5);
    painter.scale(devicePixelRatio, devicePixelRatio);
    style.applyTo(&painter, style.pen());
    style.drawShape(&painter, 0, 0);
    return picture;
}

/// The pixels, within a rectangle of a device, that hold at least one point; each once.
std::vector<QPoint> pixelsOf(const QVector<QPointF>& points, double devicePixelRatio, const QRect& within) {
    std::vector<bool> taken(static_cast<std::size_t>(within.width()) * static_cast<std::size_t>(within.height()));
    std::vector<QPoint> pixels;
    for (const QPointF& point : points) {
        const QPointF middle = (point + QPointF(0.5, 0.5)) * devicePixelRatio;  // as in QCustomPlot
        const QPoint pixel(static_cast<int>(std::floor(middle.x())), static_cast<int>(std::floor(middle.y())));
        if (within.contains(pixel)) {
            const QPoint at = pixel - within.topLeft();
            const auto index = static_cast<std::size_t>(at.y()) * static_cast<std::size_t>(within.width()) +
                               static_cast<std::size_t>(at.x());
            if (!taken[index]) {
                taken[index] = true;
                pixels.push_back(pixel);
            }
        }
    }
    return pixels;
}

QSharedPointer<QCPAxisTicker> ticks(const AxisScale& scale, const QLocale& locale) {
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (int i = 0; i <= axisSteps; ++i) {
        const double value = scale.lower + i * scale.step;
        QString text = locale.toString(value, 'f', decimalsOf(scale.step));
        ticker->addTick(value, text.replace(QLatin1Char('-'), QChar(0x2212)));
    }
    return ticker;
}

/// Makes the points of lines over time so small that neighbours do not run together.
void fitPoints(QCustomPlot& plot, double spacing) {
    constexpr double smallest = 2;
    for (int i = 0; i < plot.graphCount(); ++i) {
        QCPScatterStyle style = plot.graph(i)->scatterStyle();
        style.setSize(std::clamp(0.8 * spacing, smallest, linePointSize));
        plot.graph(i)->setScatterStyle(style);
    }
}

}  // namespace

void BrokenLine::drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const {
    if (!painter->modes().testFlag(QCPPainter::pmVectorized)) {
        QCPGraph::drawLinePlot(painter, lines);
        return;
    }
    const QRectF axes = clipRect();
    const core::Box box{axes.left(), axes.top(), axes.right(), axes.bottom()};
    const auto isBreak = [](const QPointF& point) { return std::isnan(point.x()) || std::isnan(point.y()); };
    for (auto begin = lines.begin(); begin != lines.end();) {
        const auto end = std::find_if(begin, lines.end(), isBreak);
        core::Polyline line;
        std::transform(begin, end, std::back_inserter(line), [](const QPointF& point) {
            return core::MapPoint{point.x(), point.y()};
        });
        for (const core::LineRun& run : core::clippedLine(line, box)) {
            QVector<QPointF> inside;
            std::ranges::transform(run.path, std::back_inserter(inside),
                                   [](const core::MapPoint& point) { return QPointF(point.x, point.y); });
            QCPGraph::drawLinePlot(painter, inside);
        }
        begin = std::find_if_not(end, lines.end(), isBreak);
    }
}

void BrokenLine::drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& points,
                                 const QCPScatterStyle& style) const {
    const QRectF axes = clipRect();
    QVector<QPointF> known;
    std::ranges::copy_if(points, std::back_inserter(known), [&](const QPointF& point) { return axes.contains(point); });
    QCPGraph::drawScatterPlot(painter, known, style);
}

void PointCloud::drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& points,
                                 const QCPScatterStyle& style) const {
    if (points.size() <= fewPoints || painter->modes().testFlag(QCPPainter::pmVectorized)) {
        QCPGraph::drawScatterPlot(painter, points, style);
        return;
    }
    const double ratio = painter->device()->devicePixelRatioF();
    const QPixmap picture = pictureOf(style, ratio);
    const QRectF axes = clipRect();
    const QRect within = QRectF(axes.topLeft() * ratio, axes.size() * ratio).toAlignedRect();
    std::vector<QPainter::PixmapFragment> copies;
    for (const QPoint pixel : pixelsOf(points, ratio, within)) {
        copies.push_back(QPainter::PixmapFragment::create((QPointF(pixel) + QPointF(0.5, 0.5)) / ratio, picture.rect(),
                                                          1 / ratio, 1 / ratio));
    }
    painter->setAntialiasing(false);  // antialiasing would move them by half a unit
    painter->drawPixmapFragments(copies.data(), static_cast<int>(copies.size()), picture);
}

void FilledBars::draw(QCPPainter* painter) {
    constexpr int maxRows = 64;  // device pixels: Qt fills a picture of 96 rows or more with several threads
    const bool isOnScreen =
        !painter->modes().testFlag(QCPPainter::pmVectorized) && painter->transform().type() <= QTransform::TxTranslate;
    if (!isOnScreen) {
        QCPBars::draw(painter);
        return;
    }
    const int rows = std::max(1, static_cast<int>(maxRows / painter->device()->devicePixelRatioF()));
    painter->setAntialiasing(false);
    for (const QCPBarsData& bar : *data()) {
        // Edges are rounded one by one, so that neighbouring bars meet; not even the thinnest bar disappears.
        const QRectF exact = getBarRect(bar.key, bar.value).normalized();
        QRect area(QPoint(qRound(exact.left()), qRound(exact.top())),
                   QPoint(qRound(exact.right()) - 1, qRound(exact.bottom()) - 1));
        area.setWidth(std::max(area.width(), 1));
        for (int top = area.top(); top <= area.bottom(); top += rows) {
            painter->fillRect(area.left(), top, area.width(), std::min(rows, area.bottom() + 1 - top), brush());
        }
    }
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

QCPLayer* addBandLayer(QCustomPlot& plot) {
    plot.addLayer(bandLayer, plot.layer(QStringLiteral("background")));
    QCPLayer* layer = plot.layer(bandLayer);
    layer->setMode(QCPLayer::lmBuffered);
    return layer;
}

QCPItemRect* addBand(QCustomPlot& plot) {
    auto* band = new QCPItemRect(&plot);
    band->setLayer(bandLayer);
    band->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
    band->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
    band->setPen(Qt::NoPen);
    return band;
}

void colourBand(QCPItemRect& band, const QColor& highlight) { band.setBrush(faded(highlight, 0.3)); }

void placeBand(QCPItemRect& band, std::optional<std::size_t> period) {
    band.setVisible(period.has_value());
    if (period) {
        band.topLeft->setCoords(static_cast<double>(*period) - 0.5, 0);
        band.bottomRight->setCoords(static_cast<double>(*period) + 0.5, 1);
    }
}

void addRoomAbove(QCPAxis& axis) {
    constexpr double room = 0.02;  // fraction of the axis
    axis.setRangeUpper(axis.range().upper + room * axis.range().size());
}

void fitPeriodAxis(QCustomPlot& plot, std::span<const core::Period> periods, const Wording& wording,
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
    fitPoints(plot, spacing);
    const int room = metrics.averageCharWidth();  // on some devices text is a little wider than measured
    const int beside = std::max(room, (widest - static_cast<int>(spacing)) / 2 + room);
    plot.axisRect()->setMinimumMargins(QMargins(beside, metrics.height() / 2 + 2, beside, 0));
}

}  // namespace app
