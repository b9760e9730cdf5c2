// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <cassert>
#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

#include "app/drawing/map_layers.h"

namespace app {

/// Where something lies on a map whose regions are recoloured: below them, above them, or above the outlines of groups
/// as well.
enum class Stage { Below, Above, OnTop };

/// What layers draw, in order: noted down, so that threads can share the drawing. Refers to the shapes of the layers,
/// which must outlive it.
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
    struct Line {
        const core::Polyline* path = nullptr;
        QPen pen;
    };
    struct Disc {
        core::MapPoint centre;
        double diameter = 0;
        QPen pen;
        QColor colour;
    };
    struct Item {
        Stage stage = Stage::Below;
        std::variant<Area, RegionArea, Line, Disc> what;
    };

    explicit DrawList(Stage stage = Stage::Below) : m_stage(stage) {}

    void fill(const core::MultiPolygon& shape, const QColor& colour) override { add(Area{&shape, colour}); }
    /// Whatever comes after a region lies above all of them.
    void fillRegion(std::size_t region, const core::MultiPolygon& shape, core::Srgb /*colour*/) override {
        assert(m_stage != Stage::OnTop);
        add(RegionArea{&shape, static_cast<std::uint32_t>(region)});
        m_stage = Stage::Above;
    }
    void stroke(const core::Polyline& line, const QPen& pen) override { add(Line{&line, pen}); }
    void drawPoint(core::MapPoint point, double diameter, const QPen& pen, const QColor& colour) override {
        add(Disc{point, diameter, pen, colour});
    }

    /// What is drawn from now on lies above the outlines of groups.
    void rise() noexcept { m_stage = Stage::OnTop; }

    [[nodiscard]] const std::vector<Item>& items() const noexcept { return m_items; }

private:
    template <class What>
    void add(What what) {
        m_items.push_back({m_stage, std::move(what)});
    }

    Stage m_stage;
    std::vector<Item> m_items;
};

}  // namespace app
