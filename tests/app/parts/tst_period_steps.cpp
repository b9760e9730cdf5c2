// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSlider>
#include <QtTest>
#include <stdexcept>

#include "app/parts/period_slider.h"
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
    void neighboursOfEqualCoverageAreJoinedOnRequest();
    void ticksThatAreTooCloseBecomeBars();
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

void PeriodStepsTest::neighboursOfEqualCoverageAreJoinedOnRequest() {
    using enum app::DataCoverage;
    const std::vector<app::DataCoverage> coverage{Full, Full, None, Partial, Partial, Full};
    const std::vector<app::PositionRun> joined{{0, 1}, {2, 2}, {3, 4}, {5, 5}};
    QCOMPARE(app::coverageRuns(coverage, false), joined);
    QCOMPARE(app::coverageRuns(coverage, true).size(), coverage.size());
    QCOMPARE(app::coverageRuns({}, false).size(), std::size_t{0});
}

/// Twenty years of months on a slider that is too narrow for a tick each: figures for all regions until month 99 except
/// month 50, none for five years, then for some regions.
void PeriodStepsTest::ticksThatAreTooCloseBecomeBars() {
    std::vector<Period> months;
    std::vector<app::DataCoverage> coverage;
    QStringList labels;
    for (int month = 0; month < 240; ++month) {
        months.push_back(Period::month(2000 + month / 12, month % 12 + 1));
        coverage.push_back(month == 50 || (month >= 100 && month < 160) ? app::DataCoverage::None
                           : month < 160                                ? app::DataCoverage::Full
                                                                        : app::DataCoverage::Partial);
        labels << QString();
    }
    app::PeriodSlider slider;
    slider.setPeriods(months, coverage, labels);
    slider.resize(400, slider.sizeHint().height());
    const QImage picture = slider.grab().toImage();
    const auto* groove = slider.findChild<QSlider*>();
    const int row = groove->geometry().bottom() + 4;  // within full and hollow ticks
    const QRgb ink = slider.palette().color(QPalette::WindowText).rgb();
    QByteArray inked;
    for (int x = 0; x < picture.width(); ++x) {
        inked += picture.pixel(x, row) == ink ? '#' : ' ';
    }
    QByteArrayList parts = inked.trimmed().replace("  ", " ").split(' ');
    parts.removeAll(QByteArray());
    // A month is about 1.6 px wide: two full bars with a gap of a month, and the two edges of the hollow bar.
    QCOMPARE(parts.size(), 4);
    QVERIFY2(std::abs(parts[0].size() - 80) < 8 && std::abs(parts[1].size() - 79) < 8, inked.constData());
    QCOMPARE(parts[2] + parts[3], QByteArray("##"));
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

HULINE_TEST_WIDGETS(PeriodStepsTest)
#include "tst_period_steps.moc"
