// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

#include "core/regions/adjacency.h"

namespace support {

[[nodiscard]] inline bool areNeighbours(const core::Adjacency& adjacency, std::size_t a, std::size_t b) {
    return std::ranges::find(adjacency.neighbours(a), b) != adjacency.neighbours(a).end();
}

}  // namespace support
