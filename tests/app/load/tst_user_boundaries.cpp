// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>

#include "app/load/dividing_line_maker.h"
#include "app/load/load_dataset.h"
#include "app/wording/wording.h"
#include "core/geometry/measure.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/loopback_listener.h"
#include "tests/support/room_test.h"

namespace {

std::filesystem::path boundaryCase(const char* name) {
    return std::filesystem::path(HULINE_TEST_DATA_DIR) / "cases" / name;
}

/// GeoJSON of four boxes in a row, with codes of provinces. Their sides are in degrees.
QByteArray boxesFrom(double west, double south, double width = 1, double height = 1) {
    QByteArray text = R"({"type": "FeatureCollection", "features": [)";
    const QList<QByteArray> codes{"110000", "120000", "130000", "140000"};
    const auto number = [](double value) { return QByteArray::number(value, 'g', 10); };
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QByteArray w = number(west + width * static_cast<double>(i));
        const QByteArray e = number(west + width * static_cast<double>(i + 1));
        const QByteArray s = number(south);
        const QByteArray n = number(south + height);
        text += (i == 0 ? "" : ",") + QByteArray(R"({"type": "Feature", "properties": {"adcode": ")") + codes[i] +
                R"("}, "geometry": {"type": "Polygon", "coordinates": [[[)" + w + "," + s + "],[" + e + "," + s +
                "],[" + e + "," + n + "],[" + w + "," + n + "],[" + w + "," + s + "]]]}}";
    }
    return text + "]}";
}

app::LoadedData loaded(const std::filesystem::path& path, const gis::FileOptions& options = {},
                       gis::ProjectionChoice projection = gis::ProjectionChoice::Fitted) {
    const app::BoundaryFile file{path, "adcode", options, std::nullopt, projection};
    return std::get<app::LoadedData>(app::tryLoad(test::shippedData(), {file, {}, {}}));
}

const core::MapProjection chinaAlbers = core::AlbersEqualArea{105, {25, 47}};

const core::MapProjection& projectionOf(const app::LoadedData& data) {
    return data.dataset.catalogue->map().projection;
}

QString warningsOf(const app::LoadedData& data) {
    return app::Wording(app::Language::English).warnings(data.report).join(QLatin1Char('\n'));
}

/// Whether every region has its area on the map too.
bool areAreasKept(const core::RegionSet& regions) {
    return std::ranges::all_of(regions.regions(), [](const core::Region& region) {
        return std::abs(core::planarAreaM2(region.shape) / 1e6 / region.areaKm2 - 1) < 2e-3;
    });
}

}  // namespace

class TestUserBoundaries : public QObject {
    Q_OBJECT

private slots:
    void theProjectionIsThatOfThePackageInItsArea() {
        const std::filesystem::path provinces = test::shippedData().shapefiles / "provinces.shp";
        const app::LoadedData data = loaded(provinces);
        QVERIFY(projectionOf(data) == chinaAlbers);
        QVERIFY(!data.dataset.catalogue->dividingLine()->straightOn);
        QVERIFY(areAreasKept(*data.dataset.regions));
    }

    void aPartOfTheAreaHasAProjectionOfItsOwn() {
        const std::string path = m_folder.path().toStdString() + written("part.geojson", 125, 48);
        const app::LoadedData data = loaded(path);
        QVERIFY(projectionOf(data) == core::MapProjection(core::AlbersEqualArea{127, {48.2, 48.8}}));
        QVERIFY(areAreasKept(*data.dataset.regions));
        QVERIFY(!data.dataset.baseMap->land.empty());
        QCOMPARE(projectionOf(loaded(path, {}, gis::ProjectionChoice::ChinaAlbers)), chinaAlbers);
        QCOMPARE(projectionOf(loaded(path, {}, gis::ProjectionChoice::Azimuthal)),
                 core::MapProjection(core::LambertAzimuthalEqualArea{{127, 48.5}}));
        QCOMPARE(projectionOf(loaded(path, {}, gis::ProjectionChoice::EqualEarth)),
                 core::MapProjection(core::EqualEarth{127}));
    }

    // The line from Tengchong to Heihe enters the squares at 111.3 E 39 N and leaves them at 112.4 E 40 N.
    void theLineOfThePackageIsTheSameOnEveryMap() {
        const std::string path = m_folder.path().toStdString() + written("line.geojson", 110, 39);
        const app::LoadedData usual = loaded(path, {}, gis::ProjectionChoice::ChinaAlbers);
        for (const auto choice : {gis::ProjectionChoice::Fitted, gis::ProjectionChoice::EqualEarth}) {
            const app::LoadedData other = loaded(path, {}, choice);
            QCOMPARE(other.dataset.catalogue->lineProjection(), chinaAlbers);
            QCOMPARE(other.dataset.dividingLines->size(), 3U);
            for (std::size_t i = 0; i < 3; ++i) {
                for (std::size_t k = 0; k < 4; ++k) {
                    QVERIFY(std::abs((*other.dataset.dividingLines)[i].shares[k].rightAreaShare -
                                     (*usual.dataset.dividingLines)[i].shares[k].rightAreaShare) < 1e-3);
                }
            }
            const auto make = app::dividingLineMaker(other.dataset);
            const auto made = make(usual.dataset.dividingLines->front().ends, core::LineCurve::Albers, {});
            QVERIFY(made &&
                    std::abs(*made->rightAreaShare() - *usual.dataset.dividingLines->front().rightAreaShare()) < 1e-3);
            const app::Wording wording(app::Language::English);
            QCOMPARE(wording.name(*other.dataset.catalogue, core::LineCurve::Albers),
                     QStringLiteral(
                         "straight on a map in this projection: Albers equal-area projection, 105°E, 25°N and 47°N"));
        }
        const double share = *usual.dataset.dividingLines->front().rightAreaShare();
        QVERIFY2(share > 0.05 && share < 0.95, qPrintable(QString::number(share)));
    }

