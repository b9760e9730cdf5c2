// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drawing/shape_levels.h"

#include <algorithm>
#include <iterator>
#include <stop_token>
#include <utility>

#include "app/drawing/parallel_tasks.h"
#include "core/geometry/simplify.h"
#include "core/geometry/snap.h"

namespace app {
namespace {

constexpr std::size_t maxVersions = 6;    // simplified copies kept for each kind of shape
constexpr double worthKeepingPart = 0.6;  // largest part of the points left in a copy that saves enough time

std::size_t points(const core::Polyline& line) { return line.size(); }
std::size_t points(const core::Polygon& polygon);
std::size_t points(const core::Region& region);
std::size_t points(const core::Border& border) { return border.path.size(); }
std::size_t points(const core::GraticuleLine& line) { return line.path.size(); }
std::size_t points(const core::Overlay& overlay);

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
std::size_t points(const core::Overlay& overlay) { return points(overlay.lines) + points(overlay.areas); }

/// Simplifies shapes for one grid step.
class Simplifier {
public:
    /// @param stop  polled; once a stop is requested, results are incomplete.
    Simplifier(double stepM, const std::stop_token& stop) : m_stepM(stepM), m_stop(stop) {}

    [[nodiscard]] core::Polyline simplified(const core::Polyline& line) const {
        return core::simplified(core::snapped(line, m_stepM), m_stepM);
    }
    [[nodiscard]] std::vector<core::Border> simplified(const std::vector<core::Border>& borders) const;
    [[nodiscard]] core::BaseMap simplified(const core::BaseMap& map) const;
    [[nodiscard]] std::vector<core::Overlay> simplified(const std::vector<core::Overlay>& overlays) const;
    /// @param borders  simplified borders; null where none are drawn, then regions keep all their snapped points.
    [[nodiscard]] core::RegionSet simplified(const core::RegionSet& regions,
                                             const std::vector<core::Border>* borders) const;

private:
    template <class Item, class Make>
    [[nodiscard]] std::vector<Item> transformed(const std::vector<Item>& items, const Make& make) const;

