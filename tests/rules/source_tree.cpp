// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/source_tree.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace rules {

namespace fs = std::filesystem;

namespace {

std::string fromRoot(const fs::path& path) { return path.lexically_relative(projectRoot()).generic_string(); }

/// What a command prints, or nothing when it fails.
std::string outputOf(const std::string& command) {
    const auto close = [](FILE* pipe) { return pclose(pipe); };
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), close);
    std::string output;
    std::array<char, 4096> buffer{};
    while (pipe) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe.get());
        if (count == 0) {
            break;
        }
        output.append(buffer.data(), count);
    }
    return output;
}

std::vector<std::string> filesInGit() {
    const std::string root = projectRoot().string();
    if (root.find('\'') != std::string::npos) {
        return {};
    }
    std::vector<std::string> files =
        linesOf(outputOf("git -C '" + root + "' -c core.quotePath=off ls-files 2>/dev/null"));
    std::erase_if(files, [](const std::string& file) { return !fs::is_regular_file(projectRoot() / file); });
    return files;
}

}  // namespace

fs::path projectRoot() { return fs::path(HULINE_PROJECT_DIR); }

std::vector<std::string> filesBelow(const std::string& folder) {
    std::vector<std::string> files;
    if (fs::exists(projectRoot() / folder)) {
        for (const auto& entry : fs::recursive_directory_iterator(projectRoot() / folder)) {
            if (entry.is_regular_file()) {
                files.push_back(fromRoot(entry.path()));
            }
        }
    }
    std::ranges::sort(files);
    return files;
}

std::vector<std::string> projectFiles() {
    std::vector<std::string> files = filesInGit();
    if (!files.empty()) {
        return files;
    }
    for (const auto& entry : fs::directory_iterator(projectRoot())) {
        const std::string name = entry.path().filename().string();
        if (name == "build" || name == ".git" || name == ".cache") {
            continue;
        }
        if (entry.is_directory()) {
            std::ranges::copy(filesBelow(name), std::back_inserter(files));
        } else {
            files.push_back(name);
        }
    }
    std::ranges::sort(files);
    return files;
}

std::string readFile(const std::string& path) {
    std::ifstream stream(projectRoot() / path, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + path);
    }
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        lines.push_back(line);
    }
    return lines;
}

}  // namespace rules
