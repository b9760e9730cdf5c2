// SPDX-License-Identifier: GPL-3.0-or-later
// Figures with a dividing line that the user drew.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/figure/figure.h"
#include "core/figure/figure_cache.h"
#include "core/spec/change.h"
#include "core/spec/shown_line.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/shapes.h"

namespace {

using core::Dataset;
using core::DividingLine;
using core::Figure;
using core::IndicatorId;
using core::LineCurve;
using core::MapSpec;
using core::Period;
using core::RegionCode;

constexpr std::size_t columns = 6;
constexpr std::size_t rows = 4;
const core::OwnLine meridian{"Meridian", {105, 20}, {105, 50}, false};

/// The number of residents of a square of the grid; each square has another one.
double residents(std::size_t i) { return static_cast<double>(10 + 7 * i); }

std::size_t columnOf(std::size_t i) { return i % columns; }

/// A grid of squares without a dividing line in its catalogue, in rows from the south-west.
Dataset grid() {
    constexpr double side = 1000;
    core::DatasetParts parts;
    std::vector<core::Region> regions;
    std::vector<core::SeriesRecord> records;
    for (std::size_t i = 0; i < columns * rows; ++i) {
        const RegionCode code(std::to_string(100 + i));
        const auto x = static_cast<double>(columnOf(i));
        const auto y = static_cast<double>(i / columns);
        regions.push_back({code, "", code.text(), support::square(x * side, y * side, side), 1});
        records.push_back({code, Period::year(2020), {residents(i), core::Provenance::Published}});
    }
    parts.regions = core::RegionSet(std::move(regions));
    core::Indicator population;
    population.id = IndicatorId("people");
    population.name = {"人数", "People"};
    population.aggregation = core::Aggregation::Sum;
    core::CatalogueParts catalogue;
    catalogue.indicators = {population};
    catalogue.defaults.indicator = population.id;
    parts.catalogue = core::Catalogue(std::move(catalogue));
    parts.series.emplace_back(core::SeriesSubject{population.id, {}, {}, {}}, std::move(records));
    return core::join(std::move(parts)).dataset;
}

/// How a meridian divides the grid that has `west` whole columns to its west, and goes through the next column so that
/// `east` of its area lies to the east.
DividingLine divided(const Dataset& dataset, std::size_t west, double east) {
    DividingLine line{meridian.ends(), LineCurve::Albers, {{0, 0}, {0, 1}}, {}};
    for (std::size_t i = 0; i < columns * rows; ++i) {
        const std::size_t column = columnOf(i);
        line.shares.push_back({(*dataset.regions)[i].code, 1, column < west ? 0.0 : column == west ? east : 1.0});
    }
    return line;
}

MapSpec drawn(const Dataset& dataset) {
    MapSpec spec = core::defaultSpec(dataset);
    return core::applied(std::move(spec), core::DrawOwnLine{meridian});
}

TEST(OwnLineFigure, HasExactHalvesOfAGridDividedByAMeridian) {
    const Dataset before = grid();
    for (std::size_t west = 0; west < columns; ++west) {
        const Dataset dataset = core::withDividingLine(before, divided(before, west, 1));
        const Figure figure = core::makeFigure(dataset, drawn(dataset));
        double east = 0;
        double all = 0;
        std::vector<RegionCode> eastern;
        for (std::size_t i = 0; i < columns * rows; ++i) {
            all += residents(i);
            east += columnOf(i) >= west ? residents(i) : 0;
            if (columnOf(i) >= west) {
                eastern.push_back((*dataset.regions)[i].code);
            }
        }
        ASSERT_TRUE(figure.sideShares);
        EXPECT_EQ(figure.sideShares->percentOf(IndicatorId("people")), 100 * east / all);
        EXPECT_DOUBLE_EQ(figure.sideShares->areaSharePercent.value(),
                         100.0 * static_cast<double>(columns - west) / columns);
        EXPECT_EQ(figure.grouping.id(), core::ownLineGroupingId);
        EXPECT_EQ(figure.grouping.groups()[0].nameEn, "East side");
        EXPECT_EQ(figure.grouping.groups()[0].members, eastern);
        EXPECT_EQ(figure.grouping.groups()[1].members.size(), columns * rows - eastern.size());
    }
}

TEST(OwnLineFigure, CountsCutRegionsByTheChosenRule) {
    const Dataset before = grid();
    const Dataset dataset = core::withDividingLine(before, divided(before, 2, 0.25));
    MapSpec spec = drawn(dataset);
    double all = 0;
    double whole = 0;
    double weighted = 0;
    for (std::size_t i = 0; i < columns * rows; ++i) {
        all += residents(i);
        whole += columnOf(i) > 2 ? residents(i) : 0;
        weighted += columnOf(i) > 2 ? residents(i) : columnOf(i) == 2 ? residents(i) / 4 : 0;
    }
    const auto share = [&] { return core::makeFigure(dataset, spec).sideShares->percentOf(IndicatorId("people")); };
    EXPECT_DOUBLE_EQ(share().value(), 100 * whole / all);
    spec.divisionRule = core::DivisionRule::AreaWeighted;
    EXPECT_DOUBLE_EQ(share().value(), 100 * weighted / all);
}

TEST(OwnLineFigure, DrawsTheLineAndListsItsLayer) {
    const Dataset before = grid();
    const Dataset dataset = core::withDividingLine(before, divided(before, 2, 1));
    const Figure figure = core::makeFigure(dataset, drawn(dataset));
    EXPECT_TRUE(std::ranges::any_of(figure.layers, [](const core::Layer& layer) {
        const auto* line = std::get_if<core::DividingLineLayer>(&layer);
        return line && line->path == core::Polyline{{0, 0}, {0, 1}};
    }));
    EXPECT_EQ(figure.choices->line.en, "Meridian");
    EXPECT_NE(std::ranges::find(figure.choices->layers, core::LayerKind::DividingLine), figure.choices->layers.end());
}

TEST(OwnLineFigure, IsAsWithoutALineOnceItIsRemoved) {
    const Dataset before = grid();
    const Dataset dataset = core::withDividingLine(before, divided(before, 2, 1));
    const MapSpec spec = core::defaultSpec(before);
    const MapSpec removed = core::applied(drawn(dataset), core::RemoveOwnLine{spec.grouping});
    EXPECT_EQ(removed, spec);
    EXPECT_EQ(core::makeFigure(dataset, removed), core::makeFigure(before, spec));
}

TEST(OwnLineFigure, TakesThePlaceOfThePublishedLineOnlyWhileItIsSet) {
    Dataset published = support::sampleDataset();
    published.printedSideShares.area = core::PrintedShare{43.4, 1, {}};
    MapSpec spec = support::paperSpec();
    spec.period = Period::year(2022);
    spec.grouping = support::huLine().id;
    const Figure before = core::makeFigure(published, spec);
    // Provinces B and C lie to the north of a line to the east.
    const core::OwnLine parallel{"", {120, 30}, {100, 30}, false};
    const Dataset dataset = core::withDividingLine(
        published,
        {parallel.ends(),
         LineCurve::Albers,
         {{2e5, 1e5}, {0, 1e5}},
         {{RegionCode("A"), 1e4, 0}, {RegionCode("B"), 1e4, 1}, {RegionCode("C"), 1e4, 1}, {RegionCode("D"), 1e4, 0}}});
    const MapSpec own = core::applied(spec, core::DrawOwnLine{parallel});
    const Figure figure = core::makeFigure(dataset, own);
    EXPECT_EQ(figure.sideShares->percentOf(IndicatorId("population")), 100 * 200 / 350.0);
    EXPECT_EQ(figure.sideShares->percentOf(IndicatorId("gdp")), 100 * 800 / 1500.0);
    EXPECT_EQ(figure.grouping.groups()[0].nameEn, "North side");
    EXPECT_TRUE(figure.printedSideShares.empty()) << "they are of the published line";
    EXPECT_EQ(figure.extent, before.extent) << "the map does not move";
    MapSpec huLineGroups = own;
    huLineGroups.grouping = support::huLine().id;
    EXPECT_EQ(core::makeFigure(dataset, huLineGroups).grouping, before.grouping) << "still available";
    EXPECT_EQ(core::makeFigure(dataset, core::applied(own, core::RemoveOwnLine{spec.grouping})), before);
}

TEST(OwnLineFigure, FollowsARenamedLineWithACache) {
    const Dataset before = grid();
    const Dataset dataset = core::withDividingLine(before, divided(before, 2, 1));
    core::FigureCache cache;
    MapSpec spec = drawn(dataset);
    EXPECT_EQ(core::makeFigure(dataset, spec, cache).grouping.nameEn(), "Two sides of “Meridian”");
    spec = core::applied(std::move(spec), core::RenameOwnLine{"105° E"});
    const Figure figure = core::makeFigure(dataset, spec, cache);
    EXPECT_EQ(figure, core::makeFigure(dataset, spec));
    EXPECT_EQ(figure.grouping.nameEn(), "Two sides of “105° E”");
    EXPECT_EQ(figure.choices->line.en, "105° E");
}

TEST(OwnLineFigure, IsRefusedWithItsSidesAsGroupsWhereTheDatasetDoesNotHaveIt) {
    const Dataset dataset = grid();
    MapSpec spec = drawn(dataset);
    EXPECT_THROW((void)core::makeFigure(dataset, spec), std::invalid_argument);
    spec.grouping = core::noGroupingId;
    EXPECT_FALSE(core::makeFigure(dataset, spec).sideShares);
}

}  // namespace
