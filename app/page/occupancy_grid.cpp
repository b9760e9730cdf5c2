// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page/occupancy_grid.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/snap.h"

namespace app {
namespace {

constexpr double cellsAlong = 300;
constexpr double stepsPerCell = 4;  // points tested along a border, so that hardly a cell is missed

int inRange(double cell, int count) { return static_cast<int>(std::clamp(std::floor(cell), 0.0, count - 1.0)); }

/// Adds the columns at which a ring crosses the middle line of each row of cells.
void addCrossings(const core::Ring& ring, core::MapPoint origin, double cellM,
                  std::vector<std::vector<double>>& crossings) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const bool rising = ring[i].y > ring[i - 1].y;
        const core::MapPoint& low = rising ? ring[i - 1] : ring[i];
        const core::MapPoint& high = rising ? ring[i] : ring[i - 1];
        const double first = std::ceil((low.y - origin.y) / cellM - 0.5);
        for (double row = std::max(first, 0.0); row < static_cast<double>(crossings.size()); ++row) {
            const double y = origin.y + (row + 0.5) * cellM;
            if (y >= high.y) {
                break;
            }
            const double x = low.x + (high.x - low.x) * (y - low.y) / (high.y - low.y);
            crossings[static_cast<std::size_t>(row)].push_back((x - origin.x) / cellM);
        }
    }
}

}  // namespace

OccupancyGrid::OccupancyGrid(const core::RegionSet& regions, const core::Box& extent)
    : m_origin(extent.min), m_cellM(std::max({extent.width(), extent.height(), 1.0}) / cellsAlong) {
    m_columns = static_cast<int>(extent.width() / m_cellM) + 1;
    m_rows = static_cast<int>(extent.height() / m_cellM) + 1;
    const std::size_t stride = static_cast<std::size_t>(m_columns) + 1;
    m_count.assign(stride * (static_cast<std::size_t>(m_rows) + 1), 0);
    std::vector<std::vector<double>> crossings(static_cast<std::size_t>(m_rows));
    const double stepM = core::snapStepM(1 / m_cellM);  // moves no point by more than an eighth of a cell
    const auto add = [&](const core::Ring& ring) {
        const core::Ring coarse = core::snapped(ring, stepM);
        markBorder(coarse);
        addCrossings(coarse, m_origin, m_cellM, crossings);
    };
    for (const core::Region& region : regions.regions()) {
        for (const core::Polygon& polygon : region.shape) {
            add(polygon.shell);
            std::ranges::for_each(polygon.holes, add);
        }
    }
    markInside(std::move(crossings));
    for (std::size_t i = stride; i < m_count.size(); ++i) {
        const bool first = i % stride == 0;
        m_count[i] += m_count[i - stride] + (first ? 0 : m_count[i - 1] - m_count[i - stride - 1]);
    }
}

void OccupancyGrid::mark(double column, double row) {
    const std::size_t stride = static_cast<std::size_t>(m_columns) + 1;
    const auto x = static_cast<std::size_t>(inRange(column, m_columns));
    const auto y = static_cast<std::size_t>(inRange(row, m_rows));
    m_count[(y + 1) * stride + x + 1] = 1;
}

void OccupancyGrid::markBorder(const core::Ring& ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double dx = (ring[i].x - ring[i - 1].x) / m_cellM;
        const double dy = (ring[i].y - ring[i - 1].y) / m_cellM;
        const double steps = std::ceil(std::hypot(dx, dy) * stepsPerCell) + 1;
        for (double step = 0; step <= steps; ++step) {
            mark((ring[i - 1].x - m_origin.x) / m_cellM + dx * step / steps,
                 (ring[i - 1].y - m_origin.y) / m_cellM + dy * step / steps);
        }
    }
}

void OccupancyGrid::markInside(std::vector<std::vector<double>> crossings) {
    for (std::size_t row = 0; row < crossings.size(); ++row) {
        std::ranges::sort(crossings[row]);
        for (std::size_t i = 1; i < crossings[row].size(); i += 2) {
            for (double column = crossings[row][i - 1]; column < crossings[row][i]; ++column) {
                mark(column, static_cast<double>(row));
            }
        }
    }
}

bool OccupancyGrid::mayHoldRegion(const core::Box& box) const {
    const core::Box grown = box.grown(m_cellM / 2);
    const double left = (grown.min.x - m_origin.x) / m_cellM;
    const double right = (grown.max.x - m_origin.x) / m_cellM;
    const double bottom = (grown.min.y - m_origin.y) / m_cellM;
    const double top = (grown.max.y - m_origin.y) / m_cellM;
    if (right < 0 || top < 0 || left >= m_columns || bottom >= m_rows) {
        return false;
    }
    const std::size_t stride = static_cast<std::size_t>(m_columns) + 1;
    const auto x0 = static_cast<std::size_t>(inRange(left, m_columns));
    const auto x1 = static_cast<std::size_t>(inRange(right, m_columns)) + 1;
    const auto y0 = static_cast<std::size_t>(inRange(bottom, m_rows));
    const auto y1 = static_cast<std::size_t>(inRange(top, m_rows)) + 1;
    return m_count[y1 * stride + x1] - m_count[y0 * stride + x1] - m_count[y1 * stride + x0] +
               m_count[y0 * stride + x0] >
           0;
}

}  // namespace app
