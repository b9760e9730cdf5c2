// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/user_data/source_edits.h"
#include "tests/app/tables/made_sheets.h"
#include "tests/support/room_test.h"

namespace {

app::TableCheck checkOf(const test::Rows& rows) {
    app::TableCheck check;
    check.table = std::make_shared<const app::UserTable>(app::userTable(test::workbookSheet(rows)));
    check.proposed = app::proposedLayout(*check.table);
    check.layout = check.proposed;
    return check;
}

app::TableCheck wideTable() {
    return checkOf({{"city", "zone", "2020", "2021", "gdp", "gdp"},
                    {"a", "n", "1", "2", "3", "4"},
                    {"b", "n", "5", "6", "7", "8"},
                    {"c", "s", "5", "6", "7", "8"}});
}

const app::UserTableSource untouched{"t.xlsx"};

}  // namespace

class TestSourceEdits : public QObject {
    Q_OBJECT

private slots:
    void theFirstVisibleSheetIsNoChoice() {
        const std::vector<gis::SheetName> sheets{{"hidden", true}, {"first", false}, {"second", false}};
        app::UserTableSource source = app::withSheet(untouched, "second", sheets);
        QCOMPARE(source.options.file.sheet, std::optional<std::string>("second"));
        QVERIFY(app::withSheet(source, "first", sheets) == untouched);
        QCOMPARE(app::withSheet(untouched, "hidden", sheets).options.file.sheet, std::optional<std::string>("hidden"));
    }

    void anotherSheetHasColumnsOfItsOwn() {
        app::UserTableSource source = untouched;
        source.columns.key = "city";
        source.choices.source = "Office";
        const app::UserTableSource other = app::withSheet(source, "s", {});
        QVERIFY(!other.columns.key);
        QCOMPARE(other.choices.source, std::string("Office"));
    }

    void theSheetStaysWhereAnotherOneIsATable() {
        app::UserTableSource source = untouched;
        source.options.file.sheet = "second";
        source.options.firstHeaderRow = 2;
        QVERIFY(app::asRecognised(source) == untouched);
        source.options.firstHeaderRow.reset();
        app::UserTableSource changed = source;
        changed.options.headerRows = 2;
        QVERIFY(app::asRecognised(changed, true) == source);
    }

    void aDecimalSignKeepsTheColumnsAndAnotherHeaderDoesNot() {
        app::UserTableSource source = untouched;
        source.columns.key = "city";
        app::TableOptions options;
        options.decimalSign = ',';
        QVERIFY(app::withOptions(source, options).columns.key);
        options.firstHeaderRow = 3;
        QVERIFY(!app::withOptions(source, options).columns.key);
    }

    void columnsWithOneNameAreChosenByTheirNumbers() {
        const app::TableCheck check = wideTable();
        QCOMPARE(app::referenceTo(*check.table, 0), std::string("city"));
        QCOMPARE(app::referenceTo(*check.table, 5), std::string("#6"));
    }

    void theProposedKeyIsNoChoice() {
        const app::TableCheck check = wideTable();
        const app::UserTableSource source = app::withKeyColumn(untouched, check, 1);
        QCOMPARE(source.columns.key, std::optional<std::string>("zone"));
        QVERIFY(app::withKeyColumn(source, check, 0) == untouched);
    }

    void noColumnOfPeriodsIsAChoiceWhereOneIsProposed() {
        const app::TableCheck check = checkOf({{"city", "year", "gdp"}, {"a", "2020", "1"}, {"b", "2020", "2"}});
        const app::UserTableSource source = app::withPeriodColumn(untouched, check, std::nullopt);
        QCOMPARE(source.columns.period, std::optional<std::string>(""));
        QVERIFY(app::withPeriodColumn(source, check, 1) == untouched);
    }

    void proposedColumnsOfFiguresAreNoChoice() {
        const app::TableCheck check = wideTable();
        const app::UserTableSource source = app::withValueColumns(untouched, check, {3, 5});
        QCOMPARE(source.columns.values, (std::vector<std::string>{"2021", "#6"}));
        QVERIFY(app::withValueColumns(source, check, {5, 4, 3, 2}) == untouched);
    }

    void columnsOfGroupsAreAddedAndTakenBack() {
        app::TableCheck check = wideTable();
        check.proposed.groupColumns.clear();
        const app::UserTableSource source = app::withGroupColumn(untouched, check, 1, true);
        QCOMPARE(source.columns.groups, (std::vector<std::string>{"zone"}));
        QVERIFY(app::withGroupColumn(source, check, 1, false) == untouched);
    }

