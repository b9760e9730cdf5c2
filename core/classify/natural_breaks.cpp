// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"
#include "core/numeric/squared_deviations.h"
#include "core/numeric/unit_scale.h"

namespace core {

namespace {

struct Distinct {
    std::vector<double> values;       ///< strictly increasing.
    std::vector<std::size_t> counts;  ///< how often each occurs.
};

Distinct distinct(const std::vector<double>& sorted) {
    Distinct result;
    for (const double value : sorted) {
        if (result.values.empty() || value != result.values.back()) {
            result.values.push_back(value);
            result.counts.push_back(0);
        }
        ++result.counts.back();
    }
    return result;
}

/// One more class than the step before, for every prefix of the values.
///
/// The best start of the last class never moves left as the prefix grows, so halving the prefixes halves the starts
/// that are left to try: O(n log n) instead of O(n²). Of equally good starts the leftmost wins.
class ClassStep {
public:
    /// @param best  least squared deviations of the values 0..i with one class fewer.
    ClassStep(const SquaredDeviations& deviations, const std::vector<double>& best)
        : m_deviations(deviations),
          m_previous(best),
          m_best(best.size(), std::numeric_limits<double>::infinity()),
          m_starts(best.size(), 0) {}

    /// Solves the prefixes ending at first..end-1, whose last class starts somewhere in low..high.
    void solve(std::size_t first, std::size_t end, std::size_t low, std::size_t high) {
        if (first >= end) {
            return;
        }
        const std::size_t last = first + (end - first) / 2;
        for (std::size_t start = low; start <= std::min(last, high); ++start) {
            const double sum = m_previous[start - 1] + m_deviations.ofRun(start, last);
            if (sum < m_best[last]) {
                m_best[last] = sum;
                m_starts[last] = start;
            }
        }
        solve(first, last, low, m_starts[last]);
        solve(last + 1, end, m_starts[last], high);
    }

    [[nodiscard]] const std::vector<double>& best() const noexcept { return m_best; }
    [[nodiscard]] const std::vector<std::size_t>& starts() const noexcept { return m_starts; }

private:
    const SquaredDeviations& m_deviations;
    const std::vector<double>& m_previous;
    std::vector<double> m_best;
    std::vector<std::size_t> m_starts;
};

/// For each class but the first, the best start of that class when it is the last one and the prefix ends at i.
std::vector<std::vector<std::size_t>> bestStarts(const Distinct& points, std::size_t classes) {
    const std::size_t size = points.values.size();
    const SquaredDeviations deviations(unitScaled(points.values), points.counts);
    std::vector<double> best(size);
    for (std::size_t i = 0; i < size; ++i) {
        best[i] = deviations.ofRun(0, i);
    }
    std::vector<std::vector<std::size_t>> starts;
    for (std::size_t index = 1; index < classes; ++index) {
        ClassStep step(deviations, best);
        step.solve(index, size, index, size - 1);
        starts.push_back(step.starts());
        best = step.best();
    }
    return starts;
}

}  // namespace

ClassBreaks naturalBreaks(std::span<const double> values, std::size_t classes) {
    const Distinct points = distinct(sortedInput(values, classes));
    const double lower = points.values.front();
    if (classes >= points.values.size()) {
        return {lower, points.values};
    }
    const std::vector<std::vector<std::size_t>> starts = bestStarts(points, classes);
    std::vector<double> bounds(classes, points.values.back());
    std::size_t last = points.values.size() - 1;
    for (std::size_t index = classes - 1; index > 0; --index) {
        last = starts[index - 1][last] - 1;
        bounds[index - 1] = points.values[last];
    }
    return {lower, std::move(bounds)};
}

}  // namespace core
