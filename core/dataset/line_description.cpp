// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/line_description.h"

#include <utility>

namespace core {
namespace {

Group groupOf(const LineSideDescription& side, std::vector<RegionCode> members) {
    return {side.id, side.name.chinese(), side.name.english(), std::move(members)};
}

/// The source of a grouping has both languages in one text.
std::string inBothLanguages(const Text& text) {
    return text.zh.empty() || text.en.empty() ? text.chinese() : text.zh + " / " + text.en;
}

}  // namespace

Grouping groupsBesideLine(const LineDescription& description, const DividingLine& line,
                          const std::vector<RegionCode>& members) {
    RegionsBesideLine sides = regionsBesideLine(line, members);
    return {description.id,
            description.grouping.chinese(),
            description.grouping.english(),
            inBothLanguages(description.source),
            {groupOf(description.right, std::move(sides.right)), groupOf(description.left, std::move(sides.left))}};
}

}  // namespace core
