// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_value.h"

#include <algorithm>
#include <iterator>

#include "core/indicators/derived.h"
#include "core/indicators/indicator_at.h"

namespace core {
namespace {

constexpr double stationsPerTenThousand = 1e4;
constexpr double km2PerTenThousand = 1e4;

using Value = std::optional<Observation>;

/// Area on the ellipsoid; nothing when a member is not in the map or there is none.
std::optional<double> areaKm2(const Panel& panel, std::span<const RegionIndex> members) {
    double sum = 0;
    for (const RegionIndex region : members) {
        const auto one = panel.areaKm2(region);
        if (!one) {
            return std::nullopt;
        }
        sum += *one;
    }
    return members.empty() ? std::nullopt : std::optional(sum);
}

std::vector<RegionIndex> membersOfStationGroup(const Dataset& dataset, const RegionCode& group) {
    if (group == nationCode()) {
        return dataset.panel->surveyed();
    }
    const Grouping* grouping = dataset.grouping(stationGroupingId);
    const auto index = grouping ? grouping->indexOf(group.text()) : std::nullopt;
    return index ? dataset.panel->indicesOf(grouping->groups()[*index].members) : std::vector<RegionIndex>{};
}

}  // namespace

Value valueOf(const Dataset& dataset, Indicator indicator, Vintage vintage, std::span<const RegionCode> members,
              Period period) {
    return IndicatorAt(dataset, indicator, vintage, period).ofAll(dataset.panel->indicesOf(members));
}

Value valueOf(const Dataset& dataset, Indicator indicator, Vintage vintage, const RegionCode& code, Period period) {
    return IndicatorAt(dataset, indicator, vintage, period).of(dataset.panel->indexOf(code));
}

std::optional<NationalFigure> nationalFigure(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                             Period period) {
    // A share is of the sum over the surveyed regions, of which the nation's own figure is no part.
    const bool isShare = indicator == Indicator::GdpShare || indicator == Indicator::PopulationShare;
    const IndicatorAt at(dataset, indicator, vintage, period);
    Value ofNation;
    if (traitsOf(indicator).ofStations) {
        ofNation = stationValue(dataset, indicator, vintage, nationCode(), period);
    } else if (!isShare) {
        ofNation = at.of(dataset.panel->nation());
    }
    if (ofNation) {
        return NationalFigure{*ofNation, NationBasis::Nation};
    }
    const Value pooled = at.ofAll(dataset.panel->surveyed());
    return pooled ? std::optional(NationalFigure{*derived(pooled->value), NationBasis::SurveyedRegions}) : std::nullopt;
}

Value nationalValue(const Dataset& dataset, Indicator indicator, Vintage vintage, Period period) {
    const auto figure = nationalFigure(dataset, indicator, vintage, period);
    return figure ? std::optional(figure->observation) : std::nullopt;
}

Value stationValue(const Dataset& dataset, Indicator indicator, Vintage vintage, const RegionCode& group, Period date) {
    const Value stations = dataset.stations->at(group, date);
    if (!stations || indicator == Indicator::Stations) {
        return stations;
    }
    const std::vector<RegionIndex> members = membersOfStationGroup(dataset, group);
    if (indicator == Indicator::StationsPerArea) {
        const auto area = areaKm2(*dataset.panel, members);
        return area && *area > 0 ? derived(stations->value * stationsPerTenThousand / (*area / km2PerTenThousand))
                                 : std::nullopt;
    }
    if (date.year() <= 1) {
        return std::nullopt;
    }
    const Period yearEnd = date.yearBefore();
    const Value residents = group == nationCode()
                                ? nationalValue(dataset, Indicator::Population, vintage, yearEnd)
                                : IndicatorAt(dataset, Indicator::Population, vintage, yearEnd).ofAll(members);
    return residents && residents->value > 0 ? derived(stations->value * stationsPerTenThousand / residents->value)
                                             : std::nullopt;
}

std::vector<Period> stationDates(const Dataset& dataset) {
    const Grouping* grouping = dataset.grouping(stationGroupingId);
    std::vector<Period> dates;
    if (grouping) {
        std::ranges::copy_if(dataset.stations->periods(), std::back_inserter(dates), [&](Period date) {
            return std::ranges::all_of(grouping->groups(), [&](const Group& group) {
                return dataset.stations->at(RegionCode(group.id), date).has_value();
            });
        });
    }
    return dates;
}

std::vector<Period> yearsOf(const Dataset& dataset, Vintage vintage) {
    std::optional<int> first;
    std::optional<int> last;
    for (const Series& one : *dataset.series) {
        if (one.vintage() == vintage && !one.periods().empty()) {
            first = std::min(first.value_or(9999), one.periods().front().year());
            last = std::max(last.value_or(0), one.periods().back().year());
        }
    }
    std::vector<Period> years;
    for (int year = first.value_or(0); first && year <= *last; ++year) {
        years.push_back(Period::year(year));
    }
    return years;
}

std::vector<Period> periodsWithValues(const Dataset& dataset, Indicator indicator, Vintage vintage) {
    if (traitsOf(indicator).ofStations) {
        return stationDates(dataset);
    }
    std::vector<Period> periods;
    std::ranges::copy_if(yearsOf(dataset, vintage), std::back_inserter(periods), [&](Period year) {
        const IndicatorAt at(dataset, indicator, vintage, year);
        return std::ranges::any_of(dataset.panel->covered(),
                                   [&](RegionIndex region) { return at.of(region).has_value(); });
    });
    return periods;
}

std::optional<Period> latestCompleteYear(const Dataset& dataset, Indicator indicator, Vintage vintage) {
    const std::vector<Period> years = yearsOf(dataset, vintage);
    const auto found = std::find_if(years.rbegin(), years.rend(), [&](Period year) {
        const IndicatorAt at(dataset, indicator, vintage, year);
        return std::ranges::all_of(dataset.panel->covered(),
                                   [&](RegionIndex region) { return at.of(region).has_value(); });
    });
    return found == years.rend() ? std::nullopt : std::optional(*found);
}

}  // namespace core
