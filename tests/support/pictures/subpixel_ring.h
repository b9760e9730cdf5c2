// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <span>
#include <vector>

#include "app/raster/coverage_accumulator.h"

namespace support {

/// A ring as CoverageAccumulator takes it: closed.
[[nodiscard]] inline std::vector<app::SubpixelPoint> subpixelRing(std::span<const QPointF> ring) {
    std::vector<app::SubpixelPoint> fine;
    for (const QPointF& point : ring) {
        fine.push_back(app::subpixelPoint(point));
    }
    if (!fine.empty()) {
        fine.push_back(fine.front());
    }
    return fine;
}

}  // namespace support
