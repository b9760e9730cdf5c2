// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/export/export_figure.h"
#include "app/options/syntax/arguments.h"
#include "core/analysis/gap_tables.h"
#include "core/regions/adjacency.h"
#include "core/spatial/weights.h"
#include "core/spec/map_spec.h"

// The meaning of the values of options. Each function returns the default when the option is not given, and throws
// CommandFailure with a sentence that lists the possible values when the given value is invalid.

namespace app {

enum class OutputFormat { Text, Csv, Json };

[[nodiscard]] core::IndicatorId chosenIndicator(const Arguments& arguments, const core::Catalogue& catalogue,
                                                const core::IndicatorId& byDefault);
/// --edition, or --vintage as it was called before.
[[nodiscard]] core::EditionId chosenEdition(const Arguments& arguments, const core::Catalogue& catalogue,
                                            const std::optional<core::EditionId>& byDefault = std::nullopt);
[[nodiscard]] core::MeanKind chosenMean(const Arguments& arguments, core::MeanKind byDefault = core::MapSpec{}.mean);
[[nodiscard]] core::LineCurve chosenCurve(const Arguments& arguments,
                                          core::LineCurve byDefault = core::MapSpec{}.lineCurve);
[[nodiscard]] core::DivisionRule chosenRule(const Arguments& arguments,
                                            core::DivisionRule byDefault = core::MapSpec{}.divisionRule);
[[nodiscard]] core::NeighbourRule chosenContiguity(const Arguments& arguments);
[[nodiscard]] core::WeightStyle chosenWeightStyle(const Arguments& arguments);
[[nodiscard]] SvgText chosenSvgText(const Arguments& arguments);
[[nodiscard]] core::ColourBy chosenColourBy(const Arguments& arguments,
                                            core::ColourBy byDefault = core::ColourBy::Value);
/// One of the available classification methods.
[[nodiscard]] std::optional<core::ClassMethod> chosenMethod(
    const Arguments& arguments, const QString& option,
    std::span<const core::ClassMethod> available = core::allClassMethods());
/// One of the formats that the command offers.
[[nodiscard]] OutputFormat chosenFormat(const Arguments& arguments, std::span<const OutputFormat> formats);
/// The layers in the order given, from the bottom to the top, and the others hidden below them.
[[nodiscard]] std::vector<core::LayerChoice> chosenLayers(
    const Arguments& arguments, const std::vector<core::LayerChoice>& byDefault = core::MapSpec::defaultLayers());

/// The id of a ramp of the kind that is needed.
[[nodiscard]] std::string chosenRamp(const QString& id, bool isDiverging);
/// An integer from `least` to `most`.
[[nodiscard]] int chosenInteger(const Arguments& arguments, const QString& option, int byDefault, int least, int most);
/// A decimal number above 0 and up to `most`.
[[nodiscard]] double chosenPositiveNumber(const Arguments& arguments, const QString& option, double byDefault,
                                          double most);

/// The periods for which there are figures of something.
struct KnownPeriods {
    QString subject;  ///< The indicator of the figures, for messages: "GDP (gdp)".
    std::vector<core::Period> periods;
    core::PeriodStep step = core::PeriodStep::Year;
    /// The editions that have figures for a period; empty where figures are never revised.
    std::function<std::vector<core::EditionId>(core::Period)> editionsWith = {};

    [[nodiscard]] bool areDates() const { return step == core::PeriodStep::Day; }

    /// The period that is used when none is given: `preferred` when it has figures, else `otherwise`.
    [[nodiscard]] core::Period preferring(core::Period preferred, core::Period otherwise) const;
};
/// @throws CommandFailure when there is no period with figures.
[[nodiscard]] KnownPeriods knownPeriods(const core::Dataset& dataset, const core::IndicatorId& indicator,
                                        const core::EditionId& edition, const Wording& wording);
/// One of the known periods.
[[nodiscard]] core::Period chosenPeriod(const Arguments& arguments, const QString& option, core::Period byDefault,
                                        const KnownPeriods& known);
/// The periods that are compared when none is given and there are figures.
struct PreferredPeriods {
    std::optional<core::Period> from;
    std::optional<core::Period> to;
};
/// Those of the study, or else of the data package.
[[nodiscard]] PreferredPeriods preferredPeriods(const core::Defaults& defaults, const core::MapSpec& spec);

/// The periods of --from and --to. A period that is not given is the preferred one. Where that would be on the wrong
/// side of the other period, it is the first or the last period with figures.
/// @throws CommandFailure for a period without figures, and for a first one that is later than the second.
[[nodiscard]] core::GapPeriodPair chosenGapPeriods(const Arguments& arguments, const PreferredPeriods& preferred,
                                                   const KnownPeriods& known);
/// "2000, 2009-2012"; dates are listed individually.
[[nodiscard]] QString listOfPeriods(const std::vector<core::Period>& periods);

/// Stable identifiers, as on the command line and in JSON.
[[nodiscard]] QString idOf(core::MeanKind mean);
[[nodiscard]] QString idOf(core::LineCurve curve);
[[nodiscard]] QString idOf(core::DivisionRule rule);
[[nodiscard]] QString idOf(core::NeighbourRule contiguity);
[[nodiscard]] QString idOf(core::WeightStyle style);

/// The possible values of an option, for its help: "albers|geodesic|lonlat".
[[nodiscard]] QString meanChoices();
[[nodiscard]] QString curveChoices();
[[nodiscard]] QString ruleChoices();
[[nodiscard]] QString contiguityChoices();
[[nodiscard]] QString weightStyleChoices();
[[nodiscard]] QString svgTextChoices();
[[nodiscard]] QString colourByChoices();

// The same for Option::values, where there are too many for one line or they depend on the data.
[[nodiscard]] QString indicatorValues(const core::Dataset* dataset);
[[nodiscard]] QString editionValues(const core::Dataset* dataset);
[[nodiscard]] QString layerValues(const core::Dataset* dataset);
[[nodiscard]] QString methodValues(const core::Dataset* dataset);
[[nodiscard]] QString rampValues(const core::Dataset* dataset);
/// The dates of indicators that are published by date, not by year.
[[nodiscard]] QString dateValues(const core::Dataset* dataset);
/// --edition and --vintage.
[[nodiscard]] std::vector<Option> editionOptions();
/// The layers that are hidden by default.
[[nodiscard]] QString layersHiddenByDefault();

/// A name with the id that the user types: "GDP (gdp)".
[[nodiscard]] QString nameWithId(const QString& name, std::string_view id);

}  // namespace app
