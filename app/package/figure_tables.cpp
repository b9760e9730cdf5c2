// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <utility>

#include "app/package/catalogue_json.h"
#include "app/package/known_names.h"
#include "app/package/package_columns.h"
#include "app/package/statistics_tables.h"
#include "core/numeric/short_lists.h"

namespace app {
namespace {

/// A publisher with its title.
std::string withTitle(const std::string& publisher, const std::string& title, const char* comma) {
    return title.empty() ? publisher : publisher + comma + title;
}

std::string joined(const std::vector<std::string>& texts, const char* semicolon) {
    std::string all;
    for (const std::string& text : texts) {
        all += (all.empty() ? "" : semicolon) + text;
    }
    return all;
}

/// One citation for the figures of several tables, whose publisher names all of them.
core::Citation combined(const std::vector<core::Citation>& citations) {
    if (citations.size() < 2) {
        return citations.empty() ? core::Citation() : citations.front();
    }
    std::vector<std::string> inChinese;
    std::vector<std::string> inEnglish;
    for (const core::Citation& citation : citations) {
        core::addOnce(inChinese, withTitle(citation.publisher.chinese(), citation.title.chinese(), "，"));
        core::addOnce(inEnglish, withTitle(citation.publisher.english(), citation.title.english(), ", "));
    }
    return {{joined(inChinese, "；"), joined(inEnglish, "; ")}, {}, {}, {}, {}};
}

/// Collects the rows of all tables of figures into series.
class FigureReading {
public:
    FigureReading(const DataPackage& package, const std::vector<core::Grouping>& groupings,
                  const std::optional<std::set<core::IndicatorId>>& indicators)
        : m_package(package), m_groupings(groupings), m_indicators(indicators) {}

    void read(const PackageTable& source, const gis::Progress& progress) {
        constexpr double tableRead = 0.6;
        const CheckedTable table = tableOf(source, {}, gis::scaledProgress(progress, 0, tableRead));
        const ColumnNames columns = columnNamesOf(source, table);
        m_file = source.path.string();
        m_namesRegions = !columns.region.empty() && !columns.grouping;
        m_last = {};
        for (std::size_t row = 0; row < table.size(); ++row) {
            readRow(source, columns, table, row);
            gis::report(gis::scaledProgress(progress, tableRead, 1),
                        static_cast<double>(row) / static_cast<double>(table.size()));
        }
    }

    /// What was read, once.
    [[nodiscard]] FigureTables take() {
        requireEditions();
        FigureTables tables{{},
                            {m_otherSurveyed.begin(), m_otherSurveyed.end()},
                            std::move(m_rowsWithoutValue),
                            std::move(m_codes),
                            std::move(m_warnings)};
        for (auto& [key, draft] : m_series) {
            if (!draft.records.empty()) {
                tables.series.emplace_back(
                    core::SeriesSubject{key.second, key.first, combined(draft.citations), draft.indicator->grouping},
                    std::move(draft.records));
            }
        }
        return tables;
    }

private:
    using Key = std::pair<std::optional<core::EditionId>, core::IndicatorId>;
    /// The figures of one indicator in one edition.
    struct SeriesDraft {
        const core::Indicator* indicator = nullptr;
        std::optional<core::EditionId> edition;
        const PackageTable* source = nullptr;   ///< Of the last record.
        std::vector<core::Citation> citations;  ///< Those of all tables, without repetition.
        std::vector<core::SeriesRecord> records;
        core::ByRegionCode<std::vector<core::Period>> known;  ///< Periods that had a row already, in order of time.
        bool isMixed = false;                                 ///< Whether its periods differ in length.
    };
    /// The names of the columns of one table.
    struct ColumnNames {
        std::string period;
        std::optional<std::string> edition;
        std::string region;  ///< Or the group; empty where all rows are about the same region.
        const core::Grouping* grouping = nullptr;
        std::optional<std::string> indicator;  ///< Of a long table, with the following.
        std::string value;
    };
    /// The indicator and edition of the row before: a long table has many rows of the same ones.
    struct LastLongRow {
        std::string indicator;
        std::string edition;
        SeriesDraft* draft = nullptr;
    };

