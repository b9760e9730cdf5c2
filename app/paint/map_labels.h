// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paint/canvas.h"

namespace app {

/// Names of regions where they fit: the smallest regions, which have the least room, first; shrinking before giving
/// way; never over one another or over what the canvas has taken. A name stands in its own region; that of a region too
/// small to bear it stands beside it, where no other region is. A name without such a place is left out.
void labelRegions(Canvas& canvas, const core::NameLayer& layer, const FigureText& text, const core::PageTransform& view,
                  const QRectF& clip);

/// Names of cities beside their points.
void labelCities(Canvas& canvas, const std::vector<core::City>& cities, const FigureText& text,
                 const core::PageTransform& view, const QRectF& clip);

/// The line's name along it, and the names of its two ends.
/// @param path  painter units, from the southern end to the northern.
void labelHuLine(Canvas& canvas, const FigureText& text, const QPolygonF& path);

/// Degrees where meridians leave the lower edge of the clip and parallels its left edge.
void labelGraticule(Canvas& canvas, const core::BaseMap& baseMap, const core::PageTransform& view, const QRectF& clip);

}  // namespace app
