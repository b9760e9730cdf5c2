// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/file_check.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/jobs/failure.h"
#include "app/join/boundary_key.h"
#include "app/options/syntax/command.h"
#include "app/overlays/overlay_reading.h"
#include "app/study/data_files.h"
#include "app/study/study_file.h"
#include "app/tables/table_figures.h"
#include "app/tables/table_file.h"
#include "app/tables/user_table.h"
#include "app/text.h"
#include "app/user_data/place_list.h"
#include "gis/describe/fitted_projection.h"
#include "gis/file_description.h"
#include "gis/overlay/overlay_reader.h"
#include "gis/table_reader.h"

namespace app {
namespace {

std::string referenceName(const gis::ReferenceSystem& reference) {
    return reference.code.empty() ? reference.name : reference.code;
}

// Boundaries

void addShapeWarnings(const std::filesystem::path& path, gis::ReadWarnings warnings, const Wording& wording,
                      FileCheck& check) {
    check.warnings = boundaryWarnings(warnings);
    LoadReport report;
    report.shapes.emplace(native(path).toStdString(), std::move(warnings));
    check.sentences = wording.warnings(report);
}

/// Lines or points, on a projection of the world, or on a plane.
void checkOverlay(const std::filesystem::path& path, const Wording& wording, FileCheck& check) {
    check.kind = CheckedKind::Overlay;
    const gis::FileDescription file = gis::describeFile(path);
    const gis::LayerDescription& layer = *gis::layerOfOverlay(file);
    check.features = layer.features;
    check.crs = referenceName(layer.reference);
    check.encoding = layer.encoding.used;
    const bool isPlane = layer.reference.status == gis::ReferenceStatus::Plane;
    const core::MapProjection projection =
        isPlane ? core::MapProjection(core::PlaneCoordinates()) : core::MapProjection(core::EqualEarth());
    ReadOverlay read = readOverlay({path}, gis::Projection::of(projection), std::nullopt);
    check.warnings = boundaryWarnings(read.reading.warnings);
    LoadReport report;
    report.overlays.push_back(std::move(read.reading));
    check.sentences = wording.warnings(report);
}

void checkBoundaries(const std::filesystem::path& path, const Wording& wording, FileCheck& check) {
    if (gis::holdsOnlyLinesOrPoints(path)) {
        return checkOverlay(path, wording, check);
    }
    const gis::FileDescription file = gis::describeFile(path);
    const gis::LayerDescription& layer = *gis::layerWithAreas(file);
    check.features = layer.features;
    check.crs = referenceName(layer.reference);
    check.encoding = layer.encoding.used;
    const gis::Projection projection = gis::Projection::of(gis::fittedProjection(gis::areaOf(path)));
    const gis::Table attributes = gis::readAttributes(path);
    const gis::BoundaryFields fields = proposedFields(attributes);
    gis::RegionReadResult read = gis::readRegions(path, fields, projection);
    addShapeWarnings(path, std::move(read.warnings), wording, check);
    if (fields.code.empty()) {
        check.warnings.push_back({QStringLiteral("no-key-field"), 1, {}});
        check.sentences << Cli::tr(
                               "%1 has no field with codes or names that tell its regions apart; they are numbered.")
                               .arg(native(path));
    }
}

// Tables

QString kindId(RowKind kind) {
    switch (kind) {
        case RowKind::Title:
            return QStringLiteral("title-row");
        case RowKind::Unit:
            return QStringLiteral("unit-row");
        case RowKind::RepeatedHeader:
            return QStringLiteral("repeated-header");
        case RowKind::Total:
            return QStringLiteral("total-row");
        case RowKind::Note:
            return QStringLiteral("note-row");
        case RowKind::Header:
        case RowKind::Blank:
            return {};
    }
    return {};
}

void addReadingWarnings(std::vector<CountedWarning>& warnings, const UserTable& table) {
    if (table.sheet.sheets.size() > 1) {
        const auto other = std::ranges::find_if(
            table.sheet.sheets, [&](const gis::SheetName& sheet) { return sheet.name != table.sheet.name; });
        warnings.push_back({QStringLiteral("other-sheets"), table.sheet.sheets.size() - 1,
                            other == table.sheet.sheets.end() ? QString() : text(other->name)});
    }
    if (table.sheet.textForm && table.sheet.textForm->isEncodingGuessed) {
        warnings.push_back({QStringLiteral("encoding-guessed"), 1, text(table.sheet.textForm->encoding)});
    }
    if (table.headerRows > 1) {
        warnings.push_back({QStringLiteral("header-rows"), table.headerRows, text(table.columns.front())});
    }
    for (const RowKind kind : {RowKind::Title, RowKind::Unit, RowKind::RepeatedHeader, RowKind::Total, RowKind::Note}) {
        const auto first = std::ranges::find(table.leftOut, kind, &RowLeftOut::kind);
        if (first != table.leftOut.end()) {
            warnings.push_back({kindId(kind), table.count(kind), text(first->text)});
        }
    }
    if (table.rowsWithJoinedCells > 0) {
        warnings.push_back({QStringLiteral("joined-thousands"), table.rowsWithJoinedCells, {}});
    }
}

/// How the numbers of a column were read.
void addColumnWarnings(std::vector<CountedWarning>& warnings, const UserTable& table, const ColumnReading& reading) {
    const ColumnNumbers& numbers = reading.numbers;
    const QString column = text(table.columns[reading.column]);
    const auto count = [&](const QString& kind, std::size_t cells, const QString& example) {
        const auto found = std::ranges::find(warnings, kind, &CountedWarning::kind);
        if (found == warnings.end()) {
            warnings.push_back({kind, cells, example});
        } else {
            found->count += cells;
        }
    };
    if (numbers.decimalSign == ',' && numbers.reason != DecimalReason::Chosen) {
        count(QStringLiteral("decimal-comma"), 1, column);
    } else if (numbers.hasThousands && numbers.reason == DecimalReason::Usual) {
        count(QStringLiteral("thousands-comma"), 1, column);
    }
    if (numbers.isPercent) {
        count(QStringLiteral("per-cent"), 1, column);
    }
    for (const auto& [mark, cells] : numbers.missing) {
        if (!mark.empty()) {
            count(QStringLiteral("missing-mark"), cells, text(mark));
        }
    }
}

void addFigureWarnings(std::vector<CountedWarning>& warnings, const TableFigures& figures) {
    const auto add = [&](const QString& kind, const std::vector<std::size_t>& rows) {
        if (!rows.empty()) {
            warnings.push_back({kind, rows.size(), QString::number(rows.front())});
        }
    };
    add(QStringLiteral("row-without-key"), figures.leftOut.withoutKey);
    add(QStringLiteral("row-without-period"), figures.leftOut.withoutPeriod);
    add(QStringLiteral("row-without-indicator"), figures.leftOut.withoutIndicator);
    add(QStringLiteral("repeated-row"), figures.leftOut.repeated);
    if (figures.indicators.empty()) {
        warnings.push_back({QStringLiteral("no-figures"), 1, {}});
    }
}

void checkTable(const std::filesystem::path& path, const Wording& wording, FileCheck& check) {
    const UserTable table = readUserTable(path);
    check.features = table.rows.size();
    check.encoding = table.sheet.textForm ? table.sheet.textForm->encoding : std::string();
    const TableFigures figures = tableFigures(table, proposedLayout(table));
    addReadingWarnings(check.warnings, table);
    check.sentences = wording.notes(table);
    for (const ColumnReading& reading : figures.readings) {
        addColumnWarnings(check.warnings, table, reading);
        std::string column = std::to_string(reading.column + 1);
        column.insert(column.begin(), '#');
        check.sentences += wording.notes(table, column, reading.numbers);
    }
    addColumnRemarks(check.warnings, figures.remarks);
    addFigureWarnings(check.warnings, figures);
    check.sentences += wording.notes(figures);
}

// Studies

/// Adds the faults of one kind, if there are any.
void addPlaces(std::vector<CountedWarning>& warnings, const QString& kind, const QStringList& places) {
    if (!places.isEmpty()) {
        warnings.push_back({kind, static_cast<std::size_t>(places.size()), places.front()});
    }
}

void checkStudy(const std::filesystem::path& path, const Wording& wording, FileCheck& check) {
    const auto read = readStudy(path);
    if (const auto* tooNew = std::get_if<StudyTooNew>(&read)) {
        check.error = wording.tooNew(*tooNew);
        return;
    }
    const auto& study = std::get<ReadStudy>(read);
    check.sentences = wording.warnings(study);
    QStringList keys;
    for (const UnreadKey& key : study.unreadKeys) {
        keys << text(key.jsonPath.empty() ? key.key : key.jsonPath + "." + key.key);
    }
    QStringList missing;
    QStringList changed;
    Fingerprints fingerprints;
    for (const DataReference& reference : study.study.data) {
        const QString file = native(reference.path);
        const DataState state = stateOf(reference, ownData(), fingerprints);
        if (state == DataState::Missing) {
            missing << file;
            check.sentences << wording.lost(reference, native(path));
        } else if (state == DataState::Changed) {
            changed << file;
            check.sentences << wording.changed(reference);
        }
    }
    addPlaces(check.warnings, QStringLiteral("unread-key"), keys);
    addPlaces(check.warnings, QStringLiteral("data-missing"), missing);
    addPlaces(check.warnings, QStringLiteral("data-changed"), changed);
}

// Data packages

/// Everything is read and checked, but nothing is drawn.
DataNeeds needsOfCheck() {
    DataNeeds needs;
    needs.dividingLines = DataNeeds::DividingLines::DefaultCurve;
    needs.outlines = false;
    needs.neighbours = false;
    return needs;
}

void checkPackage(const std::filesystem::path& path, const Wording& wording, FileCheck& check) {
    LoadOutcome outcome = tryLoad(packageFolders(path), {{}, {}, {}, needsOfCheck()});
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        throw gis::Error(*error);
    }
    const LoadedData& data = std::get<LoadedData>(outcome);
    check.features = data.dataset.regions->size();
    check.crs = referenceName(data.report.boundaries.reference);
    check.encoding = data.report.boundaries.encoding.used;
    check.warnings = packageWarnings(data.report);
    check.sentences = wording.warnings(data.report);
}

// What a file is

CheckedKind kindByName(const std::filesystem::path& path) {
    if (isStudyFile(path)) {
        return CheckedKind::Study;
    }
    if (isDataPackage(path)) {
        return CheckedKind::Package;
    }
    if (isTableFile(path)) {
        return isListOfPlaces(path) ? CheckedKind::Overlay : CheckedKind::Table;
    }
    return CheckedKind::Boundaries;
}

/// Whether an error says that the file is of no vector format.
bool isOtherFormat(const gis::Error& error) {
    return error.kind == gis::ErrorKind::FileUnreadable || error.kind == gis::ErrorKind::FormatRefused ||
           error.kind == gis::ErrorKind::NoMember || error.kind == gis::ErrorKind::OtherContent;
}

/// Checks a file whose name does not tell that it is a table. A workbook is known by its content.
void checkBoundariesOrWorkbook(const std::filesystem::path& path, const Wording& wording, FileCheck& check) {
    try {
        checkBoundaries(path, wording, check);
    } catch (const gis::Error& error) {
        if (!isOtherFormat(error) || hasNameOfTable(path)) {
            throw;
        }
        FileCheck table{check.file, CheckedKind::Table};
        try {
            checkTable(path, wording, table);
        } catch (const gis::Error& tableError) {
            if (isOtherFormat(tableError)) {
                throw gis::Error(error);
            }
            table.error = wording.error(tableError);
        }
        check = std::move(table);
    }
}

void checkAs(CheckedKind kind, const std::filesystem::path& path, const Wording& wording, FileCheck& check) {
    switch (kind) {
        case CheckedKind::Boundaries:
        case CheckedKind::Overlay:
            return checkBoundariesOrWorkbook(path, wording, check);
        case CheckedKind::Table:
            return checkTable(path, wording, check);
        case CheckedKind::Study:
            return checkStudy(path, wording, check);
        case CheckedKind::Package:
            return checkPackage(path, wording, check);
    }
}

}  // namespace

FileCheck checkFile(const std::filesystem::path& path, const Wording& wording) {
    FileCheck check{native(path), kindByName(path)};
    try {
        checkAs(check.kind, path, wording, check);
    } catch (...) {
        check.error = wording.failure(currentFailure());
    }
    if (!check.isReadable()) {
        check.warnings.clear();
        check.sentences.clear();
    }
    return check;
}

}  // namespace app
