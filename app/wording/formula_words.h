// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "app/load/formula_report.h"
#include "app/wording/wording.h"

// Sentences about the user's formulas, in the installed language.

namespace app {

/// What is wrong with a formula, where, and what to do, in one sentence without the name of the formula.
[[nodiscard]] QString problemText(const FormulaReport& formula);
/// That a formula cannot be used, and why.
[[nodiscard]] QString leftOutText(const FormulaReport& formula);
/// One sentence for each text of a formula that could mean another indicator, and for values in unlike units.
[[nodiscard]] QStringList formulaNotes(const FormulaReport& formula, const Wording& wording);
/// All that is to be said about formulas that were read with a map.
[[nodiscard]] QStringList formulaWarnings(const std::vector<FormulaReport>& formulas, const Wording& wording);

/// The position of a fault in letters, from 0.
[[nodiscard]] qsizetype letterAt(const FormulaReport& formula);

}  // namespace app
