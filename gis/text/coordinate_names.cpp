// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/text/coordinate_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace gis {
namespace {

/// The names of two columns that belong together, in lower case.
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

/// "经度" for "经度 (°)".
std::string plainName(std::string name) {
    for (const std::string_view bracket : {"(", "（", "["}) {
        name.resize(std::min(name.find(bracket), name.size()));
    }
    std::erase(name, ' ');
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

}  // namespace

std::optional<CoordinateColumns> coordinateColumns(const std::vector<std::string>& names) {
    std::vector<std::string> plain;
    std::ranges::transform(names, std::back_inserter(plain), plainName);
    for (const CoordinateNames& wanted : coordinateNames) {
        const auto x = std::ranges::find(plain, wanted.x);
        const auto y = std::ranges::find(plain, wanted.y);
        if (x != plain.end() && y != plain.end()) {
            return CoordinateColumns{static_cast<std::size_t>(x - plain.begin()),
                                     static_cast<std::size_t>(y - plain.begin()), wanted.areDegrees};
        }
    }
    return std::nullopt;
}

}  // namespace gis