    [[nodiscard]] ColumnNames columnNamesOf(const PackageTable& source, const CheckedTable& table) const {
        ColumnNames columns;
        columns.period = requiredColumn(source, "period");
        columns.edition = source.column("edition");
        if (!source.grouping.empty()) {
            columns.grouping = groupingOf(m_package, source, m_groupings);
            columns.region = requiredColumn(source, "group");
        } else if (source.region.empty() || source.column("region")) {
            columns.region = requiredColumn(source, "region");
        }
        columns.indicator = source.column("indicator");
        if (columns.indicator) {
            columns.value = requiredColumn(source, "value");
        }
        for (const auto& [role, column] : source.columnOf) {
            table.requireColumn(column);
        }
        for (const auto& [indicator, column] : source.indicators) {
            table.requireColumn(column);
        }
        return columns;
    }

    void readRow(const PackageTable& source, const ColumnNames& columns, const CheckedTable& table, std::size_t row) {
        if (columns.indicator && !isWanted(table.filledText(row, *columns.indicator))) {
            noteSurveyed(columns, table, row, columns.value);
            return;
        }
        const core::Period period = table.period(row, columns.period);
        const core::RegionCode code = codeAt(source, columns, table, row);
        if (columns.indicator) {
            SeriesDraft& draft = draftOfRow(source, columns, table, row);
            if (!add(draft, source, code, period, table, row, columns.value)) {
                ++m_rowsWithoutValue[m_file];
            }
            return;
        }
        const std::optional<core::EditionId> edition = editionAt(source, columns, table, row);
        for (const auto& [indicator, column] : source.indicators) {
            if (!isWanted(indicator.text())) {
                noteSurveyed(columns, table, row, column);
                continue;
            }
            add(draftOf(source, edition, knownIndicator(indicator, table, row, column)), source, code, period, table,
                row, column);
        }
    }

    /// Whether the figures of an indicator are read. Most rows of a long table repeat the indicator of the row before.
    [[nodiscard]] bool isWanted(const std::string& indicator) {
        if (!m_indicators) {
            return true;
        }
        if (m_lastAsked != indicator) {
            m_lastAsked = indicator;
            m_isLastWanted = m_indicators->contains(core::IndicatorId(indicator));
        }
        return m_isLastWanted;
    }

    /// Keeps the region of a figure that is not read: whether a region belongs to the whole depends on all figures.
    void noteSurveyed(const ColumnNames& columns, const CheckedTable& table, std::size_t row,
                      const std::string& column) {
        const bool isRegion = !columns.region.empty() && !columns.grouping;
        if (isRegion && !table.text(row, column).empty()) {
            const core::RegionCode code = table.code(row, columns.region);
            if (m_otherSurveyed.insert(code).second) {
                m_codes[m_file].insert(code);
            }
        }
    }

    /// The series that a row of a long table belongs to.
    SeriesDraft& draftOfRow(const PackageTable& source, const ColumnNames& columns, const CheckedTable& table,
                            std::size_t row) {
        const std::string& id = table.filledText(row, *columns.indicator);
        const std::string& edition = columns.edition ? table.text(row, *columns.edition) : source.edition;
        if (!m_last.draft || m_last.indicator != id || m_last.edition != edition) {
            const core::Indicator& indicator = knownIndicator(core::IndicatorId(id), table, row, *columns.indicator);
            m_last = {id, edition, &draftOf(source, editionAt(source, columns, table, row), indicator)};
        }
        return *m_last.draft;
    }

    SeriesDraft& draftOf(const PackageTable& source, const std::optional<core::EditionId>& edition,
                         const core::Indicator& indicator) {
        SeriesDraft& draft = m_series[Key{edition, indicator.id}];
        if (!draft.indicator) {
            draft.indicator = &indicator;
            draft.edition = edition;
        }
        requireGrouping(source, indicator);
        return draft;
    }

