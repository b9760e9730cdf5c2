// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include "app/charts/analysis_plot.h"
#include "app/drawing/canvas.h"
#include "core/colour/palette.h"

namespace app {
namespace {

constexpr double nameSize = 0.75;   // relative to the font of the chart
constexpr double besideBand = 0.6;  // distance from the band of the map's period, in periods
constexpr double areaAlpha = 0.75;
constexpr std::size_t maxRanks = 40;  // more lines could not be distinguished

using Values = std::vector<std::optional<double>>;

QCPGraph* addLine(QCustomPlot& plot, QCPAxis* axis, const Values& values, const QColor& colour, const QString& name,
                  Qt::PenStyle style = Qt::SolidLine) {
    auto* line = new BrokenLine(plot.xAxis, axis);
    line->setName(name);
    line->setPen(QPen(colour, lineWidth, style));
    line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, colour, colour, linePointSize));
    for (std::size_t i = 0; i < values.size(); ++i) {
        line->addData(static_cast<double>(i), values[i].value_or(lineGap));
    }
    return line;
}

ValueRange rangeOf(const Values& values, ValueRange range = {}) {
    for (const auto& value : values) {
        if (value) {
            range = {std::min(range.min, *value), std::max(range.max, *value)};
        }
    }
    return range;
}

bool isKnown(const Values& values) {
    return std::ranges::any_of(values, [](const auto& value) { return value.has_value(); });
}

/// Sets up a time axis, with a band at the map's period.
PlottedAnalysis setUpTimeAxis(QCustomPlot& plot, const std::vector<core::Period>& periods, const PlotContext& context) {
    addRoomAbove(*plot.yAxis);
    addRoomAbove(*plot.yAxis2);
    plot.xAxis->setRange(-0.5, static_cast<double>(periods.size()) - 0.5);
    plot.xAxis->grid()->setVisible(false);
    QCPItemRect* band = addBand(plot);
    colourBand(*band, context.highlight());
    return {{}, periods, band, {}};
}

QString unitOfGap(const PlotContext& context) {
    return context.wording.name(core::differenceUnit(context.figure.indicator().unit));
}

/// What a gap in per cent is relative to: the level of the whole, or else that of all regions combined.
QString relativeGap(const PlotContext& context) {
    const core::Catalogue& catalogue = *context.figure.catalogue;
    return catalogue.whole()
               ? AnalysisPlot::tr("Gap in per cent of the %1 (right)", "level of the whole (national level)")
                     .arg(context.wording.levelOfWhole(catalogue))
               : AnalysisPlot::tr("Gap in per cent of all %1 combined (right)", "regions")
                     .arg(context.wording.nouns(context.figure));
}

/// The cumulative sums of the parts of each period: one layer of the stack for each part.
std::vector<Values> stacked(const std::vector<Values>& parts) {
    std::vector<Values> sums = parts;
    for (std::size_t layer = 1; layer < sums.size(); ++layer) {
        for (std::size_t i = 0; i < sums[layer].size(); ++i) {
            if (sums[layer][i]) {
                *sums[layer][i] += *sums[layer - 1][i];
            }
        }
    }
    return sums;
}

/// A smaller font for names that are close together; its size may be in points or pixels.
QFont smaller(QFont font) {
    if (font.pixelSize() > 0) {
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * nameSize)));
    } else {
        font.setPointSizeF(font.pointSizeF() * nameSize);
    }
    return font;
}

/// The within-group parts and, last, the between-group part, by period.
std::vector<Values> partsOf(const core::DecompositionChart& chart, std::size_t groups) {
    std::vector<Values> parts(groups + 1, Values(chart.periods.size()));
    for (std::size_t i = 0; i < chart.parts.size(); ++i) {
        for (std::size_t group = 0; chart.parts[i] && group < groups; ++group) {
            parts[group][i] = chart.parts[i]->groups[group].within;
        }
        if (chart.parts[i]) {
            parts[groups][i] = chart.parts[i]->between;
        }
    }
    return parts;
}

/// A region and its last rank.
struct RankEnd {
    std::size_t region = 0;
    std::size_t rank = 0;
};

/// The last ranks of all regions that have ranks, sorted.
std::vector<RankEnd> rankEnds(const core::RankChart& chart) {
    std::vector<RankEnd> ends;
    for (std::size_t region = 0; region < chart.regions.size(); ++region) {
        const auto& ranks = chart.ranks[region];
        const auto last = std::find_if(ranks.rbegin(), ranks.rend(), [](const auto& rank) { return rank.has_value(); });
        if (last != ranks.rend()) {
            ends.push_back({region, **last});
        }
    }
    std::ranges::stable_sort(ends, {}, &RankEnd::rank);
    return ends;
}

