// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogr_api.h>

#include <vector>

#include "tests/bench/coverage.h"

namespace bench {

/// Adds all polygons inside a geometry, however nested.
void addPolygons(OGRGeometryH geometry, std::vector<Polygon>& polygons);

// Geometries that the caller owns.
[[nodiscard]] OGRGeometryH ogrPolygon(const Polygon& polygon);
[[nodiscard]] OGRGeometryH ogrMultiPolygon(const std::vector<Polygon>& polygons);

}  // namespace bench
