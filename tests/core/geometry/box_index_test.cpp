// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/support/shapes.h"

namespace {

using core::Box;
using core::BoxIndex;

std::vector<std::size_t> meeting(const BoxIndex& index, const Box& box) {
    std::vector<std::size_t> found;
    index.forEachMeeting(box, [&](std::size_t position) { found.push_back(position); });
    std::ranges::sort(found);
    return found;
}

std::vector<std::size_t> meetingOneByOne(const std::vector<Box>& boxes, const Box& box) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].intersects(box)) {
            found.push_back(i);
        }
    }
    return found;
}

/// Boxes of very different sizes at places of a coarse grid, so that edges coincide; some are points.
std::vector<Box> randomBoxes(std::mt19937& random, std::size_t count) {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < count; ++i) {
        const core::MapPoint least{static_cast<double>(random() % 50), static_cast<double>(random() % 50)};
        const unsigned most = random() % 10 == 0 ? 40 : 3;
        boxes.push_back(
            {least, {least.x + static_cast<double>(random() % most), least.y + static_cast<double>(random() % most)}});
    }
    return boxes;
}

TEST(BoxIndex, FindsTheSameBoxesAsTestingEveryBox) {
    std::mt19937 random(1);
    for (const std::size_t count : {1U, 2U, 16U, 17U, 255U, 256U, 257U, 5000U}) {
        const std::vector<Box> boxes = randomBoxes(random, count);
        const BoxIndex index(boxes);
        for (const Box& box : randomBoxes(random, 200)) {
            ASSERT_EQ(meeting(index, box), meetingOneByOne(boxes, box)) << count << " boxes";
        }
    }
}

TEST(BoxIndex, FindsTheBoxesThatHoldAPointOnTheirEdges) {
    std::mt19937 random(2);
    const std::vector<Box> boxes = randomBoxes(random, 1000);
    const BoxIndex index(boxes);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        std::size_t found = 0;
        index.forEachAt(boxes[i].max, [&](std::size_t position) { found += position == i ? 1U : 0U; });
        ASSERT_EQ(found, 1U);
    }
}

TEST(BoxIndex, FindsBoxesThatAllLieOnALine) {
    std::vector<Box> boxes;
    for (int i = 0; i < 100; ++i) {
        boxes.push_back({{static_cast<double>(i), 7}, {static_cast<double>(i), 7}});
    }
    EXPECT_EQ(meeting(BoxIndex(boxes), {{40, 0}, {42, 9}}), (std::vector<std::size_t>{40, 41, 42}));
}

TEST(BoxIndex, FindsNothingWithoutBoxes) {
    EXPECT_TRUE(meeting(BoxIndex(), {{0, 0}, {1, 1}}).empty());
    EXPECT_TRUE(meeting(BoxIndex(std::vector<Box>()), {{0, 0}, {1, 1}}).empty());
}

}  // namespace
