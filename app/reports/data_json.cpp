// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/data_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>

#include "app/reports/json.h"
#include "app/text.h"
#include "core/indicators/indicator_value.h"

namespace app {
namespace {

QJsonValue textOrNull(const std::string& words) { return words.empty() ? QJsonValue() : QJsonValue(text(words)); }

QString statusId(gis::ReferenceStatus status) {
    switch (status) {
        case gis::ReferenceStatus::Declared:
            return QStringLiteral("declared");
        case gis::ReferenceStatus::Guessed:
            return QStringLiteral("guessed");
        case gis::ReferenceStatus::Given:
            return QStringLiteral("given");
        case gis::ReferenceStatus::Plane:
            return QStringLiteral("plane");
    }
    return {};
}

QString warningId(gis::ReadWarning warning) {
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
    }
    return {};
}

QString nameOf(const RegionLabels& region) {
    const auto name =
        std::ranges::find_if(region.names, [&](const std::string& other) { return other != region.code.text(); });
    return text(name == region.names.end() ? region.code.text() : *name);
}

QJsonObject regionJson(const RegionLabels& region) {
    return {{"code", text(region.code.text())}, {"name", nameOf(region)}};
}

QJsonObject warningJson(const QString& kind, std::size_t count, const QString& example) {
    return {
        {"kind", kind}, {"count", json(count)}, {"example", example.isEmpty() ? QJsonValue() : QJsonValue(example)}};
}

void addShapeWarnings(QJsonArray& warnings, const gis::ReadWarnings& shapes) {
    for (const auto& [kind, features] : shapes.features) {
        const gis::FeatureName& first = features.front();
        const std::string& name = !first.nameZh.empty()   ? first.nameZh
                                  : !first.nameEn.empty() ? first.nameEn
                                                          : first.code;
        warnings.append(
            warningJson(warningId(kind), features.size(), name.empty() ? QString::number(first.number) : text(name)));
    }
}

void addTableWarnings(QJsonArray& warnings, const TableJoinReport& table) {
    if (!table.unmatched.empty()) {
        warnings.append(
            warningJson(QStringLiteral("unmatched-key"), table.unmatched.size(), text(table.unmatched.front().key)));
    }
    if (!table.regionsWithoutRow.empty()) {
        warnings.append(warningJson(QStringLiteral("region-without-row"), table.regionsWithoutRow.size(),
                                    nameOf(table.regionsWithoutRow.front())));
    }
    if (!table.conflicts.empty()) {
        warnings.append(
            warningJson(QStringLiteral("two-figures"), table.conflicts.size(), nameOf(table.conflicts.front().region)));
    }
    if (!table.rowsWithoutPeriod.empty()) {
        warnings.append(warningJson(QStringLiteral("row-without-period"), table.rowsWithoutPeriod.size(),
                                    QString::number(table.rowsWithoutPeriod.front())));
    }
    if (!table.rowsWithoutIndicator.empty()) {
        warnings.append(warningJson(QStringLiteral("row-without-indicator"), table.rowsWithoutIndicator.size(),
                                    QString::number(table.rowsWithoutIndicator.front())));
    }
    if (!table.undatedBesideDated.empty()) {
        warnings.append(warningJson(QStringLiteral("undated-figures"), table.undatedBesideDated.size(),
                                    text(table.undatedBesideDated.front())));
    }
    if (!table.regionsNotCovered.empty()) {
        warnings.append(warningJson(QStringLiteral("region-not-covered"), table.regionsNotCovered.size(),
                                    nameOf(table.regionsNotCovered.front())));
    }
    for (const MatchedBy reason : {MatchedBy::CodeForm, MatchedBy::Pinyin}) {
        if (const auto found = table.matched.find(reason); found != table.matched.end()) {
            warnings.append(warningJson(reason == MatchedBy::Pinyin ? QStringLiteral("matched-by-pinyin")
                                                                    : QStringLiteral("matched-by-code-form"),
                                        found->second.size(), text(found->second.front())));
        }
    }
    if (table.rowsWithoutKey > 0) {
        warnings.append(warningJson(QStringLiteral("row-without-key"), table.rowsWithoutKey, {}));
    }
}

QJsonArray warningsJson(const LoadReport& report) {
    QJsonArray warnings;
    for (const TableJoinReport& table : report.tables) {
        addTableWarnings(warnings, table);
    }
    for (const auto& [file, shapes] : report.shapes) {
        addShapeWarnings(warnings, shapes);
    }
    if (!report.join.regionsWithoutData.empty()) {
        warnings.append(warningJson(QStringLiteral("region-without-figures"), report.join.regionsWithoutData.size(),
                                    text(report.join.regionsWithoutData.front().text())));
    }
    return warnings;
}

QJsonArray unmatchedJson(const LoadReport& report) {
    QJsonArray rows;
    for (const TableJoinReport& table : report.tables) {
        for (const UnmatchedKey& key : table.unmatched) {
            QJsonArray proposals;
            for (const RegionLabels& region : key.proposals) {
                proposals.append(regionJson(region));
            }
            rows.append(QJsonObject{{"table", text(table.file)},
                                    {"row", json(key.spreadsheetRow)},
                                    {"key", text(key.key)},
                                    {"rows", json(key.rows)},
                                    {"proposals", proposals}});
        }
    }
    return rows;
}

QJsonArray withoutRowJson(const LoadReport& report) {
    QJsonArray regions;
    for (const TableJoinReport& table : report.tables) {
        for (const RegionLabels& region : table.regionsWithoutRow) {
            regions.append(regionJson(region));
        }
    }
    return regions;
}

QJsonArray periodsJson(const std::vector<core::Period>& periods) {
    QJsonArray array;
    for (const core::Period period : periods) {
        array.append(json(period));
    }
    return array;
}

/// The indicators of the user's tables, or else all.
std::vector<core::IndicatorId> indicatorsOf(const LoadedData& data) {
    if (!data.report.userIndicators.empty()) {
        return data.report.userIndicators;
    }
    std::vector<core::IndicatorId> all;
    for (const core::Indicator& indicator : data.dataset.catalogue->indicators()) {
        all.push_back(indicator.id);
    }
    return all;
}

}  // namespace

