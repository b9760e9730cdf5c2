// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "app/charts/chart_scale.h"
#include "tests/support/room_test.h"

namespace {

std::vector<core::Period> years(int first, int last) {
    std::vector<core::Period> periods;
    for (int year = first; year <= last; ++year) {
        periods.push_back(core::Period::year(year));
    }
    return periods;
}

core::ChartSeries series(std::vector<std::vector<std::optional<core::Observation>>> byGroup) {
    core::ChartSeries result;
    result.byGroup = std::move(byGroup);
    return result;
}

constexpr core::Observation published(double value) { return {value, core::Provenance::Published}; }
constexpr core::Observation derived(double value) { return {value, core::Provenance::Derived}; }

}  // namespace

class ChartScaleTest : public QObject {
    Q_OBJECT

private slots:
    void axisHasRoundStepsThatHoldZeroAndBothEnds_data();
    void axisHasRoundStepsThatHoldZeroAndBothEnds();
    void axisHoldsItsEndsAtEveryMagnitude();
    void axisRefusesAnInvalidRange();
    void decimalsWriteEveryStepInFull();
    void barsStandSideBySideAroundTheirPeriod();
    void aPositionBelongsToTheNearestPeriod();
    void rangeCoversGroupsAndNation();
    void derivedPartDistinguishesNoneSomeAndAll();
    void labelsOfYearsFallOnRoundYears();
    void labelsOfDatesAreCountedBackFromTheLast();
    void labelsOfQuartersAndMonthsDivideTheYear();
    void thereIsALabelEvenWithoutRoom();
};

void ChartScaleTest::axisHasRoundStepsThatHoldZeroAndBothEnds_data() {
    QTest::addColumn<double>("min");
    QTest::addColumn<double>("max");
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("step");
    QTest::newRow("levels start at zero") << 1200.0 << 71000.0 << 0.0 << 15000.0;
    QTest::newRow("an end on a step needs no other") << 0.0 << 50.0 << 0.0 << 10.0;
    QTest::newRow("growth below zero") << -1.0 << 35.0 << -10.0 << 10.0;
    QTest::newRow("all below zero") << -40.0 << -10.0 << -40.0 << 8.0;
    QTest::newRow("nothing but zero") << 0.0 << 0.0 << 0.0 << 0.2;
}

void ChartScaleTest::axisHasRoundStepsThatHoldZeroAndBothEnds() {
    QFETCH(double, min);
    QFETCH(double, max);
    QFETCH(double, lower);
    QFETCH(double, step);
    const app::AxisScale scale = app::axisScale(min, max, 5);
    QCOMPARE(scale.lower, lower);
    QCOMPARE(scale.step, step);
    QCOMPARE(scale.upper, lower + 5 * step);
}

void ChartScaleTest::axisHoldsItsEndsAtEveryMagnitude() {
    for (double max = 1e-6; max < 1e12; max *= 1.37) {
        const app::AxisScale scale = app::axisScale(-max / 3, max, 5);
        QVERIFY(scale.lower <= -max / 3 * (1 - 1e-9));
        QVERIFY(scale.upper >= max * (1 - 1e-9));
        QVERIFY2(scale.upper - scale.lower <= 2.5 * (max + max / 3), "the axis is far too long");
    }
}

void ChartScaleTest::axisRefusesAnInvalidRange() {
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                             (void)app::axisScale(0, std::numeric_limits<double>::infinity(), 5));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (void)app::axisScale(0, 1, 1));
}

void ChartScaleTest::decimalsWriteEveryStepInFull() {
    QCOMPARE(app::decimalsOf(15000), 0);
    QCOMPARE(app::decimalsOf(2.5), 1);
    QCOMPARE(app::decimalsOf(0.2), 1);
    QCOMPARE(app::decimalsOf(0.15), 2);
}

void ChartScaleTest::barsStandSideBySideAroundTheirPeriod() {
    const app::BarSlots four = app::barSlots(4);
    QCOMPARE(four.offsets.size(), std::size_t{4});
    QCOMPARE(std::accumulate(four.offsets.begin(), four.offsets.end(), 1.0), 1.0);  // centred, so that the sum is zero
    QCOMPARE(four.offsets[1] - four.offsets[0], four.width);
    QVERIFY(four.offsets.back() + four.width / 2 < 0.5);
    QCOMPARE(app::barSlots(1).offsets, std::vector<double>{0.0});
    QVERIFY(app::barSlots(0).offsets.empty());
}

