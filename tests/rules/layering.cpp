// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/layering.h"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>
#include <utility>

namespace rules {

namespace {

using Reason = std::optional<std::string>;

bool beginsWithAny(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

/// Blanks block and line comments. Recognising literals too would need a parser, and is not necessary here.
std::string withoutComments(std::string_view text) {
    std::string bare;
    bare.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("//")) {
            i = std::min(text.find('\n', i), text.size()) - 1;
        } else if (text.substr(i).starts_with("/*")) {
            const std::size_t end = std::min(text.find("*/", i + 2), text.size());
            std::ranges::copy_if(text.substr(i, end - i), std::back_inserter(bare), [](char c) { return c == '\n'; });
            i = end + 1;
        } else {
            bare += text[i];
        }
    }
    return bare;
}

/// The name of a standard header has lower-case letters and no extension.
bool isStandard(const Include& include) {
    static const std::regex name("[a-z][a-z0-9_]*");
    return !include.quoted && std::regex_match(include.path, name);
}

/// Standard headers that would bring files, clocks, locales, threads or sentences into core.
bool isForbiddenToCore(const std::string& header) {
    static const std::set<std::string> forbidden{
        "atomic", "barrier",    "clocale", "codecvt",      "condition_variable", "cstdio",
        "ctime",  "filesystem", "fstream", "future",       "iostream",           "latch",
        "locale", "mutex",      "print",   "shared_mutex", "semaphore",          "thread"};
    return forbidden.contains(header);
}

bool isGeodata(std::string_view header) {
    return beginsWithAny(
        header, {"gdal", "ogr", "cpl_", "proj.h", "proj_", "proj/", "geodesic.h", "geos_c.h", "geos.h", "geos/"});
}

/// A parser of XML.
bool isXmlLibrary(std::string_view header) { return header == "expat.h"; }

/// The conversion of text encodings of the C library.
bool isEncodingLibrary(std::string_view header) { return header == "iconv.h"; }

bool isChartLibrary(std::string_view header) {
    return header.ends_with("qcustomplot.h") || beginsWithAny(header, {"QCustomPlot", "QCP"});
}

bool isUnicodeLibrary(std::string_view header) { return header.starts_with("unicode/"); }

/// The second folder of a path: "classify" of "core/classify/quantile.h".
std::string_view innerRoom(std::string_view path) {
    const std::size_t first = path.find('/');
    const std::size_t second = first == std::string_view::npos ? first : path.find('/', first + 1);
    return second == std::string_view::npos ? std::string_view() : path.substr(first + 1, second - first - 1);
}

/// The level of a room of core. A room may include rooms of its own level or below; include_cycles.h checks that two
/// rooms of one level do not include each other.
std::optional<int> levelInCore(std::string_view path) {
    static const std::map<std::string_view, int> levels{
        {"numeric", 0},    {"geometry", 0},    {"colour", 0},     {"regions", 1}, {"overlays", 1}, {"dataset", 2},
        {"indicators", 3}, {"aggregation", 3}, {"inequality", 3}, {"spatial", 3}, {"classify", 3}, {"plans", 3},
        {"spec", 4},       {"analysis", 5},    {"robustness", 5}, {"figure", 6},  {"audit", 6}};
    const auto found = levels.find(innerRoom(path));
    return found == levels.end() ? std::nullopt : std::optional(found->second);
}

Reason breachOfCore(std::string_view file, const Include& include) {
    const std::string& path = include.path;
    if (isStandard(include)) {
        return isForbiddenToCore(path) ? Reason("core has no files, clock, locale, threads or output") : std::nullopt;
    }
    if (!path.starts_with("core/")) {
        return "core includes core and the standard library only";
    }
    const std::optional<int> from = levelInCore(file);
    const std::optional<int> to = levelInCore(path);
    if (!from || !to) {
        return "not one of the rooms of core";
    }
    return *from < *to ? Reason("this room of core is on a lower level than the included one") : std::nullopt;
}

Reason breachOfGis(std::string_view file, const Include& include) {
    const std::string& path = include.path;
    const bool outward = file.ends_with(".cpp") || beginsWithAny(file, {"gis/detail/", "gis/outline/", "gis/vector/"});
    if (isStandard(include) || path.starts_with("core/")) {
        return std::nullopt;
    }
    if (isEncodingLibrary(path)) {
        return file == "gis/text_encoding.cpp" ? std::nullopt : Reason("iconv belongs to gis/text_encoding.cpp");
    }
    if (beginsWithAny(path, {"gis/detail/", "gis/outline/", "gis/vector/"}) || isGeodata(path)) {
        return outward ? std::nullopt : Reason("headers of gis name only core and the standard library");
    }
    if (path == "sanitizer/lsan_interface.h") {
        return file == "gis/vector/gdal_setup.cpp" ? std::nullopt : Reason("only GDAL's own leaks are ignored");
    }
    if (isXmlLibrary(path)) {
        return file.ends_with(".cpp") ? std::nullopt : Reason("headers of gis name only core and the standard library");
    }
    return path.starts_with("gis/") ? std::nullopt : Reason("gis includes core, gis and GDAL, PROJ, GEOS, expat only");
}

/// A room without widgets. Beside what it may include, it includes core, itself and QtCore.
struct RoomWithoutWidgets {
    std::string_view path;
    std::vector<std::string_view> mayInclude;
    bool usesQtGui = false;
};
const std::vector<RoomWithoutWidgets> roomsWithoutWidgets{
    {"app/drawing/", {}, true},
    {"app/page/", {"app/drawing/"}, true},
    {"app/raster/", {"app/drawing/", "app/page/"}, true},
    {"app/files/", {}},
    {"app/names/", {"app/text.h"}},
    {"app/tables/", {"gis/", "app/names/", "app/text.h"}},
    {"app/join/", {"gis/", "app/names/", "app/tables/", "app/text.h"}},
    {"app/package/", {"gis/", "app/names/", "app/json_text.h", "app/text.h"}},
    {"app/overlays/", {"gis/", "app/text.h"}},
    {"app/load/",
     {"gis/", "app/files/", "app/join/", "app/names/", "app/overlays/", "app/package/", "app/tables/", "app/csv.h",
      "app/json_text.h", "app/text.h"}},
    {"app/user_data/",
     {"gis/", "app/join/", "app/load/", "app/names/", "app/overlays/", "app/package/", "app/tables/", "app/text.h"}},
    {"app/study/",
     {"gis/", "app/files/", "app/load/", "app/package/", "app/user_data/", "app/json_text.h", "app/text.h"}},
    {"app/workbench/", {"gis/", "app/jobs/", "app/load/", "app/user_data/"}},
};

/// What the room may include, as a sentence.
std::string ruleOf(const RoomWithoutWidgets& room) {
    std::string rule = std::string(room.path) + " includes only core, itself, " + (room.usesQtGui ? "QtGui" : "QtCore");
    for (const std::string_view allowed : room.mayInclude) {
        rule += ", " + std::string(allowed);
    }
    return rule;
}

/// Headers of Linux and of its C library.
bool isOfTheSystem(std::string_view header) {
    return header == "malloc.h" || header == "unistd.h" || header == "fcntl.h" || header.starts_with("sys/");
}

Reason breachOfRoomWithoutWidgets(const RoomWithoutWidgets& room, const Include& include, const QtHeaders& qt) {
    const std::string& path = include.path;
    const bool isInside = beginsWithAny(path, {"gis/detail/", "gis/outline/", "gis/vector/"});
    const bool isNamed =
        std::ranges::any_of(room.mayInclude, [&](std::string_view allowed) { return path.starts_with(allowed); });
    if (isStandard(include) || beginsWithAny(path, {"core/", room.path}) || (isNamed && !isInside)) {
        return std::nullopt;
    }
    if (room.path == "app/files/" && isOfTheSystem(path)) {
        return std::nullopt;
    }
    const std::optional<std::string> module = qt.moduleOf(path);
    const bool isAllowed = module == "QtCore" || (room.usesQtGui && module == "QtGui" && !isChartLibrary(path));
    return isAllowed ? std::nullopt : Reason(ruleOf(room));
}

Reason breachOfJobs(std::string_view file, const Include& include, const QtHeaders& qt) {
    const std::string& path = include.path;
    if (isOfTheSystem(path) && file == "app/jobs/operating_system.h") {
        return std::nullopt;
    }
    if (isStandard(include) || beginsWithAny(path, {"core/", "app/jobs/"})) {
        return std::nullopt;
    }
    const bool allowed =
        (path.starts_with("gis/") && !beginsWithAny(path, {"gis/detail/", "gis/outline/", "gis/vector/"})) ||
        qt.moduleOf(path) == "QtCore";
    return allowed ? std::nullopt : Reason("app/jobs includes core, gis, app/jobs and QtCore only");
}

Reason breachOfApp(std::string_view file, const Include& include, const QtHeaders& qt) {
    const std::string& path = include.path;
    if (beginsWithAny(path, {"gis/detail/", "gis/outline/", "gis/vector/"}) || isGeodata(path)) {
        return "app reaches GDAL, PROJ and GEOS through gis alone";
    }
    if (isChartLibrary(path)) {
        const bool allowed = beginsWithAny(file, {"app/charts/", "app/export/"});
        return allowed ? std::nullopt : Reason("QCustomPlot belongs to app/charts and app/export");
    }
    if (isStandard(include) || beginsWithAny(path, {"core/", "gis/", "app/"}) || qt.moduleOf(path)) {
        return std::nullopt;
    }
    return "app includes core, gis, app, Qt and the standard library only";
}

}  // namespace

