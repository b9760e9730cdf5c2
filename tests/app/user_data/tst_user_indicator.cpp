// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <string>
#include <vector>

#include "app/user_data/user_indicator.h"
#include "tests/support/room_test.h"

class TestUserIndicator : public QObject {
    Q_OBJECT

private slots:
    void amountsAddUpAndRatesDoNot_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("expected");  // 1 yes, 0 no, -1 not known
        QTest::newRow("GDP") << "地区生产总值"
                             << "亿元" << 1;
        QTest::newRow("GDP, in English") << "GDP"
                                         << "million USD" << 1;
        QTest::newRow("GDP without a unit") << "GDP"
                                            << "" << 1;
        QTest::newRow("people") << "年末常住人口"
                                << "万人" << 1;
        QTest::newRow("area") << "面积"
                              << "平方公里" << 1;
        QTest::newRow("GDP per head") << "人均地区生产总值"
                                      << "元" << 0;
        QTest::newRow("GDP per head by its unit") << "GDP"
                                                  << "元/人" << 0;
        QTest::newRow("GDP per head, in English") << "GDP per capita"
                                                  << "yuan" << 0;
        QTest::newRow("rate") << "城镇化率"
                              << "%" << 0;
        QTest::newRow("rate without a unit") << "失业率"
                                             << "" << 0;
        QTest::newRow("index") << "指数"
                               << "上年=100" << 0;
        QTest::newRow("density") << "人口密度"
                                 << "人/平方公里" << 0;
        QTest::newRow("mean income") << "平均工资"
                                     << "元" << 0;
        QTest::newRow("growth") << "人口自然增长率"
                                << "‰" << 0;
        QTest::newRow("income of whom") << "income"
                                        << "USD" << -1;
        QTest::newRow("income of all") << "财政收入"
                                       << "亿元" << 1;
        QTest::newRow("a letter") << "x"
                                  << "" << -1;
        QTest::newRow("an unknown unit") << "指标"
                                         << "点" << -1;
    }
    void amountsAddUpAndRatesDoNot() {
        QFETCH(const QString, name);
        QFETCH(const QString, unit);
        QFETCH(const int, expected);
        const std::optional<bool> found = app::addsUp(name.toStdString(), unit.toStdString());
        QCOMPARE(found ? static_cast<int>(*found) : -1, expected);
    }

    void whatIsMeasuredForEachUnitDoesNotAddUp() {
        for (const char* name : {"万人拥有医生数|人",
                                 "百户拥有汽车|辆",
                                 "每百户汽车拥有量|辆",
                                 "千人口床位数|张",
                                 "万元GDP能耗|吨标准煤",
                                 "亿元GDP死亡率|人",
                                 "规模以上工业万元增加值用水量|立方米",
                                 "单位GDP能耗|吨",
                                 "单位面积产量|吨",
                                 "单位工业增加值能耗|吨标准煤",
                                 "亩均税收|万元",
                                 "户均人口|人",
                                 "地均GDP|亿元",
                                 "家庭户规模|人",
                                 "粮食单产|吨",
                                 "人口抚养比|",
                                 "性别比|",
                                 "城乡收入比|",
                                 "人口老龄化程度|",
                                 "人口老龄化|",
                                 "居民生活水平|元",
                                 "满意度|",
                                 "占全国GDP|",
                                 "外贸依存度|",
                                 "GDP排名|",
                                 "地价|元",
                                 "低保标准|元",
                                 "气温|",
                                 "人口预期寿命|",
                                 "Household size|persons",
                                 "Output per worker|yuan",
                                 "GDP_per_capita|yuan",
                                 "gdpPerCapita|yuan",
                                 "GDP/capita|yuan",
                                 "Average rooms|units",
                                 "Median age|",
                                 "Life expectancy of the population|",
                                 "Population density|persons",
                                 "Yield|t/ha",
                                 "Income level|yuan",
                                 "GDP growth|",
                                 "GDPgrowth|",
                                 "populationdensity|",
                                 "GDPIndex|",
                                 "gdppercapita|",
                                 "birthrate|persons",
                                 "populationshare|",
                                 "density|persons km⁻²"}) {
            const QStringList parts = QString::fromUtf8(name).split(QLatin1Char('|'));
            QVERIFY2(app::addsUp(parts[0].toStdString(), parts[1].toStdString()) == false, name);
        }
    }

    // Parts of their names look like words of rates.
    void amountsAreNotTakenForRates() {
        for (const char* name : {"用地面积|公顷",
                                 "总产值|亿元",
                                 "比亚迪产量|辆",
                                 "率先投产项目|个",
                                 "占地面积|亩",
                                 "公路长度及人口|万人",
                                 "年度GDP|亿元",
                                 "单位从业人员|人",
                                 "法人单位数|个",
                                 "亿元以上商品交易市场成交额|亿元",
                                 "人口增长量|人",
                                 "劳动年龄人口|万人",
                                 "地区生产总值（可比价）|亿元",
                                 "GDP（2015年不变价格）|亿元",
                                 "印度|万美元",
                                 "文化|亿元",
                                 "Migration|persons",
                                 "Registrations|units",
                                 "Corporate tax revenue|yuan",
                                 "Meaningful projects|units",
                                 "Population of working age|persons",
                                 "GDP at constant prices|yuan",
                                 "Population size|persons",
                                 "Population in prefecture-level cities|persons",
                                 "Costa Rica|persons"}) {
            const QStringList parts = QString::fromUtf8(name).split(QLatin1Char('|'));
            QVERIFY2(app::addsUp(parts[0].toStdString(), parts[1].toStdString()) == true, name);
        }
    }

    void figuresOfAllOrOfEachAreNotAddedUnasked() {
        for (const char* name : {"日均客流量|人次", "用工成本|万元", "Yield|tonnes", "Housing cost|yuan"}) {
            const QStringList parts = QString::fromUtf8(name).split(QLatin1Char('|'));
            QVERIFY2(!app::addsUp(parts[0].toStdString(), parts[1].toStdString()), name);
        }
    }

    void anIdIsMadeFromAName() {
        using core::IndicatorId;
        QCOMPARE(app::idFromName("GDP (2020) per head", {}), IndicatorId("gdp-2020-per-head"));
        QCOMPARE(app::idFromName("地区生产总值", {}), IndicatorId("地区生产总值"));
        QCOMPARE(app::idFromName("GDP", {IndicatorId("gdp"), IndicatorId("gdp-2")}), IndicatorId("gdp-3"));
        QCOMPARE(app::idFromName("--", {}), IndicatorId("indicator"));
    }

    void valuesAreWrittenWithTheirOwnDecimals() {
        QCOMPARE(app::decimalsOf(std::vector{1.0, 20.0, -3.0}), 0);
        QCOMPARE(app::decimalsOf(std::vector{1.0, 2.25, 0.5}), 2);
        QCOMPARE(app::decimalsOf(std::vector{0.1 + 0.2}), 6);
        QCOMPARE(app::decimalsOf(std::vector{1e300, 1e-300}), 6);
        QCOMPARE(app::decimalsOf({}), 0);
        const auto shown = [](const std::vector<double>& values) {
            return app::userIndicator(core::IndicatorId("x"), "x", "", values, {}).unit.decimals;
        };
        QCOMPARE(shown({3055.123456789, 12.5, 4000}), 2);
        QCOMPARE(shown({0.123456789, 0.5, 0.25}), 6);
        QCOMPARE(shown({1e9 / 3, 1e9 / 7}), 0);
        QCOMPARE(shown({1234.56789}), 5);  // as written
        QCOMPARE(shown({0.0012345678, 0.457, 12.5, 123457.25, 678912.3}), 4);
        QCOMPARE(shown({0.0012345678, 123457.25, 678912.3}), 3);
    }

    void whatTheUserSaysGoesBeforeWhatTheTableSays() {
        const std::vector<double> values{1.5, -2};
        const core::Indicator proposed = app::userIndicator(core::IndicatorId("x"), "产值", "亿元", values, {});
        QCOMPARE(proposed.name, (core::Text{"", "产值"}));
        QCOMPARE(proposed.unit.id, std::string("亿元"));
        QCOMPARE(proposed.unit.decimals, 1);
        QCOMPARE(proposed.aggregation, core::Aggregation::Sum);
        QVERIFY(proposed.mayBeNegative);
        const core::Indicator chosen =
            app::userIndicator(core::IndicatorId("x"), "产值", "亿元", values, {"Output", "points", false});
        QCOMPARE(chosen.name.english(), std::string("Output"));
        QCOMPARE(chosen.unit.id, std::string("points"));
        QCOMPARE(chosen.aggregation, core::Aggregation::None);
        QCOMPARE(app::userIndicator(core::IndicatorId("x"), "x", "", values, {}).aggregation, core::Aggregation::None);
    }
};

HULINE_TEST(TestUserIndicator)
#include "tst_user_indicator.moc"
