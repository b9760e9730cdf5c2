// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "app/models/gap_rows.h"
#include "tests/support/room_test.h"

namespace {

core::GroupLevel level(double mean) { return {1, 1, core::Observation{mean}}; }

core::Gap gapBetween(double from, double to) { return {0, 1, from, to, std::nullopt}; }

}  // namespace

class GapRowsTest : public QObject {
    Q_OBJECT

private slots:
    void aGroupIsComparedWithEveryOtherGroup();
    void aGapThatKeepsItsSignIsNotReversed();
    void aGapThatChangesItsSignIsReversed();
};

void GapRowsTest::aGroupIsComparedWithEveryOtherGroup() {
    const std::vector<double> from{7, 4, 9, 1};
    const std::vector<double> to{8, 6, 6, 2};
    std::vector<core::GroupLevel> fromLevels;
    std::vector<core::GroupLevel> toLevels;
    for (std::size_t i = 0; i < from.size(); ++i) {
        fromLevels.push_back(level(from[i]));
        toLevels.push_back(level(to[i]));
    }
    for (std::size_t group = 0; group < from.size(); ++group) {
        const auto rows = app::gapsOfGroup(core::gaps(fromLevels, toLevels), group);
        QCOMPARE(rows.size(), from.size() - 1);
        std::size_t other = 0;
        for (const core::Gap& row : rows) {
            other += static_cast<std::size_t>(other == group);
            QCOMPARE(row.of, group);
            QCOMPARE(row.versus, other);
            QCOMPARE(row.from.value(), from[group] - from[other]);
            QCOMPARE(row.to.value(), to[group] - to[other]);
            QCOMPARE(row.changePercent.value(), 100 * (*row.to - *row.from) / *row.from);
            ++other;
        }
    }
}

void GapRowsTest::aGapThatKeepsItsSignIsNotReversed() {
    QVERIFY(!app::isReversed(gapBetween(0.1, 1e6)));
    QVERIFY(!app::isReversed(gapBetween(-3, -1)));
    QVERIFY(!app::isReversed(gapBetween(5, 0)));
    QVERIFY(!app::isReversed(gapBetween(0, 1)));
    QVERIFY(!app::isReversed({0, 1, std::nullopt, 2, std::nullopt}));
}

void GapRowsTest::aGapThatChangesItsSignIsReversed() {
    QVERIFY(app::isReversed(gapBetween(-3, 1)));
    QVERIFY(app::isReversed(gapBetween(3, -1)));
}

HULINE_TEST(GapRowsTest)
#include "tst_gap_rows.moc"
