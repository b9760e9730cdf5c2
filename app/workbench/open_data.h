// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "app/load/hu_line_maker.h"
#include "app/load/load_dataset.h"

namespace app {

/// Data that were opened. Steps of the history that belong to the same data share them.
struct OpenData {
    /// As loaded. Its dataset also gets the dividing line that was drawn last, and the neighbours once they are known.
    LoadedData loaded;
    std::optional<BoundaryFile> file = {};  ///< Where the regions are from; nothing for the file that ships.
    bool isSearchGivenUp = false;           ///< Whether the neighbours are not known and are not searched for any more.
    HuLineMaker makeHuLine = {};            ///< For the regions of the dataset; without it no other line can be drawn.
};

}  // namespace app
