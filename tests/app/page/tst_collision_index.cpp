// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <random>

#include "app/page/collision_index.h"
#include "tests/support/room_test.h"

class TestCollisionIndex : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTestingEveryRectangle() {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> place(-100, 1100);
        std::uniform_real_distribution<double> length(0.5, 120);
        const auto anyRect = [&] { return QRectF(place(random), place(random), length(random), length(random)); };
        std::vector<QRectF> occupied{anyRect(), anyRect()};
        app::CollisionIndex index({0, 0, 1000, 1000}, occupied);
        int free = 0;
        for (int i = 0; i < 400; ++i) {
            const QRectF rect = anyRect();
            const bool expected =
                std::ranges::none_of(occupied, [&](const QRectF& added) { return added.intersects(rect); });
            QCOMPARE(index.isFree(rect), expected);
            if (expected) {
                ++free;
                index.add(rect);
                occupied.push_back(rect);
            }
        }
        QVERIFY(free > 50);
    }
};

HULINE_TEST(TestCollisionIndex)
#include "tst_collision_index.moc"
