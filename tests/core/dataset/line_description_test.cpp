// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/line_description.h"

#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>

#include "core/dataset/catalogue.h"
#include "tests/support/datasets/paper_catalogue.h"

namespace {

using core::RegionCode;

TEST(GroupsBesideLine, AreTheTwoSidesWithTheRightOneFirst) {
    core::DividingLine line;
    line.shares = {{RegionCode("sea"), 100, 1}, {RegionCode("cut"), 300, 0.25}, {RegionCode("desert"), 500, 0}};
    const core::Grouping groups = core::groupsBesideLine(
        support::huLine(), line, {RegionCode("desert"), RegionCode("sea"), RegionCode("abroad")});
    EXPECT_EQ(groups.id(), "hu-line");
    EXPECT_EQ(groups.nameEn(), "Two sides of the Hu Line");
    EXPECT_EQ(groups.source(), support::huLine().source.zh + " / " + support::huLine().source.en);
    ASSERT_EQ(groups.groups().size(), 2U);
    EXPECT_EQ(groups.groups()[0].id, "southeast");
    EXPECT_EQ(groups.groups()[0].members, std::vector{RegionCode("sea")});
    EXPECT_EQ(groups.groups()[1].id, "northwest");
    EXPECT_EQ(groups.groups()[1].members, std::vector{RegionCode("desert")});
    EXPECT_EQ(groups.groupOf(RegionCode("cut")), std::nullopt) << "not a member";
    EXPECT_EQ(groups.groupOf(RegionCode("abroad")), std::nullopt) << "without a share";
}

TEST(GroupsBesideLine, HaveASourceInTheLanguagesThatThereAre) {
    core::LineDescription description = support::huLine();
    description.source = {"", "survey of 1921"};
    EXPECT_EQ(core::groupsBesideLine(description, {}, {}).source(), "survey of 1921");
}

TEST(Catalogue, RefusesADividingLineThatContradictsItself) {
    const std::vector<std::function<void(core::LineDescription&)>> faults{
        [](core::LineDescription& line) { line.id = "none"; },
        [](core::LineDescription& line) { line.id.clear(); },
        [](core::LineDescription& line) { line.left.id = line.right.id; },
        [](core::LineDescription& line) { line.ends.clear(); },
        [](core::LineDescription& line) { line.ends[1].id = line.ends[0].id; },
        [](core::LineDescription& line) { line.ends[0].ends.to = line.ends[0].ends.from; },
        [](core::LineDescription& line) { std::swap(line.ends[1].ends.from, line.ends[1].ends.to); },
        [](core::LineDescription& line) { line.divided.emplace_back("no-such-indicator"); },
    };
    EXPECT_NO_THROW(core::Catalogue(support::paperCatalogueParts()));
    for (std::size_t i = 0; i < faults.size(); ++i) {
        core::CatalogueParts parts = support::paperCatalogueParts();
        faults[i](*parts.dividingLine);
        EXPECT_THROW(core::Catalogue(std::move(parts)), std::invalid_argument) << "fault " << i;
    }
}

}  // namespace
