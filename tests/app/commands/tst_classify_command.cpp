// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/room_test.h"

#include "tests/support/cli/table_cli.h"

namespace {

QJsonObject classified(const QString& table, const QString& options) {
    return test::runOnTable(QStringLiteral("classify"), table, options + QStringLiteral(" --format json")).json();
}

}  // namespace

class TestClassifyCommand : public QObject {
    Q_OBJECT

private slots:
    // 10, 10, 10, 20, 50: mean 20, squared deviations 1200.
    void aMethodGivesItsKnownClasses_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QJsonArray>("upperBounds");
        QTest::addColumn<QJsonArray>("counts");
        QTest::addColumn<double>("fit");
        QTest::newRow("natural breaks, by hand: 10, 10, 10, 20 | 50")
            << "--method natural-breaks --classes 2" << QJsonArray{20, 50} << QJsonArray{4, 1} << 1 - 75.0 / 1200;
        QTest::newRow("equal interval, by hand: 10 to 30 to 50")
            << "--method equal-interval --classes 2" << QJsonArray{30, 50} << QJsonArray{4, 1} << 1 - 75.0 / 1200;
        QTest::newRow("quantile, type 7: the median is 10")
            << "--method quantile --classes 2" << QJsonArray{10, 50} << QJsonArray{3, 2} << 1 - 450.0 / 1200;
        QTest::newRow("head/tail: 20, then 50 alone")
            << "--method head-tail" << QJsonArray{20, 50} << QJsonArray{4, 1} << 1 - 75.0 / 1200;
        QTest::newRow("fewer values than classes") << "" << QJsonArray{10, 20, 50} << QJsonArray{3, 1, 1} << 1.0;
        QTest::newRow("one class") << "--classes 1" << QJsonArray{50} << QJsonArray{5} << 0.0;
    }
    void aMethodGivesItsKnownClasses() {
        QFETCH(const QString, options);
        QFETCH(const QJsonArray, upperBounds);
        QFETCH(const QJsonArray, counts);
        QFETCH(const double, fit);
        const QJsonObject object = classified(QStringLiteral("five.csv"), QStringLiteral("--value value ") + options);
        QCOMPARE(object["upperBounds"].toArray(), upperBounds);
        QCOMPARE(object["counts"].toArray(), counts);
        QCOMPARE(object["lower"].toDouble(), 10.0);
        QVERIFY(test::isNear(object["goodnessOfVarianceFit"], fit));
    }

    // 10, 10, 10, 20, 50: a value equal to a bound belongs to the class below it.
    void manualBreaksMakeOpenEndedClasses() {
        const QJsonObject object =
            classified(QStringLiteral("five.csv"), QStringLiteral("--value value --breaks 5,10,40"));
        QCOMPARE(object["method"].toString(), QStringLiteral("manual"));
        QVERIFY(object["lower"].isNull());
        QCOMPARE(object["upperBounds"].toArray(), (QJsonArray{5, 10, 40, QJsonValue()}));
        QCOMPARE(object["counts"].toArray(), (QJsonArray{0, 3, 1, 1}));
        QVERIFY(object["definition"].toObject()["classesAsked"].isNull());
        const auto said = test::runOnTable(QStringLiteral("classify"), QStringLiteral("five.csv"),
                                           QStringLiteral("--value value --breaks 10,40 --compare quantile"));
        QVERIFY2(said.out.contains(QStringLiteral("The first and the last class are open-ended.")),
                 qPrintable(said.out));
        QVERIFY2(said.out.contains(QStringLiteral("Rows in another class with quantile:")), qPrintable(said.out));
    }

    void anInvalidListOfBreaksIsRefusedInOneSentence_data() {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("part");
        QTest::newRow("descending") << "--breaks 80,50"
                                    << "--breaks: Class bounds must ascend, but 50 follows 80.";
        QTest::newRow("a word") << "--breaks 50,high"
                                << "--breaks: \"high\" is not a number.";
        QTest::newRow("empty") << "--breaks ,"
                               << "--breaks: There is no class bound;";
        QTest::newRow("with a method") << "--breaks 50 --method quantile"
                                       << "leave one out";
        QTest::newRow("with a number of classes") << "--breaks 50 --classes 3"
                                                  << "leave out --classes";
        QTest::newRow("the method alone") << "--method manual"
                                          << "--method manual needs class bounds";
        QTest::newRow("compared with") << "--compare manual"
                                       << "Invalid value for --compare: \"manual\"";
    }
    void anInvalidListOfBreaksIsRefusedInOneSentence() {
        QFETCH(const QString, options);
        QFETCH(const QString, part);
        const auto result = test::runOnTable(QStringLiteral("classify"), QStringLiteral("five.csv"),
                                             QStringLiteral("--value value ") + options);
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.out + result.err));
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
    }

    // 10, 10, 10, 20, 50 in two classes: the quantile parts at 10, natural breaks at 20.
    void anotherMethodIsComparedWith() {
        const QString ofTwo = QStringLiteral("--value value --classes 2 --method quantile");
        const auto compared = [&](const char* method) {
            return classified(QStringLiteral("five.csv"), ofTwo + QStringLiteral(" --compare ") + method)["comparison"]
                .toObject();
        };
        QCOMPARE(compared("natural-breaks")["method"], QJsonValue("natural-breaks"));
        QCOMPARE(compared("natural-breaks")["changed"], QJsonValue(1));
        QCOMPARE(compared("quantile")["changed"], QJsonValue(0));
        QVERIFY(classified(QStringLiteral("five.csv"), ofTwo)["comparison"].isNull());
        const auto said = test::runOnTable(QStringLiteral("classify"), QStringLiteral("five.csv"),
                                           ofTwo + QStringLiteral(" --compare equal-interval"));
        QVERIFY2(said.out.contains(QStringLiteral("Rows in another class with equal interval: 1 of 5")),
                 qPrintable(said.out));
    }

    void everyMethodIsAcceptedAndCountsEveryRow_data() {
        QTest::addColumn<QString>("method");
        for (const char* method : {"natural-breaks", "quantile", "equal-interval", "std-mean", "head-tail",
                                   "maximum-breaks", "box", "pretty", "geometric"}) {
            QTest::newRow(method) << method;
        }
    }
    void everyMethodIsAcceptedAndCountsEveryRow() {
        QFETCH(const QString, method);
        const QJsonObject object =
            classified(QStringLiteral("five.csv"), QStringLiteral("--value value --method ") + method);
        QCOMPARE(object["method"].toString(), method);
        int rows = 0;
        for (const QJsonValue& count : object["counts"].toArray()) {
            rows += count.toInt();
        }
        QCOMPARE(rows, 5);
    }

    void theDefinitionNamesTheClassifiedColumn() {
        const QJsonObject definition =
            classified(QStringLiteral("odd_numbers.csv"), QStringLiteral("--value value --classes 3"))["definition"]
                .toObject();
        QCOMPARE(definition["table"].toString(), test::tableFile(QStringLiteral("odd_numbers.csv")));
        QCOMPARE(definition["value"], QJsonValue("value"));
        QCOMPARE(definition["rows"], QJsonValue(6));
        QCOMPARE(definition["n"], QJsonValue(5));
        QCOMPARE(definition["leftOut"].toObject()["blankValue"], QJsonValue(1));
        QCOMPARE(definition["classesAsked"], QJsonValue(3));
        const QJsonObject headTail =
            classified(QStringLiteral("five.csv"), QStringLiteral("--value value --method head-tail"));
        QVERIFY(headTail["definition"].toObject()["classesAsked"].isNull());
    }

    void numbersWrittenInOddWaysAreRecognised() {
        const QJsonObject object =
            classified(QStringLiteral("odd_numbers.csv"), QStringLiteral("--value value --classes 5"));
        QCOMPARE(object["upperBounds"].toArray(), (QJsonArray{-5, 7, 30, 1234.5, 2000}));
    }

    void aTableMayHaveOneColumn() {  // i^-2 for i = 1..999 and their published head/tail counts
        QTemporaryDir folder;
        QFile table(folder.filePath(QStringLiteral("squares.csv")));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("y\n");
        for (int i = 1; i <= 999; ++i) {
            table.write(QByteArray::number(1.0 / i / i, 'g', 17) + '\n');
        }
        table.close();
        const test::CliResult result = test::runCli(
            {QStringLiteral("classify"), QStringLiteral("--table"), table.fileName(), QStringLiteral("--value"),
             QStringLiteral("y"), QStringLiteral("--method=head-tail"), QStringLiteral("--format=json")});
        QCOMPARE(result.json()["counts"].toArray(), (QJsonArray{975, 21, 2, 1}));
    }

    void spreadsheetsAndDbfKeepEveryDigit_data() {
        QTest::addColumn<QString>("table");
        for (const char* table : {"numbers.xlsx", "numbers.ods", "numbers.dbf"}) {
            QTest::newRow(table) << table;
        }
    }
    void spreadsheetsAndDbfKeepEveryDigit() {
        QFETCH(const QString, table);
        QCOMPARE(classified(table, QStringLiteral("--value value"))["upperBounds"].toArray(),
                 (QJsonArray{1e-300, 0.1 + 0.2, 12345, 123456789.12345679}));
        QCOMPARE(classified(table, QStringLiteral("--value words"))["upperBounds"].toArray(),
                 (QJsonArray{7, 1234.5, 2000}));
    }

    void textGivesTheClassesInColumns() {
        const test::CliResult result = test::runOnTable(QStringLiteral("classify"), QStringLiteral("five.csv"),
                                                        QStringLiteral("--value value --classes 2"));
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.contains(QLatin1String("1         10     20     4\n2         20     50     1\n")),
                 qPrintable(result.out));
        QVERIFY(result.out.contains(QLatin1String("Goodness of variance fit: 0.9375\n")));
    }

    void everyRefusalIsOneSentence_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("part");
        QTest::newRow("no column") << "five.csv"
                                   << ""
                                   << "The option --value is required";
        QTest::newRow("missing column") << "five.csv"
                                        << "--value gdp"
                                        << "has no column \"gdp\"; its columns are: name, value.";
        QTest::newRow("text among numbers") << "bad_cells.csv"
                                            << "--value value"
                                            << "row 3: \"n/a\" does not belong in the column \"value\"";
        QTest::newRow("blank column") << "bad_cells.csv"
                                      << "--value empty"
                                      << "The column \"empty\" of ";
        QTest::newRow("unknown method") << "five.csv"
                                        << "--value value --method jenks"
                                        << "expected one of: equal-interval, quantile, natural-breaks";
        QTest::newRow("no class") << "five.csv"
                                  << "--value value --classes 0"
                                  << "from 1 to 1000.";
        QTest::newRow("missing table") << "nowhere.csv"
                                       << "--value value"
                                       << "There is no file ";
    }
    void everyRefusalIsOneSentence() {
        QFETCH(const QString, table);
        QFETCH(const QString, options);
        QFETCH(const QString, part);
        const test::CliResult result = test::runOnTable(QStringLiteral("classify"), table, options);
        QVERIFY2(result.failedInOneSentence(), qPrintable(result.out + result.err));
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
    }
};

HULINE_TEST_WIDGETS(TestClassifyCommand)
#include "tst_classify_command.moc"
