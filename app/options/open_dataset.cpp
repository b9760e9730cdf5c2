// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/open_dataset.h"

#include <QFile>
#include <QStringList>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/options/projection_option.h"
#include "app/options/syntax/arguments.h"
#include "app/package/data_package.h"
#include "app/package/package_columns.h"
#include "app/package/statistics_tables.h"
#include "app/text.h"
#include "core/dataset/indicator_inputs.h"

namespace app {
namespace {

const QString boundariesOption = QStringLiteral("boundaries");
const QString boundaryKeyOption = QStringLiteral("boundary-key");
const QString layerOption = QStringLiteral("layer");
const QString crsOption = QStringLiteral("crs");
const QString encodingOption = QStringLiteral("encoding");

QString noCodeField(const CodeFieldUnknown& unknown) {
    QStringList fields;
    for (const std::string& field : unknown.fields) {
        fields << QString::fromStdString(field);
    }
    return Cli::tr("No field of %1 holds the region codes of the statistics; choose one with --boundary-key: %2.")
        .arg(native(unknown.path), fields.join(QStringLiteral(", ")));
}

}  // namespace

DataPaths dataFolders(const Wording& wording) {
    const DataSearch search = findData(dataHints());
    if (!search.found) {
        throw CommandFailure(wording.missingData(search));
    }
    return *search.found;
}

std::shared_ptr<const DataPackage> openPackage(const DataPaths& paths, const Wording& wording) {
    try {
        return std::make_shared<const DataPackage>(readDataPackage(paths.statistics));
    } catch (const gis::Error& error) {
        throw CommandFailure(wording.error(error));
    }
}

bool isListedGrouping(const DataPackage& package, const std::string& id, const Wording& wording) {
    try {
        return groupingWithId(readGroupings(package), id) != nullptr;
    } catch (const gis::Error& error) {
        throw CommandFailure(wording.error(error));
    }
}

DataNeeds needsOf(const core::Catalogue& catalogue, std::span<const core::IndicatorId> indicators) {
    core::IndicatorInputs inputs = core::indicatorInputs(catalogue, indicators);
    DataNeeds needs = DataNeeds::withoutShapes();
    needs.regions = inputs.areas ? DataNeeds::Regions::Shapes : DataNeeds::Regions::Codes;
    needs.figures = std::move(inputs.indicators);
    return needs;
}

std::vector<Option> boundaryFileOptions(const QString& encodingName) {
    return {{layerOption, Cli::tr("NAME", "value of an option"),
             Cli::tr("Layer of the boundary file (default: the first one with areas).")},
            {crsOption, QStringLiteral("EPSG:N"),
             Cli::tr("Reference system of its coordinates, or \"plane\" for coordinates without a place on Earth "
                     "(default: what the file says, or else what its coordinates show).")},
            {encodingName, Cli::tr("NAME", "value of an option"),
             Cli::tr("Encoding of its text, such as GB18030 (default: found by the text).")}};
}

gis::FileOptions boundaryFileOptionsOf(const Arguments& arguments, const QString& encodingName) {
    const auto chosen = [&](const QString& option) {
        return arguments.value(option).value_or(QString()).trimmed().toStdString();
    };
    return {chosen(layerOption), chosen(crsOption), chosen(encodingName)};
}

std::vector<Option> boundaryOptions() {
    std::vector<Option> options{
        {boundariesOption, Cli::tr("FILE", "value of an option"),
         Cli::tr(
             "Boundary file to use instead of the shipped one: Shapefile, GeoPackage, GeoJSON, KML and others, also "
             "in a zip archive.")},
        {boundaryKeyOption, Cli::tr("FIELD", "value of an option"),
         Cli::tr("Field with the region codes (default: found by its values).")}};
    std::ranges::move(boundaryFileOptions(encodingOption), std::back_inserter(options));
    options.push_back(projectionOption());
    return options;
}

std::optional<BoundaryFile> boundariesOf(const Arguments& arguments) {
    if (const auto file = arguments.value(boundariesOption)) {
        const auto field = arguments.value(boundaryKeyOption);
        return BoundaryFile{pathOf(*file), field ? std::optional(field->toStdString()) : std::nullopt,
                            boundaryFileOptionsOf(arguments, encodingOption)};
    }
    for (const QString& option : {boundaryKeyOption, layerOption, crsOption, encodingOption}) {
        if (arguments.has(option)) {
            throw CommandFailure(Cli::tr("The option --%1 requires --%2.").arg(option, boundariesOption));
        }
    }
    return std::nullopt;
}

LoadedData openData(const DataPaths& paths, const Wording& wording, const DataNeeds& needs,
                    const std::optional<BoundaryFile>& boundaries, std::shared_ptr<const DataPackage> package) {
    LoadOutcome outcome = tryLoad(paths, {boundaries, {}, {}, needs, std::move(package)});
    if (const auto* unknown = std::get_if<CodeFieldUnknown>(&outcome)) {
        throw CommandFailure(noCodeField(*unknown));
    }
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        throw CommandFailure(wording.error(*error));
    }
    return std::move(std::get<LoadedData>(outcome));
}

void printWarnings(const LoadReport& report, const CommandContext& context) {
    for (const QString& warning : context.wording.warnings(report)) {
        context.err << Cli::tr("Warning: %1").arg(warning) << Qt::endl;
    }
}

}  // namespace app
