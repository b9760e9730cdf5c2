// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/wording/wording.h"
#include "core/inequality/gaps.h"

namespace app {

// One table of gaps in three forms. The machine-readable two are in full precision, with a point, whatever the
// language; what is absent is null or blank.

/// {"indicator","unit","vintage","edition" (the
/// same),"grouping","mean","from","to","derived","groups":[{"id","name","n","from","to"}],
/// "gaps":[{"minuend","subtrahend","from","to","changePercent"}]}; "derived" tells whether a level was computed from
/// published figures and not published itself.
[[nodiscard]] QString gapsAsJson(const core::GapTable& table, const core::Grouping& grouping,
                                 const core::Catalogue& catalogue, const Wording& wording);

/// A line for every level and every gap, each with all it depends on.
[[nodiscard]] QString gapsAsCsv(const core::GapTable& table, const core::Grouping& grouping,
                                const core::Catalogue& catalogue);

/// For reading, in columns.
[[nodiscard]] QString gapsAsText(const core::GapTable& table, const core::Grouping& grouping,
                                 const core::Catalogue& catalogue, const Wording& wording);

}  // namespace app
