// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/shape_relations.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "gis/adjacency.h"
#include "gis/dividing_line.h"
#include "gis/error.h"
#include "gis/parallel/in_parallel.h"

namespace app {
namespace {

/// The curves of the lines that are needed; the default first.
std::span<const core::LineCurve> curvesOf(DataNeeds::DividingLines needed) {
    static constexpr std::array curves{core::LineCurve::Albers, core::LineCurve::Geodesic, core::LineCurve::LonLat};
    switch (needed) {
        case DataNeeds::DividingLines::None:
            return {};
        case DataNeeds::DividingLines::DefaultCurve:
            return std::span(curves).first(1);
        case DataNeeds::DividingLines::AllCurves:
            return curves;
    }
    return {};
}

}  // namespace

std::vector<core::DividingLine> dividingLines(DataNeeds::DividingLines needed, const core::LineDescription& description,
                                              const core::RegionSet& regions, const gis::Projection& projection,
                                              bool isHome, const gis::Progress& progress) {
    const std::span<const core::LineCurve> curves = curvesOf(needed);
    const std::optional<gis::Projection> straightOn =
        description.straightOn ? std::optional(gis::Projection::of(*description.straightOn)) : std::nullopt;
    std::vector<core::DividingLine> lines;
    for (const core::LineCurve curve : curves) {
        const double step = 1.0 / static_cast<double>(curves.size());
        const double from = step * static_cast<double>(lines.size());
        try {
            lines.push_back(gis::dividingLine(regions, description.publishedEnds(), curve, projection,
                                              gis::scaledProgress(progress, from, from + step),
                                              straightOn ? &*straightOn : nullptr));
        } catch (const gis::Error&) {
            if (isHome) {
                throw;
            }  // elsewhere on Earth, the line of the package may not be on the map
        }
    }
    return lines;
}

bool addNeighbours(core::Dataset& dataset, const gis::Projection& projection, bool isPainted,
                   const gis::Progress& progress) {
    try {
        const std::size_t threads = isPainted ? gis::allProcessorsButOne() : 0;
        gis::Neighbours neighbours =
            gis::neighbours(*dataset.regions, gis::defaultContiguityToleranceM, progress, threads);
        const auto whole = [&](core::Adjacency found, core::NeighbourRule rule) {
            return std::make_shared<const core::Adjacency>(
                projection.seam() ? gis::joinedAcrossSeam(found, *dataset.regions, rule, projection, *projection.seam())
                                  : std::move(found));
        };
        dataset.queen = whole(std::move(neighbours.queen), core::NeighbourRule::Queen);
        dataset.rook = whole(std::move(neighbours.rook), core::NeighbourRule::Rook);
        return true;
    } catch (const gis::Cancelled&) {
        return false;
    }
}

}  // namespace app
