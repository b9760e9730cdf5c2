// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <utility>

namespace core {

/// Chance from a seed, the same on every platform: the standard fixes the engine, while its distributions and
/// std::shuffle are left to each library.
class RandomOrder {
public:
    explicit RandomOrder(std::uint64_t seed) : m_engine(seed) {}

    /// Any of 0 .. count - 1, all equally likely; count is at least 1.
    [[nodiscard]] std::size_t below(std::size_t count);

    /// Puts into the first `chosen` places a random choice of the items, in random order; the rest stays behind them.
    /// Fisher and Yates; with as many chosen as there are items, every order is equally likely.
    template <class T>
    void shuffleFirst(std::span<T> items, std::size_t chosen) {
        for (std::size_t i = 0; i < chosen; ++i) {
            std::swap(items[i], items[i + below(items.size() - i)]);
        }
    }

private:
    std::mt19937_64 m_engine;
};

}  // namespace core
