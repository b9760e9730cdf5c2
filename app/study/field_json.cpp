// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/field_json.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/regions/grouping_edit.h"

namespace app {
namespace {

constexpr double maxLongitude = 180;
constexpr double maxLatitude = 90;
constexpr double maxBound = 1e15;
constexpr double maxCoordinate = 1e12;
constexpr std::size_t sha256Digits = 64;

void requireOnEarth(const JsonValue& place) {
    (void)place["longitude"].numberWithin(-maxLongitude, maxLongitude);
    (void)place["latitude"].numberWithin(-maxLatitude, maxLatitude);
}

}  // namespace

QJsonValue toJson(const std::filesystem::path& value) { return native(value); }

QJsonValue toJson(const core::Period& value) { return text(value.text()); }

QJsonValue toJson(const core::RegionCode& value) { return text(value.text()); }

QJsonValue toJson(const core::Srgb& value) { return text(core::hexText(value)); }

/// Only the custom grouping of a user is part of a study, so its groups are enough.
QJsonValue toJson(const core::Grouping& value) { return toJson(value.groups()); }

QJsonValue toJson(const std::vector<core::LayerChoice>& value) {
    std::vector<core::LayerChoice> stored = value;
    std::erase_if(stored, [](const core::LayerChoice& layer) { return layer.kind == core::LayerKind::Overlays; });
    QJsonArray layers;
    for (const core::LayerChoice& layer : core::withOverlays(stored) == value ? stored : value) {
        layers.append(toJson(layer));
    }
    return layers;
}

void read(const JsonValue& json, bool& value) { value = json.flag(); }

void read(const JsonValue& json, double& value) { value = json.number(); }

void read(const JsonValue& json, std::uint64_t& value) {
    constexpr double mostInADouble = 9007199254740992;  // 2^53: all whole numbers up to it are exact
    const double number = json.numberWithin(0, mostInADouble);
    value = static_cast<std::uint64_t>(number);
    if (static_cast<double>(value) != number) {
        json.rejectBeyond(gis::Expected::Integer, 0, mostInADouble);
    }
}

void read(const JsonValue& json, std::string& value) { value = json.text(); }

void read(const JsonValue& json, std::filesystem::path& value) { value = pathOf(text(json.text())); }

void read(const JsonValue& json, core::Period& value) {
    const auto period = core::Period::parse(json.text());
    if (!period) {
        json.reject(gis::Expected::Period);
    }
    value = *period;
}

void read(const JsonValue& json, core::RegionCode& value) { value = core::RegionCode(json.text()); }

void read(const JsonValue& json, core::Srgb& value) {
    const auto colour = core::srgbFromHex(json.text());
    if (!colour) {
        json.reject();
    }
    value = *colour;
}

void read(const JsonValue& json, char& value) {
    const std::string text = json.text();
    if (text.size() != 1) {
        json.reject();
    }
    value = text.front();
}

void read(const JsonValue& json, core::Grouping& value) {
    std::vector<core::Group> groups;
    std::set<std::string> ids;
    std::set<core::RegionCode> placed;
    for (const JsonValue& item : json.items()) {
        core::Group& group = groups.emplace_back();
        read(item, group);
        if (!ids.insert(group.id).second) {
            item["id"].reject(gis::Expected::Unique);
        }
        for (const JsonValue& region : item["regions"].items()) {
            if (!placed.insert(core::RegionCode(region.text())).second) {
                region.reject(gis::Expected::Unique);
            }
        }
    }
    if (groups.empty()) {  // nothing could be compared
        json.reject();
    }
    value = core::customGrouping(std::move(groups));
}

void requireValid(const JsonValue& json, core::MapSpec& value) {
    (void)json["classes"].integer(static_cast<int>(core::minClasses), static_cast<int>(core::maxClasses));
    std::set<core::LayerKind> kinds;
    for (std::size_t i = 0; i < value.layers.size(); ++i) {
        if (!kinds.insert(value.layers[i].kind).second) {
            json["layers"].items()[i]["kind"].reject(gis::Expected::Unique);
        }
    }
    value.layers = core::withHiddenLayers(std::move(value.layers));
    if (!kinds.contains(core::LayerKind::Overlays)) {
        value.layers = core::withOverlays(std::move(value.layers));
    }
}

void requireValid(const JsonValue& json, core::ManualBreaks& value) {
    const std::vector<JsonValue> bounds = json["bounds"].items();
    if (bounds.size() > core::maxManualBreaks) {
        json["bounds"].reject();
    }
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        (void)bounds[i].numberWithin(-maxBound, maxBound);
        if (i > 0 && !(value.bounds[i] > value.bounds[i - 1])) {
            bounds[i].rejectBeyond(gis::Expected::NumberAbove, value.bounds[i - 1], maxBound);
        }
    }
}

void requireValid(const JsonValue& json, core::LineEnds& /*value*/) {
    requireOnEarth(json["from"]);
    requireOnEarth(json["to"]);
}

void requireValid(const JsonValue& json, core::OwnLine& value) {
    for (const char* end : {"from", "to"}) {
        if (value.isOnPlane) {
            (void)json[end]["longitude"].numberWithin(-maxCoordinate, maxCoordinate);
            (void)json[end]["latitude"].numberWithin(-maxCoordinate, maxCoordinate);
        } else {
            requireOnEarth(json[end]);
        }
    }
}

void requireValid(const JsonValue& json, MapExcerpt& /*value*/) {
    constexpr double mostZoom = 1e6;
    (void)json["zoom"].numberAbove(0, mostZoom);
}

void requireValid(const JsonValue& json, core::OverlaySymbol& /*value*/) {
    (void)json["width-mm"].numberAbove(0, core::maxOverlayWidthMm);
    (void)json["size-mm"].numberAbove(0, core::maxOverlaySizeMm);
}

void requireValid(const JsonValue& json, TableOptions& value) {
    if (value.firstHeaderRow == std::size_t{0}) {
        json["header-row"].reject();
    }
    if (value.headerRows == std::size_t{0}) {
        json["header-rows"].reject();
    }
    if (value.decimalSign && *value.decimalSign != '.' && *value.decimalSign != ',') {
        json["decimal-sign"].reject();
    }
}

void requireValid(const JsonValue& json, KeyDecision& value) {
    if (value.region && value.region->text().empty()) {
        json["region"].reject();
    }
}

void requireValid(const JsonValue& json, DataReference& value) {
    const bool isHexadecimal =
        std::ranges::all_of(value.sha256, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (!value.sha256.empty() && (!isHexadecimal || value.sha256.size() != sha256Digits)) {
        json["sha256"].reject();
    }
    if (value.kind == DataKind::Table && !value.table) {  // a study that was saved before tables could be shown
        value.table.emplace();
    }
    if (value.kind == DataKind::Overlay && !value.overlay) {  // likewise
        value.overlay.emplace();
    }
    if (value.path.empty() && value.kind != DataKind::Package) {
        json["path"].reject();
    }
}

void requireValid(const JsonValue& json, Study& value) {
    if (value.formulas && value.formulas->size() > maxUserFormulas) {
        json["formulas"].reject();
    }
}

}  // namespace app
