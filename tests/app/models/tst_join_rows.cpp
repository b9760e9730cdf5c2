// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/language.h"
#include "app/models/join_rows.h"
#include "tests/support/room_test.h"

namespace {

const app::RegionLabels guangzhou{core::RegionCode("440100"), {"广州市", "Guangzhou"}};
const app::RegionLabels shenzhen{core::RegionCode("440300"), {"深圳市", "Shenzhen"}};
const app::Wording inEnglish(app::Language::English);

app::SourcesCheck regions() {
    app::SourcesCheck check;
    check.regions = {shenzhen, guangzhou};
    return check;
}

app::TableCheck joined(std::size_t rows, std::size_t joinedRows) {
    app::TableCheck check;
    check.join.emplace();
    check.join->file = "/a folder/cities.csv";
    check.join->rows = rows;
    check.join->joinedRows = joinedRows;
    check.join->isMostlyJoined = 10 * joinedRows >= 9 * rows;
    return check;
}

}  // namespace

class TestJoinRows : public QObject {
    Q_OBJECT

private slots:
    void theHeadlineCountsTheRows() {
        const app::JoinRows rows = app::joinRows(joined(21, 19), {}, regions(), inEnglish);
        QCOMPARE(rows.headline, QStringLiteral("19 of 21 rows have a region."));
        QVERIFY(!rows.isWarning);
    }

    void fewerThanNineOfTenRowsAreSaidFirst() {
        const app::JoinRows rows = app::joinRows(joined(21, 18), {}, regions(), inEnglish);
        QVERIFY2(rows.headline.startsWith(QLatin1String("Only 18 of 21 rows have a region.")),
                 qPrintable(rows.headline));
        QVERIFY(rows.isWarning);
    }

    void aFaultTakesThePlaceOfTheJoin() {
        app::TableCheck check;
        check.error = gis::Error(gis::ErrorKind::FileMissing, "a.csv", "");
        const app::JoinRows rows = app::joinRows(check, {}, regions(), inEnglish);
        QCOMPARE(rows.headline, QStringLiteral("There is no file a.csv; check the path."));
        QVERIFY(rows.isWarning);
    }

    void keysWithoutARegionComeWithTheirRowsAndProposals() {
        app::TableCheck check = joined(21, 18);
        check.join->unmatched = {{"广洲", 5, 1, {guangzhou}}, {"x", 7, 2, {}}};
        const app::JoinRows rows = app::joinRows(check, {}, regions(), inEnglish);
        QCOMPARE(rows.open.size(), std::size_t(2));
        QCOMPARE(rows.open[0].rows, QStringLiteral("row 5"));
        QCOMPARE(rows.open[0].proposals.at(0).name, QStringLiteral("Guangzhou"));
        QCOMPARE(rows.open[1].rows, QStringLiteral("row 7 and 1 more"));
    }

    void decisionsAreSentences() {
        app::UserTableSource source;
        source.choices.keys = {{"广洲", core::RegionCode("440100")}, {"x", std::nullopt}};
        const app::JoinRows rows = app::joinRows(joined(21, 21), source, regions(), inEnglish);
        QCOMPARE(rows.decided.at(0).decision, QStringLiteral("\"广洲\" stands for Guangzhou (440100)."));
        QCOMPARE(rows.decided.at(1).decision, QStringLiteral("\"x\" is left out."));
    }

    void keysOfOneRegionCanBeToldApart() {
        app::TableCheck check = joined(2, 2);
        check.join->keysOfOneRegion = {{"广州", "广州市"}};
        const app::JoinRows rows = app::joinRows(check, {}, regions(), inEnglish);
        QCOMPARE(rows.shared.at(0).keys, (QStringList{QStringLiteral("广州"), QStringLiteral("广州市")}));
    }

    void keysOfOneRegionComeWithTheirRows() {
        app::TableCheck check = joined(3, 3);
        check.join->keysOfOneRegion = {{"广州", "广州市"}};
        check.join->keys = {{"广州", 3, 1}, {"广州市", 7, 2}};
        const app::JoinRows rows = app::joinRows(check, {}, regions(), inEnglish);
        QCOMPARE(rows.shared.at(0).sentence,
                 QStringLiteral("These stand for the same region: 广州 (row 3), 广州市 (row 7 and 1 more)."));
    }

    void twoRowsForOneRegionAndPeriodAreNamedOnce() {
        app::TableCheck check = joined(2, 2);
        check.join->keysOfOneRegion = {{"广州", "广州市"}};
        check.join->conflicts = {{"GDP", guangzhou, core::Period::year(2020), 4, 3, "广州市", "广州"}};
        app::JoinRows rows = app::joinRows(check, {}, regions(), inEnglish);
        QCOMPARE(rows.duplicates.size(), std::size_t(1));
        QCOMPARE(rows.duplicates[0].sentence,
                 QStringLiteral("Rows 3 and 4 both hold \"GDP\" of Guangzhou for 2020; neither figure is used."));
        QCOMPARE(rows.duplicates[0].rows, (std::vector<app::KeyRows>{{"广州", 3}, {"广州市", 4}}));
        QVERIFY(rows.shared.empty());
        QVERIFY(rows.notes.isEmpty());
        check.join->conflicts.push_back({"GDP", guangzhou, core::Period::year(2021), 4, 3, "广州市", "广州"});
        rows = app::joinRows(check, {}, regions(), inEnglish);
        QCOMPARE(rows.duplicates.size(), std::size_t(1));
        QCOMPARE(rows.duplicates[0].sentence,
                 QStringLiteral("Rows 3 and 4 both hold 2 figures of Guangzhou for the same periods; none of them is "
                                "used."));
    }

