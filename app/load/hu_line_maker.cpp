// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/hu_line_maker.h"

#include <utility>

#include "gis/error.h"
#include "gis/hu_line.h"
#include "gis/projection.h"

namespace app {

HuLineMaker huLineMaker(std::shared_ptr<const core::RegionSet> regions) {
    return
        [regions = std::move(regions), projection = std::make_shared<gis::Projection>(gis::Projection::chinaAlbers())](
            const core::HuLineEnds& ends, core::HuCurve curve) {
            try {
                return core::isPossible(ends) ? std::optional(gis::huLine(*regions, ends, curve, *projection))
                                              : std::nullopt;
            } catch (const gis::Error&) {
                return std::optional<core::HuLine>();
            }
        };
}

std::optional<core::LonLat> placeOf(core::MapPoint point) {
    static thread_local const gis::Projection projection = gis::Projection::chinaAlbers();
    return projection.tryUnproject(point);
}

}  // namespace app
