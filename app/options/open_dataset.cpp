// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/open_dataset.h"

#include <QFile>
#include <QStringList>
#include <utility>

#include "app/options/arguments.h"
#include "app/package/data_package.h"
#include "app/text.h"

namespace app {
namespace {

const QString boundariesOption = QStringLiteral("boundaries");
const QString boundaryKeyOption = QStringLiteral("boundary-key");

QString noCodeField(const CodeFieldUnknown& unknown) {
    QStringList fields;
    for (const std::string& field : unknown.fields) {
        fields << QString::fromStdString(field);
    }
    return Cli::tr("No field of %1 holds the region codes of the statistics; name one with --boundary-key: %2.")
        .arg(QString::fromStdString(unknown.path.string()), fields.join(QStringLiteral(", ")));
}

}  // namespace

DataPaths dataFolders(const Wording& wording) {
    const DataSearch search = findData(dataHints());
    if (!search.found) {
        throw CommandFailure(wording.missingData(search));
    }
    return *search.found;
}

core::Catalogue openCatalogue(const DataPaths& paths, const Wording& wording) {
    try {
        return core::Catalogue(readDataPackage(paths.statistics).catalogue);
    } catch (const gis::Error& error) {
        throw CommandFailure(wording.error(error));
    }
}

std::vector<Option> boundaryOptions() {
    return {
        {boundariesOption, Cli::tr("FILE", "value of an option"), Cli::tr("Boundaries in place of those that ship.")},
        {boundaryKeyOption, Cli::tr("FIELD", "value of an option"),
         Cli::tr("Field with the region codes (found by its values).")}};
}

std::optional<BoundaryFile> boundariesOf(const Arguments& arguments) {
    const auto file = arguments.value(boundariesOption);
    const auto field = arguments.value(boundaryKeyOption);
    if (file) {
        return BoundaryFile{pathOf(*file), field ? std::optional(field->toStdString()) : std::nullopt};
    }
    if (field) {
        throw CommandFailure(Cli::tr("The option --%1 needs --%2.").arg(boundaryKeyOption, boundariesOption));
    }
    return std::nullopt;
}

LoadedData openData(const DataPaths& paths, const Wording& wording, const std::optional<BoundaryFile>& boundaries) {
    LoadOutcome outcome = tryLoad(paths, {boundaries, {}, {}});
    if (const auto* unknown = std::get_if<CodeFieldUnknown>(&outcome)) {
        throw CommandFailure(noCodeField(*unknown));
    }
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        throw CommandFailure(wording.error(*error));
    }
    return std::move(std::get<LoadedData>(outcome));
}

void sayRemarks(const LoadReport& report, const CommandContext& context) {
    for (const QString& warning : context.wording.warnings(report)) {
        context.err << warning << Qt::endl;
    }
}

core::Dataset openDataset(const DataPaths& paths, const CommandContext& context) {
    LoadedData data = openData(paths, context.wording, boundariesOf(context.arguments));
    sayRemarks(data.report, context);
    return std::move(data.dataset);
}

core::Dataset openDataset(const CommandContext& context) { return openDataset(dataFolders(context.wording), context); }

}  // namespace app
