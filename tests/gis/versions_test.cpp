// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/versions.h"

#include <gtest/gtest.h>

TEST(LibraryVersions, AreEachThreeNumbers) {
    const gis::LibraryVersions versions = gis::libraryVersions();
    for (const std::string& version : {versions.gdal, versions.proj, versions.geos}) {
        EXPECT_TRUE(testing::internal::RE::PartialMatch(version, "^[0-9]+\\.[0-9]+\\.[0-9]+")) << version;
    }
}
