// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/regions/adjacency.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace core {

Adjacency::Adjacency(std::size_t regions, std::span<const std::pair<std::size_t, std::size_t>> pairs)
    : m_neighbours(regions) {
    for (const auto& [a, b] : pairs) {
        if (a >= regions || b >= regions || a == b) {
            throw std::invalid_argument("Adjacency: a pair must name two different existing regions");
        }
        m_neighbours[a].push_back(b);
        m_neighbours[b].push_back(a);
    }
    for (std::vector<std::size_t>& list : m_neighbours) {
        std::ranges::sort(list);
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
}

std::vector<std::size_t> Adjacency::islands() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < size(); ++i) {
        if (m_neighbours[i].empty()) {
            found.push_back(i);
        }
    }
    return found;
}

Adjacency Adjacency::restrictedTo(std::span<const std::size_t> kept) const {
    std::vector<std::optional<std::size_t>> renumbered(size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (kept[i] >= size() || renumbered[kept[i]]) {
            throw std::invalid_argument("Adjacency: the kept regions must exist and be different");
        }
        renumbered[kept[i]] = i;
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        for (const std::size_t neighbour : m_neighbours[kept[i]]) {
            if (renumbered[neighbour]) {
                pairs.emplace_back(i, *renumbered[neighbour]);
            }
        }
    }
    return {kept.size(), pairs};
}

}  // namespace core
