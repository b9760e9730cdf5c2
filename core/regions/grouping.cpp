// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/grouping.h"

#include <set>
#include <stdexcept>
#include <utility>

#include "core/numeric/short_lists.h"

namespace core {

Grouping::Grouping() : Grouping("", "", "", "", {}) {}

Grouping::Grouping(std::string id, std::string nameZh, std::string nameEn, std::string source,
                   std::vector<Group> groups) {
    Content content{std::move(id), std::move(nameZh), std::move(nameEn), std::move(source), std::move(groups), {}};
    std::set<std::string> ids;
    for (std::size_t i = 0; i < content.groups.size(); ++i) {
        if (!ids.insert(content.groups[i].id).second) {
            throw std::invalid_argument("Grouping " + content.id + ": group " + content.groups[i].id + " occurs twice");
        }
        for (const RegionCode& code : content.groups[i].members) {
            if (!content.groupOf.emplace(code, i).second) {
                throw std::invalid_argument("Grouping " + content.id + ": region " + code.text() + " is listed twice");
            }
        }
    }
    m_content = std::make_shared<const Content>(std::move(content));
}

std::optional<std::size_t> Grouping::groupOf(const RegionCode& code) const {
    const auto found = m_content->groupOf.find(code);
    return found == m_content->groupOf.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> Grouping::indexOf(const std::string& groupId) const {
    return positionIn(groups(), groupId, &Group::id);
}

Grouping noGrouping(std::vector<RegionCode> members) {
    return {noGroupingId, "不分组", "No grouping", "", {{"all", "全部", "All", std::move(members)}}};
}

}  // namespace core
