// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace app {

/// The colours of all regions, in a form that is fast to mix. Memory is reused from one set of colours to the next.
class RegionColours {
public:
    void reserve(std::size_t regions);
    void clear() noexcept;
    void add(std::uint32_t rgb);
    /// Copies the colour of one region from another set.
    void copy(std::size_t region, const RegionColours& from);
    /// Becomes the mixture of two sets of colours of the same regions.
    /// @param weight  of the second set, from 0 to 256.
    void mix(const RegionColours& from, const RegionColours& to, std::uint32_t weight);

    [[nodiscard]] std::size_t size() const noexcept { return m_packed.size(); }
    /// 0xAARRGGBB.
    [[nodiscard]] std::uint32_t packed(std::size_t region) const noexcept { return m_packed[region]; }
    /// The channels with a distance of 16 bits: alpha and green in the upper half, red and blue in the lower half. One
    /// multiplication weights all four.
    [[nodiscard]] std::uint64_t unpacked(std::size_t region) const noexcept { return m_unpacked[region]; }

private:
    std::vector<std::uint32_t> m_packed;
    std::vector<std::uint64_t> m_unpacked;
};

/// The share of one region in the colour of a pixel: the region in the upper 24 bits, its weight (0 to 255) in the
/// lower 8.
class RegionShare {
public:
    RegionShare() = default;
    RegionShare(std::uint32_t region, std::uint32_t weight) : m_bits(region << 8U | weight) {
        assert(region < 1U << 24U && weight < 1U << 8U);
    }
    [[nodiscard]] std::uint32_t region() const noexcept { return m_bits >> 8U; }
    [[nodiscard]] std::uint32_t weight() const noexcept { return m_bits & 0xffU; }

private:
    std::uint32_t m_bits = 0;
};

/// Says how the pixels of a picture depend on the colours of regions: which runs of pixels have the colour of one
/// region, and how the pixels on edges and under lines are mixed. With it, a picture is recoloured without its shapes.
class RecolourPlan {
public:
    /// Adjacent pixels of one row that have the colour of one region.
    struct Run {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
        std::uint32_t region = 0;
    };
    /// A pixel that mixes up to two regions with other colours (lines, labels, what lies below). `base` is the weighted
    /// sum of the other colours.
    struct Blend {
        std::uint32_t column = 0;
        std::uint32_t base = 0;
        RegionShare first;
        RegionShare second;
    };
    /// A further region at a pixel where more than two regions meet; belongs to the Blend of that pixel.
    struct Extra {
        std::uint32_t column = 0;
        RegionShare share;
    };

    // A plan is built from top to bottom, each row from left to right.
    void addRun(const Run& run) { m_runs.push_back(run); }
    void addBlend(const Blend& blend) { m_blends.push_back(blend); }
    void addExtra(const Extra& extra) { m_extras.push_back(extra); }
    void endRow();

    [[nodiscard]] std::size_t rows() const noexcept { return m_rowEnds.size(); }
    [[nodiscard]] std::size_t filledPixels() const noexcept { return m_filledPixels; }
    [[nodiscard]] std::size_t blendedPixels() const noexcept { return m_blends.size(); }
    /// Number of runs, blends and extras: a measure of the memory of the plan.
    [[nodiscard]] std::size_t entries() const noexcept { return m_runs.size() + m_blends.size() + m_extras.size(); }

    /// Writes every pixel that depends on the colour of a region. Allocates no memory.
    /// @param pixels  the first pixel of the first row, 0xffRRGGBB.
    /// @param stride  pixels from one row to the next.
    void fill(std::uint32_t* pixels, std::size_t stride, const RegionColours& colours) const;

private:
    struct RowEnd {
        std::size_t run = 0;
        std::size_t blend = 0;
        std::size_t extra = 0;
    };

    std::vector<Run> m_runs;
    std::vector<Blend> m_blends;
    std::vector<Extra> m_extras;
    std::vector<RowEnd> m_rowEnds;
    std::size_t m_filledPixels = 0;
};

}  // namespace app
