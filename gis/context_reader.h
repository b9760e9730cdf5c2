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
    std::string isoA3;         ///< ISO 3166-1 alpha-3; empty if the land has no such code.
    std::string nameEn;        ///< May be empty, like the name and the sides of a line.
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

struct LandReadResult {
    std::vector<LandArea> land;
    ReadWarnings warnings;
};
struct DisputedLineReadResult {
    std::vector<DisputedLine> lines;
    ReadWarnings warnings;
};

/// Reads land: code and name from the columns iso_a3 and name_en, if the file has them. Faulty features are left out,
/// and named in the warnings. Outlines that cross themselves are not repaired.
/// @throws Error as readRegions() does, but not FieldMissing.
[[nodiscard]] LandReadResult readLand(const std::filesystem::path& path, const Projection& projection);

/// Reads lines: name and sides from the columns name, left and right, if the file has them. Lines with the same three
/// values that continue each other are joined, so that dashes do not restart where they meet. Faulty features are left
/// out, and named in the warnings.
/// @throws Error as readRegions() does, but not FieldMissing.
[[nodiscard]] DisputedLineReadResult readDisputedLines(const std::filesystem::path& path, const Projection& projection);

}  // namespace gis
