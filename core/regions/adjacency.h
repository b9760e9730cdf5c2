// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace core {

/// Which regions are neighbours, by position: whoever is a neighbour has one, nobody is its own, lists are sorted.
class Adjacency {
public:
    Adjacency() = default;
    /// @param pairs  neighbours by position, in either order and as often as one likes.
    /// @throws std::invalid_argument when a pair names a position that does not exist, or one region twice.
    Adjacency(std::size_t regions, std::span<const std::pair<std::size_t, std::size_t>> pairs);

    [[nodiscard]] std::size_t size() const noexcept { return m_neighbours.size(); }
    [[nodiscard]] const std::vector<std::size_t>& neighbours(std::size_t region) const { return m_neighbours[region]; }
    [[nodiscard]] bool areNeighbours(std::size_t a, std::size_t b) const;
    /// Regions without a neighbour, in order.
    [[nodiscard]] std::vector<std::size_t> islands() const;
    /// The same neighbours among fewer regions, renumbered: position i of the result is position kept[i] of this. A
    /// region all of whose neighbours are left out becomes an island.
    /// @throws std::invalid_argument when a position does not exist or is kept twice.
    [[nodiscard]] Adjacency restrictedTo(std::span<const std::size_t> kept) const;

    friend bool operator==(const Adjacency&, const Adjacency&) = default;

private:
    std::vector<std::vector<std::size_t>> m_neighbours;
};

}  // namespace core
