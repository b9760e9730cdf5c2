// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include "core/colour/srgb.h"

namespace app {

[[nodiscard]] QColor dataColour(core::Srgb colour);

}  // namespace app
