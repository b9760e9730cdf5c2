// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/region_set.h"

#include <span>
#include <stdexcept>
#include <utility>

namespace core {
namespace {

/// The box around both, or around the one that exists.
std::optional<Box> united(const std::optional<Box>& a, const std::optional<Box>& b) {
    return a && b ? std::optional(a->united(*b)) : a ? a : b;
}

}  // namespace

RegionSet::RegionSet(std::vector<Region> regions) : m_regions(std::move(regions)) {
    m_index.reserve(m_regions.size());
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        if (!m_index.emplace(m_regions[i].code, i).second) {
            throw std::invalid_argument("RegionSet: region " + m_regions[i].code.text() + " occurs twice");
        }
    }
    measureParts();
}

void RegionSet::measureParts() {
    std::vector<Box> boxes;
    m_boxes.resize(m_regions.size());
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        const MultiPolygon& shape = m_regions[i].shape;
        for (std::size_t polygon = 0; polygon < shape.size(); ++polygon) {
            std::optional<Box> part = boundingBox(std::span(shape[polygon].shell));
            m_boxes[i] = united(m_boxes[i], part);
            // by the even-odd rule, the part of a hole outside its shell is inside the region
            for (const Ring& hole : shape[polygon].holes) {
                part = united(part, boundingBox(std::span(hole)));
            }
            if (part) {
                boxes.push_back(*part);
                m_parts.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(polygon),
                                   OutlineHeights(shape[polygon])});
            }
        }
        m_extent = united(m_extent, m_boxes[i]);
    }
    m_partIndex = BoxIndex(boxes);
}

std::optional<std::size_t> RegionSet::indexOf(const RegionCode& code) const {
    const auto found = m_index.find(code);
    return found == m_index.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> RegionSet::at(MapPoint point) const {
    std::optional<std::size_t> first;
    m_partIndex.forEachAt(point, [&](std::size_t index) {
        const Part& part = m_parts[index];
        const bool isEarlier = !first || part.region < *first;
        if (isEarlier && m_boxes[part.region] && m_boxes[part.region]->contains(point) &&
            part.heights.contains(m_regions[part.region].shape[part.polygon], point)) {
            first = part.region;
        }
    });
    return first;
}

}  // namespace core
