// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/json_value.h"
#include "core/dataset/formula.h"

namespace app {

/// The formula of an indicator in a data package: {"kind": "ratio", "numerator": "gdp", ...}; a missing one means that
/// the figures are published.
/// @throws gis::Error BadValue.
[[nodiscard]] core::Formula formulaOf(const JsonValue& value);

}  // namespace app
