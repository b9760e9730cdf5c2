// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>

#include "app/export/export_figure.h"
#include "app/load/data_paths.h"
#include "app/wording.h"

namespace app {
namespace {

QString native(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

}  // namespace

QString Wording::missingData(const DataSearch& search) const {
    if (search.chosenByUser) {
        return tr("HULINE_DATA names %1, which does not hold the two folders \"statistics\" and \"shapefiles\".")
            .arg(native(search.lookedFor.front().statistics.parent_path()));
    }
    QStringList places;
    for (const DataPaths& paths : search.lookedFor) {
        places << native(paths.statistics) + QStringLiteral(" + ") + native(paths.shapefiles);
    }
    return tr("The data were not found (looked for: %1); set HULINE_DATA to the folder that holds \"statistics\" and "
              "\"shapefiles\".")
        .arg(places.join(tr(", ", "between listed places")));
}

QString Wording::failure(const ExportFailure& failure, const PageSize& size) const {
    switch (failure.kind) {
        case ExportFailureKind::UnknownFormat:
            return tr("\"%1\" does not end in one of the formats there are: %2.")
                .arg(failure.subject, exportEndings().join(QStringLiteral(", ")));
        case ExportFailureKind::BadPageSize:
            return tr("%1 mm by %2 mm at %3 dots per inch is not a size that can be drawn; each side has 1 to %4 "
                      "pixels.")
                .arg(size.widthMm)
                .arg(size.heightMm)
                .arg(size.dpi)
                .arg(largestSidePixels);
        case ExportFailureKind::FolderMissing:
            return tr("\"%1\" cannot be written to: there is no such folder.").arg(failure.subject);
        case ExportFailureKind::NotWritable:
            return tr("\"%1\" cannot be written (%2).").arg(failure.subject, failure.detail);
        case ExportFailureKind::PaintingFailed:
            return tr("The figure for \"%1\" cannot be drawn; try a smaller size.").arg(failure.subject);
    }
    return {};
}

}  // namespace app
