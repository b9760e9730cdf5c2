// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/grouping.h"

#include <set>
#include <stdexcept>
#include <utility>

namespace core {

Grouping::Grouping(std::string id, std::string nameZh, std::string nameEn, std::string source,
                   std::vector<Group> groups)
    : m_id(std::move(id)),
      m_nameZh(std::move(nameZh)),
      m_nameEn(std::move(nameEn)),
      m_source(std::move(source)),
      m_groups(std::move(groups)) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (!ids.insert(m_groups[i].id).second) {
            throw std::invalid_argument("Grouping " + m_id + ": group " + m_groups[i].id + " occurs twice");
        }
        for (const RegionCode& code : m_groups[i].members) {
            if (!m_groupOf.emplace(code, i).second) {
                throw std::invalid_argument("Grouping " + m_id + ": region " + code.text() + " is placed twice");
            }
        }
    }
}

std::optional<std::size_t> Grouping::groupOf(const RegionCode& code) const {
    const auto found = m_groupOf.find(code);
    return found == m_groupOf.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> Grouping::indexOf(const std::string& groupId) const {
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i].id == groupId) {
            return i;
        }
    }
    return std::nullopt;
}

Grouping noGrouping(std::vector<RegionCode> members) {
    return {noGroupingId, "不分组", "No grouping", "", {{"all", "全部", "All", std::move(members)}}};
}

}  // namespace core
