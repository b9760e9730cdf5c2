// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include "core/figure/figure.h"

namespace app {

/// Layers with their shapes as coarse as a scale can show them. What is made for one step of the grid is kept for all
/// views whose scale shares it, a few steps at a time; shapes that would hardly become fewer points stay as they are.
/// Any thread may use it.
class ShapeLevels {
public:
    /// The layers with regions, borders and base map snapped to a grid (core::snapped); the rest as it is.
    /// @param stepM  side of the grid's squares, above 0.
    [[nodiscard]] std::vector<core::Layer> layers(const std::vector<core::Layer>& layers, double stepM);
    /// One layer likewise.
    [[nodiscard]] core::Layer layer(const core::Layer& layer, double stepM);

private:
    /// Shapes of one kind for one step; the original is held so that no other can come to lie at its address.
    template <class Shapes>
    struct Level {
        std::shared_ptr<const Shapes> original;
        double stepM = 0;
        std::shared_ptr<const Shapes> coarse;
    };
    template <class Shapes>
    using Levels = std::deque<Level<Shapes>>;  ///< The one used last comes first.

    template <class Shapes>
    std::shared_ptr<const Shapes> coarse(Levels<Shapes>& levels, const std::shared_ptr<const Shapes>& original,
                                         double stepM);

    std::mutex m_mutex;
    Levels<core::RegionSet> m_regions;
    Levels<std::vector<core::Border>> m_borders;
    Levels<core::BaseMap> m_baseMaps;
};

}  // namespace app
