// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/region_set.h"

#include <stdexcept>
#include <utility>

#include "core/geometry/measure.h"

namespace core {
namespace {

/// The box of all rings: a hole that leaves its shell counts as inside there.
std::optional<Box> boxOfRings(const Polygon& polygon) {
    std::optional<Box> box = boundingBox(std::span(polygon.shell));
    for (const Ring& hole : polygon.holes) {
        if (const auto more = boundingBox(std::span(hole))) {
            box = box ? box->united(*more) : *more;
        }
    }
    return box;
}

}  // namespace

RegionSet::RegionSet(std::vector<Region> regions) : m_regions(std::move(regions)) {
    m_boxes.reserve(m_regions.size());
    m_index.reserve(m_regions.size());
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        if (!m_index.emplace(m_regions[i].code, i).second) {
            throw std::invalid_argument("RegionSet: region " + m_regions[i].code.text() + " occurs twice");
        }
        m_boxes.push_back(boundingBox(m_regions[i].shape));
        if (m_boxes.back()) {
            m_extent = m_extent ? m_extent->united(*m_boxes.back()) : *m_boxes.back();
        }
    }
    indexParts();
}

void RegionSet::indexParts() {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        const MultiPolygon& shape = m_regions[i].shape;
        for (std::size_t polygon = 0; polygon < shape.size(); ++polygon) {
            if (const auto box = boxOfRings(shape[polygon])) {
                boxes.push_back(*box);
                m_parts.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(polygon)});
            }
        }
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
            partContains(m_regions[part.region].shape[part.polygon], point)) {
            first = part.region;
        }
    });
    return first;
}

}  // namespace core
