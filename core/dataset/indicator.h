// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace core {

/// What is measured. Money is at current prices, population is resident population at year end.
enum class Indicator {
    Gdp,
    GdpPerCapita,  ///< GDP over the mean of the two year-end populations.
    Population,
    PopulationDensity,
    GdpDensity,
    GdpShare,         ///< Of the sum of all regions surveyed.
    PopulationShare,  ///< Of the sum of all regions surveyed.
    GdpGrowth,        ///< Nominal, on the year before.
    GdpPerCapitaGrowth,
    PopulationGrowth,
    GdpPerCapitaIndex,  ///< The nation is 100.
    Stations,           ///< 5G base stations in service.
    StationsPerArea,
    StationsPerResidents,
};

enum class Unit {
    HundredMillionYuan,
    Yuan,
    TenThousandPersons,
    PersonsPerKm2,
    TenThousandYuanPerKm2,
    Percent,
    PercentagePoints,  ///< What lies between two percentages.
    NationIs100,
    IndexPoints,  ///< What lies between two indices.
    TenThousandStations,
    StationsPerTenThousandKm2,
    StationsPerTenThousandResidents,
};

/// A revision of the official series; a figure without it means little.
enum class Vintage {
    FirstPublished,  ///< As printed in the yearbook or communiqué of the following year.
    Census4,         ///< Revised after the fourth economic census.
    Census5,         ///< Revised after the fifth economic census.
};

/// What one needs to know of an indicator before seeing any figure.
struct IndicatorTraits {
    Indicator indicator;
    std::string_view id;  ///< As written on the command line.
    Unit unit;
    bool extensive;   ///< Adds up over regions (GDP), as against a ratio (GDP per capita).
    bool ofStations;  ///< Known for the four regions at dates, not for provinces by year.
    bool growth;      ///< A change on the year before, which may be negative.
};

[[nodiscard]] const IndicatorTraits& traitsOf(Indicator indicator);
[[nodiscard]] std::span<const IndicatorTraits> allIndicators();
[[nodiscard]] std::optional<Indicator> indicatorById(std::string_view id);

/// The unit of a difference of two values in `unit`.
[[nodiscard]] Unit differenceUnit(Unit unit);

/// Stable identifiers of units and vintages, as machine-readable output gives them.
[[nodiscard]] std::string_view idOf(Unit unit);
[[nodiscard]] std::string_view idOf(Vintage vintage);
[[nodiscard]] std::span<const Vintage> allVintages();
[[nodiscard]] std::optional<Vintage> vintageById(std::string_view id);

}  // namespace core
