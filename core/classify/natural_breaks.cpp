// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/natural_breaks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "core/classify/class_step.h"
#include "core/classify/methods.h"
#include "core/classify/sorted_input.h"
#include "core/numeric/ascending_sequence.h"
#include "core/numeric/index_ranges.h"
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
    const std::size_t size = distinctCount(sorted);
    result.values.reserve(size);
    result.counts.reserve(size);
    for (const double value : sorted) {
        if (result.values.empty() || value != result.values.back()) {
            result.values.push_back(value);
            result.counts.push_back(0);
        }
        ++result.counts.back();
    }
    return result;
}

/// Runs of consecutive values. A first, coarse search treats each run as one value.
struct Cells {
    std::vector<std::size_t> begins;  ///< Index of the first value of each cell.
    Distinct means;                   ///< Distance of each cell's mean from the least value.
    double within = 0;                ///< Squared deviations of the values from the means of their cells.
    double spread = 0;                ///< The largest sum, over all cells, of deviations above the cell's mean.
    double loss = 0;                  ///< The largest value of 4 * that sum * distance to the far end of the values.
    double rounding = 0;              ///< Upper bound of the rounding errors of sums of squared deviations.
};

/// Adds the cell of the values first..end-1.
void addCell(Cells& cells, const Distinct& points, std::size_t first, std::size_t end) {
    const double least = points.values.front();
    const double start = points.values[first] - least;
    const double finish = points.values[end - 1] - least;
    double weight = 0;
    double sum = 0;
    for (std::size_t i = first; i < end; ++i) {
        const auto count = static_cast<double>(points.counts[i]);
        weight += count;
        sum += count * (points.values[i] - least - start);
    }
    const double mean = std::min(start + sum / weight, finish);
    double above = 0;
    for (std::size_t i = first; i < end; ++i) {
        const double deviation = points.values[i] - least - mean;
        const auto count = static_cast<double>(points.counts[i]);
        cells.within += count * deviation * deviation;
        above += count * std::max(deviation, 0.0);
    }
    const double reach = std::min(finish, points.values.back() - least - start);
    cells.begins.push_back(first);
    cells.means.values.push_back(mean);
    cells.means.counts.push_back(static_cast<std::size_t>(weight));
    cells.spread = std::max(cells.spread, above);
    cells.loss = std::max(cells.loss, 4 * above * reach);
}

/// Cells with about the same loss (see Cells::loss). Their number is only slightly above `cells` for every
/// distribution.
Cells cellsOf(const Distinct& points, std::size_t cells) {
    const double least = points.values.front();
    const double range = points.values.back() - least;
    double distances = 0;
    for (std::size_t i = 0; i < points.values.size(); ++i) {
        const double distance = points.values[i] - least;
        distances += static_cast<double>(points.counts[i]) * std::min(distance, range - distance);
    }
    const double limit = distances * range / (static_cast<double>(cells) * static_cast<double>(cells));
    Cells result;
    result.rounding = 1e-14 * distances * range;
    std::size_t first = 0;
    double weight = 0;
    for (std::size_t i = 0; i < points.values.size(); ++i) {
        const auto count = static_cast<double>(points.counts[i]);
        const double start = points.values[first] - least;
        const double finish = points.values[i] - least;
        if (i > first && (weight + count) * (finish - start) * std::min(finish, range - start) > limit) {
            addCell(result, points, first, i);
            first = i;
            weight = 0;
        }
        weight += count;
    }
    addCell(result, points, first, points.values.size());
    return result;
}

/// The least squared deviations of prefixes in 1, 2, ... `most` classes or fewer.
class LeastOfPrefixes {
public:
    LeastOfPrefixes(const Distinct& points, std::size_t most, const std::stop_token& stop) {
        const std::size_t size = points.values.size();
        const SquaredDeviations deviations(points.values, points.counts);
        IndexRanges ends(0, size);
        std::vector<double>& ofOne = m_least.emplace_back();
        for (std::size_t i = 0; i < size; ++i) {
            ofOne.push_back(deviations.ofRun(0, i));
        }
        while (m_least.size() < most) {
            const std::size_t classes = m_least.size() + 1;
            const IndexRanges next(classes < most ? classes - 1 : size - 1, size);
            ClassStep step(deviations, ends, m_least.back(), next, stop);
            step.solve(sequential);
            m_least.push_back(step.least());
            ends = next;
        }
    }

