// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/drawing/shape_levels.h"
#include "app/page/label_cache.h"
#include "app/raster/pixel_buffers.h"

namespace app {

/// Caches that successive pictures of a screen share. Any thread may use them.
struct RasterCaches {
    std::shared_ptr<PixelBuffers> pixels = PixelBuffers::make();
    std::shared_ptr<ShapeLevels> shapes = std::make_shared<ShapeLevels>();
    LabelCache labels;
};

}  // namespace app
