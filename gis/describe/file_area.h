// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/geometry/box.h"
#include "gis/describe/reference_system.h"

namespace gis {

/// A quadrangle of meridians and parallels, in degrees. Across the meridian of 180 degrees, `east` is above 180.
struct LonLatExtent {
    double west = 0;
    double east = 0;
    double south = 0;
    double north = 0;
    friend bool operator==(const LonLatExtent&, const LonLatExtent&) = default;
};

/// Where the shapes of a layer lie.
struct FileArea {
    ReferenceSystem reference;
    std::optional<LonLatExtent> extent{};  ///< Nothing for a plane, and without shapes.
    std::optional<core::Box> plane{};      ///< Of a plane: the box of its coordinates.
};

}  // namespace gis
