// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <random>

#include "core/geometry/box.h"

namespace support {

/// A closed square with its lower left corner at (x, y).
[[nodiscard]] core::Ring squareRing(double x, double y, double side);
[[nodiscard]] core::MultiPolygon square(double x, double y, double side);

[[nodiscard]] double uniform(std::mt19937& random, double least, double greatest);
[[nodiscard]] core::MapPoint randomPoint(std::mt19937& random, const core::Box& box);

/// A closed ring that does not cross itself: corners in order round the centre, 1 to 10 metres away from it.
[[nodiscard]] core::Ring randomStar(std::mt19937& random, core::MapPoint centre, std::size_t corners);

/// Whether a ring surrounds a point, by its winding number: the sum of the angles of its segments as seen from the
/// point.
[[nodiscard]] bool surrounds(const core::Ring& ring, core::MapPoint point);

/// Length of a line, in metres.
[[nodiscard]] double lengthM(const core::Polyline& line);

}  // namespace support
