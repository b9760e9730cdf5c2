// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/whole_comparison.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "core/inequality/gaps.h"
#include "core/numeric/short_lists.h"

namespace core {
namespace {

struct PublishedOfWhole {
    double value = 0;
    EditionId edition;
};

std::optional<PublishedOfWhole> publishedOfWhole(const Dataset& dataset, const IndicatorId& indicator,
                                                 const EditionId& preferred, Period period) {
    std::vector<EditionId> editions{preferred};
    std::ranges::transform(dataset.catalogue->editions(), std::back_inserter(editions), &Edition::id);
    const std::optional<Whole>& whole = dataset.catalogue->whole();
    for (const EditionId& edition : whole ? editions : std::vector<EditionId>()) {
        if (const auto figure = dataset.published(indicator, edition, whole->code, period)) {
            return PublishedOfWhole{figure->value, edition};
        }
    }
    return std::nullopt;
}

/// Adds the comparison of one period.
void addPeriod(WholeComparison& comparison, const Grouping& grouping, const std::string& claimed,
               const std::vector<GroupLevel>& levels, const std::optional<PublishedOfWhole>& whole, Period period) {
    bool isDecided = false;
    bool isComplete = whole.has_value();
    for (std::size_t i = 0; i < levels.size(); ++i) {
        isComplete = isComplete && levels[i].mean;
        if (!whole || !levels[i].mean) {
            continue;
        }
        const bool isAbove = levels[i].mean->value > whole->value;
        const std::string& id = grouping.groups()[i].id;
        if (id == claimed && !isAbove) {
            comparison.groupNotAbove.push_back(period);
            isDecided = true;
        } else if (id != claimed) {
            PeriodsAbove& further = comparison.furtherAbove[id];
            (isAbove ? further.periods : further.otherPeriods).push_back(period);
            addOnce(further.wholeEditions, whole->edition);
            isDecided = isDecided || isAbove;
        }
    }
    if (!isComplete && !isDecided) {
        comparison.unknown.push_back(period);
    }
}

}  // namespace

WholeComparison comparedWithWhole(const Dataset& dataset, const OnlyGroupAboveWhole& claim, const EditionId& edition,
                                  MeanKind mean) {
    const Grouping* grouping = dataset.grouping(claim.group.grouping);
    if (!grouping) {
        throw std::invalid_argument("comparedWithWhole: there is no grouping \"" + claim.group.grouping + "\"");
    }
    WholeComparison comparison;
    for (std::optional<Period> period = claim.from; period && *period <= claim.to; period = period->next()) {
        const auto whole = publishedOfWhole(dataset, claim.indicator, edition, *period);
        const auto levels = groupLevels(dataset, claim.indicator, edition, *grouping, *period, mean);
        if (whole) {
            addOnce(comparison.wholeEditions, whole->edition);
        }
        addPeriod(comparison, *grouping, claim.group.group, levels, whole, *period);
    }
    std::erase_if(comparison.furtherAbove, [](const auto& group) { return group.second.periods.empty(); });
    return comparison;
}

}  // namespace core
