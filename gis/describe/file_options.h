// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gis {

/// What a user may state about a vector file. What is empty is found out.
struct FileOptions {
    std::string layer{};            ///< Its name; otherwise the first layer with shapes of the wanted kind.
    std::string referenceSystem{};  ///< "EPSG:4490", or "plane" for coordinates without a place on Earth.
    std::string encoding{};         ///< Of the text of its fields: "GB18030", "UTF-8", "windows-1252".
    friend bool operator==(const FileOptions&, const FileOptions&) = default;
};

}  // namespace gis
