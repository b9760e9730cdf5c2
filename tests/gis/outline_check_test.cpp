// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/outline/outline_check.h"

#include <gtest/gtest.h>

#include "gis/vector/lon_lat_shapes.h"
#include "tests/gis/random_polygons.h"
#include "tests/gis/square_path.h"
#include "tests/gis/test_files.h"

using gis::detail::isValid;  // GEOS
using gis::outline::LonLatPath;
using gis::outline::LonLatPolygon;
using gis::outline::LonLatPolygons;
using gis::outline::OutlineCheck;

namespace {

bool isCertain(const LonLatPolygons& polygons) { return OutlineCheck().isCertainlyValid(polygons); }

template <class Make>
void expectNoFalseProof(const Make& make, int trials) {
    random_polygons::Random random(1935);
    int proved = 0;
    for (int i = 0; i < trials; ++i) {
        const LonLatPolygons polygons = make(random);
        if (isCertain(polygons)) {
            ++proved;
            EXPECT_TRUE(isValid(polygons)) << "trial " << i;
        }
    }
    EXPECT_GT(proved, trials / 50);
    EXPECT_LT(proved, trials);
}

}  // namespace

TEST(OutlineCheck, NeverProvesValidWhatGeosFindsInvalid) {
    expectNoFalseProof(random_polygons::grid, 3000);
    expectNoFalseProof(random_polygons::stars, 3000);
}

TEST(OutlineCheck, ProvesEveryProvinceThatShips) {
    gis::detail::VectorLayer layer(shapefile("provinces.shp"), gis::detail::ShapeKind::Areas);
    gis::detail::ToLonLat toLonLat(gis::detail::referenceOf(layer), layer.path());
    OutlineCheck check;
    int proved = 0;
    while (const auto next = layer.nextFeature()) {
        proved += check.isCertainlyValid(toLonLat(gis::detail::storedPolygons(next->feature))) ? 1 : 0;
    }
    EXPECT_EQ(proved, 34);
}

TEST(OutlineCheck, ProvesIslandsInLakesAndLakesOnIslands) {
    LonLatPolygon land{squarePath(0, 0, 10), {squarePath(1, 1, 3), squarePath(5, 5, 3)}};
    LonLatPolygon island{squarePath(2, 2, 1), {squarePath(2.25, 2.25, 0.5)}};
    EXPECT_TRUE(isCertain({land, island, {squarePath(20, 0, 1), {}}}));
    EXPECT_TRUE(isValid({land, island, {squarePath(20, 0, 1), {}}}));
}

TEST(OutlineCheck, DoesNotProveRingsThatAreNestedWrongly) {
    const LonLatPolygon land{squarePath(0, 0, 10), {squarePath(1, 1, 3)}};
    EXPECT_FALSE(isCertain({land, {squarePath(6, 6, 1), {}}})) << "a shell on land";
    EXPECT_FALSE(isCertain({{squarePath(0, 0, 10), {squarePath(1, 1, 5), squarePath(2, 2, 1)}}})) << "a hole in a hole";
    EXPECT_FALSE(isCertain({{squarePath(0, 0, 1), {squarePath(5, 5, 1)}}})) << "a hole outside";
    EXPECT_FALSE(isCertain({{squarePath(2, 2, 1), {squarePath(0, 0, 10)}}})) << "a hole round its shell";
    EXPECT_FALSE(isCertain({land, land})) << "the same twice";
}

TEST(OutlineCheck, DoesNotProveRingsThatTouch) {
    const LonLatPath bowTie{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}};
    const LonLatPath spike{{0, 0}, {4, 0}, {4, 4}, {4, 0}, {0, 4}, {0, 0}};
    const LonLatPath open{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
    const LonLatPath twice{{0, 0}, {4, 0}, {4, 0}, {4, 4}, {0, 0}};
    for (const LonLatPath& ring : {bowTie, spike, open, twice}) {
        EXPECT_FALSE(isCertain({{ring, {}}}));
    }
    EXPECT_FALSE(isCertain({{squarePath(0, 0, 2), {}}, {squarePath(2, 0, 2), {}}})) << "a common edge";
    EXPECT_FALSE(isCertain({{squarePath(0, 0, 2), {}}, {squarePath(2, 2, 2), {}}})) << "a common corner";
}
