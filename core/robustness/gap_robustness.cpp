// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/gap_robustness.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "core/indicators/indicator_at.h"

namespace core {
namespace {

/// The mean of a side, or why there is none.
using SideLevel = std::variant<Observation, NoAnswerReason>;

SideLevel levelOf(const GroupLevel& level, bool isPooled, bool canBePooled) {
    if (level.mean) {
        return *level.mean;
    }
    if (level.n == level.members && level.n > 0 && isPooled && !canBePooled) {
        return NoAnswerReason::NoPooledMean;
    }
    return level.n == 0 ? NoAnswerReason::NoFigures : NoAnswerReason::PartOfFigures;
}

/// How much of each region lies on a side of the line.
struct RegionPart {
    RegionIndex region = 0;
    double part = 1;
};

/// The sum of the values of parts of regions; nothing when a region has no value.
std::optional<Observation> weightedSum(const IndicatorAt& values, const std::vector<RegionPart>& parts) {
    Observation sum{0, Provenance::Derived};
    for (const auto& [region, part] : parts) {
        const auto value = values.of(region);
        if (!value) {
            return std::nullopt;
        }
        sum.value += part * value->value;
    }
    return sum;
}

/// Computes the levels of one choice in one period.
class SideLevels {
public:
    SideLevels(const Dataset& dataset, const GapChoice& choice, Period period)
        : m_dataset(dataset), m_choice(choice), m_period(period) {}

    [[nodiscard]] SideLevel ofGroup(const std::string& group) const {
        const Grouping grouping =
            groupingFor(m_dataset, *m_dataset.grouping(m_choice.grouping), m_choice.indicator, m_choice.edition);
        const std::optional<std::size_t> index = grouping.indexOf(group);
        if (!index) {
            return NoAnswerReason::NoFigures;
        }
        return m_choice.rule == DivisionRule::AreaWeighted ? ofParts(group) : ofWhole(grouping, *index);
    }

    [[nodiscard]] SideLevel ofAllRegions() const {
        return ofWhole(noGrouping(m_dataset.coveredIn(m_choice.indicator, m_choice.edition)), 0);
    }

private:
    [[nodiscard]] SideLevel ofWhole(const Grouping& grouping, std::size_t index) const {
        const std::vector<GroupLevel> levels =
            groupLevels(m_dataset, m_choice.indicator, m_choice.edition, grouping, m_period, m_choice.mean);
        return levelOf(levels[index], m_choice.mean == MeanKind::Pooled,
                       m_dataset.catalogue->canBeAggregated(m_choice.indicator));
    }

    /// The level of a side of the line to which regions belong in proportion to their area.
    [[nodiscard]] SideLevel ofParts(const std::string& side) const {
        std::vector<RegionPart> parts;
        double regions = 0;
        const DividingLine& line = m_dataset.dividingLines->front();
        const bool isRight = side == m_dataset.catalogue->dividingLine()->right.id;
        for (const RegionCode& code : m_dataset.coveredIn(m_choice.indicator, m_choice.edition)) {
            const AreaShare* share = line.shareOf(code);
            const auto region = m_dataset.regions->indexOf(code);
            const double part = !share ? 0 : isRight ? share->rightAreaShare : 1 - share->rightAreaShare;
            if (region && part > 0) {
                parts.push_back({static_cast<RegionIndex>(*region), part});
                regions += part;
            }
        }
        const IndicatorAt values(m_dataset, m_choice.indicator, m_choice.edition, m_period);
        const auto known =
            std::ranges::count_if(parts, [&](const RegionPart& part) { return values.of(part.region).has_value(); });
        if (known == 0) {
            return NoAnswerReason::NoFigures;
        }
        if (static_cast<std::size_t>(known) < parts.size()) {
            return NoAnswerReason::PartOfFigures;
        }
        if (m_choice.mean == MeanKind::Pooled) {
            return pooledOfParts(values, parts);
        }
        Observation mean = weightedSum(values, parts).value();
        mean.value /= regions;
        return mean;
    }