std::vector<Include> includesOf(std::string_view text) {
    static const std::regex directive(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])");
    std::vector<Include> includes;
    const std::string bare = withoutComments(text);
    std::size_t line = 1;
    for (std::size_t begin = 0; begin < bare.size(); ++line) {
        const std::size_t end = std::min(bare.find('\n', begin), bare.size());
        const std::string content = bare.substr(begin, end - begin);
        std::smatch match;
        if (std::regex_search(content, match, directive)) {
            includes.push_back({match[2].str(), match[1].str() == "\"", line});
        }
        begin = end + 1;
    }
    return includes;
}

QtHeaders::QtHeaders(std::filesystem::path root) : m_root(std::move(root)) {
    for (const auto& entry : std::filesystem::directory_iterator(m_root)) {
        if (entry.is_directory()) {
            m_modules.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(m_modules);
}

std::optional<std::string> QtHeaders::moduleOf(const std::string& header) const {
    if (const std::size_t slash = header.find('/'); slash != std::string::npos) {
        const std::string module = header.substr(0, slash);
        const bool known = std::ranges::binary_search(m_modules, module) && std::filesystem::exists(m_root / header);
        return known ? std::optional(module) : std::nullopt;
    }
    const auto found = std::ranges::find_if(m_modules, [&](const std::string& module) {
        return std::filesystem::is_regular_file(m_root / module / header);
    });
    return found == m_modules.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::string> breach(std::string_view file, const Include& include, const QtHeaders& qt) {
    if (include.quoted && !beginsWithAny(include.path, {"core/", "gis/", "app/"}) && !include.path.ends_with(".moc")) {
        return "quoted includes start at the root";
    }
    if (include.path.ends_with(".moc")) {
        return std::nullopt;
    }
    if (isUnicodeLibrary(include.path)) {
        const bool allowed = file == "app/names/transliteration.cpp";
        return allowed ? std::nullopt : Reason("ICU belongs to app/names/transliteration.cpp");
    }
    if (file.starts_with("core/")) {
        return breachOfCore(file, include);
    }
    if (file.starts_with("gis/")) {
        return breachOfGis(file, include);
    }
    if (file.starts_with("app/jobs/")) {
        return breachOfJobs(file, include, qt);
    }
    const auto room = std::ranges::find_if(
        roomsWithoutWidgets, [&](const RoomWithoutWidgets& candidate) { return file.starts_with(candidate.path); });
    return room == roomsWithoutWidgets.end() ? breachOfApp(file, include, qt)
                                             : breachOfRoomWithoutWidgets(*room, include, qt);
}

}  // namespace rules
