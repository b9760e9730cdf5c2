// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/user_table_series.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/text.h"

namespace app {
namespace {

using PlaceInTime = std::pair<core::RegionCode, core::Period>;

/// The figures of one indicator by region and period; those that occur twice are conflicts.
class FigureCollection {
public:
    /// @param indicator  its name in the table.
    explicit FigureCollection(std::string indicator) : m_indicator(std::move(indicator)) {}

    /// @param row  in the spreadsheet.
    void add(const core::RegionCode& region, core::Period period, double value, std::size_t row) {
        const auto [known, isNew] = m_figures.emplace(PlaceInTime{region, period}, Figure{value, row, false});
        if (!isNew) {
            known->second.isInConflict = true;
            m_conflicts.push_back({m_indicator, region, period, row, known->second.row});
        }
    }

    [[nodiscard]] std::vector<core::SeriesRecord> records() const {
        std::vector<core::SeriesRecord> records;
        for (const auto& [place, figure] : m_figures) {
            if (!figure.isInConflict) {
                records.push_back({place.first, place.second, {figure.value, core::Provenance::Published}});
            }
        }
        return records;
    }
    [[nodiscard]] std::vector<FigureConflict> conflicts() const { return m_conflicts; }

private:
    struct Figure {
        double value;
        std::size_t row;
        bool isInConflict;
    };
    std::string m_indicator;
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
    citation.publisher.en = source.empty() ? text(figures.file).section(QLatin1Char('/'), -1).toStdString() : source;
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
    return {std::move(id), column.name, column.name, "", std::move(groups)};
}

}  // namespace

UserTableSeries userTableSeries(const TableFigures& figures, const RegionMatcher& regions,
                                const UserTableChoices& choices, const std::set<core::IndicatorId>& taken) {
    UserTableSeries result;
    std::vector<std::string> keys;
    std::ranges::transform(figures.keys, std::back_inserter(keys), &TableKey::text);
    result.join = joinKeys(regions, keys, choices.keys);
    std::vector<std::size_t> spreadsheetRows;
    std::ranges::transform(figures.keys, std::back_inserter(spreadsheetRows), &TableKey::spreadsheetRow);
    result.report = joinReport(result.join, regions, spreadsheetRows);
    result.report.file = figures.file;
    result.report.sheet = figures.sheet;
    std::set<core::IndicatorId> ids = taken;
    for (const TableIndicator& indicator : figures.indicators) {
        const auto chosen = choices.indicators.find(indicator.name);
        const UserIndicatorChoices own = chosen == choices.indicators.end() ? UserIndicatorChoices{} : chosen->second;
        const core::IndicatorId id = idFromName(own.name.value_or(indicator.name), ids);
        ids.insert(id);
        result.indicators.push_back(userIndicator(id, indicator.name, indicator.unit, valuesOf(indicator), own));
        FigureCollection collection(indicator.name);
        for (const TableFigure& figure : indicator.figures) {
            if (const std::optional<std::size_t> region = result.join.regionOfRow[figure.row]) {
                collection.add(regions.regions()[*region].code, figure.period.value_or(core::Period::undated()),
                               figure.value, figures.keys[figure.row].spreadsheetRow);
            }
        }
        std::ranges::move(collection.conflicts(), std::back_inserter(result.report.conflicts));
        std::vector<core::SeriesRecord> records = collection.records();
        if (!records.empty()) {
            result.series.emplace_back(core::SeriesSubject{id, {}, citationOf(figures, choices.source), {}},
                                       std::move(records));
        }
    }
    for (const TableGroups& column : figures.groups) {
        result.groupings.push_back(
            groupingOf(column, result.join, regions.regions(), "table-" + std::to_string(result.groupings.size() + 1)));
    }
    return result;
}

}  // namespace app
