// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colour/ramp.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <stdexcept>

#include "core/colour/color_brewer.h"
#include "core/colour/viridis_family.h"

namespace core {

namespace {

std::vector<Ramp> collectedRamps() {
    std::vector<Ramp> ramps = colorBrewerSequentialRamps();
    std::ranges::move(viridisFamilyRamps(), std::back_inserter(ramps));
    std::ranges::move(colorBrewerDivergingRamps(), std::back_inserter(ramps));
    return ramps;
}

/// The colour at 0 (first) to 1 (last) along a table.
Srgb colourAlong(const std::vector<Srgb>& table, double position) {
    const double place = position * static_cast<double>(table.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, table.size() - 1);
    return mixed(table[below], table[above], place - std::floor(place));
}

std::vector<Srgb> spacedColours(const std::vector<Srgb>& table, std::size_t classes) {
    if (classes == 1) {
        return {colourAlong(table, 0.5)};
    }
    std::vector<Srgb> colours;
    for (std::size_t i = 0; i < classes; ++i) {
        colours.push_back(colourAlong(table, static_cast<double>(i) / static_cast<double>(classes - 1)));
    }
    return colours;
}

}  // namespace

const std::vector<Ramp>& allRamps() {
    static const std::vector<Ramp> ramps = collectedRamps();
    return ramps;
}

const Ramp* rampById(std::string_view id) {
    const auto found = std::ranges::find(allRamps(), id, &Ramp::id);
    return found == allRamps().end() ? nullptr : &*found;
}

std::vector<Srgb> rampColours(const Ramp& ramp, std::size_t classes, bool reversed) {
    if (classes == 0) {
        throw std::invalid_argument("a ramp gives colours to one class or more");
    }
    const auto exact = std::ranges::find(ramp.tables, classes, &std::vector<Srgb>::size);
    std::vector<Srgb> colours;
    if (exact != ramp.tables.end()) {
        colours = *exact;
    } else if (classes < ramp.tables.front().size()) {
        colours = spacedColours(ramp.tables.front(), classes);
    } else {
        colours = spacedColours(ramp.tables.back(), classes);
    }
    if (reversed) {
        std::ranges::reverse(colours);
    }
    return colours;
}

std::vector<Srgb> divergingColours(const Ramp& ramp, const ClassesAroundMiddle& classes, bool reversed) {
    const std::size_t middle = classes.hasMiddleClass ? 1 : 0;
    std::vector<Srgb> colours;
    if (classes.below > 0) {
        colours = rampColours(ramp, 2 * classes.below + middle, reversed);
        colours.resize(classes.below);
    }
    if (classes.hasMiddleClass) {
        colours.push_back(rampColours(ramp, 1).front());
    }
    if (classes.above > 0) {
        const std::vector<Srgb> both = rampColours(ramp, 2 * classes.above + middle, reversed);
        colours.insert(colours.end(), both.end() - static_cast<std::ptrdiff_t>(classes.above), both.end());
    }
    return colours;
}

}  // namespace core
