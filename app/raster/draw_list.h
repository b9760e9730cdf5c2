// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "app/drawing/map_layers.h"

namespace app {

/// Position of an item in the drawing order of a map whose regions are recoloured.
enum class DrawOrder { BelowRegions, AboveRegions, AboveGroupOutlines };

/// Records what layers draw, so that several threads can draw it. Refers to the shapes of the layers, which must
/// outlive it.
class DrawList : public LayerSurface {
public:
    struct Area {
        const core::MultiPolygon* shape = nullptr;
        QColor colour;
    };
    struct RegionArea {
        const core::MultiPolygon* shape = nullptr;
        std::uint32_t region = 0;
    };
    struct Hatch {
        const core::MultiPolygon* shape = nullptr;
        QPen pen;
        double spacing = 0;
    };
    struct Line {
        const core::Polyline* path = nullptr;
        QPen pen;
    };
    struct Marker {
        core::MapPoint centre;
        core::PointShape shape = core::PointShape::Circle;
        double size = 0;
        QPen pen;
        QColor colour;
    };
    enum class Kind { Area, RegionArea, Hatch, Line, Marker };
    /// Refers to an element of the list of its kind. A std::variant would do the same, but moving one that holds Qt's
    /// pens makes g++ 14 warn of uninitialised memory where there is none.
    struct Item {
        DrawOrder order = DrawOrder::BelowRegions;
        Kind kind = Kind::Area;
        std::size_t index = 0;
    };

    void fill(const core::MultiPolygon& shape, const QColor& colour) override {
        addItem(Kind::Area, m_areas.size());
        m_areas.push_back({&shape, colour});
    }
    /// Everything that is drawn after a region lies above all regions.
    void fillRegion(std::size_t region, const core::MultiPolygon& shape, core::Srgb /*colour*/) override {
        assert(m_order != DrawOrder::AboveGroupOutlines);
        addItem(Kind::RegionArea, m_regionAreas.size());
        m_regionAreas.push_back({&shape, static_cast<std::uint32_t>(region)});
        m_order = DrawOrder::AboveRegions;
    }
    void hatch(const core::MultiPolygon& shape, const QPen& pen, double spacing) override {
        addItem(Kind::Hatch, m_hatches.size());
        m_hatches.push_back({&shape, pen, spacing});
    }
    void stroke(const core::Polyline& line, const QPen& pen) override {
        addItem(Kind::Line, m_lines.size());
        m_lines.push_back({&line, pen});
    }
    void drawMarker(core::MapPoint point, core::PointShape shape, double size, const QPen& pen,
                    const QColor& colour) override {
        addItem(Kind::Marker, m_markers.size());
        m_markers.push_back({point, shape, size, pen, colour});
    }

    /// Draws all further items above the outlines of groups.
    void continueAboveGroupOutlines() noexcept { m_order = DrawOrder::AboveGroupOutlines; }

    /// All items, in the order in which they were drawn.
    [[nodiscard]] const std::vector<Item>& items() const noexcept { return m_items; }
    [[nodiscard]] const std::vector<Line>& lines() const noexcept { return m_lines; }

    /// Calls `visitor` with the Area, RegionArea, Hatch, Line or Marker of an item.
    template <class Visitor>
    void visit(const Item& item, Visitor& visitor) const {
        switch (item.kind) {
            case Kind::Area:
                return visitor(m_areas[item.index]);
            case Kind::RegionArea:
                return visitor(m_regionAreas[item.index]);
            case Kind::Hatch:
                return visitor(m_hatches[item.index]);
            case Kind::Line:
                return visitor(m_lines[item.index]);
            case Kind::Marker:
                return visitor(m_markers[item.index]);
        }
    }

private:
    void addItem(Kind kind, std::size_t index) { m_items.push_back({m_order, kind, index}); }

    DrawOrder m_order = DrawOrder::BelowRegions;  ///< Where the next item is drawn.
    std::vector<Item> m_items;
    std::vector<Area> m_areas;
    std::vector<RegionArea> m_regionAreas;
    std::vector<Hatch> m_hatches;
    std::vector<Line> m_lines;
    std::vector<Marker> m_markers;
};

}  // namespace app
