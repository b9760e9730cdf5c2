// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/geometry/polygon.h"
#include "core/regions/region_code.h"

namespace core {

/// One unit of the map with its outline.
struct Region {
    RegionCode code;
    std::string nameZh;
    std::string nameEn;
    MultiPolygon shape;  ///< Projected metres.
    double areaKm2 = 0;  ///< On the ellipsoid. On a plane of an unknown unit, in its square units.
    friend bool operator==(const Region&, const Region&) = default;
};

}  // namespace core
