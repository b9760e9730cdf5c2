// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <span>
#include <vector>

#include "app/drawing/canvas.h"
#include "core/geometry/clip.h"
#include "core/geometry/page_transform.h"
#include "core/geometry/simplify.h"
#include "core/geometry/snap.h"

namespace app {

/// Whether shapes have all their points, or have been snapped and simplified for the scale of the view (ShapeLevels).
enum class ShapeDetail { Full, Snapped };

/// A path in page units.
using PagePoints = std::vector<QPointF>;

/// Converts a path for Qt's painting functions.
[[nodiscard]] inline QPolygonF polygonOf(std::span<const QPointF> path) { return {QList(path.begin(), path.end())}; }

/// The part of the map that one rectangle of the page shows. Snaps shapes to a fraction of a pixel and clips them to
/// the rectangle: invisible parts cost no time, and an SVG needs no clip path.
class MapWindow {
public:
    /// @param clip           in page units.
    /// @param pixelsPerUnit  device pixels per page unit.
    MapWindow(const core::PageTransform& view, const QRectF& clip, double pixelsPerUnit,
              ShapeDetail detail = ShapeDetail::Full)
        : m_view(view),
          m_clip(clip),
          m_box(view.visible({clip.left(), clip.top(), clip.width(), clip.height()})),
          m_stepM(core::snapStepM(view.unitsPerMetre() * pixelsPerUnit)),
          m_detail(detail) {}

    [[nodiscard]] const core::PageTransform& view() const noexcept { return m_view; }
    [[nodiscard]] const QRectF& clip() const noexcept { return m_clip; }

    /// Calls `visit(ring)` for every visible ring of a shape, closed, in page units.
    /// @param buffer  holds the ring; reuse it from call to call to avoid allocations.
    template <class Visit>
    void forEachRing(const core::MultiPolygon& shape, PagePoints& buffer, const Visit& visit) const {
        for (const core::Polygon& polygon : shape) {
            const Visibility visibility = visibilityOf(polygon.shell);
            if (visibility != Visibility::None) {
                visitRing(polygon.shell, visibility, buffer, visit);
                for (const core::Ring& hole : polygon.holes) {
                    visitRing(hole, visibility, buffer, visit);
                }
            }
        }
    }

    /// Calls `visit(run, start)` for every visible run of a line, simplified, in page units. `start` is the distance
    /// along the line at which the run begins.
    template <class Visit>
    void forEachRun(const core::Polyline& line, PagePoints& buffer, const Visit& visit) const {
        const Visibility visibility = visibilityOf(line);
        if (visibility == Visibility::None) {
            return;
        }
        if (isSnapped()) {
            visitSimple(line, visibility, buffer, visit);
        } else {
            visitSimple(core::simplified(core::snapped(line, m_stepM), m_stepM), visibility, buffer, visit);
        }
    }

private:
    enum class Visibility { None, Part, Whole };
    [[nodiscard]] Visibility visibilityOf(const core::Polyline& line) const;
    [[nodiscard]] bool isSnapped() const { return m_detail == ShapeDetail::Snapped; }

    /// Converts a path to page units, in the buffer.
    [[nodiscard]] std::span<const QPointF> toPageUnits(const core::Polyline& path, PagePoints& buffer) const {
        buffer.clear();
        for (const core::MapPoint& point : path) {
            buffer.push_back(toQt(m_view.toPage(point)));
        }
        return buffer;
    }

    template <class Visit>
    void visitSimple(const core::Polyline& line, Visibility visibility, PagePoints& buffer, const Visit& visit) const {
        if (visibility == Visibility::Whole) {
            visit(toPageUnits(line, buffer), 0.0);
            return;
        }
        for (const core::LineRun& run : core::clippedLine(line, m_box)) {
            visit(toPageUnits(run.path, buffer), run.startM * m_view.unitsPerMetre());
        }
    }

    template <class Visit>
    void visitRing(const core::Ring& ring, Visibility visibility, PagePoints& buffer, const Visit& visit) const {
        if (isSnapped()) {
            visitSnapped(ring, visibility, buffer, visit);
        } else {
            visitSnapped(core::snapped(ring, m_stepM), visibility, buffer, visit);
        }
    }

    template <class Visit>
    void visitSnapped(const core::Ring& ring, Visibility visibility, PagePoints& buffer, const Visit& visit) const {
        if (visibility == Visibility::Whole) {
            if (ring.size() >= core::minRingPoints) {
                visit(toPageUnits(ring, buffer));
            }
            return;
        }
        const core::Ring inside = core::clippedRing(ring, m_box);
        if (inside.size() >= core::minRingPoints) {
            visit(toPageUnits(inside, buffer));
        }
    }

    core::PageTransform m_view;
    QRectF m_clip;
    core::Box m_box;
    double m_stepM;
    ShapeDetail m_detail;
};

}  // namespace app
