// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/dividing_line_maker.h"

#include <mutex>
#include <utility>

#include "gis/dividing_line.h"
#include "gis/error.h"
#include "gis/projection.h"

namespace app {

DividingLineMaker dividingLineMaker(std::shared_ptr<const core::RegionSet> regions) {
    struct Shared {
        std::mutex mutex;  // only one thread may use a projection at a time
        gis::Projection projection = gis::Projection::chinaAlbers();
    };
    return [regions = std::move(regions), shared = std::make_shared<Shared>()](
               const core::LineEnds& ends, core::LineCurve curve) -> std::optional<core::DividingLine> {
        if (!core::isPossible(ends)) {
            return std::nullopt;
        }
        const std::lock_guard lock(shared->mutex);
        try {
            return gis::dividingLine(*regions, ends, curve, shared->projection);
        } catch (const gis::Error&) {
            return std::nullopt;
        }
    };
}

PlaceFinder placeFinder() {
    return [projection = std::make_shared<gis::Projection>(gis::Projection::chinaAlbers())](
               core::MapPoint point) -> std::optional<core::LonLat> {
        try {
            return projection->unproject(point);
        } catch (const gis::Error&) {
            return std::nullopt;
        }
    };
}

}  // namespace app
