// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/inequality/gaps.h"

namespace core {

/// The definitions that the numbers of a publication are computed with, unless a claim says otherwise.
struct ClaimMethod {
    EditionId edition;  ///< Preferred; empty if the data have no editions.
    MeanKind mean = MeanKind::Unweighted;
    LineCurve curve = LineCurve::Albers;
    DivisionRule rule = DivisionRule::Majority;  ///< Of shares of amounts. Areas are always divided by the line.
    friend bool operator==(const ClaimMethod&, const ClaimMethod&) = default;
};
/// The default edition of the data, and the definitions of a default MapSpec.
[[nodiscard]] ClaimMethod defaultMethod(const Catalogue& catalogue);

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

// What a claim states, one plain struct for each kind. The ClaimMethod says how means and shares are computed.

/// The mean of one group less the mean of another.
struct MeanGap {
    GapSubject subject;
    Period period;
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
/// Whether in each period from the first to the last this group is the only one whose mean is above the figure of
/// the whole.
struct OnlyGroupAboveWhole {
    IndicatorId indicator;
    GroupRef group;
    Period from;
    Period to;
    friend bool operator==(const OnlyGroupAboveWhole&, const OnlyGroupAboveWhole&) = default;
};

enum class RankEnd { Top, Bottom };
/// The first or the last regions by value; in both cases the highest value comes first.
struct RankedRegions {
    RankEnd end = RankEnd::Top;
    IndicatorId indicator;
    Period period;
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
    Period period;
    double threshold = 0;
    std::optional<GroupRef> group;
    friend bool operator==(const CountAbove&, const CountAbove&) = default;
};
struct RegionFigure {
    IndicatorId indicator;
    Period period;
    RegionCode region;
    friend bool operator==(const RegionFigure&, const RegionFigure&) = default;
};
struct RegionRatio {
    IndicatorId indicator;
    Period period;
    RegionCode numerator;
    RegionCode denominator;
    friend bool operator==(const RegionRatio&, const RegionRatio&) = default;
};
/// A side's share of the total area, in per cent.
struct SideAreaShare {
    LineSide side = LineSide::Right;
    friend bool operator==(const SideAreaShare&, const SideAreaShare&) = default;
};
/// A side's share of an amount, in per cent.
struct SideShare {
    LineSide side = LineSide::Right;
    IndicatorId indicator;
    Period period;
    friend bool operator==(const SideShare&, const SideShare&) = default;
};
/// A side's share of a quantity, in per cent, that a publication cites from another source without a period.
struct CitedSideShare {
    std::string what;  ///< In the words of the publication.
    LineSide side = LineSide::Right;
    IndicatorId indicator;  ///< The indicator that it is computed from here.
    Period period;
    bool isProxy = false;                   ///< Whether the indicator is only a proxy for the cited quantity.
    std::vector<IndicatorId> otherProxies;  ///< Further proxies, for comparison.
    friend bool operator==(const CitedSideShare&, const CitedSideShare&) = default;
};
/// The density to the right of the dividing line over the density to its left.
struct LineDensityRatio {
    IndicatorId indicator;
    Period period;
    friend bool operator==(const LineDensityRatio&, const LineDensityRatio&) = default;
};
/// A figure that a publication cites from another source, and for which there are no data here.
struct CitedFigure {
    std::string what;
    std::optional<LineSide> side;
    std::optional<Period> period;
    friend bool operator==(const CitedFigure&, const CitedFigure&) = default;
};
/// A difference between two figures, one of which is such a cited figure.
struct CitedDifference {
    std::string what;
    Period from;
    Period to;
    friend bool operator==(const CitedDifference&, const CitedDifference&) = default;
};
/// A figure of one group or of the whole, from an indicator that is published by group.
struct GroupFigure {
    IndicatorId indicator;
    std::optional<GroupRef> group;  ///< Nothing for the whole.
    Period period;
    friend bool operator==(const GroupFigure&, const GroupFigure&) = default;
};
/// The share of a group in the figure of the whole, in per cent.
struct GroupShare {
    IndicatorId indicator;
    GroupRef group;
    Period period;
    friend bool operator==(const GroupShare&, const GroupShare&) = default;
};
/// How many places of a layer lie in a group.
struct PlaceCount {
    std::string layer;
    GroupRef group;
    friend bool operator==(const PlaceCount&, const PlaceCount&) = default;
};
/// Whether more than a given percentage of the places lie in a group.
struct PlaceShareAbove {
    std::string layer;
    GroupRef group;
    double thresholdPercent = 0;
    friend bool operator==(const PlaceShareAbove&, const PlaceShareAbove&) = default;
};
/// How many regions' plans name an industry.
struct IndustryCount {
    std::string industry;
    friend bool operator==(const IndustryCount&, const IndustryCount&) = default;
};

using Statement =
    std::variant<MeanGap, MeanGapChange, MeanGapGrowth, OnlyGroupAboveWhole, RankedRegions, RankedInGroup, CountAbove,
                 RegionFigure, RegionRatio, SideAreaShare, SideShare, CitedSideShare, LineDensityRatio, CitedFigure,
                 CitedDifference, GroupFigure, GroupShare, PlaceCount, PlaceShareAbove, IndustryCount>;

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

/// The regions that a claim names: those that it is about, and those that are printed as its answer.
[[nodiscard]] std::vector<RegionCode> regionsNamedIn(const Claim& claim);

/// The claims of a publication.
struct PublishedClaims {
    ClaimMethod method;
    std::vector<Claim> list;
    std::vector<Text> words;  ///< Units and other words of the claims, in both languages.
};

/// The shares of the right side of the dividing line that the claims print.
[[nodiscard]] PrintedSideShares printedSideShares(const std::vector<Claim>& claims);

}  // namespace core
