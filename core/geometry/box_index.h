// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/box.h"

namespace core {

/// Finds those of many boxes that a point or a box meets without looking at the others. Immutable.
///
/// A packed R-tree: the boxes in order along a Hilbert curve, and above them level by level the box of each sixteen.
/// @see I. Kamel, C. Faloutsos, "On Packing R-trees", Proc. CIKM (1993), 490-499.
class BoxIndex {
public:
    BoxIndex() = default;
    explicit BoxIndex(std::span<const Box> boxes);

    /// Calls `visit(position)` for every box that meets `box`, its edges included, in no particular order.
    template <class Visit>
    void forEachMeeting(const Box& box, const Visit& visit) const {
        if (!m_levels.empty()) {
            visitNodes(m_levels.size() - 1, 0, m_levels.back().size(), box, visit);
        }
    }
    /// Likewise for every box that holds a point.
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

    std::vector<std::uint32_t> m_positions;  ///< Of the boxes given, in the order of the lowest level.
    std::vector<std::vector<Box>> m_levels;  ///< From the boxes given to the few at the top.
};

}  // namespace core
