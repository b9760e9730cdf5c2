// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/panel.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {

Panel::Panel(std::shared_ptr<const RegionSet> regions, std::shared_ptr<const std::vector<Series>> series,
             const std::optional<RegionCode>& whole, const RegionCodeSet& named,
             std::span<const RegionCode> otherSurveyed)
    : m_regions(std::move(regions)), m_series(std::move(series)) {
    indexSeries();
    std::vector<RegionIndex> others;
    std::ranges::transform(otherSurveyed, std::back_inserter(others),
                           [&](const RegionCode& code) { return indexed(code); });
    m_whole = whole ? indexOf(*whole) : noRegion;
    listSurveyed(others, named);
}

/// The index of a code of a series, a new one where it has none yet.
RegionIndex Panel::indexed(const Series& series, const RegionCode& code) {
    if (!series.isByGroup()) {
        return indexed(code);
    }
    const RegionIndex known = indexOfGroup(series.grouping(), code.text());
    if (known != noRegion) {
        return known;
    }
    const auto next = static_cast<RegionIndex>(m_regions->size() + m_beyond.size());
    m_beyond.push_back(code);
    m_indexOfGroup.emplace(std::pair(series.grouping(), code.text()), next);
    return next;
}

/// The index of a region, a new one where it has none yet.
RegionIndex Panel::indexed(const RegionCode& code) {
    const RegionIndex known = indexOf(code);
    if (known != noRegion) {
        return known;
    }
    const auto next = static_cast<RegionIndex>(m_regions->size() + m_beyond.size());
    m_beyond.push_back(code);
    m_indexBeyond.emplace(code, next);
    return next;
}

/// Gives every code of a series an index and keeps the column of its figures.
void Panel::indexSeries() {
    for (std::size_t position = 0; position < m_series->size(); ++position) {
        const Series& series = (*m_series)[position];
        m_positionOf.emplace(std::pair(series.indicator(), series.edition()), position);
        std::vector<std::uint32_t>& columnOf = m_columnsOf.emplace_back(m_regions->size() + m_beyond.size(), noRegion);
        for (std::uint32_t column = 0; column < series.codes().size(); ++column) {
            const RegionIndex region = indexed(series, series.codes()[column]);
            columnOf.resize(std::max<std::size_t>(columnOf.size(), m_regions->size() + m_beyond.size()), noRegion);
            columnOf[region] = column;
        }
    }
}

/// @param others  regions that have figures in series that were not read.
void Panel::listSurveyed(std::span<const RegionIndex> others, const RegionCodeSet& named) {
    std::vector<bool> hasFigures(m_regions->size() + m_beyond.size());
    for (const RegionIndex region : others) {
        hasFigures[region] = true;
    }
    for (std::size_t position = 0; position < m_columnsOf.size(); ++position) {
        const std::vector<std::uint32_t>& columnOf = m_columnsOf[position];
        for (RegionIndex region = 0; region < columnOf.size() && !(*m_series)[position].isByGroup(); ++region) {
            hasFigures[region] = hasFigures[region] || columnOf[region] != noRegion;
        }
    }
    for (RegionIndex region = 0; region < hasFigures.size(); ++region) {
        if (hasFigures[region] && region != m_whole) {
            m_withFigures.push_back(region);
        }
    }
    const auto isOnMap = [&](RegionIndex region) { return region < m_regions->size(); };
    std::ranges::copy_if(m_withFigures, std::back_inserter(m_covered), isOnMap);
    std::ranges::sort(m_withFigures, {}, [&](RegionIndex region) -> const RegionCode& { return codeOf(region); });
    std::ranges::copy_if(m_withFigures, std::back_inserter(m_surveyed),
                         [&](RegionIndex region) { return isOnMap(region) || named.contains(codeOf(region)); });
}

RegionIndex Panel::indexOfGroup(const std::string& grouping, const std::string& group) const {
    const auto found = m_indexOfGroup.find(std::pair(grouping, group));
    return found == m_indexOfGroup.end() ? noRegion : found->second;
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

std::optional<std::size_t> Panel::positionOf(const IndicatorId& indicator, const EditionId& edition) const {
    auto found = m_positionOf.find(std::pair(indicator, std::optional(edition)));
    if (found == m_positionOf.end()) {
        found = m_positionOf.find(std::pair(indicator, std::optional<EditionId>()));
    }
    return found == m_positionOf.end() ? std::nullopt : std::optional(found->second);
}

const Series* Panel::find(const IndicatorId& indicator, const EditionId& edition) const {
    const auto position = positionOf(indicator, edition);
    return position ? &(*m_series)[*position] : nullptr;
}

PublishedColumn Panel::published(const IndicatorId& indicator, const EditionId& edition, Period period) const {
    const auto position = positionOf(indicator, edition);
    const auto row = position ? (*m_series)[*position].row(period) : std::span<const std::optional<Observation>>();
    return row.empty() ? PublishedColumn() : PublishedColumn(m_columnsOf[*position], row);
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
