// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>

#include "app/load/dividing_line_maker.h"
#include "gis/projection.h"
#include "tests/support/china_albers.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/room_test.h"

namespace {

const core::LineEnds& publishedEnds() { return support::shippedDataset().catalogue->dividingLine()->publishedEnds(); }

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
        QVERIFY(!app::lonLatFinder(dataset));
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
