// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/natural_breaks.h"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <utility>

#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"
#include "core/numeric/ascending_sequence.h"
#include "core/numeric/sorted_values.h"
#include "core/numeric/squared_deviations.h"
#include "core/numeric/unit_scale.h"

namespace core {

namespace {

struct Distinct {
    std::vector<double> values;       ///< Strictly increasing.
    std::vector<std::size_t> counts;  ///< How often each value occurs.
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

/// Prefixes of the values, named by their last index, and the possible starts of their last class.
struct Prefixes {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t lowestStart = 0;
    std::size_t highestStart = 0;

    [[nodiscard]] bool empty() const { return first >= end; }
    [[nodiscard]] std::size_t middle() const { return first + (end - first) / 2; }
};

/// Adds one class to the optimal classes of every prefix of the values.
///
/// The best start of the last class never decreases as the prefix grows. So the solution for the middle prefix halves
/// the starts to try for the other prefixes: O(n log n) instead of O(n²). Of equally good starts, the lowest is used.
class ClassStep {
public:
    /// @param previous  least squared deviations of the prefixes with one class fewer.
    ClassStep(const SquaredDeviations& deviations, const std::vector<double>& previous, std::stop_token stop)
        : m_deviations(deviations),
          m_previous(previous),
          m_stop(std::move(stop)),
          m_least(previous.size(), std::numeric_limits<double>::infinity()),
          m_starts(previous.size(), 0) {}

    /// Solves all prefixes from the one that ends at `first`. Their last class starts at `first` or later.
    void solve(std::size_t first, const Executor& execute) {
        std::vector<Prefixes> parts{{first, m_least.size(), first, m_least.size() - 1}};
        if (m_least.size() >= worthExecutor) {
            while (parts.size() < mostParts) {
                execute(parts.size(), [&](std::size_t i) { solveMiddle(parts[i]); });
                parts = halved(parts);
            }
            execute(parts.size(), [&](std::size_t i) { solveAll(parts[i]); });
        } else {
            solveAll(parts.front());
        }
    }

    /// Solves the whole sequence of values only.
    void solveLast(std::size_t firstStart) {
        const std::size_t last = m_least.size() - 1;
        solveMiddle({last, last + 1, firstStart, last});
    }

    [[nodiscard]] std::vector<double> least() && noexcept { return std::move(m_least); }
    [[nodiscard]] const std::vector<std::size_t>& starts() const noexcept { return m_starts; }

private:
    static constexpr std::size_t worthExecutor = 20000;  ///< Fewer values are solved faster than threads start.
    static constexpr std::size_t mostParts = 32;
    /// Sums that differ by less than this fraction are equally good: the difference is rounding.
    static constexpr double tie = 2e-14;

    void solveAll(const Prefixes& part) {
        if (part.empty() || m_stop.stop_requested()) {
            return;
        }
        solveMiddle(part);
        solveAll(below(part));
        solveAll(above(part));
    }

    void solveMiddle(const Prefixes& part) {
        if (part.empty() || m_stop.stop_requested()) {
            return;
        }
        const std::size_t last = part.middle();
        const std::size_t end = std::min(last, part.highestStart) + 1;
        std::array<double, 256> squares;
        double least = std::numeric_limits<double>::infinity();
        std::size_t best = 0;
        for (std::size_t begin = part.lowestStart; begin < end;) {
            const std::span<double> some = std::span(squares).first(std::min(squares.size(), end - begin));
            m_deviations.ofRunsTo(last, begin, some);
            for (std::size_t i = 0; i < some.size(); ++i) {
                const double sum = m_previous[begin + i - 1] + some[i];
                if (sum < least * (1 - tie)) {
                    least = sum;
                    best = begin + i;
                }
            }
            begin += some.size();
        }
        m_least[last] = least;
        m_starts[last] = best;
    }

