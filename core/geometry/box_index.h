// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/box.h"

namespace core {

/// A spatial index: finds the boxes that intersect a box or contain a point, without testing them all. Immutable.
///
/// A packed R-tree. The boxes are sorted along a Hilbert curve; each level above has one box around sixteen of the
/// level below.
/// @see I. Kamel, C. Faloutsos, "On Packing R-trees", Proc. CIKM (1993), 490-499.
class BoxIndex {
public:
    BoxIndex() = default;
    explicit BoxIndex(std::span<const Box> boxes);

    /// Calls `visit(position)` for every box that intersects `box` (edges belong to boxes), in no particular order.
    template <class Visit>
    void forEachMeeting(const Box& box, const Visit& visit) const {
        if (!m_levels.empty()) {
            visitNodes(m_levels.size() - 1, 0, m_levels.back().size(), box, visit);
        }
    }
    /// Calls `visit(position)` for every box that contains the point.
    template <class Visit>
    void forEachAt(MapPoint point, const Visit& visit) const {
        forEachMeeting({point, point}, visit);
    }

private:
    static constexpr std::size_t fanOut = 16;

    template <class Visit>
    void visitNodes(std::size_t level, std::size_t first, std::size_t end, const Box& box, const Visit& visit) const {
        const std::vector<Box>& nodes = m_levels[level];
        for (std::size_t i = first; i < end; ++i) {
            if (!nodes[i].intersects(box)) {
                continue;
            }
            if (level == 0) {
                visit(static_cast<std::size_t>(m_positions[i]));
            } else {
                const std::size_t below = m_levels[level - 1].size();
                visitNodes(level - 1, i * fanOut, below < (i + 1) * fanOut ? below : (i + 1) * fanOut, box, visit);
            }
        }
    }

    std::vector<std::uint32_t> m_positions;  ///< Position in the input of each box of the lowest level.
    std::vector<std::vector<Box>> m_levels;  ///< The lowest level first: the given boxes.
};

}  // namespace core