    /// The citation of the indicator, or else of the table, or else of the edition.
    [[nodiscard]] core::Citation citationIn(const PackageTable& source, const SeriesDraft& draft) const {
        const auto own = m_package.citationOf.find(draft.indicator->id);
        if (own != m_package.citationOf.end()) {
            return own->second;
        }
        const auto edition = std::ranges::find(m_package.catalogue.editions, draft.edition.value_or(core::EditionId()),
                                               &core::Edition::id);
        const bool isOfTable = source.citation != core::Citation() || edition == m_package.catalogue.editions.end();
        return isOfTable ? source.citation : edition->citation;
    }

    void addCitation(SeriesDraft& draft, const PackageTable& source) const {
        core::Citation citation = citationIn(source, draft);
        const bool isKnown = std::ranges::find(draft.citations, citation) != draft.citations.end();
        if (citation != core::Citation() && !isKnown) {
            draft.citations.push_back(std::move(citation));
        }
    }

    /// An indicator with figures in an edition has no other figures: those without an edition would not be found.
    void requireEditions() const {
        std::set<core::IndicatorId> revised;
        for (const auto& [key, draft] : m_series) {
            if (key.first && !draft.records.empty()) {
                revised.insert(key.second);
            }
        }
        for (const auto& [key, draft] : m_series) {
            if (!key.first && !draft.records.empty() && revised.contains(key.second)) {
                throw gis::Error(gis::ErrorKind::BadJsonValue, m_package.file,
                                 draft.source->jsonPath + ".edition: " + key.second.text(), gis::Expected::Edition);
            }
        }
    }

    /// Figures that are published for groups need an indicator that is.
    void requireGrouping(const PackageTable& source, const core::Indicator& indicator) const {
        if (source.grouping.empty() || source.grouping == indicator.grouping) {
            return;
        }
        const auto at = std::ranges::find(m_package.catalogue.indicators, indicator.id, &core::Indicator::id) -
                        m_package.catalogue.indicators.begin();
        const std::string jsonPath = jsonPathsOf(m_package.catalogue.indicators)[static_cast<std::size_t>(at)];
        throw indicator.grouping.empty()
            ? keyMissing(m_package, jsonPath, "grouping")
            : gis::Error(gis::ErrorKind::BadJsonValue, m_package.file, jsonPath + ".grouping: " + indicator.grouping);
    }

    /// The indicator that a table names, which the package must describe.
    [[nodiscard]] const core::Indicator& knownIndicator(const core::IndicatorId& id, const CheckedTable& table,
                                                        std::size_t row, const std::string& column) const {
        const auto found = std::ranges::find(m_package.catalogue.indicators, id, &core::Indicator::id);
        if (found == m_package.catalogue.indicators.end()) {
            table.rejectUnknown(row, column, namesOf(m_package.catalogue.indicators, &core::Indicator::id));
        }
        return *found;
    }

    [[nodiscard]] core::RegionCode codeAt(const PackageTable& source, const ColumnNames& columns,
                                          const CheckedTable& table, std::size_t row) const {
        if (columns.region.empty()) {
            return core::RegionCode(source.region);
        }
        const std::optional<core::Whole>& whole = m_package.catalogue.whole;
        if (columns.grouping) {
            const bool isWhole = !source.whole.empty() && table.text(row, columns.region) == source.whole;
            if (isWhole && whole) {
                return whole->code;
            }
            return core::RegionCode(groupOf(table, row, columns.region, *columns.grouping, source.whole));
        }
        return table.code(row, columns.region);
    }

    [[nodiscard]] std::optional<core::EditionId> editionAt(const PackageTable& source, const ColumnNames& columns,
                                                           const CheckedTable& table, std::size_t row) const {
        const std::string id = columns.edition ? table.text(row, *columns.edition) : source.edition;
        if (id.empty() && !columns.edition) {
            return std::nullopt;
        }
        const core::EditionId edition(id);
        if (columns.edition && std::ranges::find(m_package.catalogue.editions, edition, &core::Edition::id) ==
                                   m_package.catalogue.editions.end()) {
            table.rejectUnknown(row, *columns.edition, namesOf(m_package.catalogue.editions, &core::Edition::id));
        }
        return edition;
    }

