// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/raster/pixel_buffers.h"
#include "tests/support/room_test.h"

class TestPixelBuffers : public QObject {
    Q_OBJECT

private slots:
    void memoryOfADestroyedImageIsReused() {
        const auto buffers = app::PixelBuffers::make();
        const uchar* first = nullptr;
        {
            const QImage picture = buffers->image({300, 200}, QImage::Format_RGB32);
            QCOMPARE(picture.size(), QSize(300, 200));
            first = picture.constBits();
        }
        const QImage smaller = buffers->image({290, 190}, QImage::Format_RGB32);
        QCOMPARE(smaller.constBits(), first);
        const QImage meanwhile = buffers->image({290, 190}, QImage::Format_RGB32);
        QVERIFY(meanwhile.constBits() != first);
        QImage changed = smaller;
        changed.fill(Qt::red);  // copy on write: the memory of the original is not changed
        QVERIFY(changed.constBits() != smaller.constBits());
    }
};

HULINE_TEST(TestPixelBuffers)
#include "tst_pixel_buffers.moc"
