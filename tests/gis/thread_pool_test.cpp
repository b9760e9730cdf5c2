// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/thread_pool.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <latch>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <vector>

namespace {

constexpr std::size_t jobs = 1000;

/// Counts how often each job is run.
class Counter {
public:
    explicit Counter(std::vector<std::atomic<int>>& runs) : m_runs(&runs) {}
    void operator()(std::size_t job) noexcept { ++(*m_runs)[job]; }

private:
    std::vector<std::atomic<int>>* m_runs;
};

/// Runs jobs that are functions.
struct Runner {
    void operator()(const std::function<void()>& job) const { job(); }
};

/// Waits until no job holds the token any longer, for at most ten seconds.
void waitUntilExpired(const std::weak_ptr<int>& token) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!token.expired() && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

/// Starts the given number of threads, then fails like a system that cannot start another one.
gis::ThreadStarter starterOf(int threads) {
    return [left = threads](std::function<void()> work) mutable {
        if (left-- <= 0) {
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        }
        return gis::startThread(std::move(work));
    };
}

bool ranEachOnce(const std::vector<std::atomic<int>>& runs) {
    return std::ranges::all_of(runs, [](const std::atomic<int>& count) { return count == 1; });
}

}  // namespace

TEST(ThreadPool, RunsEachJobOnceWithAnyNumberOfStartedThreads) {
    for (const int started : {0, 1, 2, 3}) {
        std::vector<std::atomic<int>> runs(jobs);
        gis::detail::ThreadPool<std::size_t, Counter> pool(Counter(runs), std::vector<Counter>(3, Counter(runs)), 10,
                                                           starterOf(started));
        for (std::size_t i = 0; i < jobs; ++i) {
            pool.add(i, 1);
        }
        pool.finish([] {});
        EXPECT_TRUE(ranEachOnce(runs)) << started;
    }
}

TEST(ThreadPool, DropsWaitingJobsWhenItIsDestroyed) {
    std::latch started(1);
    std::atomic<int> runs = 0;
    auto token = std::make_shared<int>();
    {
        gis::detail::ThreadPool<std::function<void()>, Runner> pool(Runner(), std::vector<Runner>(1), 10);
        // The only thread is busy until the waiting jobs are destroyed, so none of them can be started before that.
        pool.add(
            [&started, waiting = std::weak_ptr<int>(token)] {
                started.count_down();
                waitUntilExpired(waiting);
            },
            1);
        started.wait();
        for (int i = 0; i < 3; ++i) {
            pool.add([&runs, token] { ++runs; }, 1);
        }
        token.reset();
    }
    EXPECT_EQ(runs.load(), 0);
}

TEST(InParallel, RunsEachTaskOnceWithAnyNumberOfStartedThreads) {
    for (const int started : {0, 1, 2, 7}) {
        std::vector<std::atomic<int>> runs(jobs);
        gis::inParallel(jobs, Counter(runs), {}, 8, starterOf(started));
        EXPECT_TRUE(ranEachOnce(runs)) << started;
    }
}

TEST(InParallel, RethrowsTheExceptionOfATaskWithAnyNumberOfStartedThreads) {
    const auto failing = [](std::size_t i) {
        if (i == jobs / 2) {
            throw std::out_of_range("half way");
        }
    };
    for (const int started : {0, 1, 7}) {
        EXPECT_THROW(gis::inParallel(jobs, failing, {}, 8, starterOf(started)), std::out_of_range) << started;
    }
}
