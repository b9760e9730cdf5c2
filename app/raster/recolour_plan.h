// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace app {

/// Colours of regions, ready to be mixed. Its memory is kept from one set of colours to the next.
class RegionInks {
public:
    void reserve(std::size_t regions);
    void clear() noexcept;
    void add(std::uint32_t rgb);
    /// Gives a region the colour that it has in another set.
    void take(std::size_t region, const RegionInks& from);
    /// Becomes a mixture of two sets of colours of the same regions.
    /// @param part  of the second, of 256.
    void mix(const RegionInks& from, const RegionInks& to, std::uint32_t part);

    [[nodiscard]] std::size_t size() const noexcept { return m_plain.size(); }
    [[nodiscard]] std::uint32_t plain(std::size_t region) const noexcept { return m_plain[region]; }
    /// The channels sixteen bits apart: green and alpha in the upper half, red and blue in the lower.
    [[nodiscard]] std::uint64_t spread(std::size_t region) const noexcept { return m_spread[region]; }

private:
    std::vector<std::uint32_t> m_plain;
    std::vector<std::uint64_t> m_spread;
};

/// Part of the colour of a pixel that a region gives: the region in the upper 24 bits, its weight in the lower 8, of
/// 255.
class Share {
public:
    static constexpr std::uint32_t mostRegions = 1U << 24U;
    Share() = default;
    Share(std::uint32_t region, std::uint32_t weight) : m_bits(region << 8U | weight) {}
    [[nodiscard]] std::uint32_t region() const noexcept { return m_bits >> 8U; }
    [[nodiscard]] std::uint32_t weight() const noexcept { return m_bits & 0xffU; }

private:
    std::uint32_t m_bits = 0;
};

/// What a picture of regions owes to their colours: which runs of pixels have that of one region, and of which colours
/// the pixels on edges and under lines are mixed. Filling follows it without a look at any shape.
class RecolourPlan {
public:
    /// Pixels of one row, from the left, all of one region's colour.
    struct Run {
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
        std::uint32_t region = 0;
    };
    /// A pixel that is partly something else, which `base` holds already weighed: lines, labels, what lies below.
    struct Blend {
        std::uint32_t column = 0;
        std::uint32_t base = 0;
        Share first;
        Share second;
    };
    /// One more region at a pixel where more than two meet; follows its Blend.
    struct Extra {
        std::uint32_t column = 0;
        Share share;
    };

    // Built from the top to the bottom, each row from the left.
    void addRun(const Run& run) { m_runs.push_back(run); }
    void addBlend(const Blend& blend) { m_blends.push_back(blend); }
    void addExtra(const Extra& extra) { m_extras.push_back(extra); }
    void endRow();

    [[nodiscard]] std::size_t rows() const noexcept { return m_rowEnds.size(); }
    [[nodiscard]] std::size_t filledPixels() const noexcept { return m_filledPixels; }
    [[nodiscard]] std::size_t blendedPixels() const noexcept { return m_blends.size(); }

    /// Writes every pixel that owes anything to a region's colour. Allocates nothing.
    /// @param pixels  the first pixel of the first row, 0xffRRGGBB.
    /// @param stride  pixels from one row to the next.
    void fill(std::uint32_t* pixels, std::size_t stride, const RegionInks& inks) const;

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
