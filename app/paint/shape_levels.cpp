// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/shape_levels.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/paint/in_parallel.h"
#include "core/geometry/simplify.h"
#include "core/geometry/snap.h"

namespace app {
namespace {

constexpr std::size_t mostLevels = 6;  // of each kind
constexpr double worthKeeping = 0.6;   // of the points: shapes with more of them left are no help

std::size_t points(const core::Polyline& line) { return line.size(); }
std::size_t points(const core::Polygon& polygon);
std::size_t points(const core::Region& region);
std::size_t points(const core::Border& border) { return border.path.size(); }
std::size_t points(const core::GraticuleLine& line) { return line.path.size(); }

template <class Item>
std::size_t points(const std::vector<Item>& items) {
    std::size_t sum = 0;
    for (const Item& item : items) {
        sum += points(item);
    }
    return sum;
}

std::size_t points(const core::Polygon& polygon) { return polygon.shell.size() + points(polygon.holes); }
std::size_t points(const core::Region& region) { return points(region.shape); }
std::size_t points(const core::RegionSet& regions) { return points(regions.regions()); }
std::size_t points(const core::BaseMap& map) {
    return points(map.land) + points(map.disputedLines) + points(map.graticule);
}

/// Makes the shapes of one level.
class LevelMaker {
public:
    /// @param cancelled  once it is set, shapes are left out or empty.
    LevelMaker(double stepM, const std::atomic<bool>& cancelled) : m_stepM(stepM), m_cancelled(cancelled) {}

    [[nodiscard]] core::Polyline coarse(const core::Polyline& line) const {
        return core::simplified(core::snapped(line, m_stepM), m_stepM);
    }
    [[nodiscard]] std::vector<core::Border> coarse(const std::vector<core::Border>& borders) const;
    [[nodiscard]] core::BaseMap coarse(const core::BaseMap& map) const;
    /// @param borders  coarse already, or null where none are drawn: then regions keep all corners of the grid.
    [[nodiscard]] core::RegionSet coarse(const core::RegionSet& regions,
                                         const std::vector<core::Border>* borders) const;

private:
    template <class Item, class Make>
    [[nodiscard]] std::vector<Item> madeFrom(const std::vector<Item>& items, const Make& make) const;

