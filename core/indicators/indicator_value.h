// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/dataset/dataset.h"

namespace core {

/// The value of an indicator for several regions taken as one: a total for what adds up, total over total for a ratio.
/// A single region's value is that of the set that holds it alone.
///
/// GDP per capita of one region is the published figure, or where its vintage publishes none, GDP over the mean of the
/// two year-end populations, marked as derived. Of several it is their GDP over the populations that their per-capita
/// figures imply. Shares are of the sum over all surveyed regions, and need a figure for every one of them. Growth is
/// nominal. Nothing when any part is missing: what is absent is not estimated.
///
/// For the indicators of 5G base stations use stationValue().
[[nodiscard]] std::optional<Observation> valueOf(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                                 std::span<const RegionCode> members, Period period);
[[nodiscard]] std::optional<Observation> valueOf(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                                 const RegionCode& code, Period period);

/// What a national value was made from. Provincial sums do not equal the national figure, and never did.
enum class NationBasis {
    Nation,           ///< Figures that the vintage publishes for the nation.
    SurveyedRegions,  ///< All surveyed regions as one, for want of those; marked as derived.
};
struct NationalFigure {
    Observation observation;
    NationBasis basis = NationBasis::Nation;
    friend bool operator==(const NationalFigure&, const NationalFigure&) = default;
};

/// The figure for the country: as published by the vintage, or derived from what it publishes for the nation, or else
/// of all surveyed regions as one. Densities are over the area of the surveyed regions, shares of their sum. The index
/// of the nation to itself is 100.
[[nodiscard]] std::optional<NationalFigure> nationalFigure(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                                           Period period);
/// The same without its basis.
[[nodiscard]] std::optional<Observation> nationalValue(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                                       Period period);

/// 5G base stations of one of the four regions, or of the country (`group` "100000"), at one date: their number, or per
/// 10^4 km2 of the region's area on the ellipsoid, or per 10^4 residents at the last year end before the date.
[[nodiscard]] std::optional<Observation> stationValue(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                                      const RegionCode& group, Period date);

/// The dates at which every one of the four regions has a figure, in order.
[[nodiscard]] std::vector<Period> stationDates(const Dataset& dataset);

/// Every year from the vintage's first to its last published figure of any kind, gaps included.
[[nodiscard]] std::vector<Period> yearsOf(const Dataset& dataset, Vintage vintage);

/// The periods for which at least one covered region has a value, in order.
[[nodiscard]] std::vector<Period> periodsWithValues(const Dataset& dataset, Indicator indicator, Vintage vintage);

/// The last year in which every covered region has a value; nothing when there is none.
[[nodiscard]] std::optional<Period> latestCompleteYear(const Dataset& dataset, Indicator indicator, Vintage vintage);

/// The grouping in which 5G base stations are published.
inline constexpr const char* stationGroupingId = "four-regions";

}  // namespace core
