// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/parallel/progress.h"

#include <utility>

namespace gis {

void report(const Progress& progress, double part) {
    if (progress && !progress(part)) {
        throw Cancelled();
    }
}

Progress scaledProgress(Progress whole, double from, double to) {
    if (!whole) {
        return {};
    }
    return [whole = std::move(whole), from, to](double part) { return whole(from + part * (to - from)); };
}

}  // namespace gis
