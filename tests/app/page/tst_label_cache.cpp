// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/page/label_cache.h"
#include "tests/support/room_test.h"

class TestLabelCache : public QObject {
    Q_OBJECT

private slots:
    void eachAppearanceIsDrawnOnce() {
        app::LabelCache cache;
        app::LabelAppearance appearance{QStringLiteral("西藏"), QStringLiteral("any"), 12, 0, 1, 0xff000000U, 0};
        int drawn = 0;
        const auto draw = [&] {
            ++drawn;
            return app::LabelCache::Sprite{{}, QImage(4, 4, QImage::Format_ARGB32)};
        };
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(cache.sprite(appearance, draw).image.width(), 4);
        }
        QCOMPARE(drawn, 1);
        appearance.pixelsPerUnit = 2;
        QCOMPARE(cache.sprite(appearance, draw).image.width(), 4);
        QCOMPARE(drawn, 2);
        QCOMPARE(cache.width(appearance, [] { return 7.0; }), 7.0);
        QCOMPARE(cache.width(appearance, [] { return 9.0; }), 7.0);
    }

    /// A limit on the number of entries would allow gigabytes of large sprites.
    void memoryStaysBelowItsLimit() {
        constexpr std::size_t maxBytes = 1'000'000;
        app::LabelCache cache(maxBytes);
        int drawn = 0;
        const auto draw = [&] {
            ++drawn;
            return app::LabelCache::Sprite{{}, QImage(100, 100, QImage::Format_ARGB32)};  // 40,000 bytes
        };
        for (int i = 0; i < 100; ++i) {
            static_cast<void>(cache.sprite({QString::number(i), {}, 12, 0, 1, 0, 0}, draw));
            QVERIFY(cache.bytes() <= maxBytes);
        }
        QCOMPARE(drawn, 100);
        QVERIFY(cache.bytes() >= 40'000);
        static_cast<void>(cache.sprite({QStringLiteral("99"), {}, 12, 0, 1, 0, 0}, draw));
        QCOMPARE(drawn, 100);  // the last one is still there
    }

    void longTextsCount() {
        constexpr std::size_t maxBytes = 100'000;
        app::LabelCache cache(maxBytes);
        for (int i = 0; i < 50; ++i) {
            static_cast<void>(
                cache.width({QString(10'000, QChar(0x4e00 + i)), {}, 12, 0, 1, 0, 0}, [] { return 1.0; }));
            QVERIFY(cache.bytes() <= maxBytes);
        }
    }

    void anEntryThatIsLargerThanTheLimitIsNotKept() {
        app::LabelCache cache(1000);
        int drawn = 0;
        const auto draw = [&] {
            ++drawn;
            return app::LabelCache::Sprite{{}, QImage(100, 100, QImage::Format_ARGB32)};
        };
        const app::LabelAppearance appearance{QStringLiteral("large"), {}, 12, 0, 1, 0, 0};
        QCOMPARE(cache.sprite(appearance, draw).image.width(), 100);
        QCOMPARE(cache.sprite(appearance, draw).image.width(), 100);
        QCOMPARE(drawn, 2);
        QCOMPARE(cache.bytes(), 0U);
    }
};

HULINE_TEST(TestLabelCache)
#include "tst_label_cache.moc"
