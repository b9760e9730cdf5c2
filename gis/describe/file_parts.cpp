// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/describe/file_parts.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace gis {
namespace {

/// The extension of a file that is opened, and those of its parts.
struct Parts {
    std::string main;
    std::vector<std::string> content;
    std::vector<std::string> others;  ///< Indexes, and descriptions that are not read.
};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// Null for a file that stands alone.
const Parts* partsOf(const std::filesystem::path& mainFile) {
    static const std::vector<Parts> known{
        {".shp",
         {".shx", ".dbf", ".prj", ".cpg"},
         {".sbn", ".sbx", ".qix", ".qpj", ".qmd", ".fbn", ".fbx", ".ain", ".aih", ".atx"}},
        {".tab", {".dat", ".map", ".id"}, {".ind"}},
        {".mif", {".mid"}, {}},
        {".csv", {}, {".csvt", ".prj"}}};
    const auto found = std::ranges::find(known, lower(mainFile.extension().string()), &Parts::main);
    return found == known.end() ? nullptr : &*found;
}

}  // namespace

bool isPartOf(const std::filesystem::path& file, const std::filesystem::path& mainFile) {
    if (lower(file.string()) == lower(mainFile.string() + ".xml")) {
        return true;
    }
    const Parts* parts = partsOf(mainFile);
    if (parts == nullptr || file.parent_path() != mainFile.parent_path() ||
        lower(file.stem().string()) != lower(mainFile.stem().string())) {
        return false;
    }
    const std::string extension = lower(file.extension().string());
    return std::ranges::find(parts->content, extension) != parts->content.end() ||
           std::ranges::find(parts->others, extension) != parts->others.end();
}

std::vector<std::filesystem::path> contentPartsOf(const std::filesystem::path& mainFile) {
    std::vector<std::filesystem::path> files;
    if (const Parts* parts = partsOf(mainFile)) {
        for (const std::string& extension : parts->content) {
            files.push_back(std::filesystem::path(mainFile).replace_extension(extension));
            files.push_back(std::filesystem::path(mainFile).replace_extension(upper(extension)));
        }
    }
    return files;
}

}  // namespace gis
