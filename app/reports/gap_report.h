// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/wording/wording.h"
#include "core/inequality/gaps.h"

namespace app {

// A table of gaps in three forms. JSON and CSV have full precision and a decimal point in every language. Absent values
// are null or blank.

/// {"indicator","unit","vintage","edition" (the
/// same),"grouping","mean","from","to","derived","groups":[{"id","name","n","from","to"}],
/// "gaps":[{"minuend","subtrahend","from","to","changePercent"}]}; "derived" is true when a level was computed from
/// published figures, not published itself.
[[nodiscard]] QString gapsAsJson(const core::GapTable& table, const core::Grouping& grouping,
                                 const core::Catalogue& catalogue, const Wording& wording);

/// One line per level and per gap, each with everything that defines it.
[[nodiscard]] QString gapsAsCsv(const core::GapTable& table, const core::Grouping& grouping,
                                const core::Catalogue& catalogue);

/// For reading, in columns.
[[nodiscard]] QString gapsAsText(const core::GapTable& table, const core::Grouping& grouping,
                                 const core::Catalogue& catalogue, const Wording& wording);

}  // namespace app
