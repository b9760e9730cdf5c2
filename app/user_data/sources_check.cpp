// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/sources_check.h"

#include <algorithm>
#include <utility>

#include "app/tables/column_profile.h"
#include "app/user_data/load_map.h"
#include "app/user_data/user_series.h"
#include "gis/overlay/name_field.h"
#include "gis/overlay/overlay_reader.h"

namespace app {
namespace {

/// The tables that can be read, with their sources.
struct ReadableTables {
    std::vector<std::size_t> positions;  ///< In the sources.
    std::vector<TableFigures> figures;
    UserData user;
};

/// What is kept of files, by how it was read.
struct SheetKey {
    gis::SheetOptions options;
    friend bool operator==(const SheetKey&, const SheetKey&) = default;
};
struct DescriptionKey {
    gis::FileOptions options;
    friend bool operator==(const DescriptionKey&, const DescriptionKey&) = default;
};

/// Reads files, unless they are kept.
struct FileReader {
    KeptFiles& kept;
    const gis::Progress& progress;

    [[nodiscard]] std::shared_ptr<const gis::Sheet> sheet(const std::filesystem::path& file,
                                                          const gis::SheetOptions& options) const {
        return kept.get(file, SheetKey{options}, [&] { return gis::readSheet(file, options, progress); });
    }
    [[nodiscard]] std::shared_ptr<const gis::FileDescription> description(const std::filesystem::path& file,
                                                                          const gis::FileOptions& options) const {
        return kept.get(file, DescriptionKey{options}, [&] { return gis::describeFile(file, options, progress); });
    }
};

/// A sheet in which no table was found; what the user says about the file is ignored where it cannot be followed.
std::shared_ptr<const UserTable> sheetAlone(const UserTableSource& source, const FileReader& files) {
    for (const gis::SheetOptions& options : {source.options.file, gis::SheetOptions()}) {
        try {
            UserTable table;
            table.sheet = *files.sheet(source.path, options);
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
TableFigures readTable(const UserTableSource& source, const FileReader& files, TableCheck& check) {
    const auto sheet = [&](const gis::SheetOptions& options) { return *files.sheet(source.path, options); };
    check.table = std::make_shared<const UserTable>(readUserTable(sheet, source.options));
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

ReadableTables readTables(const MapSources& sources, const FileReader& files, SourcesCheck& check) {
    ReadableTables readable{{}, {}, {{}, sources.user.noun}};
    for (std::size_t i = 0; i < sources.user.tables.size(); ++i) {
        const UserTableSource& source = sources.user.tables[i];
        TableCheck& table = check.tables.emplace_back();
        try {
            TableFigures figures = readTable(source, files, table);
            table.indicators = figures.indicators;
            table.readings = figures.readings;
            readable.positions.push_back(i);
            readable.figures.push_back(std::move(figures));
            readable.user.tables.push_back(source);
        } catch (const gis::Error& error) {
            table.error = error;
            if (!table.table) {
                table.table = sheetAlone(source, files);
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

/// Describes a file with all its layers, and the chosen layer as the user says.
/// @param usual  gives the layer that is read without a choice.
/// @param layer  becomes the name of the layer that is read.
gis::FileDescription describedFile(const std::filesystem::path& path, const gis::FileOptions& options,
                                   const FileReader& files, decltype(&gis::layerWithAreas) usual, std::string& layer) {
    gis::FileDescription file = *files.description(path, {});
    if (options.layer.empty()) {
        const gis::LayerDescription* first = usual(file);
        layer = first == nullptr ? std::string() : first->name;
    } else {
        layer = options.layer;
    }
    if (options == gis::FileOptions()) {
        return file;
    }
    gis::FileOptions chosen = options;
    chosen.layer = layer;
    const auto asChosen = files.description(path, chosen);
    const auto shown = std::ranges::find(file.layers, layer, &gis::LayerDescription::name);
    if (shown != file.layers.end() && !asChosen->layers.empty()) {
        *shown = asChosen->layers.front();
    }
    return file;
}

const gis::LayerDescription* layerNamed(const std::optional<gis::FileDescription>& file, const std::string& name) {
    if (!file) {
        return nullptr;
    }
    const auto found = std::ranges::find(file->layers, name, &gis::LayerDescription::name);
    return found == file->layers.end() ? nullptr : &*found;
}

/// Why a layer cannot be drawn over a map, as far as its description tells.
/// @param regions  the layer of the regions; null for those of the data package.
std::optional<gis::Error> faultOfOverlay(const gis::LayerDescription& layer, const gis::LayerDescription* regions,
                                         const std::string& path) {
    const auto isPlane = [](const gis::LayerDescription& described) {
        return described.reference.status == gis::ReferenceStatus::Plane;
    };
    if (layer.referenceError) {
        return layer.referenceError;
    }
    const bool isMapPlane = regions != nullptr && isPlane(*regions);
    if (isPlane(layer) == isMapPlane) {
        return std::nullopt;
    }
    return isMapPlane ? gis::Error(gis::ErrorKind::OverlayOnEarth, path, layer.reference.name)
                      : gis::Error(gis::ErrorKind::OverlayOnPlane, path, "");
}

OverlayCheck checkOverlay(const OverlaySource& source, const FileReader& files, const SourcesCheck& all) {
    OverlayCheck check;
    check.isShown = source.isShown;
    const std::string path = source.path.string();
    try {
        check.file = describedFile(source.path, source.options, files, gis::layerOfOverlay, check.layer);
        const gis::LayerDescription* layer = check.chosenLayer();
        if (layer == nullptr || layer->features == 0) {
            check.error = gis::Error(gis::ErrorKind::NoFeatures, path, "");
            return check;
        }
        check.nameField = source.nameField.value_or(gis::proposedNameField(layer->fields));
        check.error = layer->geometry == gis::GeometryKind::None ? gis::Error(gis::ErrorKind::NoFeatures, path, "")
                                                                 : faultOfOverlay(*layer, all.chosenLayer(), path);
    } catch (const gis::Error& error) {
        check.error = error;
    }
    return check;
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

void addMap(const BareMap& map, const ReadableTables& tables, SourcesCheck& check) {
    check.keyField = map.report.boundaries.keyField;
    check.nameFields = map.report.boundaries.nameFields;
    check.isPackageMap = map.report.isPackageMap;
    check.regions = labelsOf(*map.regions);
    check.knownRegions = static_cast<std::size_t>(std::ranges::count_if(check.regions, [&](const RegionLabels& region) {
        return std::ranges::find(map.report.names, region.code, &core::RegionNames::code) != map.report.names.end();
    }));
    check.noun = tables.user.noun.one.empty() ? map.catalogue.noun : tables.user.noun;
    UserSeries joined = userSeries(tables.figures, tables.user, map.matched, map.catalogue);
    for (std::size_t i = 0; i < tables.positions.size(); ++i) {
        TableCheck& table = check.tables[tables.positions[i]];
        table.join = std::move(joined.reports[i]);
        table.described = std::move(joined.ofTable[i]);
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

const gis::LayerDescription* OverlayCheck::chosenLayer() const { return layerNamed(file, layer); }

const gis::LayerDescription* SourcesCheck::chosenLayer() const { return layerNamed(boundaries, layer); }

bool SourcesCheck::canBeOpened() const {
    const auto isFaulty = [](const TableCheck& table) { return table.error.has_value(); };
    return !error && std::ranges::none_of(tables, isFaulty) && std::ranges::none_of(overlays, &OverlayCheck::isFaulty);
}

SourcesCheck checkOf(const MapSources& sources, const gis::Progress& progress) {
    KeptFiles none;
    return checkOf(sources, none, progress);
}

SourcesCheck checkOf(const MapSources& sources, KeptFiles& kept, const gis::Progress& progress) {
    const FileReader files{kept, progress};
    SourcesCheck check;
    const ReadableTables tables = readTables(sources, files, check);
    try {
        if (const std::optional<BoundaryFile>& file = sources.boundaries) {
            check.boundaries = describedFile(file->path, file->options, files, gis::layerWithAreas, check.layer);
        }
        addMap(*bareMap(sources, tables.figures, progress, kept), tables, check);
    } catch (const gis::Error& error) {
        check.error = error;
    }
    if (!check.error) {
        check.error = faultOfLayer(sources, check);
    }
    for (const OverlaySource& overlay : sources.user.overlays) {
        check.overlays.push_back(checkOverlay(overlay, files, check));
    }
    kept.dropUnused();
    return check;
}

}  // namespace app