    /// @param values   the length of the prefix; the whole sequence for `most` classes.
    /// @param classes  at least one.
    [[nodiscard]] double of(std::size_t values, std::size_t classes) const {
        const std::vector<double>& least = m_least[classes - 1];
        return values <= classes ? 0 : least[least.size() - 1 - (m_least.front().size() - values)];
    }

private:
    std::vector<std::vector<double>> m_least;  ///< By number of classes, for the longest prefixes.
};

Distinct reversed(const Distinct& points) {
    Distinct result;
    for (std::size_t i = points.values.size(); i > 0; --i) {
        result.values.push_back(points.values.back() - points.values[i - 1]);
        result.counts.push_back(points.counts[i - 1]);
    }
    return result;
}

/// For each class: whether it may end in each cell in an optimal division into `classes` or fewer classes.
/// @param before  for the prefixes of the cell means.
/// @param after   for the prefixes of the reversed cell means, that is, for the suffixes.
std::vector<std::vector<bool>> possibleCells(const Cells& cells, const LeastOfPrefixes& before,
                                             const LeastOfPrefixes& after, std::size_t classes) {
    constexpr double equallyGood = 100 * ClassStep::tie;
    const std::size_t size = cells.begins.size();
    std::vector<std::vector<bool>> isPossible(classes, std::vector<bool>(size, false));
    for (std::size_t all = 2; all <= classes; ++all) {
        const double best = before.of(size, all);
        const double tolerance = equallyGood * (best + cells.within);
        const double loss = cells.loss + 2 * cells.spread * std::sqrt(tolerance);
        const double limit = best + static_cast<double>(all - 1) * loss + tolerance + cells.rounding;
        for (std::size_t below = 1; below < all; ++below) {
            bool isBefore = after.of(size, all - below) <= limit;
            for (std::size_t cell = 0; cell < size; ++cell) {
                const bool isAfter = before.of(cell + 1, below) + after.of(size - cell - 1, all - below) <= limit;
                isPossible[below - 1][cell] = isPossible[below - 1][cell] || isBefore || isAfter;
                isBefore = isAfter;
            }
        }
    }
    return isPossible;
}

/// For each class: the prefixes that can end with it when there are at most `classes` classes. The whole sequence is
/// always one of them; for the last class it is the only one.
std::vector<IndexRanges> allEnds(std::size_t values, std::size_t classes) {
    std::vector<IndexRanges> ends;
    for (std::size_t index = 0; index < classes; ++index) {
        ends.emplace_back(index + 1 < classes ? index : values - 1, values);
    }
    return ends;
}

/// The same with fewer prefixes, found by dividing cells of values into classes first.
///
/// With the means of the classes fixed, moving the break between two classes to a border of its cell raises the squared
/// deviations by at most twice the distance of these means, times the cell's deviations above its mean. (Both
/// directions together leave half of the cell's absolute deviations at the worst place, the mean.) All breaks can be
/// moved at once. The means are at most twice as far apart as the break is from the farther end of the two classes,
/// because an optimal break is in the middle between them. So no optimal division has a break in a cell if every
/// division of whole cells with a break at one of the cell's borders is worse than the best one by more than the sum of
/// these losses. The limit also admits divisions that are equally good except for rounding.
///
/// @param points  of magnitude at most one.
/// @returns nothing when there are too many cells to save time, or when stopped.
std::optional<std::vector<IndexRanges>> possibleEnds(const Distinct& points, std::size_t classes,
                                                     const std::stop_token& stop, const Executor& execute) {
    constexpr std::size_t minValues = 35000;
    constexpr std::size_t wantedCells = 8192;
    if (points.values.size() < minValues) {
        return std::nullopt;
    }
    const Cells cells = cellsOf(points, wantedCells);
    const std::size_t size = cells.begins.size();
    if (size > points.values.size() / 4 || size < classes) {
        return std::nullopt;
    }
    std::array<std::optional<LeastOfPrefixes>, 2> least;
    execute(least.size(),
            [&](std::size_t i) { least[i].emplace(i == 0 ? cells.means : reversed(cells.means), classes, stop); });
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    const auto isPossible = possibleCells(cells, *least[0], *least[1], classes);
    std::vector<IndexRanges> ends(classes);
    for (std::size_t index = 0; index < classes; ++index) {
        for (std::size_t cell = 0; cell < size; ++cell) {
            if (isPossible[index][cell]) {
                ends[index].append(cells.begins[cell], cell + 1 < size ? cells.begins[cell + 1] : points.values.size());
            }
        }
        ends[index].append(points.values.size() - 1, points.values.size());
    }
    return ends;
}

