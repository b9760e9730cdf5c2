// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_method.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace core {
namespace {

constexpr std::array methods{ClassMethod::EqualInterval, ClassMethod::Quantile, ClassMethod::NaturalBreaks,
                             ClassMethod::StdMean,       ClassMethod::HeadTail, ClassMethod::MaximumBreaks,
                             ClassMethod::Box,           ClassMethod::Pretty,   ClassMethod::Geometric,
                             ClassMethod::Manual};

}  // namespace

std::span<const ClassMethod> allClassMethods() { return methods; }

std::span<const ClassMethod> computedClassMethods() { return std::span(methods).first(methods.size() - 1); }

std::string_view idOf(ClassMethod method) {
    switch (method) {
        case ClassMethod::EqualInterval:
            return "equal-interval";
        case ClassMethod::Quantile:
            return "quantile";
        case ClassMethod::NaturalBreaks:
            return "natural-breaks";
        case ClassMethod::StdMean:
            return "std-mean";
        case ClassMethod::HeadTail:
            return "head-tail";
        case ClassMethod::MaximumBreaks:
            return "maximum-breaks";
        case ClassMethod::Box:
            return "box";
        case ClassMethod::Pretty:
            return "pretty";
        case ClassMethod::Geometric:
            return "geometric";
        case ClassMethod::Manual:
            return "manual";
    }
    throw std::invalid_argument("idOf: unknown classification method");
}

std::optional<ClassMethod> classMethodById(std::string_view id) {
    const auto found = std::ranges::find_if(methods, [id](ClassMethod method) { return idOf(method) == id; });
    return found == methods.end() ? std::nullopt : std::optional(*found);
}

}  // namespace core
