// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/inked_outlines.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace app {

/// One visitor for every kind of item.
class InkedOutlines::Maker {
public:
    Maker(InkedOutlines& made, const MapWindow& window) : m_made(made), m_window(window) {}

    void add(const DrawList::Item& item) {
        m_stage = item.stage;
        std::visit(*this, item.what);
    }

    void operator()(const DrawList::Area& area) {
        addRings(*area.shape);
        close({m_stage, FillRule::EvenOdd, inkOf(area.colour), {}});
    }

    void operator()(const DrawList::RegionArea& area) {
        addRings(*area.shape);
        close({m_stage, FillRule::EvenOdd, 0, area.region});
    }

    void operator()(const DrawList::Line& line) {
        m_window.forEachRun(*line.path, m_room, [&](std::span<const QPointF> run) { stroke(run, line.pen); });
    }

    void operator()(const DrawList::Disc& disc) {
        const QPointF at = toQt(m_window.view().toPage(disc.centre));
        const double reach = disc.diameter / 2 + disc.pen.widthF();
        if (!m_window.clip().marginsAdded({reach, reach, reach, reach}).contains(at)) {
            return;
        }
        std::vector<QPointF> rim = discOutline(at, disc.diameter);
        addRing(rim);
        close({m_stage, FillRule::NonZero, inkOf(disc.colour), {}});
        if (disc.pen.style() != Qt::NoPen) {
            rim.push_back(rim.front());
            stroke(rim, disc.pen);
        }
    }

private:
    static Premultiplied inkOf(const QColor& colour) { return qPremultiply(colour.rgba()); }

    void addRings(const core::MultiPolygon& shape) {
        m_window.forEachRing(shape, m_room, [&](std::span<const QPointF> ring) { addRing(ring); });
    }

    void stroke(std::span<const QPointF> run, const QPen& pen) {
        forEachOutline(m_outliner, run, pen, [&](std::span<const QPointF> outline) {
            addRing(outline);
            close({m_stage, FillRule::NonZero, inkOf(pen.color()), {}});
        });
    }

    void addRing(std::span<const QPointF> ring) {
        for (const QPointF& point : ring) {
            m_made.m_points.push_back(finePoint(point));
            m_top = std::min(m_top, m_made.m_points.back().y);
            m_bottom = std::max(m_bottom, m_made.m_points.back().y);
        }
        m_made.m_ringEnds.push_back(m_made.m_points.size());
    }

    /// Ends an outline of the rings added since the last one.
    void close(Outline outline) {
        constexpr int unit = FinePoint::perPixel;
        outline.firstRing = m_made.m_outlines.empty() ? 0 : m_made.m_outlines.back().endRing;
        outline.endRing = m_made.m_ringEnds.size();
        if (outline.firstRing < outline.endRing) {
            outline.firstRow = m_top / unit - 1;  // a row more than need be where it is negative or a whole number
            outline.endRow = m_bottom / unit + 1;
            m_made.m_outlines.push_back(outline);
        }
        m_top = std::numeric_limits<int>::max();
        m_bottom = std::numeric_limits<int>::min();
    }

    InkedOutlines& m_made;
    const MapWindow& m_window;
    Stage m_stage = Stage::Below;
    PagePoints m_room;
    StrokeOutliner m_outliner;
    int m_top = std::numeric_limits<int>::max();  ///< Of the rings since the last outline, in 256ths of a pixel.
    int m_bottom = std::numeric_limits<int>::min();
};

InkedOutlines::InkedOutlines(std::span<const DrawList::Item> items, const MapWindow& window) {
    Maker maker(*this, window);
    for (const DrawList::Item& item : items) {
        maker.add(item);
    }
}

}  // namespace app
