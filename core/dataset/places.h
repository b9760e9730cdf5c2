// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/dataset/indicator.h"
#include "core/dataset/period.h"
#include "core/dataset/text.h"
#include "core/geometry/map_point.h"
#include "core/regions/region_code.h"

namespace core {

/// A place, such as a city or the main city of a cluster.
struct Place {
    Text name;
    MapPoint point;
    RegionCode region;         ///< The region that contains it.
    std::string group;         ///< The group that contains the region; empty without a grouping.
    std::string countedGroup;  ///< The group in which a publication counts the place; usually the same.
};

/// The places of one kind.
struct PlaceLayer {
    std::string id;        ///< "pilot-cities"; claims name it.
    Text name;             ///< "5G pilot cities".
    Text symbol;           ///< What the legend says beside the symbol: "First 5G pilot city".
    bool isDrawn = false;  ///< Whether maps can show it. The others are only counted.
    std::string grouping;  ///< Whose groups the places are assigned to; empty for none.
    std::vector<Place> places;
};

/// A single figure of one region. It has a date and a counting basis of its own, so it is shown as a remark and is not
/// part of a series.
struct RegionRemark {
    IndicatorId indicator;  ///< Gives the name and the unit.
    RegionCode code;
    Period period;
    double value = 0;
};

/// An industry and the regions whose plan names it.
struct PlannedIndustry {
    Text name;
    std::vector<RegionCode> regions;
};

/// Regions whose plans are compared with one another, such as those of a cluster of cities.
struct PlanCluster {
    Text name;
    std::vector<RegionCode> regions;  ///< Each once.
    friend bool operator==(const PlanCluster&, const PlanCluster&) = default;
};

}  // namespace core
