// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/place_list.h"

#include <algorithm>

#include "app/tables/series_layout.h"
#include "app/tables/user_table.h"
#include "gis/overlay/overlay_reader.h"
#include "gis/text/coordinate_names.h"

namespace app {

bool isListOfPlaces(const std::filesystem::path& path) {
    try {
        if (!gis::holdsOnlyLinesOrPoints(path)) {  // of a text file, this reads the header only
            return false;
        }
        const UserTable table = readUserTable(path);
        const auto coordinates = gis::coordinateColumns(table.columns);
        const SeriesLayout layout = proposedLayout(table);
        const auto isCoordinate = [&](const ValueColumn& value) {
            return value.column == coordinates->x || value.column == coordinates->y;
        };
        return coordinates && coordinates->areDegrees && layout.values.size() == 2 &&
               std::ranges::all_of(layout.values, isCoordinate);
    } catch (const gis::Error&) {
        return false;
    }
}

}  // namespace app
