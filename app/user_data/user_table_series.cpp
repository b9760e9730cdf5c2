// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/user_table_series.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "app/text.h"

namespace app {
namespace {

using PlaceInTime = std::pair<std::size_t, core::Period>;

/// The figures of one indicator by region and period; those that occur twice are conflicts.
class JoinedFigures {
public:
    /// @param indicator  its name in the table.
    JoinedFigures(std::string indicator, const std::vector<RegionLabels>& regions)
        : m_indicator(std::move(indicator)), m_regions(regions) {}

    /// @param row  whose figure it is; must outlive the object.
    void add(std::size_t region, core::Period period, double value, const TableKey& row) {
        const auto [known, isNew] = m_figures.emplace(PlaceInTime{region, period}, Figure{value, &row, false});
        if (!isNew) {
            Figure& first = known->second;
            first.isInConflict = true;
            m_conflicts.push_back({m_indicator, m_regions[region], period, row.spreadsheetRow,
                                   first.row->spreadsheetRow, row.text, first.row->text});
        }
    }

    [[nodiscard]] std::vector<core::SeriesRecord> records() const {
        std::vector<core::SeriesRecord> records;
        for (const auto& [place, figure] : m_figures) {
            if (!figure.isInConflict) {
                records.push_back(
                    {m_regions[place.first].code, place.second, {figure.value, core::Provenance::Published}});
            }
        }
        return records;
    }
    [[nodiscard]] std::vector<FigureConflict> conflicts() const { return m_conflicts; }

private:
    struct Figure {
        double value;
        const TableKey* row;
        bool isInConflict;
    };
    std::string m_indicator;
    const std::vector<RegionLabels>& m_regions;
    std::map<PlaceInTime, Figure> m_figures;
    std::vector<FigureConflict> m_conflicts;
};

std::vector<double> valuesOf(const TableIndicator& indicator) {
    std::vector<double> values;
    std::ranges::transform(indicator.figures, std::back_inserter(values), &TableFigure::value);
    return values;
}

core::Citation citationOf(const TableFigures& figures, const std::string& source) {
    core::Citation citation;
    citation.publisher.en = source.empty() ? fileNameIn(figures.file).toStdString() : source;
    return citation;
}

/// The grouping of the regions by the texts of a column. A region whose rows name several groups is in none.
core::Grouping groupingOf(const TableGroups& column, const KeyJoin& join, const std::vector<RegionLabels>& regions,
                          std::string id) {
    std::vector<core::Group> groups;
    std::map<std::string, std::size_t> positions;
    std::map<std::size_t, std::optional<std::size_t>> groupOfRegion;
    for (std::size_t row = 0; row < join.regionOfRow.size(); ++row) {
        const std::string& name = column.groups[row];
        const std::optional<std::size_t> region = join.regionOfRow[row];
        if (!region || name.empty()) {
            continue;
        }
        const auto [known, isNew] = positions.emplace(name, groups.size());
        if (isNew) {
            groups.push_back({name, name, name, {}});
        }
        const auto [found, isFirst] = groupOfRegion.emplace(*region, known->second);
        if (!isFirst && found->second != known->second) {
            found->second.reset();
        }
    }
    for (const auto& [region, group] : groupOfRegion) {
        if (group) {
            groups[*group].members.push_back(regions[region].code);
        }
    }
    std::erase_if(groups, [](const core::Group& group) { return group.members.empty(); });
    return {std::move(id), column.name, column.name, "", std::move(groups)};
}

std::vector<std::string> keysOf(const TableFigures& figures) {
    std::vector<std::string> keys;
    std::ranges::transform(figures.keys, std::back_inserter(keys), &TableKey::text);
    return keys;
}

std::vector<std::size_t> rowNumbersOf(const TableFigures& figures) {
    std::vector<std::size_t> numbers;
    std::ranges::transform(figures.keys, std::back_inserter(numbers), &TableKey::spreadsheetRow);
    return numbers;
}

/// The names of the indicators that are regions, if at least half of them are.
std::vector<std::string> columnsOfRegions(const TableFigures& figures, const RegionMatcher& matcher) {
    constexpr std::size_t fewest = 2;
    std::vector<std::string> names;
    std::ranges::transform(figures.indicators, std::back_inserter(names), &TableIndicator::name);
    const auto matches = matcher.matches(names);
    std::vector<std::string> regions;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (matches[i]) {
            regions.push_back(names[i]);
        }
    }
    const bool areMost = regions.size() >= fewest && regions.size() * 2 >= names.size();
    return areMost ? regions : std::vector<std::string>();
}

TableJoinReport reportOf(const TableFigures& figures, const KeyJoin& join, const MapRegions& map) {
    constexpr std::size_t mostProposals = 3;
    TableJoinReport report = joinReport(join, map.matcher, rowNumbersOf(figures), mostProposals, map.onMap);
    report.file = figures.file;
    report.sheet = figures.sheet;
    report.isWithoutFigures = figures.indicators.empty() && figures.groups.empty();
    report.rowsWithoutPeriod = figures.leftOut.withoutPeriod;
    report.remarks = figures.remarks;
    if (!report.isMostlyJoined) {
        report.columnsOfRegions = columnsOfRegions(figures, map.matcher);
    }
    report.rowsWithoutIndicator = figures.leftOut.withoutIndicator;
    return report;
}

bool hasPeriods(const TableIndicator& indicator) {
    return std::ranges::any_of(indicator.figures, [](const TableFigure& figure) { return figure.period.has_value(); });
}

bool hasUndated(const TableIndicator& indicator) {
    return std::ranges::any_of(indicator.figures, [](const TableFigure& figure) { return !figure.period; });
}

/// The indicator of another table that is the same as one of this table; null if there is none.
/// @param before  those of this table that are described already: each is in an edition once.
const core::Indicator* inOtherEdition(const core::Indicator& indicator, const TableEdition& edition,
                                      const std::vector<core::Indicator>& before) {
    const auto found = std::ranges::find_if(edition.others, [&](const core::Indicator& other) {
        return other.name == indicator.name && other.unit.id == indicator.unit.id &&
               other.aggregation == indicator.aggregation &&
               std::ranges::find(before, other.id, &core::Indicator::id) == before.end();
    });
    return found == edition.others.end() ? nullptr : &*found;
}

core::JoinedTable joinedTable(const TableJoinReport& report, const std::optional<core::EditionId>& edition) {
    core::JoinedTable table{edition, report.rows, report.joinedRows, report.isMostlyJoined, {}};
    std::ranges::transform(report.regionsWithoutRow, std::back_inserter(table.regionsWithoutRow), &RegionLabels::code);
    return table;
}

}  // namespace

