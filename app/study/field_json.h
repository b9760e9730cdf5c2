// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "app/package/json_value.h"
#include "app/study/study_fields.h"
#include "app/text.h"
#include "core/numeric/value_table.h"

// Values as JSON and back. A struct becomes an object with a key for each field of its list (core::FieldList); a value
// that may be absent is left out where it is absent.

namespace app {

// How values without a field list are written.

[[nodiscard]] inline QJsonValue toJson(bool value) { return value; }
[[nodiscard]] inline QJsonValue toJson(double value) { return value; }
[[nodiscard]] inline QJsonValue toJson(char value) { return QString(QLatin1Char(value)); }
[[nodiscard]] inline QJsonValue toJson(std::uint64_t value) { return static_cast<double>(value); }
[[nodiscard]] inline QJsonValue toJson(const std::string& value) { return text(value); }
[[nodiscard]] QJsonValue toJson(const std::filesystem::path& value);
[[nodiscard]] QJsonValue toJson(const core::Period& value);
[[nodiscard]] QJsonValue toJson(const core::RegionCode& value);
[[nodiscard]] QJsonValue toJson(const core::Srgb& value);
[[nodiscard]] QJsonValue toJson(const core::Grouping& value);
/// Without the overlays where they are visible at their usual place.
[[nodiscard]] QJsonValue toJson(const std::vector<core::LayerChoice>& value);
template <class Kind>
[[nodiscard]] QJsonValue toJson(const core::Identifier<Kind>& value) {
    return toJson(value.text());
}
template <core::Tabled Value>
[[nodiscard]] QJsonValue toJson(Value value) {
    return text(core::idOf(value));
}
template <core::Fielded Struct>
[[nodiscard]] QJsonValue toJson(const Struct& value);
template <class Value>
[[nodiscard]] QJsonValue toJson(const std::vector<Value>& values);
template <class Value>
[[nodiscard]] QJsonValue toJson(const std::map<std::string, Value>& values);
template <class Value>
[[nodiscard]] QJsonValue toJson(const std::optional<Value>& value) {
    return value ? toJson(*value) : QJsonValue(QJsonValue::Undefined);
}
template <class Value>
QJsonValue toJson(const std::vector<Value>& values) {
    QJsonArray items;
    for (const Value& value : values) {
        items.append(toJson(value));
    }
    return items;
}
template <class Value>
QJsonValue toJson(const std::map<std::string, Value>& values) {
    QJsonObject members;
    for (const auto& [key, value] : values) {
        members.insert(text(key), toJson(value));
    }
    return members;
}
template <core::Fielded Struct>
QJsonValue toJson(const Struct& value) {
    QJsonObject object;
    core::forEachField<Struct>([&](const auto& field) {
        if (const QJsonValue member = toJson(value.*field.member); !member.isUndefined()) {
            object.insert(text(field.id), member);
        }
    });
    return object;
}

// How values are read. All throw gis::Error about the place of a wrong or missing value.

void read(const JsonValue& json, bool& value);
void read(const JsonValue& json, double& value);
/// A text of one ASCII character.
void read(const JsonValue& json, char& value);
void read(const JsonValue& json, std::uint64_t& value);
void read(const JsonValue& json, std::string& value);
void read(const JsonValue& json, std::filesystem::path& value);
void read(const JsonValue& json, core::Period& value);
void read(const JsonValue& json, core::RegionCode& value);
void read(const JsonValue& json, core::Srgb& value);
void read(const JsonValue& json, core::Grouping& value);

// What a struct must fulfil beyond its fields.

template <class Struct>
void requireValid(const JsonValue& /*json*/, Struct& /*value*/) {}
/// The number of classes has limits.
void requireValid(const JsonValue& json, core::MapSpec& value);
/// Bounds ascend, and are few enough.
void requireValid(const JsonValue& json, core::ManualBreaks& value);
/// The ends of a data package's line are places on Earth; those of an own line may be on a plane.
void requireValid(const JsonValue& json, core::LineEnds& value);
void requireValid(const JsonValue& json, core::OwnLine& value);
void requireValid(const JsonValue& json, MapExcerpt& value);
void requireValid(const JsonValue& json, DataReference& value);
/// There are not too many formulas.
void requireValid(const JsonValue& json, Study& value);
/// Lines have a width, and points a size.
void requireValid(const JsonValue& json, core::OverlaySymbol& value);
/// Rows are counted from 1, and a decimal sign is a point or a comma.
void requireValid(const JsonValue& json, TableOptions& value);
/// A region is not blank.
void requireValid(const JsonValue& json, KeyDecision& value);

template <class Kind>
void read(const JsonValue& json, core::Identifier<Kind>& value) {
    value = core::Identifier<Kind>(json.text());
}
template <core::Tabled Value>
void read(const JsonValue& json, Value& value) {
    const std::string id = json.text();
    if (const auto found = core::valueById<Value>(id)) {
        value = *found;
        return;
    }
    std::vector<std::string> known;
    for (const core::ValueId<Value>& entry : core::valueIds<Value>()) {
        known.emplace_back(entry.id);
    }
    json.rejectUnknown(std::move(known));
}
template <core::Fielded Struct>
void read(const JsonValue& json, Struct& value);
template <class Value>
void read(const JsonValue& json, std::vector<Value>& values);
template <class Value>
void read(const JsonValue& json, std::map<std::string, Value>& values);
template <class Value>
void read(const JsonValue& json, std::optional<Value>& value) {
    value.reset();
    if (json.isDefined()) {
        read(json, value.emplace());
    }
}
template <class Value>
void read(const JsonValue& json, std::vector<Value>& values) {
    values.clear();
    for (const JsonValue& item : json.items()) {
        read(item, values.emplace_back());
    }
}
template <class Value>
void read(const JsonValue& json, std::map<std::string, Value>& values) {
    values.clear();
    for (const auto& [key, member] : json.members()) {
        read(member, values[key]);
    }
}
template <core::Fielded Struct>
void read(const JsonValue& json, Struct& value) {
    core::forEachField<Struct>([&](const auto& field) { read(json[field.id.data()], value.*field.member); });
    requireValid(json, value);
}

}  // namespace app
