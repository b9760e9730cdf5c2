// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "core/regions/region_set.h"

namespace app {

/// Where the regions are, as cells of a grid counted up from a corner, so that a rectangle is answered in four
/// look-ups. Errs on the safe side by up to two cells, each a 300th of the extent's longer side.
class Territory {
public:
    /// @param extent  that of the regions.
    Territory(const core::RegionSet& regions, const core::Box& extent);

    /// Whether a box may hold a point of any region. One that does is never missed.
    [[nodiscard]] bool meets(const core::Box& box) const;

private:
    void markBorder(const core::Ring& ring);
    void markInside(std::vector<std::vector<double>> crossings);
    void mark(double column, double row);

    core::MapPoint m_origin;
    double m_cellM = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<int> m_count;  ///< Marked cells to the lower left of each corner; while marking, 1 for a marked cell.
};

}  // namespace app
