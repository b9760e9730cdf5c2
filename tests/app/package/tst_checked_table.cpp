// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/package/checked_table.h"
#include "gis/error.h"
#include "tests/support/room_test.h"

namespace {

app::CheckedTable tableWithCell(const std::string& cell) {
    return app::CheckedTable(gis::Table{"table.csv", {"id", "value"}, {{"a", "1"}, {"b", cell}}});
}

/// What reading the second row's value is refused with; empty when it is not.
template <class Reading>
QString refusalOfCell(const std::string& cell, Reading reading) {
    try {
        (void)reading(tableWithCell(cell));
    } catch (const gis::Error& error) {
        return QString::fromStdString(std::string(gis::nameOf(error.kind)) + "|" + error.subject + "|" + error.detail +
                                      "|" +
                                      (error.cell ? std::to_string(error.cell->row) + "," + error.cell->column : ""));
    }
    return {};
}

}  // namespace

class TestCheckedTable : public QObject {
    Q_OBJECT

private slots:
    void anAmountIsADecimalNumber_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<double>("expected");
        QTest::newRow("whole") << "41" << 41.0;
        QTest::newRow("decimal") << "41610.9" << 41610.9;
        QTest::newRow("zero") << "0" << 0.0;
        QTest::newRow("exponent") << "1e3" << 1000.0;
        QTest::newRow("in rupiah") << "22138964100000000" << 22138964100000000.0;
        QTest::newRow("the largest") << "1e18" << 1e18;
        QTest::newRow("nearer to 0 than any double") << "1e-400" << 0.0;
        QTest::newRow("below that") << "-1e-400" << 0.0;
    }
    void anAmountIsADecimalNumber() {
        QFETCH(const QString, cell);
        QFETCH(const double, expected);
        QCOMPARE(tableWithCell(cell.toStdString()).amount(1, "value"), std::optional(expected));
    }

    void aBlankAmountIsAbsentAndNotZero() { QVERIFY(!tableWithCell("").amount(1, "value").has_value()); }

    void anInvalidAmountIsRefusedWithFileRowAndColumn_data() {
        QTest::addColumn<QString>("cell");
        QTest::newRow("text") << "n/a";
        QTest::newRow("number and text") << "12a";
        QTest::newRow("blank before it") << " 12";
        QTest::newRow("thousands separator") << "1,234";
        QTest::newRow("decimal comma") << "1,5";
        QTest::newRow("negative") << "-1";
        QTest::newRow("not a number") << "nan";
        QTest::newRow("infinite") << "inf";
        QTest::newRow("too large") << "1.1e18";
        QTest::newRow("too large for a double") << "1e999";
    }
    void anInvalidAmountIsRefusedWithFileRowAndColumn() {
        QFETCH(const QString, cell);
        const QString said =
            refusalOfCell(cell.toStdString(), [](const auto& table) { return table.amount(1, "value"); });
        QCOMPARE(said, QStringLiteral("BadValue|table.csv|%1|3,value").arg(cell));
    }

    void periodsMayHaveAnyLengthAndDatesAreDays() {
        QCOMPARE(tableWithCell("2022").period(1, "value"), core::Period::year(2022));
        QCOMPARE(tableWithCell("2022-Q1").period(1, "value"), core::Period::quarter(2022, 1));
        QCOMPARE(tableWithCell("2022-03").period(1, "value"), core::Period::month(2022, 3));
        QCOMPARE(tableWithCell("2022-02-28").period(1, "value"), core::Period::date(2022, 2, 28));
        QCOMPARE(tableWithCell("2022-02-28").date(1, "value"), core::Period::date(2022, 2, 28));
        const auto period = [](const auto& table) { return table.period(1, "value"); };
        const auto date = [](const auto& table) { return table.date(1, "value"); };
        QCOMPARE(tableWithCell("1800-Q1").period(1, "value"), core::Period::quarter(1800, 1));
        QCOMPARE(tableWithCell("2200-12-31").period(1, "value"), core::Period::date(2200, 12, 31));
        for (const char* none : {"22", "", "2022-13", "2022-Q5", "2022-02-30", "1799", "1799-12-31", "2201", "2201-Q1",
                                 "2201-01", "2201-01-01"}) {
            QVERIFY2(!refusalOfCell(none, period).isEmpty(), none);
        }
        for (const char* noDate : {"2022", "2022-Q1", "2022-03", "2022-02-30"}) {
            QVERIFY2(!refusalOfCell(noDate, date).isEmpty(), noDate);
        }
    }

    void aNumberMayBeNegativeOrBlank() {
        QCOMPARE(tableWithCell("-1.5").number(1, "value"), std::optional(-1.5));
        QCOMPARE(tableWithCell("").number(1, "value"), std::optional<double>());
        QVERIFY(!refusalOfCell("1,5", [](const auto& table) { return table.number(1, "value"); }).isEmpty());
    }

    void aCodeMustNotBeBlank() {
        QCOMPARE(tableWithCell("011").code(1, "value"), core::RegionCode("011"));
        QVERIFY(!refusalOfCell("", [](const auto& table) { return table.code(1, "value"); }).isEmpty());
    }

    void partsOfACellAreSeparatedByBars() {
        QCOMPARE(tableWithCell("Tibet|Tibet Autonomous Region").listed(1, "value"),
                 (std::vector<std::string>{"Tibet", "Tibet Autonomous Region"}));
        QVERIFY(tableWithCell("").listed(1, "value").empty());
    }

    void aMissingColumnIsNamed() {
        const QString said = refusalOfCell("1", [](const auto& table) { return table.amount(1, "missing"); });
        QVERIFY2(said.startsWith(QLatin1String("FieldMissing|")) && said.contains(QLatin1String("missing")),
                 qPrintable(said));
    }
};

HULINE_TEST_CORE(TestCheckedTable)
#include "tst_checked_table.moc"
