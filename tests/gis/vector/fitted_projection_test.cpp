// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "core/geometry/measure.h"
#include "gis/describe/fitted_projection.h"
#include "gis/ellipsoid.h"
#include "gis/projection.h"

using core::AlbersEqualArea;
using core::CylindricalEqualArea;
using core::EqualEarth;
using core::LambertAzimuthalEqualArea;
using core::LonLat;
using core::MapProjection;
using gis::FileArea;
using gis::LonLatExtent;

namespace {

MapProjection fitted(const LonLatExtent& extent, const std::optional<gis::MappedArea>& home = {}) {
    return gis::fittedProjection(FileArea{{}, extent, {}}, home);
}

const LonLatExtent china{73.5, 135.1, 3.4, 53.6};
const MapProjection chinaAlbers = AlbersEqualArea{105, {25, 47}};

}  // namespace

TEST(FittedProjection, IsThatOfHomeInsideHome) {
    const gis::MappedArea home{china, chinaAlbers};
    EXPECT_EQ(fitted(china, home), chinaAlbers);
    EXPECT_NE(fitted({68.1, 97.4, 6.7, 35.5}, home), chinaAlbers);               // India
    EXPECT_NE(fitted({-124.8, -66.9, 24.5, 49.4}, home), chinaAlbers);           // the United States
    EXPECT_EQ(fitted({73.5 + 360, 135.1 + 360, 3.4, 53.6}, home), chinaAlbers);  // a turn further east
}

// Two thirds of 61.6 degrees are 41.1 degrees.
TEST(FittedProjection, IsOneOfItsOwnInAPartOfHome) {
    const gis::MappedArea home{china, chinaAlbers};
    EXPECT_EQ(fitted({109.6, 117.3, 20.2, 25.5}, home),
              MapProjection(AlbersEqualArea{113.5, {21.1, 24.6}}));  // Guangdong
    EXPECT_EQ(fitted({121.2, 135.1, 43.4, 53.6}, home),
              MapProjection(LambertAzimuthalEqualArea{{128, 49}}));                                   // Heilongjiang
    EXPECT_EQ(fitted({73.5, 96.4, 34.3, 49.2}, home), MapProjection(AlbersEqualArea{85, {37, 47}}));  // Xinjiang
    EXPECT_EQ(fitted({73.6, 134.8, 18.2, 53.5}, home), chinaAlbers);  // the counties without the South China Sea
    EXPECT_EQ(fitted({90, 131.2, 18.2, 53.5}, home), chinaAlbers);
    EXPECT_NE(fitted({90, 131, 18.2, 53.5}, home), chinaAlbers);
}

/// The angle between north and the top of the map, in degrees, in the middle of an area.
double leanInTheMiddle(const LonLatExtent& extent, const MapProjection& description) {
    const gis::Projection projection = gis::Projection::of(description);
    const LonLat middle{(extent.west + extent.east) / 2, (extent.south + extent.north) / 2};
    const core::MapPoint from = projection.project(middle);
    const core::MapPoint to = projection.project(LonLat{middle.lon, middle.lat + 0.01});
    return std::abs(std::atan2(to.x - from.x, to.y - from.y)) * 180 / std::numbers::pi;
}

// On a cone, meridians converge by sin((25 + 47) / 2) = 0.58 of the difference in longitude: 13 degrees in
// Heilongjiang.
TEST(FittedProjection, HasNorthUpInTheMiddle) {
    const gis::MappedArea home{china, chinaAlbers};
    const LonLatExtent heilongjiang{121.2, 135.1, 43.4, 53.6};
    EXPECT_NEAR(leanInTheMiddle(heilongjiang, chinaAlbers), 13.3, 0.2);
    for (const LonLatExtent& extent :
         {heilongjiang, LonLatExtent{73.5, 96.4, 34.3, 49.2}, LonLatExtent{109.6, 117.3, 20.2, 25.5},
          LonLatExtent{118, 123, 27, 31.2}, LonLatExtent{97.2, 126.1, 37.4, 53.4}, china}) {
        EXPECT_LT(leanInTheMiddle(extent, fitted(extent, home)), 0.5);
    }
}

TEST(FittedProjection, CanBeChosen) {
    using gis::ProjectionChoice;
    const auto chosen = [](const LonLatExtent& extent, ProjectionChoice choice) {
        return gis::chosenProjection(FileArea{{}, extent, {}}, choice, gis::MappedArea{china, chinaAlbers});
    };
    const LonLatExtent guangdong{109.6, 117.3, 20.2, 25.5};
    const LonLatExtent world{-180, 180, -90, 84};
    EXPECT_EQ(chosen(china, ProjectionChoice::Fitted), chinaAlbers);
    EXPECT_EQ(chosen(guangdong, ProjectionChoice::ChinaAlbers), chinaAlbers);
    EXPECT_EQ(chosen(guangdong, ProjectionChoice::Albers), MapProjection(AlbersEqualArea{113.5, {21.1, 24.6}}));
    EXPECT_EQ(chosen(guangdong, ProjectionChoice::Azimuthal), MapProjection(LambertAzimuthalEqualArea{{113.5, 22.9}}));
    EXPECT_EQ(chosen(guangdong, ProjectionChoice::EqualEarth), MapProjection(EqualEarth{113.5}));
    EXPECT_EQ(chosen(world, ProjectionChoice::EqualEarth), MapProjection(EqualEarth{0}));
    EXPECT_EQ(chosen(world, ProjectionChoice::EqualEarthPacific), MapProjection(EqualEarth{150}));
    EXPECT_EQ(chosen(world, ProjectionChoice::Azimuthal), MapProjection(EqualEarth{0})) << "its antipode is on the map";
    EXPECT_EQ(chosen({95, 141, -11, 11}, ProjectionChoice::Albers), MapProjection(CylindricalEqualArea{118, 6}));
    EXPECT_EQ(chosen({-180, 180, 60, 84}, ProjectionChoice::Azimuthal),
              MapProjection(LambertAzimuthalEqualArea{{0, 90}}));
    gis::FileArea plane;
    plane.plane = core::Box{{0, 0}, {10, 5}};
    EXPECT_TRUE(
        std::holds_alternative<core::PlaneCoordinates>(gis::chosenProjection(plane, ProjectionChoice::EqualEarth)));
}

