// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/rounding.h"

#include <cmath>

#include "core/audit/compute_claim.h"
#include "core/audit/printed_number.h"

namespace core {
namespace {

/// The printed gap seen from its minuend to its subtrahend or the other way round; nothing when it is about others.
std::optional<GapFigure> seenAs(const PrintedGap& printed, const GapSubject& of, Period year) {
    if (printed.gap.year != year) {
        return std::nullopt;
    }
    if (printed.gap.of == of) {
        return GapFigure{printed.claimId, printed.published.value};
    }
    const GapSubject reversed{of.indicator, of.grouping, of.subtrahend, of.minuend};
    return printed.gap.of == reversed ? std::optional(GapFigure{printed.claimId, -printed.published.value})
                                      : std::nullopt;
}

std::optional<GapFigure> reproducedGap(const std::vector<PrintedGap>& known, const GapSubject& of, Period year) {
    for (const PrintedGap& one : known) {
        if (const auto figure = seenAs(one, of, year); figure && one.isReproduced) {
            return figure;
        }
    }
    return std::nullopt;
}

std::optional<LevelsRoundedFirst> byLevels(const Dataset& dataset, const MeanGap& gap, const PrintedNumber& printed) {
    const auto exact = gapLevels(dataset, gap.of, gap.year);
    if (!exact) {
        return std::nullopt;
    }
    const GapLevels levels{rounded(exact->minuend, printed.decimals), rounded(exact->subtrahend, printed.decimals)};
    return roundsTo(levels.gap(), printed) ? std::optional(LevelsRoundedFirst{levels.minuend, levels.subtrahend})
                                           : std::nullopt;
}

std::optional<SumOfPrintedGaps> byThirdGroup(const Dataset& dataset, const MeanGap& gap, const PrintedNumber& printed,
                                             const std::vector<PrintedGap>& known) {
    const Grouping* grouping = dataset.grouping(gap.of.grouping);
    if (!grouping) {
        return std::nullopt;
    }
    for (const Group& third : grouping->groups()) {
        GapSubject toThird = gap.of;
        toThird.subtrahend = third.id;
        GapSubject fromThird = gap.of;
        fromThird.minuend = third.id;
        const auto first = reproducedGap(known, toThird, gap.year);
        const auto second = reproducedGap(known, fromThird, gap.year);
        const bool isBetween = third.id != gap.of.minuend && third.id != gap.of.subtrahend;
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

/// The printed ones in the order of the claims, then the exact one.
std::vector<Candidate> candidates(const Dataset& dataset, const GapSubject& of, Period year,
                                  const std::vector<PrintedGap>& known) {
    std::vector<Candidate> all;
    for (const PrintedGap& one : known) {
        if (const auto figure = seenAs(one, of, year)) {
            all.push_back({*figure, one.isReproduced});
        }
    }
    if (const auto exact = gapLevels(dataset, of, year)) {
        all.push_back({{"", exact->gap()}, true});
    }
    return all;
}

bool gives(const GapFigure& from, const GapFigure& to, ChangeOver over, double scale, const PrintedNumber& printed) {
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

std::optional<RoundingPath> gapAfterRounding(const Dataset& dataset, const MeanGap& gap, const PrintedNumber& printed,
                                             const std::vector<PrintedGap>& known) {
    if (const auto sum = byThirdGroup(dataset, gap, printed, known)) {
        return RoundingPath{*sum, true};
    }
    const auto levels = byLevels(dataset, gap, printed);
    return levels ? std::optional(RoundingPath{*levels, true}) : std::nullopt;
}

std::optional<RoundingPath> changeAfterRounding(const Dataset& dataset, const MeanGapChange& change, ChangeOver over,
                                                double scale, const PrintedNumber& printed,
                                                const std::vector<PrintedGap>& known) {
    std::optional<RoundingPath> otherwise;
    for (const Candidate& from : candidates(dataset, change.of, change.from, known)) {
        for (const Candidate& to : candidates(dataset, change.of, change.to, known)) {
            if (!gives(from.figure, to.figure, over, scale, printed)) {
                continue;
            }
            const RoundingPath path{FromPrintedGaps{from.figure, to.figure}, from.isReproduced && to.isReproduced};
            if (path.restsOnReproduced) {
                return path;
            }
            otherwise = otherwise ? otherwise : std::optional(path);
        }
    }
    return otherwise;
}

}  // namespace core
