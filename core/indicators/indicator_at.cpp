// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_at.h"

#include <algorithm>
#include <vector>

#include "core/indicators/derived.h"
#include "core/indicators/expression_value.h"
#include "core/indicators/indicator_value.h"

namespace core {

/// An indicator at one period with everything that its formula reads.
struct IndicatorAt::Node {
    using Value = std::optional<Observation>;

    const Dataset* dataset = nullptr;
    const Indicator* indicator = nullptr;
    EditionId edition;
    Period period;
    PublishedColumn column;             ///< Published figures of the indicator itself.
    std::vector<IndicatorAt> inputs;    ///< In the order that the formula's kind gives them.
    std::vector<IndicatorId> inputIds;  ///< For an expression, in the same order.
    /// What 100 % is: for a share the sum over the surveyed regions, for an index the value of the whole.
    Value base;
};

namespace {

using Value = std::optional<Observation>;
using Node = IndicatorAt::Node;

constexpr double percent = 100;

/// Sum over regions; nothing when a value is missing, there are no regions, or the sum is too large for a number.
template <class ValueOf>
Value sum(std::span<const RegionIndex> members, const ValueOf& valueOf) {
    Value total;
    for (const RegionIndex region : members) {
        const Value value = valueOf(region);
        if (!value) {
            return std::nullopt;
        }
        total =
            total ? Observation{total->value + value->value, combined(total->provenance, value->provenance)} : *value;
    }
    return total && std::isfinite(total->value) ? total : std::nullopt;
}

/// The area of the whole is the area of all regions with figures.
std::span<const RegionIndex> membersWithArea(const Dataset& dataset, const Subject& subject) {
    const Panel& panel = *dataset.panel;
    const bool isWhole =
        subject.members.size() == 1 && panel.whole() != noRegion && subject.members.front() == panel.whole();
    return isWhole ? std::span<const RegionIndex>(panel.surveyed()) : subject.members;
}

Value areaKm2(const Dataset& dataset, const Subject& subject) {
    return sum(membersWithArea(dataset, subject), [&](RegionIndex region) {
        const auto area = dataset.panel->areaKm2(region);
        return area ? derived(*area) : std::nullopt;
    });
}

/// The value of an input for a subject. For the whole, an input that is published by region has the published figure of
/// the whole, or else the value of all regions combined.
Value inputValue(const Node& node, std::size_t position, const IndicatorId& id, const Subject& subject) {
    const IndicatorAt& input = node.inputs[position];
    if (subject.kind == Subject::Kind::Regions || node.dataset->catalogue->indicator(id).isByGroup()) {
        return input.of(subject);
    }
    if (subject.kind == Subject::Kind::Whole && node.dataset->panel->whole() != noRegion) {
        if (const Value ofWhole = input.of(node.dataset->panel->whole())) {
            return ofWhole;
        }
        const Value pooled = input.ofAll(subject.members);
        return pooled ? derived(pooled->value) : std::nullopt;
    }
    return input.ofAll(subject.members);
}

Value published(const Node& node, const Subject& subject) {
    const auto ofRegion = [&](RegionIndex region) { return node.column[region]; };
    if (subject.kind != Subject::Kind::Regions) {
        return node.column[subject.published];
    }
    if (subject.members.size() == 1) {
        return node.column[subject.members.front()];
    }
    switch (node.indicator->aggregation) {
        case Aggregation::Sum:
            return sum(subject.members, ofRegion);
        case Aggregation::WeightedMean: {
            const IndicatorAt& weight = node.inputs.front();
            const Value weights = sum(subject.members, [&](RegionIndex region) { return weight.of(region); });
            const Value products = sum(subject.members, [&](RegionIndex region) -> Value {
                const Value value = node.column[region];
                const Value factor = weight.of(region);
                return value && factor ? derived(value->value * factor->value) : std::nullopt;
            });
            return products && weights && weights->value > 0 ? derived(products->value / weights->value) : std::nullopt;
        }
        case Aggregation::FromFormula:
        case Aggregation::None:
            break;
    }
    return std::nullopt;
}

/// The denominator for its DenominatorTime, in the unit of the formula; nothing when it is not positive.
std::optional<double> denominator(const Node& node, const Ratio& ratio, const Subject& subject) {
    if (node.inputs.size() < 2) {
        return std::nullopt;  // there is no year before the first
    }
    const Value now = inputValue(node, 1, ratio.denominator, subject);
    if (ratio.denominatorTime != DenominatorTime::MeanOfPeriodEnds) {
        return now && now->value > 0 ? std::optional(now->value * ratio.denominatorScale) : std::nullopt;
    }
    const Value before = node.inputs.size() > 2 ? inputValue(node, 2, ratio.denominator, subject) : std::nullopt;
    if (!now || !before || before->value + now->value <= 0) {
        return std::nullopt;
    }
    return (before->value + now->value) / 2 * ratio.denominatorScale;
}

Value quotient(const Node& node, const Ratio& ratio, const Subject& subject) {
    const Value numerator = inputValue(node, 0, ratio.numerator, subject);
    const auto divisor = numerator ? denominator(node, ratio, subject) : std::nullopt;
    return divisor && std::isfinite(*divisor) ? derived(numerator->value * ratio.scale / *divisor) : std::nullopt;
}

/// The ratio of one region, as published or else computed.
Value ratioOfRegion(const Node& node, const Ratio& ratio, RegionIndex region) {
    const Value printed = node.column[region];
    return printed ? printed : quotient(node, ratio, {Subject::Kind::Regions, {&region, 1}, noRegion});
}

/// The numerators of several regions over the denominators that their ratios imply.
Value impliedRatio(const Node& node, const Ratio& ratio, const Subject& subject) {
    const Value numerator = node.inputs.front().of(subject);
    const Value denominators = sum(subject.members, [&](RegionIndex region) {
        const Value part = node.inputs.front().of(region);
        const Value level = ratioOfRegion(node, ratio, region);
        return part && level && level->value > 0 ? derived(part->value * ratio.scale / level->value) : std::nullopt;
    });
    return numerator && denominators && denominators->value > 0
               ? derived(numerator->value * ratio.scale / denominators->value)
               : std::nullopt;
}

Value evaluated(const Node& node, const Expression& expression, const Subject& subject) {
    const auto value = expressionValue(expression, [&](const IndicatorId& id) -> std::optional<double> {
        const auto position = static_cast<std::size_t>(std::ranges::find(node.inputIds, id) - node.inputIds.begin());
        const Value input = inputValue(node, position, id, subject);
        return input ? std::optional(input->value) : std::nullopt;
    });
    return value ? derived(*value) : std::nullopt;
}

/// Computes a formula, one overload for each kind.
struct Evaluation {
    const Node& node;
    const Subject& subject;

