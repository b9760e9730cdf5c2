// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/gap_choices.h"

#include <algorithm>
#include <variant>

#include "core/spec/map_spec.h"

namespace core {
namespace {

/// The amount at current prices of an indicator at constant prices; the indicator itself for others.
IndicatorId currentPricesOf(const Catalogue& catalogue, const IndicatorId& id) {
    const auto* prices = std::get_if<ConstantPrices>(&catalogue.indicator(id).formula);
    return prices ? prices->amount : id;
}

/// Whether `constant` is an amount at constant prices where `current` is one at current prices, and differs in nothing
/// else: the amount itself, a quotient of it, or its growth.
bool isAtConstantPrices(const Catalogue& catalogue, const Indicator& constant, const Indicator& current) {
    if (const auto* prices = std::get_if<ConstantPrices>(&constant.formula)) {
        return prices->amount == current.id;
    }
    const auto isPair = [&](const IndicatorId& a, const IndicatorId& b) {
        return a != b && currentPricesOf(catalogue, a) == b;
    };
    const auto* ratio = std::get_if<Ratio>(&constant.formula);
    const auto* other = std::get_if<Ratio>(&current.formula);
    if (ratio && other) {
        return isPair(ratio->numerator, other->numerator) && ratio->denominator == other->denominator &&
               ratio->scale == other->scale && ratio->denominatorScale == other->denominatorScale;
    }
    const auto* growth = std::get_if<Growth>(&constant.formula);
    const auto* otherGrowth = std::get_if<Growth>(&current.formula);
    return growth && otherGrowth && isPair(growth->amount, otherGrowth->amount);
}

/// The indicator, and the one at other prices that lists show: see gapChoices().
std::vector<IndicatorId> withOtherPrices(const Catalogue& catalogue, const IndicatorId& id) {
    const Indicator& asked = catalogue.indicator(id);
    std::vector<IndicatorId> indicators{id};
    for (const Indicator& other : catalogue.indicators()) {
        const bool isCurrent = isAtConstantPrices(catalogue, asked, other);
        const bool isConstant = isListed(other) && isAtConstantPrices(catalogue, other, asked);
        if (isCurrent || isConstant) {
            indicators.push_back(other.id);
        }
    }
    return indicators;
}

bool hasGroups(const Grouping& grouping, const GapQuestion& question) {
    return grouping.indexOf(question.of) && (!question.versus || grouping.indexOf(*question.versus));
}

/// The regions of both sides; of none for all regions.
std::vector<std::vector<RegionCode>> regionsOfSides(const Grouping& grouping, const GapQuestion& question) {
    std::vector<std::vector<RegionCode>> sides;
    for (const std::optional<std::string>& side : {std::optional(question.of), question.versus}) {
        if (side) {
            sides.push_back(grouping.groups()[grouping.indexOf(*side).value()].members);
            std::ranges::sort(sides.back());
        }
    }
    return sides;
}

/// The first grouping before `grouping` with the same regions on both sides; empty for none.
std::string sameAsEarlier(const Dataset& dataset, const Grouping& grouping, const GapQuestion& question) {
    for (const Grouping& earlier : *dataset.groupings) {
        if (earlier.id() == grouping.id()) {
            break;
        }
        if (hasGroups(earlier, question) && regionsOfSides(earlier, question) == regionsOfSides(grouping, question)) {
            return earlier.id();
        }
    }
    return {};
}

/// Both rules for the sides of a line, and nothing for other groupings.
std::vector<std::optional<DivisionRule>> rulesFor(const Dataset& dataset, const Grouping& grouping,
                                                  const Indicator& indicator) {
    const std::optional<LineDescription>& line = dataset.catalogue->dividingLine();
    const bool isDivided = line && grouping.id() == line->id && !dataset.dividingLines->empty();
    if (!isDivided || indicator.isByGroup()) {
        return {std::nullopt};
    }
    return {DivisionRule::Majority, DivisionRule::AreaWeighted};
}

/// The pooled mean of amounts is the mean over the regions.
std::vector<MeanKind> meansOf(const Indicator& indicator) {
    return indicator.isAdditive() || indicator.isByGroup() ? std::vector{MeanKind::Unweighted}
                                                           : std::vector{MeanKind::Unweighted, MeanKind::Pooled};
}

}  // namespace

std::vector<GapChoice> gapChoices(const Dataset& dataset, const GapQuestion& question) {
    std::vector<GapChoice> choices;
    for (const IndicatorId& id : withOtherPrices(*dataset.catalogue, question.indicator)) {
        const Indicator& indicator = dataset.catalogue->indicator(id);
        std::vector<EditionId> editions = editionsOf(dataset, id);
        if (editions.empty()) {
            editions.emplace_back();
        }
        for (const EditionId& edition : editions) {
            for (const Grouping& grouping : *dataset.groupings) {
                const bool isPublished = !indicator.isByGroup() || grouping.id() == indicator.grouping;
                if (!isPublished || !hasGroups(grouping, question)) {
                    continue;
                }
                const std::string sameAs =
                    indicator.isByGroup() ? std::string() : sameAsEarlier(dataset, grouping, question);
                for (const std::optional<DivisionRule>& rule : rulesFor(dataset, grouping, indicator)) {
                    for (const MeanKind mean : meansOf(indicator)) {
                        choices.push_back({id, edition, mean, grouping.id(), rule, sameAs});
                    }
                }
            }
        }
    }
    return choices;
}

}  // namespace core
