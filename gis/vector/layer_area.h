// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "gis/describe/file_area.h"
#include "gis/projection.h"
#include "gis/vector/layer_reference.h"
#include "gis/vector/lon_lat_shapes.h"
#include "gis/vector/vector_layer.h"

namespace gis::detail {

/// The extent of a layer on Earth.
struct LayerExtent {
    LonLatExtent extent;
    /// The meridian at which a map of it can be cut; nothing when its longitudes leave no doubt. @see seam.h
    std::optional<double> seam;
};

/// Mostly without reading the shapes: only where they may lie on both sides of 180 degrees, or around a pole.
/// @returns nothing for a plane, and without a place on Earth.
[[nodiscard]] std::optional<LayerExtent> extentOf(const VectorLayer& layer, const LayerReference& reference,
                                                  ToLonLat& toLonLat);

/// The meridian at which the shapes of a layer are cut: where the projection has a seam, that one. Nothing when no
/// shape reaches it.
[[nodiscard]] std::optional<double> seamOnMap(const std::optional<LayerExtent>& extent, const Projection& projection);

}  // namespace gis::detail
