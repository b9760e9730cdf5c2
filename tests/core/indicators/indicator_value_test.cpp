// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_value.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/random_dataset.h"
#include "tests/support/sample_dataset.h"

namespace {

using core::Dataset;
using core::Indicator;
using core::Observation;
using core::Period;
using core::Provenance;
using core::RegionCode;
using core::Vintage;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Vintage vintage = Vintage::FirstPublished;
using Value = std::optional<double>;

/// The definitions, written out again from published numbers alone.
class Definition {
public:
    explicit Definition(const Dataset& dataset) : m_dataset(dataset) {}

    [[nodiscard]] Value printed(Indicator indicator, const RegionCode& code, int year) const {
        const auto value = m_dataset.published(indicator, vintage, code, Period::year(year));
        return value ? Value(value->value) : std::nullopt;
    }
    [[nodiscard]] Value total(Indicator indicator, const std::vector<RegionCode>& codes, int year) const {
        double sum = 0;
        for (const RegionCode& code : codes) {
            const Value one = printed(indicator, code, year);
            if (!one) {
                return std::nullopt;
            }
            sum += *one;
        }
        return sum;
    }
    [[nodiscard]] Value perCapita(const RegionCode& code, int year) const {
        if (const Value value = printed(Indicator::GdpPerCapita, code, year)) {
            return value;
        }
        const Value gdp = printed(Indicator::Gdp, code, year);
        const Value before = printed(Indicator::Population, code, year - 1);
        const Value after = printed(Indicator::Population, code, year);
        return gdp && before && after ? Value(*gdp * 1e8 / ((*before + *after) * 1e4 / 2)) : std::nullopt;
    }
    [[nodiscard]] Value pooledPerCapita(const std::vector<RegionCode>& codes, int year) const {
        double yuan = 0;
        double persons = 0;
        for (const RegionCode& code : codes) {
            const Value gdp = printed(Indicator::Gdp, code, year);
            const Value each = perCapita(code, year);
            if (!gdp || !each) {
                return std::nullopt;
            }
            yuan += *gdp * 1e8;
            persons += *gdp * 1e8 / *each;
        }
        return yuan / persons;
    }
    [[nodiscard]] Value nationalPerCapita(int year) const {
        const Value ofNation = perCapita(core::nationCode(), year);
        return ofNation ? ofNation : pooledPerCapita(m_dataset.covered, year);
    }
    [[nodiscard]] double areaKm2(const RegionCode& code) const {
        return m_dataset.regions->regions()[m_dataset.regions->indexOf(code).value()].areaKm2;
    }

private:
    const Dataset& m_dataset;
};

Value growthPercent(Value earlier, Value later) {
    return earlier && later ? Value((*later / *earlier - 1) * 100) : std::nullopt;
}

/// Both absent, or equal to the last digits.
void expectSame(const std::optional<Observation>& actual, Value expected, Provenance provenance, const char* what) {
    ASSERT_EQ(actual.has_value(), expected.has_value()) << what;
    if (actual) {
        EXPECT_NEAR(actual->value, *expected, 1e-10 * std::max(100.0, std::abs(*expected))) << what;
        EXPECT_EQ(actual->provenance, provenance) << what;
    }
}

/// Calls `check(dataset, definition, year)` for every year of many random countries, and a year before and after.
template <class Check>
void forManyYears(const Check& check) {
    std::mt19937 random(1);
    for (int trial = 0; trial < 60; ++trial) {
        const Dataset dataset = support::randomDataset(random);
        for (int year = 1999; year <= 2007; ++year) {
            check(dataset, Definition(dataset), year);
        }
    }
}

TEST(ValueOf, WhatWasPublishedIsThatFigure) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        for (const RegionCode& code : dataset.covered) {
            for (const Indicator indicator : {Indicator::Gdp, Indicator::Population}) {
                expectSame(core::valueOf(dataset, indicator, vintage, code, Period::year(year)),
                           definition.printed(indicator, code, year), Provenance::Published, "total");
            }
        }
    });
}

