// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/claim_kinds.h"

#include <map>
#include <optional>
#include <utility>

#include "app/package/known_names.h"

namespace app {
namespace {

using Args = ClaimArguments;

core::Statement meanGap(Args& arguments) {
    const core::MeanGap gap{arguments.gapSubject(), arguments.period()};
    return gap;
}

core::Statement meanGapChange(Args& arguments) {
    const auto [from, to] = arguments.span();
    return core::MeanGapChange{arguments.gapSubject(), from, to};
}

core::Statement meanGapGrowth(Args& arguments) {
    const auto [from, to] = arguments.span();
    return core::MeanGapGrowth{arguments.gapSubject(), from, to};
}

core::Statement onlyGroupAbove(Args& arguments) {
    const auto [from, to] = arguments.regularSpan();
    return core::OnlyGroupAboveWhole{arguments.regionalIndicator(), arguments.group(), from, to};
}

core::RankedRegions ranked(Args& arguments, core::RankEnd end) {
    return {end, arguments.regionalIndicator(), arguments.period(), arguments.count()};
}

template <core::RankEnd end>
core::Statement rankedRegions(Args& arguments) {
    return ranked(arguments, end);
}

template <core::RankEnd end>
core::Statement rankedInGroup(Args& arguments) {
    return core::RankedInGroup{ranked(arguments, end), arguments.group()};
}

core::Statement countAbove(Args& arguments) {
    core::CountAbove count{arguments.regionalIndicator(), arguments.period(), arguments.number("threshold"),
                           std::nullopt};
    if (arguments.has("group")) {
        count.group = arguments.group();
    }
    return count;
}

core::Statement regionFigure(Args& arguments) {
    return core::RegionFigure{arguments.regionalIndicator(), arguments.period(), arguments.region("region")};
}

core::Statement regionRatio(Args& arguments) {
    return core::RegionRatio{arguments.regionalIndicator(), arguments.period(), arguments.region("numerator"),
                             arguments.region("denominator")};
}

core::Statement sideAreaShare(Args& arguments) { return core::SideAreaShare{arguments.side()}; }

core::Statement sideShare(Args& arguments) {
    return core::SideShare{arguments.side(), arguments.dividedIndicator(), arguments.period()};
}

template <bool isProxy>
core::Statement citedSideShare(Args& arguments) {
    core::CitedSideShare share{arguments.text("what"), arguments.side(), arguments.publishedAmount("indicator"),
                               arguments.period(),     isProxy,          {}};
    if (isProxy && arguments.has("others")) {
        share.otherProxies = arguments.publishedAmounts("others");
    }
    return share;
}

core::Statement densityRatio(Args& arguments) {
    return core::LineDensityRatio{arguments.dividedIndicator(), arguments.period()};
}

core::Statement cited(Args& arguments) {
    core::CitedFigure figure{arguments.text("what"), std::nullopt, std::nullopt};
    if (arguments.has("side")) {
        figure.side = arguments.side();
    }
    if (arguments.hasPeriod()) {
        figure.period = arguments.period();
    }
    return figure;
}

core::Statement citedDifference(Args& arguments) {
    const auto [from, to] = arguments.span();
    return core::CitedDifference{arguments.text("what"), from, to};
}

core::Statement groupFigure(Args& arguments) { return arguments.groupFigure(); }

core::Statement groupShare(Args& arguments) { return arguments.groupShare(); }

core::Statement placeCount(Args& arguments) { return core::PlaceCount{arguments.layer(), arguments.group()}; }

core::Statement placeShareAbove(Args& arguments) {
    return core::PlaceShareAbove{arguments.layer(), arguments.group(), arguments.number("threshold")};
}

core::Statement industryCount(Args& arguments) { return core::IndustryCount{arguments.text("industry")}; }

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
