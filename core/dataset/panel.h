// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/dataset/series.h"
#include "core/regions/grouping.h"
#include "core/regions/region_set.h"

namespace core {

/// A region as a number instead of its code, so that codes are looked up once and not for every value: the position in
/// the map, or a number beyond the map for a code that has figures alone (the nation, a region that is not drawn).
using RegionIndex = std::uint32_t;
/// The index of a code that is neither in the map nor in any series. No value is known for it.
inline constexpr RegionIndex noRegion = std::numeric_limits<RegionIndex>::max();

/// The values of a series at one period, by region index. Valid as long as its panel.
class PublishedColumn {
public:
    /// Nothing anywhere.
    PublishedColumn() = default;
    [[nodiscard]] std::optional<Observation> operator[](RegionIndex region) const {
        const std::uint32_t column = region < m_columnOf.size() ? m_columnOf[region] : noRegion;
        return column == noRegion ? std::nullopt : m_row[column];
    }

private:
    friend class Panel;
    PublishedColumn(std::span<const std::uint32_t> columnOf, std::span<const std::optional<Observation>> row)
        : m_columnOf(columnOf), m_row(row) {}

    std::span<const std::uint32_t> m_columnOf;  ///< By region index: position in the row, or noRegion.
    std::span<const std::optional<Observation>> m_row;
};

/// All series by region index instead of region code. Immutable.
class Panel {
public:
    Panel() = default;
    /// @param regions  of the map; their positions become their indices.
    /// @param series   by region, with the nation under nationCode().
    Panel(std::shared_ptr<const RegionSet> regions, std::shared_ptr<const std::vector<Series>> series);

    [[nodiscard]] RegionIndex indexOf(const RegionCode& code) const;
    [[nodiscard]] std::vector<RegionIndex> indicesOf(std::span<const RegionCode> codes) const;
    [[nodiscard]] RegionIndex nation() const noexcept { return m_nation; }
    /// The map's regions with figures, in the order of the map.
    [[nodiscard]] const std::vector<RegionIndex>& covered() const noexcept { return m_covered; }
    /// Regions with figures, in the map or not, in order of code.
    [[nodiscard]] const std::vector<RegionIndex>& surveyed() const noexcept { return m_surveyed; }
    [[nodiscard]] const RegionCode& codeOf(RegionIndex region) const;
    /// On the ellipsoid; nothing off the map.
    [[nodiscard]] std::optional<double> areaKm2(RegionIndex region) const;
    [[nodiscard]] PublishedColumn published(Indicator indicator, Vintage vintage, Period period) const;

private:
    void indexSeries();
    void listSurveyed();

    std::shared_ptr<const RegionSet> m_regions;
    std::shared_ptr<const std::vector<Series>> m_series;
    std::vector<RegionCode> m_beyond;                     ///< The codes that are not in the map.
    ByRegionCode<RegionIndex> m_indexBeyond;              ///< Their indices.
    std::vector<std::vector<std::uint32_t>> m_columnsOf;  ///< By series and region index.
    std::vector<RegionIndex> m_covered;
    std::vector<RegionIndex> m_surveyed;
    RegionIndex m_nation = noRegion;
};

/// Which region is in which group of one grouping.
struct GroupMembership {
    std::vector<std::vector<RegionIndex>> members;    ///< By group, in its order.
    std::vector<std::optional<std::size_t>> groupOf;  ///< By region of the map: position in the grouping.
    friend bool operator==(const GroupMembership&, const GroupMembership&) = default;
};
[[nodiscard]] GroupMembership groupMembership(const Panel& panel, const RegionSet& regions, const Grouping& grouping);

}  // namespace core
