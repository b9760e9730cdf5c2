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
