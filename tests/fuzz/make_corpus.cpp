// SPDX-License-Identifier: GPL-3.0-or-later
// huline_fuzz_corpus READER FOLDER DATA...: makes the inputs that the fuzzer of a reader begins with, from the files in
// the DATA folders and below them. What was in FOLDER before is removed.
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/fuzz/fuzz_input.h"

namespace {

namespace fs = std::filesystem;
using fuzz::InputFile;

constexpr std::uintmax_t largest = 32'768;  ///< Bytes of a file: libFuzzer gets the same limit.

/// The extension in lower case, without the dot.
std::string extensionOf(const fs::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return extension.empty() ? extension : extension.substr(1);
}

bool hasExtension(const fs::path& file, std::initializer_list<std::string_view> extensions) {
    return std::ranges::find(extensions, extensionOf(file)) != extensions.end();
}

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

InputFile inputFile(const fs::path& file) { return {file.filename().string(), contentOf(file)}; }

/// The content of a file of GDAL's file systems.
std::string contentOfMember(const std::string& name) {
    const std::unique_ptr<VSILFILE, decltype(&VSIFCloseL)> member(VSIFOpenL(name.c_str(), "rb"), VSIFCloseL);
    std::string content(largest, '\0');
    content.resize(member ? VSIFReadL(content.data(), 1, content.size(), member.get()) : 0);
    return content;
}

/// The members of an archive after a file of its name without content: see InputFolder::fill(). Empty for a damaged
/// archive.
std::vector<InputFile> unpacked(const fs::path& archive) {
    const std::string root = "/vsizip/{" + fs::absolute(archive).string() + "}";
    const std::unique_ptr<char*, decltype(&CSLDestroy)> names(VSIReadDirRecursive(root.c_str()), CSLDestroy);
    std::vector<InputFile> files{{archive.filename().string(), ""}};
    for (char** name = names.get(); name != nullptr && *name != nullptr; ++name) {
        if (std::string_view(*name).back() != '/') {
            files.push_back({*name, contentOfMember(root + "/" + *name)});
        }
    }
    return files.size() > 1 ? files : std::vector<InputFile>();
}

/// Writes inputs into a folder.
class Corpus {
public:
    explicit Corpus(fs::path folder) : m_folder(std::move(folder)) {
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
    }
    /// @param name  of the file or folder from which an input is made.
    void add(const std::string& name, std::string_view input) {
        if (!input.empty() && input.size() <= largest) {
            std::ofstream(m_folder / (std::to_string(++m_count) + "." + name), std::ios::binary) << input;
        }
    }
    /// A file with those that belong to it, and the members of an archive once more.
    void add(const fs::path& file, const std::vector<InputFile>& files) {
        const std::string name = file.filename().string();
        add(name, fuzz::inputOf(files));
        if (fuzz::isArchive(name)) {
            add(name, fuzz::inputOf(unpacked(file)));
        }
    }
    [[nodiscard]] int count() const noexcept { return m_count; }

private:
    fs::path m_folder;
    int m_count = 0;
};

/// A boundary file with the files of the same name that belong to it.
std::vector<InputFile> boundarySet(const fs::path& file) {
    std::vector<InputFile> files{inputFile(file)};
    for (const char* extension : {".dbf", ".shx", ".prj", ".cpg", ".dat", ".map", ".id", ".mid"}) {
        const fs::path companion = fs::path(file).replace_extension(extension);
        if (fs::exists(companion)) {
            files.push_back(inputFile(companion));
        }
    }
    return files;
}

/// A datapackage.json and the tables beside it.
std::vector<InputFile> packageFiles(const fs::path& file) {
    std::vector<InputFile> files{inputFile(file)};
    std::vector<fs::path> tables;
    for (const fs::directory_entry& entry : fs::directory_iterator(file.parent_path())) {
        if (hasExtension(entry.path(), {"csv"})) {
            tables.push_back(entry.path());
        }
    }
    std::ranges::sort(tables);
    std::ranges::transform(tables, std::back_inserter(files), inputFile);
    return files;
}

/// Adds a file if it is one for a reader.
using AddFile = void (*)(Corpus& corpus, const fs::path& file);

void addTable(Corpus& corpus, const fs::path& file) {
    if (hasExtension(file, {"csv", "tsv", "txt", "xlsx", "ods", "xls", "dbf"})) {
        corpus.add(file, {inputFile(file)});
    }
}

void addBoundary(Corpus& corpus, const fs::path& file) {
    if (hasExtension(file, {"shp", "geojson", "topojson", "gpkg", "fgb", "kml", "kmz", "gml", "tab", "mif", "zip",
                            "vrt", "xml", "csv"})) {
        corpus.add(file, boundarySet(file));
    }
}

void addPackage(Corpus& corpus, const fs::path& file) {
    if (file.filename() == "datapackage.json") {
        corpus.add(file.parent_path().filename(), packageFiles(file));
    }
}

void addStudy(Corpus& corpus, const fs::path& file) {
    if (hasExtension(file, {"huline"})) {
        corpus.add(file.filename().string(), contentOf(file));
    }
}

constexpr std::array<std::pair<std::string_view, AddFile>, 4> readers{
    {{"table", addTable}, {"boundary", addBoundary}, {"package", addPackage}, {"study", addStudy}}};

std::vector<fs::path> filesBelow(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.file_size() <= largest) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);  // so that the inputs do not depend on the file system
    return files;
}

}  // namespace

int main(int argc, char** argv) {
    const std::span<char*> arguments(argv, static_cast<std::size_t>(argc));
    const auto* const reader =
        arguments.size() < 4
            ? readers.end()
            : std::ranges::find_if(readers, [&](const auto& known) { return known.first == arguments[1]; });
    if (reader == readers.end()) {
        std::fprintf(stderr, "usage: %s table|boundary|package|study FOLDER DATA...\n", arguments[0]);
        return 2;
    }
    CPLSetErrorHandler(CPLQuietErrorHandler);  // some archives are damaged
    try {
        Corpus corpus(arguments[2]);
        for (const char* folder : arguments.subspan(3)) {
            std::ranges::for_each(filesBelow(folder), [&](const fs::path& file) { reader->second(corpus, file); });
        }
        std::printf("%d inputs to begin with\n", corpus.count());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
