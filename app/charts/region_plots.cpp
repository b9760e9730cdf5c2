// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "app/charts/analysis_plot.h"
#include "app/drawing/canvas.h"
#include "core/colour/palette.h"
#include "core/numeric/descending_order.h"

namespace app {
namespace {

constexpr double pointSize = 7;
constexpr double roomBeside = 0.08;   // fraction of the range of values
constexpr std::size_t maxDots = 200;  // that can be distinguished along the Lorenz curve

/// A straight line through two points, below the points of regions or, if it is a result, above them.
void addSegment(QCustomPlot& plot, double x1, double y1, double x2, double y2, const QPen& pen, bool isAbove = false) {
    auto* line = new QCPItemStraightLine(&plot);
    line->point1->setCoords(x1, y1);
    line->point2->setCoords(x2, y2);
    line->setPen(pen);
    line->setLayer(isAbove ? QStringLiteral("axes") : QStringLiteral("grid"));
}

/// The points of one group of regions, with its name in the legend.
class Points {
public:
    Points(QCustomPlot& plot, const QColor& colour, const QString& name, const PlotContext& context)
        : m_graph(new PointCloud(plot.xAxis, plot.yAxis)) {
        m_graph->setName(name);
        m_graph->setLineStyle(QCPGraph::lsNone);
        m_graph->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssCircle, faded(context.text(), 0.5), colour, pointSize));
    }
    void add(PlottedAnalysis& plotted, const RegionPoint& point) {
        m_points.append(QCPGraphData(point.x, point.y));
        plotted.points.push_back(point);
    }
    /// Sets all points at once in order; inserting points individually would move all points to their right.
    void show() {
        std::vector<double> keys(static_cast<std::size_t>(m_points.size()));
        std::ranges::transform(m_points, keys.begin(), [](const QCPGraphData& point) { return -point.key; });
        QVector<QCPGraphData> ascending;
        ascending.reserve(m_points.size());
        for (const std::size_t i : core::descendingOrder(keys)) {
            ascending.append(m_points[static_cast<qsizetype>(i)]);
        }
        m_graph->data()->set(ascending, true);
    }
    void removeIfEmpty() {
        if (m_points.isEmpty()) {
            m_graph->removeFromLegend();
        }
    }

private:
    QCPGraph* m_graph;
    QVector<QCPGraphData> m_points;
};

/// The name of a region above the ring around its point, on an opaque background.
void label(QCustomPlot& plot, const QCPItemTracer& ring, const QString& name, const PlotContext& context) {
    auto* text = new QCPItemText(&plot);
    text->setClipToAxisRect(false);
    text->position->setParentAnchor(ring.position);
    text->position->setCoords(0, -(pointSize + 2));
    text->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    text->setPadding(QMargins(2, 0, 2, 0));
    text->setFont(context.font);
    text->setColor(context.highlight());
    text->setBrush(faded(context.palette.color(QPalette::Base), 0.85));
    text->setText(name);
}

void ringSelected(QCustomPlot& plot, const PlottedAnalysis& plotted, const PlotContext& context) {
    for (const RegionPoint& point : plotted.points) {
        if (context.selected == point.code) {
            auto* ring = new QCPItemTracer(&plot);
            ring->setStyle(QCPItemTracer::tsCircle);
            ring->setSize(2 * pointSize);
            ring->setPen(QPen(context.highlight(), 2));
            ring->position->setCoords(point.x, point.y);
            label(plot, *ring, context.nameOf(point.code), context);
        }
    }
}

void fit(QCPAxis& axis, const std::vector<RegionPoint>& points, double RegionPoint::*coordinate) {
    if (points.empty()) {
        axis.setRange(0, 1);
        return;
    }
    const auto [least, greatest] = std::ranges::minmax(points, {}, coordinate);
    const double room = std::max((greatest.*coordinate - least.*coordinate) * roomBeside, 1e-6);
    axis.setRange(least.*coordinate - room, greatest.*coordinate + room);
}

std::vector<QPointF> inPercent(const std::vector<core::LorenzPoint>& curve) {
    std::vector<QPointF> points;
    points.reserve(curve.size());
    for (const core::LorenzPoint& point : curve) {
        points.emplace_back(100 * point.weightShare, 100 * point.valueShare);
    }
    return points;
}

/// What the horizontal axis of a Lorenz curve adds up: the regions, or their weight.
QString cumulativeShareOf(const PlotContext& context) {
    const core::Catalogue& catalogue = *context.figure.catalogue;
    return context.figure.analysis->definition.weighting == core::Weighting::ByPopulation
               ? AnalysisPlot::tr("Cumulative share of the weight (%1), %")
                     .arg(context.wording.name(catalogue.indicator(catalogue.population())))
               : AnalysisPlot::tr("Cumulative share of regions, %");
}

