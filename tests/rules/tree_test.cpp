// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "tests/rules/source_tree.h"

namespace {

bool endsWithAny(const std::string& text, std::initializer_list<const char*> endings) {
    return std::ranges::any_of(endings, [&](const char* ending) { return text.ends_with(ending); });
}

bool isCpp(const std::string& file) { return endsWithAny(file, {".cpp", ".h"}); }

bool isScript(const std::string& file) { return endsWithAny(file, {".sh", ".py", "/run"}); }

bool isText(const std::string& file) {
    return isCpp(file) || isScript(file) ||
           endsWithAny(file, {".txt", ".md", ".cmake", ".json", ".qrc", ".xml", ".svg", ".desktop"});
}

TEST(Tree, TopLevelHoldsOnlyTheAgreedEntries) {
    const std::set<std::string> agreed{
        "CMakeLists.txt", "CMakePresets.json", "README.md", "CONTRIBUTING.md", "LICENSE", "app", "core", "gis",
        "resources",      "shapefiles",        "tests"};
    for (const std::string& file : rules::projectFiles()) {
        const std::string top = file.substr(0, file.find('/'));
        EXPECT_TRUE(top.starts_with('.') || agreed.contains(top)) << file;
    }
}

TEST(Tree, NoSourceFileIsLongerThanFiveHundredLines) {
    for (const std::string& file : rules::projectFiles()) {
        if (isCpp(file)) {
            EXPECT_LE(rules::linesOf(rules::readFile(file)).size(), 500U) << file;
        }
    }
}

TEST(Tree, NoFolderOfSourcesHasMoreThanTwentyFiveFiles) {
    std::map<std::string, std::size_t> filesIn;
    for (const std::string& file : rules::projectFiles()) {
        if (isCpp(file)) {
            ++filesIn[file.substr(0, file.rfind('/'))];
        }
    }
    for (const auto& [folder, files] : filesIn) {
        EXPECT_LE(files, 25U) << folder;
    }
}

TEST(Tree, FoldersOfSourcesStayThreeDeep) {
    for (const std::string& file : rules::projectFiles()) {
        if (isCpp(file)) {
            // The tests mirror the rooms one folder further down.
            EXPECT_LE(std::ranges::count(file, '/'), file.starts_with("tests/") ? 4 : 3) << file;
        }
    }
}

TEST(Tree, EverySourceFileNamesItsLicenceOnceAtItsTop) {
    const std::string line = "SPDX-License-Identifier: GPL-3.0-or-later";
    for (const std::string& file : rules::projectFiles()) {
        if (!isCpp(file) && !isScript(file) && !file.ends_with("CMakeLists.txt")) {
            continue;
        }
        const std::vector<std::string> lines = rules::linesOf(rules::readFile(file));
        const std::size_t top = std::min<std::size_t>(lines.size(), 2);
        const auto names = [&](const std::string& text) { return text.ends_with(line); };
        EXPECT_EQ(std::count_if(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(top), names), 1) << file;
    }
}

TEST(Tree, NoUnfinishedWorkIsMarked) {
    // Joined from two halves, so that the test does not find this file.
    const std::regex later(std::string(R"(\b(TO)") + "DO|FIX" + "ME|XX" + "X|HA" + R"(CK)\b)");
    for (const std::string& file : rules::projectFiles()) {
        if (!isText(file)) {
            continue;
        }
        std::size_t number = 0;
        for (const std::string& line : rules::linesOf(rules::readFile(file))) {
            ++number;
            EXPECT_FALSE(std::regex_search(line, later)) << file << ":" << number << ": " << line;
        }
    }
}

TEST(Tree, LinksOfEveryPageExist) {
    const std::regex link(R"(\]\(([^)#]+)[^)]*\))");
    std::set<std::string> linking;
    for (const std::string& page : rules::projectFiles()) {
        if (!page.ends_with(".md")) {
            continue;
        }
        const std::filesystem::path folder = (rules::projectRoot() / page).parent_path();
        const std::string text = rules::readFile(page);
        for (std::sregex_iterator found(text.begin(), text.end(), link), end; found != end; ++found) {
            const std::string target = (*found)[1];
            if (!target.starts_with("http")) {
                EXPECT_TRUE(std::filesystem::exists(folder / target)) << page << ": " << target;
                linking.insert(page);
            }
        }
    }
    EXPECT_TRUE(linking.contains("README.md"));
    EXPECT_GT(linking.size(), 1U);
}

TEST(Tree, TheCommandsCanBeRun) {
    for (const char* command : {"app/run", "tests/run", ".ci/run"}) {
        const auto permissions = std::filesystem::status(rules::projectRoot() / command).permissions();
        EXPECT_NE(permissions & std::filesystem::perms::owner_exec, std::filesystem::perms::none) << command;
    }
    EXPECT_NE(rules::readFile(".ci/run").find("./tests/run"), std::string::npos);
}

}  // namespace
