// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>
#include <stdexcept>
#include <utility>

#include "core/geometry/box.h"

namespace core {
namespace {

/// Shoelace about the ring's first point, so that large coordinates do not cost digits.
double signedAreaM2(const Ring& ring) {
    if (ring.size() < 3) {
        return 0;
    }
    const MapPoint origin = ring.front();
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        twice +=
            (ring[i - 1].x - origin.x) * (ring[i].y - origin.y) - (ring[i].x - origin.x) * (ring[i - 1].y - origin.y);
    }
    return twice / 2;
}

double areaM2(const Polygon& polygon) {
    double area = std::abs(signedAreaM2(polygon.shell));
    for (const Ring& hole : polygon.holes) {
        area -= std::abs(signedAreaM2(hole));
    }
    return std::max(area, 0.0);
}

/// Whether a ray to the east meets the piece. Reckoned from its lower end whichever way the piece runs, so that the two
/// regions on its sides agree to the last digit.
bool crossesToTheRight(MapPoint a, MapPoint b, MapPoint point) {
    if (a.y > b.y) {
        std::swap(a, b);
    }
    return (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x;
}

bool ringContains(const Ring& ring, MapPoint point) {
    bool inside = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        inside ^= crossesToTheRight(ring[i - 1], ring[i], point);
    }
    return inside;
}

double distanceToSegmentM(MapPoint point, MapPoint a, MapPoint b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    const double along =
        squared > 0 ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;
    return std::hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

double distanceToRingM(MapPoint point, const Ring& ring) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < ring.size(); ++i) {
        least = std::min(least, distanceToSegmentM(point, ring[i - 1], ring[i]));
    }
    return least;
}

/// Distance to the outline: positive inside, negative outside.
double depthM(const Polygon& polygon, MapPoint point) {
    double least = distanceToRingM(point, polygon.shell);
    for (const Ring& hole : polygon.holes) {
        least = std::min(least, distanceToRingM(point, hole));
    }
    return partContains(polygon, point) ? least : -least;
}

struct Cell {
    MapPoint centre;
    double half = 0;
    double depth = 0;
    [[nodiscard]] double bound() const { return depth + half * std::numbers::sqrt2; }
    friend bool operator<(const Cell& a, const Cell& b) { return a.bound() < b.bound(); }
};

}  // namespace

double planarAreaM2(const MultiPolygon& shape) {
    double area = 0;
    for (const Polygon& polygon : shape) {
        area += areaM2(polygon);
    }
    return area;
}

bool contains(const MultiPolygon& shape, MapPoint point) {
    return std::ranges::any_of(shape, [&](const Polygon& polygon) { return partContains(polygon, point); });
}

bool partContains(const Polygon& part, MapPoint point) {
    bool inside = ringContains(part.shell, point);
    for (const Ring& hole : part.holes) {
        inside ^= ringContains(hole, point);
    }
    return inside;
}

InscribedCircle largestInscribedCircle(const MultiPolygon& shape, double precisionM) {
    if (planarAreaM2(shape) <= 0) {
        throw std::invalid_argument("largestInscribedCircle: the shape has no area");
    }
    if (!(precisionM > 0)) {
        throw std::invalid_argument("largestInscribedCircle: the precision must be positive");
    }
    const Polygon& polygon = *std::ranges::max_element(shape, {}, areaM2);
    const Box box = boundingBox(std::span(polygon.shell)).value();
    const double half = std::max(box.width(), box.height()) / 2;
    const auto cellAt = [&](MapPoint centre, double size) { return Cell{centre, size, depthM(polygon, centre)}; };

    Cell best = cellAt(box.centre(), 0);
    std::priority_queue<Cell> cells;
    cells.push(cellAt(box.centre(), half));
    while (!cells.empty() && cells.top().bound() - best.depth > precisionM) {
        const Cell cell = cells.top();
        cells.pop();
        if (cell.depth > best.depth) {
            best = cell;
        }
        const double quarter = cell.half / 2;
        for (const double dx : {-quarter, quarter}) {
            for (const double dy : {-quarter, quarter}) {
                cells.push(cellAt({cell.centre.x + dx, cell.centre.y + dy}, quarter));
            }
        }
    }
    return {best.centre, best.depth};
}

}  // namespace core
