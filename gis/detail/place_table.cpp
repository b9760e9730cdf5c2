// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/detail/place_table.h"

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gis/text/number_text.h"
#include "gis/text_encoding.h"

namespace gis::detail {
namespace {

/// The names of two columns that belong together, in lower case. Whatever follows in brackets does not count.
struct CoordinateNames {
    std::string_view x;
    std::string_view y;
    bool areDegrees;
};
constexpr std::array coordinateNames{
    CoordinateNames{"lon", "lat", true},
    CoordinateNames{"lng", "lat", true},
    CoordinateNames{"long", "lat", true},
    CoordinateNames{"longitude", "latitude", true},
    CoordinateNames{"经度", "纬度", true},
    CoordinateNames{"东经", "北纬", true},
    CoordinateNames{"point_x", "point_y", false},
    CoordinateNames{"x坐标", "y坐标", false},
    CoordinateNames{"x", "y", false},
};

/// Where the coordinates of a table stand.
struct CoordinateColumns {
    int x = 0;
    int y = 0;
    bool areDegrees = false;
};

/// A name in UTF-8 and lower case, without blanks, and without brackets at its end: "经度(°)" becomes "经度".
std::string plainName(std::string_view stored) {
    const auto decodedName = decodeText(stored);
    std::string name = decodedName ? decodedName->text : std::string(stored);
    for (const std::string_view bracket : {"(", "（", "["}) {
        name.resize(std::min(name.find(bracket), name.size()));
    }
    std::erase(name, ' ');
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

std::optional<CoordinateColumns> coordinateColumns(OGRLayerH table) {
    const OGRFeatureDefnH definition = OGR_L_GetLayerDefn(table);
    const auto columnOf = [&](std::string_view name) -> std::optional<int> {
        for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
            if (plainName(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i))) == name) {
                return i;
            }
        }
        return std::nullopt;
    };
    for (const CoordinateNames& names : coordinateNames) {
        const std::optional<int> x = columnOf(names.x);
        const std::optional<int> y = columnOf(names.y);
        if (x && y) {
            return CoordinateColumns{*x, *y, names.areDegrees};
        }
    }
    return std::nullopt;
}

std::optional<double> coordinate(OGRFeatureH row, int column) {
    std::string_view text = OGR_F_GetFieldAsString(row, column);
    constexpr std::string_view blanks = " \t\r\n";
    text = text.substr(std::min(text.find_first_not_of(blanks), text.size()));
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    constexpr std::string_view degree = "°";
    text.remove_suffix(text.ends_with(degree) ? degree.size() : 0);
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

bool namesPlaces(OGRLayerH table) { return coordinateColumns(table).has_value(); }

GdalDataset placesOf(OGRLayerH table) {
    const CoordinateColumns columns = coordinateColumns(table).value();
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
        const std::optional<double> x = coordinate(row.get(), columns.x);
        const std::optional<double> y = coordinate(row.get(), columns.y);
        if (x && y) {
            addPoint(place.get(), *x, *y);
        }
        require(OGR_L_CreateFeature(places, place.get()) == OGRERR_NONE);
    }
    OGR_L_ResetReading(places);
    return dataset;
}

}  // namespace gis::detail
