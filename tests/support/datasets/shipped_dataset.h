// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/dataset.h"

namespace support {

/// The data that the program ships, read once for the whole test program.
[[nodiscard]] const core::Dataset& shippedDataset();

}  // namespace support
