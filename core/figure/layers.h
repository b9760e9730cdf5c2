// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/figure/figure.h"

namespace core {

/// The regions in the colours of their classes.
/// @param withoutRow  FillLayer::withoutRow
[[nodiscard]] FillLayer fillLayer(const Dataset& dataset, const SharedVector<RegionReading>& readings,
                                  const std::vector<Srgb>& classColours, Srgb withoutClass,
                                  std::vector<std::size_t> withoutRow = {});

/// The borders between groups.
[[nodiscard]] GroupOutlineLayer groupOutlines(const Dataset& dataset, const GroupMembership& membership);

/// The visible layers from the bottom to the top, without those that would be empty.
/// @param fill      if regions are filled.
/// @param outlines  if groups are outlined and there is a grouping.
[[nodiscard]] std::vector<Layer> layersOf(const Dataset& dataset, const MapSpec& spec,
                                          const std::optional<FillLayer>& fill,
                                          const std::optional<GroupOutlineLayer>& outlines);

}  // namespace core
