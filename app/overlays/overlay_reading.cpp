// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overlays/overlay_reading.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {
namespace {

constexpr core::Srgb dashColour = core::srgb(0x444444);  // for islands and dashes in a boundary file
constexpr double dashOutlineMm = 0.2;

void addOutlines(core::MultiPolygon areas, std::vector<core::Polyline>& lines) {
    for (core::Polygon& area : areas) {
        lines.push_back(std::move(area.shell));
        std::ranges::move(area.holes, std::back_inserter(lines));
    }
}

}  // namespace

ReadOverlay readOverlay(const OverlaySource& source, const gis::Projection& projection,
                        const std::optional<core::Box>& regions, const gis::Progress& progress) {
    gis::OverlayReadResult read =
        gis::readOverlay(source.path, projection, {source.options, source.nameField, progress});
    core::Overlay overlay{legendName(source), source.symbol};
    const std::size_t features = read.features.size();
    for (gis::OverlayFeature& feature : read.features) {
        std::ranges::move(feature.lines, std::back_inserter(overlay.lines));
        addOutlines(std::move(feature.areas), overlay.lines);
        for (const core::MapPoint point : feature.points) {
            overlay.points.push_back({point, feature.name});
        }
    }
    const bool isOutside = regions && !core::reaches(overlay, *regions);
    OverlayReading reading{source.path,    overlay.name, read.layer, read.reference,          read.encoding,
                           read.nameField, features,     isOutside,  std::move(read.warnings)};
    return {std::move(overlay), std::move(reading)};
}

core::Overlay boundaryOverlay(std::vector<gis::OverlayFeature> features) {
    core::Overlay overlay;
    overlay.symbol.colour = dashColour;
    overlay.symbol.widthMm = dashOutlineMm;
    for (gis::OverlayFeature& feature : features) {
        std::ranges::move(feature.areas, std::back_inserter(overlay.areas));
    }
    return overlay;
}

}  // namespace app
