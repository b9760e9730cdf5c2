// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/recolour_plan.h"

#include <algorithm>

#include "app/raster/pixel.h"

namespace app {
namespace {

constexpr std::uint64_t lowBytes = 0x00ff00ff00ff00ffULL;

constexpr std::uint64_t unpackedOf(std::uint32_t rgb) {
    return (static_cast<std::uint64_t>(rgb & 0xff00ff00U) << 24U) | (rgb & 0x00ff00ffU);
}

constexpr std::uint32_t packedOf(std::uint64_t unpacked) {
    const std::uint64_t bytes = unpacked & lowBytes;
    return static_cast<std::uint32_t>(bytes >> 24U) | static_cast<std::uint32_t>(bytes);
}

/// Maps 0..255 to 0..256, so that dividing by the full weight is a shift.
constexpr std::uint64_t scaled(std::uint32_t weight) { return weight + (weight >> 7U); }

std::uint64_t weightedColour(RegionShare share, const RegionColours& colours) {
    return colours.unpacked(share.region()) * scaled(share.weight());
}

}  // namespace

void RegionColours::reserve(std::size_t regions) {
    m_packed.reserve(regions);
    m_unpacked.reserve(regions);
}

void RegionColours::copy(std::size_t region, const RegionColours& from) {
    m_packed[region] = from.m_packed[region];
    m_unpacked[region] = from.m_unpacked[region];
}

void RegionColours::mix(const RegionColours& from, const RegionColours& to, std::uint32_t weight) {
    constexpr std::uint64_t whole = 256;
    clear();
    for (std::size_t i = 0; i < to.size(); ++i) {
        const std::uint64_t unpacked = (from.unpacked(i) * (whole - weight) + to.unpacked(i) * weight) >> 8U;
        m_unpacked.push_back(unpacked & lowBytes);
        m_packed.push_back(packedOf(unpacked));
    }
}

void RegionColours::clear() noexcept {
    m_packed.clear();
    m_unpacked.clear();
}

void RegionColours::add(std::uint32_t rgb) {
    m_packed.push_back(rgb);
    m_unpacked.push_back(unpackedOf(rgb));
}

void RecolourPlan::endRow() {
    const std::size_t begin = m_rowEnds.empty() ? 0 : m_rowEnds.back().run;
    for (std::size_t i = begin; i < m_runs.size(); ++i) {
        m_filledPixels += m_runs[i].length;
    }
    m_rowEnds.push_back({m_runs.size(), m_blends.size(), m_extras.size()});
}

void RecolourPlan::fill(std::uint32_t* pixels, std::size_t stride, const RegionColours& colours) const {
    auto run = m_runs.begin();
    auto blend = m_blends.begin();
    auto extra = m_extras.begin();
    for (const RowEnd& end : m_rowEnds) {
        for (const auto last = m_runs.begin() + static_cast<std::ptrdiff_t>(end.run); run != last; ++run) {
            std::fill_n(pixels + run->begin, run->length, colours.packed(run->region));
        }
        for (const auto last = m_blends.begin() + static_cast<std::ptrdiff_t>(end.blend); blend != last; ++blend) {
            const std::uint64_t colour = weightedColour(blend->first, colours) + weightedColour(blend->second, colours);
            pixels[blend->column] = (blend->base + packedOf(colour >> 8U)) | opaque;
        }
        for (const auto last = m_extras.begin() + static_cast<std::ptrdiff_t>(end.extra); extra != last; ++extra) {
            std::uint32_t& pixel = pixels[extra->column];
            pixel = (pixel + packedOf(weightedColour(extra->share, colours) >> 8U)) | opaque;
        }
        pixels += stride;
    }
}

}  // namespace app