    void proposedColumnsOfGroupsAreTakenAwayAndComeBack() {
        app::TableCheck check = wideTable();
        check.proposed.groupColumns = {1};
        const app::UserTableSource source = app::withGroupColumn(untouched, check, 1, false);
        QCOMPARE(*source.columns.notGroups, (std::vector<std::string>{"zone"}));
        QVERIFY(app::withGroupColumn(source, check, 1, true) == untouched);
    }

    void columnsOfGroupsThatWereTakenAwayAreNotInTheLayout() {
        const auto table = app::userTable(test::workbookSheet(
            {{"city", "zone", "gdp"}, {"a", "n", "1"}, {"b", "n", "2"}, {"c", "s", "3"}, {"d", "s", "4"}}));
        app::ColumnChoices choices;
        choices.groups = {"zone"};
        QCOMPARE(app::chosenLayout(table, choices).groupColumns, std::vector<std::size_t>{1});
        choices.groups.clear();
        choices.notGroups = {{"zone"}};
        QVERIFY(app::chosenLayout(table, choices).groupColumns.empty());
    }

    void anotherSheetIsATableOfTheSameSource() {
        const std::vector<gis::SheetName> sheets{{"first", false}, {"second", false}};
        app::UserTableSource source = app::withCitation(untouched, " Office ", "revised");
        source.columns.key = "city";
        const app::UserTableSource added = app::anotherSheet(source, "second", sheets, {source});
        QCOMPARE(added.path, source.path);
        QCOMPARE(added.options.file.sheet, std::optional<std::string>("second"));
        QCOMPARE(added.number, std::size_t{2});
        QCOMPARE(added.choices.source, std::string("Office"));
        QCOMPARE(added.choices.edition, std::optional<std::string>("revised"));
        QVERIFY(!added.columns.key);
        QVERIFY(!app::areSameTable(source, added));
        QVERIFY(app::withCitation(source, "", " ").choices == app::UserTableChoices());
    }

    void aDecisionReplacesTheOneBeforeAndCanBeTakenBack() {
        app::UserTableSource source = app::withDecision(untouched, {"k"}, core::RegionCode("1"));
        source = app::withDecision(source, {"k"}, std::nullopt);
        QCOMPARE(source.choices.keys.size(), std::size_t(1));
        QVERIFY(!source.choices.keys[0].region);
        QVERIFY(app::withoutDecision(source, {"k"}) == untouched);
    }

    void aDecisionAboutARowIsAnotherOneThanThatAboutItsKey() {
        const app::UserTableSource key = app::withDecision(untouched, {"k"}, core::RegionCode("1"));
        const app::UserTableSource both = app::withDecision(key, {"k", 5}, std::nullopt);
        QCOMPARE(both.choices.keys.size(), std::size_t(2));
        QVERIFY(app::withoutDecision(both, {"k", 5}) == key);
    }

    void nothingSaidAboutAnIndicatorIsNotKept() {
        const app::UserTableSource named = app::withIndicator(untouched, "gdp", {"GDP", {}, {}});
        QCOMPARE(named.choices.indicators.at("gdp").name, std::optional<std::string>("GDP"));
        QVERIFY(app::withIndicator(named, "gdp", {}) == untouched);
    }

    void marksOfMissingFiguresAreWrittenInOneLine() {
        const app::TableOptions usual;
        QVERIFY(app::withMarks(usual, app::marksText(usual)) == usual);
        const app::TableOptions own = app::withMarks(usual, "x, n. a.，无");
        QCOMPARE(*own.missingMarks, (std::vector<std::string>{"", "x", "n. a.", "无"}));
        QCOMPARE(app::marksText(own), std::string("x, n. a., 无"));
        QCOMPARE(*app::withMarks(usual, "x -").missingMarks, (std::vector<std::string>{"", "x", "-"}));
        QVERIFY(app::withMarks(own, app::marksText(usual)) == usual);
    }

    void aNounHasOneFormOrTwo() {
        QCOMPARE(app::nounOf("city|cities").many.en, std::string("cities"));
        QCOMPARE(app::nounOf(" 市 ").one.zh, std::string("市"));
        QVERIFY(app::nounOf("") == core::RegionNoun());
        QCOMPARE(app::nounText(app::nounOf("city|cities")), std::string("city|cities"));
        QCOMPARE(app::nounText(app::nounOf("市")), std::string("市"));
        QCOMPARE(app::nounText({}), std::string());
    }
};

HULINE_TEST_CORE(TestSourceEdits)
#include "tst_source_edits.moc"
