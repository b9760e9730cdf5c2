// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <atomic>
#include <vector>

#include "app/raster/crew.h"
#include "tests/support/room_test.h"

class TestCrew : public QObject {
    Q_OBJECT

private slots:
    void everyTaskIsDoneOnceInEachRound_data() {
        QTest::addColumn<int>("members");
        QTest::newRow("nobody else") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("five") << 5;
    }

    /// Many rounds at once after each other: members that come late must not do anything of the wrong round.
    void everyTaskIsDoneOnceInEachRound() {
        QFETCH(int, members);
        app::Crew crew(static_cast<std::size_t>(members));
        for (std::size_t round = 0; round < 300; ++round) {
            std::vector<std::atomic<int>> calls(round % 50);
            crew.run(calls.size(), [&](std::size_t i) { ++calls[i]; });
            QVERIFY(std::ranges::all_of(calls, [](const std::atomic<int>& each) { return each == 1; }));
        }
    }

    void whatTheTasksWroteIsThereAfterwards() {
        app::Crew crew(3);
        std::vector<std::size_t> squares(1000);
        crew.run(squares.size(), [&](std::size_t i) { squares[i] = i * i; });
        for (std::size_t i = 0; i < squares.size(); ++i) {
            QCOMPARE(squares[i], i * i);
        }
    }

    void aCrewWithoutWorkEnds() { const app::Crew crew(4); }
};

HULINE_TEST(TestCrew)
#include "tst_crew.moc"
