// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/breaks_table.h"

#include <stdexcept>
#include <utility>

#include "core/classify/diverging.h"
#include "core/classify/methods.h"
#include "core/classify/mirrored_breaks.h"
#include "core/classify/sorted_input.h"

namespace core {
namespace {

/// Ratios that are not all positive have no logarithms; `ratioBreaks` classifies them by their differences from 1.
bool usesLogarithms(BreaksSymmetry symmetry, double least) { return symmetry == BreaksSymmetry::Ratio && least > 0; }

double midpointOf(BreaksSymmetry symmetry) { return symmetry == BreaksSymmetry::Ratio ? 1 : 0; }

std::optional<NaturalBreaksTable> naturalTable(BreaksSymmetry symmetry, std::span<const double> ascending,
                                               std::size_t classLimit, std::stop_token stop, const Executor& execute) {
    if (symmetry == BreaksSymmetry::None) {
        return naturalBreaksTable(ascending, classLimit, std::move(stop), execute);
    }
    const std::vector<double> distances = usesLogarithms(symmetry, ascending.front())
                                              ? distancesFrom(0, logarithms(ascending))
                                              : distancesFrom(midpointOf(symmetry), ascending);
    return naturalBreaksTable(distances, classesPerSide(classLimit), std::move(stop), execute);
}

}  // namespace

BreaksTable::BreaksTable(ClassMethod method, BreaksSymmetry symmetry, std::vector<double> values,
                         std::size_t classLimit)
    : m_method(method), m_symmetry(symmetry), m_classLimit(classLimit), m_values(std::move(values)) {}

ClassBreaks BreaksTable::breaks(std::size_t classes) const {
    if (classes == 0 || classes > m_classLimit) {
        throw std::invalid_argument("the table of class breaks does not hold this number of classes");
    }
    if (m_natural) {
        return natural(classes);
    }
    switch (m_symmetry) {
        case BreaksSymmetry::None:
            return classBreaks(m_method, m_values, classes, m_classLimit);
        case BreaksSymmetry::Zero:
            return divergingBreaks(m_method, m_values, 0, classes);
        case BreaksSymmetry::Ratio:
            return ratioBreaks(m_method, m_values, classes);
    }
    throw std::invalid_argument("unknown symmetry of class breaks");
}

ClassBreaks BreaksTable::natural(std::size_t classes) const {
    if (m_symmetry == BreaksSymmetry::None) {
        return m_natural->breaks(classes);
    }
    const auto bounds = [&](std::size_t ofSide) { return m_natural->breaks(ofSide).upperBounds(); };
    if (usesLogarithms(m_symmetry, m_values.front())) {
        return ratioBreaksFromLogarithms(m_values, mirroredBreaks(logarithms(m_values), 0, classes, bounds));
    }
    return mirroredBreaks(m_values, midpointOf(m_symmetry), classes, bounds);
}

std::optional<BreaksTable> breaksTable(ClassMethod method, BreaksSymmetry symmetry, std::span<const double> values,
                                       std::size_t classLimit, std::stop_token stop, const Executor& execute) {
    std::vector<double> sorted = sortedInput(values, classLimit);
    if (method != ClassMethod::NaturalBreaks) {
        return BreaksTable(method, symmetry, std::move(sorted), classLimit);
    }
    BreaksTable table(method, symmetry, {sorted.front(), sorted.back()}, classLimit);
    table.m_natural = naturalTable(symmetry, sorted, classLimit, std::move(stop), execute);
    return table.m_natural ? std::optional(std::move(table)) : std::nullopt;
}

}  // namespace core
