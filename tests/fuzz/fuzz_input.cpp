// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_input.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <system_error>
#include <utility>

#include "tests/fuzz/stored_zip.h"

namespace fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view before = "==> ";
constexpr std::string_view after = " <==\n";
constexpr std::size_t longestName = 64;
constexpr std::size_t mostFiles = 32;

/// A relative path without "..", so that an input never writes outside its folder.
bool isAllowed(std::string_view name) {
    constexpr std::string_view signs = "._-/";
    const bool isPlain = std::ranges::all_of(name, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               signs.find(c) != std::string_view::npos;
    });
    const bool hasName = !name.empty() && name.size() <= longestName && name.back() != '/' && name.front() != '/';
    return isPlain && hasName && name.find("..") == std::string_view::npos &&
           name.find("/./") == std::string_view::npos;
}

struct Heading {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view name;
};

/// The next heading at or after a position; at the end of the input, one without a name.
Heading nextHeading(std::string_view input, std::size_t from) {
    for (std::size_t begin = input.find(before, from); begin != std::string_view::npos;
         begin = input.find(before, begin + 1)) {
        const std::size_t nameBegin = begin + before.size();
        const std::size_t nameEnd = input.find(after, nameBegin);
        const bool isAtLineBegin = begin == 0 || input[begin - 1] == '\n';
        if (nameEnd != std::string_view::npos && isAtLineBegin) {
            const std::string_view name = input.substr(nameBegin, nameEnd - nameBegin);
            if (isAllowed(name)) {
                return {begin, nameEnd + after.size(), name};
            }
        }
    }
    return {input.size(), input.size(), {}};
}

}  // namespace

std::vector<InputFile> filesOf(std::string_view input) {
    std::vector<InputFile> files;
    Heading heading = nextHeading(input, 0);
    while (!heading.name.empty() && files.size() < mostFiles) {
        const Heading next = nextHeading(input, heading.end);
        const std::size_t lineEnd = next.name.empty() || next.begin == heading.end ? 0 : 1;
        files.push_back(
            {std::string(heading.name), std::string(input.substr(heading.end, next.begin - heading.end - lineEnd))});
        heading = next;
    }
    return files;
}

std::string inputOf(const std::vector<InputFile>& files) {
    std::string input;
    for (const InputFile& file : files) {
        input += input.empty() ? "" : "\n";
        input.append(before).append(file.name).append(after).append(file.content);
    }
    return input;
}

bool isArchive(std::string_view name) {
    constexpr std::array<std::string_view, 4> endings{".zip", ".xlsx", ".ods", ".kmz"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

InputFolder::InputFolder() {
    const fs::path memory = "/dev/shm";
    std::error_code fault;
    const fs::path parent = fs::is_directory(memory, fault) ? memory : fs::temp_directory_path();
    m_path = parent / ("huline_fuzz." + std::to_string(getpid()));
    fs::create_directory(m_path);
}

InputFolder::~InputFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

fs::path InputFolder::fill(const std::vector<InputFile>& files) {
    for (const fs::directory_entry& entry : fs::directory_iterator(m_path)) {
        fs::remove_all(entry.path());
    }
    m_files = 0;
    m_bytes = 0;
    if (files.empty()) {
        return {};
    }
    if (files.size() > 1 && files[0].content.empty() && isArchive(files[0].name)) {
        write(files[0].name, storedZip({files.begin() + 1, files.end()}));
    } else {
        for (const InputFile& file : files) {
            write(file.name, file.content);
        }
    }
    return m_path / files[0].name;
}

void InputFolder::write(const std::string& name, std::string_view content) {
    const fs::path file = m_path / name;
    std::error_code fault;
    fs::create_directories(file.parent_path(), fault);
    if (fault || fs::exists(file, fault)) {
        return;  // two files of one name, or a file and a folder
    }
    std::ofstream(file, std::ios::binary) << content;
    ++m_files;
    m_bytes += content.size();
}

bool InputFolder::isUnchanged() const {
    std::size_t files = 0;
    std::uintmax_t size = 0;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(m_path)) {
        if (entry.is_regular_file()) {
            ++files;
            size += entry.file_size();
        }
    }
    return files == m_files && size == m_bytes;
}

void require(bool holds, const char* property) {
    if (!holds) {
        std::fprintf(stderr, "This does not hold: %s\n", property);
        std::abort();
    }
}

}  // namespace fuzz
