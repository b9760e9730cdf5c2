// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/catalogue.h"

namespace app {

/// Finds indicators by what a user calls them: their ids, and their names in both languages. Names are compared without
/// regard to case and width of letters and to blanks around them.
class IndicatorNames {
public:
    explicit IndicatorNames(std::span<const core::Indicator> indicators);

    void add(const core::Indicator& indicator);
    /// The indicator with this id alone, or else all that have the name.
    [[nodiscard]] std::vector<core::IndicatorId> called(std::string_view text) const;
    /// All that have the name, in the order of their ids.
    [[nodiscard]] std::vector<core::IndicatorId> named(std::string_view name) const;
    /// Ids and names that `text` may be a misspelling or a part of; a few, the nearest first.
    [[nodiscard]] std::vector<std::string> similarTo(std::string_view text) const;

private:
    std::set<core::IndicatorId> m_ids;
    std::map<QString, std::set<core::IndicatorId>> m_byName;  ///< By foldedName().
    QStringList m_all;                                        ///< Ids and names.
};

/// A name without regard to case and width of letters and to blanks around it.
[[nodiscard]] QString foldedName(std::string_view name);

}  // namespace app
