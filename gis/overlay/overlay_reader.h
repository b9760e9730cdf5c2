// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gis/describe/attribute_encoding.h"
#include "gis/describe/file_options.h"
#include "gis/describe/reference_system.h"
#include "gis/file_description.h"
#include "gis/parallel/progress.h"
#include "gis/projection.h"
#include "gis/region_reader.h"

namespace gis {

struct OverlayOptions {
    FileOptions file{};
    /// The field with the names of the features. If there is no value, proposedNameField() is used; if the text is
    /// empty, the features have no names.
    std::optional<std::string> nameField{};
    Progress progress{};
};

struct OverlayReadResult {
    std::vector<OverlayFeature> features;
    ReadWarnings warnings;
    ReferenceSystem reference{};
    AttributeEncoding encoding{};
    std::string layer{};      ///< That was read.
    std::string nameField{};  ///< Whose values are the names; empty for none.
};

/// Reads the shapes of a file of any kind, to be drawn over a map: lines such as boundaries, points such as cities,
/// areas. Without a choice of the layer, the first one with lines or points is read, or else the first one with shapes.
/// Faulty features are left out, and named in the warnings. Lines are cut at the meridian at which the map is cut.
/// @throws Error as readRegions() does, but instead of ProjectionFailed: OverlayOnEarth when the shapes have a place on
///         Earth and the map is a plane, OverlayOnPlane in the reverse case.
/// @throws Cancelled when the progress returns false.
[[nodiscard]] OverlayReadResult readOverlay(const std::filesystem::path& path, const Projection& projection,
                                            const OverlayOptions& options = {});

/// The layer that readOverlay() reads unless another one is chosen; null without layers.
[[nodiscard]] const LayerDescription* layerOfOverlay(const FileDescription& file);

/// Whether a file holds lines or points, but no areas. Shapes are looked at only where their kind is not declared.
/// @throws Error the errors of layersOf().
[[nodiscard]] bool holdsOnlyLinesOrPoints(const std::filesystem::path& path);

}  // namespace gis
