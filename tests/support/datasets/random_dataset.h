// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "core/dataset/dataset.h"

namespace support {

/// A country of eight square provinces "0" to "7" in a row and a ninth, "710000", without figures, for tests that
/// compute their expectation only from Dataset::published().
///
/// Some of the figures of first-published, 2000 to 2006, are missing: about one in ten for GDP and population, two in
/// three for per capita figures; also for the nation. Groupings: "pair" (0, 1, 2 and 3, 4, 5; the others in none) and
/// "four-regions" (two provinces each), whose 5G base stations are known at three dates and the nation's at the last.
/// The three curves of the Hu Line divide the areas differently.
[[nodiscard]] core::Dataset randomDataset(std::mt19937& random);

}  // namespace support
