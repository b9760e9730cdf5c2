// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/shape_levels.h"

#include <algorithm>
#include <iterator>
#include <type_traits>
#include <utility>

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

core::RegionSet snapped(const core::RegionSet& regions, double stepM) {
    std::vector<core::Region> coarse;
    coarse.reserve(regions.size());
    for (const core::Region& region : regions.regions()) {
        coarse.push_back(
            {region.code, region.nameZh, region.nameEn, core::snapped(region.shape, stepM), region.areaKm2});
    }
    return core::RegionSet(std::move(coarse));
}

std::vector<core::Border> snapped(const std::vector<core::Border>& borders, double stepM) {
    std::vector<core::Border> coarse;
    coarse.reserve(borders.size());
    for (const core::Border& border : borders) {
        coarse.push_back({border.region, border.neighbour, core::snapped(border.path, stepM)});
    }
    return coarse;
}

core::BaseMap snapped(const core::BaseMap& map, double stepM) {
    core::BaseMap coarse;
    coarse.inset = map.inset;
    for (const core::MultiPolygon& shape : map.land) {
        coarse.land.push_back(core::snapped(shape, stepM));
    }
    for (const core::Polyline& line : map.disputedLines) {
        coarse.disputedLines.push_back(core::snapped(line, stepM));
    }
    for (const core::GraticuleLine& line : map.graticule) {
        coarse.graticule.push_back({line.meridian, line.degrees, core::snapped(line.path, stepM)});
    }
    return coarse;
}

}  // namespace

template <class Shapes>
std::shared_ptr<const Shapes> ShapeLevels::coarse(Levels<Shapes>& levels, const std::shared_ptr<const Shapes>& original,
                                                  double stepM) {
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find_if(
        levels, [&](const Level<Shapes>& level) { return level.original == original && level.stepM == stepM; });
    if (found != levels.end()) {
        std::rotate(levels.begin(), found, found + 1);
        return levels.front().coarse;
    }
    // Those of regions that are no longer shown only take memory.
    std::erase_if(levels, [&](const Level<Shapes>& level) { return level.original != original; });
    auto made = std::make_shared<const Shapes>(snapped(*original, stepM));
    const bool isHelp = static_cast<double>(points(*made)) <= worthKeeping * static_cast<double>(points(*original));
    levels.push_front({original, stepM, isHelp ? std::move(made) : original});
    if (levels.size() > mostLevels) {
        levels.pop_back();
    }
    return levels.front().coarse;
}

core::Layer ShapeLevels::layer(const core::Layer& layer, double stepM) {
    core::Layer result = layer;
    std::visit(
        [&]<class Kind>(Kind& one) {
            if constexpr (requires { one.baseMap; }) {
                one.baseMap = coarse(m_baseMaps, one.baseMap, stepM);
            }
            if constexpr (std::is_same_v<Kind, core::FillLayer>) {
                one.regions = coarse(m_regions, one.regions, stepM);
            }
            if constexpr (requires { one.borders; }) {
                one.borders = coarse(m_borders, one.borders, stepM);
            }
        },
        result);
    return result;
}

std::vector<core::Layer> ShapeLevels::layers(const std::vector<core::Layer>& layers, double stepM) {
    std::vector<core::Layer> result;
    result.reserve(layers.size());
    std::ranges::transform(layers, std::back_inserter(result),
                           [&](const core::Layer& one) { return layer(one, stepM); });
    return result;
}

}  // namespace app
