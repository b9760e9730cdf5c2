// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/aggregate_option.h"

#include "app/options/grouping_choice.h"
#include "app/options/syntax/arguments.h"
#include "app/text.h"
#include "app/user_data/source_edits.h"

namespace app {
namespace {

const QString aggregateName = QStringLiteral("aggregate");
const QString nounOption = QStringLiteral("noun");

}  // namespace

Option aggregateOption() {
    return {
        aggregateName,
        Cli::tr("GROUPING", "value of an option"),
        Cli::tr("Makes a map of the groups of this grouping: each group becomes one region, with the figures of its "
                "regions together."),
        {},
        groupingValues};
}

std::optional<Aggregation> aggregationOf(const Arguments& arguments, const std::optional<Aggregation>& ofStudy) {
    std::optional<Aggregation> aggregation = ofStudy;
    if (const auto grouping = arguments.value(aggregateName)) {
        aggregation = Aggregation{grouping->toStdString(), {}, {}};
    }
    if (aggregation && arguments.has(nounOption)) {
        aggregation->noun = nounOf(arguments.value(nounOption)->toStdString());
    }
    return aggregation;
}

void requireAggregated(const Arguments& arguments, const std::optional<std::string>& missingGrouping,
                       const core::Dataset& dataset) {
    if (missingGrouping && arguments.has(aggregateName)) {
        throw CommandFailure(
            Cli::tr("Unknown grouping \"%1\"; available: %2.").arg(text(*missingGrouping), groupingValues(&dataset)));
    }
}

}  // namespace app
