// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/table_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "gis/detail/csv_check.h"
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

using detail::VectorLayer;

/// @param rows  the greatest number of rows, with the header and blank ones; 0 when it is not known.
Table tableOf(VectorLayer& layer, std::size_t rows = 0, const Progress& progress = {}) {
    Table table{layer.path(), layer.fieldNames(), {}};
    table.rows.reserve(rows);
    while (const std::optional<detail::ReadFeature> next = layer.nextFeature()) {
        std::vector<std::string>& row = table.rows.emplace_back();
        row.reserve(table.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            row.push_back(VectorLayer::text(next->feature, static_cast<int>(i)));
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
    const std::optional<detail::CsvContent> csv = path.extension() == ".csv" ? detail::checkedCsv(path) : std::nullopt;
    if (csv && csv->singleColumn) {
        return singleColumnTable(path, *csv->singleColumn);
    }
    VectorLayer layer = csv ? VectorLayer::csv(path, csv->text) : VectorLayer::table(path);
    Table table = tableOf(layer, csv ? csv->rows : 0, progress);
    if (layer.brokeOff()) {
        throw Error(ErrorKind::FileUnreadable, layer.path(), layer.failure());
    }
    return table;
}

Table readAttributes(const std::filesystem::path& path, const std::string& layerName) {
    VectorLayer layer(path, detail::ShapeKind::Areas, layerName);
    layer.leaveOutShapes();
    return tableOf(layer);
}

}  // namespace gis
