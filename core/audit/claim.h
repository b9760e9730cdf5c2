// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/dataset/dataset.h"

namespace core {

/// A number as printed, with its number of decimals.
struct PrintedNumber {
    double value = 0;
    int decimals = 0;
    friend bool operator==(const PrintedNumber&, const PrintedNumber&) = default;
};

/// A group by its ids.
struct GroupRef {
    std::string grouping;
    std::string group;
    friend bool operator==(const GroupRef&, const GroupRef&) = default;
};

/// The indicator of a gap, and the two groups that it lies between.
struct GapSubject {
    IndicatorId indicator;
    std::string grouping;
    std::string of;
    std::string versus;
    friend bool operator==(const GapSubject&, const GapSubject&) = default;
};

// What a claim states, one plain struct for each kind. Means of groups are unweighted, as the paper's are.

/// The mean of one group less the mean of another.
struct MeanGap {
    GapSubject subject;
    Period year;
    friend bool operator==(const MeanGap&, const MeanGap&) = default;
};
/// 100 (later - earlier) / earlier, sign kept.
struct MeanGapChange {
    GapSubject subject;
    Period from;
    Period to;
    friend bool operator==(const MeanGapChange&, const MeanGapChange&) = default;
};
/// (later - earlier) / |earlier|, in multiples.
struct MeanGapGrowth {
    GapSubject subject;
    Period from;
    Period to;
    friend bool operator==(const MeanGapGrowth&, const MeanGapGrowth&) = default;
};
/// Whether in each year this group is the only one whose mean is above the national figure.
struct OnlyGroupAboveNation {
    IndicatorId indicator;
    GroupRef group;
    Period from;
    Period to;
    friend bool operator==(const OnlyGroupAboveNation&, const OnlyGroupAboveNation&) = default;
};

enum class RankEnd { Top, Bottom };
/// The first or the last regions by value; in both cases the highest value comes first.
struct RankedRegions {
    RankEnd end = RankEnd::Top;
    IndicatorId indicator;
    Period year;
    std::size_t count = 0;
    friend bool operator==(const RankedRegions&, const RankedRegions&) = default;
};
/// How many of these regions are in a group.
struct RankedInGroup {
    RankedRegions among;
    GroupRef group;
    friend bool operator==(const RankedInGroup&, const RankedInGroup&) = default;
};
/// How many regions, of a group or of all, have a value above a threshold.
struct CountAbove {
    IndicatorId indicator;
    Period year;
    double threshold = 0;
    std::optional<GroupRef> group;
    friend bool operator==(const CountAbove&, const CountAbove&) = default;
};
struct RegionFigure {
    IndicatorId indicator;
    Period year;
    RegionCode region;
    friend bool operator==(const RegionFigure&, const RegionFigure&) = default;
};
struct RegionRatio {
    IndicatorId indicator;
    Period year;
    RegionCode numerator;
    RegionCode denominator;
    friend bool operator==(const RegionRatio&, const RegionRatio&) = default;
};
/// A side's share of the total area, in percent.
struct LineAreaPart {
    LineSide side = LineSide::Right;
    friend bool operator==(const LineAreaPart&, const LineAreaPart&) = default;
};
/// A side's share of the population or of GDP, in percent.
struct LinePart {
    LineSide side = LineSide::Right;
    IndicatorId indicator;
    Period year;
    friend bool operator==(const LinePart&, const LinePart&) = default;
};
/// A side's share of a quantity, in percent, that the paper cites from another source without a year.
struct CitedLinePart {
    std::string what;  ///< In the paper's words.
    LineSide side = LineSide::Right;
    IndicatorId indicator;  ///< The indicator that it is computed from here.
    Period year;
    bool isStandIn = false;                  ///< Whether the indicator is only a substitute for the cited quantity.
    std::vector<IndicatorId> otherStandIns;  ///< Further substitutes, for comparison.
    friend bool operator==(const CitedLinePart&, const CitedLinePart&) = default;
};
/// The density to the right of the dividing line over the density to its left.
struct LineDensityRatio {
    IndicatorId indicator;
    Period year;
    friend bool operator==(const LineDensityRatio&, const LineDensityRatio&) = default;
};
/// A figure that the paper cites from another source, and for which there are no data here.
struct CitedFigure {
    std::string what;
    std::optional<LineSide> side;
    std::optional<Period> year;
    friend bool operator==(const CitedFigure&, const CitedFigure&) = default;
};
/// A difference between two figures, one of which is such a cited figure.
struct CitedDifference {
    std::string what;
    Period from;
    Period to;
    friend bool operator==(const CitedDifference&, const CitedDifference&) = default;
};
/// 5G base stations, 10^4, of one of the four regions or of the nation.
struct StationFigure {
    RegionCode group;
    Period date;
    friend bool operator==(const StationFigure&, const StationFigure&) = default;
};
/// The share of a region in the stations of the nation, in percent.
struct StationPart {
    RegionCode group;
    Period date;
    friend bool operator==(const StationPart&, const StationPart&) = default;
};
/// How many places of a layer lie in one of the four regions.
struct PlaceCount {
    std::string layer;
    std::string group;
    friend bool operator==(const PlaceCount&, const PlaceCount&) = default;
};
/// Whether more than a given percentage of the places lie in one of the four regions.
struct PlacePartAbove {
    std::string layer;
    std::string group;
    double thresholdPercent = 0;
    friend bool operator==(const PlacePartAbove&, const PlacePartAbove&) = default;
};
/// How many provinces' plans name an industry.
struct IndustryCount {
    std::string industry;
    friend bool operator==(const IndustryCount&, const IndustryCount&) = default;
};

using Statement =
    std::variant<MeanGap, MeanGapChange, MeanGapGrowth, OnlyGroupAboveNation, RankedRegions, RankedInGroup, CountAbove,
                 RegionFigure, RegionRatio, LineAreaPart, LinePart, CitedLinePart, LineDensityRatio, CitedFigure,
                 CitedDifference, StationFigure, StationPart, PlaceCount, PlacePartAbove, IndustryCount>;

using PrintedAnswer = std::variant<PrintedNumber, bool, std::vector<RegionCode>>;

/// One statement of a publication that can be checked.
struct Claim {
    std::string id;
    std::string where;  ///< Where it is printed.
    std::string kind;   ///< As written in the table of claims, for citing; likewise the arguments.
    std::string arguments;
    Statement statement;
    PrintedAnswer published;
    std::string unit;
    std::string note;
};

/// The shares of the two sides of the dividing line that the claims print.
[[nodiscard]] PrintedHalves printedHalves(const std::vector<Claim>& claims);

}  // namespace core
