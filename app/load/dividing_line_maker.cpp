// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/dividing_line_maker.h"

#include <mutex>
#include <optional>
#include <utility>

#include "core/spec/own_line.h"
#include "core/spec/shown_line.h"
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
    if (!hasDividingLine(dataset)) {
        return {};
    }
    return [makeAny = ownLineMaker(dataset), published = dataset.catalogue->dividingLine()->publishedEnds()](
               const core::LineEnds& ends, core::LineCurve curve, const std::stop_token& stop) {
        return core::areAllowedEnds(ends, published) ? makeAny(ends, curve, stop) : std::nullopt;
    };
}

DividingLineMaker ownLineMaker(const core::Dataset& dataset) {
    struct Shared {
        std::shared_ptr<const core::RegionSet> regions;
        gis::Projection projection;
        std::optional<gis::Projection> straightOn;  // nothing for that of the map
        std::mutex mutex = {};                      // only one thread may use a projection at a time
    };
    const core::MapProjection& ofMap = dataset.catalogue->map().projection;
    const core::MapProjection& ofLine = dataset.catalogue->lineProjection();
    const bool isOther = ofLine != ofMap && !core::isPlane(*dataset.catalogue);
    const std::shared_ptr<Shared> shared(
        new Shared{dataset.regions, gis::Projection::of(ofMap),
                   isOther ? std::optional(gis::Projection::of(ofLine)) : std::nullopt});
    return [shared](const core::LineEnds& ends, core::LineCurve curve,
                    const std::stop_token& stop) -> std::optional<core::DividingLine> {
        if (ends.from == ends.to) {
            return std::nullopt;
        }
        const std::lock_guard lock(shared->mutex);
        try {
            const core::LineCurve shape = shared->projection.isPlane() ? core::LineCurve::Albers : curve;
            core::DividingLine line = gis::dividingLine(
                *shared->regions, ends, shape, shared->projection, [&stop](double) { return !stop.stop_requested(); },
                shared->straightOn ? &*shared->straightOn : nullptr);
            line.curve = curve;
            return line;
        } catch (const gis::Error&) {
            return std::nullopt;
        } catch (const gis::Cancelled&) {
            return std::nullopt;
        }
    };
}

bool needsNewLine(const core::Dataset& dataset, const core::MapSpec& spec) {
    const std::optional<core::LineDescription>& published = dataset.catalogue->dividingLine();
    const bool isGiven = !spec.ownLine && (!published || spec.lineEnds == published->publishedEnds());
    return !isGiven && core::dividedByShownLine(dataset, spec) == nullptr;
}

std::optional<core::Dataset> withShownLine(core::Dataset dataset, const core::MapSpec& spec,
                                           const DividingLineMaker& make, const std::stop_token& stop) {
    const bool hasNone = !spec.ownLine && !dataset.catalogue->dividingLine();
    if (hasNone || core::dividedByShownLine(dataset, spec) != nullptr) {
        return dataset;
    }
    auto line = make ? make(core::shownEnds(spec), spec.lineCurve, stop) : std::nullopt;
    if (!line) {
        return std::nullopt;
    }
    return core::withDividingLine(std::move(dataset), *std::move(line));
}

LonLatFinder lonLatFinder(const core::Dataset& dataset) {
    return [projection = std::make_shared<gis::Projection>(gis::Projection::of(dataset.catalogue->map().projection))](
               core::MapPoint point) { return projection->tryUnproject(point); };
}

}  // namespace app
