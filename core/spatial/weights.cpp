// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spatial/weights.h"

#include <stdexcept>
#include <utility>

namespace core {
namespace {

double weightOfEach(std::size_t neighbours, WeightStyle style) {
    if (neighbours == 0) {
        return 0;
    }
    return style == WeightStyle::Binary ? 1 : 1 / static_cast<double>(neighbours);
}

/// Exactly 1 for row-standardised weights, free of the rounding errors of a sum of fractions.
double rowSum(std::size_t neighbours, WeightStyle style) {
    if (style == WeightStyle::Binary) {
        return static_cast<double>(neighbours);
    }
    return neighbours == 0 ? 0 : 1;
}

}  // namespace

SpatialWeights::SpatialWeights(Adjacency adjacency, WeightStyle style)
    : m_adjacency(std::move(adjacency)), m_style(style), m_islands(m_adjacency.islands()) {
    m_weightInRow.reserve(size());
    for (std::size_t i = 0; i < size(); ++i) {
        m_weightInRow.push_back(weightOfEach(neighbours(i).size(), style));
        m_links += neighbours(i).size();
    }
    sumUp();
}

void SpatialWeights::sumUp() {
    for (std::size_t i = 0; i < size(); ++i) {
        const double row = rowSum(neighbours(i).size(), m_style);
        double column = 0;
        for (const std::size_t j : neighbours(i)) {
            const double both = m_weightInRow[i] + m_weightInRow[j];
            m_s1 += both * both / 2;
            column += m_weightInRow[j];
        }
        m_s0 += row;
        m_s2 += (row + column) * (row + column);
    }
}

std::vector<double> SpatialWeights::lag(std::span<const double> values) const {
    if (values.size() != size()) {
        throw std::invalid_argument("SpatialWeights: the numbers of values and regions differ");
    }
    std::vector<double> lags;
    lags.reserve(size());
    for (std::size_t i = 0; i < size(); ++i) {
        double sum = 0;
        for (const std::size_t j : neighbours(i)) {
            sum += values[j];
        }
        lags.push_back(m_weightInRow[i] * sum);
    }
    return lags;
}

SpatialWeights SpatialWeights::restrictedTo(std::span<const std::size_t> kept) const {
    return {m_adjacency.restrictedTo(kept), m_style};
}

}  // namespace core
