// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/nation_comparison.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "core/inequality/gaps.h"

namespace core {
namespace {

struct NationalFigureOf {
    double value = 0;
    Vintage vintage = Vintage::FirstPublished;
};

std::optional<NationalFigureOf> publishedNation(const Dataset& dataset, Indicator indicator, Vintage preferred,
                                                Period year) {
    std::vector<Vintage> vintages{preferred};
    std::ranges::copy(allVintages(), std::back_inserter(vintages));
    for (const Vintage vintage : vintages) {
        if (const auto figure = dataset.published(indicator, vintage, nationCode(), year)) {
            return NationalFigureOf{figure->value, vintage};
        }
    }
    return std::nullopt;
}

void addOnce(std::vector<Vintage>& vintages, Vintage vintage) {
    if (std::ranges::find(vintages, vintage) == vintages.end()) {
        vintages.push_back(vintage);
    }
}

/// Adds what one year shows.
void addYear(NationComparison& comparison, const Grouping& grouping, const std::string& claimed,
             const std::vector<GroupLevel>& levels, const std::optional<NationalFigureOf>& nation, Period year) {
    bool isDecided = false;
    bool isWhole = nation.has_value();
    for (std::size_t i = 0; i < levels.size(); ++i) {
        isWhole = isWhole && levels[i].mean;
        if (!nation || !levels[i].mean) {
            continue;
        }
        const bool isAbove = levels[i].mean->value > nation->value;
        const std::string& id = grouping.groups()[i].id;
        if (id == claimed && !isAbove) {
            comparison.groupNotAbove.push_back(year);
            isDecided = true;
        } else if (id != claimed) {
            YearsAbove& further = comparison.furtherAbove[id];
            (isAbove ? further.years : further.otherYears).push_back(year);
            addOnce(further.nationVintages, nation->vintage);
            isDecided = isDecided || isAbove;
        }
    }
    if (!isWhole && !isDecided) {
        comparison.unknown.push_back(year);
    }
}

}  // namespace

NationComparison comparedWithNation(const Dataset& dataset, const OnlyGroupAboveNation& claim, Vintage vintage) {
    const Grouping* grouping = dataset.grouping(claim.group.grouping);
    if (!grouping) {
        throw std::invalid_argument("comparedWithNation: there is no grouping \"" + claim.group.grouping + "\"");
    }
    NationComparison comparison;
    for (int number = claim.from.year(); number <= claim.to.year(); ++number) {
        const Period year = Period::year(number);
        const auto nation = publishedNation(dataset, claim.indicator, vintage, year);
        const auto levels = groupLevels(dataset, claim.indicator, vintage, *grouping, year, MeanKind::Unweighted);
        if (nation) {
            addOnce(comparison.nationVintages, nation->vintage);
        }
        addYear(comparison, *grouping, claim.group.group, levels, nation, year);
    }
    std::erase_if(comparison.furtherAbove, [](const auto& group) { return group.second.years.empty(); });
    return comparison;
}

}  // namespace core
