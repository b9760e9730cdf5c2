// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/datasets/random_dataset.h"

#include <array>
#include <string>
#include <utility>

#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/shapes.h"

namespace support {
namespace {

using core::Group;
using core::Period;
using core::RegionCode;

constexpr int provinceCount = 8;
constexpr double squareSideM = 1000;

RegionCode province(int number) { return RegionCode(std::to_string(number)); }

std::vector<core::Region> regions(std::mt19937& random) {
    std::vector<core::Region> result;
    for (int i = 0; i < provinceCount; ++i) {
        result.push_back({province(i), "", "", square(i * squareSideM, 0, squareSideM), uniform(random, 1e4, 1e6)});
    }
    result.push_back({RegionCode("710000"), "", "", square(0, -2 * squareSideM, squareSideM), 1e4});
    return result;
}

core::Series randomSeries(std::mt19937& random, const std::string& indicator, double known, double least,
                          double greatest) {
    std::bernoulli_distribution isKnown(known);
    std::vector<core::SeriesRecord> records;
    for (int year = 2000; year <= 2006; ++year) {
        for (int i = 0; i <= provinceCount; ++i) {
            if (isKnown(random)) {
                const double scale = i == provinceCount && indicator != "gdp-per-capita" ? provinceCount : 1;
                records.push_back({i == provinceCount ? nationCode() : province(i),
                                   Period::year(year),
                                   {scale * uniform(random, least, greatest), {}}});
            }
        }
    }
    return support::series(indicator, "first-published", std::move(records));
}

core::Grouping pair() {
    return {"pair",
            "",
            "",
            "",
            {{"low", "", "", {province(0), province(1), province(2)}},
             {"high", "", "", {province(3), province(4), province(5)}}}};
}

core::Grouping fourRegionsOfEight() {
    return {"four-regions",
            "",
            "",
            "",
            {{"east", "", "", {province(0), province(1)}},
             {"central", "", "", {province(2), province(3)}},
             {"west", "", "", {province(4), province(5)}},
             {"northeast", "", "", {province(6), province(7)}}}};
}

core::Series randomStations(std::mt19937& random, const core::Grouping& regions) {
    std::vector<core::SeriesRecord> records;
    const std::array dates{Period::date(2004, 6, 30), Period::date(2005, 12, 31), Period::date(2006, 3, 31)};
    for (const Period date : dates) {
        for (const Group& group : regions.groups()) {
            records.push_back({RegionCode(group.id), date, {uniform(random, 1, 100), {}}});
        }
    }
    records.push_back({nationCode(), dates.back(), {uniform(random, 100, 400), {}}});
    return stationSeries(std::move(records));
}

core::DividingLine dividingLine(std::mt19937& random, core::LineCurve curve, const std::vector<core::Region>& regions) {
    core::DividingLine line;
    line.ends = huLine().publishedEnds();
    line.curve = curve;
    line.path = {{uniform(random, 0, squareSideM), -squareSideM}, {uniform(random, 0, squareSideM), squareSideM}};
    for (const core::Region& region : regions) {
        line.shares.push_back({region.code, region.areaKm2, uniform(random, 0, 1)});
    }
    return line;
}

}  // namespace

core::Dataset randomDataset(std::mt19937& random) {
    core::DatasetParts parts;
    const std::vector<core::Region> all = regions(random);
    parts.regions = core::RegionSet(all);
    parts.series.push_back(randomSeries(random, "gdp", 0.9, 100, 5000));
    parts.series.push_back(randomSeries(random, "population", 0.9, 500, 9000));
    parts.series.push_back(randomSeries(random, "gdp-per-capita", 0.33, 1000, 90000));
    parts.groupings = {pair(), fourRegionsOfEight()};
    parts.series.push_back(randomStations(random, parts.groupings.back()));
    parts.catalogue = paperCatalogue();
    for (const auto curve : {core::LineCurve::Albers, core::LineCurve::Geodesic, core::LineCurve::LonLat}) {
        parts.dividingLines.push_back(dividingLine(random, curve, all));
    }
    return core::join(std::move(parts)).dataset;
}

}  // namespace support
