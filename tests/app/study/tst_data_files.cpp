// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <tuple>

#include "app/study/data_files.h"
#include "gis/parallel/progress.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"
#include "tests/support/stopped_token.h"

namespace {

namespace fs = std::filesystem;

/// What the program `sha256sum` prints first.
std::string sha256sum(const QStringList& arguments, const QByteArray& input = {}) {
    QProcess program;
    program.start(QStringLiteral("sha256sum"), arguments);
    program.write(input);
    program.closeWriteChannel();
    program.waitForFinished();
    return program.readAllStandardOutput().left(64).toStdString();
}

app::DataReference boundaries(const fs::path& path) { return {app::DataKind::Boundaries, path, {}, 0, {}}; }

}  // namespace

class TestDataFiles : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theFingerprintOfOneFileIsItsSha256() {
        // the test vector of FIPS 180-2, appendix B.1
        write("a.geojson", "abc");
        const auto fingerprint = fingerprintOf(boundaries(path("a.geojson")));
        QCOMPARE(fingerprint.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(fingerprint.size, 3U);
    }

    void theFingerprintOfAShapefileCoversAllItsParts() {
        for (const char* part : {"a.shp", "a.DBF", "a.shx", "a.prj", "a.cpg"}) {
            write(part, QByteArray(part) + " content");
        }
        write("b.dbf", "another file");
        QByteArray list;
        for (const char* part : {"a.DBF", "a.cpg", "a.prj", "a.shp", "a.shx"}) {
            list += sha256sum({QString::fromStdString(path(part).string())}) + "  " + part + "\n";
        }
        const auto fingerprint = fingerprintOf(boundaries(path("a.shp")));
        QCOMPARE(fingerprint.sha256, sha256sum({}, list));
        write("a.DBF", "other content");
        QVERIFY(fingerprintOf(boundaries(path("a.shp"))).sha256 != fingerprint.sha256);
    }