TEST(FittedProjection, SuitsTheShapeAndTheLatitude) {
    EXPECT_EQ(fitted({-124.8, -66.9, 24.5, 49.4}), MapProjection(AlbersEqualArea{-96, {29, 45}}));  // United States
    EXPECT_EQ(fitted({172, 294, 18.9, 71.4}), MapProjection(AlbersEqualArea{-127, {28, 63}}));      // with Alaska
    EXPECT_EQ(fitted({113, 154, -44, -10}), MapProjection(AlbersEqualArea{134, {-38, -16}}));       // Australia
    EXPECT_EQ(fitted({-18, 52, -35, 38}), MapProjection(LambertAzimuthalEqualArea{{17, 2}}));       // Africa
    EXPECT_EQ(fitted({95, 141, -11, 6}), MapProjection(CylindricalEqualArea{118, 6}));              // Indonesia
    EXPECT_EQ(fitted({-76, -66, -56, -17}), MapProjection(LambertAzimuthalEqualArea{{-71, -37}}));  // Chile
    EXPECT_EQ(fitted({-180, 180, -90, 84}), MapProjection(EqualEarth{0}));                          // the world
    EXPECT_EQ(fitted({-180, 180, -90, -60}), MapProjection(LambertAzimuthalEqualArea{{0, -90}}));   // Antarctica
    EXPECT_EQ(fitted({-180, 180, 60, 84}), MapProjection(LambertAzimuthalEqualArea{{0, 90}}));      // the Arctic
    EXPECT_EQ(fitted({5.8, 15.1, 47.2, 55.1}), MapProjection(LambertAzimuthalEqualArea{{10.5, 51.2}}));  // Germany
}

TEST(FittedProjection, IsNoneForAPlane) {
    gis::FileArea plane;
    plane.plane = core::Box{{0, 0}, {10, 5}};
    const MapProjection none = gis::fittedProjection(plane, gis::MappedArea{china, chinaAlbers});
    ASSERT_TRUE(std::holds_alternative<core::PlaneCoordinates>(none));
    EXPECT_EQ(std::get<core::PlaneCoordinates>(none).mapUnitsPerUnit, 65536);  // 655 km wide
    plane.reference.metresPerUnit = 0.3048;
    EXPECT_EQ(gis::fittedProjection(plane), MapProjection(core::PlaneCoordinates{0.3048, 0.3048}));
}

// Small cells all over the area: each has its area on the ellipsoid.
TEST(FittedProjection, KeepsAreasEverywhere) {
    for (const LonLatExtent& extent :
         {LonLatExtent{-124, -66, 24, 49}, LonLatExtent{-18, 52, -35, 38}, LonLatExtent{95, 141, -11, 6},
          LonLatExtent{-179, 179, -80, 84}, LonLatExtent{-179, 179, -88, -60}, LonLatExtent{172, 294, 18, 71}}) {
        const gis::Projection projection = gis::Projection::of(fitted(extent));
        for (int i = 0; i <= 4; ++i) {
            for (int k = 0; k <= 4; ++k) {
                const double west = extent.west + i * (extent.east - extent.west - 0.1) / 4;
                const double south = extent.south + k * (extent.north - extent.south - 0.1) / 4;
                const std::vector<LonLat> cell{
                    {west, south}, {west + 0.1, south}, {west + 0.1, south + 0.1}, {west, south + 0.1}, {west, south}};
                const double onMap = core::planarAreaM2({{{projection.project(cell)}, {}}});
                EXPECT_NEAR(onMap / gis::ellipsoidalAreaM2(cell), 1, 1e-4)
                    << projection.definition() << " at " << west << ", " << south;
            }
        }
    }
}

TEST(FittedProjection, OfChinaIsExactlyTheOneKnown) {
    const gis::Projection projection = gis::Projection::of(chinaAlbers);
    EXPECT_EQ(projection.definition(), gis::Projection::albers(105, {25, 47}).definition());
    const core::MapPoint point = projection.project({116.4, 39.9});
    EXPECT_NEAR(point.x, 956439.170, 1e-3);
    EXPECT_NEAR(point.y, 4343540.014, 1e-3);
}