/// Omits points of a curve that are close together. The ends stay, and the curve moves by less than the width of a
/// thin line.
void addPoints(QCPCurve& curve, const std::vector<QPointF>& points) {
    const double apart = points.size() <= maxDots ? 0 : 0.1;  // percent
    QPointF last;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i == 0 || i + 1 == points.size() || (points[i] - last).manhattanLength() >= apart) {
            last = points[i];
            curve.addData(last.x(), last.y());
        }
    }
}

}  // namespace

PlottedAnalysis plotChart(QCustomPlot& plot, const core::LorenzChart& chart, const PlotContext& context) {
    auto* curve = new QCPCurve(plot.xAxis, plot.yAxis);
    curve->setName(context.wording.name(core::AnalysisKind::LorenzCurve));
    curve->setPen(QPen(context.highlight(), lineWidth));
    if (chart.curve.size() <= maxDots) {
        curve->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, context.highlight(), 4));
    }
    const std::vector<QPointF> points = inPercent(chart.curve);
    addPoints(*curve, points);
    PlottedAnalysis plotted;
    for (const core::LorenzRegion& region : chart.regions) {
        plotted.points.push_back({region.code, points[region.point].x(), points[region.point].y()});
    }
    QCPGraph* equality = plot.addGraph();
    equality->setName(AnalysisPlot::tr("line of equality"));
    equality->setPen(QPen(context.text(), 1, Qt::DashLine));
    equality->setData({0, 100}, {0, 100});
    scaleAxisFromZero(*plot.xAxis, {0, 100}, context.wording.locale());
    scaleAxisFromZero(*plot.yAxis, {0, 100}, context.wording.locale());
    addRoomAbove(*plot.xAxis);
    addRoomAbove(*plot.yAxis);
    plot.xAxis->setLabel(cumulativeShareOf(context));
    plot.yAxis->setLabel(AnalysisPlot::tr("Cumulative share of the indicator, %"));
    ringSelected(plot, plotted, context);
    return plotted;
}

PlottedAnalysis plotChart(QCustomPlot& plot, const core::MoranChart& chart, const PlotContext& context) {
    PlottedAnalysis plotted;
    const QStringList names = context.wording.localMoranCategories();
    std::vector<Points> points;
    for (std::size_t i = 0; i < core::localMoranCategoryCount; ++i) {
        points.emplace_back(plot, dataColour(core::localMoranPalette()[i]), names[static_cast<qsizetype>(i)], context);
    }
    points.emplace_back(plot, dataColour(core::noDataColour), AnalysisPlot::tr("Not tested yet"), context);
    for (const core::MoranRegion& region : chart.regions) {
        if (region.point.lag) {
            const std::size_t kind =
                region.category ? static_cast<std::size_t>(*region.category) : core::localMoranCategoryCount;
            points[kind].add(plotted, {region.code, region.point.z, *region.point.lag});
        }
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i].show();
        if (i >= static_cast<std::size_t>(core::LocalMoranCategory::NoNeighbour)) {
            // The kinds before stay, so that the legend changes little from period to period.
            points[i].removeIfEmpty();
        }
    }
    fit(*plot.xAxis, plotted.points, &RegionPoint::x);
    fit(*plot.yAxis, plotted.points, &RegionPoint::y);
    const QPen thin(faded(context.text(), 0.5), 1);
    addSegment(plot, 0, 0, 1, 0, thin);
    addSegment(plot, 0, 0, 0, 1, thin);
    addSegment(plot, 0, 0, 1, chart.slope, QPen(context.highlight(), lineWidth), true);
    ringSelected(plot, plotted, context);
    plot.xAxis->setLabel(AnalysisPlot::tr("Standardised value (z)"));
    plot.yAxis->setLabel(AnalysisPlot::tr("Spatial lag"));
    return plotted;
}

PlottedAnalysis plotChart(QCustomPlot& plot, const core::ConvergenceChart& chart, const PlotContext& context) {
    PlottedAnalysis plotted;
    const std::vector<core::Group>& groups = context.figure.grouping.groups();
    std::vector<Points> points;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        points.emplace_back(plot, dataColour(context.figure.groupColours[i]), context.wording.name(groups[i]), context);
    }
    for (const core::ConvergencePoint& point : chart.points) {
        const auto group = context.figure.grouping.groupOf(point.code);
        points[*group].add(plotted, {point.code, point.logInitial, point.growthPercent});
    }
    for (Points& pointsOfGroup : points) {
        pointsOfGroup.show();
    }
    fit(*plot.xAxis, plotted.points, &RegionPoint::x);
    fit(*plot.yAxis, plotted.points, &RegionPoint::y);
    if (chart.fit) {
        addSegment(plot, 0, 100 * chart.fit->intercept, 1, 100 * (chart.fit->intercept + chart.fit->slope),
                   QPen(context.text(), lineWidth, Qt::DashLine), true);
    }
    ringSelected(plot, plotted, context);
    plot.xAxis->setLabel(AnalysisPlot::tr("Natural logarithm of the initial level"));
    plot.yAxis->setLabel(AnalysisPlot::tr("Mean annual log growth, %"));
    return plotted;
}

}  // namespace app
