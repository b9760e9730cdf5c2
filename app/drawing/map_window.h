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

/// Whether shapes come as they are known, or snapped and simplified already for the scale of the view (ShapeLevels).
enum class ShapeDetail { Full, Snapped };

/// A path in page units.
using PagePoints = std::vector<QPointF>;

/// A path as Qt's own classes take it.
[[nodiscard]] inline QPolygonF polygonOf(std::span<const QPointF> path) { return {QList(path.begin(), path.end())}; }

/// The map as one rectangle of the page shows it. Shapes are snapped to a part of a pixel and cut at the rectangle:
/// what cannot be seen is not drawn, and an SVG knows no clipping.
class MapWindow {
public:
    /// @param clip           in page units.
    /// @param pixelsPerUnit  how many pixels of the device a page unit has.
    MapWindow(const core::PageTransform& view, const QRectF& clip, double pixelsPerUnit,
              ShapeDetail detail = ShapeDetail::Full)
        : m_view(view),
          m_clip(clip),
          m_box(view.visible({clip.left(), clip.top(), clip.width(), clip.height()})),
          m_stepM(core::snapStepM(view.unitsPerMetre() * pixelsPerUnit)),
          m_detail(detail) {}

    [[nodiscard]] const core::PageTransform& view() const noexcept { return m_view; }
    [[nodiscard]] const QRectF& clip() const noexcept { return m_clip; }

    /// Calls `visit(ring)` with every ring of a shape that is seen, in page units, closed.
    /// @param room  what a ring is laid out in: memory that serves one call after another.
    template <class Visit>
    void forEachRing(const core::MultiPolygon& shape, PagePoints& room, const Visit& visit) const {
        for (const core::Polygon& polygon : shape) {
            const Sight sight = sightOf(polygon.shell);
            if (sight != Sight::None) {
                visitRing(polygon.shell, sight, room, visit);
                for (const core::Ring& hole : polygon.holes) {
                    visitRing(hole, sight, room, visit);
                }
            }
        }
    }

    /// Calls `visit(run, start)` with every run of a line that is seen, in page units, simplified, and with how far
    /// along the line it begins.
    template <class Visit>
    void forEachRun(const core::Polyline& line, PagePoints& room, const Visit& visit) const {
        const Sight sight = sightOf(line);
        if (sight == Sight::None) {
            return;
        }
        if (isSnapped()) {
            visitSimple(line, sight, room, visit);
        } else {
            visitSimple(core::simplified(core::snapped(line, m_stepM), m_stepM), sight, room, visit);
        }
    }

private:
    enum class Sight { None, Part, Whole };
    [[nodiscard]] Sight sightOf(const core::Polyline& line) const;
    [[nodiscard]] bool isSnapped() const { return m_detail == ShapeDetail::Snapped; }

    /// A path in page units, laid out in some room.
    [[nodiscard]] std::span<const QPointF> laidOut(const core::Polyline& path, PagePoints& room) const {
        room.clear();
        for (const core::MapPoint& point : path) {
            room.push_back(toQt(m_view.toPage(point)));
        }
        return room;
    }

    template <class Visit>
    void visitSimple(const core::Polyline& line, Sight sight, PagePoints& room, const Visit& visit) const {
        if (sight == Sight::Whole) {
            visit(laidOut(line, room), 0.0);
            return;
        }
        for (const core::LineRun& run : core::clippedLine(line, m_box)) {
            visit(laidOut(run.path, room), run.startM * m_view.unitsPerMetre());
        }
    }

    template <class Visit>
    void visitRing(const core::Ring& ring, Sight sight, PagePoints& room, const Visit& visit) const {
        if (isSnapped()) {
            visitSnapped(ring, sight, room, visit);
        } else {
            visitSnapped(core::snapped(ring, m_stepM), sight, room, visit);
        }
    }

    template <class Visit>
    void visitSnapped(const core::Ring& ring, Sight sight, PagePoints& room, const Visit& visit) const {
        constexpr std::size_t fewestPoints = 4;
        if (sight == Sight::Whole) {
            if (ring.size() >= fewestPoints) {
                visit(laidOut(ring, room));
            }
            return;
        }
        const core::Ring inside = core::clippedRing(ring, m_box);
        if (inside.size() >= fewestPoints) {
            visit(laidOut(inside, room));
        }
    }

    core::PageTransform m_view;
    QRectF m_clip;
    core::Box m_box;
    double m_stepM;
    ShapeDetail m_detail;
};

}  // namespace app
