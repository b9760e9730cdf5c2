// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/load/dividing_line_maker.h"
#include "app/load/load_dataset.h"
#include "app/user_data/map_sources.h"

namespace app {

/// Data that were opened. Steps of the history that belong to the same data share them.
struct OpenData {
    /// Replaced when a dividing line is added, and when the neighbours become known.
    std::shared_ptr<const core::Dataset> dataset;
    LoadReport report = {};
    std::optional<core::PublishedClaims> claims = {};  ///< Nothing when the table is missing or faulty.
    bool areNeighboursKnown = false;
    bool isSearchEnded = false;  ///< The search for neighbours ended without a result. It is not started again.
    MapSources sources = {};     ///< Where they come from.
    DividingLineMaker makeDividingLine = {};  ///< For lines between other ends; empty without a dividing line.
    DividingLineMaker makeOwnLine = {};       ///< For lines that the user draws.
    LonLatFinder lonLatAt = {};               ///< For ends drawn or dragged on the map.

    /// The maker for the line that a spec shows.
    [[nodiscard]] const DividingLineMaker& lineMakerFor(const core::MapSpec& spec) const {
        return spec.ownLine ? makeOwnLine : makeDividingLine;
    }
};

}  // namespace app
