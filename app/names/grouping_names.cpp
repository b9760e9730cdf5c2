// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/grouping_names.h"

#include <algorithm>

#include "app/text.h"

namespace app {

const core::Grouping* groupingNamed(std::span<const core::Grouping> groupings, const std::string& idOrName) {
    const auto byId = std::ranges::find(groupings, idOrName, &core::Grouping::id);
    if (byId != groupings.end()) {
        return &*byId;
    }
    const auto isNamed = [&](const core::Grouping& grouping) {
        const QString name = text(idOrName);
        return text(grouping.nameZh()).compare(name, Qt::CaseInsensitive) == 0 ||
               text(grouping.nameEn()).compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto first = std::ranges::find_if(groupings, isNamed);
    const bool isOnlyOne = first != groupings.end() && std::none_of(std::next(first), groupings.end(), isNamed);
    return isOnlyOne ? &*first : nullptr;
}

}  // namespace app
