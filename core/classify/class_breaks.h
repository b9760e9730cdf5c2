// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace core {

/// The bounds of the classes of a map, at full precision. A class is (lower, upper]; the first one includes its lower
/// bound as well.
///
/// Round bounds only for display: with a rounded bound, a region whose value equals the bound could change its class.
class ClassBreaks {
public:
    /// @param lower        lower bound of the first class.
    /// @param upperBounds  upper bound of each class, strictly increasing; the first may equal `lower`.
    /// @throws std::invalid_argument when there is no class, a bound is not finite, or the bounds are out of order.
    ClassBreaks(double lower, std::vector<double> upperBounds);
    /// Classes that hold every finite value: below the first bound, between the bounds, and above the last one. The
    /// outermost bounds of the classes are infinite.
    /// @throws std::invalid_argument unless there is a bound, all are finite, and they increase strictly.
    [[nodiscard]] static ClassBreaks openEnded(std::vector<double> bounds);

    /// Whether the first and the last class are open-ended.
    [[nodiscard]] bool isOpenEnded() const noexcept;
    [[nodiscard]] double lower() const noexcept { return m_lower; }
    [[nodiscard]] const std::vector<double>& upperBounds() const& noexcept { return m_upperBounds; }
    [[nodiscard]] std::vector<double> upperBounds() && noexcept { return std::move(m_upperBounds); }
    [[nodiscard]] double upper() const noexcept { return m_upperBounds.back(); }
    /// Number of classes, at least one.
    [[nodiscard]] std::size_t size() const noexcept { return m_upperBounds.size(); }
    /// Lower bound of one class: outside the class, except for the first.
    [[nodiscard]] double lowerOf(std::size_t index) const { return index == 0 ? m_lower : m_upperBounds[index - 1]; }
    /// The class that holds a value; nothing when the value is outside the range or not finite.
    [[nodiscard]] std::optional<std::size_t> classOf(double value) const;

    friend bool operator==(const ClassBreaks&, const ClassBreaks&) = default;

private:
    double m_lower;
    std::vector<double> m_upperBounds;
};

/// How many values each class holds; a value in no class is not counted.
[[nodiscard]] std::vector<std::size_t> classCounts(const ClassBreaks& breaks, std::span<const double> values);

/// The number of values (one per region) whose class number differs between two sets of breaks. Values outside all
/// classes count as one more class.
[[nodiscard]] std::size_t regionsChangingClass(const ClassBreaks& a, const ClassBreaks& b,
                                               std::span<const double> values);

/// Goodness of variance fit, 0 to 1: one minus the squared deviations from the class means (SDCM) over those from the
/// mean of all (SDAM). Only values in a class are counted; 1 when they are all equal or there are none.
/// @see G. F. Jenks, F. C. Caspall, "Error on Choroplethic Maps", Annals AAG 61 (1971), 217-244.
[[nodiscard]] double goodnessOfVarianceFit(const ClassBreaks& breaks, std::span<const double> values);

}  // namespace core
