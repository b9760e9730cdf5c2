// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/geometry/box.h"

namespace core {
namespace {

/// Shoelace formula relative to the first point of the ring, so that large coordinates do not lose digits.
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

/// Whether a ray from the point to the east crosses an edge whose ends are on both sides of the ray. Computed from the
/// lower end, so that the regions on both sides of the edge get the same answer.
bool crossesToTheRight(MapPoint a, MapPoint b, MapPoint point) {
    if (a.y > b.y) {
        std::swap(a, b);
    }
    return point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x;
}

/// Whether a ray from the point to the east crosses a run of edges an odd number of times.
bool crossesOddly(std::span<const MapPoint> run, MapPoint point) {
    bool odd = false;
    bool isAbove = !run.empty() && run.front().y > point.y;
    for (std::size_t i = 1; i < run.size(); ++i) {
        const bool wasAbove = std::exchange(isAbove, run[i].y > point.y);
        if (isAbove != wasAbove) {
            odd ^= crossesToTheRight(run[i - 1], run[i], point);
        }
    }
    return odd;
}

/// A short run of edges of an outline.
struct Run {
    std::span<const MapPoint> points;
    Box box;
};

/// A lower bound of the distance to all edges of a run: the distance to its box, less a margin for rounding.
double leastDistanceM(const Run& run, MapPoint point) {
    const double dx = std::max({run.box.min.x - point.x, point.x - run.box.max.x, 0.0});
    const double dy = std::max({run.box.min.y - point.y, point.y - run.box.max.y, 0.0});
    return std::sqrt(dx * dx + dy * dy) * (1 - 1e-12);
}

constexpr std::size_t edgesPerRun = 32;

/// Calls `visit(points)` for every run of edges of a ring. Consecutive runs share a point.
template <class Visit>
void forEachRun(const Ring& ring, const Visit& visit) {
    for (std::size_t first = 0; first + 1 < ring.size(); first += edgesPerRun) {
        visit(std::span(ring).subspan(first, std::min(edgesPerRun + 1, ring.size() - first)));
    }
}

template <class Visit>
void forEachRun(const Polygon& polygon, const Visit& visit) {
    forEachRun(polygon.shell, visit);
    for (const Ring& hole : polygon.holes) {
        forEachRun(hole, visit);
    }
}

/// The outline of a polygon in runs, so that distances need not be computed to every edge.
class Outline {
public:
    explicit Outline(const Polygon& polygon) {
        forEachRun(polygon, [this](std::span<const MapPoint> run) {
            m_runs.push_back({run, boundingBox(run).value()});
        });
        m_bounds.resize(m_runs.size());
    }

    /// Distance to the outline: positive inside, negative outside.
    [[nodiscard]] double depthM(MapPoint point) { return contains(point) ? distanceM(point) : -distanceM(point); }

private:
    [[nodiscard]] bool contains(MapPoint point) const {
        bool inside = false;
        for (const Run& run : m_runs) {
            if (run.box.min.y > point.y || run.box.max.y <= point.y) {
                continue;  // no edge crosses the ray
            }
            inside ^= crossesOddly(run.points, point);
        }
        return inside;
    }

    /// Starts with the run whose box is nearest; its distance excludes most other runs.
    [[nodiscard]] double distanceM(MapPoint point) {
        std::ranges::transform(m_runs, m_bounds.begin(), [&](const Run& run) { return leastDistanceM(run, point); });
        const auto nearest = std::ranges::min_element(m_bounds) - m_bounds.begin();
        double least = std::numeric_limits<double>::infinity();
        lowerTo(m_runs[static_cast<std::size_t>(nearest)], point, least);
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            if (m_bounds[i] < least) {
                lowerTo(m_runs[i], point, least);
            }
        }
        return least;
    }

    /// Lowers `least` to the distance of the run, if that is less.
    static void lowerTo(const Run& run, MapPoint point, double& least) {
        for (std::size_t i = 1; i < run.points.size(); ++i) {
            const MapPoint offset = vectorFromSegment(point, run.points[i - 1], run.points[i]);
            const double squared = offset.x * offset.x + offset.y * offset.y;
            if (squared <= least * least * (1 + 1e-12)) {
                least = std::min(least, std::hypot(offset.x, offset.y));
            }
        }
    }

    /// The vector from the nearest point of the segment a-b to the point.
    static MapPoint vectorFromSegment(MapPoint point, MapPoint a, MapPoint b) {
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double squared = dx * dx + dy * dy;
        const double along =
            squared > 0 ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;
        return {point.x - a.x - along * dx, point.y - a.y - along * dy};
    }

    std::vector<Run> m_runs;
    std::vector<double> m_bounds;  ///< leastDistanceM() of each run, for the point of the current call.
};

/// A square that is searched for the pole of inaccessibility.
struct Cell {
    MapPoint centre;
    double half = 0;   ///< Half the side.
    double depth = 0;  ///< Distance of the centre from the outline; negative outside the polygon.
    /// No point of the square is deeper than this.
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
    return std::ranges::any_of(shape, [&](const Polygon& polygon) { return contains(polygon, point); });
}

bool contains(const Polygon& part, MapPoint point) {
    bool inside = crossesOddly(part.shell, point);
    for (const Ring& hole : part.holes) {
        inside ^= crossesOddly(hole, point);
    }
    return inside;
}

OutlineHeights::OutlineHeights(const Polygon& part) {
    forEachRun(part, [this](std::span<const MapPoint> run) {
        const auto [lowest, highest] = std::ranges::minmax(run, {}, &MapPoint::y);
        m_runs.push_back({lowest.y, highest.y});
    });
}

bool OutlineHeights::contains(const Polygon& part, MapPoint point) const {
    bool inside = false;
    auto heights = m_runs.begin();
    forEachRun(part, [&](std::span<const MapPoint> run) {
        const bool isBeside = heights->lowest <= point.y && point.y < heights->highest;
        inside ^= isBeside && crossesOddly(run, point);
        ++heights;
    });
    return inside;
}

InscribedCircle poleOfInaccessibility(const MultiPolygon& shape, double precisionM) {
    if (planarAreaM2(shape) <= 0) {
        throw std::invalid_argument("poleOfInaccessibility: the shape has no area");
    }
    if (!(precisionM > 0)) {
        throw std::invalid_argument("poleOfInaccessibility: the precision must be positive");
    }
    const Polygon& polygon = *std::ranges::max_element(shape, {}, areaM2);
    const Box box = boundingBox(std::span(polygon.shell)).value();
    const double half = std::max(box.width(), box.height()) / 2;
    Outline outline(polygon);
    const auto cellAt = [&](MapPoint centre, double size) { return Cell{centre, size, outline.depthM(centre)}; };

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
