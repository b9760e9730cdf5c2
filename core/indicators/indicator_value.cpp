// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_value.h"

#include <algorithm>
#include <functional>

namespace core {
namespace {

// What one unit of the tables is in plain units.
constexpr double yuanPerHundredMillion = 1e8;
constexpr double personsPerTenThousand = 1e4;
constexpr double stationsPerTenThousand = 1e4;
constexpr double tenThousand = 1e4;

using Value = std::optional<Observation>;
using ValueOfRegion = std::function<Value(const RegionCode&)>;

Value derived(double value) { return Observation{value, Provenance::Derived}; }

/// Sum over regions; nothing when one is missing or there is none.
Value sum(std::span<const RegionCode> members, const ValueOfRegion& valueOfRegion) {
    Value total;
    for (const RegionCode& code : members) {
        const Value one = valueOfRegion(code);
        if (!one) {
            return std::nullopt;
        }
        total = total ? Observation{total->value + one->value, combined(total->provenance, one->provenance)} : *one;
    }
    return total;
}

/// Area on the ellipsoid; nothing when a member is not in the map.
Value areaKm2(const Dataset& dataset, std::span<const RegionCode> members) {
    return sum(members, [&](const RegionCode& code) {
        const auto index = dataset.regions->indexOf(code);
        return index ? derived((*dataset.regions)[*index].areaKm2) : std::nullopt;
    });
}

/// One dataset seen through one vintage.
class View {
public:
    View(const Dataset& dataset, Vintage vintage) : m_dataset(dataset), m_vintage(vintage) {}

    [[nodiscard]] Value total(Indicator indicator, std::span<const RegionCode> members, Period period) const {
        return sum(members,
                   [&](const RegionCode& code) { return m_dataset.published(indicator, m_vintage, code, period); });
    }

    [[nodiscard]] Value perCapita(std::span<const RegionCode> members, Period year) const {
        if (members.size() == 1) {
            return perCapitaOfOne(members.front(), year);
        }
        const Value gdp = total(Indicator::Gdp, members, year);
        const Value persons = sum(members, [&](const RegionCode& code) { return personsBehindPerCapita(code, year); });
        return gdp && persons && persons->value > 0 ? derived(gdp->value * yuanPerHundredMillion / persons->value)
                                                    : std::nullopt;
    }

    [[nodiscard]] Value perArea(Indicator indicator, double scale, std::span<const RegionCode> members,
                                Period year) const {
        const Value value = total(indicator, members, year);
        const Value area = areaKm2(m_dataset, isNation(members) ? m_dataset.surveyed : members);
        return value && area && area->value > 0 ? derived(value->value * scale / area->value) : std::nullopt;
    }

    [[nodiscard]] Value sharePercent(Indicator indicator, std::span<const RegionCode> members, Period year) const {
        const Value part = total(indicator, members, year);
        const Value whole = total(indicator, m_dataset.surveyed, year);
        return part && whole && whole->value > 0 ? derived(100 * part->value / whole->value) : std::nullopt;
    }

    [[nodiscard]] Value growthPercent(Indicator indicator, std::span<const RegionCode> members, Period year) const {
        if (year.year() <= 1) {
            return std::nullopt;
        }
        const Value later = valueOf(m_dataset, indicator, m_vintage, members, year);
        const Value earlier = valueOf(m_dataset, indicator, m_vintage, members, year.yearBefore());
        return later && earlier && earlier->value > 0 ? derived(100 * (later->value - earlier->value) / earlier->value)
                                                      : std::nullopt;
    }

    [[nodiscard]] Value perCapitaIndex(std::span<const RegionCode> members, Period year) const {
        const Value here = perCapita(members, year);
        const Value nation = nationalValue(m_dataset, Indicator::GdpPerCapita, m_vintage, year);
        return here && nation && nation->value > 0 ? derived(100 * here->value / nation->value) : std::nullopt;
    }

private:
    [[nodiscard]] Value perCapitaOfOne(const RegionCode& code, Period year) const {
        if (const Value published = m_dataset.published(Indicator::GdpPerCapita, m_vintage, code, year)) {
            return published;
        }
        if (year.year() <= 1) {
            return std::nullopt;
        }
        const Value gdp = m_dataset.published(Indicator::Gdp, m_vintage, code, year);
        const Value end = m_dataset.published(Indicator::Population, m_vintage, code, year);
        const Value start = m_dataset.published(Indicator::Population, m_vintage, code, year.yearBefore());
        if (!gdp || !start || !end || start->value + end->value <= 0) {
            return std::nullopt;
        }
        const double meanPersons = (start->value + end->value) / 2 * personsPerTenThousand;
        return derived(gdp->value * yuanPerHundredMillion / meanPersons);
    }

