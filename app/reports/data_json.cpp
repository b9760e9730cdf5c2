// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/data_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <set>

#include "app/reports/counted_warning.h"
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

QJsonObject regionJson(const RegionLabels& region) {
    return {{"code", text(region.code.text())}, {"name", nameOf(region)}};
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

QJsonArray codesJson(const std::vector<core::RegionCode>& codes) {
    QJsonArray array;
    for (const core::RegionCode& code : codes) {
        array.append(text(code.text()));
    }
    return array;
}

QJsonObject aggregationJson(const core::AggregationReport& report) {
    QJsonArray withoutValues;
    for (const core::LostIndicator& indicator : report.withoutValues) {
        withoutValues.append(text(indicator.id.text()));
    }
    return {{"grouping", text(report.grouping)},
            {"groups", json(report.groups)},
            {"members", json(report.members)},
            {"otherRegions", codesJson(report.rest)},
            {"regionsAlone", codesJson(report.alone)},
            {"membersMissingFromMap", codesJson(report.undrawn)},
            {"membersWithoutFigures", codesJson(report.withoutFigures)},
            {"indicatorsWithoutValues", withoutValues}};
}

QJsonArray overlaysJson(const std::vector<OverlayReading>& overlays) {
    QJsonArray array;
    for (const OverlayReading& overlay : overlays) {
        const std::string& crs = overlay.reference.code.empty() ? overlay.reference.name : overlay.reference.code;
        array.append(QJsonObject{{"name", text(overlay.name)},
                                 {"file", native(overlay.file)},
                                 {"layer", textOrNull(overlay.layer)},
                                 {"crs", textOrNull(crs)},
                                 {"crsStatus", statusId(overlay.reference.status)},
                                 {"encoding", text(overlay.encoding.used)},
                                 {"nameField", textOrNull(overlay.nameField)},
                                 {"features", json(overlay.features)},
                                 {"isOutside", overlay.isOutside}});
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
        QJsonObject description{{"id", text(id.text())},
                                {"name", text(indicator.name.english())},
                                {"unit", textOrNull(indicator.unit.id)},
                                {"addsUp", indicator.isAdditive()},
                                {"periods", periodsJson(known)}};
        if (const auto formula = std::ranges::find(report.formulas, id, &FormulaReport::id);
            formula != report.formulas.end()) {
            description.insert(QStringLiteral("formula"), text(formula->formula));
        }
        indicators.append(description);
    }
    QJsonArray groupings;
    for (const core::Grouping& grouping : *dataset.groupings) {
        groupings.append(text(grouping.id()));
    }
    const bool hasTables = !report.tables.empty();
    const BoundaryReading& boundaries = report.boundaries;
    const std::string& crs = boundaries.reference.code.empty() ? boundaries.reference.name : boundaries.reference.code;
    QJsonObject object{{"regions", json(dataset.regions->size())},
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
                       {"warnings", json(joinWarnings(report))}};
    if (report.aggregation) {
        object.insert(QStringLiteral("aggregation"), aggregationJson(*report.aggregation));
    }
    if (!report.overlays.empty()) {
        object.insert(QLatin1String("overlays"), overlaysJson(report.overlays));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

}  // namespace app
