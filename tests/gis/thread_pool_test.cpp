// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/thread_pool.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <stdexcept>
#include <system_error>
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
    std::vector<std::atomic<int>> runs(jobs);
    {
        gis::detail::ThreadPool<std::size_t, Counter> pool(Counter(runs), std::vector<Counter>(2, Counter(runs)), 10);
        pool.add(0, 1);
        pool.add(1, 1);
    }
    EXPECT_TRUE(std::ranges::all_of(runs, [](const std::atomic<int>& count) { return count <= 1; }));
}

TEST(InParallel, RunsEachTaskOnceWithAnyNumberOfStartedThreads) {
    for (const int started : {0, 1, 2, 7}) {
        std::vector<std::atomic<int>> runs(jobs);
        gis::inParallel(jobs, Counter(runs), {}, 8, starterOf(started));
        EXPECT_TRUE(ranEachOnce(runs)) << started;
    }
}

TEST(InParallel, RethrowsTheExceptionOfATaskWhenNoThreadCanBeStarted) {
    const auto failing = [](std::size_t i) {
        if (i == jobs / 2) {
            throw std::out_of_range("half way");
        }
    };
    EXPECT_THROW(gis::inParallel(jobs, failing, {}, 8, starterOf(1)), std::out_of_range);
}
