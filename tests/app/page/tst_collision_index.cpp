// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <random>

#include "app/page/label_cache.h"
#include "app/page/taken_room.h"
#include "app/raster/pixel_store.h"
#include "tests/support/room_test.h"

class TestTakenRoom : public QObject {
    Q_OBJECT

private slots:
    void saysWhatAskingEveryRectangleSays() {
        std::mt19937 random(3);
        std::uniform_real_distribution<double> place(-100, 1100);
        std::uniform_real_distribution<double> length(0.5, 120);
        const auto any = [&] { return QRectF(place(random), place(random), length(random), length(random)); };
        std::vector<QRectF> taken{any(), any()};
        app::TakenRoom room({0, 0, 1000, 1000}, taken);
        int free = 0;
        for (int i = 0; i < 400; ++i) {
            const QRectF rect = any();
            const bool expected =
                std::ranges::none_of(taken, [&](const QRectF& other) { return other.intersects(rect); });
            QCOMPARE(room.isFree(rect), expected);
            if (expected) {
                ++free;
                room.take(rect);
                taken.push_back(rect);
            }
        }
        QVERIFY(free > 50);
    }

    void memoryComesBackToWhoAsksNext() {
        const auto store = app::PixelStore::make();
        const uchar* first = nullptr;
        {
            const QImage picture = store->picture({300, 200}, QImage::Format_RGB32);
            QCOMPARE(picture.size(), QSize(300, 200));
            first = picture.constBits();
        }
        const QImage smaller = store->picture({290, 190}, QImage::Format_RGB32);
        QCOMPARE(smaller.constBits(), first);
        const QImage meanwhile = store->picture({290, 190}, QImage::Format_RGB32);
        QVERIFY(meanwhile.constBits() != first);
        QImage changed = smaller;
        changed.fill(Qt::red);  // a copy on write: the store's memory is left alone
        QVERIFY(changed.constBits() != smaller.constBits());
    }

    void aLookIsDrawnOnceAndADifferentOneAgain() {
        app::LabelCache cache;
        app::LabelLook look{QStringLiteral("西藏"), QStringLiteral("any"), 12, 0, 1, 0xff000000U, 0};
        int drawn = 0;
        const auto draw = [&] {
            ++drawn;
            return app::LabelCache::Sprite{{}, QImage(4, 4, QImage::Format_ARGB32)};
        };
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(cache.sprite(look, draw).image.width(), 4);
        }
        QCOMPARE(drawn, 1);
        look.pixelsPerUnit = 2;
        QCOMPARE(cache.sprite(look, draw).image.width(), 4);
        QCOMPARE(drawn, 2);
        QCOMPARE(cache.width(look, [] { return 7.0; }), 7.0);
        QCOMPARE(cache.width(look, [] { return 9.0; }), 7.0);
    }
};

HULINE_TEST(TestTakenRoom)
#include "tst_taken_room.moc"
