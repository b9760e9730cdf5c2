// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace app {

/// In which tables a name is that of a total.
enum class TotalName {
    None,
    Always,       ///< 全国, 合计, 平均值, Total, and the user's own names of the whole.
    OfRows,       ///< "广东合计", unless the names are those of indicators: "人口合计".
    OfProvinces,  ///< 中国, China, 东部地区: only among provinces, since a table of countries has China, too.
};

/// What a name says. Marks of footnotes, and brackets at the end, as in "全国总计①" and "全国（不含港澳台）", do not
/// count.
[[nodiscard]] TotalName totalNameOf(const std::string& name, const std::vector<std::string>& wholes);

/// Whether a name is that of a province of China, without Hong Kong, Macao and Taiwan, which tables of countries have,
/// too; or ends in a Chinese word for a level, such as 市 and 县.
[[nodiscard]] bool isPartOfChina(const std::string& name);

}  // namespace app