TEST(ValueOf, PerCapitaIsPublishedOrElseOverTheMeanOfTwoYearEnds) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        for (const RegionCode& code : dataset.covered) {
            const bool published = definition.printed(Indicator::GdpPerCapita, code, year).has_value();
            expectSame(core::valueOf(dataset, Indicator::GdpPerCapita, vintage, code, Period::year(year)),
                       definition.perCapita(code, year), published ? Provenance::Published : Provenance::Derived,
                       "per capita");
        }
    });
}

TEST(ValueOf, PerCapitaOfSeveralIsTheirGdpOverThePeopleBehindIt) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const std::vector<RegionCode>& members = dataset.grouping("pair")->groups().front().members;
        expectSame(core::valueOf(dataset, Indicator::GdpPerCapita, vintage, members, Period::year(year)),
                   definition.pooledPerCapita(members, year), Provenance::Derived, "pooled per capita");
    });
}

TEST(ValueOf, DensityIsOverTheAreaOnTheEllipsoid) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        for (const RegionCode& code : dataset.covered) {
            const Value persons = definition.printed(Indicator::Population, code, year);
            const Value gdp = definition.printed(Indicator::Gdp, code, year);
            const double km2 = definition.areaKm2(code);
            expectSame(core::valueOf(dataset, Indicator::PopulationDensity, vintage, code, Period::year(year)),
                       persons ? Value(*persons * 1e4 / km2) : std::nullopt, Provenance::Derived, "persons");
            expectSame(core::valueOf(dataset, Indicator::GdpDensity, vintage, code, Period::year(year)),
                       gdp ? Value(*gdp * 1e8 / 1e4 / km2) : std::nullopt, Provenance::Derived, "gdp");
        }
    });
}

TEST(ValueOf, SharesNeedEveryRegionAndAddUpToAHundred) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const Value whole = definition.total(Indicator::Gdp, dataset.covered, year);
        double sum = 0;
        for (const RegionCode& code : dataset.covered) {
            const auto share = core::valueOf(dataset, Indicator::GdpShare, vintage, code, Period::year(year));
            expectSame(share,
                       whole ? Value(100 * *definition.printed(Indicator::Gdp, code, year) / *whole) : std::nullopt,
                       Provenance::Derived, "share");
            sum += share ? share->value : 0;
        }
        EXPECT_NEAR(sum, whole ? 100 : 0, 1e-9);
    });
}

TEST(ValueOf, GrowthIsOnTheYearBefore) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        for (const RegionCode& code : dataset.covered) {
            const auto growth = [&](Indicator indicator) {
                return core::valueOf(dataset, indicator, vintage, code, Period::year(year));
            };
            const auto change = [&](Indicator indicator) {
                return growthPercent(definition.printed(indicator, code, year - 1),
                                     definition.printed(indicator, code, year));
            };
            expectSame(growth(Indicator::GdpGrowth), change(Indicator::Gdp), Provenance::Derived, "gdp");
            expectSame(growth(Indicator::PopulationGrowth), change(Indicator::Population), Provenance::Derived,
                       "population");
            expectSame(growth(Indicator::GdpPerCapitaGrowth),
                       growthPercent(definition.perCapita(code, year - 1), definition.perCapita(code, year)),
                       Provenance::Derived, "per capita");
        }
    });
}

TEST(ValueOf, IndexTakesThePublishedNationForAHundredOrElseAllRegionsTogether) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const Value nation = definition.nationalPerCapita(year);
        for (const RegionCode& code : dataset.covered) {
            const Value here = definition.perCapita(code, year);
            expectSame(core::valueOf(dataset, Indicator::GdpPerCapitaIndex, vintage, code, Period::year(year)),
                       here && nation ? Value(100 * *here / *nation) : std::nullopt, Provenance::Derived, "index");
        }
    });
}

