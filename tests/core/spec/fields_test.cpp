// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/fields.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "core/numeric/value_table.h"
#include "tests/support/datasets/random_spec.h"

namespace {

using core::MapSpec;

/// Copies every listed field. If a field is not listed, the two values stay different.
template <class Struct>
Struct copiedByFields(Struct to, const Struct& from) {
    core::forEachField<Struct>([&](const auto& field) { to.*field.member = from.*field.member; });
    return to;
}

/// Whether the id consists of lower-case words with single hyphens between them.
bool isKebabCase(std::string_view id) {
    char before = '-';
    for (const char letter : id) {
        const bool isLetter = letter >= 'a' && letter <= 'z';
        if (!isLetter && (letter != '-' || before == '-')) {
            return false;
        }
        before = letter;
    }
    return before != '-';
}

template <class Struct>
void expectGoodIds() {
    std::set<std::string_view> ids;
    core::forEachField<Struct>([&](const auto& field) {
        EXPECT_TRUE(isKebabCase(field.id)) << field.id;
        EXPECT_TRUE(ids.insert(field.id).second) << field.id << " is listed twice";
    });
}

TEST(FieldList, HasEveryFieldOfTheSpecAndItsParts) {
    constexpr int draws = 200;
    support::Draw draw(5);
    for (int i = 0; i < draws; ++i) {
        const MapSpec a = draw.spec();
        const MapSpec b = draw.spec();
        EXPECT_EQ(copiedByFields(a, b), b);
        EXPECT_EQ(copiedByFields(a.analysis, b.analysis), b.analysis);
        EXPECT_EQ(copiedByFields(a.manualBreaks, b.manualBreaks), b.manualBreaks);
        EXPECT_EQ(copiedByFields(a.lineEnds, b.lineEnds), b.lineEnds);
        EXPECT_EQ(copiedByFields(a.layers.front(), b.layers.back()), b.layers.back());
        const core::OwnLine line = draw.ownLine();
        EXPECT_EQ(copiedByFields(core::OwnLine{}, line), line);
        MapSpec withLine = b;
        withLine.ownLine = line;
        EXPECT_EQ(copiedByFields(a, withLine), withLine);
        const core::CustomGrouping own = draw.own();
        EXPECT_EQ(copiedByFields(core::CustomGrouping{}, own), own);
    }
}

/// The tests with random specs would otherwise never meet some of them.
TEST(RandomSpecs, HaveEveryClassCountAndEveryMeasureOfInequality) {
    constexpr int draws = 1000;
    support::Draw draw(6);
    std::set<std::size_t> classes;
    std::set<core::InequalityMeasure> measures;
    for (int i = 0; i < draws; ++i) {
        const MapSpec spec = draw.spec();
        classes.insert(spec.classes);
        measures.insert(spec.analysis.measures.front());
    }
    EXPECT_EQ(*classes.begin(), core::minClasses);
    EXPECT_EQ(*classes.rbegin(), core::maxClasses);
    EXPECT_EQ(classes.size(), core::maxClasses - core::minClasses + 1);
    EXPECT_EQ(measures.size(), core::allInequalityMeasures().size());
}

/// This does not compile after a field is added to a struct until the number of fields is corrected; then the test
/// finds the missing field.
TEST(FieldList, HasAsManyFieldsAsTheStructs) {
    const auto& [indicator, edition, period, grouping, own, colourBy, mean, method, classes, typed, scope, sequential,
                 diverging, reversed, layers, ends, ownLine, curve, rule, from, to, analysis] = MapSpec{};
    static_assert(std::tuple_size_v<decltype(core::FieldList<MapSpec>::fields)> == 22);
    const auto& [kind, of, versus, measures, theil, weighting, neighbours, style] = core::AnalysisSpec{};
    static_assert(std::tuple_size_v<decltype(core::FieldList<core::AnalysisSpec>::fields)> == 8);
    EXPECT_EQ(layers, MapSpec::defaultLayers());
    EXPECT_EQ(versus, 1U);
    EXPECT_TRUE(typed.bounds.empty());
}

TEST(FieldList, HasAUniqueIdentifierForEveryField) {
    expectGoodIds<MapSpec>();
    expectGoodIds<core::AnalysisSpec>();
    expectGoodIds<core::ManualBreaks>();
    expectGoodIds<core::LayerChoice>();
    expectGoodIds<core::CustomGrouping>();
    expectGoodIds<core::LineEnds>();
}

TEST(OptionOf, IsFoundByTheField) {
    EXPECT_EQ(core::optionOf(&MapSpec::indicator), "indicator");
    EXPECT_EQ(core::optionOf(&MapSpec::lineCurve), "curve");
    EXPECT_EQ(core::optionOf(&MapSpec::sequentialRamp), "ramp");
    EXPECT_EQ(core::optionOf(&MapSpec::gapTo), "to");
    EXPECT_EQ(core::optionOf(&MapSpec::customGrouping), "");
    EXPECT_EQ(core::optionOf(&core::AnalysisSpec::weightStyle), "style");
}

template <class Value>
void expectIdsUpTo(Value last) {
    const auto ids = core::valueIds<Value>();
    std::set<std::string_view> distinct;
    for (const core::ValueId<Value>& entry : ids) {
        EXPECT_TRUE(distinct.insert(entry.id).second) << entry.id;
        EXPECT_EQ(idOf(entry.value), entry.id);
        EXPECT_EQ(core::valueById<Value>(entry.id), entry.value);
    }
    EXPECT_EQ(ids.size(), static_cast<std::size_t>(last) + 1) << ids.front().id;
    EXPECT_EQ(core::valueById<Value>("no-such-value"), std::nullopt);
}

TEST(ValueIds, NameEveryValueOfTheEnumsInASpec) {
    expectIdsUpTo(core::ColourBy::LocalMoran);
    expectIdsUpTo(core::MeanKind::Pooled);
    expectIdsUpTo(core::ClassMethod::Manual);
    expectIdsUpTo(core::ClassScope::ThisPeriod);
    expectIdsUpTo(core::LayerKind::RegionNames);
    expectIdsUpTo(core::LineCurve::LonLat);
    expectIdsUpTo(core::DivisionRule::AreaWeighted);
    expectIdsUpTo(core::AnalysisKind::BetaConvergence);
    expectIdsUpTo(core::TheilIndex::L);
    expectIdsUpTo(core::Weighting::ByPopulation);
    expectIdsUpTo(core::NeighbourRule::Rook);
    expectIdsUpTo(core::WeightStyle::Binary);
    EXPECT_GT(core::valueIds<core::InequalityMeasure>().size(), 3U);
}

}  // namespace
