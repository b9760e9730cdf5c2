// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paint/canvas.h"
#include "core/geometry/clip.h"
#include "core/geometry/page_transform.h"
#include "core/geometry/snap.h"

namespace app {

/// The map as one rectangle of the page shows it. Shapes are snapped to a part of a pixel and cut at the rectangle:
/// what cannot be seen is not drawn, and an SVG knows no clipping.
class MapWindow {
public:
    /// @param clip           in page units.
    /// @param pixelsPerUnit  how many pixels of the device a page unit has.
    MapWindow(const core::PageTransform& view, const QRectF& clip, double pixelsPerUnit)
        : m_view(view),
          m_clip(clip),
          m_box(view.visible({clip.left(), clip.top(), clip.width(), clip.height()})),
          m_stepM(core::snapStepM(view.unitsPerMetre() * pixelsPerUnit)) {}

    [[nodiscard]] const core::PageTransform& view() const noexcept { return m_view; }
    [[nodiscard]] const QRectF& clip() const noexcept { return m_clip; }

    /// Calls `visit(ring)` with every ring of a shape that is seen, in page units, closed.
    template <class Visit>
    void forEachRing(const core::MultiPolygon& shape, const Visit& visit) const {
        for (const core::Polygon& polygon : shape) {
            const Sight sight = sightOf(polygon.shell);
            if (sight != Sight::None) {
                visitRing(polygon.shell, sight, visit);
                for (const core::Ring& hole : polygon.holes) {
                    visitRing(hole, sight, visit);
                }
            }
        }
    }

    /// Calls `visit(run)` with every run of a line that is seen, in page units.
    template <class Visit>
    void forEachRun(const core::Polyline& line, const Visit& visit) const {
        const Sight sight = sightOf(line);
        if (sight == Sight::None) {
            return;
        }
        const core::Polyline coarse = core::snapped(line, m_stepM);
        if (sight == Sight::Whole) {
            visit(toPage(coarse, m_view));
            return;
        }
        for (const core::Polyline& run : core::clippedLine(coarse, m_box)) {
            visit(toPage(run, m_view));
        }
    }

private:
    enum class Sight { None, Part, Whole };
    [[nodiscard]] Sight sightOf(const core::Polyline& line) const;

    template <class Visit>
    void visitRing(const core::Ring& ring, Sight sight, const Visit& visit) const {
        const core::Ring coarse = core::snapped(ring, m_stepM);
        const core::Ring inside = sight == Sight::Whole ? coarse : core::clippedRing(coarse, m_box);
        if (inside.size() > 3) {
            visit(toPage(inside, m_view));
        }
    }

    core::PageTransform m_view;
    QRectF m_clip;
    core::Box m_box;
    double m_stepM;
};

}  // namespace app
