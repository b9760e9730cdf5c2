// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/progress.h"

namespace gis {

void report(const Progress& progress, double part) {
    if (progress && !progress(part)) {
        throw Cancelled();
    }
}

Progress stretchOf(const Progress& whole, double from, double to) {
    if (!whole) {
        return {};
    }
    return [&whole, from, to](double part) { return whole(from + part * (to - from)); };
}

}  // namespace gis
