// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/column_numbers.h"

#include <QTest>

#include "tests/app/tables/made_sheets.h"
#include "tests/support/room_test.h"

namespace {

using app::ColumnNumbers;
using app::columnNumbers;
using app::DecimalReason;
using app::userTable;
using gis::ErrorKind;
using test::errorOf;
using test::textSheet;
using test::workbookSheet;
using Values = std::vector<std::optional<double>>;

test::Rows rowsOf(const QStringList& cells, const QStringList& others = {}) {
    test::Rows rows{{"key", "x", "y"}};
    for (qsizetype i = 0; i < cells.size(); ++i) {
        rows.push_back({"k" + std::to_string(i), cells[i].toStdString(), others.value(i).toStdString()});
    }
    return rows;
}

/// The numbers of a column of a text file; `others` is the column beside it.
ColumnNumbers read(const QStringList& cells, char separator, const QStringList& others = {}) {
    return columnNumbers(userTable(textSheet(rowsOf(cells, others), separator)), 1);
}

gis::Error failure(const QStringList& cells, char separator, const QStringList& others = {}) {
    return errorOf([&] { (void)read(cells, separator, others); });
}

}  // namespace

class TestColumnNumbers : public QObject {
    Q_OBJECT

private slots:
    void theDecimalSignIsThatOfTheColumn_data() {
        QTest::addColumn<QString>("separator");
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("others");
        QTest::addColumn<QString>("numbers");
        const auto add = [](const char* name, const char* separator, const char* cells, const char* others,
                            const char* numbers) { QTest::newRow(name) << separator << cells << others << numbers; };
        add("three decimals in a file with semicolons", ";", "46,412|12,543|7,250", "", "46.412|12.543|7.25");
        add("a leading zero", "\t", "0,412|0,250", "", "0.412|0.25");
        add("a zero decides for the others", ",", "0,412|46,412", "", "0.412|46.412");
        add("a long whole part decides", "\t", "1234,567|46,412", "", "1234.567|46.412");
        add("thousands in a file with commas", ",", "80,000|100,000|9", "", "80000|100000|9");
        add("thousands in a file with tabs", "\t", "1,024|2,048", "", "1024|2048");
        add("both signs in one number", ";", "1.234,5|46,412", "", "1234.5|46.412");
        add("points between thousands", ";", "1.234.567|12.543", "", "1234567|12543");
        add("commas between thousands, decimal point", ",", "1,234,567.25|46,412|12.5", "", "1234567.25|46412|12.5");
        add("three decimals with a point", ",", "46.412|12.543", "", "46.412|12.543");
        add("three decimals with a point among tabs", "\t", "46.412|12.543", "", "46.412|12.543");
        add("another column has decimal commas", "\t", "46,412|12,543", "1,5|2,25", "46.412|12.543");
        add("another column has decimal points", ";", "46.412|12.543", "1.5|2.25", "46.412|12.543");
        add("blanks and apostrophes", ";", "1 234,5|12 345 678|1'000", "", "1234.5|12345678|1000");
        add("narrow and fixed blanks", ";", "1\u202f234|12\u00a0345", "", "1234|12345");
        add("full width", ",", "１，２３４．５|－３", "", "1234.5|-3");
        add("per cent signs", ",", "12.5%|7 %|０．５％", "", "12.5|7|0.5");
        add("exponents", ",", "1.5e3|2E-1", "", "1500|0.2");
        add("whole numbers need no decision", ";", "12|345678", "", "12|345678");
    }
    void theDecimalSignIsThatOfTheColumn() {
        QFETCH(const QString, separator);
        QFETCH(const QString, cells);
        QFETCH(const QString, others);
        QFETCH(const QString, numbers);
        Values expected;
        for (const QString& number : numbers.split(u'|')) {
            expected.push_back(number.toDouble());
        }
        const auto list = [](const QString& text) { return text.split(u'|'); };
        QCOMPARE(read(list(cells), separator.front().toLatin1(), list(others)).values, expected);
    }

    void contradictingSignsAreAnErrorAboutBothCells() {
        const gis::Error error = failure({"46,412", "12.543", "7,250"}, ';');
        QCOMPARE(error.kind, ErrorKind::TwoDecimalSigns);
        QCOMPARE(error.cell->row, std::size_t(3));
        QCOMPARE(error.detail, std::string("12.543"));
        QCOMPARE(error.otherCell->row, std::size_t(2));
        QCOMPARE(error.names, (std::vector<std::string>{"46,412"}));
        QCOMPARE(failure({"1.5", "2,5"}, '\t').kind, ErrorKind::TwoDecimalSigns);
        QCOMPARE(failure({"1.5", "46,412"}, ';').kind, ErrorKind::TwoDecimalSigns);
        QCOMPARE(failure({"1,5", "12.543"}, ',').kind, ErrorKind::TwoDecimalSigns);
        QCOMPARE(failure({"46,412", "7,250"}, ';', {"1.5", "2.5"}).kind, ErrorKind::TwoDecimalSigns);
    }

