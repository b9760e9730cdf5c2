// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "app/drawing/canvas.h"
#include "app/page/label_cache.h"
#include "app/page/taken_room.h"
#include "core/figure/figure.h"

namespace app {

/// A region's name in its place on the map.
struct PlacedName {
    std::size_t region = 0;
    double sizeMm = 0;
    QRectF box;  ///< Of the one line of text, in painter units.
};

/// How far a name outside its region may be from the region's outline, in millimetres.
inline constexpr double besideMm = 1.0;

/// Names of regions where they fit: the smallest regions, which have the least room, first; shrinking before giving
/// way; never over one another or over what is taken.
///
/// The middle of a name is in its own region. Only a region too low for a line of text has its name beside it, within
/// `besideMm` of its outline and clear of every other region and of neighbouring land: in the sea. A name without such
/// a place is left out.
/// @param land   neighbouring countries that are drawn.
/// @param names  in the order of regions.
/// @param map    the rectangle that shows the map; a region whose middle is outside has no name.
/// Where very many regions are seen, those too low for a line of text have no name: beside them it could be anyone's.
/// @param taken  what holds something else; each name placed is added.
[[nodiscard]] std::vector<PlacedName> placedNames(const Ruler& ruler, const core::NameLayer& layer,
                                                  std::span<const core::MultiPolygon> land,
                                                  const std::vector<QString>& names, const core::PageTransform& view,
                                                  const QRectF& map, TakenRoom& taken, LabelCache& cache);

/// The box of one line of text, centred on a point.
[[nodiscard]] QRectF centredBox(const QFontMetricsF& metrics, const QString& text, QPointF centre);

}  // namespace app
