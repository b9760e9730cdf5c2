// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "app/wording/wording.h"
#include "core/audit/audit.h"

namespace app {

/// An audit in the user's language.
class AuditWording {
    Q_DECLARE_TR_FUNCTIONS(AuditWording)

public:
    /// All three must outlive it.
    AuditWording(const Wording& wording, const core::Dataset& dataset, const core::PublishedClaims& claims)
        : m_wording(wording), m_dataset(dataset), m_claims(claims) {}

    [[nodiscard]] static QString name(core::Verdict verdict);
    /// The name of a layer of places; its id where the data do not have it.
    [[nodiscard]] QString nameOfPlaces(const std::string& layer) const;
    /// Where a claim is printed: "Section 1.2, text".
    [[nodiscard]] QString place(const core::Claim& claim) const;
    /// A word of the claims in the user's language; as it stands if the data do not translate it.
    [[nodiscard]] QString word(const std::string& written) const;
    /// The unit of a claim's numbers.
    [[nodiscard]] QString unit(const core::Claim& claim) const { return word(claim.unit); }
    /// What a claim is about, in a few words: "GDP: East − Central, 2000".
    [[nodiscard]] QString subject(const core::Claim& claim) const;
    /// An answer as printed, or as computed with two decimals more; a dash when absent. For a list, its length.
    [[nodiscard]] QString published(const core::Claim& claim) const;
    [[nodiscard]] QString computed(const core::Claim& claim, const core::ClaimReading& reading) const;
    [[nodiscard]] QString difference(const core::Claim& claim, const core::ClaimReading& reading) const;
    /// Why the claim has its verdict, in whole sentences; empty when there is nothing to explain.
    [[nodiscard]] QString explanation(const core::Claim& claim, const core::ClaimReading& reading) const;
    /// The definitions that hold for all claims, in one sentence.
    [[nodiscard]] QString definitions() const;
    /// The number of claims with each verdict, in one sentence.
    [[nodiscard]] QString summary(const core::AuditSummary& summary) const;

private:
    const Wording& m_wording;
    const core::Dataset& m_dataset;
    const core::PublishedClaims& m_claims;
};

}  // namespace app
