// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_method.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace core {
namespace {

constexpr std::array methods{ClassMethod::EqualInterval, ClassMethod::Quantile, ClassMethod::NaturalBreaks,
                             ClassMethod::StdMean,       ClassMethod::HeadTail, ClassMethod::MaximumBreaks,
                             ClassMethod::Box,           ClassMethod::Pretty,   ClassMethod::Geometric};

}  // namespace

std::span<const ClassMethod> allClassMethods() { return methods; }

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
    }
    throw std::invalid_argument("idOf: unknown classification method");
}

std::optional<ClassMethod> classMethodById(std::string_view id) {
    const auto found = std::ranges::find_if(methods, [id](ClassMethod method) { return idOf(method) == id; });
    return found == methods.end() ? std::nullopt : std::optional(*found);
}

}  // namespace core
