// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/own_line.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "core/dataset/catalogue_error.h"
#include "tests/support/datasets/paper_catalogue.h"

namespace {

using core::Catalogue;
using core::IndicatorId;
using core::LonLat;
using core::OwnLine;

OwnLine between(LonLat from, LonLat to) { return {"", from, to, false}; }

core::CatalogueParts partsWithoutLine() {
    core::CatalogueParts parts = support::paperCatalogueParts();
    parts.dividingLine.reset();
    return parts;
}

Catalogue onPlane() {
    core::CatalogueParts parts = partsWithoutLine();
    parts.map.projection = core::PlaneCoordinates{};
    return Catalogue(std::move(parts));
}

core::LineDescription described(const OwnLine& line) {
    return core::descriptionOf(line, Catalogue(partsWithoutLine()), IndicatorId("gdp"));
}

/// A line of one degree towards a bearing (clockwise from the north), at 60 degrees north, where a degree of longitude
/// is half as long as one of latitude.
OwnLine towards(double bearing) {
    const double radians = bearing * std::numbers::pi / 180;
    const LonLat middle{170, 60};
    const double dLon = std::sin(radians);
    const double dLat = std::cos(radians) / 2;
    return between({middle.lon - dLon, middle.lat - dLat}, {middle.lon + dLon, middle.lat + dLat});
}

TEST(OwnLine, NamesItsSidesByTheNearestCompassPoints) {
    const std::vector<std::string> points{"north", "north-east", "east", "south-east",
                                          "south", "south-west", "west", "north-west"};
    for (int bearing = 0; bearing < 360; bearing += 5) {
        const auto toTheRight = static_cast<std::size_t>(std::lround((bearing + 90) / 45.0));
        const core::LineDescription line = described(towards(bearing + 0.5));
        EXPECT_EQ(line.right.direction.en, points[toTheRight % 8]) << bearing;
        EXPECT_EQ(line.left.direction.en, points[(toTheRight + 4) % 8]) << bearing;
    }
}

TEST(OwnLine, NamesItsSidesAlsoAcrossTheDateLine) {
    const core::LineDescription east = described(between({179, 10}, {-179, 10}));
    EXPECT_EQ(east.right.direction.en, "south");
    EXPECT_EQ(east.left.direction.zh, "北侧");
    EXPECT_EQ(east.left.name.en, "North side");
}

TEST(OwnLine, NamesItsSidesByTheDirectionsOfThePageOnAPlane) {
    const auto right = [](LonLat from, LonLat to) {
        return core::descriptionOf({"", from, to, true}, onPlane(), {}).right.direction.en;
    };
    EXPECT_EQ(right({500, 0}, {500, 9}), "right");
    EXPECT_EQ(right({500, 0}, {0, 0}), "upper");
    EXPECT_EQ(right({0, 0}, {1000, 1000}), "lower right");
}

TEST(OwnLine, IsCalledAsTheUserCallsIt) {
    OwnLine line = between({100, 20}, {120, 40});
    EXPECT_EQ(described(line).name, (core::Text{"分界线", "Dividing line"}));
    line.name = "Mason–Dixon";
    EXPECT_EQ(described(line).name.chinese(), "Mason–Dixon");
    EXPECT_EQ(described(line).grouping.en, "Two sides of “Mason–Dixon”");
    EXPECT_EQ(described(line).grouping.zh, "“Mason–Dixon”两侧");
}

TEST(OwnLine, NamesNoSourceButTheUser) {
    const core::LineDescription line =
        core::descriptionOf(between({98, 25}, {127, 50}), support::paperCatalogue(), IndicatorId("gdp"));
    for (const std::string& text : {line.name.en, line.grouping.en, line.source.en, line.right.name.en}) {
        EXPECT_EQ(text.find("Hu "), std::string::npos) << text;
    }
    for (const std::string& text : {line.name.zh, line.grouping.zh, line.source.zh, line.left.name.zh}) {
        EXPECT_EQ(text.find("胡"), std::string::npos) << text;
    }
}

TEST(OwnLine, DividesWhatTheDataPackageDividesOrElsePublishedAmounts) {
    const OwnLine line = between({100, 20}, {120, 40});
    EXPECT_EQ(core::descriptionOf(line, support::paperCatalogue(), IndicatorId("gdp")).divided,
              support::huLine().divided);
    const std::vector<IndicatorId> gdpFirst{IndicatorId("gdp"), IndicatorId("population")};
    const std::vector<IndicatorId> populationFirst{IndicatorId("population"), IndicatorId("gdp")};
    const Catalogue without(partsWithoutLine());
    EXPECT_EQ(core::descriptionOf(line, without, IndicatorId("gdp")).divided, gdpFirst);
    EXPECT_EQ(core::descriptionOf(line, without, IndicatorId("population")).divided, populationFirst);
    EXPECT_EQ(core::descriptionOf(line, without, IndicatorId("gdp-per-capita")).divided, gdpFirst);
}

TEST(OwnLine, DividesOnlySomeOfManyAmounts) {
    core::CatalogueParts parts = partsWithoutLine();
    core::Indicator amount = *std::ranges::find(parts.indicators, IndicatorId("gdp"), &core::Indicator::id);
    for (int i = 0; i < 30; ++i) {
        amount.id = IndicatorId("amount-" + std::to_string(i));
        parts.indicators.push_back(amount);
    }
    const auto divided =
        core::descriptionOf(between({100, 20}, {120, 40}), Catalogue(parts), IndicatorId("amount-29")).divided;
    EXPECT_EQ(divided.size(), core::maxDividedByOwnLine);
    EXPECT_EQ(divided.front(), IndicatorId("amount-29")) << "the one on the map is never left out";
}

TEST(OwnLine, IsPossibleBetweenAnyTwoPlacesOfTheKindOfTheMap) {
    const Catalogue china = support::paperCatalogue();
    EXPECT_TRUE(core::canHave(china, between({110, 40}, {100, 20}))) << "against the direction of the Hu Line";
    EXPECT_FALSE(core::canHave(china, between({110, 40}, {110, 40})));
    EXPECT_FALSE(core::canHave(china, between({110, 40}, {110, 85}))) << "too near to the pole";
    EXPECT_FALSE(core::canHave(china, {"", {110, 40}, {110, 50}, true}));
    EXPECT_TRUE(core::canHave(onPlane(), {"", {110, 40}, {110, 4e6}, true}));
    EXPECT_FALSE(core::canHave(onPlane(), {"", {110, 40}, {110, 40}, true}));
    EXPECT_FALSE(core::canHave(onPlane(), between({110, 40}, {110, 50})));
}

TEST(OwnLine, HasAnIdThatNoDataPackageCanUse) {
    core::CatalogueParts parts = support::paperCatalogueParts();
    parts.dividingLine->id = core::ownLineGroupingId;
    EXPECT_THROW(Catalogue(std::move(parts)), core::CatalogueError);
}

}  // namespace
