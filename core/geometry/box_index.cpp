// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/box_index.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace core {
namespace {

constexpr std::uint32_t hilbertSide = 1U << 16U;

/// The position of a cell along the Hilbert curve through a square of 2^16 by 2^16 cells.
std::uint32_t hilbertDistance(std::uint32_t x, std::uint32_t y) {
    std::uint32_t distance = 0;
    for (std::uint32_t side = hilbertSide / 2; side > 0; side /= 2) {
        const bool right = (x & side) != 0;
        const bool upper = (y & side) != 0;
        distance += side * side * ((right ? 3U : 0U) ^ (upper ? 1U : 0U));
        if (!upper) {
            if (right) {
                x = hilbertSide - 1 - x;
                y = hilbertSide - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return distance;
}

std::uint32_t cellAlong(double from, double length, double at) {
    const double cell = length > 0 ? (at - from) / length * hilbertSide : 0;
    return cell > 0 ? static_cast<std::uint32_t>(std::min(cell, hilbertSide - 1.0)) : 0;
}

std::vector<std::uint32_t> hilbertOrder(std::span<const Box> boxes) {
    Box extent = boxes.front();
    for (const Box& box : boxes) {
        extent = extent.united(box);
    }
    std::vector<std::uint32_t> distances;
    distances.reserve(boxes.size());
    for (const Box& box : boxes) {
        const MapPoint centre = box.centre();
        distances.push_back(hilbertDistance(cellAlong(extent.min.x, extent.width(), centre.x),
                                            cellAlong(extent.min.y, extent.height(), centre.y)));
    }
    std::vector<std::uint32_t> order(boxes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::pair(distances[i], i); });
    return order;
}

}  // namespace

BoxIndex::BoxIndex(std::span<const Box> boxes) {
    if (boxes.empty()) {
        return;
    }
    m_positions = hilbertOrder(boxes);
    m_levels.emplace_back();
    std::ranges::transform(m_positions, std::back_inserter(m_levels.back()), [&](std::size_t i) { return boxes[i]; });
    while (m_levels.back().size() > fanOut) {
        const std::vector<Box>& below = m_levels.back();
        std::vector<Box> level;
        for (std::size_t i = 0; i < below.size(); ++i) {
            if (i % fanOut == 0) {
                level.push_back(below[i]);
            } else {
                level.back() = level.back().united(below[i]);
            }
        }
        m_levels.push_back(std::move(level));
    }
}

}  // namespace core
