// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/vector/open_file.h"

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

#include "gis/describe/file_content.h"
#include "gis/detail/gdal_error_scope.h"
#include "gis/detail/place_table.h"
#include "gis/error.h"
#include "gis/vector/gdal_setup.h"

namespace gis::detail {
namespace {

/// A driver that may open a user's file.
struct AllowedDriver {
    const char* name;
    bool isHeldInMemory = false;  ///< The whole file becomes a tree of objects, several times its size.
    bool hasDefaultReference = false;
};
constexpr std::array allowedDrivers{
    AllowedDriver{"ESRI Shapefile"},
    AllowedDriver{"GPKG"},
    AllowedDriver{"GeoJSON", true, true},
    AllowedDriver{"GeoJSONSeq", false, true},
    AllowedDriver{"ESRIJSON", true, false},
    AllowedDriver{"TopoJSON", true, true},
    AllowedDriver{"FlatGeobuf"},
    AllowedDriver{"LIBKML", true, false},
    AllowedDriver{"KML", true, false},
    AllowedDriver{"OpenFileGDB"},
    AllowedDriver{"MapInfo File"},
    AllowedDriver{"GML", true, false},
    AllowedDriver{"CSV", false, false},
    AllowedDriver{"XLSX", true, false},
    AllowedDriver{"ODS", true, false},
};

/// Drivers of descriptions that name other files or addresses.
constexpr std::array<std::string_view, 18> referringDrivers{
    "OGR_VRT", "VRT",  "WFS", "OAPIF",         "OGCAPI", "CSW",        "WMS",      "WCS",  "WMTS",
    "GMLAS",   "HTTP", "NGW", "Elasticsearch", "Carto",  "AmigoCloud", "PLSCENES", "EEDA", "TileDB"};

constexpr std::size_t mostMembers = 64;  ///< Of an archive: the others are not opened.

std::vector<const char*> driverNames() {
    std::vector<const char*> names;
    std::ranges::transform(allowedDrivers, std::back_inserter(names), &AllowedDriver::name);
    names.push_back(nullptr);
    return names;
}

/// What GDAL says about a file that it cannot open. Empty when it just does not know the format, because the kind of
/// the error says so already.
std::string moreThanUnknown(const std::string& failures) {
    const bool isUnknown = failures.find("not recognized") != std::string::npos;
    return isUnknown ? std::string() : failures;
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isLetterOrDigit(char c) { return isLetter(c) || (c >= '0' && c <= '9'); }

/// Whether a text begins with a scheme ("https:/") or with the name of a connection of more than one letter ("PG:").
bool beginsLikeAddress(std::string_view text) {
    const std::string_view scheme = text.substr(0, text.find(':'));
    if (scheme.size() == text.size() || scheme.empty() || !isLetter(scheme.front())) {
        return false;
    }
    const bool isScheme =
        std::ranges::all_of(scheme, [](char c) { return isLetterOrDigit(c) || c == '+' || c == '.' || c == '-'; });
    const bool isConnection = std::ranges::all_of(scheme, [](char c) { return isLetterOrDigit(c) || c == '_'; });
    const bool hasSlash = text.substr(scheme.size() + 1).starts_with('/');
    return (isScheme && hasSlash) || (isConnection && scheme.size() > 1);
}

/// Whether a path is an address (https://...), a connection (PG:...) or a file system of GDAL (/vsicurl/...).
bool isNoPath(const std::filesystem::path& path) {
    std::error_code ignored;
    const std::string text = path.string();
    return text.starts_with("/vsi") || (beginsLikeAddress(text) && !std::filesystem::exists(path, ignored));
}

/// @throws Error NotAFile, FileMissing, FileEmpty, FileUnreadable.
void requireFile(const std::filesystem::path& path) {
    std::error_code failed;
    if (isNoPath(path)) {
        throw Error(ErrorKind::NotAFile, path.string(), "");
    }
    const std::filesystem::file_status status = std::filesystem::status(path, failed);
    if (status.type() == std::filesystem::file_type::not_found || failed) {
        throw Error(ErrorKind::FileMissing, path.string(), "");
    }
    if (std::filesystem::is_directory(status)) {
        return;
    }
    if (!std::filesystem::is_regular_file(status)) {  // a pipe or a device might never end
        throw Error(ErrorKind::FileUnreadable, path.string(), "");
    }
    if (std::filesystem::file_size(path, failed) == 0) {
        throw Error(ErrorKind::FileEmpty, path.string(), "");
    }
}

/// The text at the beginning of a small file, in lower case.
std::string beginningOf(const std::string& name) {
    constexpr std::size_t longest = 65'536;
    const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> file(VSIFOpenL(name.c_str(), "rb"), VSIFCloseL);
    std::string text(longest, '\0');
    text.resize(file ? VSIFReadL(text.data(), 1, longest, file.get()) : 0);
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

/// Whether a MapInfo table consists of other tables: a view, a linked table or a seamless one.
bool isTableOfTables(const std::string& name) {
    const std::string text = beginningOf(name);
    return text.starts_with("!table") &&
           (text.find("\\isseamless\" = \"true") != std::string::npos ||
            text.find("create view") != std::string::npos || text.find("open table") != std::string::npos ||
            text.find("type linked") != std::string::npos);
}

/// The first words of an SQL statement in lower case, up to a bracket, which is the last word. A name in double quotes
/// is one word.
std::vector<std::string> firstWords(std::string_view statement) {
    constexpr std::size_t most = 8;
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < statement.size() && words.size() < most) {
        const char c = statement[at];
        if (c == '(') {
            words.emplace_back("(");
            break;
        }
        if (c == '"') {
            const std::size_t end = std::min(statement.find('"', at + 1), statement.size());
            words.emplace_back(statement.substr(at + 1, end - at - 1));
            at = end + 1;
        } else if (isLetterOrDigit(c) || c == '_') {
            std::string& word = words.emplace_back();
            for (; at < statement.size() && (isLetterOrDigit(statement[at]) || statement[at] == '_'); ++at) {
                word += static_cast<char>(std::tolower(static_cast<unsigned char>(statement[at])));
            }
        } else {
            ++at;
        }
    }
    return words;
}

/// Whether a statement makes a virtual table of another module than those of SQLite's indexes.
bool makesForeignTable(const std::vector<std::string>& words) {
    if (words.size() < 2 || words[0] != "create" || words[1] != "virtual") {
        return false;
    }
    constexpr std::array<std::string_view, 4> indexes{"rtree", "fts3", "fts4", "fts5"};
    const bool isIndex = words.size() == 7 && words[2] == "table" && words[4] == "using" &&
                         std::ranges::find(indexes, words[5]) != indexes.end() && words[6] == "(";
    return !isIndex;
}

/// Whether a GeoPackage has virtual tables of other modules than SQLite's own indexes: they may read other files.
bool hasVirtualTables(GDALDatasetH dataset) {
    const OGRLayerH found = GDALDatasetExecuteSQL(
        dataset, "SELECT sql FROM sqlite_master WHERE sql LIKE '%VIRTUAL%' AND type = 'table'", nullptr, "");
    if (found == nullptr) {
        return false;
    }
    bool isAny = false;
    while (!isAny) {
        const OgrFeature row(OGR_L_GetNextFeature(found));
        if (!row) {
            break;
        }
        const std::string statement = OGR_F_GetFieldAsString(row.get(), 0);
        isAny = makesForeignTable(firstWords(statement));
    }
    GDALDatasetReleaseResultSet(dataset, found);
    return isAny;
}

/// A file or a member of an archive: its name for GDAL, and the user's file for messages.
class Source {
public:
    Source(std::string name, std::string subject, FileUse use)
        : m_name(std::move(name)), m_subject(std::move(subject)), m_use(use) {}

    /// Adds the dataset and its layers to the open file.
    void openInto(OpenFile& file, std::uint64_t memoryLimit) const {
        const GdalErrorScope errors;
        const GDALDriverH identified =
            GDALIdentifyDriverEx(m_name.c_str(), GDAL_OF_VECTOR, driverNames().data(), nullptr);
        const AllowedDriver* driver = identified == nullptr ? nullptr : allowed(GDALGetDriverShortName(identified));
        if (driver != nullptr && driver->isHeldInMemory) {
            requireSize(memoryLimit);
        }
        if (driver != nullptr && std::string_view(driver->name) == "MapInfo File" && isTableOfTables(m_name)) {
            throw Error(ErrorKind::RefersElsewhere, m_subject, "MapInfo");
        }
        const std::vector<const char*> options = openOptions(driver);
        GdalDataset dataset(GDALOpenEx(m_name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                       driverNames().data(), options.data(), nullptr));
        if (!dataset || GDALDatasetGetLayerCount(dataset.get()) == 0) {
            throw unreadable(moreThanUnknown(errors.failures()));
        }
        const AllowedDriver& opened = *allowed(GDALGetDriverShortName(GDALGetDatasetDriver(dataset.get())));
        if (std::string_view(opened.name) == "GPKG" && hasVirtualTables(dataset.get())) {
            throw Error(ErrorKind::RefersElsewhere, m_subject, "GeoPackage");
        }
        add(std::move(dataset), opened, file);
        if (m_use == FileUse::Shapes && isTable(opened.name)) {
            makePlaces(file, memoryLimit);
        }
        if (std::string_view(opened.name) == "GeoJSON") {
            file.layers.back().crs = crsOf(file.layers.back().handle);
        }
    }

private:
    static const AllowedDriver* allowed(std::string_view name) {
        const auto* const found =
            std::ranges::find_if(allowedDrivers, [&](const AllowedDriver& driver) { return name == driver.name; });
        return found == allowedDrivers.end() ? nullptr : found;
    }

    static std::vector<const char*> openOptions(const AllowedDriver* driver) {
        const std::string_view name = driver == nullptr ? std::string_view() : driver->name;
        if (name == "ESRI Shapefile") {
            return {"ENCODING=", nullptr};  // bytes as they are stored: see TextDecoder
        }
        if (name == "CSV") {
            return {"AUTODETECT_TYPE=NO", "EMPTY_STRING_AS_NULL=NO", "HEADERS=YES", nullptr};
        }
        if (name == "XLSX" || name == "ODS") {
            return {"HEADERS=FORCE", nullptr};
        }
        if (name == "GML") {
            return {"WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO", "SKIP_RESOLVE_ELEMS=ALL", nullptr};
        }
        return {nullptr};
    }

    void requireSize(std::uint64_t memoryLimit) const {
        VSIStatBufL status{};
        if (VSIStatL(m_name.c_str(), &status) == 0 && static_cast<std::uint64_t>(status.st_size) > memoryLimit) {
            throw Error(ErrorKind::FileTooLarge, m_subject, std::to_string(memoryLimit >> 20));
        }
    }

    /// Only where the layer is in WGS 84, which may be the default.
    [[nodiscard]] CrsMember crsOf(OGRLayerH layer) const {
        const OGRSpatialReferenceH system = OGR_L_GetSpatialRef(layer);
        const char* code = system == nullptr ? nullptr : OSRGetAuthorityCode(system, nullptr);
        const bool isWgs84 = code != nullptr && std::string_view(code) == "4326";
        return isWgs84 ? crsMemberOf(m_name) : CrsMember{};
    }

    /// The error about a file that no allowed driver opens: where another driver knows it, that is the reason.
    [[nodiscard]] Error unreadable(const std::string& failure) const {
        const GDALDriverH other = GDALIdentifyDriverEx(m_name.c_str(), GDAL_OF_VECTOR, nullptr, nullptr);
        const std::string name = other == nullptr ? "" : GDALGetDriverShortName(other);
        const auto content = m_name == m_subject ? otherContent(m_name) : std::nullopt;  // not in an archive
        if (content == FileContent::Folder || (content && name.empty())) {
            return {ErrorKind::OtherContent, m_subject, nameOf(*content)};
        }
        if (name.empty() || allowed(name) != nullptr) {
            return {ErrorKind::FileUnreadable, m_subject, failure};
        }
        const bool isReferring = std::ranges::find(referringDrivers, name) != referringDrivers.end();
        return {isReferring ? ErrorKind::RefersElsewhere : ErrorKind::FormatRefused, m_subject,
                GDALGetDriverLongName(other)};
    }

    static bool isTable(std::string_view driver) { return driver == "CSV" || driver == "XLSX" || driver == "ODS"; }

    /// Tables with coordinates, such as a list of cities, become layers of points.
    void makePlaces(OpenFile& file, std::uint64_t memoryLimit) const {
        for (OpenLayer& layer : file.layers) {
            if (OGR_L_GetGeomType(layer.handle) == wkbNone && namesPlaces(layer.handle)) {
                requireSize(memoryLimit);
                file.datasets.push_back(placesOf(layer.handle));
                layer.handle = GDALDatasetGetLayer(file.datasets.back().get(), 0);
            }
        }
    }

    static void add(GdalDataset dataset, const AllowedDriver& driver, OpenFile& file) {
        const bool isDbf = std::string_view(driver.name) == "ESRI Shapefile";
        for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i) {
            const OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), i);
            file.layers.push_back({layer, memberName(OGR_L_GetName(layer)), isDbf, driver.hasDefaultReference});
        }
        file.format = file.datasets.empty() ? driver.name : file.format;
        file.datasets.push_back(std::move(dataset));
    }

