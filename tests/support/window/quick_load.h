// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/user_data/load_map.h"
#include "tests/support/map_files.h"

namespace support {

/// Loads a map without the search for neighbours and without claims.
inline app::LoadedData loadQuickly(const app::MapSources& sources, const app::LoadOptions& options) {
    app::LoadOptions quick = options;
    quick.needs.claims = false;
    quick.needs.neighbours = false;
    return app::loadMap(sources, quick);
}

/// The same with only three indicators of the data that ship.
inline app::LoadedData loadSome(const app::MapSources& sources, const app::LoadOptions& options) {
    app::LoadOptions some = options;
    if (sources.paths == shippedPaths) {
        some.needs.figures = {
            {core::IndicatorId("gdp-per-capita"), core::IndicatorId("gdp"), core::IndicatorId("population")}};
    }
    return loadQuickly(sources, some);
}

}  // namespace support
