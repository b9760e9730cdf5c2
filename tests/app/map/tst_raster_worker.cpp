// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <atomic>
#include <new>
#include <optional>
#include <stop_token>

#include "app/map/raster_worker.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

class TestRasterWorker : public QObject {
    Q_OBJECT

private slots:
    void aPictureThatNeedsTooMuchMemoryIsReportedAsAFailure() {
        app::RasterWorker worker(
            std::make_shared<app::RasterCaches>(), std::make_shared<app::JobQueue>(), nullptr,
            [](const app::ScreenRequest&, app::RasterCaches&, const std::stop_token&,
               const std::shared_ptr<const app::ScreenRasters>&) -> std::shared_ptr<const app::ScreenRasters> {
                throw std::bad_alloc();
            });
        std::optional<app::FailureKind> failure;
        connect(&worker, &app::RasterWorker::failed, this,
                [&](const app::Failure& announced) { failure = announced.kind; });
        worker.request({});
        VERIFY_EVENTUALLY(failure);
        QCOMPARE(*failure, app::FailureKind::OutOfMemory);
    }

    void aNewerRequestCancelsTheOlderOne() {
        std::atomic<int> cancellations = 0;
        std::atomic<int> calls = 0;
        app::RasterWorker worker(
            std::make_shared<app::RasterCaches>(), std::make_shared<app::JobQueue>(), nullptr,
            [&](const app::ScreenRequest&, app::RasterCaches&, const std::stop_token& stop, const auto& /*last*/) {
                ++calls;
                while (!stop.stop_requested()) {
                    QTest::qSleep(1);
                }
                ++cancellations;
                return std::shared_ptr<const app::ScreenRasters>();
            });
        worker.request({});
        COMPARE_EVENTUALLY(calls.load(), 1);
        worker.request({});
        COMPARE_EVENTUALLY(calls.load(), 2);
        QCOMPARE(cancellations.load(), 1);
        worker.cancel();
        COMPARE_EVENTUALLY(cancellations.load(), 2);
    }
};

HULINE_TEST_WIDGETS(TestRasterWorker)
#include "tst_raster_worker.moc"
