// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>
#include <vector>

#include "app/charts/plot_style.h"
#include "app/wording/wording.h"
#include "core/figure/figure.h"

namespace app {

/// The translation context of the plots.
struct AnalysisPlot {
    Q_DECLARE_TR_FUNCTIONS(AnalysisPlot)
};

/// The inputs for drawing an analysis.
struct PlotContext {
    const core::Figure& figure;
    const Wording& wording;
    QPalette palette;
    QFont font;
    std::optional<core::RegionCode> selected;

    [[nodiscard]] QColor text() const { return palette.color(QPalette::Text); }
    [[nodiscard]] QColor highlight() const { return palette.color(QPalette::Highlight); }
    /// The colour of the group of a region; grey for a region in no group.
    [[nodiscard]] QColor groupColour(const core::RegionCode& code) const;
    [[nodiscard]] QString nameOf(const core::RegionCode& code) const;
};

/// The point of a region, in the coordinates of the plot.
struct RegionPoint {
    core::RegionCode code;
    double x = 0;
    double y = 0;
};

/// A name at the end of a line: its full text, and the item that shows it, perhaps shortened.
struct LineName {
    QString text;
    QCPItemText* item = nullptr;
};

/// The parts of a plot that react to the pointer or move.
struct PlottedAnalysis {
    std::vector<RegionPoint> points;
    std::vector<core::Period> periods;  ///< At 0, 1, 2 ... on the horizontal axis; empty if it is not a time axis.
    QCPItemRect* band = nullptr;        ///< Marks the period of the map; null if there is no time axis.
    std::vector<LineName> names;        ///< Beside the ends of lines over time.
};

/// Puts the legend of a new plot below the axes, and adds the layer of the band.
void arrangePlot(QCustomPlot& plot);

/// Arranges the legend of a plot of a given width in two columns, or in one where its texts would be cut.
/// @returns whether the number of columns has changed.
bool fitLegend(QCustomPlot& plot, int width);

/// Labels as many periods as fit on the axis of a plot whose axes have their final width, and reserves space for the
/// names at the ends of lines. Names that would take more than half of the width are shortened.
void fitPeriods(QCustomPlot& plot, const PlottedAnalysis& plotted, const Wording& wording, const QFontMetrics& metrics);

/// Moves the band to a period; hides it where the axis has no such period.
void placeBand(const PlottedAnalysis& plotted, core::Period period);

/// Draws an analysis with axes and legend into an arranged and empty plot (see clearPlot()).
[[nodiscard]] PlottedAnalysis plotAnalysis(QCustomPlot& plot, const core::Analysis& analysis,
                                           const PlotContext& context);

/// Removes everything except the axes from a plot.
void clearPlot(QCustomPlot& plot);

// One function for each kind of chart.
[[nodiscard]] PlottedAnalysis plotChart(QCustomPlot& plot, const core::GapChart& chart, const PlotContext& context);
[[nodiscard]] PlottedAnalysis plotChart(QCustomPlot& plot, const core::InequalityChart& chart,
                                        const PlotContext& context);
[[nodiscard]] PlottedAnalysis plotChart(QCustomPlot& plot, const core::DecompositionChart& chart,
                                        const PlotContext& context);
[[nodiscard]] PlottedAnalysis plotChart(QCustomPlot& plot, const core::LorenzChart& chart, const PlotContext& context);
[[nodiscard]] PlottedAnalysis plotChart(QCustomPlot& plot, const core::RankChart& chart, const PlotContext& context);
[[nodiscard]] PlottedAnalysis plotChart(QCustomPlot& plot, const core::MoranChart& chart, const PlotContext& context);
[[nodiscard]] PlottedAnalysis plotChart(QCustomPlot& plot, const core::ConvergenceChart& chart,
                                        const PlotContext& context);

}  // namespace app
