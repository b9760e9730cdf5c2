// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/overlays/overlay.h"
#include "gis/describe/file_options.h"

namespace app {

/// A file of lines or points that the user draws over the map, and everything that the user says about it.
struct OverlaySource {
    std::filesystem::path path;
    gis::FileOptions options = {};
    /// The field with the names of the features. If there is no value, proposedNameField() is used; if the text is
    /// empty, the features have no names.
    std::optional<std::string> nameField = {};
    std::string name = {};  ///< In the legend; empty for the name of the file.
    core::OverlaySymbol symbol = {};
    bool isShown = true;
    friend bool operator==(const OverlaySource&, const OverlaySource&) = default;
};

/// What the legend calls an overlay.
[[nodiscard]] std::string legendName(const OverlaySource& source);

/// An overlay of a file with a symbol that differs from those of the others.
[[nodiscard]] OverlaySource newOverlay(const std::filesystem::path& path, const std::vector<OverlaySource>& others);

}  // namespace app
