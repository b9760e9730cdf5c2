// SPDX-License-Identifier: GPL-3.0-or-later
// Own lines and points on maps of any kind.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "app/text.h"
#include "app/user_data/load_map.h"
#include "app/user_data/sources_check.h"
#include "app/wording/wording.h"
#include "tests/support/china_albers.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

using support::shippedPaths;
using support::testData;
using support::written;
namespace fs = std::filesystem;

fs::path citiesFile(const QTemporaryDir& folder) {
    return written(folder, "cities.geojson", QStringLiteral(R"({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "北京"}, "geometry": {"type": "Point", "coordinates": [116.4, 39.9]}},
        {"type": "Feature", "properties": {"name": "广州"}, "geometry": {"type": "Point", "coordinates": [113.3, 23.1]}},
        {"type": "Feature", "properties": {"name": "nowhere"}, "geometry": null}]})"));
}

QString lineJson(const QString& coordinates) {
    return QStringLiteral(R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "a"},
        "geometry": {"type": "LineString", "coordinates": %1}}]})")
        .arg(coordinates);
}

app::LoadOptions quickly() {
    app::LoadOptions options;
    options.needs.claims = false;
    options.needs.neighbours = false;
    return options;
}

QStringList warningsOf(const app::LoadReport& report) { return app::Wording(app::Language::English).warnings(report); }

}  // namespace

class TestOverlays : public QObject {
    Q_OBJECT

private slots:
    void pointsLieAtTheirPlacesOnTheMapOfThePackage() {
        const QTemporaryDir folder;
        app::MapSources sources = app::withOverlay({shippedPaths}, citiesFile(folder));
        sources.user.overlays[0].symbol.colour = core::srgb(0xc00000);
        const app::LoadedData data = app::loadMap(sources, quickly());
        QCOMPARE(data.dataset.overlays->size(), 1U);
        const core::Overlay& overlay = data.dataset.overlays->front();
        QCOMPARE(overlay.name, std::string("cities"));
        QCOMPARE(overlay.symbol, sources.user.overlays[0].symbol);
        QCOMPARE(overlay.points.size(), 2U);
        QCOMPARE(overlay.points[0].name, std::string("北京"));
        // The published Albers coordinates of 116.4 E 39.9 N.
        QVERIFY(std::abs(overlay.points[0].point.x - 956439.170) < 0.01);
        QVERIFY(std::abs(overlay.points[0].point.y - 4343540.014) < 0.01);
        QCOMPARE(data.report.overlays.front().features, 2U);
        QCOMPARE(data.report.overlays.front().nameField, std::string("name"));
        QVERIFY(!data.report.overlays.front().isOutside);
        const QStringList warnings = warningsOf(data.report);
        QVERIFY(std::ranges::any_of(warnings, [](const QString& sentence) {
            return sentence.contains(QLatin1String("cities.geojson: 1 feature")) &&
                   sentence.contains(QLatin1String("feature 3"));
        }));
    }

    void linesLieOnTheMapOfOwnBoundaries() {
        const QTemporaryDir folder;
        app::MapSources sources{shippedPaths, app::BoundaryFile{testData / "own_map/guangdong.geojson", std::nullopt}};
        sources = app::withOverlay(sources, written(folder, "road.geojson", lineJson("[[110, 21], [117, 24]]")));
        const app::LoadedData data = app::loadMap(sources, quickly());
        QVERIFY(!data.report.isPackageMap);
        QCOMPARE(data.dataset.overlays->front().lines.size(), 1U);
        QVERIFY(!data.report.overlays.front().isOutside);
    }

    void anOverlayBesideTheMapIsWarnedOf() {
        const QTemporaryDir folder;
        const app::MapSources sources =
            app::withOverlay({shippedPaths}, written(folder, "alps.geojson", lineJson("[[7, 45], [13, 47]]")));
        const app::LoadedData data = app::loadMap(sources, quickly());
        QVERIFY(data.report.overlays.front().isOutside);
        QVERIFY(warningsOf(data.report)
                    .join(QLatin1Char('\n'))
                    .contains(QLatin1String("alps.geojson: none of its shapes lies in the area of the regions")));
    }

    void anOverlayThatIsNotShownIsNotRead() {
        const QTemporaryDir folder;
        app::MapSources sources = app::withOverlay({shippedPaths}, citiesFile(folder));
        sources.user.overlays[0].isShown = false;
        sources = app::withOverlay(sources, "/no/such/file.geojson");
        sources.user.overlays[1].isShown = false;
        QVERIFY(app::loadMap(sources, quickly()).dataset.overlays->empty());
    }

    void areasBecomeTheirOutlines() {
        app::MapSources sources = app::withOverlay({shippedPaths}, testData / "cell_with_hole.geojson");
        const app::LoadedData data = app::loadMap(sources, quickly());
        QCOMPARE(data.dataset.overlays->front().lines.size(), 3U);  // two shells and a hole
        QVERIFY(data.dataset.overlays->front().areas.empty());
    }

