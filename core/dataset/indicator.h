// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/formula.h"
#include "core/dataset/identifier.h"
#include "core/dataset/text.h"
#include "core/regions/region_code.h"

namespace core {

/// The unit of an indicator's values.
struct Unit {
    std::string id;    ///< As machine-readable output writes it: "100 million yuan".
    Text symbol;       ///< As people read it.
    int decimals = 0;  ///< Digits after the point with which values are written.
    /// The unit of a difference of two values, where it is another one: percentage points.
    std::string differenceId;
    Text differenceSymbol;
    friend bool operator==(const Unit&, const Unit&) = default;
};

/// The unit of a difference of two values in `unit`.
[[nodiscard]] Unit differenceUnit(const Unit& unit);

/// How the value of several regions together is computed.
enum class Aggregation {
    Sum,           ///< The sum of their values (GDP).
    FromFormula,   ///< The formula, applied to all of them together (GDP per capita).
    WeightedMean,  ///< The mean weighted by another indicator (income per head by population).
    None,          ///< Not defined: an index cannot be averaged.
};

/// What a reader must know about the figures of one edition.
struct EditionNote {
    EditionId edition;
    Text text;
    friend bool operator==(const EditionNote&, const EditionNote&) = default;
};

/// One of several indicators that differ only in the year at whose prices they are.
struct PriceBase {
    std::string family;  ///< The same for all of them, and for no other indicator.
    int year = 0;
    /// Whether a list of indicators shows this one in place of the whole family.
    bool isListed = false;
    friend bool operator==(const PriceBase&, const PriceBase&) = default;
};

/// How the rows of a table with figures were joined to the regions of the map by their names or codes.
struct JoinedTable {
    std::optional<EditionId> edition;  ///< Of its figures; nothing where they have no editions.
    std::size_t rows = 0;
    std::size_t joinedRows = 0;  ///< Those of them that have a region.
    bool isMostlyJoined = true;  ///< At least nine of ten rows.
    std::vector<RegionCode> regionsWithoutRow;
    friend bool operator==(const JoinedTable&, const JoinedTable&) = default;
};

/// A statistical indicator: the quantity that a series of figures measures.
struct Indicator {
    IndicatorId id;
    Text name;
    std::string topic;  ///< Identifier of the topic under which a list of indicators shows it.
    Text definition;    ///< A sentence that says what is counted.
    /// A sentence of the source note that says how derived values are computed; empty if all values are published.
    Text derivation;
    Unit unit;
    Aggregation aggregation = Aggregation::Sum;
    IndicatorId weight;  ///< For WeightedMean.
    Formula formula;
    bool mayBeNegative = false;
    /// The grouping for whose groups the figures are published; empty if they are published by region.
    std::string grouping;
    /// If the chosen period has no figures, another period may be shown. Its last day is at most this many days from
    /// the last day of the chosen period; see toleranceDays().
    std::optional<int> nearestWithinDays;
    /// The edition of the weight, if it is not published in the editions of the indicator; else empty.
    EditionId weightEdition;
    Text note;  ///< What a reader must know about the figures: a change of definition, that only one source has them.
    std::vector<EditionNote> editionNotes;  ///< The same for single editions.
    std::optional<PriceBase> priceBase;     ///< Where there is a choice of base years.
    /// Whether periods without any figure between others are no periods of the indicator: a table of every tenth year.
    bool hasOnlyPeriodsWithFigures = false;
    std::vector<JoinedTable> joinedTables = {};  ///< The tables of the user that the figures are from.

    [[nodiscard]] bool isAdditive() const noexcept { return aggregation == Aggregation::Sum; }
    [[nodiscard]] bool isGrowth() const noexcept { return std::holds_alternative<Growth>(formula); }
    [[nodiscard]] bool isByGroup() const noexcept { return !grouping.empty(); }
    friend bool operator==(const Indicator&, const Indicator&) = default;
};

/// Whether lists show an indicator: one in place of a family that differs only in the base year.
[[nodiscard]] inline bool isListed(const Indicator& indicator) noexcept {
    return !indicator.priceBase || indicator.priceBase->isListed;
}

/// Whether an indicator is an amount that is published by region, so that a part of the regions has a share of it.
[[nodiscard]] inline bool isPublishedAmount(const Indicator& indicator) noexcept {
    return indicator.isAdditive() && !indicator.isByGroup() && std::holds_alternative<Published>(indicator.formula);
}

/// Indicator::nearestWithinDays, or if absent 0 days for periods of the chosen length and a year for other lengths.
/// @param hasSameStep  whether the figures come at periods of the chosen length.
[[nodiscard]] int toleranceDays(const Indicator& indicator, bool hasSameStep) noexcept;

/// The source of figures or boundaries.
struct Citation {
    Text publisher;
    Text title;
    std::string year;
    std::string url;
    std::string licence;
    friend bool operator==(const Citation&, const Citation&) = default;
};

/// Published figures that can be compared with one another: one revision, one survey, or one set of unit prices.
/// Figures of two editions are never joined into one line.
struct Edition {
    EditionId id;
    Text name;
    Citation citation;  ///< Of figures whose table names none.
    /// Whether the figures are those first published, so that each period has the statistical basis of its time.
    bool isFirstRelease = false;
    /// For such an edition, the years whose figures have another basis than those of the year before.
    std::vector<int> basisBreaks;
    friend bool operator==(const Edition&, const Edition&) = default;
};

}  // namespace core
