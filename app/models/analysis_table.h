// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/wording/wording.h"
#include "core/figure/figure.h"

namespace app {

/// The values of an analysis' chart as a tidy CSV table: ISO periods, region codes and names, numbers at full precision
/// with a decimal point, blank cells for absent values. Empty without an analysis.
[[nodiscard]] QString analysisCsv(const core::Figure& figure, const Wording& wording);

}  // namespace app
