// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/figure/figure.h"

namespace core {

/// Remarks that a reader needs to understand the values on the map.
/// @param figure  with its legend and readings.
[[nodiscard]] std::vector<Notice> noticesOf(const Figure& figure, const Dataset& dataset);

/// Who published the figures that the values are computed from, each once.
/// @param figure  with its theme and edition.
[[nodiscard]] std::vector<ShownCitation> citationsOf(const Dataset& dataset, const Figure& figure);

}  // namespace core