    [[nodiscard]] Value personsBehindPerCapita(const RegionCode& code, Period year) const {
        const Value gdp = m_dataset.published(Indicator::Gdp, m_vintage, code, year);
        const Value each = perCapitaOfOne(code, year);
        return gdp && each && each->value > 0 ? derived(gdp->value * yuanPerHundredMillion / each->value)
                                              : std::nullopt;
    }

    [[nodiscard]] static bool isNation(std::span<const RegionCode> members) {
        return members.size() == 1 && members.front() == nationCode();
    }

    const Dataset& m_dataset;
    Vintage m_vintage;
};

std::vector<RegionCode> membersOfStationGroup(const Dataset& dataset, const RegionCode& group) {
    if (group == nationCode()) {
        return dataset.surveyed;
    }
    const Grouping* grouping = dataset.grouping(stationGroupingId);
    const auto index = grouping ? grouping->indexOf(group.text()) : std::nullopt;
    return index ? grouping->groups()[*index].members : std::vector<RegionCode>{};
}

}  // namespace

Value valueOf(const Dataset& dataset, Indicator indicator, Vintage vintage, std::span<const RegionCode> members,
              Period period) {
    const View view(dataset, vintage);
    switch (indicator) {
        case Indicator::Gdp:
        case Indicator::Population:
            return view.total(indicator, members, period);
        case Indicator::GdpPerCapita:
            return view.perCapita(members, period);
        case Indicator::PopulationDensity:
            return view.perArea(Indicator::Population, personsPerTenThousand, members, period);
        case Indicator::GdpDensity:
            return view.perArea(Indicator::Gdp, tenThousand, members, period);
        case Indicator::GdpShare:
            return view.sharePercent(Indicator::Gdp, members, period);
        case Indicator::PopulationShare:
            return view.sharePercent(Indicator::Population, members, period);
        case Indicator::GdpGrowth:
            return view.growthPercent(Indicator::Gdp, members, period);
        case Indicator::GdpPerCapitaGrowth:
            return view.growthPercent(Indicator::GdpPerCapita, members, period);
        case Indicator::PopulationGrowth:
            return view.growthPercent(Indicator::Population, members, period);
        case Indicator::GdpPerCapitaIndex:
            return view.perCapitaIndex(members, period);
        case Indicator::Stations:
        case Indicator::StationsPerArea:
        case Indicator::StationsPerResidents:
            return std::nullopt;
    }
    return std::nullopt;
}

Value valueOf(const Dataset& dataset, Indicator indicator, Vintage vintage, const RegionCode& code, Period period) {
    return valueOf(dataset, indicator, vintage, std::span(&code, 1), period);
}

std::optional<NationalFigure> nationalFigure(const Dataset& dataset, Indicator indicator, Vintage vintage,
                                             Period period) {
    // A share is of the sum over the surveyed regions, of which the nation's own figure is no part.
    const bool isShare = indicator == Indicator::GdpShare || indicator == Indicator::PopulationShare;
    Value ofNation;
    if (traitsOf(indicator).ofStations) {
        ofNation = stationValue(dataset, indicator, vintage, nationCode(), period);
    } else if (!isShare) {
        ofNation = valueOf(dataset, indicator, vintage, nationCode(), period);
    }
    if (ofNation) {
        return NationalFigure{*ofNation, NationBasis::Nation};
    }
    const Value pooled = valueOf(dataset, indicator, vintage, dataset.surveyed, period);
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
    const std::vector<RegionCode> members = membersOfStationGroup(dataset, group);
    if (indicator == Indicator::StationsPerArea) {
        const Value area = areaKm2(dataset, members);
        return area && area->value > 0 ? derived(stations->value * stationsPerTenThousand / (area->value / tenThousand))
                                       : std::nullopt;
    }
    if (date.year() <= 1) {
        return std::nullopt;
    }
    const Period yearEnd = date.yearBefore();
    const Value residents = group == nationCode() ? nationalValue(dataset, Indicator::Population, vintage, yearEnd)
                                                  : valueOf(dataset, Indicator::Population, vintage, members, yearEnd);
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
        return std::ranges::any_of(dataset.covered, [&](const RegionCode& code) {
            return valueOf(dataset, indicator, vintage, code, year).has_value();
        });
    });
    return periods;
}

std::optional<Period> latestCompleteYear(const Dataset& dataset, Indicator indicator, Vintage vintage) {
    const std::vector<Period> years = yearsOf(dataset, vintage);
    const auto found = std::find_if(years.rbegin(), years.rend(), [&](Period year) {
        return std::ranges::all_of(dataset.covered, [&](const RegionCode& code) {
            return valueOf(dataset, indicator, vintage, code, year).has_value();
        });
    });
    return found == years.rend() ? std::nullopt : std::optional(*found);
}

}  // namespace core
