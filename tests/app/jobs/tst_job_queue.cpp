// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QThread>
#include <new>
#include <semaphore>

#include "app/jobs/job_queue.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

using app::JobContext;
using app::JobResult;
using app::JobSlot;

/// Lets a test pause a job at a known point.
class Gate {
public:
    void open() { m_semaphore.release(); }
    void pass() { m_semaphore.acquire(); }

private:
    std::counting_semaphore<> m_semaphore{0};
};

void waitForStop(const JobContext& context) {
    while (!context.stopToken().stop_requested()) {
        QThread::msleep(1);
    }
}

}  // namespace

class TestJobQueue : public QObject {
    Q_OBJECT

private slots:
    void aResultIsDeliveredInTheThreadOfTheQueue() {
        JobSlot slot(newQueue());
        const QThread* worker = nullptr;
        const QThread* receiver = nullptr;
        std::optional<JobResult<int>> result;
        slot.start(
            [&](const JobContext&) {
                worker = QThread::currentThread();
                return 7;
            },
            [&](JobResult<int> value) {
                receiver = QThread::currentThread();
                result = std::move(value);
            });
        QVERIFY(slot.isBusy());
        VERIFY_EVENTUALLY(result);
        QCOMPARE(std::get<int>(*result), 7);
        QVERIFY(!slot.isBusy());
        QVERIFY(worker != receiver);
        QCOMPARE(receiver, QThread::currentThread());
    }

    void aValueThatCannotBeCopiedIsDelivered() {
        JobSlot slot(newQueue());
        std::unique_ptr<int> value;
        slot.start([](const JobContext&) { return std::make_unique<int>(3); },
                   [&](JobResult<std::unique_ptr<int>> result) { value = std::get<0>(std::move(result)); });
        VERIFY_EVENTUALLY(value);
        QCOMPARE(*value, 3);
    }

    void anExceptionIsDeliveredAsAFailure() {
        JobSlot slot(newQueue());
        std::optional<app::Failure> failure;
        slot.start([](const JobContext&) -> int { throw std::bad_alloc(); },
                   [&](const JobResult<int>& result) { failure = std::get<app::Failure>(result); });
        VERIFY_EVENTUALLY(failure);
        QCOMPARE(failure->kind, app::FailureKind::OutOfMemory);
    }

    void theQueueContinuesAfterAnException() {
        JobSlot slot(newQueue(1));
        int answers = 0;
        slot.start([](const JobContext&) -> int { throw 42; }, [&](const JobResult<int>&) { ++answers; });
        COMPARE_EVENTUALLY(answers, 1);
        slot.start([](const JobContext&) { return 1; }, [&](const JobResult<int>&) { ++answers; });
        COMPARE_EVENTUALLY(answers, 2);
    }

    void withoutAThreadAJobFails() {
        JobSlot slot(newQueue(0));
        std::optional<app::Failure> failure;
        slot.start([](const JobContext&) { return 1; },
                   [&](const JobResult<int>& result) { failure = std::get<app::Failure>(result); });
        QVERIFY(!failure);
        VERIFY_EVENTUALLY(failure);
        QCOMPARE(failure->kind, app::FailureKind::OutOfMemory);
    }

    void aNewerJobReplacesAnOlderOne() {
        JobSlot slot(newQueue());
        std::vector<int> answers;
        std::atomic<int> running = 0;
        std::atomic<int> mostRunning = 0;
        for (int number = 1; number <= 5; ++number) {
            slot.start(
                [&, number](const JobContext& context) {
                    mostRunning = std::max(mostRunning.load(), ++running);
                    if (number < 5) {
                        waitForStop(context);
                    }
                    --running;
                    return number;
                },
                [&](const JobResult<int>& result) { answers.push_back(std::get<int>(result)); });
            QTest::qWait(number);
        }
        VERIFY_EVENTUALLY(!answers.empty());
        QCOMPARE(answers, std::vector{5});
        QCOMPARE(mostRunning.load(), 1);
    }

    void jobsOfDifferentSlotsRunAtTheSameTime() {
        const auto queue = newQueue();
        JobSlot first(queue);
        JobSlot second(queue);
        Gate gate;
        int answers = 0;
        const auto count = [&](const JobResult<bool>&) { ++answers; };
        first.start([&](const JobContext&) { return gate.pass(), true; }, count);
        second.start([&](const JobContext&) { return gate.open(), true; }, count);
        COMPARE_EVENTUALLY(answers, 2);
    }

