// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/include_cycles.h"

#include <gtest/gtest.h>

namespace {

using rules::FolderGraph;
using Cycle = std::set<std::string>;

std::string joined(const Cycle& cycle) {
    std::string text;
    for (const std::string& folder : cycle) {
        text += text.empty() ? folder : ", " + folder;
    }
    return text;
}

TEST(IncludeCycles, DoNotExistBetweenTheFoldersOfTheTree) {
    const FolderGraph graph = rules::folderGraphOfTree();
    EXPECT_TRUE(graph.at("core/figure").contains("core/classify")) << "the graph must not be empty";
    for (const Cycle& cycle : rules::includeCycles(graph)) {
        ADD_FAILURE() << "these folders include each other: " << joined(cycle);
    }
}

TEST(IncludeCycles, AreFoundBetweenTwoFolders) {
    const FolderGraph graph{{"core/inequality", {"core/spatial", "core/numeric"}},
                            {"core/spatial", {"core/inequality", "core/regions"}}};
    EXPECT_EQ(rules::includeCycles(graph), (std::vector{Cycle{"core/inequality", "core/spatial"}}));
}

TEST(IncludeCycles, AreFoundThroughOtherFolders) {
    const FolderGraph graph{{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}, {"d", {"a", "e"}}, {"e", {"f"}}, {"f", {"e"}}};
    EXPECT_EQ(rules::includeCycles(graph), (std::vector{Cycle{"a", "b", "c"}, Cycle{"e", "f"}}));
}

TEST(IncludeCycles, AreNotFoundWhereTwoPathsOnlyMeet) {
    const FolderGraph graph{{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}};
    EXPECT_TRUE(rules::includeCycles(graph).empty());
}

TEST(FolderNode, IsTheFolderOrASingleFileOfApp) {
    EXPECT_EQ(rules::folderNode("core/classify/box.cpp"), "core/classify");
    EXPECT_EQ(rules::folderNode("gis/error.h"), "gis");
    EXPECT_EQ(rules::folderNode("gis/detail/gdal_handles.h"), "gis");
    EXPECT_EQ(rules::folderNode("gis/vector/open_file.h"), "gis");
    EXPECT_EQ(rules::folderNode("gis/describe/file_area.h"), "gis/describe");
    EXPECT_EQ(rules::folderNode("app/csv.cpp"), "app/csv");
    EXPECT_EQ(rules::folderNode("app/load/loader.h"), "app/load");
}

}  // namespace
