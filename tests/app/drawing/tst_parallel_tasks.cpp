// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <new>
#include <set>
#include <system_error>
#include <thread>
#include <vector>

#include "app/drawing/parallel_tasks.h"
#include "tests/support/room_test.h"

namespace {

std::size_t throwing() { throw std::bad_alloc(); }

}  // namespace

class TestParallelTasks : public QObject {
    Q_OBJECT

private slots:
    void everyTaskIsDoneOnce() {
        for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
            std::vector<std::atomic<int>> calls(count);
            app::runTasks(count, [&] { return [&](std::size_t i) { ++calls[i]; }; });
            QVERIFY(std::ranges::all_of(calls, [](const std::atomic<int>& called) { return called == 1; }));
        }
    }

    void eachThreadHasAWorkerOfItsOwn() {
        std::mutex mutex;
        std::set<std::thread::id> threads;
        std::size_t done = 0;
        std::size_t workers = 0;
        app::runTasks(200, [&] {
            const std::lock_guard lock(mutex);
            ++workers;
            threads.insert(std::this_thread::get_id());
            return [&, mine = std::size_t{0}](std::size_t) mutable {
                ++mine;  // without a lock: ThreadSanitizer reports it if two threads share it
                const std::lock_guard counting(mutex);
                ++done;
            };
        });
        QCOMPARE(done, 200U);
        QCOMPARE(workers, threads.size());
        QVERIFY(workers <= app::usefulThreads());
    }

    /// Threads take tasks one by one, so that no task has to wait for a long one.
    void aLongTaskDoesNotDelayTheOthers() {
        if (app::usefulThreads() < 2) {
            QSKIP("needs two processors");
        }
        std::atomic<std::size_t> others = 0;
        app::runTasks(100, [&] {
            return [&](std::size_t i) {
                if (i > 0) {
                    ++others;
                    return;
                }
                while (others < 99) {
                    std::this_thread::yield();
                }
            };
        });
        QCOMPARE(others.load(), 99U);
    }

    void anExceptionOfAnyTaskIsThrownOnceAllThreadsHaveEnded() {
        for (const std::size_t failing : {0U, 1U, 57U}) {
            std::atomic<int> working = 0;
            const auto makeWorker = [&] {
                return [&](std::size_t i) {
                    ++working;
                    std::this_thread::yield();
                    --working;
                    if (i == failing) {
                        throw std::bad_alloc();
                    }
                };
            };
            QVERIFY_THROWS_EXCEPTION(std::bad_alloc, app::runTasks(100, makeWorker));
            QCOMPARE(working.load(), 0);
        }
    }

    void aWorkerThatCannotBeCreatedIsAnException() {
        const auto makeWorker = [] { return [buffer = std::make_unique<int[]>(throwing())](std::size_t) {}; };
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, app::runTasks(10, makeWorker));
    }

    void tasksRunInTheCallingThreadWhenNoOtherStarts() {
        const auto failing = [](auto /*function*/) -> std::jthread {
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        };
        std::vector<std::thread::id> ranOn(20);
        bool callerTaskRan = false;
        app::runTasks(
            ranOn.size(), [&] { return [&](std::size_t i) { ranOn[i] = std::this_thread::get_id(); }; },
            [&] { callerTaskRan = true; }, failing);
        QVERIFY(callerTaskRan);
        QVERIFY(std::ranges::all_of(ranOn, [](std::thread::id id) { return id == std::this_thread::get_id(); }));
    }
};

HULINE_TEST(TestParallelTasks)
#include "tst_parallel_tasks.moc"
