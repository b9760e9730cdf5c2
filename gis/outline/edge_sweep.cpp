// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/outline/edge_sweep.h"

namespace gis::outline {
namespace {

constexpr std::size_t comparisonsPerEdge = 256;

struct Extent {
    core::LonLat least;
    core::LonLat most;
};

Extent extentOf(const std::vector<const LonLatPath*>& paths) {
    const core::LonLat first = paths.empty() || paths.front()->empty() ? core::LonLat{} : paths.front()->front();
    Extent extent{first, first};
    for (const LonLatPath* path : paths) {
        for (const core::LonLat& place : *path) {
            extent.least = {std::min(extent.least.lon, place.lon), std::min(extent.least.lat, place.lat)};
            extent.most = {std::max(extent.most.lon, place.lon), std::max(extent.most.lat, place.lat)};
        }
    }
    return extent;
}

}  // namespace

void EdgeSweep::setPaths(const std::vector<const LonLatPath*>& paths) {
    m_paths = paths;
    const Extent extent = extentOf(paths);
    m_sweepsNorthward = extent.most.lat - extent.least.lat > extent.most.lon - extent.least.lon;
    m_longest = 0;
    m_edges.clear();
    for (std::uint32_t p = 0; p < m_paths.size(); ++p) {
        const LonLatPath& path = *m_paths[p];
        for (std::uint32_t i = 0; i + 1 < path.size(); ++i) {
            const auto [from, to] = std::pair(turned(path[i]), turned(path[i + 1]));
            const auto [low, high] = std::minmax(from.lon, to.lon);
            const auto [bottom, top] = std::minmax(from.lat, to.lat);
            m_edges.push_back({low, high, bottom, top, p, i});
            m_longest = std::max(m_longest, high - low);
        }
    }
    std::ranges::sort(m_edges, {}, &Edge::low);
    m_comparisonsLeft = comparisonsPerEdge * m_edges.size();
}

}  // namespace gis::outline
