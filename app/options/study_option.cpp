// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/study_option.h"

#include <utility>

#include "app/load/dividing_line_maker.h"
#include "app/options/aggregate_option.h"
#include "app/options/projection_option.h"
#include "app/options/syntax/arguments.h"
#include "app/study/data_files.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "core/spec/fitted_spec.h"

namespace app {
namespace {

const QString studyName = QStringLiteral("study");

void printStudyWarnings(const QStringList& sentences, const CommandContext& context) {
    for (const QString& sentence : sentences) {
        context.err << Cli::tr("Warning: %1").arg(sentence) << Qt::endl;
    }
}

ReadStudy readChosenStudy(const QString& file, const Wording& wording) {
    const auto read = readStudy(pathOf(file));
    if (const auto* tooNew = std::get_if<StudyTooNew>(&read)) {
        throw CommandFailure(wording.tooNew(*tooNew));
    }
    return std::get<ReadStudy>(read);
}

/// The data that come with the program; those of HULINE_DATA if there are no others.
DataPaths ownOrChosenData(const Wording& wording) {
    const std::optional<DataPaths> own = ownData();
    return own ? *own : dataFolders(wording);
}

}  // namespace

core::MapSpec CommandData::spec(const core::Catalogue& catalogue) const {
    return study ? study->map : core::defaultSpec(catalogue);
}

Option studyOption() {
    return {studyName, Cli::tr("FILE", "value of an option"),
            Cli::tr("Study (.huline) with data and choices; other options replace its choices.")};
}

void requireData(const CommandContext& context, const Study& study, DataKind kind) {
    const QString file = context.arguments.value(studyName).value_or(QString());
    Fingerprints fingerprints;
    QStringList changed;
    for (const DataReference& reference : study.data) {
        const bool isRead = reference.kind == kind && (!reference.overlay || reference.overlay->isShown);
        const DataState state = isRead ? stateOf(reference, ownData(), fingerprints) : DataState::Unchanged;
        if (state == DataState::Missing) {
            throw CommandFailure(context.wording.lost(reference, file));
        }
        if (state == DataState::Changed) {
            changed << context.wording.changed(reference);
        }
    }
    printStudyWarnings(changed, context);
}

void requireStudyData(const CommandContext& context, const Study& study, DataKind kind) {
    try {
        requireData(context, study, kind);
    } catch (const gis::Error& error) {
        throw CommandFailure(context.wording.error(error));
    }
}

CommandData commandData(const CommandContext& context) {
    const std::optional<BoundaryFile> boundaries = boundariesOf(context.arguments);
    const auto file = context.arguments.value(studyName);
    if (!file) {
        return {dataFolders(context.wording),
                withProjection(boundaries, context.arguments),
                {},
                std::nullopt,
                aggregationOf(context.arguments, {})};
    }
    try {
        const ReadStudy read = readChosenStudy(*file, context.wording);
        printStudyWarnings(context.wording.warnings(read), context);
        requireData(context, read.study, DataKind::Package);
        if (!boundaries) {
            requireData(context, read.study, DataKind::Boundaries);
        }
        MapSources map = sourcesOf(read.study.data, ownOrChosenData(context.wording));
        map.user.noun = read.study.noun.value_or(core::RegionNoun());
        map.user.formulas = read.study.formulas.value_or(std::vector<UserFormula>());
        return {map.paths, withProjection(boundaries ? boundaries : map.boundaries, context.arguments), map.user,
                read.study, aggregationOf(context.arguments, read.study.aggregation)};
    } catch (const gis::Error& error) {
        throw CommandFailure(context.wording.error(error));
    }
}

core::Dataset openDataset(const CommandData& data, const CommandContext& context, const DataNeeds& needs,
                          std::shared_ptr<const DataPackage> package) {
    LoadedData loaded = openData(data.paths, context.wording, needs, data.boundaries, std::move(package));
    printWarnings(loaded.report, context);
    return std::move(loaded.dataset);
}

core::MapSpec fittedSpec(const Study& study, const core::Dataset& dataset, const CommandContext& context) {
    core::FittedSpec fitted = core::fittedTo(dataset, study.map);
    printStudyWarnings(context.wording.warnings(fitted, dataset), context);
    return std::move(fitted.spec);
}

core::Dataset withLineOf(const core::MapSpec& spec, core::Dataset dataset) {
    const DividingLineMaker makeLine = spec.ownLine ? ownLineMaker(dataset) : dividingLineMaker(dataset);
    auto divided = withShownLine(std::move(dataset), spec, makeLine);
    if (!divided) {
        throw CommandFailure(
            Cli::tr("The dividing line of the study cannot divide this map; move its ends in the window."));
    }
    return *std::move(divided);
}

core::Dataset withOwnLineOf(const core::MapSpec& spec, core::Dataset dataset) {
    return spec.ownLine ? withLineOf(spec, std::move(dataset)) : std::move(dataset);
}

}  // namespace app
