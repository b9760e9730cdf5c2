// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/table_reader.h"

#include <algorithm>
#include <utility>

#include "gis/csv_check.h"
#include "gis/detail/vector_layer.h"
#include "gis/error.h"

namespace gis {

std::size_t Table::column(std::string_view name) const {
    const auto found = std::ranges::find(columns, name);
    if (found == columns.end()) {
        throw fieldMissing(source, std::string(name), columns);
    }
    return static_cast<std::size_t>(found - columns.begin());
}

namespace {

/// @param rows  how many there are at most, header and blank ones among them; 0 when it is not known.
Table tableOf(detail::VectorLayer& layer, std::size_t rows = 0, const Progress& progress = {}) {
    Table table{layer.path(), layer.fieldNames(), {}};
    table.rows.reserve(rows);
    while (const detail::OgrFeature feature = layer.nextFeature()) {
        std::vector<std::string>& row = table.rows.emplace_back();
        row.reserve(table.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            row.push_back(detail::VectorLayer::text(feature, static_cast<int>(i)));
        }
        const double done = static_cast<double>(table.rows.size());
        report(progress, rows > 0 ? done / (static_cast<double>(rows) + 1) : 0);
    }
    report(progress, 1);
    return table;
}

Table singleColumnTable(const std::filesystem::path& path, const std::vector<std::string>& cells) {
    Table table{path.string(), {cells.front()}, {}};
    for (std::size_t i = 1; i < cells.size(); ++i) {
        table.rows.push_back({cells[i]});
    }
    return table;
}

}  // namespace

Table readTable(const std::filesystem::path& path, const Progress& progress) {
    std::size_t rows = 0;
    if (path.extension() == ".csv") {
        rows = checkCsv(path);
        if (const auto cells = singleCsvColumn(path)) {
            return singleColumnTable(path, *cells);
        }
    }
    detail::VectorLayer layer(path, {"AUTODETECT_TYPE=NO", "EMPTY_STRING_AS_NULL=NO", "HEADERS=YES"});
    return tableOf(layer, rows, progress);
}

Table readAttributes(const std::filesystem::path& path) {
    detail::VectorLayer layer(path);
    layer.leaveOutShapes();
    return tableOf(layer);
}

}  // namespace gis