std::string indicatorKey(const std::string& heading, const std::string& unitInTable) {
    return unitInTable.empty() ? heading : heading + " (" + unitInTable + ")";
}

UserTableSeries userTableSeries(const TableFigures& figures, const MapRegions& map, const UserTableChoices& choices,
                                const std::set<core::IndicatorId>& taken, std::size_t number,
                                const TableEdition& edition) {
    const std::string ofTable = number > 1 ? "table-" + std::to_string(number) : std::string();
    UserTableSeries result;
    const std::vector<RegionLabels>& regions = map.matcher.regions();
    result.join = joinKeys(map.matcher, keysOf(figures), choices.keys, map.onMap, rowNumbersOf(figures));
    result.report = reportOf(figures, result.join, map);
    std::set<core::IndicatorId> ids = taken;
    for (const TableIndicator& indicator : figures.indicators) {
        const auto chosen = choices.indicators.find(indicatorKey(indicator.name, indicator.unit));
        const UserIndicatorChoices own = chosen == choices.indicators.end() ? UserIndicatorChoices{} : chosen->second;
        core::Indicator described =
            userIndicator(idFromName(ofTable.empty() ? indicator.name : indicator.name + " " + ofTable, ids),
                          indicator.name, indicator.unit, valuesOf(indicator), own);
        if (const core::Indicator* same = inOtherEdition(described, edition, result.indicators)) {
            described.id = same->id;
        }
        const core::IndicatorId id = described.id;
        ids.insert(id);
        result.indicators.push_back(std::move(described));
        const bool isDated = hasPeriods(indicator);
        if (isDated && hasUndated(indicator)) {
            result.report.undatedBesideDated.push_back(indicator.name);
        }
        JoinedFigures joined(indicator.name, regions);
        for (const TableFigure& figure : indicator.figures) {
            const std::optional<std::size_t> region = result.join.regionOfRow[figure.row];
            if (region && figure.period.has_value() == isDated) {
                joined.add(*region, figure.period.value_or(core::Period::undated()), figure.value,
                           figures.keys[figure.row]);
            }
        }
        std::ranges::move(joined.conflicts(), std::back_inserter(result.report.conflicts));
        std::vector<core::SeriesRecord> records = joined.records();
        if (!records.empty()) {
            result.series.emplace_back(core::SeriesSubject{id, edition.id, citationOf(figures, choices.source), {}},
                                       std::move(records));
        }
    }
    for (const TableGroups& column : figures.groups) {
        core::Grouping grouping =
            groupingOf(column, result.join, regions,
                       (ofTable.empty() ? "table" : ofTable) + "-" + std::to_string(result.groupings.size() + 1));
        if (!grouping.groups().empty()) {
            result.groupings.push_back(std::move(grouping));
        }
    }
    for (core::Indicator& indicator : result.indicators) {
        indicator.joinedTables = {joinedTable(result.report, edition.id)};
    }
    return result;
}

}  // namespace app
