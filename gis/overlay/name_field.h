// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/file_description.h"

namespace gis {

/// The field that most likely holds the names of the features of an overlay: the first of the usual ones (name_zh,
/// name, 名称, name_en), or else the first field of text; empty without such a field.
[[nodiscard]] std::string proposedNameField(const std::vector<FieldDescription>& fields);

}  // namespace gis
