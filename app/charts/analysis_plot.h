// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <optional>
#include <vector>

#include "app/charts/plot_style.h"
#include "app/wording/wording.h"
#include "core/figure/figure.h"

namespace app {

/// The words of the plots.
struct AnalysisPlot {
    Q_DECLARE_TR_FUNCTIONS(AnalysisPlot)
};

/// What an analysis is drawn with.
struct PlotContext {
    const core::Figure& figure;
    const Wording& wording;
    QPalette palette;
    QFont font;
    std::optional<core::RegionCode> selected;

    [[nodiscard]] QColor text() const { return palette.color(QPalette::Text); }
    [[nodiscard]] QColor highlight() const { return palette.color(QPalette::Highlight); }
    /// The colour of a region's group; grey for one in none.
    [[nodiscard]] QColor groupColour(const core::RegionCode& code) const;
    [[nodiscard]] QString nameOf(const core::RegionCode& code) const;
};

/// A place of the plot, in its coordinates, that stands for a region.
struct RegionPlace {
    core::RegionCode code;
    double x = 0;
    double y = 0;
};

/// A name at the end of a line, in full and as it is written.
struct LineName {
    QString text;
    QCPItemText* item = nullptr;
};

/// What can be pointed at in a plot, and what moves.
struct PlottedAnalysis {
    std::vector<RegionPlace> places;
    std::vector<core::Period> periods;  ///< At 0, 1, 2 ... on the horizontal axis; empty where that is not of time.
    QCPItemRect* band = nullptr;        ///< Behind the map's own period; none where the axis is not of time.
    std::vector<LineName> names;        ///< Beside the ends of lines over time.
};

/// The layer of the band, which can be drawn alone.
inline const QString periodLayer = QStringLiteral("period");

/// Puts the legend below the axes of a new plot, and right above its background the layer that the map's own period is
/// marked on.
void arrangePlot(QCustomPlot& plot);

/// Names periods on the axis of a plot whose axes have their final width, as many as fit, and makes room for the names
/// of lines beside them; names that would take half of it are cut.
void fitPeriods(QCustomPlot& plot, const PlottedAnalysis& plotted, const Wording& wording, const QFontMetrics& metrics);

/// Moves the band to a period; hides it where the axis has no such period.
void placeBand(const PlottedAnalysis& plotted, core::Period period);

/// Draws an analysis into an arranged and empty plot (see clearPlot()), axes and legend included.
[[nodiscard]] PlottedAnalysis plotAnalysis(QCustomPlot& plot, const core::Analysis& analysis,
                                           const PlotContext& context);

/// Takes everything out of a plot but its axes.
void clearPlot(QCustomPlot& plot);

// The parts, one a kind of chart.
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