TEST(ValueOf, NothingIsNothing) {
    const Dataset dataset = support::sampleDataset();
    for (const core::IndicatorTraits& traits : core::allIndicators()) {
        EXPECT_EQ(core::valueOf(dataset, traits.indicator, vintage, std::vector<RegionCode>{}, Period::year(2022)),
                  std::nullopt);
        EXPECT_EQ(core::valueOf(dataset, traits.indicator, vintage, RegionCode("Z"), Period::year(2022)), std::nullopt);
        EXPECT_EQ(core::valueOf(dataset, traits.indicator, vintage, RegionCode("A"), Period::date(2022, 2, 28)),
                  std::nullopt);
        EXPECT_EQ(core::valueOf(dataset, traits.indicator, vintage, RegionCode("A"), Period::year(1)), std::nullopt);
    }
}

TEST(ValueOf, KeepsVintagesApart) {
    const Dataset dataset = support::sampleDataset();
    const auto growth = [&](Vintage of) {
        return core::valueOf(dataset, Indicator::GdpGrowth, of, RegionCode("A"), Period::year(2022))->value;
    };
    EXPECT_DOUBLE_EQ(growth(Vintage::FirstPublished), 20);
    EXPECT_DOUBLE_EQ(growth(Vintage::Census4), 100.0 * 100 / 510);
    EXPECT_EQ(core::valueOf(dataset, Indicator::GdpPerCapita, Vintage::Census4, RegionCode("A"), Period::year(2022)),
              std::nullopt)
        << "this vintage has no population";
}

TEST(NationalValue, IsPublishedOrElseOfAllRegionsAsOne) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const Value printed = definition.printed(Indicator::Gdp, core::nationCode(), year);
        expectSame(core::nationalValue(dataset, Indicator::Gdp, vintage, Period::year(year)),
                   printed ? printed : definition.total(Indicator::Gdp, dataset.covered, year),
                   printed ? Provenance::Published : Provenance::Derived, "gdp");
        const bool published = definition.printed(Indicator::GdpPerCapita, core::nationCode(), year).has_value();
        expectSame(core::nationalValue(dataset, Indicator::GdpPerCapita, vintage, Period::year(year)),
                   definition.nationalPerCapita(year), published ? Provenance::Published : Provenance::Derived,
                   "per capita");
    });
}

TEST(NationalValue, IsMadeFromTheNationsOwnFiguresWhereTheyArePublished) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const Period period = Period::year(year);
        const auto figure = [&](Indicator indicator) {
            return core::nationalFigure(dataset, indicator, vintage, period);
        };
        const auto expectFigure = [&](Indicator indicator, Value ofNation, Value ofRegions) {
            const auto actual = figure(indicator);
            expectSame(actual ? std::optional(actual->observation) : std::nullopt, ofNation ? ofNation : ofRegions,
                       Provenance::Derived, core::traitsOf(indicator).id.data());
            if (actual) {
                EXPECT_EQ(actual->basis, ofNation ? core::NationBasis::Nation : core::NationBasis::SurveyedRegions);
            }
        };
        const auto printed = [&](int of) { return definition.printed(Indicator::Gdp, core::nationCode(), of); };
        const auto summed = [&](int of) { return definition.total(Indicator::Gdp, dataset.covered, of); };
        double km2 = 0;
        for (const RegionCode& code : dataset.covered) {
            km2 += definition.areaKm2(code);
        }
        const auto density = [&](Value gdp) { return gdp ? Value(*gdp * 1e4 / km2) : std::nullopt; };
        expectFigure(Indicator::GdpDensity, density(printed(year)), density(summed(year)));
        expectFigure(Indicator::GdpGrowth, growthPercent(printed(year - 1), printed(year)),
                     growthPercent(summed(year - 1), summed(year)));
        expectFigure(Indicator::GdpShare, std::nullopt, summed(year) ? Value(100) : std::nullopt);
    });
}

TEST(NationalValue, OfTheIndexIsAHundred) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        expectSame(core::nationalValue(dataset, Indicator::GdpPerCapitaIndex, vintage, Period::year(year)),
                   definition.nationalPerCapita(year) ? Value(100) : std::nullopt, Provenance::Derived, "index");
    });
}

