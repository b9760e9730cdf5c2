// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/join/prefix_groupings.h"

#include <algorithm>
#include <cstddef>
#include <utility>

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

}  // namespace

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
