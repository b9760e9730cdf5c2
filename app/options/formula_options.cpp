// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/formula_options.h"

#include <QRegularExpression>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/text.h"
#include "app/user_data/indicators/indicator_names.h"
#include "app/wording/formula_words.h"

namespace app {
namespace {

const QString formulaName = QStringLiteral("formula");

bool areNamedAlike(const std::string& a, const std::string& b) { return foldedName(a) == foldedName(b); }

const FormulaReport* reportNamed(const LoadReport& report, const std::string& name) {
    const auto found = std::ranges::find_if(
        report.formulas, [&](const FormulaReport& formula) { return areNamedAlike(formula.name, name); });
    return found == report.formulas.end() ? nullptr : &*found;
}

}  // namespace

Option formulaOption() {
    return {formulaName, Cli::tr("NAME=FORMULA", "value of an option"),
            Cli::tr("Another indicator, computed from others: \"NAME = gdp / population * 10000\", or with its unit in "
                    "brackets, \"NAME (UNIT) = ...\"; can be given several times.")};
}

UserFormula formulaOf(const QString& words) {
    static const QRegularExpression parts(QStringLiteral("^((?:[^=＝(（]|[(（][^()（）]*[)）])*)[=＝](.*)$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression unit(QStringLiteral("^(.*\\S)\\s*[(（]([^()（）]*)[)）]$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch found = parts.match(words);
    const QString left = found.captured(1).trimmed();
    const QString formula = found.captured(2).trimmed();
    if (left.isEmpty() || formula.isEmpty()) {
        throw CommandFailure(
            Cli::tr("Invalid value for --%2: \"%1\"; expected NAME = FORMULA, or NAME (UNIT) = FORMULA.")
                .arg(words, formulaName));
    }
    const QRegularExpressionMatch withUnit = unit.match(left);
    if (!withUnit.hasMatch()) {
        return {left.toStdString(), formula.toStdString(), std::nullopt};
    }
    return {withUnit.captured(1).toStdString(), formula.toStdString(), withUnit.captured(2).trimmed().toStdString()};
}

std::vector<UserFormula> typedFormulas(const Arguments& arguments) {
    std::vector<UserFormula> formulas;
    std::ranges::transform(arguments.values(formulaName), std::back_inserter(formulas), formulaOf);
    return formulas;
}

std::vector<UserFormula> withTypedFormulas(std::vector<UserFormula> formulas, const Arguments& arguments) {
    const std::vector<UserFormula> known = formulas;
    for (const UserFormula& typed : typedFormulas(arguments)) {
        const auto same = std::ranges::find_if(
            known, [&](const UserFormula& formula) { return areNamedAlike(formula.name, typed.name); });
        if (same == known.end()) {
            formulas.push_back(typed);
        } else {  // other formulas of the study may use it
            formulas[static_cast<std::size_t>(same - known.begin())] = typed;
        }
    }
    return formulas;
}

void requireTypedFormulas(const LoadReport& report, const Arguments& arguments) {
    for (const UserFormula& formula : typedFormulas(arguments)) {
        for (const FormulaReport& read : report.formulas) {
            if (read.problem && areNamedAlike(read.name, formula.name)) {
                throw CommandFailure(Cli::tr("The formula \"%1\" cannot be used. %2", "name, reason")
                                         .arg(text(read.name), problemText(read)));
            }
        }
    }
}

std::optional<core::IndicatorId> typedIndicator(const LoadReport& report, const Arguments& arguments) {
    const std::vector<UserFormula> typed = typedFormulas(arguments);
    const FormulaReport* first = typed.empty() ? nullptr : reportNamed(report, typed.front().name);
    return first != nullptr && !first->id.empty() ? std::optional(first->id) : std::nullopt;
}

}  // namespace app
