// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace core {

/// How values are divided into classes. All methods but the last need only the values and a number of classes.
enum class ClassMethod {
    EqualInterval,
    Quantile,
    NaturalBreaks,
    StdMean,  ///< Standard deviations around the mean.
    HeadTail,
    MaximumBreaks,
    Box,
    Pretty,
    Geometric,
    Manual,  ///< Bounds that the user typed.
};

/// Whether the values alone determine the number of classes.
[[nodiscard]] constexpr bool choosesClassCount(ClassMethod method) {
    return method == ClassMethod::HeadTail || method == ClassMethod::Box;
}

[[nodiscard]] std::span<const ClassMethod> allClassMethods();
/// Those that compute the bounds from the values.
[[nodiscard]] std::span<const ClassMethod> computedClassMethods();
/// Stable id, as on the command line.
[[nodiscard]] std::string_view idOf(ClassMethod method);
[[nodiscard]] std::optional<ClassMethod> classMethodById(std::string_view id);

}  // namespace core
