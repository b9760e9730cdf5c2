// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/joined_sample.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/text.h"
#include "gis/describe/fitted_projection.h"
#include "gis/error.h"
#include "gis/file_description.h"
#include "gis/projection.h"

namespace app {
namespace {

/// The position in the sample of the row with each key.
std::map<std::string, std::size_t> rowsByKey(const UserTable& table, const TableSample& sample,
                                             const std::string& key) {
    const std::size_t column = table.column(key);
    std::map<std::string, std::size_t> rows;
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        const std::size_t row = sample.rows[i];
        const std::string words = table.filledText(row, column);
        if (!words.empty() && !rows.emplace(words, i).second) {
            gis::Error error = table.error(gis::ErrorKind::RepeatedRow, row, column);
            error.detail = words;
            throw error;
        }
    }
    return rows;
}

/// The plane on which neighbours are found: degrees, or the plane of the file.
gis::Projection planeOf(const RegionJoin& join) {
    const gis::FileArea area = gis::areaOf(join.boundaries, join.options);
    return area.plane ? gis::Projection::of(gis::fittedProjection(area))
                      : gis::Projection("+proj=eqc +ellps=GRS80 +units=m +over +no_defs");
}

}  // namespace

JoinedSample joinedSample(const UserTable& table, const TableSample& sample, const RegionJoin& join) {
    std::map<std::string, std::size_t> rows = rowsByKey(table, sample, join.key);
    const gis::Projection plane = planeOf(join);
    const double mapUnits = plane.plane() ? plane.plane()->mapUnitsPerUnit : 1;  // per unit of the snap distance
    gis::RegionReadResult reading =
        gis::readRegions(join.boundaries, {join.boundaryKey, "", ""}, plane, {{}, 0, join.options});
    JoinedSample joined;
    joined.exampleOfRow = rows.empty() ? std::string() : rows.begin()->first;
    joined.exampleOfRegion = reading.regions[0].code.text();
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < reading.regions.size(); ++i) {
        if (const auto row = rows.extract(text(reading.regions[i].code.text()).trimmed().toStdString())) {
            kept.push_back(i);
            joined.values.push_back(sample.values[row.mapped()]);
        }
    }
    const double toleranceM = std::max(gis::defaultContiguityToleranceM, join.snapM * mapUnits);
    const core::Adjacency all = gis::contiguity(reading.regions, join.contiguity, toleranceM);
    joined.isOnPlane = plane.isPlane();
    const std::vector<std::size_t> alone = all.islands();
    joined.regionsWithoutNeighbour = alone.size();
    if (const std::optional<double> gap = gis::nearestGapM(reading.regions, alone)) {
        joined.nearestGapM = *gap / mapUnits;
    }
    joined.weights = core::SpatialWeights(all.restrictedTo(kept), join.style);
    for (const std::size_t island : joined.weights.islands()) {
        joined.islands.push_back(reading.regions[kept[island]].code.text());
    }
    joined.rowsWithoutRegion = sample.rows.size() - kept.size();
    joined.regionsWithoutRow = reading.regions.size() - kept.size();
    joined.warnings = std::move(reading.warnings);
    return joined;
}

}  // namespace app
