// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/sources_check.h"

#include <algorithm>
#include <utility>

#include "app/tables/column_profile.h"
#include "app/user_data/load_map.h"

namespace app {
namespace {

/// The tables that can be read, with their sources.
struct ReadableTables {
    std::vector<std::size_t> positions;  ///< In the sources.
    std::vector<TableFigures> figures;
    MapSources sources;
};

/// A sheet in which no table was found; what the user says about the file is ignored where it cannot be followed.
std::shared_ptr<const UserTable> sheetAlone(const UserTableSource& source, const gis::Progress& progress) {
    for (const gis::SheetOptions& options : {source.options.file, gis::SheetOptions()}) {
        try {
            UserTable table;
            table.sheet = gis::readSheet(source.path, options, progress);
            table.options = source.options;
            table.headerRows = 0;
            return std::make_shared<const UserTable>(std::move(table));
        } catch (const gis::Error&) {
            continue;  // the error is known
        }
    }
    return nullptr;
}

/// Whether a user may mean a column as figures. One with other texts, too, is not proposed, and an error names them.
bool hasNumbers(const UserTable& table, std::size_t column) { return profileOf(table, column).numbers > 0; }

/// Reads a table as far as it goes.
/// @throws gis::Error for everything that prevents it from being opened.
TableFigures readTable(const UserTableSource& source, const gis::Progress& progress, TableCheck& check) {
    check.table = std::make_shared<const UserTable>(readUserTable(source.path, source.options, progress));
    check.proposed = proposedLayout(*check.table);
    check.layout = check.proposed;
    for (std::size_t column = 0; column < check.table->columns.size(); ++column) {
        if (hasNumbers(*check.table, column)) {
            check.numberColumns.push_back(column);
        }
    }
    check.layout = chosenLayout(*check.table, source.columns);
    return tableFigures(*check.table, check.layout);
}

ReadableTables readTables(const MapSources& sources, const gis::Progress& progress, SourcesCheck& check) {
    ReadableTables readable{{}, {}, sources};
    readable.sources.user.tables.clear();
    for (std::size_t i = 0; i < sources.user.tables.size(); ++i) {
        const UserTableSource& source = sources.user.tables[i];
        TableCheck& table = check.tables.emplace_back();
        try {
            TableFigures figures = readTable(source, progress, table);
            table.indicators = figures.indicators;
            table.readings = figures.readings;
            readable.positions.push_back(i);
            readable.figures.push_back(std::move(figures));
            readable.sources.user.tables.push_back(source);
        } catch (const gis::Error& error) {
            table.error = error;
            if (!table.table) {
                table.table = sheetAlone(source, progress);
            }
        }
    }
    return readable;
}

std::vector<RegionLabels> labelsOf(const core::RegionSet& regions) {
    std::vector<RegionLabels> labels;
    for (const core::Region& region : regions.regions()) {
        RegionLabels& label = labels.emplace_back(RegionLabels{region.code, {}});
        for (const std::string& name : {region.nameZh, region.nameEn}) {
            if (!name.empty()) {
                label.names.push_back(name);
            }
        }
    }
    return labels;
}

void describeBoundaries(const BoundaryFile& file, const gis::Progress& progress, SourcesCheck& check) {
    check.boundaries = gis::describeFile(file.path, {}, progress);
    if (file.options.layer.empty()) {
        const gis::LayerDescription* layer = gis::layerWithAreas(*check.boundaries);
        check.layer = layer == nullptr ? std::string() : layer->name;
    } else {
        check.layer = file.options.layer;
    }
    if (file.options == gis::FileOptions()) {
        return;
    }
    gis::FileOptions chosen = file.options;
    chosen.layer = check.layer;
    const gis::FileDescription asChosen = gis::describeFile(file.path, chosen, progress);
    const auto shown = std::ranges::find(check.boundaries->layers, check.layer, &gis::LayerDescription::name);
    if (shown != check.boundaries->layers.end() && !asChosen.layers.empty()) {
        *shown = asChosen.layers.front();
    }
}

/// Why the chosen layer cannot be drawn, as far as its description tells.
std::optional<gis::Error> faultOfLayer(const MapSources& sources, const SourcesCheck& check) {
    const gis::LayerDescription* layer = check.chosenLayer();
    if (layer == nullptr) {
        return std::nullopt;
    }
    if (!gis::mayHoldAreas(*layer)) {
        return gis::Error(gis::ErrorKind::WrongGeometry, sources.boundaries->path.string(), "");
    }
    return layer->referenceError;
}

void addLoaded(const LoadedData& loaded, const ReadableTables& tables, SourcesCheck& check) {
    const LoadReport& report = loaded.report;
    check.keyField = report.boundaries.keyField;
    check.nameFields = report.boundaries.nameFields;
    check.isPackageMap = loaded.report.isPackageMap;
    check.regions = labelsOf(*loaded.dataset.regions);
    check.knownRegions = static_cast<std::size_t>(std::ranges::count_if(check.regions, [&](const RegionLabels& region) {
        return std::ranges::find(report.names, region.code, &core::RegionNames::code) != report.names.end();
    }));
    check.noun = loaded.dataset.catalogue->noun();
    auto nextIndicator = report.userIndicators.begin();
    for (std::size_t i = 0; i < tables.positions.size(); ++i) {
        TableCheck& table = check.tables[tables.positions[i]];
        table.join = report.tables[i];
        for (std::size_t j = 0; j < table.indicators.size(); ++j) {
            table.described.push_back(loaded.dataset.catalogue->indicator(*nextIndicator++));
        }
    }
}

}  // namespace

std::vector<gis::SheetName> TableCheck::sheets() const {
    if (table) {
        return table->sheet.sheets;
    }
    std::vector<gis::SheetName> sheets;
    if (error && error->kind == gis::ErrorKind::NoVisibleSheet) {
        for (const std::string& name : error->names) {
            sheets.push_back({name, true});
        }
    }
    return sheets;
}

const gis::LayerDescription* SourcesCheck::chosenLayer() const {
    if (!boundaries) {
        return nullptr;
    }
    const auto found = std::ranges::find(boundaries->layers, layer, &gis::LayerDescription::name);
    return found == boundaries->layers.end() ? nullptr : &*found;
}

bool SourcesCheck::canBeOpened() const {
    return !error && std::ranges::none_of(tables, [](const TableCheck& table) { return table.error.has_value(); });
}

SourcesCheck checkOf(const MapSources& sources, const gis::Progress& progress) {
    SourcesCheck check;
    const ReadableTables tables = readTables(sources, progress, check);
    try {
        if (sources.boundaries) {
            describeBoundaries(*sources.boundaries, progress, check);
        }
        LoadOptions options;
        options.progress = progress;
        options.needs = DataNeeds::withoutShapes();  // the figures decide which regions the package covers
        addLoaded(loadMapWith(tables.figures, tables.sources, options), tables, check);
    } catch (const gis::Error& error) {
        check.error = error;
    }
    if (!check.error) {
        check.error = faultOfLayer(sources, check);
    }
    return check;
}

}  // namespace app
