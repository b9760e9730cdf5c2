// SPDX-License-Identifier: GPL-3.0-or-later
#include <ogr_api.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <map>
#include <tuple>
#include <utility>

#include "core/geometry/lon_lat.h"
#include "tests/bench/coverage.h"
#include "tests/bench/coverage_ogr.h"

namespace bench {
namespace {

using core::LonLat;

constexpr double maxBend = 0.03;  // as a part of the length; with more, borders at sharp angles would cross

bool isBefore(LonLat a, LonLat b) { return std::tie(a.lon, a.lat) < std::tie(b.lon, b.lat); }

/// Between -1 and 1, the same for the same pair of places.
double noiseOf(LonLat a, LonLat b) {
    std::uint64_t hash = 0x9E3779B97F4A7C15U;
    for (const double number : {a.lon, a.lat, b.lon, b.lat}) {
        hash = (hash ^ std::bit_cast<std::uint64_t>(number)) * 0xBF58476D1CE4E5B9U;
        hash ^= hash >> 31U;
    }
    return static_cast<double>(hash >> 11U) * 0x1p-52 - 1;
}

LonLat displacedMiddle(LonLat a, LonLat b) {
    if (isBefore(b, a)) {
        std::swap(a, b);
    }
    const double bend = maxBend * noiseOf(a, b);
    return {(a.lon + b.lon) / 2 - bend * (b.lat - a.lat), (a.lat + b.lat) / 2 + bend * (b.lon - a.lon)};
}

/// Adds the points after `a` up to `b`.
void roughen(LonLat a, LonLat b, double spacing, Ring& ring) {
    if (std::hypot(b.lon - a.lon, b.lat - a.lat) > spacing) {
        const LonLat middle = displacedMiddle(a, b);
        roughen(a, middle, spacing, ring);
        roughen(middle, b, spacing, ring);
    } else {
        ring.push_back(b);
    }
}

/// Calls `crossing(t, line)` for each multiple of `spacing` strictly between two numbers, t being the part of the way.
template <class Crossing>
void forEachLine(double from, double to, double spacing, const Crossing& crossing) {
    const double last = std::max(from, to);
    for (double k = std::ceil(std::min(from, to) / spacing); k * spacing < last; ++k) {
        const double line = k * spacing;
        if (line != from && line != to) {
            crossing((line - from) / (to - from), line);
        }
    }
}

/// Adds the points after `a` up to `b`: where the edge meets a line of the grid, and its end.
void cutAtGrid(LonLat a, LonLat b, double spacing, Ring& ring) {
    const bool turned = isBefore(b, a);
    const LonLat from = turned ? b : a;
    const LonLat to = turned ? a : b;
    std::vector<std::pair<double, LonLat>> cuts;
    forEachLine(from.lon, to.lon, spacing, [&](double t, double lon) {
        cuts.emplace_back(t, LonLat{lon, from.lat + t * (to.lat - from.lat)});
    });
    forEachLine(from.lat, to.lat, spacing, [&](double t, double lat) {
        cuts.emplace_back(t, LonLat{from.lon + t * (to.lon - from.lon), lat});
    });
    std::ranges::sort(cuts, {}, &std::pair<double, LonLat>::first);
    if (turned) {
        std::ranges::reverse(cuts);
    }
    for (const auto& [t, point] : cuts) {
        ring.push_back(point);
    }
    ring.push_back(b);
}

/// The coverage with each edge replaced by the points that `add` makes of it.
template <class AddPoints>
Coverage withEdges(const Coverage& coverage, const AddPoints& add) {
    Coverage result = coverage;
    for (Part& part : result) {
        for (Polygon& polygon : part.polygons) {
            for (Ring& ring : polygon) {
                Ring longer{ring.front()};
                for (std::size_t i = 1; i < ring.size(); ++i) {
                    add(ring[i - 1], ring[i], longer);
                }
                ring = std::move(longer);
            }
        }
    }
    return result;
}

using Cell = std::pair<int, int>;

/// Adds the part of a polygon in each cell; the polygon has a vertex wherever it meets the grid.
void addPieces(const Polygon& polygon, double spacing, std::map<Cell, std::vector<Polygon>>& pieces) {
    OGRGeometryH whole = ogrPolygon(polygon);
    OGREnvelope box;
    OGR_G_GetEnvelope(whole, &box);
    const auto cellOf = [&](double degrees) { return static_cast<int>(std::floor(degrees / spacing)); };
    for (int column = cellOf(box.MinX); column <= cellOf(box.MaxX); ++column) {
        for (int row = cellOf(box.MinY); row <= cellOf(box.MaxY); ++row) {
            const double west = column * spacing;
            const double south = row * spacing;
            const double east = (column + 1) * spacing;
            const double north = (row + 1) * spacing;
            OGRGeometryH cell =
                ogrPolygon({{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}});
            OGRGeometryH piece = OGR_G_Intersection(whole, cell);
            if (piece != nullptr && OGR_G_Area(piece) > 0) {
                addPolygons(piece, pieces[{column, row}]);
            }
            OGR_G_DestroyGeometry(piece);
            OGR_G_DestroyGeometry(cell);
        }
    }
    OGR_G_DestroyGeometry(whole);
}

std::string numbered(const std::string& code, std::size_t number) {
    std::array<char, 24> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04zu", number);
    return code + std::string(text.data(), static_cast<std::size_t>(length));
}

}  // namespace

Coverage moved(Coverage coverage, double east) {
    constexpr double turn = 360;
    for (Part& part : coverage) {
        for (Polygon& polygon : part.polygons) {
            for (Ring& ring : polygon) {
                for (LonLat& place : ring) {
                    place.lon += place.lon > 0 ? east - turn : east;
                }
            }
        }
    }
    return coverage;
}

Coverage cells(std::size_t perSide) {
    constexpr LonLat southwest{62, 22};
    constexpr LonLat northeast{148, 50};
    const auto corner = [&](std::size_t column, std::size_t row) {
        const auto part = [&](std::size_t i) { return static_cast<double>(i) / static_cast<double>(perSide); };
        return LonLat{southwest.lon + part(column) * (northeast.lon - southwest.lon),
                      southwest.lat + part(row) * (northeast.lat - southwest.lat)};
    };
    Coverage result;
    for (std::size_t row = 0; row < perSide; ++row) {
        for (std::size_t column = 0; column < perSide; ++column) {
            const Ring shell{corner(column, row), corner(column + 1, row), corner(column + 1, row + 1),
                             corner(column, row + 1), corner(column, row)};
            const std::string number = std::to_string(result.size() + 1);
            result.push_back({"C" + number, "Cell " + number, {{shell}}});
        }
    }
    return result;
}

Coverage roughened(const Coverage& coverage, double spacing) {
    return withEdges(coverage, [&](LonLat a, LonLat b, Ring& ring) { roughen(a, b, spacing, ring); });
}

Coverage gridded(const Coverage& coverage, double spacing) {
    const Coverage noded = withEdges(coverage, [&](LonLat a, LonLat b, Ring& ring) { cutAtGrid(a, b, spacing, ring); });
    Coverage result;
    for (const Part& part : noded) {
        std::map<Cell, std::vector<Polygon>> pieces;
        for (const Polygon& polygon : part.polygons) {
            addPieces(polygon, spacing, pieces);
        }
        std::size_t number = 0;
        for (auto& [cell, polygons] : pieces) {
            const std::string code = numbered(part.code, ++number);
            result.push_back({code, part.name + " " + std::to_string(number), std::move(polygons)});
        }
    }
    return result;
}

}  // namespace bench