/// All regions or, if there are too many to distinguish, the first ones or those around the selected region.
std::vector<RankEnd> shownRanks(const core::RankChart& chart, const PlotContext& context) {
    const std::vector<RankEnd> ends = rankEnds(chart);
    if (ends.size() <= maxRanks) {
        return ends;
    }
    const auto selected =
        std::ranges::find_if(ends, [&](const RankEnd& end) { return context.selected == chart.regions[end.region]; });
    const std::ptrdiff_t position = selected == ends.end() ? 0 : selected - ends.begin();
    constexpr auto most = static_cast<std::ptrdiff_t>(maxRanks);
    const auto first = ends.begin() + std::clamp<std::ptrdiff_t>(position - most / 2, 0, std::ssize(ends) - most);
    return {first, first + most};
}

/// The ranks on the axis, from `first` to `last`.
struct RankSpan {
    std::size_t first = 1;
    std::size_t last = 1;
    [[nodiscard]] std::size_t size() const { return last - first + 1; }
    [[nodiscard]] bool holds(double rank) const {
        return static_cast<double>(first) <= rank && rank <= static_cast<double>(last);
    }
};

/// The range of all ranks; if not all are shown, of the last ranks of the lines and all ranks of the selected region.
RankSpan rankSpan(const core::RankChart& chart, const std::vector<RankEnd>& shown, const PlotContext& context) {
    if (shown.size() == chart.regions.size() || shown.empty()) {
        return {1, chart.regions.size()};
    }
    RankSpan span{shown.front().rank, shown.back().rank};
    for (const RankEnd& end : shown) {
        for (const auto& rank : chart.ranks[end.region]) {
            if (rank && context.selected == chart.regions[end.region]) {
                span = {std::min(span.first, *rank), std::max(span.last, *rank)};
            }
        }
    }
    return span;
}

/// Ticks at rank 1 and at every fifth rank, or fewer if they would not be legible.
QSharedPointer<QCPAxisTicker> rankTicker(const RankSpan& span, const Wording& wording) {
    constexpr std::size_t most = 12;
    std::size_t step = 5;
    for (std::size_t i = 0; span.size() / step > most; ++i) {
        step *= i % 3 == 1 ? std::size_t{5} : std::size_t{2};  // 5, 10, 50, 100, 200, 1000 ...
    }
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t rank = span.first; rank <= span.last; ++rank) {
        if (rank == 1 || rank % step == 0) {
            ticker->addTick(static_cast<double>(rank), wording.counted(rank));
        }
    }
    return ticker;
}

/// Draws a bar for each period with a value whose neighbouring periods have none, because an area needs two periods.
/// The bar stands on the layer below.
void addLoneBars(QCustomPlot& plot, const Values& below, const Values& sums, const QColor& colour) {
    constexpr double width = 0.3;  // as a part of the distance between two periods
    const auto isKnownAt = [&](std::size_t i) { return i < sums.size() && sums[i].has_value(); };
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (isKnownAt(i) && !isKnownAt(i + 1) && (i == 0 || !isKnownAt(i - 1))) {
            const auto at = static_cast<double>(i);
            auto* bar = new QCPItemRect(&plot);
            bar->topLeft->setCoords(at - width / 2, *sums[i]);
            bar->bottomRight->setCoords(at + width / 2, below.empty() ? 0 : below[i].value_or(0));
            bar->setPen(QPen(colour, 1));
            bar->setBrush(colour);
        }
    }
}

/// The name of a region beside its last rank.
LineName nameLine(QCustomPlot& plot, const RegionPoint& last, const PlotContext& context) {
    auto* label = new QCPItemText(&plot);
    label->setClipToAxisRect(false);
    label->position->setCoords(last.x + besideBand, last.y);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setFont(smaller(context.font));
    label->setColor(context.selected == last.code ? context.highlight() : context.text());
    return {context.nameOf(last.code), label};
}

/// Draws the ranks of a region, with a thick line if it is selected. @returns the points.
std::vector<RegionPoint> addRanks(QCustomPlot& plot, const core::RankChart& chart, std::size_t region,
                                  const PlotContext& context) {
    const core::RegionCode& code = chart.regions[region];
    const bool isSelected = context.selected == code;
    const QColor colour = isSelected ? context.highlight() : faded(context.groupColour(code), 0.55);
    auto* line = new BrokenLine(plot.xAxis, plot.yAxis);
    line->removeFromLegend();
    line->setPen(QPen(colour, isSelected ? 2 * lineWidth : 1));
    line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, linePointSize));
    line->setLayer(isSelected ? QStringLiteral("overlay") : QStringLiteral("main"));
    std::vector<RegionPoint> points;
    for (std::size_t period = 0; period < chart.periods.size(); ++period) {
        const auto rank = chart.ranks[region][period];
        line->addData(static_cast<double>(period), rank ? static_cast<double>(*rank) : lineGap);
        if (rank) {
            points.push_back({code, static_cast<double>(period), static_cast<double>(*rank)});
        }
    }
    return points;
}

/// Explains the colours of the ranks in the legend.
void addGroupsToLegend(QCustomPlot& plot, const PlotContext& context) {
    const std::vector<core::Group>& groups = context.figure.grouping.groups();
    for (std::size_t group = 0; group < groups.size(); ++group) {
        const QColor colour = dataColour(context.figure.groupColours[group]);
        addLine(plot, plot.yAxis, {}, colour, context.wording.name(groups[group]));
    }
}

}  // namespace

