// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/band_raster.h"

#include <algorithm>
#include <array>
#include <span>

#include "app/raster/first_set.h"

namespace app {
namespace {

constexpr std::uint32_t full = 255;

/// A region and its weight, of 255, in the colour of one pixel.
struct Weighed {
    std::uint32_t region;
    std::uint32_t weight;
};

constexpr std::uint32_t product(std::uint32_t a, std::uint32_t b) { return (a * b + full / 2) / full; }

/// The colour of what is no region, so dark that no ink of the regions can carry a channel over.
std::uint32_t baseOf(std::uint32_t rest, std::uint32_t inkWeight) {
    std::uint32_t base = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        base |= std::min((rest >> shift) & full, full - inkWeight) << shift;
    }
    return base;
}

}  // namespace

BandRaster::BandRaster(int width, int mostRows) : m_width(width), m_scan(width, 0, mostRows) {
    for (auto* words : {&m_owners, &m_above, &m_highest}) {
        words->resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(mostRows));
    }
}

void BandRaster::begin(Rows rows, const Plate& still, Premultiplied background) {
    m_rows = rows;
    m_still = still;
    for (int row = rows.first; row < rows.end; ++row) {
        std::fill_n(still.row(row), m_width, background);
    }
    m_scan.moveTo(rows.first, rows.end);
    for (auto* words : {&m_owners, &m_above}) {
        std::fill(rowOf(*words, rows.first), rowOf(*words, rows.end), 0U);
    }
    m_hasHighest = false;
    m_parts.clear();
}

void BandRaster::draw(const InkedOutlines& outlines) {
    for (const InkedOutlines::Outline& outline : outlines.outlines()) {
        if (!outline.rows.meet(m_rows)) {
            continue;
        }
        outlines.forEachStretch(outline, m_rows, [&](std::span<const FinePoint> points) { m_scan.addPath(points); });
        if (outline.region) {
            own(*outline.region);
        } else {
            blend(outline);
        }
    }
}

Plate BandRaster::plateOf(Stage stage) {
    if (stage == Stage::Below) {
        return m_still;
    }
    std::vector<Premultiplied>& words = stage == Stage::Above ? m_above : m_highest;
    if (stage == Stage::OnTop && !m_hasHighest) {
        std::fill(rowOf(words, m_rows.first), rowOf(words, m_rows.end), 0U);
        m_hasHighest = true;
    }
    return {words.data(), static_cast<std::size_t>(m_width), m_rows.first};
}

void BandRaster::blend(const InkedOutlines::Outline& outline) {
    const Plate plate = plateOf(outline.stage);
    m_scan.sweep(outline.rule, [&](int row, int begin, int end, int coverage) {
        const Premultiplied covered = weighed(outline.ink, static_cast<std::uint32_t>(coverage));
        std::uint32_t* const pixels = plate.row(row);
        if (opacityOf(covered) == full) {
            std::fill(pixels + begin, pixels + end, covered);
            return;
        }
        for (int column = begin; column < end; ++column) {
            pixels[column] = over(covered, pixels[column]);
        }
    });
}

/// Later regions lie above earlier ones, as a painter would leave them.
void BandRaster::own(std::uint32_t region) {
    m_scan.sweep(FillRule::EvenOdd, [&](int row, int begin, int end, int coverage) {
        Owner* const owners = rowOf(m_owners, row);
        if (coverage == full) {
            std::fill(owners + begin, owners + end, region + 1);
            return;
        }
        for (int column = begin; column < end; ++column) {
            m_parts.push_back({owners[column], region, static_cast<std::uint32_t>(coverage)});
            owners[column] = isShared | static_cast<Owner>(m_parts.size() - 1);
        }
    });
}

RecolourPlan BandRaster::plan(const Plate& onTop) {
    RecolourPlan plan;
    for (int row = m_rows.first; row < m_rows.end; ++row) {
        if (m_hasHighest) {
            layBeneath(onTop.row(row), row);
        }
        planRow(plan, onTop.row(row), row);
        plan.endRow();
    }
    return plan;
}

void BandRaster::layBeneath(Premultiplied* onTop, int row) {
    const Premultiplied* const highest = rowOf(m_highest, row);
    const auto next = [&](int from) { return firstSet(from, m_width, [&](int i) { return highest[i]; }); };
    for (int column = next(0); column < m_width; column = next(column + 1)) {
        onTop[column] = over(onTop[column], highest[column]);
    }
}

void BandRaster::planRow(RecolourPlan& plan, const Premultiplied* onTop, int row) {
    const Owner* const owners = rowOf(m_owners, row);
    std::uint32_t* const below = m_still.row(row);
    Premultiplied* const above = rowOf(m_above, row);
    const auto nextOnTop = [&](int from) { return firstSet(from, m_width, [&](int i) { return onTop[i]; }); };
    for (int column = nextOnTop(0); column < m_width; column = nextOnTop(column + 1)) {
        above[column] = over(onTop[column], above[column]);
    }
    const auto nextDrawn = [&](int from) {
        return firstSet(from, m_width, [&](int i) { return owners[i] | above[i]; });
    };
    for (int column = nextDrawn(0); column < m_width; column = nextDrawn(column)) {
        const Owner owner = owners[column];
        if (owner == 0) {
            below[column] = over(above[column], below[column]) | opaque;
            ++column;
        } else if (above[column] == 0 && (owner & isShared) == 0) {
            const int begin = column;
            column = firstSet(begin, m_width, [&](int i) { return (owners[i] ^ owner) | above[i]; });
            std::fill(below + begin, below + column, 0U);
            plan.addRun({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(column - begin), owner - 1});
        } else {
            planPixel(plan, static_cast<std::uint32_t>(column), owner, below[column], above[column]);
            below[column] = 0;
            ++column;
        }
    }
}

/// Walks down what lies on a pixel and gives each region what those above it leave.
void BandRaster::planPixel(RecolourPlan& plan, std::uint32_t column, Owner owner, std::uint32_t below,
                           Premultiplied above) {
    std::uint32_t left = full - opacityOf(above);
    std::uint32_t inkWeight = 0;
    std::size_t shares = 0;
    RecolourPlan::Blend blend{column, 0, {}, {}};
    std::array<Weighed, 16> further;  // rarely used, so not cleared; where more meet, the pixel is of those on top
    const auto give = [&](std::uint32_t region, std::uint32_t weight) {
        left -= weight;
        inkWeight += weight;
        if (weight == 0) {
            return;
        }
        if (shares == 0) {
            blend.first = Share(region, weight);
        } else if (shares == 1) {
            blend.second = Share(region, weight);
        } else if (shares - 2 < further.size()) {
            further[shares - 2] = {region, weight};
        } else {
            left += weight;
            inkWeight -= weight;
            return;
        }
        ++shares;
    };
    for (; (owner & isShared) != 0; owner = m_parts[owner & ~isShared].below) {
        const Part& part = m_parts[owner & ~isShared];
        give(part.region, product(left, part.coverage));
    }
    if (owner != 0) {
        give(owner - 1, left);
    }
    blend.base = baseOf(above + weighed(below, left), inkWeight);
    plan.addBlend(blend);
    for (std::size_t i = 2; i < shares; ++i) {
        plan.addExtra({column, Share(further[i - 2].region, further[i - 2].weight)});
    }
}

}  // namespace app
