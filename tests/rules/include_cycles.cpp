// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/include_cycles.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "tests/rules/layering.h"
#include "tests/rules/source_tree.h"

namespace rules {
namespace {

std::string_view folderOf(std::string_view file) { return file.substr(0, file.rfind('/')); }

/// All nodes that can be reached from a node along at least one arrow.
std::set<std::string> reachableFrom(const FolderGraph& graph, const std::string& start) {
    std::set<std::string> reached;
    std::vector<std::string> open{start};
    while (!open.empty()) {
        const auto found = graph.find(open.back());
        open.pop_back();
        for (const std::string& next : found == graph.end() ? std::set<std::string>() : found->second) {
            if (reached.insert(next).second) {
                open.push_back(next);
            }
        }
    }
    return reached;
}

}  // namespace

std::string folderNode(std::string_view file) {
    std::string_view folder = folderOf(file);
    const bool isInner = folder.ends_with("/detail") || folder == "gis/vector";  // parts of the room around them
    if (isInner) {
        folder = folderOf(folder);
    }
    return std::string(folder == "app" ? file.substr(0, file.rfind('.')) : folder);
}

std::vector<std::set<std::string>> includeCycles(const FolderGraph& graph) {
    std::map<std::string, std::set<std::string>> reached;
    for (const auto& [node, targets] : graph) {
        reached[node] = reachableFrom(graph, node);
    }
    std::vector<std::set<std::string>> found;
    for (const auto& [node, nodesReached] : reached) {
        std::set<std::string> cycle;
        std::ranges::copy_if(nodesReached, std::inserter(cycle, cycle.end()), [&](const std::string& other) {
            return reached.contains(other) && reached.at(other).contains(node);
        });
        if (cycle.size() > 1 && std::ranges::find(found, cycle) == found.end()) {
            found.push_back(std::move(cycle));
        }
    }
    return found;
}

FolderGraph folderGraphOfTree() {
    FolderGraph graph;
    for (const char* room : {"core", "gis", "app"}) {
        for (const std::string& file : filesBelow(room)) {
            if (!file.ends_with(".h") && !file.ends_with(".cpp")) {
                continue;
            }
            const std::string from = folderNode(file);
            for (const Include& include : includesOf(readFile(file))) {
                if (include.quoted && include.path.find('/') != std::string::npos && folderNode(include.path) != from) {
                    graph[from].insert(folderNode(include.path));
                }
            }
        }
    }
    return graph;
}

}  // namespace rules
