// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/geometry/box.h"
#include "core/geometry/box_index.h"
#include "core/geometry/measure.h"
#include "core/regions/region.h"

namespace core {

/// The regions of one boundary file, all in the same projection, in file order. Codes are unique.
class RegionSet {
public:
    RegionSet() = default;
    /// @throws std::invalid_argument when two regions have the same code.
    explicit RegionSet(std::vector<Region> regions);

    [[nodiscard]] const std::vector<Region>& regions() const noexcept { return m_regions; }
    [[nodiscard]] std::size_t size() const noexcept { return m_regions.size(); }
    [[nodiscard]] const Region& operator[](std::size_t index) const { return m_regions[index]; }
    [[nodiscard]] std::optional<std::size_t> indexOf(const RegionCode& code) const;
    /// Bounding box of all shapes, in metres; nothing when no region has a point.
    [[nodiscard]] const std::optional<Box>& extent() const noexcept { return m_extent; }
    /// Bounding box of the shape of one region; nothing when it has no point.
    [[nodiscard]] const std::optional<Box>& extentOf(std::size_t index) const { return m_boxes[index]; }
    /// The first region that contains the point, if any. Uses a spatial index.
    [[nodiscard]] std::optional<std::size_t> at(MapPoint point) const;

private:
    /// One polygon of a region in the spatial index.
    struct Part {
        std::uint32_t region = 0;
        std::uint32_t polygon = 0;
        OutlineHeights heights;
    };
    void measureParts();

    std::vector<Region> m_regions;
    ByRegionCode<std::size_t> m_index;
    std::vector<std::optional<Box>> m_boxes;
    std::optional<Box> m_extent;
    std::vector<Part> m_parts;
    BoxIndex m_partIndex;
};

}  // namespace core
