// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/parallel/in_parallel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/dataset/dataset.h"
#include "gis/parallel/progress.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/same_circles.h"

namespace {

constexpr std::size_t tasks = 1000;

TEST(InParallel, RunsEachTaskOnce) {
    std::vector<std::atomic<int>> calls(tasks);
    gis::inParallel(tasks, [&](std::size_t i) { ++calls[i]; });
    EXPECT_TRUE(std::ranges::all_of(calls, [](const std::atomic<int>& count) { return count == 1; }));
}

TEST(InParallel, DoesNothingWithoutTasks) {
    double part = 0;
    gis::inParallel(
        0, [](std::size_t) { FAIL(); },
        [&](double done) {
            part = done;
            return true;
        });
    EXPECT_EQ(part, 1);
}

TEST(InParallel, UsesNoMoreThreadsThanAllowed) {
    std::set<std::thread::id> threads;
    gis::inParallel(
        tasks, [&](std::size_t) { threads.insert(std::this_thread::get_id()); }, {}, 1);
    EXPECT_EQ(threads, std::set{std::this_thread::get_id()});
    EXPECT_GE(gis::allProcessorsButOne(), 1U);
}

TEST(InParallel, RethrowsTheExceptionOfATask) {
    const auto failing = [](std::size_t i) {
        if (i == tasks / 2) {
            throw std::out_of_range("half way");
        }
    };
    EXPECT_THROW(gis::inParallel(tasks, failing), std::out_of_range);
}

TEST(InParallel, IsCancelledWhenTheProgressReturnsFalse) {
    EXPECT_THROW(gis::inParallel(
                     tasks, [](std::size_t) {}, [](double) { return false; }),
                 gis::Cancelled);
}

TEST(ParallelExecutor, ReportsItsRoundsAsOneTask) {
    std::vector<double> parts;
    const core::Executor execute = gis::parallelExecutor(2, [&](double part) {
        parts.push_back(part);
        return true;
    });
    execute(tasks, [](std::size_t) {});
    EXPECT_EQ(parts.back(), 0.5);
    execute(tasks, [](std::size_t) {});
    EXPECT_EQ(parts.back(), 1);
    EXPECT_TRUE(std::ranges::is_sorted(parts));
}

TEST(ParallelExecutor, FindsTheSameBordersAsWithOneThread) {
    const core::RegionSet regions = support::generatedRegions(400, 1, 700);
    EXPECT_EQ(core::borders(regions, gis::parallelExecutor(core::borderRounds)), core::borders(regions));
}

TEST(ParallelExecutor, FindsTheSameAnchorsAsWithOneThread) {
    const core::RegionSet regions = support::generatedRegions(500, 1, 10);
    EXPECT_TRUE(support::areSame(core::labelAnchors(regions, gis::parallelExecutor(1)), core::labelAnchors(regions)));
}

TEST(ParallelExecutor, CancelsTheFunctionThatSubmittedTheTasks) {
    const core::RegionSet regions = support::generatedRegions(100, 1, 10);
    const auto never = [](double) { return false; };
    EXPECT_THROW((void)core::borders(regions, gis::parallelExecutor(core::borderRounds, never)), gis::Cancelled);
    EXPECT_THROW((void)core::labelAnchors(regions, gis::parallelExecutor(1, never)), gis::Cancelled);
}

/// A function that keeps a reference to its argument would call a destroyed listener.
TEST(ScaledProgress, OutlivesItsArgument) {
    std::vector<double> parts;
    const gis::Progress half = gis::scaledProgress(
        [&parts, large = std::vector<double>(100, 1.0)](double part) {
            parts.push_back(part * large.back());
            return true;
        },
        0.5, 1);
    EXPECT_TRUE(half(0.5));
    EXPECT_THAT(parts, testing::ElementsAre(0.75));
}

}  // namespace