    void aPlaneTakesNoPlacesOnEarth() {
        const QTemporaryDir folder;
        const fs::path plane = written(folder, "plane.geojson", QString::fromUtf8(R"({"type": "FeatureCollection",
            "features": [{"type": "Feature", "properties": {"id": "1"}, "geometry": {"type": "Polygon", "coordinates":
            [[[400, 300], [900, 300], [900, 800], [400, 300]]]}}]})"));
        app::MapSources sources{shippedPaths, app::BoundaryFile{plane, std::nullopt}};
        sources = app::withOverlay(sources, citiesFile(folder));
        const auto outcome = app::tryLoadMap(sources, quickly());
        QCOMPARE(std::get<gis::Error>(outcome).kind, gis::ErrorKind::OverlayOnEarth);
        const app::SourcesCheck check = app::checkOf(sources);
        QVERIFY(!check.canBeOpened());
        QVERIFY(!check.error);
        QCOMPARE(check.overlays.at(0).error->kind, gis::ErrorKind::OverlayOnEarth);
        const QString sentence = app::Wording(app::Language::English).error(*check.overlays[0].error);
        QVERIFY2(sentence.contains(
                     QLatin1String("has a place on Earth (WGS 84), but the regions of the map are on a plane")),
                 qPrintable(sentence));
        sources.user.overlays[0].options.referenceSystem = "plane";
        QVERIFY(app::checkOf(sources).canBeOpened());
        QVERIFY(std::holds_alternative<app::LoadedData>(app::tryLoadMap(sources, quickly())));
    }

    void coordinatesOfAnUnknownSystemAreRefusedUntilItIsStated() {
        const QTemporaryDir folder;
        // 105 E 35 N in the 3-degree zone of 105 E, and 50 km further east and north.
        const fs::path file = written(folder, "metres.geojson", lineJson("[[500000, 3874000], [550000, 3924000]]"));
        app::MapSources sources = app::withOverlay({shippedPaths}, file);
        QCOMPARE(app::checkOf(sources).overlays.at(0).error->kind, gis::ErrorKind::OverlayOnPlane);
        QCOMPARE(std::get<gis::Error>(app::tryLoadMap(sources, quickly())).kind, gis::ErrorKind::OverlayOnPlane);
        sources.user.overlays[0].options.referenceSystem = "EPSG:4544";
        QVERIFY(app::checkOf(sources).canBeOpened());
        const app::LoadedData data = app::loadMap(sources, quickly());
        QVERIFY(!data.report.overlays.front().isOutside);
        const core::MapPoint start = data.dataset.overlays->front().lines.at(0).front();
        QVERIFY(std::abs(start.x) < 1);  // the central meridian of map and zone
    }

    void filesAreSortedByWhatTheyHold() {
        const QTemporaryDir folder;
        const fs::path cities = citiesFile(folder);
        const fs::path regions = testData / "own_map/guangdong.geojson";
        const fs::path table = testData / "own_map/cities.csv";
        const fs::path others = testData / "one_cell.geojson";
        const app::SourcesWithFiles opened = app::withFiles({shippedPaths}, {cities, regions, table, others, cities});
        QCOMPARE(opened.sources.boundaries->path, regions);
        QCOMPARE(opened.sources.user.tables.size(), 1U);
        QCOMPARE(opened.sources.user.overlays.size(), 1U);
        QCOMPARE(opened.sources.user.overlays[0].path, cities);
        QCOMPARE(opened.notUsed, (std::vector<fs::path>{others}));
        const app::SourcesWithFiles missing = app::withFiles({shippedPaths}, {"/no/such/file.geojson"});
        QVERIFY(missing.sources.boundaries.has_value());
    }

    void aTableOfPlacesAloneIsAnOverlay() {
        const QTemporaryDir folder;
        const auto opened = [&](const QString& content) {
            return app::withFiles({shippedPaths}, {support::written(folder, "places.csv", content)}).sources.user;
        };
        QCOMPARE(opened(QStringLiteral("城市,经度,纬度\n北京,116.4,39.9\n")).overlays.size(), 1U);
        QCOMPARE(opened(QStringLiteral("省,经度,纬度,人口\n北京,116.4,39.9,5\n")).tables.size(), 1U);
        QCOMPARE(opened(QStringLiteral("省,人口\n北京,5\n")).tables.size(), 1U);
        QCOMPARE(opened(QStringLiteral("省,x,y\n北京,5,7\n")).tables.size(), 1U);
        QCOMPARE(opened(QStringLiteral("省,经度,纬度,人口,GDP\n北京,116°24′,39°54′,5,6\n")).tables.size(), 1U);
        QCOMPARE(opened(QStringLiteral("省,GDP,经度,纬度\n北京,5,,\n")).tables.size(), 1U);
        QCOMPARE(opened(QStringLiteral("Source: x\n城市,经度,纬度\n北京,116.4,39.9\n")).tables.size(), 1U);
    }

    void eachNewOverlayHasAnotherColour() {
        app::MapSources sources{shippedPaths};
        for (const char* name : {"/a.kml", "/b.kml", "/c.kml"}) {
            sources = app::withOverlay(sources, name);
        }
        auto& overlays = sources.user.overlays;
        QVERIFY(overlays[0].symbol.colour != overlays[1].symbol.colour);
        overlays.erase(overlays.begin());
        sources = app::withOverlay(sources, "/d.kml");
        QVERIFY(overlays[2].symbol.colour != overlays[0].symbol.colour);
        QVERIFY(overlays[2].symbol.colour != overlays[1].symbol.colour);
    }

    void aCheckDescribesTheChosenLayerAndItsNames() {
        const QTemporaryDir folder;
        app::MapSources sources = app::withOverlay({shippedPaths}, citiesFile(folder));
        sources.user.overlays[0].nameField = "";
        const app::SourcesCheck check = app::checkOf(sources);
        QVERIFY(check.canBeOpened());
        QCOMPARE(check.overlays.at(0).chosenLayer()->geometry, gis::GeometryKind::Points);
        QCOMPARE(check.overlays[0].nameField, std::string());
        sources.user.overlays[0].options.layer = "none";
        QCOMPARE(app::checkOf(sources).overlays.at(0).error->kind, gis::ErrorKind::LayerMissing);
    }
};

HULINE_TEST_CORE(TestOverlays)
#include "tst_overlays.moc"
