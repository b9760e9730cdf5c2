// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>

#include "app/export/export_figure.h"
#include "app/jobs/failure.h"
#include "app/load/data_paths.h"
#include "app/page/page_layout.h"
#include "app/text.h"
#include "app/wording/wording.h"
#include "gis/error.h"

namespace app {
QString Wording::referenceOption(bool isOfOverlay) {
    return isOfOverlay ? QStringLiteral("--overlay-options crs=EPSG:N") : QStringLiteral("--crs EPSG:N");
}

QString Wording::missingData(const DataSearch& search) const {
    if (search.chosenByUser) {
        return tr("HULINE_DATA names %1, which holds neither a datapackage.json nor the two folders \"statistics\" and "
                  "\"shapefiles\"; set it to a folder with a datapackage.json, or with both folders.")
            .arg(native(search.searched.front().statistics.parent_path()));
    }
    QStringList places;
    for (const DataPaths& paths : search.searched) {
        places << native(paths.statistics) + QStringLiteral(" + ") + native(paths.shapefiles);
    }
    return tr("The data were not found (looked for: %1); set HULINE_DATA to the folder that holds \"statistics\" and "
              "\"shapefiles\".")
        .arg(places.join(tr(", ", "between listed places")));
}

QString Wording::error(const gis::Error& error) const {
    const QString subject = QString::fromStdString(error.subject);
    const QString detail = QString::fromStdString(error.detail);
    switch (error.kind) {
        case gis::ErrorKind::FileMissing:
            return tr("There is no file %1; check the path.").arg(subject);
        case gis::ErrorKind::FileUnreadable:
            return detail.isEmpty()
                       ? tr("%1 cannot be read; check that it is a file of the expected kind.").arg(subject)
                       : tr("%1 cannot be read (%2); check that it is a file of the expected kind.")
                             .arg(subject, detail);
        case gis::ErrorKind::FileEmpty:
            return tr("The file %1 is empty; restore its content, or choose another file.").arg(subject);
        case gis::ErrorKind::FileTooLarge:
        case gis::ErrorKind::NotAFile:
        case gis::ErrorKind::RefersElsewhere:
        case gis::ErrorKind::FormatRefused:
        case gis::ErrorKind::ArchiveTooLarge:
        case gis::ErrorKind::ArchiveTooDeep:
        case gis::ErrorKind::NoMember:
            return refusedFile(error);
        case gis::ErrorKind::UnknownReferenceSystem:
            return tr("%1: there is no reference system \"%2\"; give a code such as EPSG:4490, or \"plane\".")
                .arg(subject, detail);
        case gis::ErrorKind::ReferenceContradicted:
            return contradictedReference(error);
        case gis::ErrorKind::ReferenceNotUnderstood:
            return unknownReference(error);
        case gis::ErrorKind::LayerMissing:
            return tr("%1 has no layer \"%2\"; its layers are: %3.")
                .arg(subject, detail.section(QLatin1Char(':'), 0, 0), detail.section(QLatin1Char(':'), 1).trimmed());
        case gis::ErrorKind::NoFeatures:
            return tr("%1 holds nothing that can be drawn; choose another file.").arg(subject);
        case gis::ErrorKind::WrongGeometry:
            if (error.isOfOverlay) {
                return tr("%1 holds no lines, points or areas that could be drawn; choose a file with shapes, such as "
                          "GeoJSON or a Shapefile.")
                    .arg(subject);
            }
            return detail.isEmpty()
                       ? tr("No shape in %1 is of the kind needed; choose a file with polygons for regions or land, or "
                            "with lines for disputed lines.")
                             .arg(subject)
                       : tr("%1 holds shapes of another kind than needed (%2); choose a file with polygons for regions "
                            "or land, or with lines for disputed lines.")
                             .arg(subject, detail);
        case gis::ErrorKind::FieldMissing:
        case gis::ErrorKind::BadValue:
        case gis::ErrorKind::RepeatedRow:
        case gis::ErrorKind::RegionInTwoGroups:
        case gis::ErrorKind::RowMissing:
        case gis::ErrorKind::NoRows:
        case gis::ErrorKind::NoHeader:
        case gis::ErrorKind::WrongCellCount:
        case gis::ErrorKind::UnevenColumns:
        case gis::ErrorKind::NotUtf8:
        case gis::ErrorKind::NotJson:
        case gis::ErrorKind::RepeatedJsonKey:
        case gis::ErrorKind::JsonKeyMissing:
        case gis::ErrorKind::BadCatalogue:
        case gis::ErrorKind::BadJsonValue:
        case gis::ErrorKind::RoleMissing:
            return tableError(error);
        case gis::ErrorKind::SheetMissing:
        case gis::ErrorKind::NoVisibleSheet:
        case gis::ErrorKind::UnknownEncoding:
        case gis::ErrorKind::NotInEncoding:
        case gis::ErrorKind::UnclearEncoding:
        case gis::ErrorKind::UnclosedQuote:
        case gis::ErrorKind::TooMuchContent:
        case gis::ErrorKind::SheetTooLarge:
        case gis::ErrorKind::EncryptedFile:
        case gis::ErrorKind::OtherContent:
        case gis::ErrorKind::NoTable:
        case gis::ErrorKind::HeaderOutside:
        case gis::ErrorKind::RepeatedColumn:
            return sheetError(error);
        case gis::ErrorKind::ErrorCell:
        case gis::ErrorKind::NotCalculated:
        case gis::ErrorKind::DateCell:
        case gis::ErrorKind::MergedNumber:
        case gis::ErrorKind::TwoDecimalSigns:
        case gis::ErrorKind::UnclearNumber:
        case gis::ErrorKind::MixedPercent:
            return cellError(error);
        case gis::ErrorKind::ProjectionFailed:
            return detail.isEmpty()
                       ? tr("No shape in %1 can be projected; check the file's coordinates and reference system.")
                             .arg(subject)
                       : tr("%1 cannot be projected (%2); check the file's coordinates.").arg(subject, detail);
        case gis::ErrorKind::OverlayOnEarth:
            return tr("%1 has a place on Earth (%2), but the regions of the map are on a plane without one, so it "
                      "cannot be drawn over them; state the reference system of the boundaries, or choose lines or "
                      "points in their coordinates.")
                .arg(subject, detail);
        case gis::ErrorKind::OverlayOnPlane:
            return tr("%1 is on a plane without a place on Earth, so it cannot be drawn over this map; state its "
                      "reference system, for example EPSG:4490.")
                .arg(subject);
        case gis::ErrorKind::GeometryFailed:
            return tr("The shapes of %1 cannot be used (%2); repair the file.").arg(subject, detail);
        case gis::ErrorKind::LineFailed:
            return tr(
                "The dividing line cannot divide the map, because it crosses itself or leaves the map; correct its "
                "ends in datapackage.json.");
        case gis::ErrorKind::LibraryFailed:
            return detail.isEmpty() ? tr("A library failed on %1; try again.").arg(subject)
                                    : tr("A library failed on %1 (%2); try again.").arg(subject, detail);
    }
    return {};
}

QString Wording::placeOf(const gis::Error& error) const {
    const QString file = QString::fromStdString(error.subject);
    return error.sheet.empty() ? file
                               : tr("%1, sheet \"%2\"", "file, sheet of a workbook").arg(file, app::text(error.sheet));
}

QString Wording::refusedFile(const gis::Error& error) const {
    const QString subject = QString::fromStdString(error.subject);
    const QString detail = QString::fromStdString(error.detail);
    switch (error.kind) {
        case gis::ErrorKind::FileTooLarge:
            return tr("%1 is larger than %2 MB, and its format would need several times that much memory; save it "
                      "as "
                      "a GeoPackage or a Shapefile.")
                .arg(subject, detail);
        case gis::ErrorKind::NotAFile:
            return tr("%1 is an address or a connection, not a file; download the data and open the file.")
                .arg(subject);
        case gis::ErrorKind::RefersElsewhere:
            return tr("%1 refers to other files or addresses (%2), which are not opened; open the file that holds "
                      "the "
                      "data.")
                .arg(subject, detail);
        case gis::ErrorKind::FormatRefused:
            return tr("%1 has a format that is not opened (%2); save it as a GeoPackage, a Shapefile or GeoJSON.")
                .arg(subject, detail);
        case gis::ErrorKind::ArchiveTooLarge:
            return tr("The archive %1 holds too much data or too many files; unpack it and open the file that you "
                      "need.")
                .arg(subject);
        case gis::ErrorKind::ArchiveTooDeep:
            return tr("The archive %1 holds an archive inside another archive (%2); unpack it and open the file "
                      "that "
                      "you need.")
                .arg(subject, detail);
        case gis::ErrorKind::NoMember:
            return tr("The archive %1 holds no file that can be opened; choose one with a Shapefile, a GeoPackage, "
                      "GeoJSON or a similar file.")
                .arg(subject);
        default:
            return {};
    }
}

QString Wording::contradictedReference(const gis::Error& error) const {
    constexpr std::size_t mostNames = 5;
    const QString subject = QString::fromStdString(error.subject);
    const QString detail = QString::fromStdString(error.detail);
    if (error.names.empty()) {
        return tr("The coordinates of %1 do not lie in the area of its reference system (%2); give the right one with "
                  "\"%3\", or correct the file.")
            .arg(subject, detail, referenceOption(error.isOfOverlay));
    }
    return tr("The coordinates of %1 do not lie in the area of its reference system (%2); they look like %3. Give the "
              "right one with \"%4\", or correct the file.")
        .arg(subject, detail, codeList(error.names, mostNames), referenceOption(error.isOfOverlay));
}

QString Wording::unknownReference(const gis::Error& error) const {
    constexpr std::size_t mostNames = 5;
    const QString subject = QString::fromStdString(error.subject);
    const QString detail = QString::fromStdString(error.detail);
    const QString member = QString::fromStdString(error.cell ? error.cell->column : std::string());
    if (error.names.empty()) {
        return tr("The member \"%2\" of %1 names a reference system that is not known (%3); give the right one with "
                  "\"%4\", or correct the file.")
            .arg(subject, member, detail, referenceOption(error.isOfOverlay));
    }
    return tr("The member \"%2\" of %1 names a reference system that is not known (%3); the coordinates look like %4. "
              "Give the right one with \"%5\", or correct the file.")
        .arg(subject, member, detail, codeList(error.names, mostNames), referenceOption(error.isOfOverlay));
}

QString Wording::codeList(const std::vector<std::string>& codes, std::size_t most) const {
    QStringList listed;
    for (const std::string& code : codes) {
        const bool isDegrees = code == "EPSG:4326";
        listed << (isDegrees ? tr("degrees (%1)").arg(app::text(code)) : app::text(code));
        if (listed.size() == static_cast<qsizetype>(most)) {
            break;
        }
    }
    const QString list = listed.join(tr(", ", "between listed codes"));
    return codes.size() <= most ? list : tr("%1 and %n more", nullptr, static_cast<int>(codes.size() - most)).arg(list);
}

QString Wording::tableError(const gis::Error& error) const {
    const QString subject = placeOf(error);
    const QString detail = QString::fromStdString(error.detail);
    const gis::TableCell cell = error.cell.value_or(gis::TableCell{});
    const QString row = QString::number(cell.row);
    const QString column = QString::fromStdString(cell.column);
    switch (error.kind) {
        case gis::ErrorKind::FieldMissing:
            return tr("%1 has no column \"%2\"; its columns are: %3.")
                .arg(subject, column, detail.mid(column.size() + 1).trimmed());
        case gis::ErrorKind::BadValue:
            return badValue(error);
        case gis::ErrorKind::RepeatedRow:
            return tr("%1, row %2: this row repeats an earlier one (\"%3\" in the column \"%4\"); keep one of "
                      "them.")
                .arg(subject, row, detail, column);
        case gis::ErrorKind::RegionInTwoGroups:
            return inTwoGroups(error);
        case gis::ErrorKind::RowMissing:
            return tr("%1 has no row for \"%2\"; add one.").arg(subject, detail);
        case gis::ErrorKind::NoRows:
            return tr("%1 has a header but no rows; add them.").arg(subject);
        case gis::ErrorKind::NoHeader:
            return tr("%1, row 1 is blank; write the names of the columns there.").arg(subject);
        case gis::ErrorKind::WrongCellCount:
            return tr("%1, row %2 has %3 cells where the header has %4; correct it, and put a cell with a comma in "
                      "quotes.")
                .arg(subject, row, detail, column);
        case gis::ErrorKind::UnevenColumns:
            return tr("%1, row %2 has %3 cells between blanks where the header has %4; write a mark such as - for a "
                      "missing figure, and put a name with blanks in quotes.")
                .arg(subject, row, detail, column);
        case gis::ErrorKind::NotUtf8:
            return tr("%1 is not text in UTF-8; save it again in this encoding.").arg(subject);
        case gis::ErrorKind::NotJson:
            return tr("%1, line %2, column %3: this is not valid JSON (%4); correct it.")
                .arg(subject, row, column, detail);
        case gis::ErrorKind::RepeatedJsonKey:
            return tr("%1, line %2, column %3: the key \"%4\" occurs twice in the same object; keep one of the "
                      "two.")
                .arg(subject, row, column, detail);
        case gis::ErrorKind::JsonKeyMissing:
            return missingKey(error);
        case gis::ErrorKind::BadCatalogue:
            return contradiction(error);
        case gis::ErrorKind::BadJsonValue:
            return wrongValue(error);
        case gis::ErrorKind::RoleMissing:
            return error.names.empty()
                       ? tr("The table %1 has no column with the role \"%2\"; give one of its columns this role in "
                            "datapackage.json.")
                             .arg(subject, detail)
                       : tr("The table %1 has no column with the role \"%2\", but one with the role \"%3\"; "
                            "correct "
                            "the spelling in datapackage.json.")
                             .arg(subject, detail, app::text(error.names[0]));
        default:
            return {};
    }
}

QString Wording::contradiction(const gis::Error& error) const {
    const QString file = app::text(error.subject);
    const QString about = app::text(error.detail);
    const QString other = error.names.empty() ? QString() : app::text(error.names.front());
    switch (error.fault.value_or(core::CatalogueFault::NoId)) {
        case core::CatalogueFault::NoId:
            return tr("%1: an entry of \"huline\" has an empty id; write one.").arg(file);
        case core::CatalogueFault::RepeatedId:
            return tr("%1: the id \"%2\" occurs twice; change one of the two.").arg(file, about);
        case core::CatalogueFault::UnknownIndicator:
            return tr("%1: there is no indicator \"%2\"; check the spelling.").arg(file, other);
        case core::CatalogueFault::UnknownEdition:
            return tr("%1: there is no edition \"%2\"; check the spelling.").arg(file, other);
        case core::CatalogueFault::CircularFormula:
            return tr("%1: the formula of the indicator \"%2\" leads back to this indicator; correct one of the "
                      "formulas.")
                .arg(file, about);
        case core::CatalogueFault::TwoGroupings:
            return tr("%1: the indicator \"%2\" is computed from figures for the groups of two groupings; use "
                      "figures "
                      "of one grouping.")
                .arg(file, about);
        case core::CatalogueFault::ReservedLineId:
            return tr("%1: the dividing line cannot have the id \"%2\"; choose another one.").arg(file, about);
        case core::CatalogueFault::EqualSides:
            return tr("%1: the two sides of the dividing line need two different ids; correct \"right\" and "
                      "\"left\".")
                .arg(file);
        case core::CatalogueFault::NoEnds:
            return tr("%1: the dividing line has no ends; add a pair to \"ends\".").arg(file);
        case core::CatalogueFault::ImpossibleEnds:
            return tr("%1: the ends \"%2\" of the dividing line are at one place, or more than 80 degrees from the "
                      "equator; correct their coordinates.")
                .arg(file, about);
        case core::CatalogueFault::SwappedSides:
            return tr("%1: between the ends \"%2\", right and left of the dividing line are not those of the ends "
                      "\"%3\"; exchange \"from\" and \"to\" of one pair.")
                .arg(file, about, other);
        case core::CatalogueFault::NotDivisible:
            return tr("%1: the dividing line cannot divide \"%2\"; \"shares\" may name published indicators whose "
                      "values add up over regions, but not the area, whose share is always shown.")
                .arg(file, about);
    }
    return {};
}

QString Wording::badValue(const gis::Error& error) const {
    if (error.cell && error.expected != gis::Expected::Unstated) {
        return wrongValue(error);
    }
    const QString subject = placeOf(error);
    const QString detail = QString::fromStdString(error.detail);
    return error.cell ? tr("%1, row %2: \"%3\" does not belong in the column \"%4\"; correct it.")
                            .arg(subject, QString::number(error.cell->row), detail, app::text(error.cell->column))
                      : tr("%1 holds a value that is not allowed (%2); correct it.").arg(subject, detail);
}

QString Wording::failure(const Failure& failure) const {
    switch (failure.kind) {
        case FailureKind::OutOfMemory:
            return tr("There is not enough memory for this; close other programs, or use fewer regions or values.");
        case FailureKind::Cancelled:
            return tr("Cancelled.");
        case FailureKind::FileOrLibrary:
            return error(*failure.error);
        case FailureKind::Unexpected:
            return tr("Unexpected error (%1); please report it.").arg(QString::fromStdString(failure.detail));
    }
    return {};
}

QString Wording::failure(const ExportFailure& failure, const PageSize& size) const {
    switch (failure.kind) {
        case ExportFailureKind::UnknownFormat:
            return tr("\"%1\" has none of the extensions of the available formats: %2.")
                .arg(failure.subject, exportExtensions().join(QStringLiteral(", ")));
        case ExportFailureKind::PageTooSmall:
            return tr("%1 mm by %2 mm is too small for map, title and legend; the smallest page is %3 mm wide and "
                      "%4 "
                      "mm high.")
                .arg(size.widthMm)
                .arg(size.heightMm)
                .arg(smallestWidthMm)
                .arg(smallestHeightMm);
        case ExportFailureKind::BadPageSize:
            return tr("%1 mm by %2 mm at %3 dots per inch cannot be drawn; each side must have 1 to %4 pixels.")
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
