// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace core {

/// A text in the languages of the program. One of the two may be empty; the other then stands in.
struct Text {
    std::string zh;
    std::string en;

    [[nodiscard]] bool empty() const noexcept { return zh.empty() && en.empty(); }
    [[nodiscard]] const std::string& chinese() const noexcept { return zh.empty() ? en : zh; }
    [[nodiscard]] const std::string& english() const noexcept { return en.empty() ? zh : en; }
    friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace core
