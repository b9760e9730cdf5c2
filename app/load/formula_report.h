// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/formula_text.h"
#include "core/dataset/indicator.h"

namespace app {

/// What prevents a formula of the user from being an indicator.
enum class FormulaProblemKind {
    NoName,
    RepeatedName,  ///< An earlier formula has the name.
    WrongText,     ///< FormulaProblem::error says what is wrong.
    UsesItself,    ///< Its own name stands in the formula.
    UsesLater,     ///< The name of a later formula does.
    UsesLeftOut,   ///< The name of a formula does that is left out itself.
    NoIndicator,   ///< It consists of numbers.
    TwoGroupings,  ///< Its inputs are published for the groups of different groupings.
    TooLong,       ///< It has more than maxFormulaBytes, or all formulas together read too many values.
};

/// The longest formula, in bytes.
inline constexpr std::size_t maxFormulaBytes = 2000;

struct FormulaProblem {
    FormulaProblemKind kind = FormulaProblemKind::NoName;
    core::FormulaTextError error = {};  ///< Where in the formula, and the text there.
    /// For an unknown name, the most similar ones; for one that several indicators have, their ids.
    std::vector<std::string> names = {};
    friend bool operator==(const FormulaProblem&, const FormulaProblem&) = default;
};

/// A text in a formula that is the id of one indicator and the name of others. It was read as the id.
struct IdBeforeName {
    std::string text;
    std::vector<std::string> others;  ///< The ids of the indicators with that name.
    friend bool operator==(const IdBeforeName&, const IdBeforeName&) = default;
};

/// Two values that a formula adds, or subtracts, although they have different units.
struct UnlikeUnits {
    core::Unit left;
    core::Unit right;
    friend bool operator==(const UnlikeUnits&, const UnlikeUnits&) = default;
};

/// What became of a formula of the user.
struct FormulaReport {
    std::string name;
    std::string formula;        ///< As the user wrote it.
    core::IndicatorId id = {};  ///< Of the indicator; empty if the formula is left out.
    std::optional<FormulaProblem> problem = {};
    std::vector<IdBeforeName> idsBeforeNames = {};
    std::optional<UnlikeUnits> unlikeUnits = {};  ///< The first ones in the formula.

    [[nodiscard]] bool isClean() const { return !problem && idsBeforeNames.empty() && !unlikeUnits; }
    friend bool operator==(const FormulaReport&, const FormulaReport&) = default;
};

}  // namespace app
