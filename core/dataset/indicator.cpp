// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/indicator.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace core {
namespace {

constexpr std::array traits{
    //              indicator                   id                      unit                     extensive stations
    //              growth
    IndicatorTraits{Indicator::Gdp, "gdp", Unit::HundredMillionYuan, true, false, false},
    IndicatorTraits{Indicator::GdpPerCapita, "gdp-per-capita", Unit::Yuan, false, false, false},
    IndicatorTraits{Indicator::Population, "population", Unit::TenThousandPersons, true, false, false},
    IndicatorTraits{Indicator::PopulationDensity, "population-density", Unit::PersonsPerKm2, false, false, false},
    IndicatorTraits{Indicator::GdpDensity, "gdp-density", Unit::TenThousandYuanPerKm2, false, false, false},
    IndicatorTraits{Indicator::GdpShare, "gdp-share", Unit::Percent, true, false, false},
    IndicatorTraits{Indicator::PopulationShare, "population-share", Unit::Percent, true, false, false},
    IndicatorTraits{Indicator::GdpGrowth, "gdp-growth", Unit::Percent, false, false, true},
    IndicatorTraits{Indicator::GdpPerCapitaGrowth, "gdp-per-capita-growth", Unit::Percent, false, false, true},
    IndicatorTraits{Indicator::PopulationGrowth, "population-growth", Unit::Percent, false, false, true},
    IndicatorTraits{Indicator::GdpPerCapitaIndex, "gdp-per-capita-index", Unit::NationIs100, false, false, false},
    IndicatorTraits{Indicator::Stations, "stations", Unit::TenThousandStations, true, true, false},
    IndicatorTraits{Indicator::StationsPerArea, "stations-per-area", Unit::StationsPerTenThousandKm2, false, true,
                    false},
    IndicatorTraits{Indicator::StationsPerResidents, "stations-per-residents", Unit::StationsPerTenThousandResidents,
                    false, true, false},
};

constexpr std::array vintages{Vintage::FirstPublished, Vintage::Census4, Vintage::Census5};

}  // namespace

const IndicatorTraits& traitsOf(Indicator indicator) {
    const auto found = std::ranges::find(traits, indicator, &IndicatorTraits::indicator);
    if (found == traits.end()) {
        throw std::invalid_argument("traitsOf: unknown indicator");
    }
    return *found;
}

std::span<const IndicatorTraits> allIndicators() { return traits; }

std::optional<Indicator> indicatorById(std::string_view id) {
    const auto found = std::ranges::find(traits, id, &IndicatorTraits::id);
    return found == traits.end() ? std::nullopt : std::optional(found->indicator);
}

Unit differenceUnit(Unit unit) {
    switch (unit) {
        case Unit::Percent:
            return Unit::PercentagePoints;
        case Unit::NationIs100:
            return Unit::IndexPoints;
        default:
            return unit;
    }
}

std::string_view idOf(Unit unit) {
    switch (unit) {
        case Unit::HundredMillionYuan:
            return "100 million yuan";
        case Unit::Yuan:
            return "yuan";
        case Unit::TenThousandPersons:
            return "10 thousand persons";
        case Unit::PersonsPerKm2:
            return "persons per km2";
        case Unit::TenThousandYuanPerKm2:
            return "10 thousand yuan per km2";
        case Unit::Percent:
            return "%";
        case Unit::PercentagePoints:
            return "percentage points";
        case Unit::NationIs100:
            return "nation = 100";
        case Unit::IndexPoints:
            return "index points";
        case Unit::TenThousandStations:
            return "10 thousand stations";
        case Unit::StationsPerTenThousandKm2:
            return "stations per 10 thousand km2";
        case Unit::StationsPerTenThousandResidents:
            return "stations per 10 thousand residents";
    }
    throw std::invalid_argument("idOf: unknown unit");
}

std::string_view idOf(Vintage vintage) {
    switch (vintage) {
        case Vintage::FirstPublished:
            return "first-published";
        case Vintage::Census4:
            return "census4";
        case Vintage::Census5:
            return "census5";
    }
    throw std::invalid_argument("idOf: unknown vintage");
}

std::span<const Vintage> allVintages() { return vintages; }

std::optional<Vintage> vintageById(std::string_view id) {
    const auto found = std::ranges::find_if(vintages, [&](Vintage vintage) { return idOf(vintage) == id; });
    return found == vintages.end() ? std::nullopt : std::optional(*found);
}

}  // namespace core