    double m_stepM;
    const std::atomic<bool>& m_cancelled;
};

/// Every item as `make` makes it, in order.
template <class Item, class Make>
std::vector<Item> LevelMaker::madeFrom(const std::vector<Item>& items, const Make& make) const {
    constexpr std::size_t together = 64;
    std::vector<Item> made(items.size());
    shareOut((items.size() + together - 1) / together, [&] {
        return [&](std::size_t stretch) {
            const std::size_t end = std::min(items.size(), (stretch + 1) * together);
            for (std::size_t i = stretch * together; i < end && !m_cancelled; ++i) {
                made[i] = make(items[i]);
            }
        };
    });
    return made;
}

/// The points of lines that are left of the borders of regions.
core::MapPointSet pointsOf(const std::vector<core::Border>& borders) {
    core::MapPointSet set;
    set.reserve(points(borders));
    for (const core::Border& border : borders) {
        set.insert(border.path.begin(), border.path.end());
    }
    return set;
}

core::RegionSet LevelMaker::coarse(const core::RegionSet& regions, const std::vector<core::Border>* borders) const {
    const core::MapPointSet left = borders ? pointsOf(*borders) : core::MapPointSet();
    const auto reduced = [&](const core::MultiPolygon& shape) {
        core::MultiPolygon onGrid = core::snapped(shape, m_stepM);
        return borders ? core::reducedTo(left, onGrid) : onGrid;
    };
    auto made = madeFrom(regions.regions(), [&](const core::Region& region) {
        return core::Region{region.code, region.nameZh, region.nameEn, reduced(region.shape), region.areaKm2};
    });
    return m_cancelled ? core::RegionSet() : core::RegionSet(std::move(made));  // some would have no code
}

std::vector<core::Border> LevelMaker::coarse(const std::vector<core::Border>& borders) const {
    return madeFrom(borders, [&](const core::Border& border) {
        return core::Border{border.region, border.neighbour, coarse(border.path)};
    });
}

core::BaseMap LevelMaker::coarse(const core::BaseMap& map) const {
    core::BaseMap made;
    made.inset = map.inset;
    made.land = madeFrom(map.land, [&](const core::MultiPolygon& shape) { return core::snapped(shape, m_stepM); });
    for (const core::Polyline& line : map.disputedLines) {
        made.disputedLines.push_back(coarse(line));
    }
    for (const core::GraticuleLine& line : map.graticule) {
        made.graticule.push_back({line.meridian, line.degrees, coarse(line.path)});
    }
    return made;
}

}  // namespace

template <class Shapes, class Make>
void ShapeLevels::makeCoarse(std::shared_ptr<const Shapes>& shapes, Levels<Shapes>& levels, double stepM,
                             const std::shared_ptr<const void>& fitted, const std::atomic<bool>& cancelled,
                             ShapeDetail& detail, const Make& make) {
    const auto found = std::ranges::find_if(levels, [&](const Level<Shapes>& level) {
        return level.original == shapes && level.stepM == stepM && level.fitted == fitted;
    });
    if (found != levels.end()) {
        std::rotate(levels.begin(), found, found + 1);
    } else {
        auto made = std::make_shared<const Shapes>(make(*shapes));
        if (cancelled) {  // and some are left out
            return;
        }
        // Those of regions that are no longer shown only take memory.
        std::erase_if(levels, [&](const Level<Shapes>& level) { return level.original != shapes; });
        const std::size_t left = points(*made);
        const bool isWorthKeeping =
            left <= m_manyPoints || static_cast<double>(left) <= worthKeeping * static_cast<double>(points(*shapes));
        levels.push_front({shapes, stepM, fitted, isWorthKeeping ? std::move(made) : shapes});
        if (levels.size() > mostLevels) {
            levels.pop_back();
        }
    }
    if (levels.front().coarse == shapes) {
        detail = ShapeDetail::Full;
    }
    shapes = levels.front().coarse;
}

LevelLayers ShapeLevels::at(const std::vector<core::Layer>& layers, double stepM, const std::atomic<bool>& cancelled) {
    const std::lock_guard lock(m_mutex);
    LevelLayers result{layers, ShapeDetail::Snapped};
    const LevelMaker maker(stepM, cancelled);
    const auto coarse = [&](const auto& shapes) { return maker.coarse(shapes); };
    std::shared_ptr<const std::vector<core::Border>> borders;
    const auto coarsenLines = [&]<class Kind>(Kind& layer) {
        if constexpr (requires { layer.baseMap; }) {
            makeCoarse(layer.baseMap, m_baseMaps, stepM, nullptr, cancelled, result.detail, coarse);
        }
        if constexpr (requires { layer.borders; }) {
            makeCoarse(layer.borders, m_borders, stepM, nullptr, cancelled, result.detail, coarse);
            borders = layer.borders;
        }
        if constexpr (requires { layer.path; }) {
            layer.path = maker.coarse(layer.path);
        }
    };
    const auto coarsenRegions = [&]<class Kind>(Kind& layer) {
        if constexpr (requires { layer.regions; }) {
            makeCoarse(layer.regions, m_regions, stepM, borders, cancelled, result.detail,
                       [&](const core::RegionSet& regions) { return maker.coarse(regions, borders.get()); });
        }
    };
    for (core::Layer& layer : result.layers) {
        std::visit(coarsenLines, layer);
    }
    for (core::Layer& layer : result.layers) {
        if (result.detail == ShapeDetail::Snapped && !cancelled) {
            std::visit(coarsenRegions, layer);
        }
    }
    // All or none: a line that was simplified already would lose more when it is drawn.
    return result.detail == ShapeDetail::Full ? LevelLayers{layers, ShapeDetail::Full} : result;
}

}  // namespace app
