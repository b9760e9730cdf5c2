// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/figure/readings.h"

namespace core {

/// The input of noticesOf().
struct NoticeInput {
    const Theme& theme;
    Period chosen;  ///< The chosen period; the theme may show another one instead.
    const EditionId& edition;
    bool hasEditions = false;  ///< Whether the figures belong to an edition at all.
    ColourBy colourBy = ColourBy::Value;
    const MapReadings& readings;
};
/// The notices that a reader needs to understand the map.
[[nodiscard]] std::vector<Notice> noticesOf(const Dataset& dataset, const NoticeInput& input);

/// The sources of the figures that an indicator is computed from, without repetition; none where no region of the map
/// has figures.
[[nodiscard]] std::vector<ShownCitation> citationsOf(const Dataset& dataset, const IndicatorId& indicator,
                                                     const EditionId& edition);

}  // namespace core
