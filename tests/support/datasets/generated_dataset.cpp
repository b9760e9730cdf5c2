// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/datasets/generated_dataset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/paper_catalogue.h"

namespace support {
namespace {

using core::MapPoint;
using core::Period;
using core::RegionCode;

constexpr double cellSideM = 30000;
constexpr double cornerShift = 0.15;  // of a side: neighbouring sides then meet at 44 degrees at least
constexpr double sideBulge = 0.04;    // of a side, at its middle: less than half of that angle at its ends
constexpr int lastYear = 2024;
constexpr std::size_t firstCode = 200000;

/// A number from -1 to 1 that depends only on the place.
double noise(std::uint64_t seed, std::uint64_t kind, std::uint64_t x, std::uint64_t y, std::uint64_t part = 0) {
    std::uint64_t bits = seed;
    for (const std::uint64_t number : {kind, x, y, part}) {  // SplitMix64
        bits += 0x9E3779B97F4A7C15ULL + number;
        bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBULL;
        bits ^= bits >> 31U;
    }
    return static_cast<double>(bits >> 11U) * 0x1.0p-52 - 1;
}

/// The lattice whose cells are the regions.
class Lattice {
public:
    Lattice(std::size_t regions, std::uint64_t seed, std::size_t segmentsPerSide)
        : m_columns(static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(regions))))),
          m_seed(seed),
          m_segmentsPerSide(segmentsPerSide) {}

    [[nodiscard]] std::size_t columns() const { return m_columns; }

    [[nodiscard]] core::Ring outline(std::size_t column, std::size_t row) const {
        core::Ring ring;
        ring.reserve(4 * m_segmentsPerSide + 1);
        append(ring, alongRow(column, row), false);
        append(ring, alongColumn(column + 1, row), false);
        append(ring, alongRow(column, row + 1), true);
        append(ring, alongColumn(column, row), true);
        ring.push_back(ring.front());
        return ring;
    }

private:
    [[nodiscard]] MapPoint corner(std::size_t x, std::size_t y) const {
        return {cellSideM * (static_cast<double>(x) + cornerShift * noise(m_seed, 0, x, y)),
                cellSideM * (static_cast<double>(y) + cornerShift * noise(m_seed, 1, x, y))};
    }
    [[nodiscard]] core::Polyline alongRow(std::size_t x, std::size_t y) const {
        return side(corner(x, y), corner(x + 1, y), 2, x, y);
    }
    [[nodiscard]] core::Polyline alongColumn(std::size_t x, std::size_t y) const {
        return side(corner(x, y), corner(x, y + 1), 3, x, y);
    }
    [[nodiscard]] core::Polyline side(MapPoint from, MapPoint to, std::uint64_t kind, std::size_t x,
                                      std::size_t y) const {
        core::Polyline points{from};
        const MapPoint along{to.x - from.x, to.y - from.y};
        for (std::size_t part = 1; part < m_segmentsPerSide; ++part) {
            const double t = static_cast<double>(part) / static_cast<double>(m_segmentsPerSide);
            const double off = sideBulge * 4 * t * (1 - t) * noise(m_seed, kind, x, y, part);
            points.push_back({from.x + t * along.x - off * along.y, from.y + t * along.y + off * along.x});
        }
        points.push_back(to);
        return points;
    }
    static void append(core::Ring& ring, core::Polyline side, bool reversed) {
        if (reversed) {
            std::ranges::reverse(side);
        }
        ring.insert(ring.end(), side.begin(), side.end() - 1);
    }

    std::size_t m_columns;
    std::uint64_t m_seed;
    std::size_t m_segmentsPerSide;
};

RegionCode code(std::size_t region) { return RegionCode(std::to_string(firstCode + region)); }

/// A figure that differs by region and grows unevenly over the years.
double figure(std::uint64_t seed, std::uint64_t kind, std::size_t region, std::size_t year, double level) {
    const double size = std::exp(1.5 * noise(seed, kind, region, 0));
    return level * size * std::pow(1.06, static_cast<double>(year)) * (1 + 0.1 * noise(seed, kind, region, year + 1));
}

constexpr std::array published{"gdp", "gdp-per-capita", "population"};

core::Series generatedSeries(const std::string& indicator, std::size_t regions, std::size_t years, std::uint64_t seed) {
    const bool isPerCapita = indicator == "gdp-per-capita";
    const double level = isPerCapita ? 20000 : 300;
    const auto kind = 10 + static_cast<std::uint64_t>(std::ranges::find(published, indicator) - published.begin());
    std::vector<core::SeriesRecord> records;
    records.reserve(years * (regions + 1));
    for (std::size_t year = 0; year < years; ++year) {
        const Period period = Period::year(lastYear + 1 - static_cast<int>(years - year));
        for (std::size_t region = 0; region < regions; ++region) {
            if (!isPerCapita || region % 3 != 0) {
                records.push_back({code(region), period, {figure(seed, kind, region, year, level), {}}});
            }
        }
        const double scale = isPerCapita ? 1 : static_cast<double>(regions);
        records.push_back({nationCode(), period, {scale * figure(seed, kind, regions, year, level), {}}});
    }
    return support::series(indicator, "first-published", std::move(records));
}

