// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <span>

namespace core {

/// A running sum that also adds up its own rounding errors. Its error is about that of a sum in twice the digits of a
/// double, rounded once.
/// @see A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974), 39-51.
class CompensatedSum {
public:
    constexpr void add(double term) noexcept {
        const double sum = m_high + term;
        const double part = sum - m_high;
        m_low += (m_high - (sum - part)) + (term - part);
        m_high = sum;
    }

    /// Adds a * b together with the rounding error of the product.
    void addProduct(double a, double b) noexcept {
        const double product = a * b;
        add(product);
        m_low += std::fma(a, b, -product);
    }

    /// The sum, rounded.
    [[nodiscard]] constexpr double value() const noexcept { return m_high + m_low; }
    /// The sum minus value(): the digits that rounding removed.
    [[nodiscard]] constexpr double remainder() const noexcept { return m_low - (value() - m_high); }

private:
    double m_high = 0;
    double m_low = 0;
};

/// The compensated sum of all terms, rounded; 0 without terms.
[[nodiscard]] constexpr double sumOf(std::span<const double> terms) noexcept {
    CompensatedSum sum;
    for (const double term : terms) {
        sum.add(term);
    }
    return sum.value();
}

}  // namespace core
