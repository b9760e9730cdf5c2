// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/panel.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace core {

Panel::Panel(std::shared_ptr<const RegionSet> regions, std::shared_ptr<const std::vector<Series>> series,
             const std::optional<RegionCode>& whole, const RegionCodeSet& named,
             std::span<const RegionCode> otherSurveyed, std::span<const IndicatorId> ofTables)
    : m_regions(std::move(regions)), m_series(std::move(series)) {
    indexSeries();
    std::vector<RegionIndex> others;
    std::ranges::transform(otherSurveyed, std::back_inserter(others),
                           [&](const RegionCode& code) { return indexed(code); });
    m_whole = whole ? indexOf(*whole) : noRegion;
    listExpected(others, named, ofTables);
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

/// Marks the regions that a series has, by region index.
void Panel::markRegions(std::size_t series, std::vector<bool>& hasFigures) const {
    if ((*m_series)[series].isByGroup()) {
        return;
    }
    const std::vector<std::uint32_t>& columnOf = m_columnsOf[series];
    for (RegionIndex region = 0; region < columnOf.size(); ++region) {
        hasFigures[region] = hasFigures[region] || columnOf[region] != noRegion;
    }
}

ExpectedRegions Panel::regionsIn(const std::vector<bool>& hasFigures, const RegionCodeSet& named) const {
    ExpectedRegions expected;
    for (RegionIndex region = 0; region < hasFigures.size(); ++region) {
        const bool isOnMap = region < m_regions->size();
        if (!hasFigures[region] || region == m_whole) {
            continue;
        }
        if (isOnMap) {
            expected.covered.push_back(region);
        }
        if (isOnMap || named.contains(codeOf(region))) {
            expected.surveyed.push_back(region);
        }
    }
    std::ranges::sort(expected.surveyed, {}, [&](RegionIndex region) -> const RegionCode& { return codeOf(region); });
    return expected;
}

/// @param regions  in ascending order.
bool Panel::hasOthersThan(const std::vector<RegionIndex>& regions, std::size_t series) const {
    const std::vector<std::uint32_t>& columnOf = m_columnsOf[series];
    for (RegionIndex region = 0; region < columnOf.size(); ++region) {
        if (columnOf[region] != noRegion && region != m_whole && !std::ranges::binary_search(regions, region)) {
            return true;
        }
    }
    return false;
}

void Panel::listWithFigures(const std::vector<bool>& hasFigures) {
    for (RegionIndex region = 0; region < hasFigures.size(); ++region) {
        if (hasFigures[region] && region != m_whole) {
            m_withFigures.push_back(region);
        }
    }
    std::ranges::sort(m_withFigures, {}, [&](RegionIndex region) -> const RegionCode& { return codeOf(region); });
}

/// @param others  regions that have figures in series that were not read.
void Panel::listExpected(std::span<const RegionIndex> others, const RegionCodeSet& named,
                         std::span<const IndicatorId> ofTables) {
    const auto isOfTable = [&](std::size_t series) {
        return std::ranges::find(ofTables, (*m_series)[series].indicator()) != ofTables.end();
    };
    std::vector<bool> inPackage(m_regions->size() + m_beyond.size());
    for (const RegionIndex region : others) {
        inPackage[region] = true;
    }
    for (std::size_t series = 0; series < m_series->size(); ++series) {
        if (!isOfTable(series)) {
            markRegions(series, inPackage);
        }
    }
    std::vector<bool> inAny = inPackage;
    for (std::size_t series = 0; series < m_series->size(); ++series) {
        markRegions(series, inAny);
    }
    listWithFigures(inAny);
    m_expected = std::make_shared<const ExpectedRegions>(regionsIn(inPackage, named));
    if (m_expected->surveyed.empty()) {
        m_expected = std::make_shared<const ExpectedRegions>(regionsIn(inAny, named));
        return;
    }
    const bool isAllOnMap = m_expected->covered.size() == m_expected->surveyed.size();
    for (std::size_t series = 0; series < m_series->size(); ++series) {
        if (!isOfTable(series) || (isAllOnMap && !hasOthersThan(m_expected->covered, series))) {
            continue;
        }
        std::vector<bool> inTable(inPackage.size());
        for (const RegionIndex region : m_expected->covered) {
            inTable[region] = true;
        }
        markRegions(series, inTable);
        m_expectedOf.emplace(series, std::make_shared<const ExpectedRegions>(regionsIn(inTable, named)));
    }
}

const std::shared_ptr<const ExpectedRegions>& Panel::expected(const IndicatorId& indicator,
                                                              const EditionId& edition) const {
    const auto position = positionOf(indicator, edition);
    const auto found = position ? m_expectedOf.find(*position) : m_expectedOf.end();
    return found == m_expectedOf.end() ? m_expected : found->second;
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
