// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include "app/charts/analysis_plot.h"
#include "app/charts/data_colour.h"
#include "core/colour/palette.h"

namespace app {
namespace {

constexpr double lineWidth = 1.8;
constexpr double pointSize = 4.5;
constexpr double nameSize = 0.75;      // of the chart's font
constexpr double besideBand = 0.6;     // of a year, behind the band of the map's own
constexpr double roomForNames = 0.25;  // beside the ranks, of the width of all periods
constexpr double areaAlpha = 0.75;
constexpr std::size_t mostRanks = 40;                                // whose lines can be told apart
constexpr double noLine = std::numeric_limits<double>::quiet_NaN();  ///< How QCPGraph is told to break its line.

using Values = std::vector<std::optional<double>>;

QCPGraph* addLine(QCustomPlot& plot, QCPAxis* axis, const Values& values, const QColor& colour, const QString& name,
                  Qt::PenStyle style = Qt::SolidLine) {
    auto* line = new BrokenLine(plot.xAxis, axis);
    line->setName(name);
    line->setPen(QPen(colour, lineWidth, style));
    line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, colour, colour, pointSize));
    for (std::size_t i = 0; i < values.size(); ++i) {
        line->addData(static_cast<double>(i), values[i].value_or(noLine));
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

/// Years along the axis, with a band for the map's own.
PlottedAnalysis plottedOver(QCustomPlot& plot, const std::vector<core::Period>& periods, const PlotContext& context) {
    addRoomAbove(*plot.yAxis);
    addRoomAbove(*plot.yAxis2);
    plot.xAxis->setRange(-0.5, static_cast<double>(periods.size()) - 0.5);
    plot.xAxis->grid()->setVisible(false);
    auto* band = new QCPItemRect(&plot);
    band->setLayer(periodLayer);
    band->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
    band->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
    band->setPen(Qt::NoPen);
    band->setBrush(faded(context.highlight(), 0.3));
    return {{}, periods, band};
}

QString unitOfGap(const PlotContext& context) {
    return context.wording.name(core::differenceUnit(core::traitsOf(context.figure.theme.indicator).unit));
}

/// The sums of each period's parts from the bottom up: a layer of the stack for each.
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

/// For names that stand close together, whichever way the font's size is given.
QFont smaller(QFont font) {
    if (font.pixelSize() > 0) {
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * nameSize)));
    } else {
        font.setPointSizeF(font.pointSizeF() * nameSize);
    }
    return font;
}

/// What lies within each group, and last what lies between them, by period.
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

/// Ranks that lines are drawn for: `first` to `last`, both of them in.
struct RankWindow {
    std::size_t first = 1;
    std::size_t last = 0;
    [[nodiscard]] bool holds(std::optional<std::size_t> rank) const { return rank && first <= *rank && *rank <= last; }
};

std::optional<std::size_t> lastRank(const std::vector<std::optional<std::size_t>>& ranks) {
    const auto known =
        std::ranges::find_if(ranks.rbegin(), ranks.rend(), [](const auto& rank) { return rank.has_value(); });
    return known == ranks.rend() ? std::nullopt : *known;
}

/// All ranks, or as many as can be told apart: the first ones, or those around where the selected region ends.
RankWindow rankWindow(const core::RankChart& chart, const PlotContext& context) {
    const std::size_t all = chart.regions.size();
    const auto selected = std::ranges::find(chart.regions, context.selected);
    if (all <= mostRanks || selected == chart.regions.end()) {
        return {1, std::min(all, mostRanks)};
    }
    const std::size_t rank =
        lastRank(chart.ranks[static_cast<std::size_t>(selected - chart.regions.begin())]).value_or(1);
    constexpr std::size_t half = mostRanks / 2;
    const std::size_t first = rank > half ? std::min(rank - half, all - mostRanks + 1) : 1;
    return {first, first + mostRanks - 1};
}

/// The first rank and every fifth: there is no rank 0.
QSharedPointer<QCPAxisTicker> rankTicker(const RankWindow& window, const QLocale& locale) {
    constexpr std::size_t step = 5;
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t rank = window.first; rank <= window.last; ++rank) {
        if (rank == 1 || rank % step == 0) {
            ticker->addTick(static_cast<double>(rank), locale.toString(static_cast<qulonglong>(rank)));
        }
    }
    return ticker;
}

