// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/grouping_names.h"

#include <algorithm>

#include "app/text.h"

namespace app {

std::vector<std::string> groupingsNamed(std::span<const core::Grouping> groupings, const std::string& name) {
    const auto isName = [&](const std::string& own) { return text(own).compare(text(name), Qt::CaseInsensitive) == 0; };
    std::vector<std::string> ids;
    for (const core::Grouping& grouping : groupings) {
        if (isName(grouping.nameZh()) || isName(grouping.nameEn())) {
            ids.push_back(grouping.id());
        }
    }
    return ids;
}

const core::Grouping* groupingNamed(std::span<const core::Grouping> groupings, const std::string& idOrName) {
    const std::vector<std::string> named = groupingsNamed(groupings, idOrName);
    auto found = std::ranges::find(groupings, idOrName, &core::Grouping::id);
    if (found == groupings.end() && named.size() == 1) {
        found = std::ranges::find(groupings, named.front(), &core::Grouping::id);
    }
    return found == groupings.end() ? nullptr : &*found;
}

}  // namespace app
