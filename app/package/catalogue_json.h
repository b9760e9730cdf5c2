// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "app/package/formula_json.h"
#include "app/package/json_value.h"
#include "core/dataset/catalogue.h"

// What the property "huline" of a datapackage.json says about the figures. All throw gis::Error: BadJsonValue (also for
// the id of something that does not exist) and JsonKeyMissing.

namespace app {

/// By their ids.
using Citations = std::map<std::string, core::Citation>;

[[nodiscard]] Citations citationsOf(const JsonValue& package);
/// The citation whose id a value is.
[[nodiscard]] const core::Citation& citationNamed(const Citations& citations, const JsonValue& id);

/// The indicators and editions of the package.
[[nodiscard]] PackageIds idsOf(const JsonValue& package);

/// All except the map.
[[nodiscard]] core::CatalogueParts catalogueOf(const JsonValue& package, const Citations& citations);

}  // namespace app
