// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/datasets/sample_dataset.h"

#include <array>
#include <string>
#include <utility>

#include "tests/support/datasets/paper_catalogue.h"

namespace support {
namespace {

using core::Period;
using core::RegionCode;

constexpr double sideM = 100000;
constexpr double areaKm2 = 10000;

struct Province {
    const char* code;
    const char* nameZh;
    const char* nameEn;
    double column;
    double row;
};
constexpr std::array provinces{Province{"A", "甲省", "Alpha", 1, 0}, Province{"B", "乙省", "Beta", 1, 1},
                               Province{"C", "丙省", "Gamma", 0, 1}, Province{"D", "丁省", "Delta", 0, 0}};

core::MultiPolygon square(double column, double row) {
    const double x = column * sideM;
    const double y = row * sideM;
    return {{{{x, y}, {x + sideM, y}, {x + sideM, y + sideM}, {x, y + sideM}, {x, y}}, {}}};
}

std::vector<RegionCode> codes(std::initializer_list<const char*> texts) {
    std::vector<RegionCode> result;
    for (const char* text : texts) {
        result.emplace_back(text);
    }
    return result;
}

/// A value of each province in one year; nothing for those after the end of the list.
void addYear(std::vector<core::SeriesRecord>& records, int year, std::initializer_list<double> values) {
    std::size_t i = 0;
    for (const double value : values) {
        records.push_back({RegionCode(provinces[i++].code), Period::year(year), {value, core::Provenance::Published}});
    }
}

core::Series firstPublishedGdp() {
    std::vector<core::SeriesRecord> records;
    addYear(records, 2020, {400, 300, 200});
    addYear(records, 2021, {500, 400, 200, 100});
    addYear(records, 2022, {600, 500, 300, 100});
    return series("gdp", "first-published", std::move(records));
}

core::Series population() {
    std::vector<core::SeriesRecord> records;
    for (const int year : {2020, 2021, 2022}) {
        addYear(records, year, {100, 100, 100, 50});
    }
    return series("population", "first-published", std::move(records));
}

core::Series perCapita() {
    std::vector<core::SeriesRecord> records;
    addYear(records, 2022, {60000, 50000, 30000, 20000});
    records.push_back({nationCode(), Period::year(2022), {42857, core::Provenance::Published}});
    return series("gdp-per-capita", "first-published", std::move(records));
}

core::Series revisedGdp() {
    std::vector<core::SeriesRecord> records;
    addYear(records, 2021, {510, 410, 210, 110});
    addYear(records, 2022, {610, 510, 310, 110});
    return series("gdp", "census4", std::move(records));
}

core::Series stations(const core::Grouping& fourRegions) {
    std::vector<core::SeriesRecord> records;
    double value = 4;
    for (const core::Group& group : fourRegions.groups()) {
        records.push_back({RegionCode(group.id), Period::date(2022, 2, 28), {value, {}}});
        records.push_back({RegionCode(group.id), Period::date(2022, 10, 31), {2 * value, {}}});
        value -= 1;
    }
    return stationSeries(std::move(records));
}

core::Grouping coastInland() {
    return {"coast-inland",
            "沿海与内陆",
            "Coast and inland",
            "sample",
            {{"coast", "沿海", "Coast", codes({"A", "B"})}, {"inland", "内陆", "Inland", codes({"C", "D"})}}};
}

core::Grouping fourRegions() {
    return {"four-regions",
            "四大地区",
            "Four regions",
            "sample",
            {{"east", "东部", "East", codes({"A"})},
             {"central", "中部", "Central", codes({"B"})},
             {"west", "西部", "West", codes({"C"})},
             {"northeast", "东北", "Northeast", codes({"D"})}}};
}

core::DividingLine dividingLine(core::LineCurve curve) {
    core::DividingLine line;
    line.ends = huLine().publishedEnds();
    line.curve = curve;
    line.path = {{sideM, 0}, {sideM, sideM}, {0.75 * sideM, sideM}, {0.75 * sideM, 2 * sideM}};
    const std::array southeast{1.0, 1.0, 0.25, 0.0};
    for (std::size_t i = 0; i < provinces.size(); ++i) {
        line.shares.push_back({RegionCode(provinces[i].code), areaKm2, southeast[i]});
    }
    return line;
}

}  // namespace

core::DatasetParts sampleParts() {
    core::DatasetParts parts;
    std::vector<core::Region> regions;
    for (const Province& province : provinces) {
        regions.push_back({RegionCode(province.code), province.nameZh, province.nameEn,
                           square(province.column, province.row), areaKm2});
        parts.names.push_back({RegionCode(province.code),
                               province.nameZh,
                               std::string(province.nameZh).substr(0, 3),
                               "",
                               province.nameEn,
                               province.code,
                               {}});
    }
    parts.regions = core::RegionSet(std::move(regions));
    parts.series = {firstPublishedGdp(), population(), perCapita(), revisedGdp()};
    parts.groupings = {coastInland(), fourRegions()};
    parts.series.push_back(stations(parts.groupings.back()));
    parts.catalogue = paperCatalogue();
    parts.placeLayers = {{"pilot_cities",
                          {"5G首批试点城市", "5G pilot cities"},
                          {"5G首批试点城市", "First 5G pilot city"},
                          true,
                          {},
                          {{{"甲市", "Alpha City"}, {1.5 * sideM, 0.5 * sideM}, RegionCode("A"), {}, {}}}}};
    parts.dividingLines = {dividingLine(core::LineCurve::Albers), dividingLine(core::LineCurve::Geodesic),
                           dividingLine(core::LineCurve::LonLat)};
    return parts;
}

core::Dataset sampleDataset() { return core::join(sampleParts()).dataset; }

}  // namespace support
