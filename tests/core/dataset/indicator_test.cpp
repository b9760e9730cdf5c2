// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/indicator.h"

#include <gtest/gtest.h>

#include "tests/support/datasets/paper_catalogue.h"

namespace {

TEST(Units, OfDifferencesOfPercentagesAndIndicesArePoints) {
    EXPECT_EQ(core::differenceUnit(support::paperUnit("%")).id, "percentage points");
    EXPECT_EQ(core::differenceUnit(support::paperUnit("nation = 100")).id, "index points");
    EXPECT_EQ(core::differenceUnit(support::paperUnit("yuan")), support::paperUnit("yuan"));
    for (const core::Indicator& indicator : support::paperIndicators()) {
        const core::Unit difference = core::differenceUnit(indicator.unit);
        EXPECT_EQ(core::differenceUnit(difference), difference) << indicator.id.text();
        EXPECT_EQ(difference.decimals, indicator.unit.decimals);
    }
}

TEST(Text, IsUsedInPlaceOfAMissingLanguage) {
    EXPECT_EQ((core::Text{"省", "province"}).chinese(), "省");
    EXPECT_EQ((core::Text{"省", "province"}).english(), "province");
    EXPECT_EQ((core::Text{"", "province"}).chinese(), "province");
    EXPECT_EQ((core::Text{"省", ""}).english(), "省");
    EXPECT_TRUE(core::Text().empty());
}

}  // namespace