    /// The part of the denominator of a region is that of its numerator divided by its ratio: so the parts agree with
    /// published ratios, and with denominators of other times.
    [[nodiscard]] SideLevel pooledOfParts(const IndicatorAt& ratios, const std::vector<RegionPart>& parts) const {
        const auto* ratio = std::get_if<Ratio>(&m_dataset.catalogue->indicator(m_choice.indicator).formula);
        if (!ratio || !m_dataset.catalogue->indicator(ratio->numerator).isAdditive()) {
            return m_dataset.catalogue->canBeAggregated(m_choice.indicator) ? NoAnswerReason::NotDivisible
                                                                            : NoAnswerReason::NoPooledMean;
        }
        const IndicatorAt numerators(m_dataset, ratio->numerator,
                                     editionOfInput(*ratio, ratio->numerator, m_choice.edition), m_period);
        double numerator = 0;
        double denominator = 0;
        for (const auto& [region, part] : parts) {
            const auto amount = numerators.of(region);
            if (!amount) {
                return NoAnswerReason::PartOfFigures;
            }
            numerator += part * amount->value;
            denominator += part * amount->value / ratios.of(region).value().value;
        }
        const double level = numerator / denominator;
        return std::isfinite(level) ? SideLevel(Observation{level, Provenance::Derived}) : NoAnswerReason::NotDivisible;
    }

    const Dataset& m_dataset;
    const GapChoice& m_choice;
    Period m_period;
};

/// How much higher the first side is in one period, or why that is not known.
SideLevel gapAt(const Dataset& dataset, const GapQuestion& question, const GapChoice& choice, Period period) {
    const SideLevels levels(dataset, choice, period);
    const SideLevel of = levels.ofGroup(question.of);
    const SideLevel versus = question.versus ? levels.ofGroup(*question.versus) : levels.ofAllRegions();
    for (const SideLevel* level : {&of, &versus}) {
        if (std::holds_alternative<NoAnswerReason>(*level)) {
            return *level;
        }
    }
    const auto& first = std::get<Observation>(of);
    const auto& second = std::get<Observation>(versus);
    return Observation{first.value - second.value, combined(first.provenance, second.provenance)};
}

}  // namespace

GapRobustness gapRobustness(const Dataset& dataset, const GapQuestion& question) {
    GapRobustness robustness{question, {}, {}};
    for (GapChoice& choice : gapChoices(dataset, question)) {
        const SideLevel from = gapAt(dataset, question, choice, question.from);
        const SideLevel to = gapAt(dataset, question, choice, question.to);
        const bool isFromKnown = std::holds_alternative<Observation>(from);
        if (!isFromKnown || !std::holds_alternative<Observation>(to)) {
            const NoAnswerReason reason = std::get<NoAnswerReason>(isFromKnown ? to : from);
            robustness.missing.push_back({std::move(choice), reason, isFromKnown ? question.to : question.from});
            continue;
        }
        const auto& begin = std::get<Observation>(from);
        const auto& end = std::get<Observation>(to);
        GapAnswer answer{std::move(choice), begin.value, end.value, {}, combined(begin.provenance, end.provenance)};
        if (begin.value != 0) {
            answer.changePercent = 100 * (end.value - begin.value) / begin.value;
        }
        robustness.answers.push_back(std::move(answer));
    }
    return robustness;
}

RobustnessSummary summaryOf(const GapRobustness& robustness) {
    RobustnessSummary summary;
    for (const GapAnswer& answer : robustness.answers) {
        if (!answer.choice.sameRegionsAs.empty()) {
            continue;
        }
        ++summary.answers;
        if ((answer.from > 0) != (answer.to > 0) || answer.from == 0) {
            summary.reversed += answer.from != 0 && answer.to != 0 ? 1U : 0U;
            continue;
        }
        const double ratio = answer.to / answer.from;
        summary.grew += ratio > 1 ? 1U : 0U;
        summary.shrank += ratio < 1 ? 1U : 0U;
        summary.leastRatio = std::min(summary.leastRatio.value_or(ratio), ratio);
        summary.greatestRatio = std::max(summary.greatestRatio.value_or(ratio), ratio);
    }
    return summary;
}

}  // namespace core
