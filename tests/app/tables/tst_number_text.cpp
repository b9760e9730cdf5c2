// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/tables/number_text.h"
#include "tests/support/room_test.h"

class TestNumberText : public QObject {
    Q_OBJECT

private slots:
    void aNumberIsRecognised_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<double>("number");
        QTest::newRow("whole") << "12345" << 12345.0;
        QTest::newRow("decimal") << "12345.0" << 12345.0;
        QTest::newRow("all digits of a double") << "0.30000000000000004" << 0.1 + 0.2;
        QTest::newRow("negative") << "-1.5" << -1.5;
        QTest::newRow("positive") << "+1.5" << 1.5;
        QTest::newRow("minus sign") << QString::fromUtf8("−1.5") << -1.5;
        QTest::newRow("no digit before the point") << ".5" << 0.5;
        QTest::newRow("no digit after the point") << "5." << 5.0;
        QTest::newRow("exponent") << "1.5e3" << 1500.0;
        QTest::newRow("exponent with its sign") << "1E+3" << 1000.0;
        QTest::newRow("negative exponent") << "1e-300" << 1e-300;
        QTest::newRow("thousands") << "1,234.5" << 1234.5;
        QTest::newRow("millions") << "-12,345,678" << -12345678.0;
        QTest::newRow("blanks around it") << "\t 7 " << 7.0;
        QTest::newRow("no-break and ideographic space around it") << QString::fromUtf8("\u00a07\u3000") << 7.0;
        QTest::newRow("full width") << QString::fromUtf8("－１，２３４．５") << -1234.5;
    }
    void aNumberIsRecognised() {
        QFETCH(const QString, cell);
        QFETCH(const double, number);
        const auto read = app::numberFromText(cell);
        QVERIFY(read.has_value());
        QVERIFY2(*read == number, qPrintable(QString::number(*read, 'g', 17)));
    }

    void everyOtherTextIsNotANumber_data() {
        QTest::addColumn<QString>("cell");
        for (const char* cell : {"",      " ",      "n/a",  "-",   "1,5", "1.234,5", "1,23", "12,34,567", "1234,567",
                                 ",123",  "1,234,", "0x10", "inf", "nan", "1e",      "e5",   ".",         "1.2.3",
                                 "1e400", "10²",    "٣",    "--1", "1;2", "$5",      "1\n2"}) {
            QTest::newRow(cell) << QString::fromUtf8(cell);
        }
    }
    void everyOtherTextIsNotANumber() {
        QFETCH(const QString, cell);
        QVERIFY(!app::numberFromText(cell));
    }

    void numbersMayStandInBracketsOrHaveFootnotes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number");
        QTest::addColumn<bool>("isInBrackets");
        QTest::addColumn<bool>("hasFootnote");
        const auto add = [](const char* text, double number, bool isInBrackets, bool hasFootnote) {
            QTest::newRow(text) << QString::fromUtf8(text) << number << isInBrackets << hasFootnote;
        };
        add("1000", 1000, false, false);
        add("(1000)", -1000, true, false);
        add("（1,137.5）", -1137.5, true, false);
        add("(2%)", -2, true, false);
        add("1000①", 1000, false, true);
        add("-5.5 *", -5.5, false, true);
        add("7%†", 7, false, true);
        add("12[1]", 12, false, true);
        add("12注1", 12, false, true);
        add("(12)②", -12, true, true);
    }
    void numbersMayStandInBracketsOrHaveFootnotes() {
        QFETCH(const QString, text);
        QFETCH(const double, number);
        const app::WrittenNumber written = app::writtenNumber(text.toStdString());
        QCOMPARE(written.readings.withPoint, std::optional(number));
        QTEST(written.isInBrackets, "isInBrackets");
        QTEST(written.hasFootnote, "hasFootnote");
    }

    void otherMarksMakeNoNumber() {
        for (const char* text :
             {"()", "(-5)", "-(5)", "(a)", "①", "*", "1000亿元", "￥1000", "12)", "(12", "5 e", "10²"}) {
            QVERIFY2(!app::writtenNumber(text).readings.isNumber(), text);
        }
    }
};

HULINE_TEST_CORE(TestNumberText)
#include "tst_number_text.moc"
