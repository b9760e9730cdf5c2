// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <span>
#include <vector>

#include "app/raster/coverage_scan.h"

namespace support {

/// A ring as CoverageScan takes it: closed.
[[nodiscard]] inline std::vector<app::FinePoint> fineRing(std::span<const QPointF> ring) {
    std::vector<app::FinePoint> fine;
    for (const QPointF& point : ring) {
        fine.push_back(app::finePoint(point));
    }
    if (!fine.empty()) {
        fine.push_back(fine.front());
    }
    return fine;
}

}  // namespace support
