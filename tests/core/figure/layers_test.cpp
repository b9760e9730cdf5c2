// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/layers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/colour/palette.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/shapes.h"

namespace {

using core::Dataset;
using core::Figure;
using core::LayerKind;
using core::MapSpec;
using core::Period;
using testing::ElementsAre;

/// The kind of layer in the spec that a layer of the figure was made from.
struct KindOf {
    LayerKind operator()(const core::LandLayer&) const { return LayerKind::NeighbouringLand; }
    LayerKind operator()(const core::GraticuleLayer&) const { return LayerKind::Graticule; }
    LayerKind operator()(const core::FillLayer& /*layer*/) const { return LayerKind::Choropleth; }
    LayerKind operator()(const core::GroupOutlineLayer&) const { return LayerKind::GroupOutlines; }
    LayerKind operator()(const core::DisputedLineLayer&) const { return LayerKind::DisputedLines; }
    LayerKind operator()(const core::DividingLineLayer&) const { return LayerKind::DividingLine; }
    LayerKind operator()(const core::PointLayer&) const { return LayerKind::Places; }
    LayerKind operator()(const core::OverlayLayer&) const { return LayerKind::Overlays; }
    LayerKind operator()(const core::NameLayer&) const { return LayerKind::RegionNames; }
};

std::vector<LayerKind> kinds(const Figure& figure) {
    std::vector<LayerKind> result;
    for (const core::Layer& layer : figure.layers) {
        result.push_back(std::visit(KindOf(), layer));
    }
    return result;
}

template <class Layer>
const Layer* find(const Figure& figure) {
    for (const core::Layer& layer : figure.layers) {
        if (const auto* found = std::get_if<Layer>(&layer)) {
            return found;
        }
    }
    return nullptr;
}

MapSpec specOf(std::string grouping) {
    MapSpec spec = support::paperSpec();
    spec.grouping = std::move(grouping);
    spec.period = Period::year(2022);
    return spec;
}

Figure sampleFigure(const MapSpec& spec) { return core::makeFigure(support::sampleDataset(), spec); }

/// The regions on the two sides of each outline; a single region at the coast.
std::set<std::set<std::string>> outlined(const Figure& figure) {
    std::set<std::set<std::string>> sides;
    if (const auto* layer = find<core::GroupOutlineLayer>(figure)) {
        for (const std::size_t i : layer->borderIndices) {
            const core::Border& border = layer->borders->at(i);
            std::set<std::string> pair{(*figure.regions)[border.region].code.text()};
            if (border.neighbour) {
                pair.insert((*figure.regions)[*border.neighbour].code.text());
            }
            sides.insert(pair);
        }
    }
    return sides;
}

TEST(Layers, StandInTheOrderOfTheSpec) {
    std::mt19937 random(1);
    core::DatasetParts parts = support::sampleParts();
    parts.baseMap.land = {support::square(0, 0, 1)};
    parts.baseMap.disputedLines = {{{0, 0}, {1, 1}}};
    parts.baseMap.graticule = {{true, 105, {{0, 0}, {0, 1}}}};
    parts.overlays = {{"road", {}, {{{0, 0}, {1, 1}}}}};
    const Dataset dataset = core::join(std::move(parts)).dataset;
    for (int trial = 0; trial < 200; ++trial) {
        MapSpec spec = specOf("coast-inland");
        std::ranges::shuffle(spec.layers, random);
        for (core::LayerChoice& choice : spec.layers) {
            choice.visible = random() % 2 == 0;
        }
        std::vector<LayerKind> expected;
        for (const core::LayerChoice& choice : spec.layers) {
            if (choice.visible) {
                expected.push_back(choice.kind);
            }
        }
        ASSERT_EQ(kinds(core::makeFigure(dataset, spec)), expected) << "trial " << trial;
    }
}

TEST(Layers, AreLeftOutWhenTheyWouldBeEmpty) {
    core::DatasetParts parts = support::sampleParts();
    parts.placeLayers.clear();
    MapSpec spec = core::withLayer(specOf("coast-inland"), LayerKind::Places, true);
    const auto shown = kinds(core::makeFigure(core::join(std::move(parts)).dataset, spec));
    for (const LayerKind absent :
         {LayerKind::NeighbouringLand, LayerKind::Graticule, LayerKind::DisputedLines, LayerKind::Places}) {
        EXPECT_EQ(std::ranges::find(shown, absent), shown.end());
    }
}

TEST(Layers, AreNoneWhenAllAreHidden) {
    MapSpec spec = specOf("coast-inland");
    for (core::LayerChoice& choice : spec.layers) {
        choice.visible = false;
    }
    EXPECT_TRUE(sampleFigure(spec).layers.empty());
}

TEST(FillLayer, HasTheColourOfEachRegionsClass) {
    const Figure figure = sampleFigure(core::withPeriod(specOf("coast-inland"), Period::year(2021)));
    const auto* fill = find<core::FillLayer>(figure);
    ASSERT_NE(fill, nullptr);
    ASSERT_EQ(fill->colourOf.size(), figure.regions->size());
    for (std::size_t i = 0; i < figure.readings.size(); ++i) {
        EXPECT_TRUE(fill->hasData[i]);
        EXPECT_EQ(fill->colourOf[i], figure.legend.classes[figure.readings[i].classIndex.value()].colour);
    }
}

TEST(FillLayer, HasTheNoDataColourForRegionsWithoutAValue) {
    MapSpec spec = core::withIndicator(specOf("coast-inland"), core::IndicatorId("gdp"));
    spec = core::withPeriod(spec, Period::year(2020));
    const Figure figure = sampleFigure(spec);
    const auto* fill = find<core::FillLayer>(figure);
    EXPECT_THAT(fill->hasData, ElementsAre(true, true, true, false));
    EXPECT_EQ(fill->colourOf[3], core::noDataColour);
    EXPECT_NE(fill->colourOf[2], core::noDataColour);
}

TEST(GroupOutlines, LieBetweenGroupsAndAlongTheCoast) {
    using Sides = std::set<std::set<std::string>>;
    EXPECT_EQ(outlined(sampleFigure(specOf("coast-inland"))),
              (Sides{{"A", "D"}, {"B", "C"}, {"A"}, {"B"}, {"C"}, {"D"}}));
    EXPECT_EQ(outlined(sampleFigure(specOf("four-regions"))),
              (Sides{{"A", "D"}, {"B", "C"}, {"A", "B"}, {"C", "D"}, {"A"}, {"B"}, {"C"}, {"D"}}));
}

TEST(GroupOutlines, SurroundOnlyGroups) {
    std::mt19937 random(2);
    const Dataset dataset = support::randomDataset(random);
    using Sides = std::set<std::set<std::string>>;
    EXPECT_EQ(outlined(core::makeFigure(dataset, specOf("pair"))),
              (Sides{{"2", "3"}, {"5", "6"}, {"0"}, {"1"}, {"2"}, {"3"}, {"4"}, {"5"}}))
        << "regions 6, 7 and the island belong to no group";
}

TEST(GroupOutlines, AreNoneWithoutAGrouping) {
    EXPECT_EQ(find<core::GroupOutlineLayer>(sampleFigure(specOf(core::noGroupingId))), nullptr);
}

TEST(DividingLineLayer, FollowsTheCurve) {
    std::mt19937 random(3);
    const Dataset dataset = support::randomDataset(random);
    for (const core::DividingLine& line : *dataset.dividingLines) {
        MapSpec spec = specOf("pair");
        spec.lineCurve = line.curve;
        const Figure figure = core::makeFigure(dataset, spec);
        ASSERT_NE(find<core::DividingLineLayer>(figure), nullptr);
        EXPECT_EQ(find<core::DividingLineLayer>(figure)->path, line.path);
    }
}

TEST(DividingLineLayer, IsAbsentWithoutALine) {
    core::DatasetParts parts = support::sampleParts();
    parts.dividingLines.clear();
    const Figure figure = core::makeFigure(core::join(std::move(parts)).dataset, specOf("coast-inland"));
    EXPECT_EQ(find<core::DividingLineLayer>(figure), nullptr);
    EXPECT_FALSE(figure.sideShares.has_value());
    EXPECT_TRUE(figure.areaShares.empty());
}

TEST(Layers, ShareTheGeometryOfTheDataset) {
    core::DatasetParts parts = support::sampleParts();
    parts.baseMap.land = {support::square(0, 0, 1)};
    const Dataset dataset = core::join(std::move(parts)).dataset;
    MapSpec spec = core::withLayer(specOf("coast-inland"), LayerKind::Places, true);
    const Figure figure = core::makeFigure(dataset, spec);
    EXPECT_EQ(find<core::LandLayer>(figure)->baseMap, dataset.baseMap);
    EXPECT_EQ(find<core::FillLayer>(figure)->regions, dataset.regions);
    EXPECT_EQ(find<core::GroupOutlineLayer>(figure)->borders, dataset.borders);
    EXPECT_EQ(find<core::PointLayer>(figure)->places, dataset.drawnPlaces());
    EXPECT_EQ(find<core::NameLayer>(figure)->anchors, dataset.anchors);
}

}  // namespace
