// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace app {

/// An indicator that the user computes from others.
struct UserFormula {
    std::string name;
    std::string formula;                   ///< As core::parsedFormula() reads it.
    std::optional<std::string> unit = {};  ///< Nothing for the one that follows from the inputs; empty for none.
    friend bool operator==(const UserFormula&, const UserFormula&) = default;
};

/// A study has no more formulas.
inline constexpr std::size_t maxUserFormulas = 500;

}  // namespace app
