// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/dataset.h"
#include "gis/parallel/progress.h"

namespace app {

/// Adds borders and label positions, which join() would otherwise compute on one thread and without a way to cancel.
/// Where they are not needed, there are no borders, and every label position is the origin.
/// @throws gis::Cancelled when the progress returns false.
void addOutlines(core::DatasetParts& parts, bool areNeeded, const gis::Progress& progress);

}  // namespace app
