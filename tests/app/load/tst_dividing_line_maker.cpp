// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <string>
#include <vector>

#include "app/load/dividing_line_maker.h"
#include "gis/projection.h"
#include "tests/support/china_albers.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/room_test.h"
#include "tests/support/shapes.h"

namespace {

const core::LineEnds& publishedEnds() { return support::shippedDataset().catalogue->dividingLine()->publishedEnds(); }

constexpr int gridColumns = 5;
constexpr int gridRows = 3;

/// A grid of squares of 100 km; the line x = 0 runs through the middle of its third column.
core::Dataset gridOf(core::CatalogueParts catalogue, double bottomM) {
    constexpr double sideM = 1e5;
    core::DatasetParts parts;
    std::vector<core::Region> regions;
    for (int row = 0; row < gridRows; ++row) {
        for (int column = 0; column < gridColumns; ++column) {
            const std::string code = std::to_string(row) + "-" + std::to_string(column);
            regions.push_back({core::RegionCode(code), "", code,
                               support::square((column - 2.5) * sideM, bottomM + row * sideM, sideM), 1e4});
        }
    }
    parts.regions = core::RegionSet(std::move(regions));
    parts.catalogue = core::Catalogue(std::move(catalogue));
    return core::join(std::move(parts)).dataset;
}

/// Two columns lie to the left, two to the right, and the middle one is halved.
void expectHalves(const core::DividingLine& line) {
    QCOMPARE(line.shares.size(), std::size_t{gridColumns * gridRows});
    for (std::size_t i = 0; i < line.shares.size(); ++i) {
        const std::size_t column = i % gridColumns;
        const double expected = column < 2 ? 0 : column == 2 ? 0.5 : 1;
        QVERIFY(std::abs(line.shares[i].rightAreaShare - expected) < 1e-9);
    }
}

}  // namespace

class TestDividingLineMaker : public QObject {
    Q_OBJECT

private slots:
    void theLineBetweenThePublishedEndsEqualsTheOneOfTheDataset() {
        const core::Dataset& dataset = support::shippedDataset();
        const app::DividingLineMaker make = app::dividingLineMaker(dataset);
        for (const core::LineCurve curve :
             {core::LineCurve::Albers, core::LineCurve::Geodesic, core::LineCurve::LonLat}) {
            QVERIFY(make(publishedEnds(), curve, {})->shares == dataset.dividingLine(curve)->shares);
        }
    }

    /// Aihui lies 31 km south of Heihe, so the line turns by a third of a degree about Tengchong.
    void similarEndsGiveSimilarShares() {
        const core::Dataset& dataset = support::shippedDataset();
        const app::DividingLineMaker make = app::dividingLineMaker(dataset);
        const double own = *dataset.dividingLine(core::LineCurve::Albers)->rightAreaShare();
        for (const core::PublishedEnds& published : support::shippedDataset().catalogue->dividingLine()->ends) {
            const auto line = make(published.ends, core::LineCurve::Albers, {});
            QVERIFY(line && line->ends == published.ends);
            QVERIFY(std::abs(*line->rightAreaShare() - own) < 0.01);
        }
    }

    /// When the line moves west, a larger part of the country lies to its south-east.
    void aLineFurtherWestLeavesMoreInTheSouthEast() {
        const app::DividingLineMaker make = app::dividingLineMaker(support::shippedDataset());
        double before = 0;
        for (double lon = 130; lon > 95; lon -= 5) {
            const auto line =
                make(core::withEnd(publishedEnds(), core::LineEnd::To, {lon, 50}), core::LineCurve::Albers, {});
            QVERIFY(line && *line->rightAreaShare() > before);
            before = *line->rightAreaShare();
        }
    }

    void thereIsNoLineBetweenImpossibleEnds() {
        const app::DividingLineMaker make = app::dividingLineMaker(support::shippedDataset());
        QVERIFY(!make({{110, 40}, {100, 20}}, core::LineCurve::Albers, {}));
        QVERIFY(!make({{100, 30}, {100, 30}}, core::LineCurve::Geodesic, {}));
    }

