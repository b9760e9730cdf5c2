// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/circles.h"

#include <gtest/gtest.h>

namespace {

using rules::FolderGraph;
using Circle = std::set<std::string>;

std::string joined(const Circle& circle) {
    std::string text;
    for (const std::string& folder : circle) {
        text += text.empty() ? folder : ", " + folder;
    }
    return text;
}

TEST(Circles, DoNotExistBetweenTheFoldersOfTheTree) {
    const FolderGraph graph = rules::folderGraphOfTree();
    EXPECT_TRUE(graph.at("core/figure").contains("core/classify")) << "the graph must not be empty";
    for (const Circle& circle : rules::circles(graph)) {
        ADD_FAILURE() << "these folders include each other: " << joined(circle);
    }
}

TEST(Circles, AreFoundBetweenTwoFolders) {
    const FolderGraph graph{{"core/inequality", {"core/spatial", "core/numeric"}},
                            {"core/spatial", {"core/inequality", "core/regions"}}};
    EXPECT_EQ(rules::circles(graph), (std::vector{Circle{"core/inequality", "core/spatial"}}));
}

TEST(Circles, AreFoundThroughOtherFolders) {
    const FolderGraph graph{{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}, {"d", {"a", "e"}}, {"e", {"f"}}, {"f", {"e"}}};
    EXPECT_EQ(rules::circles(graph), (std::vector{Circle{"a", "b", "c"}, Circle{"e", "f"}}));
}

TEST(Circles, AreNotFoundWhereTwoPathsOnlyMeet) {
    const FolderGraph graph{{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}};
    EXPECT_TRUE(rules::circles(graph).empty());
}

TEST(FolderNode, IsTheFolderOrASingleFileOfApp) {
    EXPECT_EQ(rules::folderNode("core/classify/box.cpp"), "core/classify");
    EXPECT_EQ(rules::folderNode("gis/error.h"), "gis");
    EXPECT_EQ(rules::folderNode("gis/detail/gdal_handles.h"), "gis");
    EXPECT_EQ(rules::folderNode("app/csv.cpp"), "app/csv");
    EXPECT_EQ(rules::folderNode("app/load/loader.h"), "app/load");
}

}  // namespace
