// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/geometry/polygon.h"
#include "gis/projection.h"
#include "gis/region_reader.h"

namespace gis {

/// Land around the regions, drawn as context.
struct LandArea {
    std::string isoA3;  ///< ISO 3166-1 alpha-3 where the land has a code there.
    std::string nameEn;
    core::MultiPolygon shape;  ///< Projected metres.
    friend bool operator==(const LandArea&, const LandArea&) = default;
};

/// One unbroken piece of a line that somebody claims as a boundary.
struct DisputedLine {
    std::string name;  ///< Whose claim it is: "Indian claim".
    std::string left;  ///< Who holds the land on either side.
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

/// Land from a file with the columns iso_a3 and name_en; features without a readable area are left out and counted.
/// @throws Error as readRegions does.
[[nodiscard]] LandReading readLand(const std::filesystem::path& path, const Projection& projection);

/// Lines from a file with the columns name, left and right; lines of the same three that go on from one another become
/// one, so that dashes need not begin anew.
/// @throws Error as readRegions does.
[[nodiscard]] LineReading readLines(const std::filesystem::path& path, const Projection& projection);

}  // namespace gis
