// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/panel.h"

#include <algorithm>
#include <utility>

namespace core {

Panel::Panel(std::shared_ptr<const RegionSet> regions, std::shared_ptr<const std::vector<Series>> series)
    : m_regions(std::move(regions)), m_series(std::move(series)) {
    indexSeries();
    m_nation = indexOf(nationCode());
    listSurveyed();
}

/// Gives every code of a series an index and keeps the column of its figures.
void Panel::indexSeries() {
    for (const Series& one : *m_series) {
        std::vector<std::uint32_t>& columnOf = m_columnsOf.emplace_back(m_regions->size() + m_beyond.size(), noRegion);
        for (std::uint32_t column = 0; column < one.codes().size(); ++column) {
            const RegionCode& code = one.codes()[column];
            RegionIndex region = indexOf(code);
            if (region == noRegion) {
                region = static_cast<RegionIndex>(m_regions->size() + m_beyond.size());
                m_beyond.push_back(code);
                m_indexBeyond.emplace(code, region);
                columnOf.push_back(noRegion);
            }
            columnOf[region] = column;
        }
    }
}

void Panel::listSurveyed() {
    std::vector<bool> hasFigures(m_regions->size() + m_beyond.size());
    for (const std::vector<std::uint32_t>& columnOf : m_columnsOf) {
        for (RegionIndex region = 0; region < columnOf.size(); ++region) {
            hasFigures[region] = hasFigures[region] || columnOf[region] != noRegion;
        }
    }
    for (RegionIndex region = 0; region < hasFigures.size(); ++region) {
        if (hasFigures[region] && region != m_nation) {
            m_surveyed.push_back(region);
        }
    }
    std::ranges::copy_if(m_surveyed, std::back_inserter(m_covered),
                         [&](RegionIndex region) { return region < m_regions->size(); });
    std::ranges::sort(m_surveyed, {}, [&](RegionIndex region) -> const RegionCode& { return codeOf(region); });
}

RegionIndex Panel::indexOf(const RegionCode& code) const {
    if (const auto region = m_regions ? m_regions->indexOf(code) : std::nullopt) {
        return static_cast<RegionIndex>(*region);
    }
    const auto found = m_indexBeyond.find(code);
    return found == m_indexBeyond.end() ? noRegion : found->second;
}

std::vector<RegionIndex> Panel::indicesOf(std::span<const RegionCode> codes) const {
    std::vector<RegionIndex> indices;
    indices.reserve(codes.size());
    std::ranges::transform(codes, std::back_inserter(indices), [&](const RegionCode& code) { return indexOf(code); });
    return indices;
}

const RegionCode& Panel::codeOf(RegionIndex region) const {
    return region < m_regions->size() ? (*m_regions)[region].code : m_beyond.at(region - m_regions->size());
}

std::optional<double> Panel::areaKm2(RegionIndex region) const {
    return m_regions && region < m_regions->size() ? std::optional((*m_regions)[region].areaKm2) : std::nullopt;
}

PublishedColumn Panel::published(Indicator indicator, Vintage vintage, Period period) const {
    for (std::size_t i = 0; i < m_columnsOf.size(); ++i) {
        const Series& one = (*m_series)[i];
        if (one.indicator() == indicator && one.vintage() == vintage) {
            const auto row = one.row(period);
            return row.empty() ? PublishedColumn() : PublishedColumn(m_columnsOf[i], row);
        }
    }
    return {};
}

GroupMembership groupMembership(const Panel& panel, const RegionSet& regions, const Grouping& grouping) {
    GroupMembership membership;
    membership.groupOf.resize(regions.size());
    for (std::size_t group = 0; group < grouping.groups().size(); ++group) {
        membership.members.push_back(panel.indicesOf(grouping.groups()[group].members));
        for (const RegionIndex region : membership.members.back()) {
            if (region < regions.size()) {
                membership.groupOf[region] = group;
            }
        }
    }
    return membership;
}

}  // namespace core