    void numbersThatMayBeThousandTimesLargerAreAskedAbout() {
        QCOMPARE(failure({"12.543", "7.250"}, ';').kind, ErrorKind::UnclearNumber);
        QCOMPARE(failure({"12.543", "7.250"}, ';', {"1,5", "2,5"}).kind, ErrorKind::UnclearNumber);
        QCOMPARE(failure({"12.543", "7.250"}, '\t', {"1,5", "2,5"}).kind, ErrorKind::UnclearNumber);
        QCOMPARE(failure({"12.543", "7.250"}, ';').cell->row, std::size_t(2));
    }

    void theUserMayStateTheSign() {
        app::TableOptions options;
        options.decimalSign = ',';
        const app::UserTable comma = userTable(textSheet(rowsOf({"12.543", "7,25"}), ';'), options);
        QCOMPARE(columnNumbers(comma, 1).values, (Values{12543, 7.25}));
        options.decimalSign = '.';
        const app::UserTable point = userTable(textSheet(rowsOf({"12.543", "46,412"}), ';'), options);
        QCOMPARE(columnNumbers(point, 1).values, (Values{12.543, 46412}));
        QCOMPARE(columnNumbers(point, 1).reason, DecimalReason::Chosen);
    }

    void missingFiguresAreCountedByTheirMarks() {
        const ColumnNumbers numbers =
            read({"1", "", "-", "—", "…", "...", "..", "NA", "N/A", "暂无", "*", "×", " - "}, ',');
        QCOMPARE(numbers.values.size(), std::size_t(13));
        QCOMPARE(std::count(numbers.values.begin(), numbers.values.end(), std::nullopt), 12);
        QCOMPARE(numbers.missing.at("-"), std::size_t(2));
        QCOMPARE(numbers.missing.at(""), std::size_t(1));
    }

    void theUserMayStateTheMarks() {
        app::TableOptions options;
        options.missingMarks = std::vector<std::string>{"-999", "x"};
        const app::UserTable table = userTable(textSheet(rowsOf({"1", "-999", "x", ""})), options);
        QCOMPARE(columnNumbers(table, 1).values, (Values{1.0, std::nullopt, std::nullopt, std::nullopt}));
        const app::UserTable other = userTable(textSheet(rowsOf({"1", "-"})), options);
        QCOMPARE(errorOf([&] { (void)columnNumbers(other, 1); }).kind, ErrorKind::BadValue);
    }

    void cellsOfAWorkbookKeepTheirKind() {
        const auto readCell = [](const std::string& cell) {
            return columnNumbers(userTable(workbookSheet({{"key", "x"}, {}, {"a", "1.5"}, {"b", cell}})), 1);
        };
        QCOMPARE(readCell("2").values, (Values{1.5, 2}));
        QCOMPARE(readCell("'2,000").values, (Values{1.5, 2000}));
        for (const auto& [cell, kind] :
             {std::pair("#DIV/0!", ErrorKind::ErrorCell), std::pair("=A1", ErrorKind::NotCalculated),
              std::pair("@2020-03-15", ErrorKind::DateCell), std::pair("many", ErrorKind::BadValue),
              std::pair("%0.05", ErrorKind::MixedPercent)}) {
            const gis::Error error = errorOf([&, text = cell] { (void)readCell(text); });
            QCOMPARE(error.kind, kind);
            QCOMPARE(error.sheet, std::string("S"));
            QCOMPARE(error.cell->row, std::size_t(4));
            QCOMPARE(error.cell->column, std::string("x"));
        }
    }

    void percentagesOfAWorkbookAreAsShown() {
        const ColumnNumbers numbers =
            columnNumbers(userTable(workbookSheet({{"key", "x"}, {"a", "%0.07"}, {"b", "'12.5%"}, {"c", "0"}})), 1);
        QCOMPARE(numbers.values, (Values{7, 12.5, 0}));
        QVERIFY(numbers.isPercent);
    }

    void errorsInATextFileAreErrorsToo() { QCOMPARE(failure({"1", "#DIV/0!"}, ',').kind, ErrorKind::ErrorCell); }

    void oneNumberInMergedRowsIsRefused() {
        const app::UserTable table =
            userTable(workbookSheet({{"key", "x"}, {"a", "1"}, {"b", "2"}, {"c", ""}}, {{2, 1, 3, 1}}));
        QCOMPARE(errorOf([&] { (void)columnNumbers(table, 1); }).kind, ErrorKind::MergedNumber);
    }

    void bracketsAreNegativeAmongOtherNumbers() {
        const ColumnNumbers numbers = read({"(1000)", "（1,137.5）", "1274①", "-5"}, ',');
        QCOMPARE(numbers.values, (Values{-1000, -1137.5, 1274, -5}));
        QCOMPARE(numbers.inBrackets, std::size_t(2));
        QCOMPARE(numbers.withFootnote, std::size_t(1));
        QCOMPARE(failure({"(1)", "(2)"}, ',').kind, ErrorKind::BadValue);
    }
};

HULINE_TEST_CORE(TestColumnNumbers)
#include "tst_column_numbers.moc"
