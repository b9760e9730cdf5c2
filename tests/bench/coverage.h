// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/geometry/lon_lat.h"

namespace bench {

using Ring = std::vector<core::LonLat>;

/// Shell first, then its holes.
using Polygon = std::vector<Ring>;

/// One region of a coverage, in degrees.
struct Part {
    std::string code;
    std::string name;
    std::vector<Polygon> polygons;
};

/// Regions that cover the land without gaps: neighbours share every vertex of their common border.
using Coverage = std::vector<Part>;

[[nodiscard]] std::size_t vertexCount(const Coverage& coverage);

/// The areas of the first layer of a file, unchanged except for invalid ones, which are made valid.
[[nodiscard]] Coverage readCoverage(const std::string& path, const std::string& codeField,
                                    const std::string& nameField);

/// A shapefile in longitude and latitude with the fields adcode, name_zh and name_en.
void writeCoverage(const std::string& path, const Coverage& coverage);

/// A grid of regions, with as many columns as rows, between 62 and 148 degrees east and 22 and 50 degrees north.
[[nodiscard]] Coverage cells(std::size_t perSide);

/// Moved by degrees to the east, around the globe; regions on both sides of 180 degrees stay in one part.
[[nodiscard]] Coverage moved(Coverage coverage, double east);

/// With rough edges, by midpoint displacement: the middle of an edge moves sideways by a part of its length, then the
/// middles of both halves do, until no edge is longer than `spacing` degrees. The displacement depends only on the two
/// ends of an edge, so neighbours still share every vertex.
[[nodiscard]] Coverage roughened(const Coverage& coverage, double spacing);

/// With every region cut along meridians and parallels `spacing` degrees apart. The parts share every vertex with their
/// neighbours, also across borders of regions. The code of a part is that of its region with a number appended.
[[nodiscard]] Coverage gridded(const Coverage& coverage, double spacing);

/// With the faults of real files in every third region: rings that pass through a vertex twice and rings that cross
/// themselves, one such place for every 200 vertices in turn, and the first shell stored a second time.
[[nodiscard]] Coverage dirtied(Coverage coverage);

/// Writes invented yearly figures for every region, and the other tables that the program needs, to
/// `folder`/statistics. The datapackage.json and the table of stations by group are copied from `shipped`.
void writeFigures(const Coverage& coverage, const std::string& folder, const std::string& shipped);

}  // namespace bench