void ChartScaleTest::aPositionBelongsToTheNearestPeriod() {
    QCOMPARE(app::nearestPeriod(-0.4, 3), std::optional<std::size_t>(0));
    QCOMPARE(app::nearestPeriod(1.6, 3), std::optional<std::size_t>(2));
    QVERIFY(!app::nearestPeriod(2.6, 3));
    QVERIFY(!app::nearestPeriod(-0.6, 3));
    QVERIFY(!app::nearestPeriod(0, 0));
}

void ChartScaleTest::rangeCoversGroupsAndNation() {
    core::ChartSeries one = series({{published(3), std::nullopt}, {std::nullopt, published(-2)}});
    QCOMPARE(app::valueRange(one), std::optional(app::ValueRange{-2, 3}));
    one.whole = {published(9)};
    QCOMPARE(app::valueRange(one), std::optional(app::ValueRange{-2, 9}));
    QVERIFY(!app::valueRange(series({{std::nullopt}})));
}

void ChartScaleTest::derivedPartDistinguishesNoneSomeAndAll() {
    QCOMPARE(app::derivedPart(series({{published(1), std::nullopt}})), app::DerivedPart::None);
    QCOMPARE(app::derivedPart(series({{published(1)}, {derived(1)}})), app::DerivedPart::Some);
    QCOMPARE(app::derivedPart(series({{derived(1), std::nullopt}})), app::DerivedPart::All);
    QCOMPARE(app::derivedPart(series({})), app::DerivedPart::None);
}

void ChartScaleTest::labelsOfYearsFallOnRoundYears() {
    const auto periods = years(1993, 2024);
    QCOMPARE(app::labelledPeriods(periods, 40, 30).size(), periods.size());
    QCOMPARE(app::labelledPeriods(periods, 10, 30), (std::vector<std::size_t>{2, 7, 12, 17, 22, 27}));
    QCOMPARE(app::labelledPeriods(periods, 4, 30), (std::vector<std::size_t>{7, 17, 27}));
}

void ChartScaleTest::labelsOfDatesAreCountedBackFromTheLast() {
    std::vector<core::Period> dates;
    for (int month = 1; month <= 9; ++month) {
        dates.push_back(core::Period::date(2022, month, 1));
    }
    QCOMPARE(app::labelledPeriods(dates, 50, 80), (std::vector<std::size_t>{0, 2, 4, 6, 8}));
    QCOMPARE(app::labelledPeriods(dates, 20, 80), (std::vector<std::size_t>{3, 8}));
}

void ChartScaleTest::labelsOfQuartersAndMonthsDivideTheYear() {
    std::vector<core::Period> quarters;
    std::vector<core::Period> months;
    for (int year = 2021; year <= 2023; ++year) {
        for (int quarter = 1; quarter <= 4; ++quarter) {
            quarters.push_back(core::Period::quarter(year, quarter));
        }
        for (int month = 1; month <= 12; ++month) {
            months.push_back(core::Period::month(year, month));
        }
    }
    QCOMPARE(app::labelledPeriods(quarters, 40, 30).size(), quarters.size());
    QCOMPARE(app::labelledPeriods(quarters, 40, 70), (std::vector<std::size_t>{0, 2, 4, 6, 8, 10}));
    QCOMPARE(app::labelledPeriods(quarters, 29, 100), (std::vector<std::size_t>{0, 4, 8}));
    QCOMPARE(app::labelledPeriods(quarters, 20, 100), std::vector<std::size_t>{4});  // 2022, an even year
    QCOMPARE(app::labelledPeriods(months, 10, 50), (std::vector<std::size_t>{0, 6, 12, 18, 24, 30}));
    QCOMPARE(app::labelledPeriods(months, 10, 25).size(), std::size_t{12});
    QCOMPARE(app::labelledPeriods(months, 10, 100), (std::vector<std::size_t>{0, 12, 24}));
}

void ChartScaleTest::thereIsALabelEvenWithoutRoom() {
    QCOMPARE(app::labelledPeriods(years(2021, 2023), 0, 80), std::vector<std::size_t>{2});
    QVERIFY(app::labelledPeriods({}, 10, 80).empty());
}

HULINE_TEST(ChartScaleTest)
#include "tst_chart_scale.moc"
