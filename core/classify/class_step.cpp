// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_step.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace core {
namespace {

constexpr std::size_t minForExecutor = 20000;  ///< Fewer prefixes are solved faster than threads start.
constexpr std::size_t maxParts = 32;

}  // namespace

ClassStep::ClassStep(const SquaredDeviations& deviations, const IndexRanges& previousEnds,
                     std::span<const double> previousLeast, const IndexRanges& ends, std::stop_token stop)
    : m_deviations(deviations),
      m_previousEnds(previousEnds),
      m_previousLeast(previousLeast),
      m_ends(ends),
      m_stop(std::move(stop)),
      m_least(ends.size(), std::numeric_limits<double>::infinity()),
      m_best(ends.size(), 0) {}

void ClassStep::solve(const Executor& execute) {
    std::vector<Part> parts{{0, m_ends.size(), 0, m_previousEnds.size() - 1}};
    if (m_ends.size() < minForExecutor) {
        solveAll(parts.front());
        return;
    }
    while (parts.size() < maxParts) {
        execute(parts.size(), [&](std::size_t i) { solveMiddle(parts[i]); });
        parts = halved(parts);
    }
    execute(parts.size(), [&](std::size_t i) { solveAll(parts[i]); });
}

void ClassStep::solveAll(const Part& part) {
    if (part.empty() || m_stop.stop_requested()) {
        return;
    }
    solveMiddle(part);
    solveAll(below(part));
    solveAll(above(part));
}

void ClassStep::solveMiddle(const Part& part) {
    if (part.empty() || m_stop.stop_requested()) {
        return;
    }
    const std::size_t last = m_ends[part.middle()];
    const std::size_t end = std::min(m_previousEnds.countBelow(last), part.highest + 1);
    std::array<double, 256> squares;
    double least = std::numeric_limits<double>::infinity();
    std::size_t best = part.lowest;
    for (std::size_t begin = part.lowest; begin < end;) {
        const IndexRanges::Range previous = m_previousEnds.from(begin);
        const std::span<double> some = std::span(squares).first(std::min({squares.size(), end - begin, previous.size}));
        m_deviations.ofRunsTo(last, previous.first + 1, some);
        for (std::size_t i = 0; i < some.size(); ++i) {
            const double sum = m_previousLeast[begin + i] + some[i];
            if (sum < least * (1 - tie)) {
                least = sum;
                best = begin + i;
            }
        }
        begin += some.size();
    }
    m_least[part.middle()] = least;
    m_best[part.middle()] = best;
}

ClassStep::Part ClassStep::below(const Part& part) const {
    return {part.first, part.middle(), part.lowest, m_best[part.middle()]};
}

ClassStep::Part ClassStep::above(const Part& part) const {
    return {part.middle() + 1, part.end, m_best[part.middle()], part.highest};
}

std::vector<ClassStep::Part> ClassStep::halved(const std::vector<Part>& parts) const {
    std::vector<Part> halves;
    for (const Part& part : parts) {
        halves.push_back(below(part));
        halves.push_back(above(part));
    }
    return halves;
}

}  // namespace core
