// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <memory>
#include <utility>

#include "app/page/occupancy_grid.h"
#include "app/raster/screen_picture.h"
#include "app/wording/wording.h"

namespace support {

/// What a window of a size asks for to show a figure, with English texts and all regions in view.
/// @param size       in page units.
/// @param occupancy  of the regions of the figure.
[[nodiscard]] inline app::ScreenRequest screenRequest(core::Figure figure, QSize size,
                                                      const app::OccupancyGrid& occupancy, double pixelsPerUnit = 1) {
    app::ScreenRequest request;
    request.figure = std::make_shared<const core::Figure>(std::move(figure));
    request.text = app::Wording(app::Language::English).figureText(*request.figure);
    request.frame.rect = {0, 0, static_cast<double>(size.width()), static_cast<double>(size.height())};
    request.frame.furniture = app::Furniture::Screen;
    request.layout = app::pageLayout(*request.figure, request.text, request.frame, occupancy);
    request.pixelsPerUnit = pixelsPerUnit;
    return request;
}

/// The same for the figure of a spec.
[[nodiscard]] inline app::ScreenRequest screenRequest(const core::Dataset& dataset, const core::MapSpec& spec,
                                                      QSize size, double pixelsPerUnit = 1) {
    core::Figure figure = core::makeFigure(dataset, spec);
    const app::OccupancyGrid occupancy(*figure.regions, figure.extent);
    return screenRequest(std::move(figure), size, occupancy, pixelsPerUnit);
}

}  // namespace support
