// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/dataset/series.h"
#include "core/regions/grouping.h"
#include "core/regions/region_set.h"

namespace core {

/// The number of a region in a Panel, so that codes are looked up once and not for every value: the position in the
/// map, or a higher number for a code that has figures but is not in the map (the nation, a region that is not drawn).
using RegionIndex = std::uint32_t;
/// The index of a code that is neither in the map nor in any series. No value is known for it.
inline constexpr RegionIndex noRegion = std::numeric_limits<RegionIndex>::max();

/// The values of a series at one period, by region index. Valid as long as its panel.
class PublishedColumn {
public:
    /// Without values.
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

/// The regions of which figures of an indicator are expected: one without a figure counts as missing.
struct ExpectedRegions {
    std::vector<RegionIndex> covered;   ///< Those on the map, in its order.
    std::vector<RegionIndex> surveyed;  ///< On the map or not, in order of code.
    friend bool operator==(const ExpectedRegions&, const ExpectedRegions&) = default;
};

/// All series by region index instead of region code. Immutable.
class Panel {
public:
    Panel() = default;
    /// @param regions  of the map; their positions become their indices.
    /// @param whole    the code of the whole (the nation), under which the series hold its figures.
    /// @param named    the codes in the table of names or in a grouping. A code that is neither there nor in the map
    ///                 belongs to no region.
    /// @param otherSurveyed  codes that have figures in series that were not read.
    /// @param ofTables  indicators of the user's tables. These may have figures of more regions than the data package.
    Panel(std::shared_ptr<const RegionSet> regions, std::shared_ptr<const std::vector<Series>> series,
          const std::optional<RegionCode>& whole, const RegionCodeSet& named,
          std::span<const RegionCode> otherSurveyed = {}, std::span<const IndicatorId> ofTables = {});

    [[nodiscard]] RegionIndex indexOf(const RegionCode& code) const;
    [[nodiscard]] std::vector<RegionIndex> indicesOf(std::span<const RegionCode> codes) const;
    /// The index of a group for which figures are published; noRegion for other groups.
    [[nodiscard]] RegionIndex indexOfGroup(const std::string& grouping, const std::string& group) const;
    /// The whole of which the regions are parts (the nation); noRegion where there is none.
    [[nodiscard]] RegionIndex whole() const noexcept { return m_whole; }
    /// The regions of which the data package has figures; without a package, those of which the tables have figures.
    /// Figures of codes that belong to no region are not ranked, counted or summed with theirs.
    [[nodiscard]] const std::shared_ptr<const ExpectedRegions>& expected() const noexcept { return m_expected; }
    /// For an indicator of the user's tables: those on the map, and the regions that its series in this edition has.
    [[nodiscard]] const std::shared_ptr<const ExpectedRegions>& expected(const IndicatorId& indicator,
                                                                         const EditionId& edition) const;
    [[nodiscard]] const std::vector<RegionIndex>& covered() const noexcept { return m_expected->covered; }
    [[nodiscard]] const std::vector<RegionIndex>& surveyed() const noexcept { return m_expected->surveyed; }
    /// Whether other regions than expected() are expected for some indicator.
    [[nodiscard]] bool hasOtherExpected() const noexcept { return !m_expectedOf.empty(); }
    /// All codes with figures but the whole, whether or not they belong to a region, in order of code.
    [[nodiscard]] const std::vector<RegionIndex>& withFigures() const noexcept { return m_withFigures; }
    [[nodiscard]] const RegionCode& codeOf(RegionIndex region) const;
    /// Area on the ellipsoid; nothing for a region that is not in the map.
    [[nodiscard]] std::optional<double> areaKm2(RegionIndex region) const;
    /// The series of an indicator in an edition; a series that is never revised is found for every edition. Null if
    /// there is none.
    [[nodiscard]] const Series* find(const IndicatorId& indicator, const EditionId& edition) const;
    [[nodiscard]] PublishedColumn published(const IndicatorId& indicator, const EditionId& edition,
                                            Period period) const;

private:
    void indexSeries();
    [[nodiscard]] RegionIndex indexed(const Series& series, const RegionCode& code);
    [[nodiscard]] RegionIndex indexed(const RegionCode& code);
    [[nodiscard]] std::optional<std::size_t> positionOf(const IndicatorId& indicator, const EditionId& edition) const;
    [[nodiscard]] ExpectedRegions regionsIn(const std::vector<bool>& hasFigures, const RegionCodeSet& named) const;
    void markRegions(std::size_t series, std::vector<bool>& hasFigures) const;
    [[nodiscard]] bool hasOthersThan(const std::vector<RegionIndex>& regions, std::size_t series) const;
    void listWithFigures(const std::vector<bool>& hasFigures);
    void listExpected(std::span<const RegionIndex> others, const RegionCodeSet& named,
                      std::span<const IndicatorId> ofTables);

    std::shared_ptr<const RegionSet> m_regions;
    std::shared_ptr<const std::vector<Series>> m_series;
    std::vector<RegionCode> m_beyond;                     ///< Codes that are not in the map.
    ByRegionCode<RegionIndex> m_indexBeyond;              ///< Their indices.
    std::vector<std::vector<std::uint32_t>> m_columnsOf;  ///< By series and region index.
    std::shared_ptr<const ExpectedRegions> m_expected = std::make_shared<const ExpectedRegions>();
    /// By position of a series: of tables, where they are not m_expected.
    std::map<std::size_t, std::shared_ptr<const ExpectedRegions>> m_expectedOf;
    std::vector<RegionIndex> m_withFigures;
    std::map<std::pair<std::string, std::string>, RegionIndex> m_indexOfGroup;  ///< By ids of grouping and group.
    std::map<std::pair<IndicatorId, std::optional<EditionId>>, std::size_t> m_positionOf;  ///< In the series.
    RegionIndex m_whole = noRegion;
};

/// Which region is in which group of one grouping.
struct GroupMembership {
    std::vector<std::vector<RegionIndex>> members;    ///< By group, in its order.
    std::vector<std::optional<std::size_t>> groupOf;  ///< By region of the map: position in the grouping.
    friend bool operator==(const GroupMembership&, const GroupMembership&) = default;
};
[[nodiscard]] GroupMembership groupMembership(const Panel& panel, const RegionSet& regions, const Grouping& grouping);

/// A grouping with the membership of the regions in it.
struct GroupedRegions {
    Grouping grouping;
    GroupMembership membership;
    friend bool operator==(const GroupedRegions&, const GroupedRegions&) = default;
};

}  // namespace core
