// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rules {

/// One `#include` line of a source file.
struct Include {
    std::string path;
    bool quoted = false;
    std::size_t line = 0;

    friend bool operator==(const Include&, const Include&) = default;
};

/// The includes of a C++ text, in order, without those in comments.
[[nodiscard]] std::vector<Include> includesOf(std::string_view text);

/// Finds the module of a Qt header by Qt's installed headers.
class QtHeaders {
public:
    /// @param root  the folder that holds `QtCore/`, `QtGui/` and the other modules.
    explicit QtHeaders(std::filesystem::path root);

    /// The module, as "QtGui" for "QPainter", "qpainter.h" and "QtGui/QPainter"; nothing for other headers.
    [[nodiscard]] std::optional<std::string> moduleOf(const std::string& header) const;

private:
    std::filesystem::path m_root;
    std::vector<std::string> m_modules;
};

/// The reason why a file must not have an include, by the rules for rooms (CONTRIBUTING.md); nothing when it may.
///
/// @param file  path from the project's root, with slashes: "core/classify/quantile.cpp".
[[nodiscard]] std::optional<std::string> breach(std::string_view file, const Include& include, const QtHeaders& qt);

}  // namespace rules
