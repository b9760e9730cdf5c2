// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overlays/overlay.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/figure/figure.h"
#include "core/spec/map_spec.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/shapes.h"

using core::LayerChoice;
using core::LayerKind;

namespace {

core::Dataset withOverlay(core::Overlay overlay) {
    core::DatasetParts parts = support::sampleParts();
    parts.overlays = {std::move(overlay)};
    return core::join(std::move(parts)).dataset;
}

const core::OverlayLayer* overlaysOf(const core::Figure& figure) {
    for (const core::Layer& layer : figure.layers) {
        if (const auto* found = std::get_if<core::OverlayLayer>(&layer)) {
            return found;
        }
    }
    return nullptr;
}

}  // namespace

TEST(Overlay, ReachesABoxWithOneOfItsShapes) {
    const core::Box box{{0, 0}, {10, 10}};
    EXPECT_TRUE(core::reaches({"line", {}, {{{-5, 5}, {15, 5}}}}, box)) << "it crosses without a vertex inside";
    EXPECT_FALSE(core::reaches({"line", {}, {{{-5, -5}, {15, -5}}}}, box));
    EXPECT_TRUE(core::reaches({"point", {}, {}, {{{-1, 3}, ""}, {{3, 3}, ""}}}, box));
    EXPECT_FALSE(core::reaches({"point", {}, {}, {{{-1, 3}, ""}}}, box));
    EXPECT_TRUE(core::reaches({"area", {}, {}, {}, support::square(5, 5, 20)}, box));
    EXPECT_FALSE(core::reaches({"area", {}, {}, {}, support::square(15, 15, 20)}, box));
    EXPECT_FALSE(core::reaches({"nothing"}, box));
}

TEST(Overlay, TheFirstFewHaveColoursOfTheirOwn) {
    std::set<std::string> colours;
    for (std::size_t number = 0; number < 5; ++number) {
        colours.insert(core::hexText(core::usualOverlaySymbol(number).colour));
    }
    EXPECT_EQ(colours.size(), 5U);
    EXPECT_EQ(core::usualOverlaySymbol(5), core::usualOverlaySymbol(0));
}

TEST(Overlay, StandsBelowTheRegionNamesAndAboveAllElse) {
    const core::Dataset dataset = withOverlay({"road", {}, {{{0, 0}, {1, 1}}}});
    core::MapSpec spec = support::paperSpec();
    const core::Figure figure = core::makeFigure(dataset, spec);
    ASSERT_GE(figure.layers.size(), 2U);
    EXPECT_TRUE(std::holds_alternative<core::NameLayer>(figure.layers.back()));
    const auto* layer = std::get_if<core::OverlayLayer>(&figure.layers[figure.layers.size() - 2]);
    ASSERT_NE(layer, nullptr);
    EXPECT_EQ(layer->overlays, dataset.overlays) << "shared, not copied";
    EXPECT_NE(std::ranges::find(figure.choices->layers, LayerKind::Overlays), figure.choices->layers.end());
    spec = core::withLayer(spec, LayerKind::Overlays, false);
    EXPECT_EQ(overlaysOf(core::makeFigure(dataset, spec)), nullptr);
}

TEST(Overlay, LeavesFiguresWithoutOneAsTheyAre) {
    const core::Figure figure = core::makeFigure(support::sampleDataset(), support::paperSpec());
    EXPECT_EQ(overlaysOf(figure), nullptr);
    EXPECT_EQ(std::ranges::find(figure.choices->layers, LayerKind::Overlays), figure.choices->layers.end());
}

TEST(WithOverlays, PutsThemBelowTheNamesOrOnTop) {
    const LayerChoice names{LayerKind::RegionNames, true};
    const LayerChoice fill{LayerKind::Choropleth, true};
    const LayerChoice own{LayerKind::Overlays, true};
    const LayerChoice hidden{LayerKind::Overlays, false};
    EXPECT_EQ(core::withOverlays({fill, names}), (std::vector{fill, own, names}));
    EXPECT_EQ(core::withOverlays({names, fill}), (std::vector{names, fill, own}));
    EXPECT_EQ(core::withOverlays({hidden, fill, names}), (std::vector{fill, own, names}));
    EXPECT_EQ(core::withOverlays({}), (std::vector{own}));
    EXPECT_EQ(core::withOverlays(core::MapSpec::defaultLayers()), core::MapSpec::defaultLayers());
}
