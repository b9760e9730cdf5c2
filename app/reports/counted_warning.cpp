// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/counted_warning.h"

#include <QJsonObject>
#include <algorithm>
#include <utility>

#include "app/reports/json.h"
#include "app/text.h"

namespace app {
namespace {

QString kindId(gis::ReadWarning warning) {
    switch (warning) {
        case gis::ReadWarning::Unreadable:
            return QStringLiteral("unreadable");
        case gis::ReadWarning::NoGeometry:
            return QStringLiteral("no-geometry");
        case gis::ReadWarning::NotAnArea:
            return QStringLiteral("not-an-area");
        case gis::ReadWarning::NoCode:
            return QStringLiteral("no-code");
        case gis::ReadWarning::OffTheMap:
            return QStringLiteral("off-the-map");
        case gis::ReadWarning::NotRepairable:
            return QStringLiteral("not-repairable");
        case gis::ReadWarning::VertexLeftOut:
            return QStringLiteral("vertex-left-out");
        case gis::ReadWarning::RingLeftOut:
            return QStringLiteral("ring-left-out");
        case gis::ReadWarning::RingClosed:
            return QStringLiteral("ring-closed");
        case gis::ReadWarning::GeometryRepaired:
            return QStringLiteral("geometry-repaired");
        case gis::ReadWarning::DuplicateCode:
            return QStringLiteral("duplicate-code");
        case gis::ReadWarning::InsetLeftOut:
            return QStringLiteral("inset-left-out");
    }
    return {};
}

QString kindId(PackageFault fault) {
    switch (fault) {
        case PackageFault::UnreadKey:
            return QStringLiteral("unread-key");
        case PackageFault::UnknownTable:
            return QStringLiteral("unknown-table");
        case PackageFault::TableWithoutHolds:
            return QStringLiteral("table-without-holds");
        case PackageFault::SecondTable:
            return QStringLiteral("second-table");
        case PackageFault::CompanionTableMissing:
            return QStringLiteral("companion-table-missing");
        case PackageFault::UnknownRole:
            return QStringLiteral("unknown-role");
        case PackageFault::UnknownName:
            return QStringLiteral("unknown-name");
        case PackageFault::MissingFile:
            return QStringLiteral("missing-file");
        case PackageFault::EmptyTable:
            return QStringLiteral("empty-table");
        case PackageFault::FarPlaces:
            return QStringLiteral("far-places");
        case PackageFault::LineOutsideRegions:
            return QStringLiteral("line-outside-regions");
        case PackageFault::MixedPeriods:
            return QStringLiteral("mixed-periods");
        case PackageFault::EmptyIndicator:
            return QStringLiteral("empty-indicator");
    }
    return {};
}

/// What a fault of a package is about: the wrong value, or else its place, or else its file.
QString exampleOf(const PackageWarning& warning) {
    return text(!warning.value.empty() ? warning.value : !warning.jsonPath.empty() ? warning.jsonPath : warning.file);
}

/// Adds a fault to those of its kind.
void count(std::vector<CountedWarning>& warnings, const QString& kind, const QString& example) {
    const auto found = std::ranges::find(warnings, kind, &CountedWarning::kind);
    if (found == warnings.end()) {
        warnings.push_back({kind, 1, example});
    } else {
        ++found->count;
    }
}

void addCodes(std::vector<CountedWarning>& warnings, const QString& kind, const std::vector<core::RegionCode>& codes) {
    if (!codes.empty()) {
        warnings.push_back({kind, codes.size(), text(codes.front().text())});
    }
}

void addTableWarnings(std::vector<CountedWarning>& warnings, const TableJoinReport& table) {
    if (!table.unmatched.empty()) {
        warnings.push_back(
            {QStringLiteral("unmatched-key"), table.unmatched.size(), text(table.unmatched.front().key)});
    }
    if (!table.regionsWithoutRow.empty()) {
        warnings.push_back({QStringLiteral("region-without-row"), table.regionsWithoutRow.size(),
                            nameOf(table.regionsWithoutRow.front())});
    }
    if (!table.conflicts.empty()) {
        warnings.push_back(
            {QStringLiteral("two-figures"), table.conflicts.size(), nameOf(table.conflicts.front().region)});
    }
    if (!table.rowsWithoutPeriod.empty()) {
        warnings.push_back({QStringLiteral("row-without-period"), table.rowsWithoutPeriod.size(),
                            QString::number(table.rowsWithoutPeriod.front())});
    }
    if (!table.rowsWithoutIndicator.empty()) {
        warnings.push_back({QStringLiteral("row-without-indicator"), table.rowsWithoutIndicator.size(),
                            QString::number(table.rowsWithoutIndicator.front())});
    }
    if (table.isWithoutFigures) {
        warnings.push_back({QStringLiteral("no-figures"), 1, text(table.file)});
    }
    if (!table.undatedBesideDated.empty()) {
        warnings.push_back({QStringLiteral("undated-figures"), table.undatedBesideDated.size(),
                            text(table.undatedBesideDated.front())});
    }
    addColumnRemarks(warnings, table.remarks);
    for (const auto& [reason, kind] : {std::pair(MatchedBy::CodeForm, QStringLiteral("matched-by-code-form")),
                                       std::pair(MatchedBy::Pinyin, QStringLiteral("matched-by-pinyin"))}) {
        if (const auto found = table.matched.find(reason); found != table.matched.end()) {
            warnings.push_back({kind, found->second.size(), text(found->second.front())});
        }
    }
    if (table.rowsWithoutKey > 0) {
        warnings.push_back({QStringLiteral("row-without-key"), table.rowsWithoutKey, {}});
    }
}

/// What a map of groups lacks, and why there is none.
void addAggregationWarnings(std::vector<CountedWarning>& warnings, const LoadReport& report) {
    if (report.missingGrouping) {
        warnings.push_back({QStringLiteral("grouping-missing"), 1, text(*report.missingGrouping)});
    }
    if (!report.aggregation) {
        return;
    }
    const core::AggregationReport& groups = *report.aggregation;
    addCodes(warnings, QStringLiteral("ungrouped-with-figures"), groups.rest);
    addCodes(warnings, QStringLiteral("ungrouped-without-figures"), groups.alone);
    addCodes(warnings, QStringLiteral("member-missing-from-map"), groups.undrawn);
    addCodes(warnings, QStringLiteral("member-without-figures"), groups.withoutFigures);
    if (!groups.withoutValues.empty()) {
        warnings.push_back({QStringLiteral("indicator-not-additive"), groups.withoutValues.size(),
                            text(groups.withoutValues.front().id.text())});
    }
    if (!groups.droppedGroupings.empty()) {
        warnings.push_back({QStringLiteral("grouping-divides-group"), groups.droppedGroupings.size(),
                            text(groups.droppedGroupings.front().english())});
    }
}

}  // namespace

QString nameOf(const RegionLabels& region) {
    const auto name =
        std::ranges::find_if(region.names, [&](const std::string& other) { return other != region.code.text(); });
    return text(name == region.names.end() ? region.code.text() : *name);
}

void addFeatureWarnings(std::vector<CountedWarning>& warnings, const gis::ReadWarnings& shapes) {
    for (const auto& [kind, features] : shapes.features) {
        const gis::FeatureName& first = features.front();
        const std::string& name = !first.nameZh.empty()   ? first.nameZh
                                  : !first.nameEn.empty() ? first.nameEn
                                                          : first.code;
        warnings.push_back({kindId(kind), features.size(), name.empty() ? QString::number(first.number) : text(name)});
    }
    if (shapes.notRead > 0) {
        warnings.push_back({QStringLiteral("not-read"), shapes.notRead, {}});
    }
}

void addColumnRemarks(std::vector<CountedWarning>& warnings, const ColumnRemarks& remarks) {
    if (!remarks.leftOut.empty()) {
        warnings.push_back(
            {QStringLiteral("unread-column"), remarks.leftOut.size(), text(remarks.leftOut.front().name)});
    }
    if (!remarks.markedPeriods.empty()) {
        warnings.push_back(
            {QStringLiteral("marked-period"), remarks.markedPeriods.size(), text(remarks.markedPeriods.front())});
    }
    if (remarks.inBrackets > 0) {
        warnings.push_back({QStringLiteral("number-in-brackets"), remarks.inBrackets, {}});
    }
    if (remarks.withFootnote > 0) {
        warnings.push_back({QStringLiteral("number-with-footnote"), remarks.withFootnote, {}});
    }
}

std::vector<CountedWarning> joinWarnings(const LoadReport& report) {
    std::vector<CountedWarning> warnings;
    for (const TableJoinReport& table : report.tables) {
        addTableWarnings(warnings, table);
    }
    for (const auto& [file, shapes] : report.shapes) {
        addFeatureWarnings(warnings, shapes);
    }
    if (report.projectionInstead) {
        count(warnings, QStringLiteral("projection-not-possible"), {});
    }
    for (const OverlayReading& overlay : report.overlays) {
        addFeatureWarnings(warnings, overlay.warnings);
        if (overlay.isOutside) {
            count(warnings, QStringLiteral("overlay-outside"), text(overlay.name));
        }
    }
    addCodes(warnings, QStringLiteral("region-without-figures"), report.join.regionsWithoutData);
    addAggregationWarnings(warnings, report);
    return warnings;
}

std::vector<CountedWarning> boundaryWarnings(const gis::ReadWarnings& shapes) {
    std::vector<CountedWarning> warnings;
    if (shapes.layers) {
        warnings.push_back(
            {QStringLiteral("other-layers"), shapes.layers->others.size(), text(shapes.layers->others.front())});
    }
    if (shapes.reference) {
        const gis::ReferenceSystem& reference = *shapes.reference;
        const QString kind = reference.status == gis::ReferenceStatus::Plane     ? QStringLiteral("crs-plane")
                             : reference.status == gis::ReferenceStatus::Guessed ? QStringLiteral("crs-guessed")
                                                                                 : QStringLiteral("axes-swapped");
        warnings.push_back({kind, 1, text(reference.code.empty() ? reference.name : reference.code)});
    }
    if (shapes.encoding) {
        warnings.push_back({QStringLiteral("encoding-guessed"), 1, text(shapes.encoding->used)});
    }
    addFeatureWarnings(warnings, shapes);
    return warnings;
}

std::vector<CountedWarning> packageWarnings(const LoadReport& report) {
    std::vector<CountedWarning> warnings;
    for (const auto& [file, shapes] : report.shapes) {
        for (const CountedWarning& warning : boundaryWarnings(shapes)) {
            warnings.push_back(warning);
        }
    }
    for (const PackageWarning& fault : report.package) {
        count(warnings, kindId(fault.fault), exampleOf(fault));
    }
    for (const auto& [file, rows] : report.rowsWithoutValue) {
        warnings.push_back({QStringLiteral("row-without-value"), rows, text(file)});
    }
    for (const auto& [file, codes] : report.unknownCodes) {
        addCodes(warnings, QStringLiteral("unknown-code"), codes);
    }
    for (const UngroupedRegions& left : report.ungrouped) {
        addCodes(warnings, QStringLiteral("ungrouped-region"), left.codes);
    }
    if (report.claimsFault) {
        warnings.push_back({QStringLiteral("claims-not-used"), 1, text(report.claimsFault->subject)});
    }
    addCodes(warnings, QStringLiteral("region-missing-from-map"), report.join.dataWithoutRegion);
    addCodes(warnings, QStringLiteral("grouped-without-figures"), report.join.groupedWithoutData);
    addCodes(warnings, QStringLiteral("unnamed-region"), report.join.unnamed);
    return warnings;
}

QJsonArray json(const std::vector<CountedWarning>& warnings) {
    QJsonArray array;
    for (const CountedWarning& warning : warnings) {
        array.append(QJsonObject{{"kind", warning.kind},
                                 {"count", json(warning.count)},
                                 {"example", warning.example.isEmpty() ? QJsonValue() : QJsonValue(warning.example)}});
    }
    return array;
}

}  // namespace app
