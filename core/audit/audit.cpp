// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/audit.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/audit/compute_claim.h"
#include "core/audit/printed_number.h"
#include "core/audit/reasons.h"
#include "core/audit/rounding.h"

namespace core {
namespace {

bool agrees(const Answer& computed, const PrintedAnswer& published) {
    if (const auto* number = std::get_if<PrintedNumber>(&published)) {
        const auto* value = std::get_if<double>(&computed);
        return value && roundsTo(*value, *number);
    }
    if (const auto* truth = std::get_if<bool>(&published)) {
        return computed == Answer(*truth);
    }
    return computed == Answer(std::get<std::vector<RegionCode>>(published));
}

std::optional<double> difference(const std::optional<Answer>& computed, const PrintedAnswer& published) {
    const auto* value = computed ? std::get_if<double>(&*computed) : nullptr;
    const auto* number = std::get_if<PrintedNumber>(&published);
    return value && number ? std::optional(*value - number->value) : std::nullopt;
}

/// The result before any intermediate rounding is tried.
ClaimReading firstReading(const Dataset& dataset, const ClaimMethod& method, const Claim& claim) {
    ComputedClaim computed = computedClaim(dataset, method, claim.statement);
    ClaimReading reading;
    reading.claimId = claim.id;
    reading.definition = std::move(computed.definition);
    reading.difference = difference(computed.answer, claim.published);
    if (computed.answer) {
        reading.verdict = agrees(*computed.answer, claim.published) ? Verdict::Reproduced : Verdict::Differs;
    }
    reading.computed = std::move(computed.answer);
    return reading;
}

bool isReproduced(const ClaimReading& reading) {
    return reading.verdict == Verdict::Reproduced || reading.verdict == Verdict::ReproducedRounded;
}

/// All claims with their results so far.
class Audit {
public:
    Audit(const Dataset& dataset, const PublishedClaims& published)
        : m_dataset(dataset), m_published(published), m_method(published.method), m_claims(published.list) {
        for (const Claim& claim : m_claims) {
            m_readings.push_back(firstReading(dataset, m_method, claim));
        }
    }

    /// Gaps that follow from reproduced gaps are reproduced as well, and other gaps may follow from them.
    void explainGaps() {
        for (bool isChanged = true; isChanged;) {
            const std::vector<PrintedGap> known = printedGaps();
            isChanged = false;
            for (std::size_t i = 0; i < m_claims.size(); ++i) {
                const auto* gap = std::get_if<MeanGap>(&m_claims[i].statement);
                const PrintedNumber* printed = unexplainedNumber(i);
                isChanged |= gap && printed && accept(i, gapAfterRounding(m_dataset, m_method, *gap, *printed, known));
            }
        }
    }

    void explainChanges() {
        const std::vector<PrintedGap> known = printedGaps();
        for (std::size_t i = 0; i < m_claims.size(); ++i) {
            const PrintedNumber* printed = unexplainedNumber(i);
            if (const auto* change = std::get_if<MeanGapChange>(&m_claims[i].statement); change && printed) {
                accept(i,
                       changeAfterRounding(m_dataset, m_method, *change, ChangeOver::GapItself, 100, *printed, known));
            } else if (const auto* growth = std::get_if<MeanGapGrowth>(&m_claims[i].statement); growth && printed) {
                const MeanGapChange asChange{growth->subject, growth->from, growth->to};
                accept(i,
                       changeAfterRounding(m_dataset, m_method, asChange, ChangeOver::AmountOfGap, 1, *printed, known));
            }
        }
    }

    void explainDoubleRounding() {
        for (std::size_t i = 0; i < m_claims.size(); ++i) {
            const PrintedNumber* printed = unexplainedNumber(i);
            const auto twice =
                printed ? roundedTwice(std::get<double>(*m_readings[i].computed), *printed) : std::nullopt;
            if (twice) {
                accept(i, RoundingPath{*twice, true});
            }
        }
    }

    void addReasons() {
        for (std::size_t i = 0; i < m_claims.size(); ++i) {
            std::ranges::copy(reasonsFor(m_dataset, m_published, m_readings, i),
                              std::back_inserter(m_readings[i].reasons));
        }
    }

    [[nodiscard]] std::vector<ClaimReading> readings() && { return std::move(m_readings); }

private:
    [[nodiscard]] std::vector<PrintedGap> printedGaps() const {
        std::vector<PrintedGap> gaps;
        for (std::size_t i = 0; i < m_claims.size(); ++i) {
            const auto* gap = std::get_if<MeanGap>(&m_claims[i].statement);
            const auto* printed = std::get_if<PrintedNumber>(&m_claims[i].published);
            if (gap && printed) {
                gaps.push_back({m_claims[i].id, *gap, *printed, isReproduced(m_readings[i])});
            }
        }
        return gaps;
    }

    /// The printed number of a claim that differs and has no explanation yet; null for any other.
    [[nodiscard]] const PrintedNumber* unexplainedNumber(std::size_t i) const {
        const bool isOpen = m_readings[i].verdict == Verdict::Differs && m_readings[i].reasons.empty();
        return isOpen && m_readings[i].difference ? std::get_if<PrintedNumber>(&m_claims[i].published) : nullptr;
    }

    /// Adds an explanation by rounding, if there is one. The claim is then reproduced, unless the explanation depends
    /// on a claim that is not.
    bool accept(std::size_t i, const std::optional<RoundingPath>& path) {
        if (!path) {
            return false;
        }
        m_readings[i].verdict = path->dependsOnlyOnReproduced ? Verdict::ReproducedRounded : Verdict::Differs;
        m_readings[i].reasons.push_back(path->reason);
        return true;
    }

    const Dataset& m_dataset;
    const PublishedClaims& m_published;
    const ClaimMethod& m_method;
    const std::vector<Claim>& m_claims;
    std::vector<ClaimReading> m_readings;
};

}  // namespace

std::string_view idOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::Reproduced:
            return "reproduced";
        case Verdict::ReproducedRounded:
            return "reproduced-after-rounding";
        case Verdict::Differs:
            return "differs";
        case Verdict::NotComputable:
            return "not-computable";
    }
    return {};
}

std::vector<ClaimReading> audit(const Dataset& dataset, const PublishedClaims& claims) {
    Audit all(dataset, claims);
    all.explainGaps();
    all.explainChanges();
    all.explainDoubleRounding();
    all.addReasons();
    return std::move(all).readings();
}

AuditSummary summaryOf(const std::vector<ClaimReading>& readings) {
    const auto count = [&](Verdict verdict) {
        return static_cast<std::size_t>(std::ranges::count(readings, verdict, &ClaimReading::verdict));
    };
    return {readings.size(), count(Verdict::Reproduced), count(Verdict::ReproducedRounded), count(Verdict::Differs),
            count(Verdict::NotComputable)};
}

}  // namespace core
