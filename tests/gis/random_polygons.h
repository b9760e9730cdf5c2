// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>
#include <random>

#include "gis/outline/lon_lat_polygon.h"

// Polygons for randomised tests, in degrees.
namespace random_polygons {

using Random = std::mt19937_64;

/// On a small grid, so that points, edges and rings often meet; most such rings cross themselves.
inline gis::outline::LonLatPath gridRing(Random& random, int size, int points) {
    std::uniform_int_distribution<int> step(0, size);
    gis::outline::LonLatPath ring;
    for (int i = 0; i < points; ++i) {
        ring.push_back({static_cast<double>(step(random)), static_cast<double>(step(random))});
    }
    ring.push_back(core::LonLat(ring.front()));
    return ring;
}

/// Around a centre; it never crosses itself.
inline gis::outline::LonLatPath starRing(Random& random, core::LonLat centre, double radius, int points = 9) {
    std::uniform_real_distribution<double> part(0.4, 1);
    gis::outline::LonLatPath ring;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        const double reach = radius * part(random);
        ring.push_back({centre.lon + reach * std::cos(angle), centre.lat + reach * std::sin(angle)});
    }
    ring.push_back(core::LonLat(ring.front()));
    return ring;
}

inline gis::outline::LonLatPolygons grid(Random& random) {
    std::uniform_int_distribution<int> parts(1, 2);
    std::uniform_int_distribution<int> holes(0, 1);
    gis::outline::LonLatPolygons polygons(static_cast<std::size_t>(parts(random)));
    for (gis::outline::LonLatPolygon& polygon : polygons) {
        polygon.shell = gridRing(random, 6, 3 + holes(random));
        for (int i = holes(random); i > 0; --i) {
            polygon.holes.push_back(gridRing(random, 6, 3));
        }
    }
    return polygons;
}

inline gis::outline::LonLatPolygons stars(Random& random) {
    std::uniform_real_distribution<double> place(0, 8);
    std::uniform_real_distribution<double> radius(0.3, 3);
    std::uniform_int_distribution<int> parts(1, 3);
    gis::outline::LonLatPolygons polygons(static_cast<std::size_t>(parts(random)));
    for (gis::outline::LonLatPolygon& polygon : polygons) {
        polygon.shell = starRing(random, {place(random), place(random)}, radius(random));
        for (int i = parts(random); i > 1; --i) {
            const core::LonLat near = polygon.shell.front();
            polygon.holes.push_back(starRing(random, {near.lon - radius(random), near.lat}, 0.3));
        }
    }
    return polygons;
}

}  // namespace random_polygons
