// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/place_table.h"

#include <algorithm>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/text/coordinate_names.h"
#include "gis/text/number_text.h"
#include "gis/text_encoding.h"

namespace gis::detail {
namespace {

std::optional<CoordinateColumns> columnsOf(OGRLayerH table) {
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(table);
    std::vector<std::string> names;
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        const std::string stored = OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i));
        const std::optional<DecodedText> name = decodeText(stored);
        names.push_back(name ? name->text : stored);
    }
    return coordinateColumns(names);
}

/// A number, in degrees also with their sign and with a comma as decimal sign. In other coordinates, a comma may stand
/// between thousands, so such a text is no number.
std::optional<double> coordinate(OGRFeatureH row, std::size_t column, bool isInDegrees) {
    std::string text = OGR_F_GetFieldAsString(row, static_cast<int>(column));
    constexpr std::string_view blanks = " \t\r\n";
    text.erase(0, std::min(text.find_first_not_of(blanks), text.size()));
    text.erase(text.find_last_not_of(blanks) + 1);
    constexpr std::string_view degree = "°";
    text.resize(text.size() - (text.ends_with(degree) ? degree.size() : 0));
    if (isInDegrees && text.find('.') == std::string::npos && std::ranges::count(text, ',') == 1) {
        std::ranges::replace(text, ',', '.');
    }
    return doubleOf(text);
}

void addPoint(OGRFeatureH feature, double x, double y) {
    OgrGeometry point(OGR_G_CreateGeometry(wkbPoint));
    OGR_G_SetPoint_2D(point.get(), 0, x, y);
    OGR_F_SetGeometryDirectly(feature, point.release());
}

void require(bool isDone) {
    if (!isDone) {
        throw std::bad_alloc();
    }
}

}  // namespace

bool namesPlaces(OGRLayerH table) { return columnsOf(table).has_value(); }

GdalDataset placesOf(OGRLayerH table) {
    const CoordinateColumns columns = columnsOf(table).value();
    const GDALDriverH driver = GDALGetDriverByName("Memory");
    GdalDataset dataset(driver == nullptr ? nullptr : GDALCreate(driver, "", 0, 0, 0, GDT_Unknown, nullptr));
    require(dataset != nullptr);
    const SpatialReference wgs84(OSRNewSpatialReference(nullptr));
    require(OSRImportFromEPSG(wgs84.get(), 4326) == OGRERR_NONE);
    OSRSetAxisMappingStrategy(wgs84.get(), OAMS_TRADITIONAL_GIS_ORDER);
    const OGRLayerH places = GDALDatasetCreateLayer(dataset.get(), OGR_L_GetName(table),
                                                    columns.areDegrees ? wgs84.get() : nullptr, wkbPoint, nullptr);
    require(places != nullptr);
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(table);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        require(OGR_L_CreateField(places, OGR_FD_GetFieldDefn(definition, i), FALSE) == OGRERR_NONE);
    }
    OGR_L_ResetReading(table);
    while (const OgrFeature row{OGR_L_GetNextFeature(table)}) {
        const OgrFeature place(OGR_F_Create(OGR_L_GetLayerDefn(places)));
        require(OGR_F_SetFrom(place.get(), row.get(), TRUE) == OGRERR_NONE);
        const std::optional<double> x = coordinate(row.get(), columns.x, columns.areDegrees);
        const std::optional<double> y = coordinate(row.get(), columns.y, columns.areDegrees);
        if (x && y) {
            addPoint(place.get(), *x, *y);
        }
        require(OGR_L_CreateFeature(places, place.get()) == OGRERR_NONE);
    }
    OGR_L_ResetReading(places);
    return dataset;
}

}  // namespace gis::detail
