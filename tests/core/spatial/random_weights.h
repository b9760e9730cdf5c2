// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <random>
#include <utility>
#include <vector>

#include "core/spatial/weights.h"
#include "tests/support/are_neighbours.h"

/// Weights as a full matrix.
using Matrix = std::vector<std::vector<long double>>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using support::areNeighbours;

inline core::Adjacency adjacencyOf(std::size_t regions, const Pairs& pairs) { return {regions, pairs}; }

/// Regions in a row, each a neighbour of the next.
inline core::Adjacency chain(std::size_t regions) {
    Pairs pairs;
    for (std::size_t i = 1; i < regions; ++i) {
        pairs.emplace_back(i - 1, i);
    }
    return {regions, pairs};
}

/// Squares of a chessboard that share an edge.
inline core::Adjacency rookGrid(std::size_t side) {
    Pairs pairs;
    for (std::size_t i = 0; i < side * side; ++i) {
        if (i % side + 1 < side) {
            pairs.emplace_back(i, i + 1);
        }
        if (i + side < side * side) {
            pairs.emplace_back(i, i + side);
        }
    }
    return {side * side, pairs};
}

/// Random neighbours; some regions are islands.
inline core::Adjacency randomAdjacency(std::mt19937& random, std::size_t regions) {
    std::bernoulli_distribution linked(std::uniform_real_distribution<double>(0.1, 0.9)(random));
    Pairs pairs;
    for (std::size_t i = 0; i < regions; ++i) {
        for (std::size_t j = i + 1; j < regions; ++j) {
            if (linked(random)) {
                pairs.emplace_back(j, i);
            }
        }
    }
    return {regions, pairs};
}

inline std::vector<double> randomValues(std::mt19937& random, std::size_t count) {
    std::lognormal_distribution<double> value(0, 1);
    std::vector<double> values(count);
    for (double& drawn : values) {
        drawn = value(random);
    }
    return values;
}

/// By the definition of each style.
inline Matrix matrixOf(const core::Adjacency& adjacency, core::WeightStyle style) {
    const std::size_t n = adjacency.size();
    Matrix matrix(n, std::vector<long double>(n, 0));
    for (std::size_t i = 0; i < n; ++i) {
        long double row = 0;
        for (std::size_t j = 0; j < n; ++j) {
            matrix[i][j] = areNeighbours(adjacency, i, j) ? 1 : 0;
            row += matrix[i][j];
        }
        for (std::size_t j = 0; row > 0 && style == core::WeightStyle::RowStandardised && j < n; ++j) {
            matrix[i][j] /= row;
        }
    }
    return matrix;
}

inline long double sumOf(const Matrix& matrix) {
    long double sum = 0;
    for (const auto& row : matrix) {
        for (const long double weight : row) {
            sum += weight;
        }
    }
    return sum;
}

/// Deviations from the mean.
inline std::vector<long double> centred(const std::vector<double>& values) {
    long double mean = 0;
    for (const double value : values) {
        mean += static_cast<long double>(value) / static_cast<long double>(values.size());
    }
    std::vector<long double> z;
    for (const double value : values) {
        z.push_back(static_cast<long double>(value) - mean);
    }
    return z;
}

inline long double squaresOf(const std::vector<long double>& z) {
    long double sum = 0;
    for (const long double deviation : z) {
        sum += deviation * deviation;
    }
    return sum;
}

constexpr core::WeightStyle bothStyles[] = {core::WeightStyle::RowStandardised, core::WeightStyle::Binary};