QString dataAsJson(const LoadedData& data) {
    const LoadReport& report = data.report;
    const core::Dataset& dataset = data.dataset;
    std::size_t rows = 0;
    std::size_t matched = 0;
    for (const TableJoinReport& table : report.tables) {
        rows += table.rows;
        matched += table.joinedRows;
    }
    QJsonArray indicators;
    std::set<core::Period> periods;
    for (const core::IndicatorId& id : indicatorsOf(data)) {
        const core::Indicator& indicator = dataset.catalogue->indicator(id);
        const core::EditionId edition = dataset.editionFor(id, dataset.catalogue->defaults().edition);
        const std::vector<core::Period> known = core::periodsWithValues(dataset, id, edition);
        periods.insert(known.begin(), known.end());
        indicators.append(QJsonObject{{"id", text(id.text())},
                                      {"name", text(indicator.name.english())},
                                      {"unit", textOrNull(indicator.unit.id)},
                                      {"addsUp", indicator.isAdditive()},
                                      {"periods", periodsJson(known)}});
    }
    QJsonArray groupings;
    for (const core::Grouping& grouping : *dataset.groupings) {
        groupings.append(text(grouping.id()));
    }
    const bool hasTables = !report.tables.empty();
    const BoundaryReading& boundaries = report.boundaries;
    const std::string& crs = boundaries.reference.code.empty() ? boundaries.reference.name : boundaries.reference.code;
    const QJsonObject object{{"regions", json(dataset.regions->size())},
                             {"layer", textOrNull(boundaries.layer)},
                             {"crs", textOrNull(crs)},
                             {"crsStatus", statusId(boundaries.reference.status)},
                             {"encoding", text(boundaries.encoding.used)},
                             {"key", textOrNull(boundaries.keyField)},
                             {"rows", hasTables ? json(rows) : QJsonValue()},
                             {"matched", hasTables ? json(matched) : QJsonValue()},
                             {"unmatchedRows", unmatchedJson(report)},
                             {"regionsWithoutRow", withoutRowJson(report)},
                             {"periods", periodsJson({periods.begin(), periods.end()})},
                             {"indicators", indicators},
                             {"groupings", groupings},
                             {"warnings", warningsJson(report)}};
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

}  // namespace app
