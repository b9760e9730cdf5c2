// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/package/claim_arguments.h"

namespace app {

/// The type of the answer that a kind of claim prints.
enum class AnswerType { Number, Percent, Truth, Codes };

/// A kind of claim in the table, and how its statement is made.
struct ClaimKind {
    AnswerType answer = AnswerType::Number;
    core::Statement (*statement)(ClaimArguments&) = nullptr;
};

/// @returns null if there is no such kind.
[[nodiscard]] const ClaimKind* claimKind(const std::string& name);
/// The names of all kinds, without those that tables used before.
[[nodiscard]] std::vector<std::string> claimKindNames();

}  // namespace app