/// The best divisions of prefixes into classes.
struct Divisions {
    std::vector<IndexRanges> ends;  ///< By class: the prefixes that end with it.
    /// For the second class and each further one, by prefix: the position of the best prefix without its last class.
    /// Incomplete when stopped.
    std::vector<AscendingSequence> previous;
};

/// @param points  of magnitude at most one.
Divisions bestDivisions(Distinct points, std::size_t classes, const std::stop_token& stop, const Executor& execute) {
    const auto possible = possibleEnds(points, classes, stop, execute);
    Divisions result{possible ? *possible : allEnds(points.values.size(), classes), {}};
    const SquaredDeviations deviations(std::move(points.values), std::move(points.counts));
    std::vector<double> least(result.ends.front().size());
    for (std::size_t i = 0; i < least.size(); ++i) {
        least[i] = deviations.ofRun(0, result.ends.front()[i]);
    }
    for (std::size_t index = 1; index < classes; ++index) {
        ClassStep step(deviations, result.ends[index - 1], least, result.ends[index], stop);
        step.solve(execute);
        if (stop.stop_requested()) {
            break;
        }
        result.previous.emplace_back(step.best());
        least = step.least();
    }
    return result;
}

/// The upper bounds for 1, 2, ... classes.
std::vector<std::vector<double>> upperBounds(const std::vector<double>& values, const Divisions& divisions) {
    const std::size_t most = divisions.ends.size();
    std::vector<std::vector<double>> bounds;
    // The position of the prefix that is looked at, for each number of classes. From the last class down, so that each
    // sequence is unpacked once.
    std::vector<std::size_t> prefix;
    for (std::size_t classes = 1; classes <= most; ++classes) {
        bounds.emplace_back(classes, values.back());
        prefix.push_back(divisions.ends[classes - 1].size() - 1);
    }
    for (std::size_t index = most - 1; index > 0; --index) {
        const std::vector<std::size_t> previous = divisions.previous[index - 1].values();
        for (std::size_t classes = index + 1; classes <= most; ++classes) {
            prefix[classes - 1] = previous[prefix[classes - 1]];
            bounds[classes - 1][index - 1] = values[divisions.ends[index - 1][prefix[classes - 1]]];
        }
    }
    return bounds;
}

}  // namespace

ClassBreaks NaturalBreaksTable::breaks(std::size_t classes) const {
    if (classes == 0 || classes > m_classLimit) {
        throw std::invalid_argument("the table of natural breaks does not hold this number of classes");
    }
    return {m_lower, m_upperBounds[std::min(classes, m_upperBounds.size()) - 1]};
}

std::optional<NaturalBreaksTable> naturalBreaksTable(std::span<const double> values, std::size_t classLimit,
                                                     std::stop_token stop, const Executor& execute) {
    Distinct points = distinct(sortedInput(values, classLimit));
    const std::size_t most = std::min(classLimit, points.values.size());
    const Divisions divisions =
        bestDivisions({unitScaled(points.values), std::move(points.counts)}, most, stop, execute);
    if (stop.stop_requested()) {
        return std::nullopt;
    }
    NaturalBreaksTable table;
    table.m_classLimit = classLimit;
    table.m_lower = points.values.front();
    table.m_upperBounds = upperBounds(points.values, divisions);
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
