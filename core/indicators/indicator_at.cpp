// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_at.h"

#include "core/indicators/derived.h"
#include "core/indicators/indicator_value.h"

namespace core {
namespace {

// What one unit of the tables is in plain units.
constexpr double yuanPerHundredMillion = 1e8;
constexpr double personsPerTenThousand = 1e4;
constexpr double tenThousand = 1e4;

/// The sum over regions; nothing when a value is missing or there is no region.
template <class ValueAt>
std::optional<Observation> sum(std::span<const RegionIndex> members, const ValueAt& valueAt) {
    std::optional<Observation> total;
    for (const RegionIndex region : members) {
        const std::optional<Observation> one = valueAt(region);
        if (!one) {
            return std::nullopt;
        }
        total = total ? Observation{total->value + one->value, combined(total->provenance, one->provenance)} : *one;
    }
    return total;
}

std::optional<Observation> total(const PublishedColumn& column, std::span<const RegionIndex> members) {
    return sum(members, [&](RegionIndex region) { return column[region]; });
}

std::optional<Observation> growthPercent(const std::optional<Observation>& later,
                                         const std::optional<Observation>& earlier) {
    return later && earlier && earlier->value > 0 ? derived(100 * (later->value - earlier->value) / earlier->value)
                                                  : std::nullopt;
}

}  // namespace

IndicatorAt::IndicatorAt(const Dataset& dataset, Indicator indicator, Vintage vintage, Period period)
    : m_dataset(&dataset), m_indicator(indicator), m_now(year(vintage, period)) {
    if (traitsOf(indicator).growth && period.year() > 1) {
        m_before = year(vintage, period.yearBefore());
    }
    m_whole = whole(vintage, period);
}

IndicatorAt::Year IndicatorAt::year(Vintage vintage, Period period) const {
    const auto column = [&](Indicator indicator, Period at) {
        return m_dataset->panel->published(indicator, vintage, at);
    };
    return {column(Indicator::Gdp, period), column(Indicator::Population, period),
            column(Indicator::GdpPerCapita, period),
            period.year() > 1 ? column(Indicator::Population, period.yearBefore()) : PublishedColumn()};
}

/// The sum that a share is of, or the national level that an index is to.
IndicatorAt::Value IndicatorAt::whole(Vintage vintage, Period period) const {
    switch (m_indicator) {
        case Indicator::GdpShare:
            return total(m_now.gdp, m_dataset->panel->surveyed());
        case Indicator::PopulationShare:
            return total(m_now.population, m_dataset->panel->surveyed());
        case Indicator::GdpPerCapitaIndex:
            return nationalValue(*m_dataset, Indicator::GdpPerCapita, vintage, period);
        default:
            return std::nullopt;
    }
}

IndicatorAt::Value IndicatorAt::ofAll(std::span<const RegionIndex> members) const {
    switch (m_indicator) {
        case Indicator::Gdp:
            return total(m_now.gdp, members);
        case Indicator::Population:
            return total(m_now.population, members);
        case Indicator::GdpPerCapita:
            return perCapita(m_now, members);
        case Indicator::PopulationDensity:
            return perArea(m_now.population, personsPerTenThousand, members);
        case Indicator::GdpDensity:
            return perArea(m_now.gdp, tenThousand, members);
        case Indicator::GdpShare:
            return percentOfWhole(m_now.gdp, members);
        case Indicator::PopulationShare:
            return percentOfWhole(m_now.population, members);
        case Indicator::GdpGrowth:
            return growthPercent(total(m_now.gdp, members), total(m_before.gdp, members));
        case Indicator::GdpPerCapitaGrowth:
            return growthPercent(perCapita(m_now, members), perCapita(m_before, members));
        case Indicator::PopulationGrowth:
            return growthPercent(total(m_now.population, members), total(m_before.population, members));
        case Indicator::GdpPerCapitaIndex: {
            const Value here = perCapita(m_now, members);
            return here && m_whole && m_whole->value > 0 ? derived(100 * here->value / m_whole->value) : std::nullopt;
        }
        case Indicator::Stations:
        case Indicator::StationsPerArea:
        case Indicator::StationsPerResidents:
            return std::nullopt;
    }
    return std::nullopt;
}

/// The nation's area is that of the surveyed regions.
IndicatorAt::Value IndicatorAt::perArea(const PublishedColumn& column, double scale,
                                        std::span<const RegionIndex> members) const {
    const Panel& panel = *m_dataset->panel;
    const bool isNation = members.size() == 1 && members.front() == panel.nation();
    const Value value = total(column, members);
    const Value area =
        sum(isNation ? std::span<const RegionIndex>(panel.surveyed()) : members, [&](RegionIndex region) {
            const auto areaKm2 = panel.areaKm2(region);
            return areaKm2 ? derived(*areaKm2) : std::nullopt;
        });
    return value && area && area->value > 0 ? derived(value->value * scale / area->value) : std::nullopt;
}

IndicatorAt::Value IndicatorAt::percentOfWhole(const PublishedColumn& column,
                                               std::span<const RegionIndex> members) const {
    const Value part = total(column, members);
    return part && m_whole && m_whole->value > 0 ? derived(100 * part->value / m_whole->value) : std::nullopt;
}

/// As published, or else GDP over the mean of the two year-end populations.
IndicatorAt::Value IndicatorAt::perCapitaOfOne(const Year& year, RegionIndex region) {
    if (const Value published = year.perCapita[region]) {
        return published;
    }
    const Value gdp = year.gdp[region];
    const Value end = year.population[region];
    const Value start = year.populationBefore[region];
    if (!gdp || !start || !end || start->value + end->value <= 0) {
        return std::nullopt;
    }
    const double meanPersons = (start->value + end->value) / 2 * personsPerTenThousand;
    return derived(gdp->value * yuanPerHundredMillion / meanPersons);
}

/// Of several their GDP over the populations that their per-capita figures imply.
IndicatorAt::Value IndicatorAt::perCapita(const Year& year, std::span<const RegionIndex> members) {
    if (members.size() == 1) {
        return perCapitaOfOne(year, members.front());
    }
    const Value gdp = total(year.gdp, members);
    const Value persons = sum(members, [&](RegionIndex region) {
        const Value one = year.gdp[region];
        const Value each = perCapitaOfOne(year, region);
        return one && each && each->value > 0 ? derived(one->value * yuanPerHundredMillion / each->value)
                                              : std::nullopt;
    });
    return gdp && persons && persons->value > 0 ? derived(gdp->value * yuanPerHundredMillion / persons->value)
                                                : std::nullopt;
}

}  // namespace core
