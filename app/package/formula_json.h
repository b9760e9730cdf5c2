// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

#include "app/package/json_value.h"
#include "core/dataset/formula.h"

namespace app {

/// The indicators and editions of a data package. The values that name one are refused where it does not exist.
struct PackageIds {
    std::set<std::string> indicators;
    std::set<std::string> editions;

    // All throw gis::Error BadJsonValue.
    [[nodiscard]] core::IndicatorId indicator(const JsonValue& id) const;
    [[nodiscard]] core::EditionId edition(const JsonValue& id) const;
    // The same for a value that may be missing.
    [[nodiscard]] core::IndicatorId indicatorOrNone(const JsonValue& id) const;
    [[nodiscard]] core::EditionId editionOrNone(const JsonValue& id) const;
};

/// A calendar year from firstYear to lastYear.
/// @throws gis::Error BadJsonValue.
[[nodiscard]] int yearOf(const JsonValue& value);

/// The formula of an indicator in a data package: {"kind": "ratio", "numerator": "gdp", ...}; a missing one means that
/// the figures are published.
/// @throws gis::Error BadJsonValue, JsonKeyMissing.
[[nodiscard]] core::Formula formulaOf(const JsonValue& value, const PackageIds& ids);

}  // namespace app
