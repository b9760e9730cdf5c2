// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/change.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_spec.h"

namespace {

using core::Change;
using core::LayerKind;
using core::MapSpec;
using core::Period;
using support::Draw;

/// A change, and the expected effect on a spec.
struct Expected {
    Change change;
    std::function<void(MapSpec&)> effect;
};

void showLayer(MapSpec& spec, LayerKind kind, bool visible) {
    std::ranges::find(spec.layers, kind, &core::LayerChoice::kind)->visible = visible;
}

void moveLayer(MapSpec& spec, LayerKind kind, std::size_t to) {
    const auto found = std::ranges::find(spec.layers, kind, &core::LayerChoice::kind);
    const core::LayerChoice layer = *found;
    spec.layers.erase(found);
    spec.layers.insert(spec.layers.begin() + static_cast<std::ptrdiff_t>(to), layer);
}

/// Every kind of change, with values from the random spec `from`.
std::vector<Expected> changesTo(const MapSpec& from, Draw& draw) {
    const core::CustomGrouping own = draw.own();
    const core::OwnLine ownLine = draw.ownLine();
    const LayerKind layer = draw.upTo(LayerKind::RegionNames);
    const std::size_t position = draw.below(from.layers.size());
    MapSpec evidence = from;
    evidence.customGrouping.reset();
    return {
        {core::SetIndicator{from.indicator},
         [=](MapSpec& spec) {
             spec.indicator = from.indicator;
             showLayer(spec, LayerKind::Choropleth, true);
         }},
        {core::SetEdition{from.edition}, [=](MapSpec& spec) { spec.edition = from.edition; }},
        {core::SetPeriod{from.period}, [=](MapSpec& spec) { spec.period = from.period; }},
        {core::SetGrouping{from.grouping}, [=](MapSpec& spec) { spec.grouping = from.grouping; }},
        {core::EditCustomGrouping{own, core::GroupingEdit::AddGroup, {}},
         [=](MapSpec& spec) {
             spec.customGrouping = own;
             spec.grouping = core::customGroupingId;
         }},
        {core::SetColourBy{from.colourBy}, [=](MapSpec& spec) { spec.colourBy = from.colourBy; }},
        {core::SetMean{from.mean}, [=](MapSpec& spec) { spec.mean = from.mean; }},
        {core::SetClassMethod{from.method}, [=](MapSpec& spec) { spec.method = from.method; }},
        {core::SetManualBreaks{from.manualBreaks},
         [=](MapSpec& spec) {
             spec.method = core::ClassMethod::Manual;
             spec.manualBreaks = from.manualBreaks;
         }},
        {core::SetClassCount{from.classes}, [=](MapSpec& spec) { spec.classes = from.classes; }},
        {core::SetClassScope{from.classScope}, [=](MapSpec& spec) { spec.classScope = from.classScope; }},
        {core::SetRamp{core::RampKind::Sequential, from.sequentialRamp},
         [=](MapSpec& spec) { spec.sequentialRamp = from.sequentialRamp; }},
        {core::SetRamp{core::RampKind::Diverging, from.divergingRamp},
         [=](MapSpec& spec) { spec.divergingRamp = from.divergingRamp; }},
        {core::SetRampReversed{from.rampReversed}, [=](MapSpec& spec) { spec.rampReversed = from.rampReversed; }},
        {core::SetLayerVisible{layer, from.rampReversed},
         [=](MapSpec& spec) { showLayer(spec, layer, from.rampReversed); }},
        {core::MoveLayer{layer, position}, [=](MapSpec& spec) { moveLayer(spec, layer, position); }},
        {core::MoveLayer{layer, 1000}, [=](MapSpec& spec) { moveLayer(spec, layer, spec.layers.size() - 1); }},
        {core::MoveDividingLineEnd{core::LineEnd::To, from.lineEnds.to},
         [=](MapSpec& spec) { spec.lineEnds.to = from.lineEnds.to; }},
        {core::MoveDividingLineEnd{core::LineEnd::From, from.lineEnds.from},
         [=](MapSpec& spec) { spec.lineEnds.from = from.lineEnds.from; }},
        {core::SetDividingLineEnds{from.lineEnds}, [=](MapSpec& spec) { spec.lineEnds = from.lineEnds; }},
        {core::DrawOwnLine{ownLine},
         [=](MapSpec& spec) {
             spec.ownLine = ownLine;
             spec.grouping = core::ownLineGroupingId;
             showLayer(spec, LayerKind::DividingLine, true);
         }},
        {core::RenameOwnLine{from.grouping}, [](MapSpec&) {}},  // without such a line
        {core::RemoveOwnLine{from.grouping}, [](MapSpec&) {}},
        {core::SetDividingLineCurve{from.lineCurve}, [=](MapSpec& spec) { spec.lineCurve = from.lineCurve; }},
        {core::SetDividingLineRule{from.divisionRule}, [=](MapSpec& spec) { spec.divisionRule = from.divisionRule; }},
        {core::SetGapFrom{from.period}, [=](MapSpec& spec) { spec.gapFrom = from.period; }},
        {core::SetGapTo{from.period}, [=](MapSpec& spec) { spec.gapTo = from.period; }},
        {core::SetAnalysisKind{from.analysis.kind}, [=](MapSpec& spec) { spec.analysis.kind = from.analysis.kind; }},
        {core::SetGapGroup{from.analysis.of}, [=](MapSpec& spec) { spec.analysis.of = from.analysis.of; }},
        {core::SetGapReference{from.analysis.versus},
         [=](MapSpec& spec) { spec.analysis.versus = from.analysis.versus; }},
        {core::SetInequalityMeasures{from.analysis.measures},
         [=](MapSpec& spec) { spec.analysis.measures = from.analysis.measures; }},
        {core::SetTheilIndex{from.analysis.theil}, [=](MapSpec& spec) { spec.analysis.theil = from.analysis.theil; }},
        {core::SetWeighting{from.analysis.weighting},
         [=](MapSpec& spec) { spec.analysis.weighting = from.analysis.weighting; }},
        {core::SetNeighbourRule{from.analysis.neighbours},
         [=](MapSpec& spec) { spec.analysis.neighbours = from.analysis.neighbours; }},
        {core::SetWeightStyle{from.analysis.weightStyle},
         [=](MapSpec& spec) { spec.analysis.weightStyle = from.analysis.weightStyle; }},
        {core::ShowClaim{"C001", evidence},
         [=](MapSpec& spec) {
             const auto kept = spec.customGrouping;
             spec = evidence;
             spec.customGrouping = kept;
         }},
    };
}

TEST(Applied, SetsOnlyTheFieldOfTheChange) {
    constexpr int draws = 200;
    Draw draw(1);
    std::set<std::size_t> kinds;
    for (int i = 0; i < draws; ++i) {
        const MapSpec before = draw.spec();
        for (const Expected& expected : changesTo(draw.spec(), draw)) {
            kinds.insert(expected.change.index());
            MapSpec after = before;
            expected.effect(after);
            EXPECT_EQ(core::applied(before, expected.change), after) << "kind " << expected.change.index();
            EXPECT_EQ(core::applied(after, expected.change), after) << "twice, kind " << expected.change.index();
        }
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<Change>) << "every kind of change is tested";
}

TEST(Applied, IgnoresALayerThatTheSpecDoesNotHave) {
    MapSpec spec = support::paperSpec();
    spec.layers = {{LayerKind::Graticule, true}};
    EXPECT_EQ(core::applied(spec, core::MoveLayer{LayerKind::DividingLine, 0}), spec);
    EXPECT_EQ(core::applied(spec, core::SetLayerVisible{LayerKind::DividingLine, true}), spec);
}

TEST(Applied, ChangesTheOwnLineInPlaceOfThePublishedOne) {
    const MapSpec before = support::paperSpec();
    const core::OwnLine line{"A", {100, 20}, {120, 40}, false};
    const MapSpec drawn = core::applied(before, core::DrawOwnLine{line});
    EXPECT_EQ(drawn.lineEnds, before.lineEnds);
    const MapSpec moved = core::applied(drawn, core::MoveDividingLineEnd{core::LineEnd::To, {90, 10}});
    EXPECT_EQ(*moved.ownLine, (core::OwnLine{"A", {100, 20}, {90, 10}, false}));
    EXPECT_EQ(moved.lineEnds, before.lineEnds);
    const MapSpec renamed = core::applied(moved, core::RenameOwnLine{"B"});
    EXPECT_EQ(*renamed.ownLine, (core::OwnLine{"B", {100, 20}, {90, 10}, false}));
    EXPECT_EQ(renamed.grouping, core::ownLineGroupingId);
    EXPECT_EQ(core::applied(renamed, core::RemoveOwnLine{before.grouping}), before);
}

TEST(Applied, KeepsAnotherGroupingWhenTheOwnLineIsRemoved) {
    const core::OwnLine line{"", {100, 20}, {120, 40}, false};
    MapSpec spec = core::applied(support::paperSpec(), core::DrawOwnLine{line});
    spec.grouping = "coast-inland";
    EXPECT_EQ(core::applied(spec, core::RemoveOwnLine{"four-regions"}).grouping, "coast-inland");
}

TEST(AreOneStep, HoldsForChangesThatADragOrAWheelRepeats) {
    const Change year = core::SetPeriod{Period::year(2001)};
    const Change nextYear = core::SetPeriod{Period::year(2002)};
    const Change five = core::SetClassCount{5};
    const Change six = core::SetClassCount{6};
    const Change to = core::MoveDividingLineEnd{core::LineEnd::To, {120, 45}};
    const Change furtherTo = core::MoveDividingLineEnd{core::LineEnd::To, {121, 45}};
    const Change from = core::MoveDividingLineEnd{core::LineEnd::From, {98, 25}};
    EXPECT_TRUE(core::areOneStep(year, nextYear));
    EXPECT_TRUE(core::areOneStep(five, six));
    EXPECT_TRUE(core::areOneStep(to, furtherTo));
    EXPECT_FALSE(core::areOneStep(to, from)) << "the other end is another drag";
    EXPECT_FALSE(core::areOneStep(year, six));
    EXPECT_FALSE(core::areOneStep(core::SetGrouping{"a"}, core::SetGrouping{"b"}));
    EXPECT_FALSE(core::areOneStep(core::SetRampReversed{true}, core::SetRampReversed{false}));
}

TEST(ChoosesDividingLine, HoldsForChangesOfTheEndsOrTheCurve) {
    Draw draw(2);
    for (const Expected& expected : changesTo(draw.spec(), draw)) {
        const MapSpec before = draw.spec();
        const MapSpec after = core::applied(before, expected.change);
        const bool isSameLine = after.lineEnds == before.lineEnds && after.lineCurve == before.lineCurve;
        EXPECT_TRUE(isSameLine || core::choosesDividingLine(expected.change)) << expected.change.index();
    }
    EXPECT_FALSE(core::choosesDividingLine(core::SetDividingLineRule{core::DivisionRule::AreaWeighted}));
    EXPECT_FALSE(core::choosesDividingLine(core::SetPeriod{Period::year(2001)}));
}

}  // namespace
