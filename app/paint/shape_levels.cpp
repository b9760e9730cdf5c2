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

/// Every item as `make` makes it, in order; each thread takes a stretch of them.
template <class Item, class Make>
std::vector<Item> madeFrom(const std::vector<Item>& items, const Make& make) {
    const std::size_t stretches = std::min(threadsAtOnce(), items.size());
    std::vector<std::vector<Item>> made(stretches);
    inParallel(stretches, [&](std::size_t i) {
        const std::size_t end = items.size() * (i + 1) / stretches;
        for (std::size_t at = items.size() * i / stretches; at < end; ++at) {
            made[i].push_back(make(items[at]));
        }
    });
    std::vector<Item> all;
    all.reserve(items.size());
    for (std::vector<Item>& stretch : made) {
        std::ranges::move(stretch, std::back_inserter(all));
    }
    return all;
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

/// @param borders  coarse already, or null where none are drawn: then regions keep all corners of the grid.
core::RegionSet snapped(const core::RegionSet& regions, const std::vector<core::Border>* borders, double stepM) {
    const core::MapPointSet left = borders ? pointsOf(*borders) : core::MapPointSet();
    const auto coarse = [&](const core::MultiPolygon& shape) {
        core::MultiPolygon onGrid = core::snapped(shape, stepM);
        return borders ? core::reducedTo(left, onGrid) : onGrid;
    };
    return core::RegionSet(madeFrom(regions.regions(), [&](const core::Region& region) {
        return core::Region{region.code, region.nameZh, region.nameEn, coarse(region.shape), region.areaKm2};
    }));
}

core::Polyline lineAt(const core::Polyline& line, double stepM) {
    return core::simplified(core::snapped(line, stepM), stepM);
}

std::vector<core::Border> snapped(const std::vector<core::Border>& borders, double stepM) {
    return madeFrom(borders, [&](const core::Border& border) {
        return core::Border{border.region, border.neighbour, lineAt(border.path, stepM)};
    });
}

core::BaseMap snapped(const core::BaseMap& map, double stepM) {
    core::BaseMap coarse;
    coarse.inset = map.inset;
    for (const core::MultiPolygon& shape : map.land) {
        coarse.land.push_back(core::snapped(shape, stepM));
    }
    for (const core::Polyline& line : map.disputedLines) {
        coarse.disputedLines.push_back(lineAt(line, stepM));
    }
    for (const core::GraticuleLine& line : map.graticule) {
        coarse.graticule.push_back({line.meridian, line.degrees, lineAt(line.path, stepM)});
    }
    return coarse;
}

}  // namespace

template <class Shapes, class Make>
void ShapeLevels::makeCoarse(std::shared_ptr<const Shapes>& shapes, Levels<Shapes>& levels, double stepM,
                             ShapeDetail& detail, const Make& make) {
    const auto found = std::ranges::find_if(
        levels, [&](const Level<Shapes>& level) { return level.original == shapes && level.stepM == stepM; });
    if (found != levels.end()) {
        std::rotate(levels.begin(), found, found + 1);
    } else {
        // Those of regions that are no longer shown only take memory.
        std::erase_if(levels, [&](const Level<Shapes>& level) { return level.original != shapes; });
        auto made = std::make_shared<const Shapes>(make(*shapes));
        const std::size_t left = points(*made);
        const bool isHelp =
            left <= m_manyPoints || static_cast<double>(left) <= worthKeeping * static_cast<double>(points(*shapes));
        levels.push_front({shapes, stepM, isHelp ? std::move(made) : shapes});
        if (levels.size() > mostLevels) {
            levels.pop_back();
        }
    }
    if (levels.front().coarse == shapes) {
        detail = ShapeDetail::Full;
    }
    shapes = levels.front().coarse;
}

LevelLayers ShapeLevels::at(const std::vector<core::Layer>& layers, double stepM) {
    const std::lock_guard lock(m_mutex);
    LevelLayers result{layers, ShapeDetail::Snapped};
    const auto snap = [&](const auto& shapes) { return snapped(shapes, stepM); };
    const std::vector<core::Border>* borders = nullptr;
    const auto coarsenLines = [&]<class Kind>(Kind& layer) {
        if constexpr (requires { layer.baseMap; }) {
            makeCoarse(layer.baseMap, m_baseMaps, stepM, result.detail, snap);
        }
        if constexpr (requires { layer.borders; }) {
            makeCoarse(layer.borders, m_borders, stepM, result.detail, snap);
            borders = layer.borders.get();
        }
        if constexpr (requires { layer.path; }) {
            layer.path = lineAt(layer.path, stepM);
        }
    };
    const auto coarsenRegions = [&]<class Kind>(Kind& layer) {
        if constexpr (requires { layer.regions; }) {
            makeCoarse(layer.regions, m_regions, stepM, result.detail,
                       [&](const core::RegionSet& regions) { return snapped(regions, borders, stepM); });
        }
    };
    for (core::Layer& layer : result.layers) {
        std::visit(coarsenLines, layer);
    }
    for (core::Layer& layer : result.layers) {
        std::visit(coarsenRegions, layer);
    }
    // All or none: a line that was simplified already would lose more when it is drawn.
    return result.detail == ShapeDetail::Full ? LevelLayers{layers, ShapeDetail::Full} : result;
}

}  // namespace app
