// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "app/drawing/canvas.h"
#include "app/page/collision_index.h"
#include "app/page/label_cache.h"
#include "core/figure/figure.h"

namespace app {

/// A region's name and where it is placed on the map.
struct PlacedName {
    std::size_t region = 0;
    double sizeMm = 0;
    QRectF box;  ///< Bounding box of the line of text, in painter units.
};

/// Largest distance between a name outside its region and the outline of the region, in millimetres.
inline constexpr double besideMm = 1.0;

/// Places the names of regions. Small regions, which have the least space, come first. A name that does not fit is
/// tried in a smaller size, then left out. No name covers another name or an occupied rectangle.
///
/// The middle of a name lies in its own region. Only a region whose inscribed circle is smaller than a line of text is
/// high has its name beside it: within `besideMm` of its outline, in the sea, clear of other regions and of
/// neighbouring land. If more than 200 regions are visible, such a region has no name, because a reader could not tell
/// which region the name belongs to.
/// @param land      neighbouring countries that are drawn.
/// @param names     in the order of regions.
/// @param map       the rectangle that shows the map; a region whose middle is outside has no name.
/// @param occupied  rectangles that are not free; each placed name is added.
[[nodiscard]] std::vector<PlacedName> placedNames(const Ruler& ruler, const core::NameLayer& layer,
                                                  std::span<const core::MultiPolygon> land,
                                                  const std::vector<QString>& names, const core::PageTransform& view,
                                                  const QRectF& map, CollisionIndex& occupied, LabelCache& cache);

/// Bounding box of one line of text, centred on a point.
[[nodiscard]] QRectF centredBox(const QFontMetricsF& metrics, const QString& text, QPointF centre);

}  // namespace app
