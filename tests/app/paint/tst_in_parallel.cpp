// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <new>
#include <set>
#include <thread>
#include <vector>

#include "app/paint/in_parallel.h"
#include "tests/support/room_test.h"

namespace {

std::size_t throwing() { throw std::bad_alloc(); }

}  // namespace

class TestInParallel : public QObject {
    Q_OBJECT

private slots:
    void everyTaskIsDoneOnce() {
        for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
            std::vector<std::atomic<int>> calls(count);
            app::shareOut(count, [&] { return [&](std::size_t i) { ++calls[i]; }; });
            QVERIFY(std::ranges::all_of(calls, [](const std::atomic<int>& each) { return each == 1; }));
        }
    }

    void eachThreadHasAWorkerOfItsOwn() {
        std::mutex mutex;
        std::set<std::thread::id> threads;
        std::size_t done = 0;
        std::size_t workers = 0;
        app::shareOut(200, [&] {
            const std::lock_guard lock(mutex);
            ++workers;
            threads.insert(std::this_thread::get_id());
            return [&, mine = std::size_t{0}](std::size_t) mutable {
                ++mine;  // unguarded: a sanitizer would tell if two threads shared it
                const std::lock_guard counting(mutex);
                ++done;
            };
        });
        QCOMPARE(done, 200U);
        QCOMPARE(workers, threads.size());
        QVERIFY(workers <= app::threadsAtOnce());
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
            QVERIFY_THROWS_EXCEPTION(std::bad_alloc, app::shareOut(100, makeWorker));
            QCOMPARE(working.load(), 0);
        }
    }

    void aWorkerThatCannotBeMadeIsAnException() {
        const auto makeWorker = [] { return [buffer = std::make_unique<int[]>(throwing())](std::size_t) {}; };
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, app::shareOut(10, makeWorker));
    }

    /// Else one long task could hold up all that were handed to its thread.
    void aLongTaskHoldsUpNoOther() {
        if (app::threadsAtOnce() < 2) {
            QSKIP("needs two processors");
        }
        std::atomic<std::size_t> others = 0;
        app::shareOut(100, [&] {
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
};

HULINE_TEST(TestInParallel)
#include "tst_in_parallel.moc"