    void aWorldIsWholeAndItsRegionsMeetAcrossTheSeam() {
        QVERIFY(write("world.geojson", boxesFrom(-180, 0, 90, 40)));
        const std::string path = m_folder.filePath(QStringLiteral("world.geojson")).toStdString();
        for (const auto choice : {gis::ProjectionChoice::Fitted, gis::ProjectionChoice::EqualEarthPacific}) {
            const app::LoadedData data = loaded(path, {}, choice);
            QVERIFY(std::holds_alternative<core::EqualEarth>(projectionOf(data)));
            QCOMPARE(data.dataset.queen->neighbours(0), (std::vector<std::size_t>{1, 3}));
            QCOMPARE(data.dataset.rook->neighbours(0), (std::vector<std::size_t>{1, 3}));
        }
    }

    void aProjectionThatCannotShowTheAreaIsReplacedWithASentence() {
        QVERIFY(write("earth.geojson", boxesFrom(-180, -60, 90, 120)));
        const std::string path = m_folder.filePath(QStringLiteral("earth.geojson")).toStdString();
        const app::LoadedData azimuthal = loaded(path, {}, gis::ProjectionChoice::Azimuthal);
        QVERIFY(std::holds_alternative<core::EqualEarth>(projectionOf(azimuthal)));
        QVERIFY(!azimuthal.report.isClean());
        QVERIFY2(warningsOf(azimuthal).contains(QStringLiteral(
                     "The chosen projection cannot show this area. Used instead: Equal Earth projection, 0°E.")),
                 qPrintable(warningsOf(azimuthal)));
        QVERIFY(!loaded(path, {}, gis::ProjectionChoice::EqualEarth).report.projectionInstead);
        QVERIFY(!loaded(path).report.projectionInstead);
    }

    // A graticule line passes the place opposite to the centre, which an azimuthal map does not have.
    void halfTheEarthIsShownOnAnAzimuthalMap() {
        QVERIFY(write("north.geojson", boxesFrom(-180, 0, 90, 40)));
        const std::string path = m_folder.filePath(QStringLiteral("north.geojson")).toStdString();
        const app::LoadedData data = loaded(path, {}, gis::ProjectionChoice::Azimuthal);
        QVERIFY(std::holds_alternative<core::LambertAzimuthalEqualArea>(projectionOf(data)));
        QVERIFY(!data.dataset.baseMap->graticule.empty());
    }

    void elsewhereTheProjectionSuitsTheRegions() {
        const app::LoadedData data = loaded(m_folder.path().toStdString() + written("america.geojson", -102, 39));
        QVERIFY(projectionOf(data) == core::MapProjection(core::AlbersEqualArea{-100, {39.2, 39.8}}));
        QVERIFY(areAreasKept(*data.dataset.regions));
        QVERIFY(data.dataset.regions->extent()->width() < 4.2e5);
        QVERIFY(!data.dataset.baseMap->graticule.empty());
        const app::Wording wording(app::Language::English);
        QCOMPARE(wording.name(projectionOf(data)),
                 QStringLiteral("Albers equal-area projection, 100°W, 39.2°N and 39.8°N."));
    }

    void everyProjectionHasAName() {
        const app::Wording wording(app::Language::English);
        QCOMPARE(wording.name(core::MapProjection(core::LambertAzimuthalEqualArea{{0, -90}})),
                 QStringLiteral("Lambert azimuthal equal-area projection, centre 0°E 90°S."));
        QCOMPARE(wording.name(core::MapProjection(core::CylindricalEqualArea{118, 6})),
                 QStringLiteral("Cylindrical equal-area projection, 118°E, 6°N."));
        QCOMPARE(wording.name(core::MapProjection(core::EqualEarth{0})),
                 QStringLiteral("Equal Earth projection, 0°E."));
        QVERIFY(wording.name(core::MapProjection(core::PlaneCoordinates{})).contains(QLatin1String("without a map")));
    }

