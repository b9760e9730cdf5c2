// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/joined_sample.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <utility>

#include "app/join/boundary_key.h"
#include "gis/describe/fitted_projection.h"
#include "gis/error.h"
#include "gis/file_description.h"
#include "gis/projection.h"
#include "gis/table_reader.h"

namespace app {
namespace {

/// The keys of the rows of a sample.
std::vector<std::string> keysOf(const UserTable& table, const TableSample& sample, std::size_t column) {
    std::vector<std::string> keys;
    std::ranges::transform(sample.rows, std::back_inserter(keys),
                           [&](std::size_t row) { return table.filledText(row, column); });
    return keys;
}

/// The fields that identify the regions for a join.
gis::BoundaryFields fieldsFor(const RegionJoin& join, const gis::Table& attributes,
                              const std::vector<std::string>& keys) {
    const bool hasSameName = std::ranges::find(attributes.columns, join.key) != attributes.columns.end();
    if (!join.boundaryKey && !hasSameName) {
        const gis::BoundaryFields fields = fieldsMatching(attributes, keys, std::span(&join.key, 1));
        if (fields.code.empty()) {
            throw gis::fieldMissing(join.boundaries.string(), join.key, attributes.columns);
        }
        return fields;
    }
    gis::BoundaryFields fields = proposedFields(attributes);
    fields.code = join.boundaryKey.value_or(join.key);
    (void)attributes.column(fields.code);  // throws when there is no such field
    return fields;
}

/// The position in the sample of the row of each region, by its code.
std::map<core::RegionCode, std::size_t> rowsByRegion(const UserTable& table, const TableSample& sample,
                                                     std::size_t column, const KeyJoin& join,
                                                     const std::vector<RegionLabels>& regions) {
    std::map<core::RegionCode, std::size_t> rows;
    for (std::size_t i = 0; i < join.regionOfRow.size(); ++i) {
        if (join.regionOfRow[i] && !rows.emplace(regions[*join.regionOfRow[i]].code, i).second) {
            gis::Error error = table.error(gis::ErrorKind::RepeatedRow, sample.rows[i], column);
            error.detail = table.filledText(sample.rows[i], column);
            throw error;
        }
    }
    return rows;
}

TableJoinReport reportOf(const UserTable& table, const TableSample& sample, const KeyJoin& join,
                         const RegionMatcher& matcher) {
    std::vector<std::size_t> spreadsheetRows;
    std::ranges::transform(sample.rows, std::back_inserter(spreadsheetRows),
                           [&](std::size_t row) { return table.spreadsheetRow(row); });
    TableJoinReport report = joinReport(join, matcher, spreadsheetRows);
    report.file = table.sheet.file;
    report.sheet = table.sheet.name;
    return report;
}

/// The plane on which neighbours are found: degrees, or the plane of the file.
gis::Projection planeOf(const RegionJoin& join) {
    const gis::FileArea area = gis::areaOf(join.boundaries, join.options);
    return area.plane ? gis::Projection::of(gis::fittedProjection(area))
                      : gis::Projection("+proj=eqc +ellps=GRS80 +units=m +over +no_defs");
}

}  // namespace

JoinedSample joinedSample(const UserTable& table, const TableSample& sample, const RegionJoin& join) {
    const std::size_t column = table.column(join.key);
    const std::vector<std::string> keys = keysOf(table, sample, column);
    const gis::Table attributes = gis::readAttributes(join.boundaries, join.options);
    const gis::BoundaryFields fields = fieldsFor(join, attributes, keys);
    const RegionMatcher matcher(labelsOf(attributes, fields));
    const KeyJoin keyJoin = joinKeys(matcher, keys);
    std::map<core::RegionCode, std::size_t> rows = rowsByRegion(table, sample, column, keyJoin, matcher.regions());
    const gis::Projection plane = planeOf(join);
    const double mapUnits = plane.plane() ? plane.plane()->mapUnitsPerUnit : 1;  // per unit of the snap distance
    gis::RegionReadResult reading =
        gis::readRegions(join.boundaries, {fields.code, "", ""}, plane, {{}, 0, join.options});
    JoinedSample joined;
    joined.boundaryKey = fields.code;
    joined.join = reportOf(table, sample, keyJoin, matcher);
    joined.exampleOfRow = keys.empty() ? std::string() : keys.front();
    joined.exampleOfRegion = reading.regions[0].code.text();
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < reading.regions.size(); ++i) {
        if (const auto row = rows.extract(reading.regions[i].code)) {
            kept.push_back(i);
            joined.values.push_back(sample.values[row.mapped()]);
        }
    }
    const double toleranceM = std::max(gis::defaultContiguityToleranceM, join.snapM * mapUnits);
    joined.isOnPlane = plane.isPlane();
    core::Adjacency all = gis::contiguity(reading.regions, join.contiguity, toleranceM);
    if (!joined.isOnPlane) {
        constexpr double usualSeam = -180;  // most files of the whole Earth are cut there
        all = gis::joinedAcrossSeam(all, reading.regions, join.contiguity, plane, usualSeam);
    }
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
