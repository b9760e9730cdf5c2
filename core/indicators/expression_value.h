// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/dataset/formula.h"

namespace core {

/// left operation right. Nothing for a division by 0, and for a result that is too large for a number.
[[nodiscard]] std::optional<double> resultOf(Expression::Operation operation, double left, double right);

/// The value of an expression; nothing where an input is missing or resultOf() is.
/// @param inputs  the values of the indicators.
[[nodiscard]] std::optional<double> expressionValue(
    const Expression& expression, const std::function<std::optional<double>(const IndicatorId&)>& inputs);

}  // namespace core
