// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <cerrno>
#include <system_error>

#include "app/files/replace_file.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "app/wording/wording.h"
#include "core/spec/fitted_spec.h"

namespace app {
namespace {

/// Whether a choice names something that comes from the data, tables of the user included.
bool isOfData(core::DataChoice choice) {
    return choice == core::DataChoice::Indicator || choice == core::DataChoice::Edition ||
           choice == core::DataChoice::Grouping;
}

}  // namespace

QString Wording::failure(const WriteFailure& failure) const {
    const QString path = native(failure.path);
    switch (failure.error) {
        case ENOSPC:
        case EDQUOT:
            return tr("\"%1\" cannot be written, because the disk is full; make room, or choose another disk.")
                .arg(path);
        case EACCES:
        case EPERM:
        case EROFS:
            return tr("\"%1\" cannot be written, because writing is not permitted there; choose another name or "
                      "folder.")
                .arg(path);
        case ENOENT:
        case ENOTDIR:
            return tr("\"%1\" cannot be written, because its folder does not exist; choose another one.").arg(path);
        default:
            return tr("\"%1\" cannot be written (%2); choose another name or folder.")
                .arg(path, QString::fromStdString(std::generic_category().message(failure.error)));
    }
}

QString Wording::tooNew(const StudyTooNew& study) const {
    return tr("%1 was saved by a newer HuLine, as version %2 of its format; open it with a newer HuLine.")
        .arg(native(study.file), QString::number(study.version));
}

QString Wording::lost(const DataReference& reference, const QString& study) const {
    return tr("%1, which the study %2 uses, is missing; put it back, or open the study in the window to choose another "
              "file.")
        .arg(native(reference.path), study);
}

QString Wording::changed(const DataReference& reference) const {
    return reference.path.empty()
               ? tr("The data that come with the program have changed since the study was saved; figures may differ.")
               : tr("%1 has changed since the study was saved; figures and regions may differ.")
                     .arg(native(reference.path));
}

QString Wording::replaced(const core::ReplacedChoice& replaced, const core::Dataset& dataset) const {
    const QString wanted = app::text(replaced.wanted);
    if (replaced.used.empty() && replaced.choice == core::DataChoice::Edition) {
        return tr("The edition \"%1\" does not exist in these data, whose figures have no editions.").arg(wanted);
    }
    if (replaced.wanted.empty() && replaced.choice == core::DataChoice::Edition) {
        return tr("The study names no edition; \"%1\" is used.")
            .arg(name(*dataset.catalogue, core::EditionId(replaced.used)));
    }
    if (replaced.used.empty() && replaced.choice == core::DataChoice::Grouping) {
        return tr("The grouping \"%1\" does not exist in these data; the regions are not grouped.").arg(wanted);
    }
    switch (replaced.choice) {
        case core::DataChoice::Indicator:
            return tr("The indicator \"%1\" does not exist in these data; \"%2\" is shown instead.")
                .arg(wanted, name(dataset.catalogue->indicator(core::IndicatorId(replaced.used))));
        case core::DataChoice::Edition:
            return tr("The edition \"%1\" does not exist in these data; \"%2\" is used instead.")
                .arg(wanted, name(*dataset.catalogue, core::EditionId(replaced.used)));
        case core::DataChoice::Grouping: {
            const core::Grouping* grouping = dataset.grouping(replaced.used);
            return tr("The grouping \"%1\" does not exist in these data; \"%2\" is used instead.")
                .arg(wanted, grouping ? name(*grouping) : app::text(replaced.used));
        }
        case core::DataChoice::SequentialRamp:
        case core::DataChoice::DivergingRamp:
            return tr("The colour ramp \"%1\" does not exist; \"%2\" is used instead.")
                .arg(wanted, app::text(replaced.used));
        case core::DataChoice::DividingLineEnds:
            return tr(
                "The dividing line cannot have the ends of the study in these data; its published ends are used.");
        case core::DataChoice::OwnLine:
            return tr("The dividing line that was drawn in the study cannot be on this map, and is left out.");
    }
    return {};
}

QStringList Wording::warnings(const core::FittedSpec& fitted, const core::Dataset& dataset,
                              const std::vector<DataReference>& leftOut) const {
    QStringList sentences;
    if (!leftOut.empty()) {
        sentences << tr("The study was opened without %1, which stays in the study; the map shows \"%2\".")
                         .arg(firstFew(leftOut.size(), [&](std::size_t i) { return native(leftOut[i].path); }),
                              name(dataset.catalogue->indicator(fitted.spec.indicator)));
    }
    for (const core::ReplacedChoice& choice : fitted.replaced) {
        if (leftOut.empty() || !isOfData(choice.choice)) {
            sentences << replaced(choice, dataset);
        }
    }
    if (const auto& regions = fitted.unknownRegions; !regions.empty()) {
        sentences << tr("%n region(s) of your grouping are not on this map and were taken out of it: %1.", nullptr,
                        static_cast<int>(regions.size()))
                         .arg(firstFew(regions.size(), [&](std::size_t i) { return app::text(regions[i].text()); }));
    }
    return sentences;
}

QStringList Wording::warnings(const ReadStudy& read) const {
    QStringList sentences;
    for (const UnreadKey& key : read.unreadKeys) {
        const std::string place = key.jsonPath.empty() ? key.key : key.jsonPath + "." + key.key;
        sentences
            << tr("The study contains \"%1\", which this version does not know; it is ignored.").arg(app::text(place));
    }
    return sentences;
}

}  // namespace app
