// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formula_text.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace {

using core::Expression;
using core::FormulaFault;
using core::FormulaTextError;
using core::IndicatorId;

/// Every name is the id of an indicator; "double" belongs to two.
std::vector<IndicatorId> indicatorsNamed(std::string_view name) {
    static const std::map<std::string, std::vector<IndicatorId>, std::less<>> known{
        {"gdp", {IndicatorId("gdp")}},
        {"income", {IndicatorId("income")}},
        {"income-urban", {IndicatorId("income-urban")}},
        {"population", {IndicatorId("population")}},
        {"人口", {IndicatorId("population")}},
        {"GDP 2020", {IndicatorId("gdp")}},
        {"double", {IndicatorId("a"), IndicatorId("b")}},
        {"15-64", {IndicatorId("15-64")}},
        {"2021", {IndicatorId("2021")}},
    };
    const auto found = known.find(name);
    return found == known.end() ? std::vector<IndicatorId>() : found->second;
}

double valueOf(const Expression& expression, const std::map<std::string, double>& values) {
    if (const auto* number = std::get_if<double>(&expression.root)) {
        return *number;
    }
    if (const auto* id = std::get_if<IndicatorId>(&expression.root)) {
        return values.at(id->text());
    }
    const auto& node = std::get<Expression::Node>(expression.root);
    const double left = valueOf(*node.left, values);
    const double right = valueOf(*node.right, values);
    switch (node.operation) {
        case Expression::Operation::Add:
            return left + right;
        case Expression::Operation::Subtract:
            return left - right;
        case Expression::Operation::Multiply:
            return left * right;
        case Expression::Operation::Divide:
            return left / right;
    }
    return 0;
}

Expression parsed(std::string_view text) {
    const auto result = core::parsedFormula(text, indicatorsNamed);
    if (const auto* error = std::get_if<FormulaTextError>(&result)) {
        ADD_FAILURE() << text << ": fault " << static_cast<int>(error->fault) << " at " << error->position;
        return {};
    }
    return std::get<Expression>(result);
}

double valueOf(std::string_view text) {
    return valueOf(parsed(text),
                   {{"gdp", 20}, {"population", 5}, {"income", 7}, {"income-urban", 11}, {"15-64", 3}, {"2021", 8}});
}

FormulaTextError errorOf(std::string_view text) {
    const auto result = core::parsedFormula(text, indicatorsNamed);
    return std::holds_alternative<FormulaTextError>(result) ? std::get<FormulaTextError>(result) : FormulaTextError{};
}

TEST(ParsedFormula, HasTheUsualPrecedence) {
    EXPECT_EQ(valueOf("gdp / population * 10000"), 40000);
    EXPECT_EQ(valueOf("1 + 2 * 3"), 7);
    EXPECT_EQ(valueOf("(1 + 2) * 3"), 9);
    EXPECT_EQ(valueOf("10 - 4 - 3"), 3);
    EXPECT_EQ(valueOf("100 / 10 / 5"), 2);
    EXPECT_EQ(valueOf("2 * (gdp - (population + 1)) / 4"), 7);
    EXPECT_EQ(valueOf("-gdp + 1"), -19);
    EXPECT_EQ(valueOf("2 * -3"), -6);
    EXPECT_EQ(valueOf("- - 3"), 3);
    EXPECT_EQ(valueOf("1.5e3*.5"), 750);
}

TEST(ParsedFormula, ReadsNamesInBracketsAndQuotes) {
    EXPECT_EQ(valueOf("[GDP 2020] / 人口"), 4);
    EXPECT_EQ(valueOf("\"GDP 2020\"/population"), 4);
    EXPECT_EQ(valueOf("（gdp　－　人口）×2÷3"), 10);
}

TEST(ParsedFormula, TakesAHyphenForPartOfANameIfThereIsSuchAName) {
    EXPECT_EQ(valueOf("income-urban"), 11);
    EXPECT_EQ(valueOf("income-population"), 2);
    EXPECT_EQ(valueOf("income - population"), 2);
    EXPECT_EQ(valueOf("income-urban-population"), 6);
    EXPECT_EQ(valueOf("income-3"), 4);
}

TEST(ParsedFormula, TakesNumbersAndHyphensForANameIfThereIsSuchAName) {
    EXPECT_EQ(valueOf("15-64 / population * 100"), 60);
    EXPECT_EQ(valueOf("gdp - 15-64"), 17);
    EXPECT_EQ(valueOf("15 - 64"), -49);
    EXPECT_EQ(valueOf("15-65"), -50);
    EXPECT_EQ(valueOf("15-64-1"), 2);
    EXPECT_EQ(errorOf("gdp / 2021"), (FormulaTextError{FormulaFault::NumberOrName, 6, "2021"}));
    EXPECT_EQ(valueOf("[2021] / 2021.0"), 8 / 2021.0);
    EXPECT_EQ(valueOf("2021.0 - 2020"), 1);
}

