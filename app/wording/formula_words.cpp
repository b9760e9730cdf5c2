// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/formula_words.h"

#include <QCoreApplication>

#include "app/text.h"

namespace app {
namespace {

/// The sentences.
struct FormulaWords {
    Q_DECLARE_TR_FUNCTIONS(FormulaWords)
};

QString listed(const std::vector<std::string>& names) {
    QStringList texts;
    for (const std::string& name : names) {
        texts << text(name);
    }
    return texts.join(FormulaWords::tr(", ", "between listed names"));
}

/// What the parser found, with its place.
QString errorText(const FormulaReport& formula) {
    const FormulaProblem& problem = *formula.problem;
    const QString words = text(problem.error.text);
    const QString place = QString::number(letterAt(formula) + 1);
    switch (problem.error.fault) {
        case core::FormulaFault::NoValue:
            return words.isEmpty() ? FormulaWords::tr(
                                         "The formula is not complete: at its end, a number or the name of an "
                                         "indicator is missing.")
                                   : FormulaWords::tr(
                                         "Before \"%1\" (character %2), a number or the name of an indicator is "
                                         "missing.")
                                         .arg(words, place);
        case core::FormulaFault::UnknownName:
            return problem.names.empty()
                       ? FormulaWords::tr(
                             "No indicator is called \"%1\" (character %2); use the id or name of another one.")
                             .arg(words, place)
                       : FormulaWords::tr("No indicator is called \"%1\" (character %2); similar: %3.")
                             .arg(words, place, listed(problem.names));
        case core::FormulaFault::AmbiguousName:
            return FormulaWords::tr(
                       "Several indicators are called \"%1\" (character %2); write the id of one of them: "
                       "%3.")
                .arg(words, place, listed(problem.names));
        case core::FormulaFault::NumberOrName: {
            const bool hasPoint = words.contains(QLatin1Char('.'));
            return FormulaWords::tr(
                       "\"%1\" (character %2) is a number and also a name; write [%1] for the name, or %3 for the "
                       "number.")
                .arg(words, place, words + (hasPoint ? QStringLiteral("0") : QStringLiteral(".0")));
        }
        case core::FormulaFault::NoOperator:
            return FormulaWords::tr(
                       "Before \"%1\" (character %2), one of the signs + - * / is missing. Names with "
                       "blanks or signs are written in square brackets.")
                .arg(words, place);
        case core::FormulaFault::NotClosed:
            return FormulaWords::tr("\"%1\" (character %2) is not closed; add the closing bracket or quote.")
                .arg(words, place);
        case core::FormulaFault::TooDeep:
            return FormulaWords::tr(
                       "At character %1, more than 100 brackets or signs stand within one another; "
                       "divide the formula into several.")
                .arg(place);
    }
    return {};
}

}  // namespace

qsizetype letterAt(const FormulaReport& formula) {
    const std::size_t position = formula.problem ? formula.problem->error.position : 0;
    return text(std::string_view(formula.formula).substr(0, position)).size();
}

QString problemText(const FormulaReport& formula) {
    if (!formula.problem) {
        return {};
    }
    const QString words = text(formula.problem->error.text);
    switch (formula.problem->kind) {
        case FormulaProblemKind::NoName:
            return FormulaWords::tr("The formula has no name; give it one.");
        case FormulaProblemKind::RepeatedName:
            return FormulaWords::tr("Another formula has the name \"%1\"; choose another name.")
                .arg(text(formula.name));
        case FormulaProblemKind::WrongText:
            return errorText(formula);
        case FormulaProblemKind::UsesItself:
            return FormulaWords::tr("The formula uses its own name, \"%1\"; name another indicator.").arg(words);
        case FormulaProblemKind::UsesLater:
            return FormulaWords::tr(
                       "The formula \"%1\" comes later in the list; a formula can only use those before "
                       "it.")
                .arg(words);
        case FormulaProblemKind::UsesLeftOut:
            return FormulaWords::tr("The formula \"%1\" cannot be used itself; correct it first.").arg(words);
        case FormulaProblemKind::NoIndicator:
            return FormulaWords::tr(
                "The formula contains no indicator, so its value is the same everywhere; name at "
                "least one.");
        case FormulaProblemKind::TwoGroupings:
            return FormulaWords::tr(
                "The formula combines figures that are published for the groups of different "
                "groupings; use those of one grouping.");
        case FormulaProblemKind::TooLong:
            return FormulaWords::tr(
                "The formula is too long, by itself or with the formulas that it uses; shorten it.");
    }
    return {};
}

QString leftOutText(const FormulaReport& formula) {
    return FormulaWords::tr("The formula \"%1\" is left out. %2", "name, reason")
        .arg(text(formula.name), problemText(formula));
}

QStringList formulaNotes(const FormulaReport& formula, const Wording& wording) {
    QStringList notes;
    for (const IdBeforeName& choice : formula.idsBeforeNames) {
        notes << FormulaWords::tr(
                     "In the formula \"%1\", \"%2\" is the indicator with this id. Other indicators with "
                     "this name have the ids: %3.")
                     .arg(text(formula.name), text(choice.text), listed(choice.others));
    }
    if (const std::optional<UnlikeUnits>& units = formula.unlikeUnits) {
        notes << FormulaWords::tr(
                     "The formula \"%1\" adds or subtracts values in different units, \"%2\" and \"%3\"; convert one "
                     "of them with a factor unless both mean the same.")
                     .arg(text(formula.name), wording.name(units->left), wording.name(units->right));
    }
    return notes;
}

QStringList formulaWarnings(const std::vector<FormulaReport>& formulas, const Wording& wording) {
    QStringList sentences;
    for (const FormulaReport& formula : formulas) {
        if (formula.problem) {
            sentences << leftOutText(formula);
        }
        sentences += formulaNotes(formula, wording);
    }
    return sentences;
}

}  // namespace app
