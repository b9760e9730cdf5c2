// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/formula.h"
#include "core/dataset/identifier.h"
#include "core/dataset/text.h"

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

/// How the values of several regions become the value of all of them as one.
enum class Aggregation {
    Sum,           ///< The values add up (GDP).
    FromFormula,   ///< The formula is applied to the regions as one (GDP per capita).
    WeightedMean,  ///< The mean weighted by another indicator (income per head by population).
    None,          ///< There is no such value: an index cannot be averaged.
};

/// What a reader must know about the figures of one edition.
struct EditionNote {
    EditionId edition;
    Text text;
    friend bool operator==(const EditionNote&, const EditionNote&) = default;
};

/// What is measured.
struct Indicator {
    IndicatorId id;
    Text name;
    std::string topic;  ///< Identifier of the topic under which a list of indicators shows it.
    Text definition;    ///< A sentence that says what is counted.
    /// How values that are not published are computed, as a sentence of the source note; empty where all are published.
    Text derivation;
    Unit unit;
    Aggregation aggregation = Aggregation::Sum;
    IndicatorId weight;  ///< For WeightedMean.
    Formula formula;
    bool mayBeNegative = false;
    /// The grouping for whose groups the figures are published; empty where they are published by region.
    std::string grouping;
    /// The edition of the weight, for an indicator whose editions are others; empty for the indicator's.
    EditionId weightEdition;
    Text note;  ///< What a reader must know about the figures: a change of definition, that only one source has them.
    std::vector<EditionNote> editionNotes;  ///< The same for single editions.

    [[nodiscard]] bool isAdditive() const noexcept { return aggregation == Aggregation::Sum; }
    [[nodiscard]] bool isGrowth() const noexcept { return std::holds_alternative<Growth>(formula); }
    [[nodiscard]] bool isByGroup() const noexcept { return !grouping.empty(); }
    friend bool operator==(const Indicator&, const Indicator&) = default;
};

/// Who published figures or boundaries, and where.
struct Citation {
    Text publisher;
    Text title;
    std::string year;
    std::string url;
    std::string licence;
    friend bool operator==(const Citation&, const Citation&) = default;
};

/// A revision of published figures. Figures of two editions are never joined into one line.
struct Edition {
    EditionId id;
    Text name;
    Citation citation;
    /// Each period is printed on the basis of its own time (as first published), so that growth compares two bases.
    bool isOnOwnBasis = false;
    /// Years whose figures stand on another basis than those of the year before, for such an edition.
    std::vector<int> basisBreaks;
    friend bool operator==(const Edition&, const Edition&) = default;
};

}  // namespace core
