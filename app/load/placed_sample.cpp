// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/placed_sample.h"

#include <map>
#include <utility>

#include "gis/error.h"

namespace app {
namespace {

/// The position in the sample of the row with each key.
std::map<std::string, std::size_t> rowsByKey(const gis::Table& table, const TableSample& sample,
                                             const std::string& key) {
    const std::size_t column = table.column(key);
    std::map<std::string, std::size_t> rows;
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        const std::size_t row = sample.rows[i];
        const std::string words = trimmedText(table.rows[row][column]);
        if (!words.empty() && !rows.emplace(words, i).second) {
            throw gis::Error(gis::ErrorKind::RepeatedRow, table.source, words, {spreadsheetRow(row), key});
        }
    }
    return rows;
}

gis::RegionReading regionsOf(const PlaceColumns& columns) {
    const gis::Projection plane("+proj=eqc +ellps=GRS80 +units=m +over +no_defs");
    return gis::readRegions(columns.boundaries, {columns.boundaryKey, "", ""}, plane);
}

}  // namespace

PlacedSample placedSample(const gis::Table& table, const TableSample& sample, const PlaceColumns& columns) {
    std::map<std::string, std::size_t> rows = rowsByKey(table, sample, columns.key);
    gis::RegionReading reading = regionsOf(columns);
    PlacedSample placed;
    placed.exampleOfRow = rows.empty() ? std::string() : rows.begin()->first;
    placed.exampleOfRegion = reading.regions[0].code.text();
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < reading.regions.size(); ++i) {
        if (const auto row = rows.extract(trimmedText(reading.regions[i].code.text()))) {
            kept.push_back(i);
            placed.values.push_back(sample.values[row.mapped()]);
        }
    }
    const core::Adjacency all = gis::contiguity(reading.regions, columns.contiguity);
    placed.weights = core::SpatialWeights(all.restrictedTo(kept), columns.style);
    for (const std::size_t island : placed.weights.islands()) {
        placed.islands.push_back(reading.regions[kept[island]].code.text());
    }
    placed.rowsWithoutRegion = sample.rows.size() - kept.size();
    placed.regionsWithoutRow = reading.regions.size() - kept.size();
    placed.warnings = std::move(reading.warnings);
    return placed;
}

}  // namespace app
