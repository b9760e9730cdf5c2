// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/wording/wording.h"
#include "core/figure/figure.h"

namespace app {

/// What an analysis' chart shows as a tidy CSV table: ISO periods, region codes beside names, numbers at full precision
/// with a point, "" where absent. Empty without an analysis.
[[nodiscard]] QString analysisCsv(const core::Figure& figure, const Wording& wording);

}  // namespace app
