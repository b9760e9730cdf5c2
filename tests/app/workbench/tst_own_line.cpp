// SPDX-License-Identifier: GPL-3.0-or-later
// Dividing lines that the user draws, in a workbench.
#include <QTest>
#include <optional>
#include <utility>

#include "app/workbench/workbench.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/spec_changes.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

using support::specAt;

/// The tools of a workbench in which a line has a hundredth of the total area to its right for each degree of its
/// second end east of 100, and in which the points of the map are degrees.
app::WorkbenchTools drawingTools() {
    app::WorkbenchTools tools;
    tools.ownLineMakerOf = [](const core::Dataset&) -> app::DividingLineMaker {
        return [](const core::LineEnds& ends, core::LineCurve curve, const std::stop_token&) {
            const double share = (ends.to.lon - 100) / 100;
            return std::optional(
                core::DividingLine{ends, curve, {{0, 0}, {0, 1}}, {{core::RegionCode("A"), 1, share}}});
        };
    };
    tools.lonLatFinderOf = [](const core::Dataset&) -> app::LonLatFinder {
        return [](core::MapPoint point) { return std::optional(core::LonLat{point.x, point.y}); };
    };
    return tools;
}

}  // namespace

class TestOwnLine : public QObject {
    Q_OBJECT

private slots:
    void anOwnLineIsDrawnMovedRenamedAndRemovedInSteps() {
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), drawingTools());
        const core::Figure before = workbench.figure();
        QVERIFY(workbench.drawLine({120, 45}, {130, 20}));
        QCOMPARE(workbench.spec().ownLine, (core::OwnLine{"", {120, 45}, {130, 20}, false}));
        QCOMPARE(workbench.figure().grouping.id(), std::string(core::ownLineGroupingId));
        QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(30.0));
        workbench.moveLineEnd(core::LineEnd::To, {140, 20});
        QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(40.0));
        workbench.choose(core::RenameOwnLine{"Mine"});
        QVERIFY(workbench.drawLine({110, 20}, {150, 45}));
        QCOMPARE(workbench.spec().ownLine->name, std::string("Mine"));
        QVERIFY(workbench.figure() == core::makeFigure(workbench.dataset(), workbench.spec()));
        workbench.choose(core::RemoveOwnLine{before.spec.grouping});
        QVERIFY(workbench.figure() == before);
        for (const double share : {50.0, 40.0, 40.0, 30.0}) {
            workbench.undo();
            QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(share));
        }
        workbench.undo();
        QVERIFY(!workbench.canUndo());
        QVERIFY(workbench.figure() == before);
        workbench.redo();
        QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(30.0));
    }

    void anImpossibleLineIsNotDrawn() {
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), drawingTools());
        QVERIFY(!workbench.drawLine({120, 45}, {120, 45}));
        QVERIFY(!workbench.drawLine({120, 45}, {120, 85}));
        app::Workbench withoutPlaces({support::sampleDataset()}, specAt(2022));
        QVERIFY(!withoutPlaces.drawLine({120, 45}, {130, 20}));
        QVERIFY(workbench.spec() == specAt(2022));
    }

    void anOwnLineOfManyRegionsFollowsLater() {
        app::Workbench workbench({support::generatedDataset(1200, 3, 1)}, specAt(2023), drawingTools());
        QVERIFY(workbench.drawLine({120, 45}, {130, 20}));
        QVERIFY(!workbench.figure().spec.ownLine);
        VERIFY_EVENTUALLY(workbench.figure().spec.ownLine.has_value());
        QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(30.0));
    }

    void anOwnLineStaysOnMapsOfTheSameArea() {
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), drawingTools());
        QVERIFY(workbench.drawLine({120, 45}, {130, 20}));
        const core::MapSpec drawn = workbench.spec();
        workbench.open({support::sampleDataset()}, {}, {});
        VERIFY_EVENTUALLY(!workbench.isMakingFigure());
        QCOMPARE(workbench.figure().spec.ownLine, drawn.ownLine);
        QCOMPARE(workbench.figure().spec.grouping, drawn.grouping);
        core::DatasetParts elsewhere = support::sampleParts();
        core::CatalogueParts catalogue = elsewhere.catalogue.parts();
        catalogue.map.projection = core::EqualEarth{20};
        elsewhere.catalogue = core::Catalogue(std::move(catalogue));
        workbench.open({core::join(std::move(elsewhere)).dataset}, {}, {});
        VERIFY_EVENTUALLY(!workbench.isMakingFigure());
        QVERIFY(!workbench.figure().spec.ownLine);
        workbench.undo();
        VERIFY_EVENTUALLY(!workbench.isMakingFigure());
        QVERIFY(workbench.figure().spec == drawn);
    }

    void anOwnLineStaysWhenTheSameBoundariesGetAnotherProjection() {
        app::MapSources sources;
        sources.boundaries = app::BoundaryFile{"/cities.geojson", std::nullopt};
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), drawingTools());
        workbench.open({support::sampleDataset()}, sources, {});
        VERIFY_EVENTUALLY(!workbench.isMakingFigure());
        QVERIFY(workbench.drawLine({120, 45}, {130, 20}));
        const auto drawn = workbench.spec().ownLine;
        core::DatasetParts other = support::sampleParts();
        core::CatalogueParts catalogue = other.catalogue.parts();
        catalogue.map.projection = core::EqualEarth{20};
        other.catalogue = core::Catalogue(std::move(catalogue));
        sources.boundaries->projection = gis::ProjectionChoice::EqualEarth;
        workbench.open({core::join(std::move(other)).dataset}, sources, {});
        VERIFY_EVENTUALLY(!workbench.isMakingFigure());
        QCOMPARE(workbench.figure().spec.ownLine, drawn);
    }
};

HULINE_TEST_CORE(TestOwnLine)
#include "tst_own_line.moc"
