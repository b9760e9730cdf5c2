// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/filled_outlines.h"

#include <algorithm>
#include <array>

#include "app/drawing/hatching.h"

namespace app {
namespace {

constexpr std::size_t segmentsPerChunk = 64;

}  // namespace

/// A visitor for all kinds of item.
class FilledOutlines::Builder {
public:
    Builder(FilledOutlines& result, const MapWindow& window) : m_result(result), m_window(window) {}

    void add(const DrawList& list, const DrawList::Item& item) {
        m_order = item.order;
        list.visit(item, *this);
    }

    void operator()(const DrawList::Area& area) {
        addRings(*area.shape);
        finish(FillRule::EvenOdd, premultipliedOf(area.colour));
    }

    void operator()(const DrawList::RegionArea& area) {
        addRings(*area.shape);
        finish(FillRule::EvenOdd, 0, area.region);
    }

    void operator()(const DrawList::Hatch& hatch) {
        Hatching hatching(hatch.spacing, toQt(m_window.view().toPage({0, 0})));
        m_window.forEachRing(*hatch.shape, m_buffer, [&](std::span<const QPointF> ring) { hatching.add(ring); });
        for (const QLineF& line : hatching.lines()) {
            stroke(std::array{line.p1(), line.p2()}, hatch.pen, 0);
        }
    }

    void operator()(const DrawList::Line& line) {
        m_window.forEachRun(*line.path, m_buffer,
                            [&](std::span<const QPointF> run, double start) { stroke(run, line.pen, start); });
    }

    void operator()(const DrawList::Marker& marker) {
        const QPointF at = toQt(m_window.view().toPage(marker.centre));
        const double reach = marker.size / 2 + marker.pen.widthF();
        if (!m_window.clip().marginsAdded({reach, reach, reach, reach}).contains(at)) {
            return;
        }
        std::vector<QPointF> outline = markerOutline(marker.shape, at, marker.size);
        addRing(outline);
        finish(FillRule::NonZero, premultipliedOf(marker.colour));
        if (marker.pen.style() != Qt::NoPen) {
            outline.push_back(outline.front());
            stroke(outline, marker.pen, 0);
        }
    }

private:
    static Premultiplied premultipliedOf(const QColor& colour) { return qPremultiply(colour.rgba()); }

    void addRings(const core::MultiPolygon& shape) {
        m_window.forEachRing(shape, m_buffer, [&](std::span<const QPointF> ring) { addRing(ring); });
    }

    void stroke(std::span<const QPointF> run, const QPen& pen, double start) {
        forEachOutline(m_outliner, run, pen, start, [&](std::span<const QPointF> outline) {
            addRing(outline);
            finish(FillRule::NonZero, premultipliedOf(pen.color()));
        });
    }

    /// Adds a ring and closes it.
    void addRing(std::span<const QPointF> ring) {
        std::vector<SubpixelPoint>& points = m_result.m_points;
        const std::size_t first = points.size();
        for (const QPointF& point : ring) {
            points.push_back(subpixelPoint(point));
        }
        if (points[first] != points.back()) {
            points.push_back(points[first]);
        }
        for (std::size_t begin = first; begin + 1 < points.size(); begin += segmentsPerChunk) {
            const std::size_t end = std::min(points.size(), begin + segmentsPerChunk + 1);
            m_result.m_chunks.push_back({begin, end, rowsOf(std::span(points).subspan(begin, end - begin))});
        }
    }

    static RowRange rowsOf(std::span<const SubpixelPoint> points) {
        const auto [highest, lowest] = std::ranges::minmax(points, {}, &SubpixelPoint::y);
        // Integer division rounds towards zero, so one row more than necessary may be included.
        return {highest.y / SubpixelPoint::perPixel - 1, lowest.y / SubpixelPoint::perPixel + 1};
    }

    /// Makes one outline of all rings that were added since the last one.
    void finish(FillRule rule, Premultiplied colour, std::optional<std::uint32_t> region = std::nullopt) {
        const std::vector<Chunk>& chunks = m_result.m_chunks;
        Outline outline;
        outline.order = m_order;
        outline.rule = rule;
        outline.colour = colour;
        outline.region = region;
        outline.firstChunk = m_result.m_outlines.empty() ? 0 : m_result.m_outlines.back().endChunk;
        outline.endChunk = chunks.size();
        if (outline.firstChunk == outline.endChunk) {
            return;
        }
        outline.rows = chunks[outline.firstChunk].rows;
        for (std::size_t i = outline.firstChunk + 1; i < outline.endChunk; ++i) {
            outline.rows = outline.rows.united(chunks[i].rows);
        }
        m_result.m_outlines.push_back(outline);
    }

    FilledOutlines& m_result;
    const MapWindow& m_window;
    DrawOrder m_order = DrawOrder::BelowRegions;
    PagePoints m_buffer;
    StrokeOutliner m_outliner;
};

FilledOutlines::FilledOutlines(const DrawList& list, std::span<const DrawList::Item> items, const MapWindow& window) {
    Builder builder(*this, window);
    for (const DrawList::Item& item : items) {
        builder.add(list, item);
    }
}

}  // namespace app