    void manyDuplicatesAreNotesWithTheFileWithoutItsFolder() {
        app::TableCheck check = joined(2, 2);
        for (std::size_t i = 0; i < 21; ++i) {
            check.join->conflicts.push_back({"GDP", guangzhou, core::Period::undated(), 2 * i + 4, 2 * i + 3});
        }
        const app::JoinRows rows = app::joinRows(check, {}, regions(), inEnglish);
        QCOMPARE(rows.duplicates.size(), std::size_t(20));
        QCOMPARE(rows.notes.size(), 1);
        QVERIFY2(rows.notes[0].startsWith(QLatin1String("cities.csv, rows 43 and 44: ")), qPrintable(rows.notes[0]));
    }

    void everyNameIsListedWithItsRegionAndTheReason() {
        app::TableCheck check = joined(4, 3);
        check.join->keys = {{"广州", 3, 1, app::KeyState::Matched, app::MatchedBy::ShortName, guangzhou.code},
                            {"SZ", 4, 2, app::KeyState::Decided, app::MatchedBy::Code, shenzhen.code},
                            {"x", 6, 1},
                            {"y", 7, 1, app::KeyState::LeftOut, app::MatchedBy::Code, std::nullopt, true}};
        app::UserTableSource source;
        source.choices.keys = {{"SZ", shenzhen.code}, {"y", std::nullopt, 7}};
        const std::vector<app::MatchRow> rows = app::joinRows(check, source, regions(), inEnglish).matches;
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[0], (app::MatchRow{{"广州"},
                                         QStringLiteral("广州"),
                                         QStringLiteral("3"),
                                         3,
                                         QStringLiteral("Guangzhou (440100)"),
                                         QStringLiteral("short or long name")}));
        QCOMPARE(rows[1].rows, QStringLiteral("4 and 1 more"));
        QCOMPARE(rows[1].reason, QStringLiteral("your choice"));
        QVERIFY(rows[1].isDecided);
        QCOMPARE(rows[2].reason, QStringLiteral("no region found"));
        QVERIFY(rows[2].region.isEmpty());
        QCOMPARE(rows[3].about, (app::KeyRows{"y", 7}));
        QCOMPARE(rows[3].reason, QStringLiteral("left out by you"));
    }

    void aTableWithoutAnyRegionIsKnown() {
        QVERIFY(app::joinRows(joined(3, 0), {}, regions(), inEnglish).isNothingJoined);
        QVERIFY(!app::joinRows(joined(3, 1), {}, regions(), inEnglish).isNothingJoined);
        QVERIFY(!app::joinRows(joined(0, 0), {}, regions(), inEnglish).isNothingJoined);
    }

    void onlyTheFirstKeysCanBeDecidedAtOnce() {
        app::TableCheck check = joined(60, 10);
        for (std::size_t i = 0; i < 50; ++i) {
            check.join->unmatched.push_back({"key " + std::to_string(i), i + 2, 1, {}});
        }
        const app::JoinRows rows = app::joinRows(check, {}, regions(), inEnglish);
        QCOMPARE(rows.openCount, std::size_t(50));
        QCOMPARE(rows.open.size(), std::size_t(40));
        QCOMPARE(rows.open.back().key, QStringLiteral("key 39"));
        QVERIFY2(rows.furtherKeys.startsWith(QLatin1String("10 further names: key 40, key 41")),
                 qPrintable(rows.furtherKeys));
    }

    void regionsWithoutRowAreNamed() {
        app::TableCheck check = joined(1, 1);
        check.join->regionsWithoutRow = {shenzhen};
        QCOMPARE(app::joinRows(check, {}, regions(), inEnglish).regionsWithoutRow,
                 QStringLiteral("1 region of the map has no row: Shenzhen."));
    }

    void namesAreInTheLanguageOfTheUser() {
        QCOMPARE(app::Wording(app::Language::Chinese).regionWithCode(guangzhou), QStringLiteral("广州市 (440100)"));
        QCOMPARE(inEnglish.regionName(guangzhou), QStringLiteral("Guangzhou"));
        QCOMPARE(inEnglish.regionName({core::RegionCode("7"), {}}), QStringLiteral("7"));
    }

    void sentencesAreChineseInChinese() {
        const app::InstalledLanguage installed(app::Language::Chinese);
        const app::JoinRows rows = app::joinRows(joined(21, 18), {}, regions(), app::Wording(app::Language::Chinese));
        QVERIFY2(rows.headline.startsWith(QStringLiteral("21 行中只有 18 行")), qPrintable(rows.headline));
    }

    void initTestCase() { m_english.emplace(app::Language::English); }

private:
    std::optional<app::InstalledLanguage> m_english;  ///< Its plural forms.
};

HULINE_TEST_CORE(TestJoinRows)
#include "tst_join_rows.moc"
