// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/regions/hu_line.h"
#include "core/regions/region_set.h"
#include "gis/progress.h"
#include "gis/projection.h"

namespace gis {

/// The Hu Line between its ends and how it divides the regions' area.
///
/// To divide, the line goes on beyond both ends along the same kind of curve, far enough for any region within 3,500 km
/// of them; its path is from end to end alone. Shares are measured on the plane, so the projection must be equal-area.
/// @param projection  the one in which the regions are.
/// @throws Error ProjectionFailed, GeometryFailed.
/// @throws Cancelled when the progress wants no more.
[[nodiscard]] core::HuLine huLine(const core::RegionSet& regions, const core::HuLineEnds& ends, core::HuCurve curve,
                                  const Projection& projection, const Progress& progress = {});

}  // namespace gis
