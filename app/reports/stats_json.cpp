// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/options/choices.h"
#include "app/reports/json.h"
#include "app/reports/stats_report.h"
#include "app/reports/table_json.h"
#include "app/text.h"

namespace app {
namespace {

QJsonArray groupsJson(const core::Decomposition& parts, const std::vector<std::string>& names) {
    QJsonArray groups;
    for (std::size_t i = 0; i < parts.groups.size(); ++i) {
        const core::GroupContribution& group = parts.groups[i];
        groups.append(QJsonObject{{"group", text(names[i])},
                                  {"n", json(group.n)},
                                  {"weightShare", group.weightShare},
                                  {"valueShare", group.valueShare},
                                  {"index", json(group.index)},
                                  {"between", group.between},
                                  {"within", group.within}});
    }
    return groups;
}

QJsonValue indexJson(const GroupedIndex& index, const std::vector<std::string>& names) {
    if (!index.parts) {
        return {};
    }
    return QJsonObject{{"total", index.parts->total},
                       {"between", index.parts->between},
                       {"within", index.parts->within},
                       {"betweenShare", json(index.parts->betweenShare)},
                       {"p", index.test ? QJsonValue(index.test->p) : QJsonValue()},
                       {"groups", groupsJson(*index.parts, names)}};
}

QJsonValue decompositionJson(const StatsReport& report) {
    if (!report.groups) {
        return {};
    }
    return QJsonObject{{"theilT", indexJson(report.groups->theilT, report.sample.groups)},
                       {"theilL", indexJson(report.groups->theilL, report.sample.groups)}};
}

/// The tests of a measure: variance and z under randomisation, and p, from permutations if there are any.
QJsonObject testsJson(const SpatialMeasure& spatial) {
    const core::NormalTest* normal = spatial.normalTest();
    const QJsonValue pNormal = normal ? QJsonValue(normal->p) : QJsonValue();
    return {{"expected", spatial.measure ? QJsonValue(spatial.measure->expected) : QJsonValue()},
            {"variance", normal ? QJsonValue(normal->variance) : QJsonValue()},
            {"z", normal ? QJsonValue(normal->z) : QJsonValue()},
            {"pNormal", pNormal},
            {"p", spatial.test ? QJsonValue(spatial.test->p) : pNormal}};
}

QJsonValue valueJson(const SpatialMeasure& spatial) {
    return spatial.measure ? QJsonValue(spatial.measure->value) : QJsonValue();
}

QJsonValue moranJson(const SpatialStats& stats) {
    QJsonObject moran = testsJson(stats.moran);
    moran["I"] = valueJson(stats.moran);
    moran["n"] = json(stats.joined.values.size());
    moran["links"] = json(stats.joined.weights.links());
    moran["islands"] = json(stats.joined.islands.size());
    return moran;
}

QJsonObject spatialDefinition(const RegionJoin& join, const SpatialStats& stats, bool isPermuted) {
    QJsonArray islands;
    for (const std::string& key : stats.joined.islands) {
        islands.append(text(key));
    }
    return {{"boundaries", native(join.boundaries)},
            {"key", text(join.key)},
            {"boundaryKey", text(stats.joined.boundaryKey)},
            {"weights", idOf(join.contiguity)},
            {"style", idOf(join.style)},
            {"n", json(stats.joined.values.size())},
            {"links", json(stats.joined.weights.links())},
            {"islands", islands},
            {"snap", join.snapM},
            {"nearestGap", json(stats.joined.nearestGapM)},
            {"rowsWithoutRegion", json(stats.joined.rowsWithoutRegion)},
            {"regionsWithoutRow", json(stats.joined.regionsWithoutRow)},
            {"variance", "randomisation"},
            {"p", isPermuted ? "permutation, one-sided" : "normal, two-sided"}};
}

QJsonObject definitionJson(const StatsReport& report) {
    const StatsRequest& request = report.request;
    const RowsLeftOut& leftOut = report.sample.leftOut;
    const bool isPermuted = request.permutations > 0;
    QJsonObject definition{
        {"table", text(report.table.sheet.file)},
        {"value", text(request.columns.value)},
        {"weight", json(request.columns.weight)},
        {"group", json(request.columns.group)},
        {"rows", json(report.table.rows.size())},
        {"n", json(report.dispersion.n)},
        {"totalWeight", report.dispersion.totalWeight},
        {"leftOut", QJsonObject{{"blankValue", json(leftOut.blankValue)},
                                {"blankWeight", json(leftOut.blankWeight)},
                                {"blankGroup", json(leftOut.blankGroup)},
                                {"zeroWeight", json(report.sample.rows.size() - report.dispersion.n)}}},
        {"reading", readingJson(report.table, report.sample)},
        {"cvDivisor", "sum of weights"},
        {"cvSampleDivisor", "sum of weights - 1"},
        {"permutations", json(request.permutations)},
        {"seed", isPermuted ? QJsonValue(static_cast<qint64>(request.seed)) : QJsonValue()},
        {"spatial",
         report.spatial ? QJsonValue(spatialDefinition(*request.join, *report.spatial, isPermuted)) : QJsonValue()}};
    if (request.columns.formula) {
        definition.insert(QStringLiteral("formula"), text(request.columns.formula->text));
    }
    return definition;
}

}  // namespace

QString statsAsJson(const StatsReport& report) {
    const Dispersion& measures = report.dispersion;
    const QJsonObject object{
        {"n", json(measures.n)},
        {"mean", json(measures.mean)},
        {"cv", json(measures.cv)},
        {"cvSample", json(measures.cvSample)},
        {"gini", json(measures.gini)},
        {"theilT", json(measures.theilT)},
        {"theilL", json(measures.theilL)},
        {"ge2", json(measures.ge2)},
        {"atkinson05", json(measures.atkinson05)},
        {"atkinson1", json(measures.atkinson1)},
        {"decomposition", decompositionJson(report)},
        {"moran", report.spatial ? moranJson(*report.spatial) : QJsonValue()},
        {"geary", report.spatial ? valueJson(report.spatial->geary) : QJsonValue()},
        {"gearyTest", report.spatial ? QJsonValue(testsJson(report.spatial->geary)) : QJsonValue()},
        {"definition", definitionJson(report)}};
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

}  // namespace app
