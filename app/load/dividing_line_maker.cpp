// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/dividing_line_maker.h"

#include <mutex>
#include <utility>

#include "gis/dividing_line.h"
#include "gis/error.h"
#include "gis/projection.h"

namespace app {
namespace {

bool hasDividingLine(const core::Dataset& dataset) {
    return dataset.catalogue->dividingLine() && !dataset.dividingLines->empty();
}

}  // namespace

DividingLineMaker dividingLineMaker(const core::Dataset& dataset) {
    struct Shared {
        std::shared_ptr<const core::RegionSet> regions;
        core::LineEnds published;
        gis::Projection projection;
        std::mutex mutex = {};  // only one thread may use a projection at a time
    };
    if (!hasDividingLine(dataset)) {
        return {};
    }
    const core::Catalogue& catalogue = *dataset.catalogue;
    const std::shared_ptr<Shared> shared(new Shared{dataset.regions, catalogue.dividingLine()->publishedEnds(),
                                                    gis::Projection::of(catalogue.map().projection)});
    return [shared](const core::LineEnds& ends, core::LineCurve curve,
                    const std::stop_token& stop) -> std::optional<core::DividingLine> {
        if (!core::areAllowedEnds(ends, shared->published)) {
            return std::nullopt;
        }
        const std::lock_guard lock(shared->mutex);
        try {
            return gis::dividingLine(*shared->regions, ends, curve, shared->projection,
                                     [&stop](double) { return !stop.stop_requested(); });
        } catch (const gis::Error&) {
            return std::nullopt;
        } catch (const gis::Cancelled&) {
            return std::nullopt;
        }
    };
}

LonLatFinder lonLatFinder(const core::Dataset& dataset) {
    if (!hasDividingLine(dataset)) {
        return {};
    }
    return [projection = std::make_shared<gis::Projection>(gis::Projection::of(dataset.catalogue->map().projection))](
               core::MapPoint point) { return projection->tryUnproject(point); };
}

}  // namespace app
