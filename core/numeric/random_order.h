// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <utility>

namespace core {

/// Random choices from a seed, the same on every platform. The standard specifies the engine, but leaves distributions
/// and std::shuffle to each library.
class RandomOrder {
public:
    explicit RandomOrder(std::uint64_t seed) : m_engine(seed) {}

    /// One of 0 .. count - 1, all equally likely; count is at least 1.
    [[nodiscard]] std::size_t below(std::size_t count);

    /// Moves a random choice of `chosen` items to the front, in random order (Fisher-Yates). If all items are chosen,
    /// every order is equally likely.
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