PlottedAnalysis plotChart(QCustomPlot& plot, const core::GapChart& chart, const PlotContext& context) {
    const Wording& wording = context.wording;
    addLine(plot, plot.yAxis, chart.gap, dataColour(context.figure.groupColours[chart.of]),
            wording.withUnit(AnalysisPlot::tr("Gap"), unitOfGap(context)));
    scaleAxisFromZero(*plot.yAxis, rangeOf(chart.gap), wording.locale());
    const bool hasRelative = isKnown(chart.relativePercent);
    plot.yAxis2->setVisible(hasRelative);
    if (hasRelative) {
        addLine(plot, plot.yAxis2, chart.relativePercent, context.text(), relativeGap(context), Qt::DashLine);
        scaleAxisFromZero(*plot.yAxis2, rangeOf(chart.relativePercent), wording.locale());
    }
    return setUpTimeAxis(plot, chart.periods, context);
}

PlottedAnalysis plotChart(QCustomPlot& plot, const core::InequalityChart& chart, const PlotContext& context) {
    const std::span<const core::Srgb> palette = core::groupPalette();
    ValueRange left;
    ValueRange right;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        const core::MeasureLine& line = chart.lines[i];
        const bool isRatio =
            line.measure == core::InequalityMeasure::RangeRatio;  // its values start at 1, far above the other measures
        const QString name = context.wording.name(line.measure);
        addLine(plot, isRatio ? plot.yAxis2 : plot.yAxis, line.values, dataColour(palette[i % palette.size()]),
                isRatio ? AnalysisPlot::tr("%1 (right)").arg(name) : name,
                i < palette.size() ? Qt::SolidLine : Qt::DashLine);
        (isRatio ? right : left) = rangeOf(line.values, isRatio ? right : left);
        plot.yAxis2->setVisible(plot.yAxis2->visible() || isRatio);
    }
    scaleAxisFromZero(*plot.yAxis, left, context.wording.locale());
    scaleAxisFromZero(*plot.yAxis2, right, context.wording.locale());
    return setUpTimeAxis(plot, chart.periods, context);
}

PlottedAnalysis plotChart(QCustomPlot& plot, const core::DecompositionChart& chart, const PlotContext& context) {
    const std::vector<core::Group>& groups = context.figure.grouping.groups();
    const std::vector<Values> sums = stacked(partsOf(chart, groups.size()));
    QCPGraph* below = nullptr;
    for (std::size_t layer = 0; layer < sums.size(); ++layer) {
        const bool isBetween = layer == groups.size();
        const QColor colour = isBetween ? context.text() : dataColour(context.figure.groupColours[layer]);
        const QString name = isBetween ? AnalysisPlot::tr("between the groups")
                                       : AnalysisPlot::tr("within %1").arg(context.wording.name(groups[layer]));
        QCPGraph* area = addLine(plot, plot.yAxis, sums[layer], colour, name);
        area->setBrush(faded(colour, isBetween ? areaAlpha / 3 : areaAlpha));
        area->setChannelFillGraph(below);
        addLoneBars(plot, layer == 0 ? Values() : sums[layer - 1], sums[layer], area->brush().color());
        below = area;
    }
    scaleAxisFromZero(*plot.yAxis, rangeOf(sums.back()), context.wording.locale());
    return setUpTimeAxis(plot, chart.periods, context);
}

PlottedAnalysis plotChart(QCustomPlot& plot, const core::RankChart& chart, const PlotContext& context) {
    addGroupsToLegend(plot, context);
    const std::vector<RankEnd> shown = shownRanks(chart, context);
    const RankSpan span = rankSpan(chart, shown, context);
    PlottedAnalysis plotted = setUpTimeAxis(plot, chart.periods, context);
    for (const RankEnd& end : shown) {
        const std::vector<RegionPoint> points = addRanks(plot, chart, end.region, context);
        std::ranges::copy_if(points, std::back_inserter(plotted.points),
                             [&](const RegionPoint& point) { return span.holds(point.y); });
        const bool hasRoom = span.size() <= maxRanks + maxRanks / 4;
        if (hasRoom || context.selected == chart.regions[end.region]) {
            plotted.names.push_back(nameLine(plot, points.back(), context));
        }
    }
    plot.yAxis->setRange(static_cast<double>(span.first) - 1, static_cast<double>(span.last) + 1);
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setTicker(rankTicker(span, context.wording));
    if (shown.size() < chart.regions.size() && !shown.empty()) {
        const Wording& wording = context.wording;
        plot.yAxis->setLabel(AnalysisPlot::tr("Ranks %1 to %2 of %3 in the last period")
                                 .arg(wording.counted(shown.front().rank), wording.counted(shown.back().rank),
                                      wording.counted(chart.regions.size())));
    }
    return plotted;
}

}  // namespace app
