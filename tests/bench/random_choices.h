// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <string_view>
#include <vector>

#include "core/figure/figure.h"

namespace bench {

/// Kinds of choices that a user makes in the window.
[[nodiscard]] const std::vector<std::string_view>& choiceKinds();

/// Draws choices of every kind at random; the same seed draws the same.
class RandomChoices {
public:
    RandomChoices(const core::Dataset& dataset, unsigned seed);

    /// `spec` with another choice of a kind, available in the dataset.
    [[nodiscard]] core::MapSpec changed(core::MapSpec spec, std::string_view kind);

private:
    template <class Choices>
    [[nodiscard]] const auto& pick(const Choices& choices) {
        return choices[m_random() % choices.size()];
    }
    [[nodiscard]] core::MapSpec withOtherPeriod(core::MapSpec spec);

    const core::Dataset& m_dataset;
    std::mt19937 m_random;
    std::vector<core::IndicatorId> m_indicators;  ///< Those with figures.
};

}  // namespace bench