    void dataWithoutALineHaveNoMaker() {
        core::Dataset dataset = support::shippedDataset();
        dataset.dividingLines = std::make_shared<const std::vector<core::DividingLine>>();
        QVERIFY(!app::dividingLineMaker(dataset));
    }

    /// The right side of one direction is the left side of the other.
    void aLineThatTheUserDrawsMayRunInAnyDirection() {
        const app::DividingLineMaker make = app::ownLineMaker(support::shippedDataset());
        for (const core::LineCurve curve : core::allValuesOf<core::LineCurve>()) {
            const auto there = make({{100, 20}, {110, 40}}, curve, {});
            const auto back = make({{110, 40}, {100, 20}}, curve, {});
            QVERIFY(there && back);
            QVERIFY(std::abs(*there->rightAreaShare() + *back->rightAreaShare() - 1) < 1e-9);
        }
        QVERIFY(!make({{100, 30}, {100, 30}}, core::LineCurve::Geodesic, {}));
    }

    /// The central meridian of the projection is a straight line on its map.
    void aMeridianDividesAGridIntoExactHalves() {
        core::CatalogueParts catalogue;
        catalogue.map.projection = core::AlbersEqualArea{105, {25, 47}};
        const core::Dataset grid = gridOf(std::move(catalogue), 3.5e6);
        const app::DividingLineMaker make = app::ownLineMaker(grid);
        for (const core::LineCurve curve : core::allValuesOf<core::LineCurve>()) {
            const auto line = make({{105, 30}, {105, 40}}, curve, {});
            QVERIFY(line && line->curve == curve);
            expectHalves(*line);
        }
    }

    void everyCurveIsStraightOnAPlane() {
        core::CatalogueParts catalogue;
        catalogue.map.projection = core::PlaneCoordinates{1e5, {}};
        const core::Dataset grid = gridOf(std::move(catalogue), 0);
        const app::DividingLineMaker make = app::ownLineMaker(grid);
        for (const core::LineCurve curve : core::allValuesOf<core::LineCurve>()) {
            const auto line = make({{0, 0.5}, {0, 3}}, curve, {});
            QVERIFY(line && line->curve == curve);
            expectHalves(*line);
            QCOMPARE(line->path.front().y, 0.5e5);
        }
        const auto place = app::lonLatFinder(grid)({2e5, 3e5});
        QVERIFY(place && *place == (core::LonLat{2, 3}));
    }

    void aDatasetGetsTheLineThatASpecShows() {
        const core::Dataset& dataset = support::shippedDataset();
        core::MapSpec spec = core::defaultSpec(dataset);
        QVERIFY(!app::needsNewLine(dataset, spec));
        spec.ownLine = core::OwnLine{"", {110, 40}, {100, 20}, false};
        QVERIFY(app::needsNewLine(dataset, spec));
        QVERIFY(!app::withShownLine(dataset, spec, {}));
        const auto with = app::withShownLine(dataset, spec, app::ownLineMaker(dataset));
        QVERIFY(with && !app::needsNewLine(*with, spec));
        QCOMPARE(with->dividingLines->size(), dataset.dividingLines->size() + 1);
    }

    void aPointOfTheMapHasALongitudeAndLatitude() {
        const core::LonLat beijing{116.4, 39.9};
        const app::LonLatFinder lonLatAt = app::lonLatFinder(support::shippedDataset());
        const auto place = lonLatAt(support::chinaAlbers().project(beijing));
        QVERIFY(place && std::abs(place->lon - beijing.lon) < 1e-9 && std::abs(place->lat - beijing.lat) < 1e-9);
        QCOMPARE(lonLatAt({1e12, 1e12}), std::nullopt);
    }
};

HULINE_TEST_CORE(TestDividingLineMaker)
#include "tst_dividing_line_maker.moc"
