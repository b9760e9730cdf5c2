// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/paint/label_cache.h"
#include "app/paint/pixel_store.h"
#include "app/paint/shape_levels.h"

namespace app {

/// What one picture of a screen leaves to the next. Any thread may use it.
struct RasterMemory {
    std::shared_ptr<PixelStore> pixels = PixelStore::make();
    std::shared_ptr<ShapeLevels> shapes = std::make_shared<ShapeLevels>();
    LabelCache labels;
};

}  // namespace app