/// A bar from the layer below for each year with a value whose neighbours have none: an area needs two.
void addLoneBars(QCustomPlot& plot, const Values& below, const Values& sums, const QColor& colour) {
    constexpr double width = 0.3;  // of a year
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
void nameLine(QCustomPlot& plot, const RegionPlace& last, bool isSelected, const PlotContext& context) {
    auto* label = new QCPItemText(&plot);
    label->setClipToAxisRect(false);
    label->position->setCoords(last.x + besideBand, last.y);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setFont(smaller(context.font));
    label->setColor(isSelected ? context.highlight() : context.text());
    label->setText(context.nameOf(last.code));
}

/// The ranks of one region, thick when it is selected. @returns where they stand.
std::vector<RegionPlace> addRanks(QCustomPlot& plot, const core::RankChart& chart, std::size_t region,
                                  const PlotContext& context) {
    const core::RegionCode& code = chart.regions[region];
    const bool isSelected = context.selected == code;
    const QColor colour = isSelected ? context.highlight() : faded(context.groupColour(code), 0.55);
    auto* line = new BrokenLine(plot.xAxis, plot.yAxis);
    line->removeFromLegend();
    line->setPen(QPen(colour, isSelected ? 2 * lineWidth : 1));
    line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, pointSize));
    line->setLayer(isSelected ? QStringLiteral("overlay") : QStringLiteral("main"));
    std::vector<RegionPlace> places;
    for (std::size_t period = 0; period < chart.periods.size(); ++period) {
        const auto rank = chart.ranks[region][period];
        line->addData(static_cast<double>(period), rank ? static_cast<double>(*rank) : noLine);
        if (rank) {
            places.push_back({code, static_cast<double>(period), static_cast<double>(*rank)});
        }
    }
    if (!places.empty()) {
        nameLine(plot, places.back(), isSelected, context);
    }
    return places;
}

/// What the colours of the ranks stand for.
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
    addLine(plot, plot.yAxis, chart.gap, dataColour(context.figure.groupColours[chart.minuend]),
            AnalysisPlot::tr("Gap (%1)").arg(unitOfGap(context)));
    scaleAxisFromZero(*plot.yAxis, rangeOf(chart.gap), wording.locale());
    const bool hasRelative = isKnown(chart.relativePercent);
    plot.yAxis2->setVisible(hasRelative);
    if (hasRelative) {
        addLine(plot, plot.yAxis2, chart.relativePercent, context.text(),
                AnalysisPlot::tr("Gap in percent of the national level (right)"), Qt::DashLine);
        scaleAxisFromZero(*plot.yAxis2, rangeOf(chart.relativePercent), wording.locale());
    }
    return plottedOver(plot, chart.periods, context);
}

PlottedAnalysis plotChart(QCustomPlot& plot, const core::InequalityChart& chart, const PlotContext& context) {
    const std::span<const core::Srgb> palette = core::groupPalette();
    ValueRange left;
    ValueRange right;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        const core::MeasureLine& line = chart.lines[i];
        const bool isRatio = line.measure == core::InequalityMeasure::RangeRatio;  // from 1 on, far above the others
        const QString name = context.wording.name(line.measure);
        addLine(plot, isRatio ? plot.yAxis2 : plot.yAxis, line.values, dataColour(palette[i % palette.size()]),
                isRatio ? AnalysisPlot::tr("%1 (right)").arg(name) : name,
                i < palette.size() ? Qt::SolidLine : Qt::DashLine);
        (isRatio ? right : left) = rangeOf(line.values, isRatio ? right : left);
        plot.yAxis2->setVisible(plot.yAxis2->visible() || isRatio);
    }
    scaleAxisFromZero(*plot.yAxis, left, context.wording.locale());
    scaleAxisFromZero(*plot.yAxis2, right, context.wording.locale());
    return plottedOver(plot, chart.periods, context);
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
    return plottedOver(plot, chart.periods, context);
}

PlottedAnalysis plotChart(QCustomPlot& plot, const core::RankChart& chart, const PlotContext& context) {
    addGroupsToLegend(plot, context);
    const RankWindow window = rankWindow(chart, context);
    std::vector<RegionPlace> shown;
    for (std::size_t region = 0; region < chart.regions.size(); ++region) {
        if (window.holds(lastRank(chart.ranks[region]))) {
            const std::vector<RegionPlace> places = addRanks(plot, chart, region, context);
            std::ranges::copy_if(places, std::back_inserter(shown), [&](const RegionPlace& place) {
                return window.holds(static_cast<std::size_t>(place.y));
            });
        }
    }
    PlottedAnalysis plotted = plottedOver(plot, chart.periods, context);
    plotted.places = std::move(shown);
    const auto count = static_cast<double>(chart.periods.size());
    plot.xAxis->setRange(-0.5, count - 0.5 + roomForNames * count);
    plot.yAxis->setRange(static_cast<double>(window.first) - 1, static_cast<double>(window.last) + 1);
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setTicker(rankTicker(window, context.wording.locale()));
    if (chart.regions.size() > mostRanks) {
        const auto text = [&](std::size_t number) {
            return context.wording.locale().toString(static_cast<qulonglong>(number));
        };
        plot.yAxis->setLabel(AnalysisPlot::tr("Ranks %1 to %2 of %3 at the end")
                                 .arg(text(window.first), text(window.last), text(chart.regions.size())));
    }
    return plotted;
}

}  // namespace app
