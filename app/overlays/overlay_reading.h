// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/overlays/overlay_source.h"
#include "core/geometry/box.h"
#include "gis/overlay/overlay_reader.h"

namespace app {

/// How an overlay was read.
struct OverlayReading {
    std::filesystem::path file;
    std::string name;  ///< In the legend.
    std::string layer;
    gis::ReferenceSystem reference = {};
    gis::AttributeEncoding encoding = {};
    std::string nameField = {};  ///< Empty for none.
    std::size_t features = 0;    ///< That are drawn.
    bool isOutside = false;      ///< No shape reaches into the area of the regions.
    gis::ReadWarnings warnings = {};
    [[nodiscard]] bool isClean() const noexcept { return !isOutside && warnings.empty(); }
    friend bool operator==(const OverlayReading&, const OverlayReading&) = default;
};

/// An overlay on a map.
struct ReadOverlay {
    core::Overlay overlay;
    OverlayReading reading;
};

/// Reads an overlay. Areas become their outlines.
/// @param regions  the box of the regions; nothing without regions.
/// @throws gis::Error as gis::readOverlay(). gis::Cancelled when the progress returns false.
[[nodiscard]] ReadOverlay readOverlay(const OverlaySource& source, const gis::Projection& projection,
                                      const std::optional<core::Box>& regions, const gis::Progress& progress = {});

/// The overlay of the features of a boundary file that are no regions. It has no line in the legend.
[[nodiscard]] core::Overlay boundaryOverlay(std::vector<gis::OverlayFeature> features);

}  // namespace app
