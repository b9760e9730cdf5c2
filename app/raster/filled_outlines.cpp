// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/inked_outlines.h"

#include <algorithm>

namespace app {
namespace {

constexpr std::size_t piecesAtOnce = 64;  // of a ring, in a stretch

}  // namespace

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
        close(FillRule::EvenOdd, inkOf(area.colour));
    }

    void operator()(const DrawList::RegionArea& area) {
        addRings(*area.shape);
        close(FillRule::EvenOdd, 0, area.region);
    }

    void operator()(const DrawList::Line& line) {
        m_window.forEachRun(*line.path, m_room,
                            [&](std::span<const QPointF> run, double start) { stroke(run, line.pen, start); });
    }

    void operator()(const DrawList::Disc& disc) {
        const QPointF at = toQt(m_window.view().toPage(disc.centre));
        const double reach = disc.diameter / 2 + disc.pen.widthF();
        if (!m_window.clip().marginsAdded({reach, reach, reach, reach}).contains(at)) {
            return;
        }
        std::vector<QPointF> rim = discOutline(at, disc.diameter);
        addRing(rim);
        close(FillRule::NonZero, inkOf(disc.colour));
        if (disc.pen.style() != Qt::NoPen) {
            rim.push_back(rim.front());
            stroke(rim, disc.pen, 0);
        }
    }

private:
    static Premultiplied inkOf(const QColor& colour) { return qPremultiply(colour.rgba()); }

    void addRings(const core::MultiPolygon& shape) {
        m_window.forEachRing(shape, m_room, [&](std::span<const QPointF> ring) { addRing(ring); });
    }

    void stroke(std::span<const QPointF> run, const QPen& pen, double start) {
        forEachOutline(m_outliner, run, pen, start, [&](std::span<const QPointF> outline) {
            addRing(outline);
            close(FillRule::NonZero, inkOf(pen.color()));
        });
    }

    /// The last point is joined to the first.
    void addRing(std::span<const QPointF> ring) {
        std::vector<FinePoint>& points = m_made.m_points;
        const std::size_t first = points.size();
        for (const QPointF& point : ring) {
            points.push_back(finePoint(point));
        }
        if (points[first] != points.back()) {
            points.push_back(points[first]);
        }
        for (std::size_t begin = first; begin + 1 < points.size(); begin += piecesAtOnce) {
            const std::size_t end = std::min(points.size(), begin + piecesAtOnce + 1);
            m_made.m_stretches.push_back({begin, end, rowsOf(std::span(points).subspan(begin, end - begin))});
        }
    }

    static Rows rowsOf(std::span<const FinePoint> points) {
        const auto [highest, lowest] = std::ranges::minmax(points, {}, &FinePoint::y);
        // Towards zero: a row more than need be above the picture and at the edge of two rows.
        return {highest.y / FinePoint::perPixel - 1, lowest.y / FinePoint::perPixel + 1};
    }

    /// Ends an outline of the rings added since the last one.
    void close(FillRule rule, Premultiplied ink, std::optional<std::uint32_t> region = std::nullopt) {
        const std::vector<Stretch>& stretches = m_made.m_stretches;
        Outline outline;
        outline.stage = m_stage;
        outline.rule = rule;
        outline.ink = ink;
        outline.region = region;
        outline.firstStretch = m_made.m_outlines.empty() ? 0 : m_made.m_outlines.back().endStretch;
        outline.endStretch = stretches.size();
        if (outline.firstStretch == outline.endStretch) {
            return;
        }
        outline.rows = stretches[outline.firstStretch].rows;
        for (std::size_t i = outline.firstStretch + 1; i < outline.endStretch; ++i) {
            outline.rows = outline.rows.united(stretches[i].rows);
        }
        m_made.m_outlines.push_back(outline);
    }

    InkedOutlines& m_made;
    const MapWindow& m_window;
    Stage m_stage = Stage::Below;
    PagePoints m_room;
    StrokeOutliner m_outliner;
};

InkedOutlines::InkedOutlines(std::span<const DrawList::Item> items, const MapWindow& window) {
    Maker maker(*this, window);
    for (const DrawList::Item& item : items) {
        maker.add(item);
    }
}

}  // namespace app
