// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "app/load/grouping_file.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/room_test.h"

namespace {

const QByteArray header = "group,name_zh,name_en,colour,region\n";

/// The sample country's regions are A, B, C and D.
std::variant<core::CustomGrouping, gis::Error> opened(const QByteArray& content, const char* name = "groups.csv") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write the test's file");
    }
    file.close();
    return app::openGrouping(path, *support::sampleDataset().regions);
}

QString refusal(const QByteArray& content, const char* name = "groups.csv") {
    const auto result = opened(content, name);
    const auto* error = std::get_if<gis::Error>(&result);
    return error == nullptr ? QString()
                            : QStringLiteral("%1|%2|%3")
                                  .arg(QLatin1String(gis::nameOf(error->kind)), QString::fromStdString(error->detail),
                                       error->cell ? QString::number(error->cell->row) : QString());
}

}  // namespace

class TestGroupingFile : public QObject {
    Q_OBJECT

private slots:
    void aSavedGroupingOpensUnchanged_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("table") << "groups.csv";
        QTest::newRow("json") << "groups.JSON";
    }
    void aSavedGroupingOpensUnchanged() {
        QFETCH(const QString, name);
        const core::CustomGrouping own{
            core::customGrouping(
                {{"north", "北, \"冷\"", "North, \"cold\"", {core::RegionCode("C"), core::RegionCode("B")}},
                 {"empty", "空", "Empty", {}},
                 {"south", "南", "South", {core::RegionCode("D")}}}),
            {{"north", core::srgb(0x102030)}, {"empty", core::srgb(0xffffff)}}};
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QCOMPARE(app::saveGrouping(path, own), std::nullopt);
        const auto again = app::openGrouping(path, *support::sampleDataset().regions);
        QVERIFY(std::holds_alternative<core::CustomGrouping>(again));
        QVERIFY(std::get<core::CustomGrouping>(again) == own);
    }

    void theTableIsTidy() {
        const core::CustomGrouping own{
            core::customGrouping({{"a", "甲", "A", {core::RegionCode("A")}}, {"b", "乙", "B", {}}}),
            {{"a", core::srgb(0x00ff80)}}};
        QCOMPARE(app::groupingTable(own).toUtf8(), header + "a,甲,A,#00ff80,A\nb,乙,B,,\n");
    }

    void aFaultyFileIsRefusedWithItsFault_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a region twice") << header + "a,,A,,A\nb,,B,,A\n"
                                        << "RegionInTwoGroups|A|3";
        QTest::newRow("a region twice in a group") << header + "a,,A,,A\na,,A,,A\n"
                                                   << "RepeatedRow|A|3";
        QTest::newRow("all codes that are not on the map") << header + "a,,A,,X\na,,A,,A\nb,,B,,Y\n"
                                                           << "BadValue|X, Y|";
        QTest::newRow("not a colour") << header + "a,,A,red,A\n"
                                      << "BadValue|red|2";
        QTest::newRow("a row without a group") << header + ",,A,,A\n"
                                               << "BadValue||2";
        QTest::newRow("no rows") << header << "NoRows||";
    }
    void aFaultyFileIsRefusedWithItsFault() {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, expected);
        QCOMPARE(refusal(content), expected);
    }

    void aJsonFileNeedsNeitherNamesNorColours() {
        const auto result = opened(R"({"groups": [{"group": "a", "regions": ["A", "B"]}]})", "groups.json");
        QVERIFY(std::holds_alternative<core::CustomGrouping>(result));
        const auto expected = core::customGrouping({{"a", "", "", {core::RegionCode("A"), core::RegionCode("B")}}});
        QVERIFY(std::get<core::CustomGrouping>(result).grouping == expected);
        QVERIFY(std::get<core::CustomGrouping>(result).colours.empty());
    }

    void aFaultyJsonFileIsRefusedWithItsFault_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        QTest::newRow("not JSON") << QByteArray("group,adcode") << "NotJson|illegal value|1";
        QTest::newRow("a list") << QByteArray("[]") << "FileUnreadable|JSON|";
        QTest::newRow("no groups") << QByteArray("{\"parts\": []}") << "FieldMissing|groups: parts|1";
        QTest::newRow("a number for a group") << QByteArray("{\"groups\": [1]}") << "BadValue|groups|";
        QTest::newRow("an empty list of groups") << QByteArray("{\"groups\": []}") << "NoFeatures||";
        QTest::newRow("no regions") << QByteArray("{\"groups\": [{\"group\": \"a\"}]}")
                                    << "FieldMissing|regions: group|1";
        QTest::newRow("a number for a code")
            << QByteArray("{\"groups\": [{\"group\": \"a\", \"regions\": [110000]}]}") << "BadValue|regions|";
        QTest::newRow("a region twice") << QByteArray("{\"groups\": [{\"group\": \"a\", \"regions\": [\"A\", \"A\"]}]}")
                                        << "BadValue|A|";
        QTest::newRow("a region in two groups")
            << QByteArray(R"({"groups": [{"group": "a", "regions": ["A"]}, {"group": "b", "regions": ["A"]}]})")
            << "RegionInTwoGroups|A|";
        QTest::newRow("a key twice") << QByteArray("{\"groups\": [],\n\"groups\": []}") << "RepeatedJsonKey|groups|2";
        QTest::newRow("a code that is not on the map")
            << QByteArray("{\"groups\": [{\"group\": \"a\", \"regions\": [\"X\"]}]}") << "BadValue|X|";
    }
    void aFaultyJsonFileIsRefusedWithItsFault() {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, expected);
        QCOMPARE(refusal(content, "groups.json"), expected);
    }

    void aMissingJsonFileIsReported() {
        const auto result = app::openGrouping(QStringLiteral("/no/such.json"), *support::sampleDataset().regions);
        QCOMPARE(std::get<gis::Error>(result).kind, gis::ErrorKind::FileMissing);
    }

    void aMissingColumnIsNamed() {
        QVERIFY(refusal("group,name_zh,name_en\na,,A\n").startsWith(QLatin1String("FieldMissing|region:")));
    }

    void rowsOfAGroupNeedNotStandTogether() {
        const auto result = opened("region,group\nA,a\nB,b\nC,a\n");
        QVERIFY(std::holds_alternative<core::CustomGrouping>(result));
        const auto expected = core::customGrouping(
            {{"a", "", "", {core::RegionCode("A"), core::RegionCode("C")}}, {"b", "", "", {core::RegionCode("B")}}});
        QVERIFY(std::get<core::CustomGrouping>(result).grouping == expected);
    }

    void namesAndColoursMayBeMissing() {
        const auto result = opened("region,group\nB,a\nA,a\n");
        QVERIFY(std::holds_alternative<core::CustomGrouping>(result));
        const auto expected = core::customGrouping({{"a", "", "", {core::RegionCode("B"), core::RegionCode("A")}}});
        QVERIFY(std::get<core::CustomGrouping>(result).grouping == expected);
    }

    void filesOfEarlierVersionsAreRead_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("table with a column of its own")
            << "groups.csv" << QByteArray("region,group,group_zh,group_en,colour,adcode\nAlpha,a,甲,First,#00ff80,A\n");
        QTest::newRow("table") << "groups.csv"
                               << QByteArray("group,group_zh,group_en,colour,adcode\na,甲,First,#00ff80,A\n");
        QTest::newRow("json") << "groups.json"
                              << QByteArray(
                                     "{\"groups\": [{\"group\": \"a\", \"group_zh\": \"甲\", \"group_en\": "
                                     "\"First\", \"colour\": \"#00ff80\", \"regions\": [\"A\"]}]}");
    }
    void filesOfEarlierVersionsAreRead() {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, content);
        const auto result = opened(content, name.toLatin1().constData());
        QVERIFY(std::holds_alternative<core::CustomGrouping>(result));
        const core::CustomGrouping expected{core::customGrouping({{"a", "甲", "First", {core::RegionCode("A")}}}),
                                            {{"a", core::srgb(0x00ff80)}}};
        QVERIFY(std::get<core::CustomGrouping>(result) == expected);
    }

    void aFileThatCannotBeWrittenIsReported() {
        const auto failure = app::saveGrouping(QStringLiteral("/no/such/folder/groups.csv"),
                                               {core::customGrouping({{"a", "", "", {}}}), {}});
        QVERIFY(failure && !failure->isEmpty());
    }
};

HULINE_TEST_CORE(TestGroupingFile)
#include "tst_grouping_file.moc"
