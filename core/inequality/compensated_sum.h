// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace core {

/// A sum that carries its own rounding errors: as good as one in twice the digits, rounded once.
/// @see A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974), 39-51.
class CompensatedSum {
public:
    constexpr void add(double term) noexcept {
        const double sum = m_high + term;
        const double part = sum - m_high;
        m_low += (m_high - (sum - part)) + (term - part);
        m_high = sum;
    }

    /// Adds the product as if it had not been rounded.
    void addProduct(double a, double b) noexcept {
        const double product = a * b;
        add(product);
        m_low += std::fma(a, b, -product);
    }

    /// The sum, rounded.
    [[nodiscard]] constexpr double value() const noexcept { return m_high + m_low; }
    /// What `value` leaves of the sum.
    [[nodiscard]] constexpr double remainder() const noexcept { return m_low - (value() - m_high); }

private:
    double m_high = 0;
    double m_low = 0;
};

}  // namespace core