    void theFilesOfAFolderAreThoseInItNotThoseBelow() {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("a.gdb/sub")));
        write("a.gdb/one", "1");
        write("a.gdb/sub/two", "22");
        const auto files = app::filesOf(boundaries(path("a.gdb")), {});
        QCOMPARE(files.size(), 1U);
        QCOMPARE(files[0].name, "one");
        QCOMPARE(fingerprintOf(boundaries(path("a.gdb"))).size, 1U);
    }

    void theFilesOfAPackageAreItsTablesAndBoundaries() {
        const app::DataReference package{app::DataKind::Package, test::veloria() / "datapackage.json", {}, 0, {}};
        QStringList names;
        for (const app::NamedFile& file : app::filesOf(package, {})) {
            names << QString::fromStdString(file.name);
        }
        QCOMPARE(names, QStringList({"accounts.csv", "claims.csv", "counties.csv", "counties.geojson",
                                     "datapackage.json", "grouping_names.csv", "groupings.csv", "residents.csv"}));
        QVERIFY(app::filesOf({app::DataKind::Package, {}, {}, 0, {}}, {}).empty());
        QVERIFY(app::filesOf({app::DataKind::Package, {}, {}, 0, {}}, app::ownData()).size() > 20);
    }

    void theFingerprintOfAMapInfoFileCoversItsContent() {
        for (const char* part : {"a.tab", "a.dat", "a.map", "a.ID", "a.ind", "b.mif", "b.mid"}) {
            write(part, QByteArray(part) + " content");
        }
        const auto contentOf = [&](const char* file) { return fingerprintOf(boundaries(path(file))).sha256; };
        for (const auto& [file, part, counts] :
             {std::tuple{"a.tab", "a.dat", true}, std::tuple{"a.tab", "a.map", true}, std::tuple{"a.tab", "a.ID", true},
              std::tuple{"a.tab", "a.ind", false}, std::tuple{"b.mif", "b.mid", true}}) {
            const std::string before = contentOf(file);
            write(part, QByteArray(part) + " other content");
            QVERIFY2((contentOf(file) != before) == counts, part);
        }
    }

    void changedAndMissingDataAreTold() {
        write("a.geojson", "abc");
        app::Fingerprints fingerprints;
        const auto references = app::referencesTo({{}, app::BoundaryFile{path("a.geojson"), "code"}}, {}, fingerprints);
        const app::DataReference reference = references.back();
        QCOMPARE(reference.options.at("key"), "code");
        QCOMPARE(app::stateOf(reference, {}, fingerprints), app::DataState::Unchanged);
        write("a.geojson", "abcd");
        QCOMPARE(app::stateOf(reference, {}, fingerprints), app::DataState::Changed);
        fs::remove(path("a.geojson"));
        QCOMPARE(app::stateOf(reference, {}, fingerprints), app::DataState::Missing);
        app::DataReference address = reference;
        for (const char* text : {"/vsicurl/http://127.0.0.1/a.shp", "http://127.0.0.1/a.shp", "/dev/zero"}) {
            address.path = text;
            QCOMPARE(app::stateOf(address, {}, fingerprints), app::DataState::Missing);
        }
    }

    void aStudyCanBeSavedAlthoughItsDataAreGone() {
        app::Fingerprints fingerprints;
        const auto references = app::referencesTo({test::shippedData(), app::BoundaryFile{path("gone.shp"), {}}},
                                                  app::ownData(), fingerprints);
        QCOMPARE(references.size(), 2U);
        QVERIFY(references[0].path.empty());
        QCOMPARE(references[0].sha256.size(), 64U);
        QVERIFY(references[1].sha256.empty());
    }

    void sourcesAndReferencesAreTheSame() {
        app::OverlaySource overlay{"/data/lines.shp", {"一", "EPSG:4490", "GB18030"}, "名称", "国界"};
        overlay.symbol = {core::srgb(0xc00000), 0.7, core::DashStyle::Dashed, 3, core::PointShape::Triangle, false};
        overlay.isShown = false;
        app::UserTableSource table{.path = "/data/b.xlsx"};
        table.options.file.sheet = "一";
        table.options.headerRows = 2;
        table.columns.values = {"GDP", "#4"};
        table.columns.period = "";
        table.choices.keys = {{"佛岗", core::RegionCode("441821")}, {"某地", std::nullopt, 7}};
        table.choices.edition = "2023年修订";
        app::UserTableSource otherSheet{.path = "/data/b.xlsx", .number = 2};
        otherSheet.options.file.sheet = "二";
        table.choices.indicators["GDP"] = {"地区生产总值", std::nullopt, true};
        const app::MapSources sources{
            {test::veloria(), test::veloria()},
            app::BoundaryFile{path("a.geojson"), "code", {}, "name", gis::ProjectionChoice::EqualEarth},
            {{table, otherSheet}, {}, {}, {overlay}}};
        app::Fingerprints fingerprints;
        const auto references = app::referencesTo(sources, app::ownData(), fingerprints);
        QCOMPARE(references.front().path, test::veloria() / "datapackage.json");
        QVERIFY(app::sourcesOf(references, test::shippedData()) == sources);
        const auto shipped = app::referencesTo({test::shippedData()}, app::ownData(), fingerprints);
        QCOMPARE(app::sourcesOf(shipped, test::shippedData()).paths, test::shippedData());
        QCOMPARE(app::packageFolders(test::shippedData().statistics / "datapackage.json").statistics,
                 test::shippedData().statistics);
    }

    void aStoppedComputationEnds() {
        write("a.geojson", "abc");
        app::Fingerprints fingerprints;
        QVERIFY_THROWS_EXCEPTION(gis::Cancelled, (void)fingerprints.of(app::filesOf(boundaries(path("a.geojson")), {}),
                                                                       support::stoppedToken()));
    }

private:
    [[nodiscard]] fs::path path(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    void write(const char* name, const QByteArray& content) const {
        QFile file(QString::fromStdString(path(name).string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static app::Fingerprint fingerprintOf(const app::DataReference& reference) {
        app::Fingerprints fingerprints;
        return fingerprints.of(app::filesOf(reference, {}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

HULINE_TEST_CORE(TestDataFiles)
#include "tst_data_files.moc"
