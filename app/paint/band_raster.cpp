// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paint/band_raster.h"

#include <algorithm>
#include <array>

#include "app/paint/first_set.h"
#include "app/paint/stroke_outline.h"

namespace app {
namespace {

constexpr std::uint32_t full = 255;

/// A region and its weight, of 255, in the colour of one pixel.
struct Weighed {
    std::uint32_t region = 0;
    std::uint32_t weight = 0;
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

BandRaster::BandRaster(const MapWindow& window, const Plates& plates, int width, int firstRow, int endRow,
                       PixelStore& store, const std::atomic<bool>& cancelled)
    : m_window(window),
      m_plates(plates),
      m_plate(plates.below),
      m_cancelled(&cancelled),
      m_width(width),
      m_scan(width, firstRow, endRow, store.words(CoverageScan::wordsFor(width, endRow - firstRow))),
      m_store(&store),
      m_owners(store.words(static_cast<std::size_t>(width) * static_cast<std::size_t>(endRow - firstRow))) {}

BandRaster::~BandRaster() {
    if (!m_owners.empty()) {  // else it was moved from
        m_store->giveBack(std::move(m_owners));
        m_store->giveBack(m_scan.takeMemory());
    }
}

void BandRaster::clear(const QColor& background) {
    std::ranges::fill(m_owners, Owner{0});
    for (int row = m_scan.firstRow(); row < m_scan.endRow(); ++row) {
        std::fill_n(m_plates.below.row(row), m_width, background.rgba());
        for (const Plate& plate : {m_plates.above, m_plates.onTop}) {
            std::fill_n(plate.row(row), m_width, 0U);
        }
    }
}

void BandRaster::scanShape(const core::MultiPolygon& shape) {
    if (*m_cancelled) {
        return;
    }
    m_window.forEachRing(shape, [&](const QPolygonF& ring) { m_scan.addRing(ring); });
}

void BandRaster::fill(const core::MultiPolygon& shape, const QColor& colour) {
    scanShape(shape);
    blend(FillRule::EvenOdd, colour);
}

void BandRaster::fillRegion(std::size_t region, const core::MultiPolygon& shape, core::Srgb /*colour*/) {
    scanShape(shape);
    own(static_cast<std::uint32_t>(region));
    m_plate = m_plates.above;
}

void BandRaster::stroke(const core::Polyline& line, const QPen& pen) {
    if (*m_cancelled) {
        return;
    }
    m_window.forEachRun(line, [&](const QPolygonF& run) {
        forEachOutline(run, pen, [&](const QPolygonF& outline) { fillOutline(outline, pen.color()); });
    });
}

void BandRaster::drawPoint(core::MapPoint point, double diameter, const QPen& pen, const QColor& colour) {
    const QPointF at = toQt(m_window.view().toPage(point));
    const double reach = diameter / 2 + pen.widthF();
    if (at.y() + reach < m_scan.firstRow() || at.y() - reach > m_scan.endRow()) {
        return;
    }
    QPolygonF rim = discOutline(at, diameter);
    fillOutline(rim, colour);
    if (pen.style() != Qt::NoPen) {
        rim << rim.front();
        fillOutline(strokeOutline(rim, pen.widthF()), pen.color());
    }
}

void BandRaster::fillOutline(const QPolygonF& outline, const QColor& colour) {
    m_scan.addRing(outline);
    blend(FillRule::NonZero, colour);
}

void BandRaster::blend(FillRule rule, const QColor& colour) {
    const Premultiplied ink = qPremultiply(colour.rgba());
    m_scan.sweep(rule, [&](int row, int begin, int end, int coverage) {
        const Premultiplied covered = weighed(ink, static_cast<std::uint32_t>(coverage));
        std::uint32_t* const pixels = m_plate.row(row);
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
        Owner* const owners = ownersOf(row);
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

RecolourPlan BandRaster::plan() {
    RecolourPlan plan;
    for (int row = m_scan.firstRow(); row < m_scan.endRow(); ++row) {
        planRow(plan, row);
        plan.endRow();
    }
    return plan;
}

void BandRaster::planRow(RecolourPlan& plan, int row) {
    const Owner* const owners = ownersOf(row);
    std::uint32_t* const below = m_plates.below.row(row);
    Premultiplied* const above = m_plates.above.row(row);
    const Premultiplied* const onTop = m_plates.onTop.row(row);
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
    std::array<Weighed, 16> further;  // a pixel where more meet is the colour of those on top
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
