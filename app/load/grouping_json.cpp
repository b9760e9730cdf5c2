// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/load/grouping_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/json_text.h"
#include "app/text.h"
#include "gis/error.h"

namespace app {
namespace {

constexpr const char* groupsKey = "groups";
constexpr const char* regionsKey = "regions";

std::string utf8(const QString& text) { return text.toStdString(); }

gis::Error badValue(const std::string& path, const char* key) { return {gis::ErrorKind::BadValue, path, key}; }

QJsonValue valueOf(const QJsonObject& object, const char* key, const std::string& path) {
    const QJsonValue value = object[QLatin1String(key)];
    if (value.isUndefined()) {
        std::vector<std::string> present;
        for (const QString& field : object.keys()) {
            present.push_back(utf8(field));
        }
        throw gis::fieldMissing(path, key, present);
    }
    return value;
}

QJsonArray arrayOf(const QJsonObject& object, const char* key, const std::string& path) {
    const QJsonValue value = valueOf(object, key, path);
    if (!value.isArray()) {
        throw badValue(path, key);
    }
    return value.toArray();
}

std::string textOf(const QJsonValue& value, const char* key, const std::string& path) {
    if (!value.isString()) {
        throw badValue(path, key);
    }
    return utf8(value.toString());
}

std::string textIfAny(const QJsonObject& object, const char* key, const std::string& path) {
    const QJsonValue value = object[QLatin1String(key)];
    return value.isUndefined() || value.isNull() ? std::string() : textOf(value, key, path);
}

/// A name, under its present key or the key of earlier versions.
std::string nameOf(const QJsonObject& group, const char* key, const char* oldKey, const std::string& path) {
    return textIfAny(group, group.contains(QLatin1String(key)) ? key : oldKey, path);
}

void addRows(gis::Table& table, const QJsonObject& group) {
    const std::string& path = table.source;
    const std::vector<std::string> start{textOf(valueOf(group, "group", path), "group", path),
                                         nameOf(group, "name_zh", "group_zh", path),
                                         nameOf(group, "name_en", "group_en", path), textIfAny(group, "colour", path)};
    std::vector<std::string> codes;
    for (const QJsonValue& region : arrayOf(group, regionsKey, path)) {
        codes.push_back(textOf(region, regionsKey, path));
    }
    if (codes.empty()) {
        codes.emplace_back();
    }
    for (const std::string& code : codes) {
        table.rows.push_back(start);
        table.rows.back().push_back(code);
    }
}

}  // namespace

QByteArray groupingJson(const core::CustomGrouping& custom) {
    QJsonArray groups;
    for (const core::Group& group : custom.grouping.groups()) {
        QJsonArray regions;
        for (const core::RegionCode& code : group.members) {
            regions.append(text(code.text()));
        }
        QJsonObject object{{QStringLiteral("group"), text(group.id)},
                           {QStringLiteral("name_zh"), text(group.nameZh)},
                           {QStringLiteral("name_en"), text(group.nameEn)},
                           {QLatin1String(regionsKey), regions}};
        if (const auto colour = custom.colours.find(group.id); colour != custom.colours.end()) {
            object[QStringLiteral("colour")] = text(core::hexText(colour->second));
        }
        groups.append(object);
    }
    return QJsonDocument(QJsonObject{{QLatin1String(groupsKey), groups}}).toJson();
}

gis::Table tableOfGroupingJson(const QString& file) {
    const std::string path = utf8(file);
    const QJsonValue document = jsonFile(file);
    if (!document.isObject()) {
        throw gis::Error(gis::ErrorKind::FileUnreadable, path, "JSON");
    }
    gis::Table table{path, {"group", "name_zh", "name_en", "colour", "region"}, {}, {}};
    for (const QJsonValue& group : arrayOf(document.toObject(), groupsKey, path)) {
        if (!group.isObject()) {
            throw badValue(path, groupsKey);
        }
        addRows(table, group.toObject());
    }
    return table;
}

}  // namespace app