    double m_stepM;
    const std::stop_token& m_stop;
};

/// The results of `make` for all items, in order; computed on several threads.
template <class Item, class Make>
std::vector<Item> Simplifier::transformed(const std::vector<Item>& items, const Make& make) const {
    constexpr std::size_t itemsPerTask = 64;
    std::vector<Item> made(items.size());
    runTasks((items.size() + itemsPerTask - 1) / itemsPerTask, [&] {
        return [&](std::size_t task) {
            const std::size_t end = std::min(items.size(), (task + 1) * itemsPerTask);
            for (std::size_t i = task * itemsPerTask; i < end && !m_stop.stop_requested(); ++i) {
                made[i] = make(items[i]);
            }
        };
    });
    return made;
}

/// All points of borders.
core::MapPointSet pointsOf(const std::vector<core::Border>& borders) {
    core::MapPointSet set;
    set.reserve(points(borders));
    for (const core::Border& border : borders) {
        set.insert(border.path.begin(), border.path.end());
    }
    return set;
}

core::RegionSet Simplifier::simplified(const core::RegionSet& regions, const std::vector<core::Border>* borders) const {
    const core::MapPointSet kept = borders ? pointsOf(*borders) : core::MapPointSet();
    const auto reduced = [&](const core::MultiPolygon& shape) {
        core::MultiPolygon snapped = core::snapped(shape, m_stepM);
        return borders ? core::reducedTo(kept, snapped) : snapped;
    };
    auto made = transformed(regions.regions(), [&](const core::Region& region) {
        return core::Region{region.code, region.nameZh, region.nameEn, reduced(region.shape), region.areaKm2};
    });
    return m_stop.stop_requested()
               ? core::RegionSet()
               : core::RegionSet(std::move(made));  // an incomplete one would have regions without codes
}

std::vector<core::Border> Simplifier::simplified(const std::vector<core::Border>& borders) const {
    return transformed(borders, [&](const core::Border& border) {
        return core::Border{border.region, border.neighbour, simplified(border.path)};
    });
}

core::BaseMap Simplifier::simplified(const core::BaseMap& map) const {
    core::BaseMap made;
    made.inset = map.inset;
    made.land = transformed(map.land, [&](const core::MultiPolygon& shape) { return core::snapped(shape, m_stepM); });
    for (const core::Polyline& line : map.disputedLines) {
        made.disputedLines.push_back(simplified(line));
    }
    for (const core::GraticuleLine& line : map.graticule) {
        made.graticule.push_back({line.isMeridian, line.degrees, simplified(line.path)});
    }
    return made;
}

std::vector<core::Overlay> Simplifier::simplified(const std::vector<core::Overlay>& overlays) const {
    std::vector<core::Overlay> made;
    for (const core::Overlay& overlay : overlays) {
        made.push_back({overlay.name, overlay.symbol,
                        transformed(overlay.lines, [&](const core::Polyline& line) { return simplified(line); }),
                        overlay.points, core::snapped(overlay.areas, m_stepM)});
    }
    return made;
}

}  // namespace

template <class Shapes>
std::shared_ptr<const Shapes> LevelCache<Shapes>::findLocked(const Key& key) {
    const auto found = std::ranges::find(m_versions, key, &Version::key);
    if (found == m_versions.end()) {
        return nullptr;
    }
    std::rotate(m_versions.begin(), found, found + 1);
    return m_versions.front().simplified;
}

template <class Shapes>
std::shared_ptr<const Shapes> LevelCache<Shapes>::find(const Key& key) {
    const std::lock_guard lock(m_mutex);
    return findLocked(key);
}

template <class Shapes>
std::shared_ptr<const Shapes> LevelCache<Shapes>::insert(Key key, std::shared_ptr<const Shapes> simplified) {
    std::deque<Version> dropped;  // destroyed without the lock
    const std::lock_guard lock(m_mutex);
    if (auto known = findLocked(key)) {
        return known;
    }
    if (!m_versions.empty() && m_versions.front().key.original != key.original) {
        dropped.swap(m_versions);
    }
    m_versions.push_front({std::move(key), simplified});
    if (m_versions.size() > maxVersions) {
        dropped.push_back(std::move(m_versions.back()));
        m_versions.pop_back();
    }
    return simplified;
}

template <class Shapes, class Simplify>
void ShapeLevels::simplify(std::shared_ptr<const Shapes>& shapes, LevelCache<Shapes>& cache, double stepM,
                           const std::shared_ptr<const void>& borders, const std::stop_token& stop, ShapeDetail& detail,
                           const Simplify& simplified) {
    const typename LevelCache<Shapes>::Key key{shapes, stepM, borders};
    auto known = cache.find(key);
    if (!known) {
        auto made = std::make_shared<const Shapes>(simplified(*shapes));
        if (stop.stop_requested()) {  // then it is incomplete
            return;
        }
        const std::size_t left = points(*made);
        const bool worthKeeping = left <= m_manyPoints ||
                                  static_cast<double>(left) <= worthKeepingPart * static_cast<double>(points(*shapes));
        known = cache.insert(key, worthKeeping ? std::move(made) : shapes);
    }
    if (known == shapes) {
        detail = ShapeDetail::Full;
    }
    shapes = std::move(known);
}

LevelLayers ShapeLevels::at(const std::vector<core::Layer>& layers, double stepM, const std::stop_token& stop) {
    LevelLayers result{layers, ShapeDetail::Snapped};
    const Simplifier simplifier(stepM, stop);
    const auto simplified = [&](const auto& shapes) { return simplifier.simplified(shapes); };
    std::shared_ptr<const std::vector<core::Border>> borders;
    const auto simplifyLines = [&]<class Kind>(Kind& layer) {
        if constexpr (requires { layer.baseMap; }) {
            simplify(layer.baseMap, m_baseMaps, stepM, nullptr, stop, result.detail, simplified);
        }
        if constexpr (requires { layer.overlays; }) {
            simplify(layer.overlays, m_overlays, stepM, nullptr, stop, result.detail, simplified);
        }
        if constexpr (requires { layer.borders; }) {
            simplify(layer.borders, m_borders, stepM, nullptr, stop, result.detail, simplified);
            borders = layer.borders;
        }
        if constexpr (requires { layer.path; }) {
            layer.path = simplifier.simplified(layer.path);
        }
    };
    const auto simplifyRegions = [&]<class Kind>(Kind& layer) {
        if constexpr (requires { layer.regions; }) {
            simplify(layer.regions, m_regions, stepM, borders, stop, result.detail,
                     [&](const core::RegionSet& regions) { return simplifier.simplified(regions, borders.get()); });
        }
    };
    for (core::Layer& layer : result.layers) {
        std::visit(simplifyLines, layer);
    }
    for (core::Layer& layer : result.layers) {
        if (result.detail == ShapeDetail::Snapped && !stop.stop_requested()) {
            std::visit(simplifyRegions, layer);
        }
    }
    // All shapes or none: MapWindow would simplify a simplified line again, which removes more points.
    return result.detail == ShapeDetail::Full ? LevelLayers{layers, ShapeDetail::Full} : result;
}

}  // namespace app