TEST(StationValue, IsThePublishedNumberPerAreaAndPerResident) {
    std::mt19937 random(2);
    for (int trial = 0; trial < 30; ++trial) {
        const Dataset dataset = support::randomDataset(random);
        const Definition definition(dataset);
        for (const core::Group& group : dataset.grouping(core::stationGroupingId)->groups()) {
            for (const Period date : dataset.stations->periods()) {
                const RegionCode code(group.id);
                const double stations = dataset.stations->at(code, date)->value * 1e4;
                double km2 = 0;
                for (const RegionCode& member : group.members) {
                    km2 += definition.areaKm2(member);
                }
                const Value persons = definition.total(Indicator::Population, group.members, date.year() - 1);
                expectSame(core::stationValue(dataset, Indicator::Stations, vintage, code, date), stations / 1e4,
                           Provenance::Published, "stations");
                expectSame(core::stationValue(dataset, Indicator::StationsPerArea, vintage, code, date),
                           stations / (km2 / 1e4), Provenance::Derived, "per area");
                expectSame(core::stationValue(dataset, Indicator::StationsPerResidents, vintage, code, date),
                           persons ? Value(stations / *persons) : std::nullopt, Provenance::Derived, "per residents");
            }
        }
    }
}

TEST(StationValue, OfTheSampleIsKnown) {
    const Dataset dataset = support::sampleDataset();
    const auto east = [&](Indicator indicator, Period date) {
        return core::stationValue(dataset, indicator, vintage, RegionCode("east"), date);
    };
    const Period date = Period::date(2022, 10, 31);
    EXPECT_EQ(east(Indicator::Stations, date)->value, 8);
    EXPECT_DOUBLE_EQ(east(Indicator::StationsPerArea, date)->value, 80000);
    EXPECT_DOUBLE_EQ(east(Indicator::StationsPerResidents, date)->value, 800);
    EXPECT_EQ(east(Indicator::Stations, Period::date(2022, 11, 1)), std::nullopt);
    EXPECT_EQ(east(Indicator::Stations, Period::year(2022)), std::nullopt);
}

TEST(StationValue, OfTheNationIsOverAllSurveyedRegions) {
    std::mt19937 random(3);
    const Dataset dataset = support::randomDataset(random);
    const Period date = dataset.stations->periods().back();
    double km2 = 0;
    for (const RegionCode& code : dataset.covered) {
        km2 += Definition(dataset).areaKm2(code);
    }
    const double stations = dataset.stations->at(core::nationCode(), date)->value;
    expectSame(core::nationalValue(dataset, Indicator::Stations, vintage, date), stations, Provenance::Published,
               "stations");
    expectSame(core::nationalValue(dataset, Indicator::StationsPerArea, vintage, date), stations * 1e8 / km2,
               Provenance::Derived, "per area");
    EXPECT_EQ(core::nationalValue(dataset, Indicator::Stations, vintage, dataset.stations->periods().front()),
              std::nullopt);
}

/// The sample with 5G base stations of one group, and of the nation, alone at a third date.
Dataset withPartialDate() {
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::SeriesRecord> records{{RegionCode("east"), Period::date(2023, 1, 31), {9, {}}},
                                            {core::nationCode(), Period::date(2023, 1, 31), {20, {}}}};
    for (const RegionCode& code : parts.stations.codes()) {
        for (const Period date : parts.stations.periods()) {
            records.push_back({code, date, *parts.stations.at(code, date)});
        }
    }
    parts.stations = {Indicator::Stations, std::nullopt, "test", std::move(records)};
    return core::join(std::move(parts)).dataset;
}

TEST(StationValue, NeedsTheAreaOfEveryMember) {
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::Region> regions = parts.regions.regions();
    regions.erase(regions.begin());
    parts.regions = core::RegionSet(regions);
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const Period date = Period::date(2022, 10, 31);
    EXPECT_EQ(core::stationValue(dataset, Indicator::StationsPerArea, vintage, RegionCode("east"), date), std::nullopt);
    EXPECT_TRUE(core::stationValue(dataset, Indicator::Stations, vintage, RegionCode("east"), date).has_value());
}