    // The region from 175 E to 175 W is twice as wide as its neighbours, and touches both.
    void regionsAcross180DegreesAreWhole() {
        const app::LoadedData data = loaded(boundaryCase("uncut.geojson"));
        const core::RegionSet& regions = *data.dataset.regions;
        QCOMPARE(regions.size(), 4U);
        QVERIFY(std::abs(regions[1].areaKm2 / regions[0].areaKm2 - 2) < 1e-9);
        QCOMPARE(data.dataset.queen->neighbours(1), (std::vector<std::size_t>{0, 2}));
        QVERIFY(regions.extent()->width() < 1.5e6);
    }

    void aPlaneIsShownWithoutAnythingThatHasAPlaceOnEarth() {
        const app::LoadedData data = loaded(m_folder.path().toStdString() + written("plane.geojson", 400, 300));
        QVERIFY(std::holds_alternative<core::PlaneCoordinates>(projectionOf(data)));
        QVERIFY(data.dataset.dividingLines->empty());
        QVERIFY(data.dataset.baseMap->land.empty() && !data.dataset.baseMap->inset);
        QCOMPARE((*data.dataset.regions)[0].areaKm2, 1.0);
        QCOMPARE(data.dataset.queen->neighbours(1), (std::vector<std::size_t>{0, 2}));
        const QString warnings = warningsOf(data);
        QVERIFY2(warnings.contains(QLatin1String("square units of the coordinates")), qPrintable(warnings));
    }

    void aContradictionIsAnErrorUntilTheUserDecides() {
        const auto outcome = app::tryLoad(test::shippedData(),
                                          {app::BoundaryFile{boundaryCase("degrees_gkprj.shp"), "adcode", {}}, {}, {}});
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::ReferenceContradicted);
        const QString sentence = app::Wording(app::Language::English).error(*error);
        QVERIFY2(sentence.contains(QLatin1String("degrees (EPSG:4326)")), qPrintable(sentence));
        const auto decided = app::tryLoad(
            test::shippedData(),
            {app::BoundaryFile{boundaryCase("degrees_gkprj.shp"), "adcode", {"", "EPSG:4490", ""}}, {}, {}});
        QVERIFY(std::holds_alternative<app::LoadedData>(decided));
    }

    void guessesAreStated() {
        const app::LoadedData data = loaded(boundaryCase("cities.shp"));
        const QString warnings = warningsOf(data);
        QVERIFY2(warnings.contains(QLatin1String("does not name the encoding of its text; it is read as GB18030")),
                 qPrintable(warnings));
        QCOMPARE((*data.dataset.regions)[0].nameZh, std::string("石家庄市"));
    }

    void featuresThatAreNoRegionsAreKeptApart() {
        QByteArray text = boxesFrom(105, 35);
        text.replace("]}", "]}");
        text.chop(2);
        text += R"(, {"type": "Feature", "properties": {"adcode": "100000_JD"}, "geometry": {"type": "Polygon",
            "coordinates": [[[112, 15], [112.1, 15], [112.1, 16], [112, 15]]]}}]})";
        QVERIFY(write("dashes.geojson", text));
        const app::LoadedData data = loaded(m_folder.filePath(QStringLiteral("dashes.geojson")).toStdString());
        QCOMPARE(data.dataset.regions->size(), 4U);
        QCOMPARE(data.dataset.overlays->size(), 1U);
        QCOMPARE(data.dataset.overlays->front().areas.size(), 1U);
        QVERIFY2(data.dataset.overlays->front().name.empty(), "no line in the legend");
    }

    void noDataPackageMakesAConnection() {
        const support::LoopbackListener listener;
        const QByteArray url = QByteArray::fromStdString(listener.url());
        const QByteArray vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"counties\"><SrcDataSource>/vsicurl/" + url +
                               "/x.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
        for (const char* file : {"counties.geojson", "accounts.csv", "counties.csv"}) {
            for (const QByteArray& target : {"/vsicurl/" + url + "/x.geojson", url + "/x.csv", QByteArray("x.vrt"),
                                             QByteArray("x.shp"), QByteArray("x.csv")}) {
                const test::ChangedPackage package('"' + QByteArray(file) + '"', '"' + target + '"');
                QVERIFY(package.isChanged());
                for (const char* name : {"x.vrt", "x.shp", "x.csv"}) {
                    QVERIFY(package.write(QLatin1String(name), vrt));
                }
                const auto outcome = app::tryLoad({package.folder(), package.folder()});
                const bool isTable = target.endsWith(".csv");  // whatever stands in it is text
                QVERIFY2(isTable || std::holds_alternative<gis::Error>(outcome), target.constData());
                QCOMPARE(listener.newConnections(), 0);
            }
        }
    }

private:
    [[nodiscard]] bool write(const char* name, const QByteArray& text) const {
        QFile file(m_folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }
    /// Writes squares. @returns the name, after a slash.
    [[nodiscard]] std::string written(const char* name, double west, double south) const {
        return write(name, boxesFrom(west, south)) ? std::string("/") + name : std::string();
    }

    QTemporaryDir m_folder;
};

HULINE_TEST_CORE(TestUserBoundaries)
#include "tst_user_boundaries.moc"
