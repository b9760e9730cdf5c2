// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/dataset/dataset.h"

namespace support {

/// A country of any size for measurements and for tests by comparison: irregular four-sided regions in rows, the first
/// in the south-west, without gaps or overlaps. Neighbours share their vertices exactly. The same seed draws the same
/// country on every platform.
/// @param segmentsPerSide  straight segments of each of the four sides of a region.
[[nodiscard]] core::RegionSet generatedRegions(std::size_t regions, std::uint64_t seed,
                                               std::size_t segmentsPerSide = 1);

/// Such a country with figures, codes "200000" onwards, in as many years up to 2024: GDP and population of every region
/// and of the nation, published GDP per capita for two regions in three. Groupings: "four-regions" (quarters of the
/// list, with 5G base stations at two dates) and "thirty" (thirty groups in turn; every thirty-first region is
/// in no group). The three curves of the Hu Line divide every area differently; neighbours along a length and at
/// corners are known.
[[nodiscard]] core::DatasetParts generatedParts(std::size_t regions, std::size_t years, std::uint64_t seed,
                                                std::size_t segmentsPerSide = 1);
[[nodiscard]] core::Dataset generatedDataset(std::size_t regions, std::size_t years, std::uint64_t seed,
                                             std::size_t segmentsPerSide = 1);

}  // namespace support
