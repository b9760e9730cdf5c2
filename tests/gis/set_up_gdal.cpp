// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "gis/vector/gdal_setup.h"

namespace {

/// Tests write files with GDAL themselves, before the first reader of the program prepares it. Nothing is prepared
/// where the tests are only listed.
class PreparedGdal : public testing::Environment {
public:
    void SetUp() override { gis::detail::setUpGdal(); }
};

[[maybe_unused]] const testing::Environment* const prepared = testing::AddGlobalTestEnvironment(new PreparedGdal);

}  // namespace