    Value operator()(const Published& /*formula*/) const { return published(node, subject); }
    Value operator()(const Ratio& ratio) const {
        if (!ratio.prefersPublished || subject.kind != Subject::Kind::Regions) {
            return quotient(node, ratio, subject);
        }
        return subject.members.size() == 1 ? ratioOfRegion(node, ratio, subject.members.front())
                                           : impliedRatio(node, ratio, subject);
    }
    Value operator()(const Density& density) const {
        const Value amount = inputValue(node, 0, density.amount, subject);
        const Value area = amount ? areaKm2(*node.dataset, subject) : std::nullopt;
        return area && area->value > 0 ? derived(amount->value * density.scale / (area->value / density.areaUnitKm2))
                                       : std::nullopt;
    }
    Value operator()(const Share& share) const {
        const Value part = inputValue(node, 0, share.part, subject);
        return part && node.base && node.base->value > 0 ? derived(percent * part->value / node.base->value)
                                                         : std::nullopt;
    }
    Value operator()(const Growth& growth) const {
        if (node.inputs.size() < 2) {
            return std::nullopt;
        }
        const Value later = inputValue(node, 0, growth.amount, subject);
        const Value earlier = inputValue(node, 1, growth.amount, subject);
        return later && earlier && earlier->value > 0
                   ? derived(percent * (later->value - earlier->value) / earlier->value)
                   : std::nullopt;
    }
    Value operator()(const IndexToWhole& index) const {
        const Value level = inputValue(node, 0, index.level, subject);
        return level && node.base && node.base->value > 0 ? derived(percent * level->value / node.base->value)
                                                          : std::nullopt;
    }
    /// Amounts at constant prices add up. Indices do not, so each region is computed with its own index. A region that
    /// consists of others has no index; its amount is given instead.
    Value operator()(const ConstantPrices& /*prices*/) const {
        return node.inputs.empty() ? std::nullopt : sum(subject.members, [&](RegionIndex region) {
            if (const Value given = node.column[region]) {
                return given;
            }
            const Value base = node.inputs.front().of(region);
            double factor = 1;
            for (std::size_t year = 1; year < node.inputs.size(); ++year) {
                const Value index = node.inputs[year].of(region);
                if (!index || index->value <= 0) {
                    return Value();
                }
                factor *= index->value / percent;
            }
            const bool isBefore = node.period.year() < std::get<ConstantPrices>(node.indicator->formula).baseYear;
            return base ? derived(isBefore ? base->value / factor : base->value * factor) : Value();
        });
    }
    Value operator()(const Expression& expression) const { return evaluated(node, expression, subject); }
};

/// Looks up the inputs of a formula, one overload for each kind.
struct Lookup {
    Node& node;

