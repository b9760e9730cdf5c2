// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/wording/wording.h"
#include "core/dataset/dataset.h"

namespace app {

/// What an indicator of a formula would show: its unit, the periods with values, the values of the first regions in the
/// last of these, and how the value of a group is computed. One line each.
/// @param preferred  the edition that is shown, if the figures are published in it.
[[nodiscard]] QString formulaPreview(const core::Dataset& dataset, const core::IndicatorId& id,
                                     const core::EditionId& preferred, const Wording& wording);

/// The formula as rich text with its fault marked; empty where nothing of it is at fault.
[[nodiscard]] QString markedFormula(const std::string& formula, const core::FormulaTextError& error);

}  // namespace app
