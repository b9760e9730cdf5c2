// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/period_runs.h"
#include "tests/support/room_test.h"

namespace {

using core::Period;
using Runs = std::vector<app::PeriodRun>;

}  // namespace

class TestPeriodRuns : public QObject {
    Q_OBJECT

private slots:
    void withoutPeriodsThereAreNoRuns() { QCOMPARE(app::periodRuns({}), Runs{}); }

    void consecutiveYearsAreOneRun() {
        const std::vector<Period> years{Period::year(2000), Period::year(2009), Period::year(2010), Period::year(2011)};
        QCOMPARE(app::periodRuns(years),
                 (Runs{{Period::year(2000), Period::year(2000)}, {Period::year(2009), Period::year(2011)}}));
    }

    void everyDateIsARunOfItsOwn() {
        const Period february = Period::date(2022, 2, 28);
        const Period april = Period::date(2023, 4, 30);
        QCOMPARE(app::periodRuns({february, april}), (Runs{{february, february}, {april, april}}));
    }

    void aDateEndsARunOfYears() {
        const Period date = Period::date(2023, 4, 30);
        QCOMPARE(
            app::periodRuns({Period::year(2022), date, Period::year(2024)}),
            (Runs{{Period::year(2022), Period::year(2022)}, {date, date}, {Period::year(2024), Period::year(2024)}}));
    }
};

HULINE_TEST(TestPeriodRuns)
#include "tst_period_runs.moc"
