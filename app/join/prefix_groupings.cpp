// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/join/prefix_groupings.h"

#include <QRegularExpression>
#include <QString>
#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "app/names/region_codes.h"
#include "app/text.h"

namespace app {
namespace {

bool haveEqualLength(const std::vector<core::RegionCode>& codes) {
    return std::ranges::all_of(codes, [&](const core::RegionCode& code) {
        return code.text().size() == codes.front().text().size() &&
               std::ranges::all_of(code.text(), [](char c) { return c >= '0' && c <= '9'; });
    });
}

/// A prefix, or the prefix with zeros up to the length of the codes.
std::string nameOf(const std::string& prefix, std::size_t length, const std::map<std::string, std::string>& names) {
    std::string padded = prefix;
    padded.resize(length, '0');
    for (const std::string& code : {prefix, padded}) {
        if (const auto found = names.find(code); found != names.end()) {
            return found->second;
        }
    }
    return prefix;
}

/// The lengths of prefixes that are codes of larger areas, the longest first: Chinese adcodes of counties, townships
/// and villages; counties and tracts of the United States.
std::vector<std::size_t> prefixLengths(std::size_t codeLength) {
    switch (codeLength) {
        case 4:
        case 5:
            return {2};
        case 6:
            return {4, 2};
        case 9:
        case 12:
            return {6, 4, 2};
        case 11:
            return {5, 2};
        default:
            return {};
    }
}

/// Whether the title of a column says that it holds names of areas.
bool isTitleOfNames(const QString& title) {
    static const QRegularExpression words(
        QStringLiteral("name|nam(?:_|\\d|$)|省|市|州|县|区|府|名|state|prov|county|city|district|region|adm"),
        QRegularExpression::CaseInsensitiveOption);
    return title.contains(words);
}

/// Whether a text is no name: a number, an address or the code of a colour.
bool isNoName(const QString& value) {
    bool isNumber = false;
    (void)value.toDouble(&isNumber);
    return isNumber || value.contains(QLatin1String("://")) || value.startsWith(u'#');
}

/// The names of larger areas in a column, by the first digits of the codes of its rows: nothing unless each area has
/// one name of its own, which is no number.
std::optional<std::map<std::string, std::string>> namesIn(const gis::Table& table, std::size_t column,
                                                          const std::map<std::size_t, std::string>& codeOfRow,
                                                          std::size_t digits) {
    std::map<std::string, std::string> names;
    std::set<std::string> distinct;
    for (const auto& [row, code] : codeOfRow) {
        const QString name = text(table.rows[row][column]).trimmed();
        if (name.isEmpty() || isNoName(name)) {
            return std::nullopt;
        }
        const auto [known, isNew] = names.emplace(code.substr(0, digits), name.toStdString());
        if (!isNew && known->second != name.toStdString()) {
            return std::nullopt;
        }
        distinct.insert(known->second);
    }
    return distinct.size() == names.size() ? std::optional(std::move(names)) : std::nullopt;
}

}  // namespace

std::map<std::string, std::string> namesOfPrefixes(const std::vector<core::RegionCode>& codes,
                                                   const gis::Table& attributes, std::size_t codeColumn) {
    std::map<std::string, std::string> names;
    if (codes.empty() || !haveEqualLength(codes)) {
        return names;
    }
    const std::set<core::RegionCode> known(codes.begin(), codes.end());
    std::map<std::size_t, std::string> codeOfRow;
    for (std::size_t row = 0; row < attributes.rows.size(); ++row) {
        const core::RegionCode code(plainCode(text(attributes.rows[row][codeColumn])).toStdString());
        if (known.contains(code)) {
            codeOfRow.emplace(row, code.text());
        }
    }
    for (const std::size_t digits : prefixLengths(codes.front().text().size())) {
        for (std::size_t column = 0; column < attributes.columns.size(); ++column) {
            const bool mayBe = column != codeColumn && isTitleOfNames(text(attributes.columns[column]));
            if (auto found = mayBe ? namesIn(attributes, column, codeOfRow, digits) : std::nullopt) {
                names.merge(*std::move(found));
                break;
            }
        }
    }
    return names;
}

std::vector<core::Grouping> prefixGroupings(const std::vector<core::RegionCode>& codes,
                                            const std::map<std::string, std::string>& names) {
    std::vector<core::Grouping> groupings;
    if (codes.empty() || !haveEqualLength(codes)) {
        return groupings;
    }
    const std::size_t length = codes.front().text().size();
    for (const std::size_t digits : prefixLengths(length)) {
        std::map<std::string, std::vector<core::RegionCode>> members;
        for (const core::RegionCode& code : codes) {
            members[code.text().substr(0, digits)].push_back(code);
        }
        if (members.size() < 2 || 2 * members.size() > codes.size()) {
            continue;
        }
        std::vector<core::Group> groups;
        for (auto& [prefix, regions] : members) {
            const std::string name = nameOf(prefix, length, names);
            groups.push_back({prefix, name, name, std::move(regions)});
        }
        const std::string id = "first-" + std::to_string(digits) + "-digits";
        groupings.emplace_back(id, "编码前" + std::to_string(digits) + "位",
                               "First " + std::to_string(digits) + " digits of the code", "", std::move(groups));
    }
    return groupings;
}

}  // namespace app
