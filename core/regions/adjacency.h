// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "core/numeric/value_table.h"

namespace core {

/// What makes two regions neighbours. The names come from the moves of chess pieces.
enum class NeighbourRule {
    Queen,  ///< Their boundaries have at least a point in common.
    Rook,   ///< Their boundaries have a line in common.
};
template <>
struct ValueTable<NeighbourRule> {
    static constexpr std::array all{ValueId<NeighbourRule>{NeighbourRule::Queen, "queen"},
                                    ValueId<NeighbourRule>{NeighbourRule::Rook, "rook"}};
};

/// Which regions are neighbours, by their index. The relation is symmetric and irreflexive; lists are sorted.
class Adjacency {
public:
    Adjacency() = default;
    /// @param pairs  indices of two neighbours, in either order; repetitions are allowed.
    /// @throws std::invalid_argument when an index does not exist, or a pair has the same index twice.
    Adjacency(std::size_t regions, std::span<const std::pair<std::size_t, std::size_t>> pairs);

    [[nodiscard]] std::size_t size() const noexcept { return m_neighbours.size(); }
    [[nodiscard]] const std::vector<std::size_t>& neighbours(std::size_t region) const { return m_neighbours[region]; }
    /// Regions without a neighbour, ascending.
    [[nodiscard]] std::vector<std::size_t> islands() const;
    /// The adjacency of some of the regions: index i of the result is index kept[i] of this one. A region that keeps no
    /// neighbour becomes an island.
    /// @throws std::invalid_argument when an index does not exist or is kept twice.
    [[nodiscard]] Adjacency restrictedTo(std::span<const std::size_t> kept) const;

    friend bool operator==(const Adjacency&, const Adjacency&) = default;

private:
    std::vector<std::vector<std::size_t>> m_neighbours;
};

}  // namespace core