TEST(ParsedFormula, NamesTheFirstFault) {
    EXPECT_EQ(errorOf(""), (FormulaTextError{FormulaFault::NoValue, 0, ""}));
    EXPECT_EQ(errorOf("gdp /"), (FormulaTextError{FormulaFault::NoValue, 5, ""}));
    EXPECT_EQ(errorOf("gdp * / 2"), (FormulaTextError{FormulaFault::NoValue, 6, "/"}));
    EXPECT_EQ(errorOf("gdp population"), (FormulaTextError{FormulaFault::NoOperator, 4, "population"}));
    EXPECT_EQ(errorOf("gdp )"), (FormulaTextError{FormulaFault::NoOperator, 4, ")"}));
    EXPECT_EQ(errorOf("(gdp"), (FormulaTextError{FormulaFault::NotClosed, 0, "("}));
    EXPECT_EQ(errorOf("1 + [gdp"), (FormulaTextError{FormulaFault::NotClosed, 4, "["}));
    EXPECT_EQ(errorOf("gdq / 2"), (FormulaTextError{FormulaFault::UnknownName, 0, "gdq"}));
    EXPECT_EQ(errorOf("gdp / income-rural-x"), (FormulaTextError{FormulaFault::UnknownName, 13, "rural-x"}));
    EXPECT_EQ(errorOf("double * 2"), (FormulaTextError{FormulaFault::AmbiguousName, 0, "double"}));
    EXPECT_EQ(errorOf("2x"), (FormulaTextError{FormulaFault::UnknownName, 0, "2x"}));
    EXPECT_EQ(errorOf("1,5"), (FormulaTextError{FormulaFault::UnknownName, 0, "1,5"}));
    EXPECT_EQ(errorOf(std::string(1000, '(')).fault, FormulaFault::TooDeep);
    EXPECT_EQ(errorOf(std::string(1000, '-')).fault, FormulaFault::TooDeep);
}

TEST(FormulaText, IsReadBackAsTheSameFormula) {
    for (const char* text : {"gdp", "2.5", "gdp / population * 10000", "gdp - (population - income)", "-gdp",
                             "[income-urban] / 人口", "1e300 * gdp"}) {
        const Expression expression = parsed(text);
        EXPECT_EQ(parsed(core::formulaText(expression)), expression) << core::formulaText(expression);
    }
    EXPECT_EQ(core::formulaText(parsed("gdp/population*10000")), "(gdp / population) * 10000");
}

std::string readable(std::string_view text) {
    return core::readableFormula(parsed(text), [](const IndicatorId& id) { return "<" + id.text() + ">"; });
}

TEST(ReadableFormula, HasBracketsOnlyWhereTheyAreNeeded) {
    EXPECT_EQ(readable("gdp / population * 10000"), "<gdp> / <population> × 10000");
    EXPECT_EQ(readable("(gdp - income) / population"), "(<gdp> − <income>) / <population>");
    EXPECT_EQ(readable("gdp - (income + population)"), "<gdp> − (<income> + <population>)");
    EXPECT_EQ(readable("gdp - (income - population)"), "<gdp> − (<income> − <population>)");
    EXPECT_EQ(readable("gdp + (income + population)"), "<gdp> + <income> + <population>");
    EXPECT_EQ(readable("gdp / (income * population)"), "<gdp> / (<income> × <population>)");
    EXPECT_EQ(readable("gdp * (income / population)"), "<gdp> × (<income> / <population>)");
    EXPECT_EQ(readable("gdp * income + population / 2"), "<gdp> × <income> + <population> / 2");
    EXPECT_EQ(readable("-gdp"), "−<gdp>");
    EXPECT_EQ(readable("-gdp / income"), "(−<gdp>) / <income>");
    EXPECT_EQ(readable("gdp - -(gdp + income)"), "<gdp> − (−(<gdp> + <income>))");
}

TEST(ReadableFormula, WritesNumbersWithoutAnExponent) {
    EXPECT_EQ(readable("gdp * 100000000"), "<gdp> × 100000000");
    EXPECT_EQ(readable("gdp * 0.00001"), "<gdp> × 0.00001");
    EXPECT_EQ(readable("gdp * 1e300"), "<gdp> × 1e+300");
}

/// Whatever is left out, the readable form means the same.
TEST(ReadableFormula, IsReadBackAsTheSameFormula) {
    const std::map<std::string, double> values{{"gdp", 7}, {"income", 3}, {"population", 2}};
    for (const char* text : {"gdp-(income-population)*2/gdp", "gdp/(income/population)", "-(gdp-income)*-population",
                             "gdp*(income*population)", "(gdp+income)*(gdp-population)/(income+1)"}) {
        const Expression expression = parsed(text);
        const std::string written = core::readableFormula(expression, [](const IndicatorId& id) { return id.text(); });
        EXPECT_DOUBLE_EQ(valueOf(parsed(written), values), valueOf(expression, values)) << text << " = " << written;
    }
}

}  // namespace
