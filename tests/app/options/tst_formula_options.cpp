// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/options/formula_options.h"
#include "tests/support/room_test.h"

class TestFormulaOptions : public QObject {
    Q_OBJECT

private slots:
    void theNameStandsBeforeTheFirstEqualsSign_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("formula");
        const auto add = [](const char* words, const char* name, const char* unit, const char* formula) {
            QTest::newRow(words) << QString::fromUtf8(name) << QString::fromUtf8(unit) << QString::fromUtf8(formula);
        };
        add("x=gdp/population", "x", "none", "gdp/population");
        add(" output per head = gdp / population * 10000 ", "output per head", "none", "gdp / population * 10000");
        add("人均产值（元）＝ gdp / population * 10000", "人均产值", "元", "gdp / population * 10000");
        add("rate (%) = a / b * 100", "rate", "%", "a / b * 100");
        add("GDP (real) () = gdp", "GDP (real)", "", "gdp");
        add("GDP (real) (yuan per person) = gdp", "GDP (real)", "yuan per person", "gdp");
        add("x = [上年=100] / 100", "x", "none", "[上年=100] / 100");
        add("(x) = gdp", "(x)", "none", "gdp");
        add("指数（上年=100） = gdp / population", "指数", "上年=100", "gdp / population");
        add("x (上年=100) = [上年=100] / 100", "x", "上年=100", "[上年=100] / 100");
    }
    void theNameStandsBeforeTheFirstEqualsSign() {
        QFETCH(const QString, name);
        QFETCH(const QString, unit);
        QFETCH(const QString, formula);
        const app::UserFormula read = app::formulaOf(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(QString::fromStdString(read.name), name);
        QCOMPARE(QString::fromStdString(read.unit.value_or("none")), unit);
        QCOMPARE(QString::fromStdString(read.formula), formula);
    }

    void otherWordsAreRefused() {
        for (const char* words : {"", "gdp / population", "= gdp", "x =", " = "}) {
            QVERIFY_THROWS_EXCEPTION(app::CommandFailure, (void)app::formulaOf(QString::fromUtf8(words)));
        }
    }
};

HULINE_TEST(TestFormulaOptions)
#include "tst_formula_options.moc"
