// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rules {

/// Directed graph: the folders that each folder includes directly.
using FolderGraph = std::map<std::string, std::set<std::string>>;

/// The node of a file in the graph: its folder, "core/classify" for "core/classify/box.cpp".
///
/// A `detail` folder belongs to the folder above it. A file directly in `app` and its header
/// are a node of their own: "app/csv" for "app/csv.cpp".
[[nodiscard]] std::string folderNode(std::string_view file);

/// The groups of folders that include each other directly or through others: the strongly connected components with
/// more than one node.
[[nodiscard]] std::vector<std::set<std::string>> includeCycles(const FolderGraph& graph);

/// The graph of all C++ files below core, gis and app.
[[nodiscard]] FolderGraph folderGraphOfTree();

}  // namespace rules
