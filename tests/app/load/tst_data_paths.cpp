// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "app/load/data_paths.h"
#include "tests/support/room_test.h"

namespace {

std::filesystem::path pathOf(const QString& text) { return text.toStdString(); }

/// Makes both data folders under `folder`.
void makeDataFolders(const QString& folder) {
    QVERIFY(QDir(folder).mkpath(QStringLiteral("statistics")));
    QVERIFY(QDir(folder).mkpath(QStringLiteral("shapefiles")));
}

}  // namespace

class TestDataPaths : public QObject {
    Q_OBJECT

private slots:
    void aFolderThatTheUserChoseComesFirst() {
        const QTemporaryDir chosen;
        makeDataFolders(chosen.path());
        const app::DataSearch search = app::findData({pathOf(chosen.path()), std::nullopt});
        QVERIFY(search.found.has_value());
        QVERIFY(search.chosenByUser);
        QCOMPARE(search.found->statistics, pathOf(chosen.filePath(QStringLiteral("statistics"))));
        QCOMPARE(search.found->shapefiles, pathOf(chosen.filePath(QStringLiteral("shapefiles"))));
    }

    void aChosenFolderWithoutDataIsNotReplacedByAnother() {
        const QTemporaryDir chosen;
        QVERIFY(QDir(chosen.path()).mkpath(QStringLiteral("statistics")));
        const app::DataSearch search = app::findData({pathOf(chosen.path()), std::nullopt});
        QVERIFY(!search.found.has_value());
        QVERIFY(search.chosenByUser);
        QCOMPARE(search.searched.size(), 1U);
        QCOMPARE(search.searched.front().statistics.parent_path(), pathOf(chosen.path()));
    }

    void anInstalledProgramReadsTheDataBesideIt() {
        const QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(QStringLiteral("bin")));
        makeDataFolders(root.filePath(QStringLiteral("share/huline")));
        const app::DataSearch search = app::findData({std::nullopt, pathOf(root.filePath(QStringLiteral("bin")))});
        QVERIFY(search.found.has_value());
        QCOMPARE(search.found->statistics, pathOf(root.filePath(QStringLiteral("share/huline/statistics"))));
    }

    void aProgramInTheBuildTreeReadsTheSourceTree() {
        const QTemporaryDir elsewhere;
        const app::DataSearch search = app::findData({std::nullopt, pathOf(elsewhere.path())});
        QVERIFY(search.found.has_value());
        QVERIFY(!search.chosenByUser);
        QCOMPARE(search.searched.size(), 2U);
        QVERIFY(std::filesystem::exists(search.found->statistics / "provincial_panel.csv"));
        QVERIFY(std::filesystem::exists(search.found->shapefiles / "provinces.shp"));
    }

    void theEnvironmentNamesTheChosenFolder() {
        qputenv("HULINE_DATA", "/somewhere");
        QCOMPARE(app::dataHints().chosen, std::optional<std::filesystem::path>("/somewhere"));
        qunsetenv("HULINE_DATA");
        QVERIFY(!app::dataHints().chosen.has_value());
        QCOMPARE(app::dataHints().programFolder, std::optional(pathOf(QCoreApplication::applicationDirPath())));
    }
};

HULINE_TEST_CORE(TestDataPaths)
#include "tst_data_paths.moc"
