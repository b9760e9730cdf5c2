// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/projection.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/gis/expect_error.h"
#include "tests/support/china_albers.h"

using core::LonLat;
using core::MapPoint;
using gis::Projection;

namespace {

struct KnownPoint {
    LonLat place;
    MapPoint point;
};

// Computed with PROJ's cs2cs, printed to the millimetre.
const std::vector<KnownPoint> knownPoints{
    {{105, 35}, {0, 3734810.818}},
    {{116.4, 39.9}, {956439.170, 4343540.014}},
    {{127.4875, 50.2506}, {1615135.381, 5628026.243}},
    {{98.4961, 25.0206}, {-655950.385, 2637749.069}},
    {{73.5, 39}, {-2636112.946, 4608638.473}},
    {{112, 4}, {862556.135, 423051.682}},
};

constexpr double roundingM = 0.00051;

}  // namespace

TEST(Projection, ToChinaAlbersGivesTheKnownPoints) {
    const Projection albers = support::chinaAlbers();
    for (const auto& [place, point] : knownPoints) {
        const MapPoint projected = albers.project(place);
        EXPECT_NEAR(projected.x, point.x, roundingM);
        EXPECT_NEAR(projected.y, point.y, roundingM);
    }
}

TEST(Projection, UnprojectsToTheSamePlace) {
    const Projection albers = support::chinaAlbers();
    for (const KnownPoint& known : knownPoints) {
        const LonLat back = albers.tryUnproject(albers.project(known.place)).value();
        EXPECT_NEAR(back.lon, known.place.lon, 1e-10);
        EXPECT_NEAR(back.lat, known.place.lat, 1e-10);
    }
}

TEST(Projection, GivesTheSamePointsForManyPlacesAsForEach) {
    const Projection albers = support::chinaAlbers();
    std::vector<LonLat> places;
    for (const KnownPoint& known : knownPoints) {
        places.push_back(known.place);
    }
    const std::vector<MapPoint> points = albers.project(places);
    ASSERT_EQ(points.size(), places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        EXPECT_EQ(points[i], albers.project(places[i]));
    }
}

TEST(Projection, KeepsItsDefinition) {
    const std::string definition = support::chinaAlbers().definition();
    for (const char* part : {"+proj=aea", "+lon_0=105", "+lat_1=25", "+lat_2=47", "+ellps=GRS80"}) {
        EXPECT_NE(definition.find(part), std::string::npos) << part;
    }
}

TEST(Projection, RefusesCoordinatesOutsideTheEllipsoid) {
    const Projection albers = support::chinaAlbers();
    expectError(gis::ErrorKind::ProjectionFailed, [&] { (void)albers.project(LonLat{105, 135}); });
    EXPECT_NO_THROW((void)albers.project(LonLat{105, 35}));
}

TEST(Projection, FindsNoPlaceForAPointOutsideTheMap) {
    EXPECT_FALSE(support::chinaAlbers().tryUnproject({1e12, 1e12}).has_value());
}

TEST(Projection, RefusesADefinitionThatProjDoesNotKnow) {
    const auto error =
        expectError(gis::ErrorKind::ProjectionFailed, [] { (void)Projection("+proj=nonsense +lat_1=25"); });
    EXPECT_EQ(error.subject, "+proj=nonsense +lat_1=25");
}
