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

/// Regions that tile the land: neighbours have every vertex of their common border in common.
using Coverage = std::vector<Part>;

[[nodiscard]] std::size_t vertexCount(const Coverage& coverage);

/// The areas of a file's first layer, as they are written, but for those that have to be made valid.
[[nodiscard]] Coverage readCoverage(const std::string& path, const std::string& codeField,
                                    const std::string& nameField);

/// A shapefile in longitude and latitude with the fields adcode, name_zh and name_en.
void writeCoverage(const std::string& path, const Coverage& coverage);

/// As many columns as rows of regions that fill a wide frame, 62 to 148 degrees east and 22 to 50 degrees north.
[[nodiscard]] Coverage cells(std::size_t perSide);

/// Moved by degrees to the east, round the globe; what straddled 180 degrees stays in one piece.
[[nodiscard]] Coverage moved(Coverage coverage, double east);

/// With every edge roughened: its middle moves aside by a part of its length, then the middles of the halves do, until
/// no piece is longer than `spacing` degrees. What happens to an edge depends on its two ends alone, so neighbours
/// still share every vertex.
[[nodiscard]] Coverage roughened(const Coverage& coverage, double spacing);

/// Every region cut along meridians and parallels `spacing` degrees apart; pieces share every vertex with their
/// neighbours, also those of other regions. A piece is called after its region, with a number behind it.
[[nodiscard]] Coverage gridded(const Coverage& coverage, double spacing);

/// With the faults of real files in every third region: rings that pass through a vertex twice and rings that cross
/// themselves, one such place for every 200 vertices in turn, and the first shell stored a second time.
[[nodiscard]] Coverage dirtied(Coverage coverage);

/// Made-up yearly figures for every region, and the other tables that the program wants, in `folder`/statistics; the
/// tables of stations come from `shipped`.
void writeFigures(const Coverage& coverage, const std::string& folder, const std::string& shipped);

}  // namespace bench
