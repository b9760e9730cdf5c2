// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/table_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "gis/detail/csv_table.h"
#include "gis/error.h"
#include "gis/vector/vector_layer.h"

namespace gis {

std::size_t Table::spreadsheetRow(std::size_t position) const noexcept {
    std::size_t row = position + 2;
    for (const std::size_t skipped : skippedRows) {
        row += skipped <= row ? 1U : 0U;
    }
    return row;
}

std::size_t Table::column(std::string_view name) const {
    const auto found = std::ranges::find(columns, name);
    if (found == columns.end()) {
        throw fieldMissing(source, std::string(name), columns);
    }
    return static_cast<std::size_t>(found - columns.begin());
}

namespace {

using detail::VectorLayer;

Table tableOf(VectorLayer& layer, const Progress& progress = {}) {
    Table table{layer.path(), layer.fieldNames(), {}, {}};
    while (const std::optional<detail::ReadFeature> next = layer.nextFeature()) {
        std::vector<std::string>& row = table.rows.emplace_back();
        row.reserve(table.columns.size());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            row.push_back(layer.text(next->feature, static_cast<int>(i)));
        }
        report(progress, 0);
    }
    report(progress, 1);
    return table;
}

}  // namespace

Table readTable(const std::filesystem::path& path, const Progress& progress) {
    if (detail::isCsv(path)) {
        if (std::optional<Table> table = detail::csvTable(path, progress)) {
            return *std::move(table);
        }
    }
    VectorLayer layer = VectorLayer::table(path);
    Table table = tableOf(layer, progress);
    if (layer.isTruncated()) {
        throw Error(ErrorKind::FileUnreadable, layer.path(), layer.failure());
    }
    return table;
}

bool hasRows(const std::filesystem::path& path) {
    return detail::isCsv(path) ? detail::csvHasRows(path) : !readTable(path).rows.empty();
}

Table readAttributes(const std::filesystem::path& path, const FileOptions& options) {
    VectorLayer layer(path, detail::ShapeKind::Areas, options);
    layer.ignoreGeometry();
    return tableOf(layer);
}

}  // namespace gis
