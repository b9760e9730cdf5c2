// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/claim_kinds.h"

#include <map>
#include <optional>
#include <utility>

#include "app/package/known_names.h"

namespace app {
namespace {

using Args = ClaimArguments;

core::Statement meanGap(Args& of) {
    const core::MeanGap gap{of.gapSubject(), of.period()};
    return gap;
}

core::Statement meanGapChange(Args& of) {
    const auto [from, to] = of.span();
    return core::MeanGapChange{of.gapSubject(), from, to};
}

core::Statement meanGapGrowth(Args& of) {
    const auto [from, to] = of.span();
    return core::MeanGapGrowth{of.gapSubject(), from, to};
}

core::Statement onlyGroupAbove(Args& of) {
    const auto [from, to] = of.regularSpan();
    return core::OnlyGroupAboveWhole{of.regionalIndicator(), of.group(), from, to};
}

core::RankedRegions ranked(Args& of, core::RankEnd end) {
    return {end, of.regionalIndicator(), of.period(), of.count()};
}

template <core::RankEnd end>
core::Statement rankedRegions(Args& of) {
    return ranked(of, end);
}

template <core::RankEnd end>
core::Statement rankedInGroup(Args& of) {
    return core::RankedInGroup{ranked(of, end), of.group()};
}

core::Statement countAbove(Args& of) {
    core::CountAbove count{of.regionalIndicator(), of.period(), of.number("threshold"), std::nullopt};
    if (of.has("group")) {
        count.group = of.group();
    }
    return count;
}

core::Statement regionFigure(Args& of) {
    return core::RegionFigure{of.regionalIndicator(), of.period(), of.region("region")};
}

core::Statement regionRatio(Args& of) {
    return core::RegionRatio{of.regionalIndicator(), of.period(), of.region("numerator"), of.region("denominator")};
}

core::Statement sideAreaShare(Args& of) { return core::SideAreaShare{of.side()}; }

core::Statement sideShare(Args& of) { return core::SideShare{of.side(), of.dividedIndicator(), of.period()}; }

template <bool isStandIn>
core::Statement citedSideShare(Args& of) {
    core::CitedSideShare share{of.text("what"), of.side(), of.publishedAmount("indicator"), of.period(), isStandIn, {}};
    if (isStandIn && of.has("others")) {
        share.otherStandIns = of.publishedAmounts("others");
    }
    return share;
}

core::Statement densityRatio(Args& of) { return core::LineDensityRatio{of.dividedIndicator(), of.period()}; }

core::Statement cited(Args& of) {
    core::CitedFigure figure{of.text("what"), std::nullopt, std::nullopt};
    if (of.has("side")) {
        figure.side = of.side();
    }
    if (of.hasPeriod()) {
        figure.period = of.period();
    }
    return figure;
}

core::Statement citedDifference(Args& of) {
    const auto [from, to] = of.span();
    return core::CitedDifference{of.text("what"), from, to};
}

core::Statement groupFigure(Args& of) { return of.groupFigure(); }

core::Statement groupShare(Args& of) { return of.groupShare(); }

core::Statement placeCount(Args& of) { return core::PlaceCount{of.layer(), of.group()}; }

core::Statement placeShareAbove(Args& of) {
    return core::PlaceShareAbove{of.layer(), of.group(), of.number("threshold")};
}

core::Statement industryCount(Args& of) { return core::IndustryCount{of.text("industry")}; }

const std::map<std::string, ClaimKind>& kinds() {
    using core::RankEnd;
    static const std::map<std::string, ClaimKind> kinds{
        {"mean_gap", {AnswerType::Number, meanGap}},
        {"mean_gap_change_percent", {AnswerType::Number, meanGapChange}},
        {"mean_gap_growth_times", {AnswerType::Number, meanGapGrowth}},
        {"only_group_above_whole", {AnswerType::Truth, onlyGroupAbove}},
        {"top_regions", {AnswerType::Codes, rankedRegions<RankEnd::Top>}},
        {"bottom_regions", {AnswerType::Codes, rankedRegions<RankEnd::Bottom>}},
        {"top_count_in_group", {AnswerType::Number, rankedInGroup<RankEnd::Top>}},
        {"bottom_count_in_group", {AnswerType::Number, rankedInGroup<RankEnd::Bottom>}},
        {"count_above", {AnswerType::Number, countAbove}},
        {"value", {AnswerType::Number, regionFigure}},
        {"ratio", {AnswerType::Number, regionRatio}},
        {"group_figure", {AnswerType::Number, groupFigure}},
        {"group_share", {AnswerType::Percent, groupShare}},
        {"side_area_share", {AnswerType::Percent, sideAreaShare}},
        {"side_share", {AnswerType::Percent, sideShare}},
        {"side_share_cited", {AnswerType::Percent, citedSideShare<false>}},
        {"side_share_stand_in", {AnswerType::Percent, citedSideShare<true>}},
        {"side_density_ratio", {AnswerType::Number, densityRatio}},
        {"cited", {AnswerType::Number, cited}},
        {"difference_of_cited", {AnswerType::Number, citedDifference}},
        {"point_count", {AnswerType::Number, placeCount}},
        {"point_share_above", {AnswerType::Truth, placeShareAbove}},
        {"industry_count", {AnswerType::Number, industryCount}},
    };
    return kinds;
}

/// Names that tables used before there were data packages of other countries.
const std::map<std::string, std::string>& olderNames() {
    static const std::map<std::string, std::string> names{
        {"only_group_above_national", "only_group_above_whole"},
        {"top_provinces", "top_regions"},
        {"bottom_provinces", "bottom_regions"},
        {"stations", "group_figure"},
        {"stations_share", "group_share"},
        {"hu_area_share", "side_area_share"},
        {"hu_share", "side_share"},
        {"hu_share_cited", "side_share_cited"},
        {"hu_share_stand_in", "side_share_stand_in"},
        {"hu_density_ratio", "side_density_ratio"},
    };
    return names;
}

}  // namespace

const ClaimKind* claimKind(const std::string& name) {
    const auto older = olderNames().find(name);
    const auto found = kinds().find(older == olderNames().end() ? name : older->second);
    return found == kinds().end() ? nullptr : &found->second;
}

std::vector<std::string> claimKindNames() { return namesOf(kinds(), &std::pair<const std::string, ClaimKind>::first); }

}  // namespace app
