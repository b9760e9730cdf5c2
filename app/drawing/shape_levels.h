// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "app/drawing/map_window.h"
#include "core/figure/figure.h"

namespace app {

/// Layers for one scale.
struct LevelLayers {
    std::vector<core::Layer> layers;
    ShapeDetail detail = ShapeDetail::Snapped;  ///< Full where they are the layers as they are known.
};

/// Layers with their shapes as coarse as a scale can show them. What is made for one step of the grid is kept for all
/// views whose scale shares it, a few steps at a time; of millions of points a copy that is hardly smaller is not
/// kept. Any thread may use it.
class ShapeLevels {
public:
    /// @param manyPoints  with more of them left, shapes that keep most of their points stay as they are.
    explicit ShapeLevels(std::size_t manyPoints = 1'000'000) : m_manyPoints(manyPoints) {}

    /// The layers with all that they draw snapped to a grid (core::snapped), and lines without points that make no
    /// difference (core::simplified). Regions keep the points that are left of their borders (core::reducedTo), so that
    /// they fit to each other and to the lines drawn on their edges.
    /// @param stepM      side of the grid's squares, above 0.
    /// @param cancelled  looked at now and then; once it is set, what is returned is of no use.
    [[nodiscard]] LevelLayers at(const std::vector<core::Layer>& layers, double stepM,
                                 const std::atomic<bool>& cancelled = false);

private:
    /// Shapes of one kind for one step; the original is held so that no other can come to lie at its address.
    template <class Shapes>
    struct Level {
        std::shared_ptr<const Shapes> original;
        double stepM = 0;
        std::shared_ptr<const void> fitted;  ///< What the coarse ones were made to fit to, if anything.
        std::shared_ptr<const Shapes> coarse;
    };
    template <class Shapes>
    using Levels = std::deque<Level<Shapes>>;  ///< The one used last comes first.

    template <class Shapes, class Make>
    void makeCoarse(std::shared_ptr<const Shapes>& shapes, Levels<Shapes>& levels, double stepM,
                    const std::shared_ptr<const void>& fitted, const std::atomic<bool>& cancelled, ShapeDetail& detail,
                    const Make& make);

    std::size_t m_manyPoints;
    std::mutex m_mutex;
    Levels<core::RegionSet> m_regions;
    Levels<std::vector<core::Border>> m_borders;
    Levels<core::BaseMap> m_baseMaps;
};

}  // namespace app