    /// @returns whether the cell has a figure.
    bool add(SeriesDraft& draft, const PackageTable& source, const core::RegionCode& code, core::Period period,
             const CheckedTable& table, std::size_t row, const std::string& name) {
        if (!isNew(draft, code, period)) {
            table.rejectRepeated(row, columnOfSubject(source));
        }
        const auto value = draft.indicator->mayBeNegative ? table.number(row, name) : table.amount(row, name);
        if (value) {
            requireGroup(*draft.indicator, source, code);
            checkLength(draft, period);
            draft.records.push_back({code, period, {*value, source.provenance}});
            if (std::exchange(draft.source, &source) != &source) {
                addCitation(draft, source);
            }
        }
        return value.has_value();
    }

    /// Figures of an indicator that is published for groups are those of groups or of the whole.
    void requireGroup(const core::Indicator& indicator, const PackageTable& source,
                      const core::RegionCode& code) const {
        const std::optional<core::Whole>& whole = m_package.catalogue.whole;
        if (!indicator.grouping.empty() && source.grouping.empty() && !(whole && code == whole->code)) {
            throw keyMissing(m_package, source.jsonPath, "grouping");
        }
    }

    /// Warns once of an indicator with periods of different lengths.
    void checkLength(SeriesDraft& draft, core::Period period) {
        if (!draft.isMixed && !draft.records.empty() && draft.records.front().period.step() != period.step()) {
            draft.isMixed = true;
            m_warnings.push_back({.fault = PackageFault::MixedPeriods,
                                  .file = m_file,
                                  .value = draft.indicator->id.text(),
                                  .periods = {draft.records.front().period, period}});
        }
    }

    /// The column by which a row is about the same as another.
    [[nodiscard]] static std::string columnOfSubject(const PackageTable& source) {
        return source.column(source.grouping.empty() ? "region" : "group")
            .value_or(source.column("period").value_or(std::string()));
    }

    [[nodiscard]] bool isNew(SeriesDraft& draft, const core::RegionCode& code, core::Period period) {
        std::vector<core::Period>& periods = draft.known[code];
        if (m_namesRegions && periods.empty()) {
            m_codes[m_file].insert(code);
        }
        const auto at = std::ranges::lower_bound(periods, period);
        const bool isKnown = at != periods.end() && *at == period;
        if (!isKnown) {
            periods.insert(at, period);
        }
        return !isKnown;
    }

    const DataPackage& m_package;
    const std::vector<core::Grouping>& m_groupings;
    const std::optional<std::set<core::IndicatorId>>& m_indicators;
    std::string m_lastAsked;  ///< By isWanted(), with its answer.
    bool m_isLastWanted = false;
    std::unordered_set<core::RegionCode, core::RegionCodeHash> m_otherSurveyed;
    std::map<Key, SeriesDraft> m_series;
    LastLongRow m_last;
    std::string m_file;           ///< The path of the table that is being read.
    bool m_namesRegions = false;  ///< Whether a column of this table holds codes of regions.
    std::map<std::string, std::size_t> m_rowsWithoutValue;
    CodesByFile m_codes;
    std::vector<PackageWarning> m_warnings;
};

}  // namespace

FigureTables readFigures(const DataPackage& package, const std::vector<core::Grouping>& groupings,
                         const gis::Progress& progress, const std::optional<std::set<core::IndicatorId>>& indicators) {
    FigureReading reading(package, groupings, indicators);
    const std::vector<const PackageTable*> tables = package.tablesWith("figures");
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto fraction = [&](std::size_t done) {
            return static_cast<double>(done) / static_cast<double>(tables.size());
        };
        reading.read(*tables[i], gis::scaledProgress(progress, fraction(i), fraction(i + 1)));
    }
    return reading.take();
}

}  // namespace app
