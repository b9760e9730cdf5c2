// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/period_text.h"

#include <QTest>

#include "app/tables/units.h"
#include "tests/support/room_test.h"

class TestPeriodText : public QObject {
    Q_OBJECT

private slots:
    void aPeriodIsRecognised_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("period");
        for (const auto& [text, period] :
             std::initializer_list<std::pair<const char*, const char*>>{{"2020", "2020"},
                                                                        {"2020年", "2020"},
                                                                        {"２０２０年", "2020"},
                                                                        {"2020年度", "2020"},
                                                                        {" 1949 ", "1949"},
                                                                        {"2020Q1", "2020-Q1"},
                                                                        {"2020-Q4", "2020-Q4"},
                                                                        {"2020 q3", "2020-Q3"},
                                                                        {"Q2 2020", "2020-Q2"},
                                                                        {"2020年一季度", "2020-Q1"},
                                                                        {"2020年第4季度", "2020-Q4"},
                                                                        {"2020年第三季度", "2020-Q3"},
                                                                        {"2020年3月", "2020-03"},
                                                                        {"2020年12月份", "2020-12"},
                                                                        {"2020-03", "2020-03"},
                                                                        {"2020/3", "2020-03"},
                                                                        {"Mar 2020", "2020-03"},
                                                                        {"September 2020", "2020-09"},
                                                                        {"2020-03-15", "2020-03-15"},
                                                                        {"2020/3/5", "2020-03-05"},
                                                                        {"2020年3月15日", "2020-03-15"},
                                                                        {"2020年末", "2020"},
                                                                        {"2020年底", "2020"},
                                                                        {"2023E", "2023"},
                                                                        {"2023年(预计)", "2023"},
                                                                        {"2023年（初步核算）", "2023"},
                                                                        {"2023 (preliminary)", "2023"},
                                                                        {"2023年3月末", "2023-03"},
                                                                        {"2020.3.15", "2020-03-15"}}) {
            QTest::newRow(text) << QString::fromUtf8(text) << period;
        }
    }
    void aPeriodIsRecognised() {
        QFETCH(const QString, text);
        QFETCH(const QString, period);
        const auto found = app::periodFromText(text);
        QVERIFY(found);
        QCOMPARE(QString::fromStdString(found->text()), period);
    }

    void otherTextsAreNoPeriods_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"",           "20",           "12020",        "1799",        "2200",       "2020.5",
              "2,020",      "2020年上半年", "2020年1-3月",  "2020-2021",   "2018至2020", "2020年13月",
              "2020-02-30", "Q5 2020",      "2020 2021",    "GDP",         "110000",     "2020年1~6月",
              "-2020x",     "2020=100",     "2015年不变价", "2015 prices", "202003"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void otherTextsAreNoPeriods() {
        QFETCH(const QString, text);
        QVERIFY(!app::periodFromText(text));
    }

    void cellsOfPeriodColumnsMayBeCompact() {
        QCOMPARE(app::periodFromCell(QStringLiteral("202003")), core::Period::month(2020, 3));
        QCOMPARE(app::periodFromCell(QStringLiteral("2020.03")), core::Period::month(2020, 3));
        QCOMPARE(app::periodFromCell(QStringLiteral("20200315")), core::Period::date(2020, 3, 15));
        QCOMPARE(app::periodFromCell(QStringLiteral("2020年")), core::Period::year(2020));
        QVERIFY(!app::periodFromCell(QStringLiteral("202013")));
        QVERIFY(!app::periodFromCell(QStringLiteral("110000")));
        QVERIFY(!app::periodFromCell(QStringLiteral("2020.1")));
        QVERIFY(!app::periodFromCell(QStringLiteral("2020.0315")));
    }

    void namesOfColumnsMayBeCompactMonths() {
        for (const char* name : {"202003", "2020.03", " ２０２００３ "}) {
            const auto found = app::columnWithPeriod(QString::fromUtf8(name));
            QVERIFY(found);
            QVERIFY(found->name.isEmpty());
            QCOMPARE(found->period, core::Period::month(2020, 3));
        }
        QCOMPARE(app::columnWithPeriod(QStringLiteral("GDP 2020"))->name, QStringLiteral("GDP"));
        for (const char* name : {"202013", "110000", "2020.3", "GDP 202003", "20200315", "GDP"}) {
            QVERIFY(!app::columnWithPeriod(QString::fromUtf8(name)));
        }
    }

    void aPartOfAYearIsRecognised() {
        const auto within = [](const char* text, bool isQuarter) {
            const auto period = app::periodWithin(core::Period::year(2020), QString::fromUtf8(text), isQuarter);
            return period ? QString::fromStdString(period->text()) : QString();
        };
        QCOMPARE(within("3", false), QStringLiteral("2020-03"));
        QCOMPARE(within("12月", false), QStringLiteral("2020-12"));
        QCOMPARE(within("Sept.", false), QStringLiteral("2020-09"));
        QCOMPARE(within("3", true), QStringLiteral("2020-Q3"));
        QCOMPARE(within("Q3", false), QStringLiteral("2020-Q3"));
        QCOMPARE(within("一季度", false), QStringLiteral("2020-Q1"));
        QCOMPARE(within("第四季度", true), QStringLiteral("2020-Q4"));
        for (const char* text : {"", "0", "13", "x", "1-3", "上半年"}) {
            QCOMPARE(within(text, false), QString());
        }
        QCOMPARE(within("5", true), QString());
    }

    void aNameAndItsPeriodAreSplit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("period");
        for (const auto& [text, name, period] :
             std::initializer_list<std::tuple<const char*, const char*, const char*>>{
                 {"GDP 2020", "GDP", "2020"},
                 {"2020年GDP", "GDP", "2020"},
                 {"GDP（2020）", "GDP", "2020"},
                 {"GDP (2020年)", "GDP", "2020"},
                 {"gdp_2020", "gdp", "2020"},
                 {"gdp2020", "gdp", "2020"},
                 {"2020 GDP（亿元）", "GDP(亿元)", "2020"},
                 {"人口 2020年3月", "人口", "2020-03"},
                 {"2020年第一季度 GDP", "GDP", "2020-Q1"},
                 {"population, 2020", "population", "2020"},
                 {"2020年末人口", "年末人口", "2020"},
                 {"GDP 2023E", "GDP", "2023"},
                 {"2023年(预计)GDP(亿元)", "GDP(亿元)", "2023"},
                 {"2020F", "F", "2020"},
                 {"2020 Exports", "Exports", "2020"},
                 {"2020Exports", "Exports", "2020"},
                 {"2020预计产值", "预计产值", "2020"},
                 {"2020: GDP", "GDP", "2020"}}) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name) << period;
        }
    }
    void aNameAndItsPeriodAreSplit() {
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        QFETCH(const QString, period);
        const auto split = app::nameWithPeriod(text);
        QVERIFY(split);
        QCOMPARE(split->name, name);
        QCOMPARE(QString::fromStdString(split->period.text()), period);
    }

    void aNameAndItsUnitAreSplit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("unit");
        for (const auto& [text, name, unit] : std::initializer_list<std::tuple<const char*, const char*, const char*>>{
                 {"GDP（亿元）", "GDP", "亿元"},
                 {"人口 (万人)", "人口", "万人"},
                 {"rate [%]", "rate", "%"},
                 {"GDP(单位：亿元)", "GDP", "亿元"},
                 {"人均 GDP（元/人）", "人均 GDP", "元/人"},
                 {"density (persons/km²)", "density", "persons/km²"},
                 {"population (10,000 persons)", "population", "10,000 persons"},
                 {"GDP (100 million yuan)", "GDP", "100 million yuan"},
                 {"人口（常住）", "人口（常住）", ""},
                 {"GDP (current prices)", "GDP (current prices)", ""},
                 {"GDP", "GDP", ""},
                 {"(万人)", "(万人)", ""}}) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name) << QString::fromUtf8(unit);
        }
    }
    void aNameAndItsUnitAreSplit() {
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        QFETCH(const QString, unit);
        const app::NameWithUnit split = app::nameWithUnit(text);
        QCOMPARE(split.name, name);
        QCOMPARE(split.unit, unit);
    }

    void aStatedUnitIsFound() {
        QCOMPARE(app::statedUnit(QStringLiteral("单位：亿元")), QStringLiteral("亿元"));
        QCOMPARE(app::statedUnit(QStringLiteral("（单位:万人）")), QStringLiteral("万人"));
        QCOMPARE(app::statedUnit(QStringLiteral("计量单位：%")), QStringLiteral("%"));
        QCOMPARE(app::statedUnit(QStringLiteral("(Unit: 10 000 persons)")), QStringLiteral("10 000 persons"));
        QVERIFY(!app::statedUnit(QStringLiteral("单位数")));
        QVERIFY(!app::statedUnit(QStringLiteral("United: Kingdom")));
    }
};

HULINE_TEST_CORE(TestPeriodText)
#include "tst_period_text.moc"
