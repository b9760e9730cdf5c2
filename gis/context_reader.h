// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/geometry/polygon.h"
#include "gis/projection.h"
#include "gis/region_reader.h"

namespace gis {

/// Land outside the regions, drawn around them.
struct LandArea {
    std::string isoA3;  ///< ISO 3166-1 alpha-3, if the land has such a code.
    std::string nameEn;
    core::MultiPolygon shape;  ///< Projected metres.
    friend bool operator==(const LandArea&, const LandArea&) = default;
};

/// A connected part of a claimed boundary.
struct DisputedLine {
    std::string name;  ///< The claim, such as "Indian claim".
    std::string left;  ///< Who holds the land on this side of the line.
    std::string right;
    core::Polyline path;  ///< Projected metres.
    friend bool operator==(const DisputedLine&, const DisputedLine&) = default;
};

struct LandReading {
    std::vector<LandArea> land;
    ReadWarnings warnings;
};
struct LineReading {
    std::vector<DisputedLine> lines;
    ReadWarnings warnings;
};

/// Reads land from a file with the columns iso_a3 and name_en. Faulty features are left out, and named in the warnings.
/// @throws Error as readRegions() does.
[[nodiscard]] LandReading readLand(const std::filesystem::path& path, const Projection& projection);

/// Reads lines from a file with the columns name, left and right. Lines with the same three values that continue each
/// other are joined, so that dashes do not restart where they meet.
/// @throws Error as readRegions() does.
[[nodiscard]] LineReading readLines(const std::filesystem::path& path, const Projection& projection);

}  // namespace gis
