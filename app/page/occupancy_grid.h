// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/regions/region_set.h"

namespace app {

/// A grid that says which parts of the map hold regions. It is a summed-area table, so a rectangle is tested with four
/// look-ups. A cell is a 300th of the longer side of the extent. A rectangle up to two cells away from a region may be
/// reported as occupied; an occupied one is never reported as free.
class OccupancyGrid {
public:
    /// @param extent  the extent of the regions.
    OccupancyGrid(const core::RegionSet& regions, const core::Box& extent);

    /// Whether a box may hold a point of a region.
    [[nodiscard]] bool mayHoldRegion(const core::Box& box) const;

private:
    void markBorder(const core::Ring& ring);
    void markInside(std::vector<std::vector<double>> crossings);
    void mark(double column, double row);

    core::MapPoint m_origin;
    double m_cellM = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<int> m_count;  ///< Number of occupied cells to the lower left of each corner; during construction, 1
                               ///< for an occupied cell.
};

}  // namespace app
