// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/user_map.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "app/user_data/user_indicator.h"

namespace app {
namespace {

const core::IndicatorId areaId{std::string(core::areaIndicatorId)};

core::Indicator areaIndicator() {
    core::Indicator area;
    area.id = areaId;
    area.name = {"面积", "Area"};
    area.definition = {"由边界计算的椭球面面积。", "Computed from the boundaries, on the ellipsoid."};
    area.unit = {"km²", {"平方公里", "km²"}, 0, {}, {}};
    return area;
}

}  // namespace

std::shared_ptr<const DataPackage> userMapPackage(const BoundaryFile& boundaries, const core::RegionNoun& noun,
                                                  const DataPackage& home) {
    auto package = std::make_shared<DataPackage>();
    package->file = boundaries.path.string();
    package->catalogue.noun = noun;
    package->catalogue.map.projection = home.catalogue.map.projection;
    package->map.boundaries = home.map.boundaries;
    package->map.graticule = home.map.graticule;
    package->catalogue.indicators = {areaIndicator()};
    package->catalogue.defaults.indicator = areaId;
    package->catalogue.defaults.gapIndicator = areaId;
    return package;
}

void leaveOutPackageData(DataNeeds& needs) {
    needs.dividingLines = DataNeeds::DividingLines::None;
    needs.figures.reset();
    needs.places = false;
    needs.claims = false;
}

void addAreas(core::DatasetParts& parts) {
    std::vector<core::SeriesRecord> records;
    double smallest = 0;
    for (const core::Region& region : parts.regions.regions()) {
        if (region.areaKm2 > 0) {
            records.push_back({region.code, core::Period::undated(), {region.areaKm2, core::Provenance::Derived}});
            smallest = smallest == 0 ? region.areaKm2 : std::min(smallest, region.areaKm2);
        }
    }
    if (records.empty()) {
        return;
    }
    core::CatalogueParts catalogue = parts.catalogue.parts();
    constexpr double needsDecimals = 100;
    const bool isPlane = std::holds_alternative<core::PlaneCoordinates>(catalogue.map.projection);
    for (core::Indicator& indicator : catalogue.indicators) {
        if (indicator.id != areaId) {
            continue;
        }
        indicator.unit.decimals = smallest < needsDecimals ? 2 : 0;
        if (isPlane) {  // without a place on Earth, nobody knows how long a unit is
            indicator.unit.id = "square units of the coordinates";
            indicator.unit.symbol = {"坐标单位的平方", "square units of the coordinates"};
            indicator.definition = {"由边界坐标计算的平面面积。", "Computed from the coordinates of the boundaries."};
        }
    }
    parts.catalogue = core::Catalogue(std::move(catalogue));
    parts.series.emplace_back(core::SeriesSubject{areaId, {}, {}, {}}, std::move(records));
}

void chooseDefaults(core::DatasetParts& parts, const LoadReport& report) {
    core::CatalogueParts catalogue = parts.catalogue.parts();
    if (!report.userIndicators.empty()) {
        catalogue.defaults.indicator = report.userIndicators.front();
        catalogue.defaults.gapIndicator = report.userIndicators.front();
    }
    if (!parts.groupings.empty()) {
        catalogue.defaults.grouping = parts.groupings.front().id();
    }
    parts.catalogue = core::Catalogue(std::move(catalogue));
}

}  // namespace app