    [[nodiscard]] Prefixes below(const Prefixes& part) const {
        return {part.first, part.middle(), part.lowestStart, m_starts[part.middle()]};
    }
    [[nodiscard]] Prefixes above(const Prefixes& part) const {
        return {part.middle() + 1, part.end, m_starts[part.middle()], part.highestStart};
    }
    [[nodiscard]] std::vector<Prefixes> halved(const std::vector<Prefixes>& parts) const {
        std::vector<Prefixes> halves;
        for (const Prefixes& part : parts) {
            halves.push_back(below(part));
            halves.push_back(above(part));
        }
        return halves;
    }

    const SquaredDeviations& m_deviations;
    const std::vector<double>& m_previous;
    std::stop_token m_stop;
    std::vector<double> m_least;
    std::vector<std::size_t> m_starts;
};

/// For the second class and each further one: the best start of that class as the last one, by prefix. Incomplete when
/// stopped.
std::vector<AscendingSequence> bestStarts(const Distinct& points, std::size_t classes, const std::stop_token& stop,
                                          const Executor& execute) {
    const std::size_t size = points.values.size();
    const SquaredDeviations deviations(unitScaled(points.values), points.counts);
    std::vector<double> least(size);
    for (std::size_t i = 0; i < size; ++i) {
        least[i] = deviations.ofRun(0, i);
    }
    std::vector<AscendingSequence> starts;
    for (std::size_t index = 1; index < classes; ++index) {
        ClassStep step(deviations, least, stop);
        if (index + 1 < classes) {
            step.solve(index, execute);
        } else {
            step.solveLast(index);
        }
        if (stop.stop_requested()) {
            break;
        }
        starts.emplace_back(step.starts());
        least = std::move(step).least();
    }
    return starts;
}

/// The upper bounds for 1, 2, ... classes, one more than there are `starts`.
std::vector<std::vector<double>> upperBounds(const std::vector<double>& values,
                                             const std::vector<AscendingSequence>& starts) {
    const std::size_t most = starts.size() + 1;
    std::vector<std::vector<double>> bounds;
    for (std::size_t classes = 1; classes <= most; ++classes) {
        bounds.emplace_back(classes, values.back());
    }
    // The end of the class that is looked at, for each number of classes. From the last class down, so that each
    // sequence of starts is unpacked once.
    std::vector<std::size_t> last(most, values.size() - 1);
    for (std::size_t index = most - 1; index > 0; --index) {
        const std::vector<std::size_t> startOf = starts[index - 1].values();
        for (std::size_t classes = index + 1; classes <= most; ++classes) {
            last[classes - 1] = startOf[last[classes - 1]] - 1;
            bounds[classes - 1][index - 1] = values[last[classes - 1]];
        }
    }
    return bounds;
}

}  // namespace

ClassBreaks NaturalBreaksTable::breaks(std::size_t classes) const {
    if (classes == 0 || classes > m_mostClasses) {
        throw std::invalid_argument("the table of natural breaks does not hold this number of classes");
    }
    return {m_lower, m_upperBounds[std::min(classes, m_upperBounds.size()) - 1]};
}

std::optional<NaturalBreaksTable> naturalBreaksTable(std::span<const double> values, std::size_t mostClasses,
                                                     std::stop_token stop, const Executor& execute) {
    const Distinct points = distinct(sortedInput(values, mostClasses));
    const std::size_t most = std::min(mostClasses, points.values.size());
    const std::vector<AscendingSequence> starts = bestStarts(points, most, stop, execute);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    NaturalBreaksTable table;
    table.m_mostClasses = mostClasses;
    table.m_lower = points.values.front();
    table.m_upperBounds = upperBounds(points.values, starts);
    return table;
}

ClassBreaks naturalBreaks(std::span<const double> values, std::size_t classes) {
    const std::vector<double> sorted = sortedInput(values, classes);
    if (classes >= distinctCount(sorted)) {
        return {sorted.front(), distinct(sorted).values};
    }
    return naturalBreaksTable(sorted, classes).value().breaks(classes);
}

}  // namespace core
