// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/drawing/shape_levels.h"
#include "app/page/label_cache.h"
#include "app/raster/pixel_store.h"

namespace app {

/// What one picture of a screen leaves to the next. Any thread may use it.
struct RasterMemory {
    std::shared_ptr<PixelStore> pixels = PixelStore::make();
    std::shared_ptr<ShapeLevels> shapes = std::make_shared<ShapeLevels>();
    LabelCache labels;
};

}  // namespace app
