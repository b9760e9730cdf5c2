// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/band_raster.h"

#include <algorithm>
#include <array>
#include <span>

#include "app/raster/first_non_zero.h"

namespace app {
namespace {

constexpr std::uint32_t full = 255;

/// The weight (0 to 255) of a region in the colour of one pixel.
struct RegionWeight {
    std::uint32_t region;
    std::uint32_t weight;
};

constexpr std::uint32_t product(std::uint32_t a, std::uint32_t b) { return (a * b + full / 2) / full; }

/// The weighted colour of everything that is not a region, limited so that adding the regions cannot overflow a
/// channel.
std::uint32_t baseOf(std::uint32_t rest, std::uint32_t regionWeight) {
    std::uint32_t base = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        base |= std::min((rest >> shift) & full, full - regionWeight) << shift;
    }
    return base;
}

}  // namespace

BandRaster::BandRaster(int width, int maxRows) : m_width(width), m_coverage(width, 0, maxRows) {
    for (auto* words : {&m_owners, &m_above, &m_highest}) {
        words->resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(maxRows));
    }
}

void BandRaster::begin(RowRange rows, const PixelRows& fixed, Premultiplied background) {
    m_rows = rows;
    m_fixed = fixed;
    for (int row = rows.first; row < rows.end; ++row) {
        std::fill_n(fixed.row(row), m_width, background);
    }
    m_coverage.moveTo(rows.first, rows.end);
    for (auto* words : {&m_owners, &m_above}) {
        std::fill(rowOf(*words, rows.first), rowOf(*words, rows.end), 0U);
    }
    m_hasHighest = false;
    m_parts.clear();
}

void BandRaster::draw(const FilledOutlines& outlines) {
    for (const FilledOutlines::Outline& outline : outlines.outlines()) {
        if (!outline.rows.intersects(m_rows)) {
            continue;
        }
        outlines.forEachChunk(outline, m_rows,
                              [&](std::span<const SubpixelPoint> points) { m_coverage.addPath(points); });
        if (outline.region) {
            coverWithRegion(*outline.region);
        } else {
            blend(outline);
        }
    }
}

PixelRows BandRaster::pixelRowsOf(DrawOrder order) {
    if (order == DrawOrder::BelowRegions) {
        return m_fixed;
    }
    std::vector<Premultiplied>& words = order == DrawOrder::AboveRegions ? m_above : m_highest;
    if (order == DrawOrder::AboveGroupOutlines && !m_hasHighest) {
        std::fill(rowOf(words, m_rows.first), rowOf(words, m_rows.end), 0U);
        m_hasHighest = true;
    }
    return {words.data(), static_cast<std::size_t>(m_width), m_rows.first};
}

void BandRaster::blend(const FilledOutlines::Outline& outline) {
    const PixelRows rows = pixelRowsOf(outline.order);
    m_coverage.sweep(outline.rule, [&](int row, int begin, int end, int coverage) {
        const Premultiplied covered = weighted(outline.colour, static_cast<std::uint32_t>(coverage));
        std::uint32_t* const pixels = rows.row(row);
        if (opacityOf(covered) == full) {
            std::fill(pixels + begin, pixels + end, covered);
            return;
        }
        for (int column = begin; column < end; ++column) {
            pixels[column] = over(covered, pixels[column]);
        }
    });
}

/// Later regions cover earlier ones, as they do with a QPainter.
void BandRaster::coverWithRegion(std::uint32_t region) {
    m_coverage.sweep(FillRule::EvenOdd, [&](int row, int begin, int end, int coverage) {
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

RecolourPlan BandRaster::plan(const PixelRows& overlay) {
    RecolourPlan plan;
    for (int row = m_rows.first; row < m_rows.end; ++row) {
        if (m_hasHighest) {
            addBeneathOverlay(overlay.row(row), row);
        }
        planRow(plan, overlay.row(row), row);
        plan.endRow();
    }
    return plan;
}

void BandRaster::addBeneathOverlay(Premultiplied* overlay, int row) {
    const Premultiplied* const highest = rowOf(m_highest, row);
    const auto next = [&](int from) { return firstNonZero(from, m_width, [&](int i) { return highest[i]; }); };
    for (int column = next(0); column < m_width; column = next(column + 1)) {
        overlay[column] = over(overlay[column], highest[column]);
    }
}

void BandRaster::planRow(RecolourPlan& plan, const Premultiplied* overlay, int row) {
    const Owner* const owners = rowOf(m_owners, row);
    std::uint32_t* const below = m_fixed.row(row);
    Premultiplied* const above = rowOf(m_above, row);
    const auto nextOverlay = [&](int from) { return firstNonZero(from, m_width, [&](int i) { return overlay[i]; }); };
    for (int column = nextOverlay(0); column < m_width; column = nextOverlay(column + 1)) {
        above[column] = over(overlay[column], above[column]);
    }
    const auto nextDrawn = [&](int from) {
        return firstNonZero(from, m_width, [&](int i) { return owners[i] | above[i]; });
    };
    for (int column = nextDrawn(0); column < m_width; column = nextDrawn(column)) {
        const Owner owner = owners[column];
        if (owner == 0) {
            below[column] = over(above[column], below[column]) | opaque;
            ++column;
        } else if (above[column] == 0 && (owner & isShared) == 0) {
            const int begin = column;
            column = firstNonZero(begin, m_width, [&](int i) { return (owners[i] ^ owner) | above[i]; });
            std::fill(below + begin, below + column, 0U);
            plan.addRun({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(column - begin), owner - 1});
        } else {
            planPixel(plan, static_cast<std::uint32_t>(column), owner, below[column], above[column]);
            below[column] = 0;
            ++column;
        }
    }
}

/// Goes through the regions on a pixel from top to bottom. Each gets its coverage of what those above it leave free.
void BandRaster::planPixel(RecolourPlan& plan, std::uint32_t column, Owner owner, std::uint32_t below,
                           Premultiplied above) {
    std::uint32_t left = full - opacityOf(above);
    std::uint32_t regionWeight = 0;
    std::size_t shares = 0;
    RecolourPlan::Blend blend{column, 0, {}, {}};
    std::array<RegionWeight, 16> further;  // rarely used, so not initialised; further regions are ignored
    const auto addShare = [&](std::uint32_t region, std::uint32_t weight) {
        left -= weight;
        regionWeight += weight;
        if (weight == 0) {
            return;
        }
        if (shares == 0) {
            blend.first = RegionShare(region, weight);
        } else if (shares == 1) {
            blend.second = RegionShare(region, weight);
        } else if (shares - 2 < further.size()) {
            further[shares - 2] = {region, weight};
        } else {
            left += weight;
            regionWeight -= weight;
            return;
        }
        ++shares;
    };
    for (; (owner & isShared) != 0; owner = m_parts[owner & ~isShared].below) {
        const Part& part = m_parts[owner & ~isShared];
        addShare(part.region, product(left, part.coverage));
    }
    if (owner != 0) {
        addShare(owner - 1, left);
    }
    blend.base = baseOf(above + weighted(below, left), regionWeight);
    plan.addBlend(blend);
    for (std::size_t i = 2; i < shares; ++i) {
        plan.addExtra({column, RegionShare(further[i - 2].region, further[i - 2].weight)});
    }
}

}  // namespace app
