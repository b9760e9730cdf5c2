// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "gis/file_description.h"
#include "tests/gis/expect_error.h"
#include "tests/gis/temporary_folder.h"
#include "tests/gis/test_files.h"
#include "tests/gis/vector/vector_files.h"

using gis::FieldDescription;
using gis::FieldType;
using gis::GeometryKind;
using gis::LayerDescription;

TEST(FileDescription, NamesLayersFieldsAndReferenceSystem) {
    const gis::FileDescription provinces = gis::describeFile(shapefile("provinces.shp"));
    EXPECT_EQ(provinces.format, "ESRI Shapefile");
    ASSERT_EQ(provinces.layers.size(), 1U);
    const LayerDescription& layer = provinces.layers[0];
    EXPECT_EQ(layer.name, "provinces");
    EXPECT_EQ(layer.geometry, GeometryKind::Areas);
    EXPECT_EQ(layer.features, 34U);
    EXPECT_EQ(layer.encoding.used, "UTF-8");
    EXPECT_EQ(layer.reference.status, gis::ReferenceStatus::Declared);
    EXPECT_FALSE(layer.referenceError.has_value());
    ASSERT_FALSE(layer.fields.empty());
    EXPECT_EQ(
        layer.fields[0],
        (FieldDescription{"adcode", FieldType::Text, {"110000", "120000", "130000", "140000", "150000"}, 34, 34}));
    EXPECT_TRUE(layer.isComplete);
}

TEST(FileDescription, CountsFilledAndDifferentValues) {
    const TemporaryFolder folder;
    std::string text = R"({"type": "FeatureCollection", "features": [)";
    for (int i = 0; i < 7; ++i) {
        text += (i == 0 ? "" : ",") +
                (R"({"type": "Feature", "properties": {"half": )" +
                 std::string(i % 2 == 0 ? R"("x)" + std::to_string(i) + R"(")" : "null")) +
                R"(, "number": )" + std::to_string(i / 3) +
                R"(.5, "blank": " "}, "geometry": {"type": "Point", "coordinates": [105, 35]}})";
    }
    const auto path = folder.write("points.geojson", text + "]}");
    const LayerDescription layer = gis::describeFile(path).layers.at(0);
    EXPECT_EQ(layer.geometry, GeometryKind::Points);
    ASSERT_EQ(layer.fields.size(), 3U);
    EXPECT_EQ(layer.fields[0], (FieldDescription{"half", FieldType::Text, {"x0", "x2", "x4", "x6"}, 4, 4}));
    EXPECT_EQ(layer.fields[1], (FieldDescription{"number", FieldType::Number, {"0.5", "1.5", "2.5"}, 7, 3}));
    EXPECT_EQ(layer.fields[2], (FieldDescription{"blank", FieldType::Text, {}, 0, 0}));
    const LayerDescription beginning = gis::describeFile(path, {}, {}, {2, 3}).layers.at(0);
    EXPECT_FALSE(beginning.isComplete);
    EXPECT_EQ(beginning.features, 7U);
    EXPECT_EQ(beginning.fields[1].filled, 3U);
}

TEST(FileDescription, ShowsGuessesAndContradictions) {
    const LayerDescription cities = gis::describeFile(testData("cases/cities.shp")).layers.at(0);
    EXPECT_EQ(cities.encoding, (gis::AttributeEncoding{"GB18030", "", gis::EncodingStatus::Guessed}));
    EXPECT_EQ(cities.fields.at(1).samples.at(0), "石家庄市");
    const LayerDescription contradicted = gis::describeFile(testData("cases/degrees_gkprj.shp")).layers.at(0);
    ASSERT_TRUE(contradicted.referenceError.has_value());
    EXPECT_EQ(contradicted.referenceError->kind, gis::ErrorKind::ReferenceContradicted);
    const LayerDescription chosen =
        gis::describeFile(testData("cases/degrees_gkprj.shp"), {"", "EPSG:4490", ""}).layers.at(0);
    EXPECT_FALSE(chosen.referenceError.has_value());
    EXPECT_EQ(chosen.reference.code, "EPSG:4490");
    EXPECT_EQ(chosen.reference.name, "China Geodetic Coordinate System 2000");
}

TEST(FileDescription, OfOneLayerAlone) {
    EXPECT_EQ(gis::describeFile(testData("one_cell.geojson"), {"one_cell", "", ""}).layers.size(), 1U);
    expectError(gis::ErrorKind::LayerMissing, [] {
        (void)gis::describeFile(testData("one_cell.geojson"), {"two", "", ""});
    });
}

TEST(FileDescription, CanBeCancelled) {
    EXPECT_THROW((void)gis::describeFile(shapefile("provinces.shp"), {}, [](double part) { return part < 0.5; }),
                 gis::Cancelled);
}
