// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <cstddef>

#include "core/colour/srgb.h"

namespace app {

[[nodiscard]] QColor dataColour(core::Srgb colour);

/// The colour of one group wherever groups stand beside each other; after eight groups they start again.
[[nodiscard]] QColor groupColour(std::size_t group);

}  // namespace app
