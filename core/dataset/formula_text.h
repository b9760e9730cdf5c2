// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/dataset/formula.h"

namespace core {

/// What is wrong with a formula that a person typed.
enum class FormulaFault {
    NoValue,        ///< A number, a name or a bracket is missing where the text stands.
    UnknownName,    ///< No indicator has the name that is the text.
    AmbiguousName,  ///< Several indicators have it.
    NumberOrName,   ///< The text is a number, and an indicator has it as its name.
    NoOperator,     ///< The text follows a complete formula without an operator.
    NotClosed,      ///< The bracket or quote that is the text is not closed.
    TooDeep,        ///< More than 100 brackets or signs within one another.
};

/// The first fault of a typed formula.
struct FormulaTextError {
    FormulaFault fault = FormulaFault::NoValue;
    std::size_t position = 0;  ///< In bytes, from 0.
    std::string text;          ///< The part of the formula that is wrong; empty at its end.
    friend bool operator==(const FormulaTextError&, const FormulaTextError&) = default;
};

/// The indicators with a name or id; none or several may have it.
using IndicatorsByName = std::function<std::vector<IndicatorId>(std::string_view name)>;

/// Reads a formula such as "gdp / population * 10000" or "(income-urban - income-rural) / [Income per head]".
///
/// The operators + - * / have their usual precedence; × ÷ − and full-width signs and brackets are read as well. A
/// number has a decimal point, and is not the name of an indicator. A name stands as it is, or in square brackets or
/// double quotes where it contains blanks or operators. A hyphen between letters belongs to the name if there is an
/// indicator with that name.
[[nodiscard]] std::variant<Expression, FormulaTextError> parsedFormula(std::string_view text,
                                                                       const IndicatorsByName& indicators);

/// The formula as parsedFormula() reads it, with ids in square brackets where they are no plain words.
[[nodiscard]] std::string formulaText(const Expression& expression);

/// The formula as people read it: "(GDP − Exports) / Population × 10000", with brackets only where they are needed.
/// @param nameOf  how an indicator is written.
[[nodiscard]] std::string readableFormula(const Expression& expression,
                                          const std::function<std::string(const IndicatorId&)>& nameOf);

}  // namespace core
