// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>

#include "core/numeric/value_table.h"

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

template <>
struct ValueTable<ClassMethod> {
    static constexpr std::array all{ValueId<ClassMethod>{ClassMethod::EqualInterval, "equal-interval"},
                                    ValueId<ClassMethod>{ClassMethod::Quantile, "quantile"},
                                    ValueId<ClassMethod>{ClassMethod::NaturalBreaks, "natural-breaks"},
                                    ValueId<ClassMethod>{ClassMethod::StdMean, "std-mean"},
                                    ValueId<ClassMethod>{ClassMethod::HeadTail, "head-tail"},
                                    ValueId<ClassMethod>{ClassMethod::MaximumBreaks, "maximum-breaks"},
                                    ValueId<ClassMethod>{ClassMethod::Box, "box"},
                                    ValueId<ClassMethod>{ClassMethod::Pretty, "pretty"},
                                    ValueId<ClassMethod>{ClassMethod::Geometric, "geometric"},
                                    ValueId<ClassMethod>{ClassMethod::Manual, "manual"}};
};

/// Whether the values alone determine the number of classes.
[[nodiscard]] constexpr bool choosesClassCount(ClassMethod method) {
    return method == ClassMethod::HeadTail || method == ClassMethod::Box;
}

[[nodiscard]] constexpr std::span<const ClassMethod> allClassMethods() { return allValuesOf<ClassMethod>(); }
/// Those that compute the bounds from the values.
[[nodiscard]] constexpr std::span<const ClassMethod> computedClassMethods() {
    return allClassMethods().first(allClassMethods().size() - 1);
}

}  // namespace core