TEST(ValueOf, ARegionThatTheMapLacksStaysPartOfTheWhole) {
    const Dataset whole = support::sampleDataset();
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::Region> regions = parts.regions.regions();
    regions.erase(regions.begin());
    parts.regions = core::RegionSet(regions);
    const Dataset torn = core::join(std::move(parts)).dataset;
    EXPECT_EQ(torn.covered.size() + 1, whole.covered.size());
    EXPECT_EQ(torn.surveyed, whole.surveyed);
    for (const Indicator indicator : {Indicator::GdpShare, Indicator::PopulationShare}) {
        const auto share = core::valueOf(whole, indicator, vintage, RegionCode("B"), Period::year(2022));
        ASSERT_TRUE(share.has_value());
        EXPECT_EQ(core::valueOf(torn, indicator, vintage, RegionCode("B"), Period::year(2022)), share);
    }
    EXPECT_EQ(core::nationalValue(torn, Indicator::PopulationDensity, vintage, Period::year(2022)), std::nullopt)
        << "the area of a region is not known";
}

TEST(StationDates, AreThoseAtWhichEveryGroupIsKnown) {
    EXPECT_THAT(core::stationDates(withPartialDate()),
                ElementsAre(Period::date(2022, 2, 28), Period::date(2022, 10, 31)));
}

TEST(StationDates, AreNoneWithoutTheFourRegions) {
    core::DatasetParts parts = support::sampleParts();
    parts.groupings.pop_back();
    EXPECT_THAT(core::stationDates(core::join(std::move(parts)).dataset), IsEmpty());
}

TEST(YearsOf, RunFromTheFirstToTheLastFigureWithGaps) {
    core::DatasetParts parts = support::sampleParts();
    parts.series.push_back(
        {Indicator::Gdp,
         Vintage::Census5,
         "test",
         {{RegionCode("A"), Period::year(2019), {1, {}}}, {core::nationCode(), Period::year(2023), {1, {}}}}});
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_THAT(core::yearsOf(dataset, Vintage::FirstPublished),
                ElementsAre(Period::year(2020), Period::year(2021), Period::year(2022)));
    EXPECT_THAT(core::yearsOf(dataset, Vintage::Census5),
                ElementsAre(Period::year(2019), Period::year(2020), Period::year(2021), Period::year(2022),
                            Period::year(2023)));
    EXPECT_THAT(core::periodsWithValues(dataset, Indicator::Gdp, Vintage::Census5), ElementsAre(Period::year(2019)));
}

TEST(YearsOf, AreNoneOfAnEmptyVintage) {
    EXPECT_THAT(core::yearsOf(support::sampleDataset(), Vintage::Census5), IsEmpty());
}

TEST(PeriodsWithValues, LeaveOutYearsThatCannotBeDerived) {
    const Dataset dataset = support::sampleDataset();
    EXPECT_THAT(core::periodsWithValues(dataset, Indicator::GdpPerCapita, vintage),
                ElementsAre(Period::year(2021), Period::year(2022)));
    EXPECT_THAT(core::periodsWithValues(dataset, Indicator::GdpGrowth, vintage),
                ElementsAre(Period::year(2021), Period::year(2022)));
    EXPECT_THAT(core::periodsWithValues(dataset, Indicator::StationsPerArea, vintage),
                ElementsAre(Period::date(2022, 2, 28), Period::date(2022, 10, 31)));
}

TEST(LatestCompleteYear, HasAValueForEveryCoveredRegion) {
    core::DatasetParts parts = support::sampleParts();
    parts.series.push_back(
        {Indicator::Gdp, Vintage::Census5, "test", {{RegionCode("A"), Period::year(2023), {1, {}}}}});
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_EQ(core::latestCompleteYear(dataset, Indicator::Gdp, vintage), Period::year(2022));
    EXPECT_EQ(core::latestCompleteYear(dataset, Indicator::Gdp, Vintage::Census5), std::nullopt);
}

}  // namespace
