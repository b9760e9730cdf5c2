// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of regions that no table of names and no boundary file knows are named for each table.
#include <QTest>

#include "app/language.h"
#include "app/load/load_dataset.h"
#include "app/wording/wording.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"

namespace {

/// File names and codes of the warnings.
QString unknownIn(const std::filesystem::path& statistics, const std::filesystem::path& shapefiles) {
    const app::LoadOutcome outcome = app::tryLoad({statistics, shapefiles});
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        return QString::fromUtf8(error->what());
    }
    QStringList files;
    for (const auto& [file, codes] : std::get<app::LoadedData>(outcome).report.unknownCodes) {
        QStringList names;
        for (const core::RegionCode& code : codes) {
            names << QString::fromStdString(code.text());
        }
        files << QString::fromStdString(std::filesystem::path(file).filename().string()) + QLatin1String(": ") +
                     names.join(QLatin1Char(' '));
    }
    return files.join(QLatin1String("; "));
}

QString unknownIn(const test::ChangedPackage& package) { return unknownIn(package.folder(), package.folder()); }

}  // namespace

class TestUnknownCodes : public QObject {
    Q_OBJECT

private slots:
    void unknownCodesAreNamedForEachTable() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("provincial_panel.csv", "population_10k\n",
                             "population_10k\ncensus5,990002,2000,,,100\ncensus5,990001,2000,,,100\n"));
        QVERIFY(copy.replace("groupings.csv", "adcode\n", "adcode\nfour-regions,east,东部,East,980000\n"));
        QVERIFY(copy.replace("pilot_cities.csv", "39.9075,110000", "39.9075,970000"));
        QVERIFY(copy.replace("stations_province.csv", "110000,2020-05-31", "960000,2020-05-31"));
        QVERIFY(copy.replace("datapackage.json", "\"withRegion\": \"460000\"", "\"withRegion\": \"950000\""));
        QVERIFY(copy.replace("datapackage.json", "{\"region\": \"710000\"", "{\"region\": \"940000\""));
        QVERIFY(copy.replace("planned_industries.csv", ",110000,", ",930000,"));
        QCOMPARE(unknownIn(copy.folder(), test::shippedData().shapefiles),
                 QStringLiteral("datapackage.json: 940000 950000; groupings.csv: 980000; pilot_cities.csv: 970000; "
                                "planned_industries.csv: 930000; provincial_panel.csv: 990001 990002; "
                                "stations_province.csv: 960000"));
    }

    void theRegionOfAllRowsOfATableIsNamedWithTheDataPackage() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("datapackage.json", "\"region\": \"100000\"", "\"region\": \"100001\""));
        QCOMPARE(unknownIn(copy.folder(), test::shippedData().shapefiles), QStringLiteral("datapackage.json: 100001"));
    }

    void unknownCodesOfAClaimsStatementAndAnswerAreNamed() {
        const test::ChangedPackage package;
        QVERIFY(package.replace("claims.csv", "region=V08", "region=V80"));
        QVERIFY(package.replace("claims.csv", "V08 V03 V10", "V08 Holme V03"));
        QCOMPARE(unknownIn(package), QStringLiteral("claims.csv: Holme V80"));
    }

    void aCodeOfTheNamesOrOfTheBoundariesIsKnown() {
        const test::ChangedPackage package;
        QVERIFY(package.replace("counties.csv", "V12,Larne", "V13,Moyle"));  // V12 is in the boundaries still
        QVERIFY(package.replace("residents.csv", "V01,2021-Q1,", "V13,2021-Q1,"));
        QCOMPARE(unknownIn(package), QString());
    }

    void theCodeOfTheWholeIsKnown() {
        const test::ChangedPackage package(R"("area": "Veloria",)",
                                           R"("area": "Veloria", "whole": {"code": "V", "name": "Veloria"},)");
        QVERIFY(package.isChanged());
        QVERIFY(package.replace("residents.csv", "V01,2021-Q1,", "V,2021-Q1,"));
        QCOMPARE(unknownIn(package), QString());
    }

    void aRowWithoutFiguresNamesItsRegionToo() {
        const test::ChangedPackage package;
        QVERIFY(package.replace("residents.csv", "V01,2021-Q1,20000", "V99,2021-Q1,"));
        QCOMPARE(unknownIn(package), QStringLiteral("residents.csv: V99"));
    }

    void theFirstFewAreNamedOnceAndTheOthersCounted() {
        const app::InstalledLanguage english(app::Language::English);
        const test::ChangedPackage package;
        QByteArray rows;
        for (int i = 21; i < 28; ++i) {
            rows += "V" + QByteArray::number(i) + ",2021-Q1,1\n";
        }
        QVERIFY(package.replace("residents.csv", "V01,2021-Q1,", rows + "V01,2021-Q1,"));
        const app::LoadReport report = app::loadDataset({package.folder(), package.folder()}).report;
        QVERIFY(!report.isClean());
        const QString path = QString::fromStdString((package.folder() / "residents.csv").string());
        QCOMPARE(
            app::Wording(app::Language::English).warnings(report),
            QStringList(path + QStringLiteral(": 7 region codes are neither in the table of region names nor in the "
                                              "boundaries: V21, V22, V23, V24, V25 and 2 more. Correct them, or "
                                              "add the regions.")));
    }
};

HULINE_TEST_CORE(TestUnknownCodes)
#include "tst_unknown_codes.moc"
