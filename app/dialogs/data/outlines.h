// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <cstddef>
#include <optional>
#include <vector>

#include "app/user_data/map_sources.h"
#include "gis/parallel/progress.h"

namespace app {

/// The outlines of regions for a small picture, in the coordinates of a map: y grows to the north.
struct Outlines {
    std::vector<QPolygonF> rings = {};  ///< Outer and inner ones.
    std::vector<QPolygonF> lines = {};  ///< Of an overlay.
    QPolygonF points = {};              ///< Likewise.
    bool isTooLarge = false;            ///< There are so many shapes that they were not read.
};

/// The outlines of the regions of a map, thinned out for a picture of some hundred pixels.
/// @throws gis::Error the errors of gis::readRegions().
/// @throws gis::Cancelled when the progress returns false.
[[nodiscard]] Outlines outlinesOf(const DataPaths& paths, const std::optional<BoundaryFile>& boundaries,
                                  const gis::Progress& progress = {});

/// The same with an overlay over them.
/// @throws gis::Error also those of gis::readOverlay().
[[nodiscard]] Outlines outlinesWith(const OverlaySource& overlay, const DataPaths& paths,
                                    const std::optional<BoundaryFile>& boundaries, const gis::Progress& progress = {});

/// A ring without points that are closer to the one before than some distance. At least four points stay, if there are
/// as many.
[[nodiscard]] QPolygonF thinned(const core::Ring& ring, double distance);

}  // namespace app
