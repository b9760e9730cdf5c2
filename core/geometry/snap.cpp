// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/snap.h"

#include <cmath>
#include <utility>

namespace core {
namespace {

constexpr double largestStepPx = 0.25;

}  // namespace

double snapStepM(double pixelsPerMetre) { return std::exp2(std::floor(std::log2(largestStepPx / pixelsPerMetre))); }

Polyline snapped(const Polyline& line, double stepM) {
    const double perStep = 1 / stepM;  // exact: a power of two
    Polyline result;
    result.reserve(line.size());
    for (const MapPoint& point : line) {
        const MapPoint corner{std::nearbyint(point.x * perStep) * stepM, std::nearbyint(point.y * perStep) * stepM};
        if (result.empty() || result.back() != corner) {
            result.push_back(corner);
        }
    }
    if (result.size() < result.capacity() / 2) {  // the result may be kept for long
        result.shrink_to_fit();
    }
    return result;
}

MultiPolygon snapped(const MultiPolygon& shape, double stepM) {
    MultiPolygon result;
    for (const Polygon& polygon : shape) {
        Polygon coarse{snapped(polygon.shell, stepM), {}};
        if (coarse.shell.size() < minRingPoints) {
            continue;
        }
        for (const Ring& hole : polygon.holes) {
            Ring coarseHole = snapped(hole, stepM);
            if (coarseHole.size() >= minRingPoints) {
                coarse.holes.push_back(std::move(coarseHole));
            }
        }
        result.push_back(std::move(coarse));
    }
    return result;
}

}  // namespace core
