// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/regions/region_code.h"

namespace core {

/// Regions that are compared with other groups as one.
struct Group {
    std::string id;  ///< Stable, in kebab case: "east".
    std::string nameZh;
    std::string nameEn;
    std::vector<RegionCode> members;
    friend bool operator==(const Group&, const Group&) = default;
};

/// A division of regions into groups. A region is in one group or in none. Immutable; copies share their content.
class Grouping {
public:
    Grouping();
    /// @param id      stable, in kebab case: "four-regions".
    /// @param source  who drew the division and when, as a citation.
    /// @throws std::invalid_argument when a region is in two groups or two groups share an id.
    Grouping(std::string id, std::string nameZh, std::string nameEn, std::string source, std::vector<Group> groups);

    [[nodiscard]] const std::string& id() const noexcept { return m_content->id; }
    [[nodiscard]] const std::string& nameZh() const noexcept { return m_content->nameZh; }
    [[nodiscard]] const std::string& nameEn() const noexcept { return m_content->nameEn; }
    [[nodiscard]] const std::string& source() const noexcept { return m_content->source; }
    [[nodiscard]] const std::vector<Group>& groups() const noexcept { return m_content->groups; }
    /// The position in groups() of the group of a region; nothing when the region is in no group.
    [[nodiscard]] std::optional<std::size_t> groupOf(const RegionCode& code) const;
    /// The position in groups() of the group with this id.
    [[nodiscard]] std::optional<std::size_t> indexOf(const std::string& groupId) const;

    friend bool operator==(const Grouping& a, const Grouping& b) {
        return a.m_content == b.m_content || *a.m_content == *b.m_content;
    }

private:
    struct Content {
        std::string id;
        std::string nameZh;
        std::string nameEn;
        std::string source;
        std::vector<Group> groups;
        ByRegionCode<std::size_t> groupOf;
        friend bool operator==(const Content&, const Content&) = default;
    };
    std::shared_ptr<const Content> m_content;
};

/// All regions as one group, for means and tables without a grouping. It has no outline and no gaps.
inline constexpr const char* noGroupingId = "none";
[[nodiscard]] Grouping noGrouping(std::vector<RegionCode> members);

}  // namespace core
