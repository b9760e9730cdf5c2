// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <vector>

#include <sys/resource.h>

namespace bench {

using Clock = std::chrono::steady_clock;

[[nodiscard]] inline double milliseconds(Clock::duration duration) {
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// Milliseconds that have passed since a point in time.
[[nodiscard]] inline double since(Clock::time_point start) { return milliseconds(Clock::now() - start); }

/// The smallest of sorted numbers that at least a part of them does not exceed.
/// @param sorted  at least one number.
/// @param part    above 0 and up to 1; 0.5 for the median.
[[nodiscard]] inline double quantile(const std::vector<double>& sorted, double part) {
    assert(!sorted.empty() && part > 0 && part <= 1);
    return sorted[static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted.size()))) - 1];
}
[[nodiscard]] inline double median(const std::vector<double>& sorted) { return quantile(sorted, 0.5); }

[[nodiscard]] inline rusage usedSoFar() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used;
}

/// The time that all processors together have spent on this process.
[[nodiscard]] inline double processorMs() {
    constexpr double perSecond = 1000;
    constexpr double perMicrosecond = 0.001;
    const rusage used = usedSoFar();
    return perSecond * static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           perMicrosecond * static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
}

/// The largest memory of this process up to now.
[[nodiscard]] inline double peakRssMb() {
    constexpr double kilobytes = 1024;
    return static_cast<double>(usedSoFar().ru_maxrss) / kilobytes;
}

}  // namespace bench
