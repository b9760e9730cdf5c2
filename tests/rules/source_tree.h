// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rules {

/// The project's root.
[[nodiscard]] std::filesystem::path projectRoot();

/// The files below a folder of the project, as sorted paths from the root with slashes.
[[nodiscard]] std::vector<std::string> filesBelow(const std::string& folder);

/// All files of the project: the files that git tracks or, without git, all files outside the build folders.
[[nodiscard]] std::vector<std::string> projectFiles();

/// The bytes of a file, by its path from the root.
/// @throws std::runtime_error when it cannot be read.
[[nodiscard]] std::string readFile(const std::string& path);

/// The lines of a text, without their ends.
[[nodiscard]] std::vector<std::string> linesOf(const std::string& text);

}  // namespace rules
