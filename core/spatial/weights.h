// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/numeric/value_table.h"
#include "core/regions/adjacency.h"

namespace core {

enum class WeightStyle {
    RowStandardised,  ///< The neighbours of a region share the weight 1 equally; spdep's "W", PySAL's "r".
    Binary,           ///< Every neighbour weighs 1; spdep's and PySAL's "B".
};
template <>
struct ValueTable<WeightStyle> {
    static constexpr std::array all{ValueId<WeightStyle>{WeightStyle::RowStandardised, "row"},
                                    ValueId<WeightStyle>{WeightStyle::Binary, "binary"}};
};

/// Spatial weights: w(i, j) is positive if j is a neighbour of i, otherwise 0.
class SpatialWeights {
public:
    SpatialWeights() = default;
    SpatialWeights(Adjacency adjacency, WeightStyle style);

    [[nodiscard]] std::size_t size() const noexcept { return m_adjacency.size(); }
    [[nodiscard]] WeightStyle style() const noexcept { return m_style; }
    /// The columns in which row i is not 0.
    [[nodiscard]] const std::vector<std::size_t>& neighbours(std::size_t i) const { return m_adjacency.neighbours(i); }
    /// w(i, j) for each neighbour j of i; 0 when i is an island.
    [[nodiscard]] double weightInRow(std::size_t i) const { return m_weightInRow[i]; }

    /// The number of positive weights: two for each pair of neighbours.
    [[nodiscard]] std::size_t links() const noexcept { return m_links; }
    /// Regions without a neighbour: their rows are 0.
    [[nodiscard]] const std::vector<std::size_t>& islands() const noexcept { return m_islands; }
    /// Sum of all weights.
    [[nodiscard]] double s0() const noexcept { return m_s0; }
    /// Half the sum of (w(i, j) + w(j, i))².
    [[nodiscard]] double s1() const noexcept { return m_s1; }
    /// Sum over the regions of (row sum + column sum)².
    [[nodiscard]] double s2() const noexcept { return m_s2; }

    /// The spatial lag: for each region the weighted sum of the values of its neighbours (for row-standardised weights,
    /// their mean); 0 for an island.
    /// @throws std::invalid_argument when there are not as many values as regions.
    [[nodiscard]] std::vector<double> lag(std::span<const double> values) const;
    /// Weights of the same style among some of the regions, as `Adjacency::restrictedTo`. Rows are standardised again,
    /// and there may be new islands.
    [[nodiscard]] SpatialWeights restrictedTo(std::span<const std::size_t> kept) const;

private:
    void sumUp();

    Adjacency m_adjacency;
    WeightStyle m_style = WeightStyle::RowStandardised;
    std::vector<double> m_weightInRow;
    std::vector<std::size_t> m_islands;
    std::size_t m_links = 0;
    double m_s0 = 0;
    double m_s1 = 0;
    double m_s2 = 0;
};

}  // namespace core
