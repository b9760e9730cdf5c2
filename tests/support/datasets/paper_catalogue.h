// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dataset/catalogue.h"
#include "core/dataset/series.h"
#include "core/spec/map_spec.h"

namespace support {

/// The code of the whole in paperCatalogue().
[[nodiscard]] core::RegionCode nationCode();

/// The fourteen indicators of the paper's views, three editions, and a nation, as the shipped data package defines
/// them, for tests that read no file.
[[nodiscard]] core::CatalogueParts paperCatalogueParts();
[[nodiscard]] core::Catalogue paperCatalogue();

/// The Hu Line of paperCatalogue(), with all its published ends.
[[nodiscard]] const core::LineDescription& huLine();

/// The indicators of paperCatalogue(), in its order.
[[nodiscard]] std::span<const core::Indicator> paperIndicators();
/// An indicator of paperCatalogue(), or one of its units.
[[nodiscard]] const core::Indicator& paperIndicator(std::string_view id);
[[nodiscard]] core::Unit paperUnit(const std::string& id);

/// GDP per capita of 2024 as first published by the four regions, gaps from 2000 to 2022.
[[nodiscard]] core::MapSpec paperSpec();

/// A series by region.
/// @param edition  an id; empty for figures that are not revised.
[[nodiscard]] core::Series series(const std::string& indicator, const std::string& edition,
                                  std::vector<core::SeriesRecord> records);
/// 5G base stations by the groups of "four-regions".
[[nodiscard]] core::Series stationSeries(std::vector<core::SeriesRecord> records);

}  // namespace support
