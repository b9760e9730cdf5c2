// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/region_set.h"

#include <stdexcept>
#include <utility>

#include "core/geometry/measure.h"

namespace core {

RegionSet::RegionSet(std::vector<Region> regions) : m_regions(std::move(regions)) {
    m_boxes.reserve(m_regions.size());
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        if (!m_index.emplace(m_regions[i].code, i).second) {
            throw std::invalid_argument("RegionSet: region " + m_regions[i].code.text() + " occurs twice");
        }
        m_boxes.push_back(boundingBox(m_regions[i].shape));
        if (m_boxes.back()) {
            m_extent = m_extent ? m_extent->united(*m_boxes.back()) : *m_boxes.back();
        }
    }
}

std::optional<std::size_t> RegionSet::indexOf(const RegionCode& code) const {
    const auto found = m_index.find(code);
    return found == m_index.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> RegionSet::at(MapPoint point) const {
    for (std::size_t i = 0; i < m_regions.size(); ++i) {
        if (m_boxes[i] && m_boxes[i]->contains(point) && contains(m_regions[i].shape, point)) {
            return i;
        }
    }
    return std::nullopt;
}

}  // namespace core