    void everyJobDeliversWithAnyNumberOfThreads_data() {
        QTest::addColumn<std::size_t>("threads");
        QTest::newRow("one") << std::size_t{1};
        QTest::newRow("three") << std::size_t{3};
        QTest::newRow("many") << std::size_t{20};
    }
    void everyJobDeliversWithAnyNumberOfThreads() {
        QFETCH(const std::size_t, threads);
        const auto queue = newQueue(threads);
        std::vector<std::unique_ptr<JobSlot>> slots_;
        int answers = 0;
        for (int i = 0; i < 20; ++i) {
            slots_.push_back(std::make_unique<JobSlot>(queue));
            slots_.back()->start([i](const JobContext&) { return i; }, [&](const JobResult<int>&) { ++answers; });
        }
        COMPARE_EVENTUALLY(answers, 20);
    }

    void aDestroyedSlotReceivesNothing() {
        const auto queue = newQueue();
        auto slot = std::make_unique<JobSlot>(queue);
        Gate begun;
        std::atomic<bool> wasStopped = false;
        int answers = 0;
        slot->start(
            [&](const JobContext& context) {
                begun.open();
                waitForStop(context);
                wasStopped = true;
                context.reportProgress(1);
                context.post([&] { ++answers; });
                return 1;
            },
            [&](const JobResult<int>&) { ++answers; }, [&](double) { ++answers; });
        begun.pass();
        slot.reset();
        VERIFY_EVENTUALLY(wasStopped);
        QTest::qWait(50);
        QCOMPARE(answers, 0);
    }

    void aPendingResultIsNotDeliveredToADestroyedSlot() {
        auto slot = std::make_unique<JobSlot>(newQueue());
        int answers = 0;
        Gate done;
        slot->start([&](const JobContext&) { return done.open(), 1; }, [&](const JobResult<int>&) { ++answers; });
        done.pass();
        QThread::msleep(50);  // the result is posted, but no event loop has run
        slot.reset();
        QTest::qWait(50);
        QCOMPARE(answers, 0);
    }

    void aStoppedJobStillDelivers() {
        JobSlot slot(newQueue());
        std::optional<int> answer;
        slot.start(
            [](const JobContext& context) {
                waitForStop(context);
                return 9;
            },
            [&](const JobResult<int>& result) { answer = std::get<int>(result); });
        slot.requestStop();
        VERIFY_EVENTUALLY(answer);
        QCOMPARE(*answer, 9);
    }

    void progressAndMessagesPrecedeTheResultInOrder() {
        JobSlot slot(newQueue());
        std::vector<double> parts;
        QStringList order;
        slot.start(
            [&](const JobContext& context) {
                constexpr int steps = 1000;
                for (int i = 1; i <= steps; ++i) {
                    context.reportProgress(static_cast<double>(i) / steps);
                }
                context.post([&] { order << QStringLiteral("message"); });
                return 1;
            },
            [&](const JobResult<int>&) { order << QStringLiteral("result"); },
            [&](double part) { parts.push_back(part); });
        COMPARE_EVENTUALLY(order, QStringList({"message", "result"}));
        QVERIFY(std::ranges::is_sorted(parts));
        QCOMPARE(parts.back(), 1.0);
    }

    void aReceiverMayStartTheNextJobOrDestroyTheSlot() {
        auto slot = std::make_unique<JobSlot>(newQueue());
        bool isDone = false;
        slot->start([](const JobContext&) { return 1; },
                    [&](const JobResult<int>&) {
                        slot->start([](const JobContext&) { return 2; },
                                    [&](const JobResult<int>&) {
                                        slot.reset();
                                        isDone = true;
                                    });
                    });
        VERIFY_EVENTUALLY(isDone);
        QVERIFY(!slot);
    }

    void destroyingAQueueWaitsForItsJobs() {
        std::atomic<bool> isEnded = false;
        Gate begun;
        {
            JobSlot slot(newQueue());
            slot.start(
                [&](const JobContext& context) {
                    begun.open();
                    waitForStop(context);
                    QThread::msleep(20);
                    isEnded = true;
                    return 1;
                },
                [](const JobResult<int>&) {});
            begun.pass();
        }
        QVERIFY(isEnded);
    }

private:
    static std::shared_ptr<app::JobQueue> newQueue(std::size_t threads = app::JobQueue::defaultThreads) {
        return std::make_shared<app::JobQueue>(threads);
    }
};

HULINE_TEST_CORE(TestJobQueue)
#include "tst_job_queue.moc"