    void add(const IndicatorId& id, const std::optional<Period>& period) const {
        if (period) {
            const EditionId& edition = editionOfInput(node.indicator->formula, id, node.edition);
            node.inputs.emplace_back(*node.dataset, id, edition, *period);
        }
    }
    void operator()(const Published& /*formula*/) const {
        if (node.indicator->aggregation == Aggregation::WeightedMean) {
            const EditionId& named = node.indicator->weightEdition;
            node.inputs.emplace_back(*node.dataset, node.indicator->weight, named.empty() ? node.edition : named,
                                     node.period);
        }
    }
    void operator()(const Ratio& ratio) const {
        add(ratio.numerator, node.period);
        if (ratio.denominatorTime != DenominatorTime::LastYearEnd) {
            add(ratio.denominator, node.period);
        } else if (const auto yearEnd = node.period.yearBefore()) {
            add(ratio.denominator, yearEnd);
        }
        if (ratio.denominatorTime == DenominatorTime::MeanOfPeriodEnds) {
            add(ratio.denominator, node.period.previous());
        }
    }
    void operator()(const Density& density) const { add(density.amount, node.period); }
    void operator()(const Share& share) const {
        add(share.part, node.period);
        node.base = node.inputs.front().ofAll(node.dataset->expected(share.part, node.edition)->surveyed);
    }
    void operator()(const Growth& growth) const {
        add(growth.amount, node.period);
        add(growth.amount, node.period.oneYearEarlier());
    }
    void operator()(const IndexToWhole& index) const {
        add(index.level, node.period);
        node.base = valueOfWhole(*node.dataset, index.level, node.edition, node.period);
    }
    void operator()(const ConstantPrices& prices) const {
        if (!node.period.isYear()) {
            return;
        }
        add(prices.amount, Period::year(prices.baseYear));
        const int first = std::min(prices.baseYear, node.period.year()) + 1;
        for (int year = first; year <= std::max(prices.baseYear, node.period.year()); ++year) {
            add(prices.volumeIndex, Period::year(year));
        }
    }
    void operator()(const Expression& expression) const {
        node.inputIds = inputsOf(Formula(expression));
        for (const IndicatorId& id : node.inputIds) {
            add(id, node.period);
        }
    }
};

}  // namespace

IndicatorAt::IndicatorAt(const Dataset& dataset, const IndicatorId& indicator, const EditionId& edition,
                         Period period) {
    const auto node = std::make_shared<Node>();
    node->dataset = &dataset;
    node->indicator = &dataset.catalogue->indicator(indicator);
    node->edition = edition;
    node->period = period;
    node->column = dataset.panel->published(indicator, edition, period);
    std::visit(Lookup{*node}, node->indicator->formula);
    m_node = node;
}

std::optional<Observation> IndicatorAt::of(const Subject& subject) const {
    return std::visit(Evaluation{*m_node, subject}, m_node->indicator->formula);
}

}  // namespace core
