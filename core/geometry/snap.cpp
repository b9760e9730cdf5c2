// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/snap.h"

#include <cmath>

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
    return result;
}

}  // namespace core
