// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <atomic>
#include <functional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "app/raster/thread_pool.h"
#include "tests/support/room_test.h"

namespace {

/// Starts a number of threads, then fails as a system without resources does.
app::ThreadPool::StartWorker failingAfter(std::size_t threads) {
    return [left = threads](std::function<void()> function) mutable {
        if (left == 0) {
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        }
        --left;
        return std::jthread(std::move(function));
    };
}

}  // namespace

class TestThreadPool : public QObject {
    Q_OBJECT

private slots:
    void everyTaskRunsOnceInEachJob_data() {
        QTest::addColumn<int>("workers");
        QTest::newRow("no workers") << 0;
        QTest::newRow("one worker") << 1;
        QTest::newRow("five workers") << 5;
    }

    /// Many jobs, one directly after another: a worker that wakes up late must not run tasks of the wrong job.
    void everyTaskRunsOnceInEachJob() {
        QFETCH(int, workers);
        app::ThreadPool pool(static_cast<std::size_t>(workers));
        for (std::size_t job = 0; job < 300; ++job) {
            std::vector<std::atomic<int>> calls(job % 50);
            pool.run(calls.size(), [&](std::size_t i) { ++calls[i]; });
            QVERIFY(std::ranges::all_of(calls, [](const std::atomic<int>& count) { return count == 1; }));
        }
    }

    void resultsOfTheTasksAreVisibleAfterwards() {
        app::ThreadPool pool(3);
        std::vector<std::size_t> squares(1000);
        pool.run(squares.size(), [&](std::size_t i) { squares[i] = i * i; });
        for (std::size_t i = 0; i < squares.size(); ++i) {
            QCOMPARE(squares[i], i * i);
        }
    }

    /// The failure would be a destructor that waits for ever for threads which were not started.
    void aPoolThatNeverRanHasNoThreadsAndCanBeDestroyed() {
        std::atomic<int> started = 0;
        {
            const app::ThreadPool pool(4, [&](std::function<void()> function) {
                ++started;
                return std::jthread(std::move(function));
            });
            QCOMPARE(pool.workers(), std::size_t{0});
        }
        QCOMPARE(started.load(), 0);
    }

    void aPoolWorksWithTheThreadsThatStart_data() {
        QTest::addColumn<std::size_t>("startable");
        QTest::newRow("none") << std::size_t{0};
        QTest::newRow("two") << std::size_t{2};
    }

    void aPoolWorksWithTheThreadsThatStart() {
        QFETCH(std::size_t, startable);
        app::ThreadPool pool(5, failingAfter(startable));
        for (int job = 0; job < 3; ++job) {
            std::vector<std::atomic<int>> calls(100);
            pool.run(calls.size(), [&](std::size_t i) { ++calls[i]; });
            QVERIFY(std::ranges::all_of(calls, [](const std::atomic<int>& count) { return count == 1; }));
            QCOMPARE(pool.workers(), startable);
        }
    }
};

HULINE_TEST(TestThreadPool)
#include "tst_thread_pool.moc"