    std::string m_name;
    std::string m_subject;
    FileUse m_use;
};

/// Opens those members of an archive that can be opened. @throws the error about the first when none can.
OpenFile openedMembers(const std::filesystem::path& path, FileUse use, std::uint64_t memoryLimit) {
    const std::vector<std::string> members = archiveMembers(path, use);
    OpenFile file;
    std::optional<Error> first;
    for (const std::string& member : std::span(members).first(std::min(members.size(), mostMembers))) {
        try {
            Source(member, path.string(), use).openInto(file, memoryLimit);
        } catch (const Error& error) {
            first = first ? first : std::optional(error);
        }
    }
    if (file.datasets.empty()) {
        throw Error(*first);
    }
    return file;
}

bool isWorkbook(const std::filesystem::path& path) {
    const GdalErrorScope errors;
    const std::array<const char*, 3> workbooks{"XLSX", "ODS", nullptr};
    return GDALIdentifyDriverEx(path.c_str(), GDAL_OF_VECTOR, workbooks.data(), nullptr) != nullptr;
}

}  // namespace

OpenFile openFile(const std::filesystem::path& path, FileUse use, std::uint64_t memoryLimit) {
    requireFile(path);
    setUpGdal();
    const std::filesystem::path whole = std::filesystem::absolute(path);
    if (isZip(whole)) {
        if (!isWorkbook(whole)) {
            return openedMembers(path, use, memoryLimit);
        }
        checkArchive(path);
    }
    OpenFile file;
    Source(whole.string(), path.string(), use).openInto(file, memoryLimit);
    return file;
}

}  // namespace gis::detail
