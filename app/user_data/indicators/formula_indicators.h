// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/load/formula_report.h"
#include "app/user_data/indicators/user_formula.h"
#include "core/dataset/dataset.h"

// The user's formulas as indicators of a map.

namespace app {

/// A catalogue with an indicator for each formula that can be used.
struct CatalogueWithFormulas {
    core::CatalogueParts parts;
    std::vector<FormulaReport> reports;  ///< One for each formula, in their order.
};

/// Adds formulas to a catalogue. A formula may name the indicators of the catalogue and those of the formulas before
/// it, by id or by a name that only one indicator has. What adds up in each input adds up in sums, differences and
/// multiples; everything else is computed for a group from its inputs.
[[nodiscard]] CatalogueWithFormulas withFormulas(const core::Catalogue& catalogue,
                                                 const std::vector<UserFormula>& formulas);

/// Sets the decimals of the indicators of formulas, and whether they may be negative, by their values.
/// @param figures  with a panel, the catalogue with the formulas and the groupings; it needs no shapes.
void describeValues(core::CatalogueParts& parts, const std::vector<FormulaReport>& reports,
                    const core::Dataset& figures);

/// Adds formulas to what a map is made from.
[[nodiscard]] std::vector<FormulaReport> addFormulas(core::DatasetParts& parts,
                                                     const std::vector<UserFormula>& formulas);

/// A dataset with other formulas, made from one that was read.
struct DatasetWithFormulas {
    core::Dataset dataset;
    std::vector<FormulaReport> reports;
};
/// Replaces the formulas of a dataset. The values of the new ones are not looked at, so that it takes no time.
/// @param present  the formulas of the dataset.
[[nodiscard]] DatasetWithFormulas checkedFormulas(const core::Dataset& dataset,
                                                  const std::vector<FormulaReport>& present,
                                                  const std::vector<UserFormula>& formulas);
/// The same with describeValues(): ready to be shown.
[[nodiscard]] DatasetWithFormulas withOtherFormulas(const core::Dataset& dataset,
                                                    const std::vector<FormulaReport>& present,
                                                    const std::vector<UserFormula>& formulas);

}  // namespace app
