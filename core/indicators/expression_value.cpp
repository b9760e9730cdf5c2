// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/expression_value.h"

#include <cmath>

namespace core {
namespace {

std::optional<double> unlessTooLarge(double value) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<double> resultOf(Expression::Operation operation, double left, double right) {
    switch (operation) {
        case Expression::Operation::Add:
            return unlessTooLarge(left + right);
        case Expression::Operation::Subtract:
            return unlessTooLarge(left - right);
        case Expression::Operation::Multiply:
            return unlessTooLarge(left * right);
        case Expression::Operation::Divide:
            return right != 0 ? unlessTooLarge(left / right) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> expressionValue(const Expression& expression,
                                      const std::function<std::optional<double>(const IndicatorId&)>& inputs) {
    if (const auto* number = std::get_if<double>(&expression.root)) {
        return *number;
    }
    if (const auto* id = std::get_if<IndicatorId>(&expression.root)) {
        return inputs(*id);
    }
    const auto& node = std::get<Expression::Node>(expression.root);
    const std::optional<double> left = expressionValue(*node.left, inputs);
    const std::optional<double> right = left ? expressionValue(*node.right, inputs) : std::nullopt;
    return right ? resultOf(node.operation, *left, *right) : std::nullopt;
}

}  // namespace core
