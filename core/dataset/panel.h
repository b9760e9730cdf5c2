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

/// Stands for a region code, so that codes are looked up once and not for every value: a region's position in the map,
/// or a number beyond these for what has figures alone (the nation, a region that is not in the map).
using Place = std::uint32_t;
/// Of a code that is neither in the map nor in any series: nothing is known there.
inline constexpr Place nowhere = std::numeric_limits<Place>::max();

/// What a series says at one period, by place. Valid as long as the panel that it is from.
class PublishedColumn {
public:
    /// Nothing anywhere.
    PublishedColumn() = default;
    [[nodiscard]] std::optional<Observation> operator[](Place place) const {
        const std::uint32_t column = place < m_columnOf.size() ? m_columnOf[place] : nowhere;
        return column == nowhere ? std::nullopt : m_row[column];
    }

private:
    friend class Panel;
    PublishedColumn(std::span<const std::uint32_t> columnOf, std::span<const std::optional<Observation>> row)
        : m_columnOf(columnOf), m_row(row) {}

    std::span<const std::uint32_t> m_columnOf;  ///< By place the position in the row, or nowhere.
    std::span<const std::optional<Observation>> m_row;
};

/// All series by place instead of region code. Immutable.
class Panel {
public:
    Panel() = default;
    /// @param regions  of the map, whose positions become places.
    /// @param series   by region, with the nation under nationCode().
    Panel(std::shared_ptr<const RegionSet> regions, std::shared_ptr<const std::vector<Series>> series);

    [[nodiscard]] Place placeOf(const RegionCode& code) const;
    [[nodiscard]] std::vector<Place> placesOf(std::span<const RegionCode> codes) const;
    [[nodiscard]] Place nation() const noexcept { return m_nation; }
    /// The map's regions with figures, in the order of the map.
    [[nodiscard]] const std::vector<Place>& covered() const noexcept { return m_covered; }
    /// Regions with figures, in the map or not, in order of code.
    [[nodiscard]] const std::vector<Place>& surveyed() const noexcept { return m_surveyed; }
    [[nodiscard]] const RegionCode& codeOf(Place place) const;
    /// On the ellipsoid; nothing off the map.
    [[nodiscard]] std::optional<double> areaKm2(Place place) const;
    [[nodiscard]] PublishedColumn published(Indicator indicator, Vintage vintage, Period period) const;

private:
    void placeSeries();
    void listSurveyed();

    std::shared_ptr<const RegionSet> m_regions;
    std::shared_ptr<const std::vector<Series>> m_series;
    std::vector<RegionCode> m_beyond;                     ///< The codes that are not in the map.
    ByRegionCode<Place> m_placeBeyond;                    ///< Their places.
    std::vector<std::vector<std::uint32_t>> m_columnsOf;  ///< By series and place.
    std::vector<Place> m_covered;
    std::vector<Place> m_surveyed;
    Place m_nation = nowhere;
};

/// Who belongs where, by place.
struct GroupPlaces {
    std::vector<std::vector<Place>> members;          ///< By group, in its order.
    std::vector<std::optional<std::size_t>> groupOf;  ///< By region of the map: position in the grouping.
    friend bool operator==(const GroupPlaces&, const GroupPlaces&) = default;
};
[[nodiscard]] GroupPlaces groupPlaces(const Panel& panel, const RegionSet& regions, const Grouping& grouping);

}  // namespace core
