// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/user_series.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "app/text.h"

namespace app {
namespace {

/// Puts the tables together one by one.
class UserSeriesMaker {
public:
    UserSeriesMaker(const UserData& user, const MapRegions& map, const core::CatalogueParts& catalogue)
        : m_user(user), m_map(map) {
        for (const core::Indicator& indicator : catalogue.indicators) {
            m_ids.insert(indicator.id);
        }
        for (const core::Edition& edition : catalogue.editions) {
            m_editionIds.insert(core::IndicatorId(edition.id.text()));
        }
    }

    void add(const TableFigures& figures, const UserTableSource& source) {
        const std::string edition = source.choices.edition.value_or("");
        TableEdition named;
        if (!edition.empty()) {
            named.id = editionOf(edition);
            named.others = indicatorsInOtherEditions(*named.id);
        }
        UserTableSeries table = userTableSeries(figures, m_map, source.choices, m_ids, source.number, named);
        const std::string topic = "table-" + std::to_string(m_made.reports.size() + 1);
        m_made.topics.push_back({topic, topicName(source, figures)});
        for (core::Indicator& indicator : table.indicators) {
            indicator.topic = topic;
            keep(indicator);
        }
        if (named.id) {
            for (const core::Indicator& indicator : table.indicators) {
                m_editionsOf[indicator.id].insert(*named.id);
            }
        }
        std::ranges::move(table.series, std::back_inserter(m_made.series));
        std::ranges::move(table.groupings, std::back_inserter(m_made.groupings));
        m_made.ofTable.push_back(std::move(table.indicators));
        m_made.reports.push_back(std::move(table.report));
    }

    [[nodiscard]] UserSeries take() {
        for (const auto& [id, name] : namesWithEditions()) {
            rename(m_made.indicators, id, name);
            for (std::vector<core::Indicator>& indicators : m_made.ofTable) {
                rename(indicators, id, name);
            }
        }
        return std::move(m_made);
    }

private:
    /// The edition that a user calls so; several tables may be of one edition.
    core::EditionId editionOf(const std::string& name) {
        const auto known = std::ranges::find(
            m_made.editions, name, [](const core::Edition& edition) -> const auto& { return edition.name.en; });
        if (known != m_made.editions.end()) {
            return known->id;
        }
        const core::IndicatorId id = idFromName(name, m_editionIds);
        m_editionIds.insert(id);
        core::Edition edition;
        edition.id = core::EditionId(id.text());
        edition.name.en = name;
        m_made.editions.push_back(edition);
        return edition.id;
    }

    [[nodiscard]] std::vector<core::Indicator> indicatorsInOtherEditions(const core::EditionId& edition) const {
        std::vector<core::Indicator> others;
        std::ranges::copy_if(m_made.indicators, std::back_inserter(others), [&](const core::Indicator& indicator) {
            const std::set<core::EditionId>& editions = editionsOf(indicator);
            return !editions.empty() && !editions.contains(edition);
        });
        return others;
    }

    /// Adds an indicator that no earlier table has.
    void keep(const core::Indicator& indicator) {
        const auto known = std::ranges::find(m_made.indicators, indicator.id, &core::Indicator::id);
        if (known != m_made.indicators.end()) {
            known->unit.decimals = std::max(known->unit.decimals, indicator.unit.decimals);
            known->mayBeNegative = known->mayBeNegative || indicator.mayBeNegative;
            std::ranges::copy(indicator.joinedTables, std::back_inserter(known->joinedTables));
            return;
        }
        m_ids.insert(indicator.id);
        m_made.indicators.push_back(indicator);
    }

    [[nodiscard]] const std::set<core::EditionId>& editionsOf(const core::Indicator& indicator) const {
        static const std::set<core::EditionId> none;
        const auto found = m_editionsOf.find(indicator.id);
        return found == m_editionsOf.end() ? none : found->second;
    }

    /// The names of indicators which only their editions tell apart.
    [[nodiscard]] std::map<core::IndicatorId, std::string> namesWithEditions() const {
        std::map<core::IndicatorId, std::string> names;
        for (const core::Indicator& indicator : m_made.indicators) {
            const std::set<core::EditionId>& editions = editionsOf(indicator);
            const bool isUnclear = std::ranges::any_of(m_made.indicators, [&](const core::Indicator& other) {
                return other.name == indicator.name && other.unit.id == indicator.unit.id &&
                       editionsOf(other) != editions;
            });
            if (!isUnclear || editions.empty()) {
                continue;
            }
            std::string list;
            for (const core::Edition& edition : m_made.editions) {
                if (editions.contains(edition.id)) {
                    list += (list.empty() ? "" : ", ") + edition.name.en;
                }
            }
            names.emplace(indicator.id, indicator.name.en + " (" + list + ")");
        }
        return names;
    }

    static void rename(std::vector<core::Indicator>& indicators, const core::IndicatorId& id, const std::string& name) {
        for (core::Indicator& indicator : indicators) {
            if (indicator.id == id) {
                indicator.name.en = name;
            }
        }
    }

    /// The name of the file, and the sheet where another table is of the same file.
    [[nodiscard]] core::Text topicName(const UserTableSource& source, const TableFigures& figures) const {
        std::string name = fileNameIn(figures.file).toStdString();
        if (std::ranges::count(m_user.tables, source.path, &UserTableSource::path) > 1 && !figures.sheet.empty()) {
            name += " [" + figures.sheet + "]";
        }
        return {name, name};
    }

    const UserData& m_user;
    const MapRegions& m_map;
    std::set<core::IndicatorId> m_ids;
    std::set<core::IndicatorId> m_editionIds;  ///< As texts of the other kind of identifier.
    std::map<core::IndicatorId, std::set<core::EditionId>> m_editionsOf;
    UserSeries m_made;
};

}  // namespace

UserSeries userSeries(const std::vector<TableFigures>& tables, const UserData& user, const MapRegions& map,
                      const core::CatalogueParts& catalogue) {
    UserSeriesMaker maker(user, map, catalogue);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        maker.add(tables[i], user.tables[i]);
    }
    return maker.take();
}

}  // namespace app
