// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/expression_value.h"

#include <gtest/gtest.h>

#include <limits>
#include <map>
#include <memory>
#include <string>

namespace {

using core::Expression;
using core::IndicatorId;
using Operation = core::Expression::Operation;

Expression node(Operation operation, Expression left, Expression right) {
    return {Expression::Node{operation, std::make_shared<const Expression>(std::move(left)),
                             std::make_shared<const Expression>(std::move(right))}};
}

Expression input(const char* id) { return {IndicatorId(id)}; }

std::optional<double> valueOf(const Expression& expression) {
    return core::expressionValue(expression, [](const IndicatorId& id) -> std::optional<double> {
        const std::map<std::string, double> known{{"a", 12}, {"b", 4}, {"zero", 0}};
        const auto found = known.find(id.text());
        return found == known.end() ? std::nullopt : std::optional(found->second);
    });
}

TEST(ExpressionValue, FollowsTheTree) {
    EXPECT_EQ(valueOf(node(Operation::Multiply, node(Operation::Divide, input("a"), input("b")), {100.0})), 300);
    EXPECT_EQ(valueOf(node(Operation::Subtract, {0.0}, node(Operation::Add, input("a"), input("b")))), -16);
}

TEST(ExpressionValue, IsAbsentWhereAnInputIsMissing) {
    EXPECT_EQ(valueOf(node(Operation::Add, input("a"), input("missing"))), std::nullopt);
    EXPECT_EQ(valueOf(node(Operation::Multiply, {0.0}, input("missing"))), std::nullopt);
}

TEST(ExpressionValue, IsAbsentWhereTheDivisorIsZero) {
    EXPECT_EQ(valueOf(node(Operation::Divide, input("a"), input("zero"))), std::nullopt);
    EXPECT_EQ(valueOf(node(Operation::Divide, input("zero"), input("zero"))), std::nullopt);
    EXPECT_EQ(valueOf(node(Operation::Divide, input("zero"), input("a"))), 0);
}

TEST(ExpressionValue, IsAbsentWhereItIsTooLarge) {
    const double largest = std::numeric_limits<double>::max();
    EXPECT_EQ(core::resultOf(Operation::Multiply, largest, 2), std::nullopt);
    EXPECT_EQ(core::resultOf(Operation::Subtract, -largest, largest), std::nullopt);
}

}  // namespace
