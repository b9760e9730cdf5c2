// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/column_formulas.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "app/names/nearest_names.h"
#include "app/options/formula_options.h"
#include "app/options/table_input.h"
#include "app/text.h"
#include "app/user_data/indicators/indicator_names.h"
#include "app/wording/formula_words.h"

namespace app {
namespace {

std::string numberOf(std::size_t column) { return '#' + std::to_string(column + 1); }

/// The columns with a name, as numbers: the exact name, or else one that differs in case or width only.
std::vector<core::IndicatorId> columnsCalled(const UserTable& table, std::string_view words) {
    const std::string name = text(words).trimmed().toStdString();
    std::vector<core::IndicatorId> exact;
    std::vector<core::IndicatorId> alike;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const std::string number = numberOf(column);
        if (number == name) {
            return {core::IndicatorId(number)};
        }
        if (table.columns[column] == name) {
            exact.emplace_back(number);
        } else if (foldedName(table.columns[column]) == foldedName(name)) {
            alike.emplace_back(number);
        }
    }
    return exact.empty() ? alike : exact;
}

/// The formulas before the one that is read, by their folded names.
using EarlierFormulas = std::map<QString, core::Expression>;

/// The formula with earlier formulas in place of their names.
core::Expression replaced(const core::Expression& formula, const EarlierFormulas& earlier) {
    if (const auto* node = std::get_if<core::Expression::Node>(&formula.root)) {
        return {core::Expression::Node{node->operation,
                                       std::make_shared<const core::Expression>(replaced(*node->left, earlier)),
                                       std::make_shared<const core::Expression>(replaced(*node->right, earlier))}};
    }
    const auto* id = std::get_if<core::IndicatorId>(&formula.root);
    const auto found = id == nullptr ? earlier.end() : earlier.find(text(id->text()));
    return found == earlier.end() ? formula : found->second;
}

QString listed(const QStringList& names) { return names.join(Cli::tr(", ", "between listed names")); }

/// What is wrong with a formula about columns.
QString faultOf(const UserFormula& formula, const core::FormulaTextError& error, const UserTable& table) {
    const FormulaReport report{formula.name, formula.formula, {}, FormulaProblem{FormulaProblemKind::WrongText, error}};
    const QString words = text(error.text);
    const QString place = QString::number(letterAt(report) + 1);
    const QString file = text(table.sheet.file);
    if (error.fault == core::FormulaFault::UnknownName) {
        QStringList columns;
        for (const std::string& column : table.columns) {
            columns << text(column);
        }
        const QStringList similar = nearestNames(words, columns);
        const QString sentence = similar.isEmpty()
                                     ? Cli::tr("%1 has no column \"%2\" (character %3); its columns are: %4.")
                                     : Cli::tr("%1 has no column \"%2\" (character %3); similar: %4.");
        return sentence.arg(file, words, place, listed(similar.isEmpty() ? columns : similar));
    }
    if (error.fault == core::FormulaFault::AmbiguousName) {
        QStringList numbers;
        for (const core::IndicatorId& column : columnsCalled(table, error.text)) {
            numbers << text(column.text());
        }
        return Cli::tr("%1 has several columns \"%2\" (character %3); write the number of one of them: %4.")
            .arg(file, words, place, listed(numbers));
    }
    return problemText(report);
}

[[noreturn]] void refuse(const UserFormula& formula, const QString& reason) {
    throw CommandFailure(
        Cli::tr("The formula \"%1\" cannot be used. %2", "name, reason").arg(text(formula.name), reason));
}

void requireNewName(const UserFormula& formula, const UserTable& table, const EarlierFormulas& earlier) {
    if (!columnsCalled(table, formula.name).empty()) {
        refuse(formula, Cli::tr("A column of %1 has this name; choose another one.").arg(text(table.sheet.file)));
    }
    if (earlier.contains(foldedName(formula.name))) {
        refuse(formula,
               problemText({formula.name, formula.formula, {}, FormulaProblem{FormulaProblemKind::RepeatedName}}));
    }
    if (formula.formula.size() > maxFormulaBytes) {
        refuse(formula, problemText({formula.name, formula.formula, {}, FormulaProblem{FormulaProblemKind::TooLong}}));
    }
}

std::size_t sizeOf(const core::Expression& formula) {
    const auto* node = std::get_if<core::Expression::Node>(&formula.root);
    return node == nullptr ? 1 : sizeOf(*node->left) + sizeOf(*node->right);
}

core::Expression parsed(const UserFormula& formula, const UserTable& table, const EarlierFormulas& earlier) {
    const auto called = [&](std::string_view words) {
        const auto found = earlier.find(foldedName(words));
        return found == earlier.end() ? columnsCalled(table, words)
                                      : std::vector{core::IndicatorId(found->first.toStdString())};
    };
    const auto read = core::parsedFormula(formula.formula, called);
    if (const auto* error = std::get_if<core::FormulaTextError>(&read)) {
        refuse(formula, faultOf(formula, *error, table));
    }
    core::Expression expression = replaced(std::get<core::Expression>(read), earlier);
    constexpr std::size_t mostValues = 10000;
    if (sizeOf(expression) > mostValues) {
        refuse(formula, problemText({formula.name, formula.formula, {}, FormulaProblem{FormulaProblemKind::TooLong}}));
    }
    return expression;
}

}  // namespace

Option columnFormulaOption() {
    return {
        formulaOption().name, Cli::tr("NAME=FORMULA", "value of an option"),
        Cli::tr("Another value, computed from columns: \"NAME = gdp / population * 10000\"; names with blanks stand "
                "in square brackets; can be given several times.")};
}

std::string neededValueOrFormula(const Arguments& arguments) {
    const QString value = QStringLiteral("value");
    const std::vector<UserFormula> formulas = typedFormulas(arguments);
    return arguments.has(value) || formulas.empty() ? neededValue(arguments, value).toStdString()
                                                    : formulas.front().name;
}

std::optional<ColumnFormula> chosenColumnFormula(const Arguments& arguments, const UserTable& table,
                                                 const std::string& value) {
    std::optional<ColumnFormula> chosen;
    EarlierFormulas earlier;
    for (const UserFormula& formula : typedFormulas(arguments)) {
        requireNewName(formula, table, earlier);
        core::Expression expression = parsed(formula, table, earlier);
        if (foldedName(formula.name) == foldedName(value)) {
            chosen = ColumnFormula{formula.formula, expression};
        }
        earlier.emplace(foldedName(formula.name), std::move(expression));
    }
    return chosen;
}

}  // namespace app
