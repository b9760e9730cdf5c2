// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace core {

/// The classification methods that need only the values and a number of classes.
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
};

/// Whether the values alone determine the number of classes.
[[nodiscard]] constexpr bool choosesClassCount(ClassMethod method) {
    return method == ClassMethod::HeadTail || method == ClassMethod::Box;
}

[[nodiscard]] std::span<const ClassMethod> allClassMethods();
/// Stable id, as on the command line.
[[nodiscard]] std::string_view idOf(ClassMethod method);
[[nodiscard]] std::optional<ClassMethod> classMethodById(std::string_view id);

}  // namespace core