core::Grouping quarters(std::size_t regions) {
    std::vector<core::Group> groups{
        {"east", "", "", {}}, {"central", "", "", {}}, {"west", "", "", {}}, {"northeast", "", "", {}}};
    for (std::size_t region = 0; region < regions; ++region) {
        groups[4 * region / regions].members.push_back(code(region));
    }
    return {"four-regions", "", "", "generated", std::move(groups)};
}

core::Grouping thirty(std::size_t regions) {
    std::vector<core::Group> groups;
    for (int i = 0; i < 30; ++i) {
        groups.push_back({"group-" + std::to_string(i), "", "", {}});
    }
    for (std::size_t region = 0; region < regions; ++region) {
        if (region % 31 != 30) {
            groups[region % 31].members.push_back(code(region));
        }
    }
    return {"thirty", "", "", "generated", std::move(groups)};
}

core::Series generatedStations(const core::Grouping& grouping) {
    std::vector<core::SeriesRecord> records;
    double value = 10;
    for (const core::Group& group : grouping.groups()) {
        records.push_back({RegionCode(group.id), Period::date(2023, 12, 31), {value, {}}});
        records.push_back({RegionCode(group.id), Period::date(2024, 6, 30), {1.5 * value, {}}});
        value += 7;
    }
    return stationSeries(std::move(records));
}

core::DividingLine dividingLine(core::LineCurve curve, const core::RegionSet& regions, std::uint64_t seed) {
    core::DividingLine line;
    line.ends = huLine().publishedEnds();
    line.curve = curve;
    line.path = {regions.extent()->min, regions.extent()->max};
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const double share = 2 * noise(seed, 20 + static_cast<std::uint64_t>(curve), i, 0);
        line.shares.push_back({regions[i].code, regions[i].areaKm2, std::clamp(share, 0.0, 1.0)});
    }
    return line;
}

core::Adjacency neighbours(std::size_t regions, std::size_t columns, bool atCorners) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < regions; ++i) {
        const bool first = i % columns == 0;
        const bool last = i % columns == columns - 1;
        const std::array candidates{std::pair(!last, i + 1), std::pair(true, i + columns),
                                    std::pair(atCorners && !last, i + columns + 1),
                                    std::pair(atCorners && !first, i + columns - 1)};
        for (const auto& [holds, other] : candidates) {
            if (holds && other < regions) {
                pairs.emplace_back(i, other);
            }
        }
    }
    return {regions, pairs};
}

}  // namespace

core::RegionSet generatedRegions(std::size_t regions, std::uint64_t seed, std::size_t segmentsPerSide) {
    const Lattice lattice(regions, seed, segmentsPerSide);
    std::vector<core::Region> result;
    result.reserve(regions);
    for (std::size_t i = 0; i < regions; ++i) {
        core::MultiPolygon shape{{lattice.outline(i % lattice.columns(), i / lattice.columns()), {}}};
        const double areaKm2 = core::planarAreaM2(shape) / 1e6;
        result.push_back({code(i), "", "", std::move(shape), areaKm2});
    }
    return core::RegionSet(std::move(result));
}

core::DatasetParts generatedParts(std::size_t regions, std::size_t years, std::uint64_t seed,
                                  std::size_t segmentsPerSide) {
    core::DatasetParts parts;
    parts.regions = generatedRegions(regions, seed, segmentsPerSide);
    for (const core::Region& region : parts.regions.regions()) {
        const std::string name = "Region " + region.code.text();
        parts.names.push_back({region.code, name, name, "", name, name, {}});
    }
    for (const char* indicator : {"gdp", "population", "gdp-per-capita"}) {
        parts.series.push_back(generatedSeries(indicator, regions, years, seed));
    }
    parts.groupings = {quarters(regions), thirty(regions)};
    parts.series.push_back(generatedStations(parts.groupings.front()));
    parts.catalogue = paperCatalogue();
    for (const auto curve : {core::LineCurve::Albers, core::LineCurve::Geodesic, core::LineCurve::LonLat}) {
        parts.dividingLines.push_back(dividingLine(curve, parts.regions, seed));
    }
    const std::size_t columns = Lattice(regions, seed, segmentsPerSide).columns();
    parts.queen = neighbours(regions, columns, true);
    parts.rook = neighbours(regions, columns, false);
    return parts;
}

core::Dataset generatedDataset(std::size_t regions, std::size_t years, std::uint64_t seed,
                               std::size_t segmentsPerSide) {
    return core::join(generatedParts(regions, years, seed, segmentsPerSide)).dataset;
}

}  // namespace support
