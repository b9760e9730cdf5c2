// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/rounding.h"

#include <cmath>

#include "core/audit/compute_claim.h"
#include "core/audit/printed_number.h"

namespace core {
namespace {

/// The printed gap between the two groups, with the sign of `subject`; nothing when it is between other groups.
std::optional<GapFigure> gapOf(const PrintedGap& printed, const GapSubject& subject, Period period) {
    if (printed.gap.period != period) {
        return std::nullopt;
    }
    if (printed.gap.subject == subject) {
        return GapFigure{printed.claimId, printed.published.value};
    }
    const GapSubject reversed{subject.indicator, subject.grouping, subject.versus, subject.of};
    return printed.gap.subject == reversed ? std::optional(GapFigure{printed.claimId, -printed.published.value})
                                           : std::nullopt;
}

std::optional<GapFigure> reproducedGap(const std::vector<PrintedGap>& known, const GapSubject& subject, Period period) {
    for (const PrintedGap& printed : known) {
        if (const auto figure = gapOf(printed, subject, period); figure && printed.isReproduced) {
            return figure;
        }
    }
    return std::nullopt;
}

std::optional<LevelsRoundedFirst> byLevels(const Dataset& dataset, const ClaimMethod& method, const MeanGap& gap,
                                           const PrintedNumber& printed) {
    const auto exact = gapLevels(dataset, method, gap.subject, gap.period);
    if (!exact) {
        return std::nullopt;
    }
    const GapLevels levels{rounded(exact->of, printed.decimals), rounded(exact->versus, printed.decimals)};
    return roundsTo(levels.gap(), printed) ? std::optional(LevelsRoundedFirst{levels.of, levels.versus}) : std::nullopt;
}

std::optional<SumOfPrintedGaps> byThirdGroup(const Dataset& dataset, const MeanGap& gap, const PrintedNumber& printed,
                                             const std::vector<PrintedGap>& known) {
    const Grouping* grouping = dataset.grouping(gap.subject.grouping);
    if (!grouping) {
        return std::nullopt;
    }
    for (const Group& third : grouping->groups()) {
        GapSubject toThird = gap.subject;
        toThird.versus = third.id;
        GapSubject fromThird = gap.subject;
        fromThird.of = third.id;
        const auto first = reproducedGap(known, toThird, gap.period);
        const auto second = reproducedGap(known, fromThird, gap.period);
        const bool isBetween = third.id != gap.subject.of && third.id != gap.subject.versus;
        if (isBetween && first && second && roundsTo(first->value + second->value, printed)) {
            return SumOfPrintedGaps{*first, *second};
        }
    }
    return std::nullopt;
}

/// A gap that a change may have been computed from.
struct Candidate {
    GapFigure figure;
    bool isReproduced = true;
};

/// The printed gaps in the order of the claims, then the exact gap.
std::vector<Candidate> candidates(const Dataset& dataset, const ClaimMethod& method, const GapSubject& subject,
                                  Period period, const std::vector<PrintedGap>& known) {
    std::vector<Candidate> all;
    for (const PrintedGap& printed : known) {
        if (const auto figure = gapOf(printed, subject, period)) {
            all.push_back({*figure, printed.isReproduced});
        }
    }
    if (const auto exact = gapLevels(dataset, method, subject, period)) {
        all.push_back({{"", exact->gap()}, true});
    }
    return all;
}

bool reproduces(const GapFigure& from, const GapFigure& to, ChangeOver over, double scale,
                const PrintedNumber& printed) {
    const double base = over == ChangeOver::GapItself ? from.value : std::abs(from.value);
    const bool isExact = from.claimId.empty() && to.claimId.empty();
    return !isExact && base != 0 && roundsTo(scale * (to.value - from.value) / base, printed);
}

}  // namespace

std::optional<RoundedTwice> roundedTwice(double computed, const PrintedNumber& printed) {
    const PrintedNumber between{rounded(computed, printed.decimals + 1), printed.decimals + 1};
    return !roundsTo(computed, printed) && roundsTo(between.value, printed) ? std::optional(RoundedTwice{between})
                                                                            : std::nullopt;
}

std::optional<RoundingPath> gapAfterRounding(const Dataset& dataset, const ClaimMethod& method, const MeanGap& gap,
                                             const PrintedNumber& printed, const std::vector<PrintedGap>& known) {
    if (const auto sum = byThirdGroup(dataset, gap, printed, known)) {
        return RoundingPath{*sum, true};
    }
    const auto levels = byLevels(dataset, method, gap, printed);
    return levels ? std::optional(RoundingPath{*levels, true}) : std::nullopt;
}

std::optional<RoundingPath> changeAfterRounding(const Dataset& dataset, const ClaimMethod& method,
                                                const MeanGapChange& change, ChangeOver over, double scale,
                                                const PrintedNumber& printed, const std::vector<PrintedGap>& known) {
    std::optional<RoundingPath> otherwise;
    for (const Candidate& from : candidates(dataset, method, change.subject, change.from, known)) {
        for (const Candidate& to : candidates(dataset, method, change.subject, change.to, known)) {
            if (!reproduces(from.figure, to.figure, over, scale, printed)) {
                continue;
            }
            const RoundingPath path{FromPrintedGaps{from.figure, to.figure}, from.isReproduced && to.isReproduced};
            if (path.dependsOnlyOnReproduced) {
                return path;
            }
            otherwise = otherwise ? otherwise : std::optional(path);
        }
    }
    return otherwise;
}

}  // namespace core
