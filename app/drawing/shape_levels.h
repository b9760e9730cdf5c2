// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

#include "app/drawing/map_window.h"
#include "core/figure/figure.h"

namespace app {

/// Layers for one scale.
struct LevelLayers {
    std::vector<core::Layer> layers;
    ShapeDetail detail = ShapeDetail::Snapped;  ///< Full when the shapes are the original ones.
};

/// Shapes of one kind, simplified for several scales. Any thread may use it; no lock is held while shapes are computed.
template <class Shapes>
class LevelCache {
public:
    /// What a simplified version depends on.
    struct Key {
        std::shared_ptr<const Shapes> original;  ///< Owned, so that no other shapes can get its address.
        double stepM = 0;
        std::shared_ptr<const void> borders;  ///< The simplified borders that regions were matched to, if any.
        friend bool operator==(const Key&, const Key&) = default;
    };

    /// Null when there is no such version.
    [[nodiscard]] std::shared_ptr<const Shapes> find(const Key& key);
    /// Keeps a version, unless another thread has kept an equal one meanwhile. Versions of other originals are dropped.
    /// @returns the version that is kept.
    std::shared_ptr<const Shapes> insert(Key key, std::shared_ptr<const Shapes> simplified);

private:
    struct Version {
        Key key;
        std::shared_ptr<const Shapes> simplified;
    };
    [[nodiscard]] std::shared_ptr<const Shapes> findLocked(const Key& key);

    std::mutex m_mutex;
    std::deque<Version> m_versions;  ///< The most recently used version comes first.
};

/// Simplifies the shapes of layers for a scale and keeps the results (a level-of-detail cache). All views whose scale
/// gives the same grid step share them. Only the last few steps are kept. Any thread may use it; threads that ask at
/// the same time do not wait for each other.
class ShapeLevels {
public:
    /// @param manyPoints  shapes that have more points than this after simplification, and have kept most of their
    ///                    points, are not kept as a copy: it would take memory and save little time.
    explicit ShapeLevels(std::size_t manyPoints = 1'000'000) : m_manyPoints(manyPoints) {}

    /// The layers, with all shapes snapped to a grid (core::snapped) and lines simplified (core::simplified). Regions
    /// keep exactly the points that their borders keep (core::reducedTo), so that there are no gaps between them.
    /// @param stepM      side of a grid square in metres, above 0.
    /// @param stop  polled; once a stop is requested, the result is incomplete and must be discarded.
    [[nodiscard]] LevelLayers at(const std::vector<core::Layer>& layers, double stepM,
                                 const std::stop_token& stop = {});

private:
    template <class Shapes, class Simplify>
    void simplify(std::shared_ptr<const Shapes>& shapes, LevelCache<Shapes>& cache, double stepM,
                  const std::shared_ptr<const void>& borders, const std::stop_token& stop, ShapeDetail& detail,
                  const Simplify& simplified);

    std::size_t m_manyPoints;
    LevelCache<core::RegionSet> m_regions;
    LevelCache<std::vector<core::Border>> m_borders;
    LevelCache<core::BaseMap> m_baseMaps;
    LevelCache<std::vector<core::Overlay>> m_overlays;
};

}  // namespace app
