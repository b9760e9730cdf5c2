// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/describe/file_area.h"
#include "gis/describe/reference_system.h"
#include "gis/detail/gdal_handles.h"
#include "gis/vector/vector_layer.h"

namespace gis::detail {

/// A box of coordinates as they are stored: x is what stands first.
using StoredBox = core::Box;

/// The reference system of a layer, and what its coordinates show.
struct LayerReference {
    ReferenceSystem description;
    SpatialReference system;  ///< With the longitude or easting first; null for a plane.
    StoredBox box;            ///< Of the coordinates that agree with it, in the order of longitude or easting first.
};

/// Makes the longitude or the easting the first axis. The only code that sets the axis order.
[[nodiscard]] SpatialReference traditional(SpatialReference reference);

/// The reference system that a layer declares or that its coordinates show. Mostly the extent of the layer suffices for
/// that; otherwise the box of each feature is looked at, and the majority counts, so that single bad coordinates do not
/// matter.
/// @param given  FileOptions::referenceSystem.
/// @throws Error UnknownReferenceSystem, ReferenceContradicted, ReferenceNotUnderstood.
[[nodiscard]] LayerReference referenceOf(const VectorLayer& layer, const std::string& given = "");

/// What the coordinates of a file without a reference system may be in.
struct ReferenceGuess {
    std::string code;  ///< Empty when none is certain.
    bool isSwapped = false;
    std::vector<std::string> candidates{};
    bool isMetric = false;  ///< The numbers look like metres.
};

/// @param boxes  of the features, at least one.
[[nodiscard]] ReferenceGuess guessedReference(const std::vector<StoredBox>& boxes);

}  // namespace gis::detail
