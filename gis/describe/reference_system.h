// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace gis {

/// How the reference system of a layer became known.
enum class ReferenceStatus {
    Declared,  ///< The file or its format states it, and the coordinates agree.
    Guessed,   ///< From the coordinates: the file states none.
    Given,     ///< By the user.
    Plane,     ///< There is none that is certain: the coordinates are used as a plane without a place on Earth.
};

/// The reference system of the coordinates of a layer.
struct ReferenceSystem {
    std::string name{};  ///< "CGCS2000 / 3-degree Gauss-Kruger CM 111E"; empty for a plane.
    std::string code{};  ///< "EPSG:4546"; empty when it is in no register, and for a plane.
    ReferenceStatus status = ReferenceStatus::Declared;
    /// Whether the latitude or northing stands first in the file although the order of the format is the other one.
    bool isSwapped = false;
    /// Codes of other systems that the coordinates may be in, for a guess or a plane.
    std::vector<std::string> candidates{};
    /// For a plane, metres per unit of the coordinates; nothing when that is not known.
    std::optional<double> metresPerUnit{};
    friend bool operator==(const ReferenceSystem&, const ReferenceSystem&) = default;
};

}  // namespace gis
