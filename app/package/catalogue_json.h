// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/package/formula_json.h"
#include "app/package/json_value.h"
#include "core/dataset/catalogue.h"

// What the property "huline" of a datapackage.json says about the figures. All throw gis::Error: BadJsonValue (also for
// the id of something that does not exist) and JsonKeyMissing.

namespace app {

/// Citations by id.
using Citations = std::map<std::string, core::Citation>;

[[nodiscard]] Citations citationsOf(const JsonValue& package);
/// The citation with this id.
[[nodiscard]] const core::Citation& citationNamed(const Citations& citations, const JsonValue& id);

/// The indicators and editions of the package.
[[nodiscard]] PackageIds idsOf(const JsonValue& package);

/// Where the entry of each indicator stands in the datapackage.json: "huline.indicators[2]". Those that differ only in
/// their base year share one.
[[nodiscard]] std::vector<std::string> jsonPathsOf(const std::vector<core::Indicator>& indicators);

/// A longitude or a latitude in degrees.
[[nodiscard]] double longitudeOf(const JsonValue& value);
[[nodiscard]] double latitudeOf(const JsonValue& value);

/// The catalogue, without the description of the map.
[[nodiscard]] core::CatalogueParts catalogueOf(const JsonValue& package, const Citations& citations);

}  // namespace app
