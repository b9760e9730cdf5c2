// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/page_transform.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace core {

PageTransform::PageTransform(MapPoint mapPoint, PagePoint pagePoint, double unitsPerMetre)
    : m_scale(unitsPerMetre),
      m_origin{pagePoint.x - mapPoint.x * unitsPerMetre, pagePoint.y + mapPoint.y * unitsPerMetre} {
    if (!std::isfinite(unitsPerMetre) || unitsPerMetre <= 0) {
        throw std::invalid_argument("PageTransform: the scale must be positive and finite");
    }
}

PageTransform PageTransform::fitting(const Box& extent, const PageRect& frame) {
    const double width = std::max(extent.width(), 1.0);
    const double height = std::max(extent.height(), 1.0);
    const double scale = std::min(frame.width / width, frame.height / height);
    return {extent.centre(), {frame.left + frame.width / 2, frame.top + frame.height / 2}, scale};
}

MapPoint PageTransform::toMap(PagePoint point) const noexcept {
    return {(point.x - m_origin.x) / m_scale, (m_origin.y - point.y) / m_scale};
}

Box PageTransform::visible(const PageRect& frame) const noexcept {
    const MapPoint topLeft = toMap({frame.left, frame.top});
    const MapPoint bottomRight = toMap({frame.left + frame.width, frame.top + frame.height});
    return {{topLeft.x, bottomRight.y}, {bottomRight.x, topLeft.y}};
}

PageTransform PageTransform::zoomedAt(PagePoint fixed, double factor) const {
    return {toMap(fixed), fixed, m_scale * factor};
}

PageTransform PageTransform::panned(double dx, double dy) const {
    return {{0, 0}, {m_origin.x + dx, m_origin.y + dy}, m_scale};
}

}  // namespace core
