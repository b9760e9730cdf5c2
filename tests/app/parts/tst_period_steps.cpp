// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <stdexcept>

#include "app/parts/period_steps.h"
#include "tests/support/room_test.h"

namespace {

using core::Period;

const std::vector<Period> periods{Period::year(2006), Period::year(2008), Period::year(2009)};

}  // namespace

class PeriodStepsTest : public QObject {
    Q_OBJECT

private slots:
    void aStepGoesToTheNextPeriod();
    void positionIsTheLastPeriodReached();
    void coverageIsFullOnlyWhenNoValueIsMissing();
    void speedIsStepsPerSecond();
    void theHandleReachesBothEnds();
};

void PeriodStepsTest::aStepGoesToTheNextPeriod() {
    QCOMPARE(app::periodAfter(periods, Period::year(2006)), std::optional(Period::year(2008)));
    QCOMPARE(app::periodAfter(periods, Period::year(2007)), std::optional(Period::year(2008)));
    QCOMPARE(app::periodAfter(periods, Period::year(1990)), std::optional(Period::year(2006)));
    QVERIFY(!app::periodAfter(periods, Period::year(2009)));
    QCOMPARE(app::periodBefore(periods, Period::year(2008)), std::optional(Period::year(2006)));
    QCOMPARE(app::periodBefore(periods, Period::year(2020)), std::optional(Period::year(2009)));
    QVERIFY(!app::periodBefore(periods, Period::year(2006)));
    QVERIFY(!app::periodAfter({}, Period::year(2006)));
}

void PeriodStepsTest::positionIsTheLastPeriodReached() {
    QCOMPARE(app::positionOf(periods, Period::year(2008)), std::size_t{1});
    QCOMPARE(app::positionOf(periods, Period::year(2007)), std::size_t{0});
    QCOMPARE(app::positionOf(periods, Period::year(2030)), std::size_t{2});
    QCOMPARE(app::positionOf(periods, Period::year(2000)), std::size_t{0});
}

void PeriodStepsTest::coverageIsFullOnlyWhenNoValueIsMissing() {
    QCOMPARE(app::dataCoverage(31, 31), app::DataCoverage::Full);
    QCOMPARE(app::dataCoverage(30, 31), app::DataCoverage::Partial);
    QCOMPARE(app::dataCoverage(0, 31), app::DataCoverage::None);
    QCOMPARE(app::dataCoverage(0, 0), app::DataCoverage::None);
}

void PeriodStepsTest::speedIsStepsPerSecond() {
    QCOMPARE(app::intervalMs(1), 1000);
    QCOMPARE(app::intervalMs(0.5), 2000);
    QCOMPARE(app::intervalMs(4), 250);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (void)app::intervalMs(0));
}

void PeriodStepsTest::theHandleReachesBothEnds() {
    QCOMPARE(app::handleX(0, 11, 220, 20), 10.0);
    QCOMPARE(app::handleX(5, 11, 220, 20), 110.0);
    QCOMPARE(app::handleX(10, 11, 220, 20), 210.0);
    QCOMPARE(app::handleX(0, 1, 220, 20), 10.0);
}

HULINE_TEST(PeriodStepsTest)
#include "tst_period_steps.moc"
