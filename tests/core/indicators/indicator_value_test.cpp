// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/paper_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/datasets/random_dataset.h"
#include "tests/support/datasets/sample_dataset.h"

namespace {

using core::Dataset;
using core::EditionId;
using core::IndicatorId;
using core::Observation;
using core::Period;
using core::Provenance;
using core::RegionCode;
using testing::ElementsAre;
using testing::IsEmpty;

const EditionId edition = EditionId("first-published");
using Value = std::optional<double>;

/// The definitions, implemented again using only published numbers.
class Definition {
public:
    explicit Definition(const Dataset& dataset) : m_dataset(dataset) {}

    [[nodiscard]] Value printed(const IndicatorId& indicator, const RegionCode& code, int year) const {
        const auto value = m_dataset.published(indicator, edition, code, Period::year(year));
        return value ? Value(value->value) : std::nullopt;
    }
    [[nodiscard]] Value total(const IndicatorId& indicator, const std::vector<RegionCode>& codes, int year) const {
        double sum = 0;
        for (const RegionCode& code : codes) {
            const Value number = printed(indicator, code, year);
            if (!number) {
                return std::nullopt;
            }
            sum += *number;
        }
        return sum;
    }
    [[nodiscard]] Value perCapita(const RegionCode& code, int year) const {
        if (const Value value = printed(IndicatorId("gdp-per-capita"), code, year)) {
            return value;
        }
        const Value gdp = printed(IndicatorId("gdp"), code, year);
        const Value before = printed(IndicatorId("population"), code, year - 1);
        const Value after = printed(IndicatorId("population"), code, year);
        return gdp && before && after ? Value(*gdp * 1e8 / ((*before + *after) * 1e4 / 2)) : std::nullopt;
    }
    [[nodiscard]] Value pooledPerCapita(const std::vector<RegionCode>& codes, int year) const {
        double yuan = 0;
        double persons = 0;
        for (const RegionCode& code : codes) {
            const Value gdp = printed(IndicatorId("gdp"), code, year);
            const Value ofRegion = perCapita(code, year);
            if (!gdp || !ofRegion) {
                return std::nullopt;
            }
            yuan += *gdp * 1e8;
            persons += *gdp * 1e8 / *ofRegion;
        }
        return yuan / persons;
    }
    [[nodiscard]] Value nationalPerCapita(int year) const {
        const Value ofNation = perCapita(support::nationCode(), year);
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

const core::Series& stations(const Dataset& dataset) { return *dataset.panel->find(IndicatorId("stations"), edition); }

TEST(ValueOf, IsThePublishedFigureIfThereIsOne) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        for (const RegionCode& code : dataset.covered) {
            for (const IndicatorId& indicator : {IndicatorId("gdp"), IndicatorId("population")}) {
                expectSame(core::valueOf(dataset, indicator, edition, code, Period::year(year)),
                           definition.printed(indicator, code, year), Provenance::Published, "total");
            }
        }
    });
}

TEST(ValueOf, TakesThePublishedPerCapitaOrDividesByTheMeanOfTwoYearEnds) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        for (const RegionCode& code : dataset.covered) {
            const bool published = definition.printed(IndicatorId("gdp-per-capita"), code, year).has_value();
            expectSame(core::valueOf(dataset, IndicatorId("gdp-per-capita"), edition, code, Period::year(year)),
                       definition.perCapita(code, year), published ? Provenance::Published : Provenance::Derived,
                       "per capita");
        }
    });
}

TEST(ValueOf, DividesTheGdpOfSeveralRegionsByTheResidentsThatTheirPerCapitaImplies) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const std::vector<RegionCode>& members = dataset.grouping("pair")->groups().front().members;
        expectSame(core::valueOf(dataset, IndicatorId("gdp-per-capita"), edition, members, Period::year(year)),
                   definition.pooledPerCapita(members, year), Provenance::Derived, "pooled per capita");
    });
}

TEST(ValueOf, DividesADensityByTheAreaOnTheEllipsoid) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        for (const RegionCode& code : dataset.covered) {
            const Value persons = definition.printed(IndicatorId("population"), code, year);
            const Value gdp = definition.printed(IndicatorId("gdp"), code, year);
            const double km2 = definition.areaKm2(code);
            expectSame(core::valueOf(dataset, IndicatorId("population-density"), edition, code, Period::year(year)),
                       persons ? Value(*persons * 1e4 / km2) : std::nullopt, Provenance::Derived, "persons");
            expectSame(core::valueOf(dataset, IndicatorId("gdp-density"), edition, code, Period::year(year)),
                       gdp ? Value(*gdp * 1e8 / 1e4 / km2) : std::nullopt, Provenance::Derived, "gdp");
        }
    });
}

TEST(ValueOf, SharesNeedEveryRegionAndAddUpToAHundred) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const Value whole = definition.total(IndicatorId("gdp"), dataset.covered, year);
        double sum = 0;
        for (const RegionCode& code : dataset.covered) {
            const auto share = core::valueOf(dataset, IndicatorId("gdp-share"), edition, code, Period::year(year));
            expectSame(share,
                       whole ? Value(100 * *definition.printed(IndicatorId("gdp"), code, year) / *whole) : std::nullopt,
                       Provenance::Derived, "share");
            sum += share ? share->value : 0;
        }
        EXPECT_NEAR(sum, whole ? 100 : 0, 1e-9);
    });
}

TEST(ValueOf, ComparesAGrowthWithTheYearBefore) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        for (const RegionCode& code : dataset.covered) {
            const auto growth = [&](const IndicatorId& indicator) {
                return core::valueOf(dataset, indicator, edition, code, Period::year(year));
            };
            const auto change = [&](const IndicatorId& indicator) {
                return growthPercent(definition.printed(indicator, code, year - 1),
                                     definition.printed(indicator, code, year));
            };
            expectSame(growth(IndicatorId("gdp-growth")), change(IndicatorId("gdp")), Provenance::Derived, "gdp");
            expectSame(growth(IndicatorId("population-growth")), change(IndicatorId("population")), Provenance::Derived,
                       "population");
            expectSame(growth(IndicatorId("gdp-per-capita-growth")),
                       growthPercent(definition.perCapita(code, year - 1), definition.perCapita(code, year)),
                       Provenance::Derived, "per capita");
        }
    });
}

TEST(ValueOf, IsAnIndexRelativeToTheNationOrElseToAllRegionsTogether) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const Value nation = definition.nationalPerCapita(year);
        for (const RegionCode& code : dataset.covered) {
            const Value here = definition.perCapita(code, year);
            expectSame(core::valueOf(dataset, IndicatorId("gdp-per-capita-index"), edition, code, Period::year(year)),
                       here && nation ? Value(100 * *here / *nation) : std::nullopt, Provenance::Derived, "index");
        }
    });
}

TEST(ValueOf, IsAbsentForNoRegions) {
    const Dataset dataset = support::sampleDataset();
    for (const core::Indicator& indicator : support::paperIndicators()) {
        EXPECT_EQ(core::valueOf(dataset, indicator.id, edition, std::vector<RegionCode>{}, Period::year(2022)),
                  std::nullopt);
        EXPECT_EQ(core::valueOf(dataset, indicator.id, edition, RegionCode("Z"), Period::year(2022)), std::nullopt);
        EXPECT_EQ(core::valueOf(dataset, indicator.id, edition, RegionCode("A"), Period::date(2022, 2, 28)),
                  std::nullopt);
        EXPECT_EQ(core::valueOf(dataset, indicator.id, edition, RegionCode("A"), Period::year(1)), std::nullopt);
    }
}

TEST(ValueOf, DoesNotMixEditions) {
    const Dataset dataset = support::sampleDataset();
    const auto growth = [&](const EditionId& of) {
        return core::valueOf(dataset, IndicatorId("gdp-growth"), of, RegionCode("A"), Period::year(2022))->value;
    };
    EXPECT_DOUBLE_EQ(growth(EditionId("first-published")), 20);
    EXPECT_DOUBLE_EQ(growth(EditionId("census4")), 100.0 * 100 / 510);
    EXPECT_EQ(core::valueOf(dataset, IndicatorId("gdp-per-capita"), EditionId("census4"), RegionCode("A"),
                            Period::year(2022)),
              std::nullopt)
        << "this edition has no population";
}

TEST(ValueOfWhole, IsPublishedOrElseComputedFromAllRegionsTogether) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const Value printed = definition.printed(IndicatorId("gdp"), support::nationCode(), year);
        expectSame(core::valueOfWhole(dataset, IndicatorId("gdp"), edition, Period::year(year)),
                   printed ? printed : definition.total(IndicatorId("gdp"), dataset.covered, year),
                   printed ? Provenance::Published : Provenance::Derived, "gdp");
        const bool published =
            definition.printed(IndicatorId("gdp-per-capita"), support::nationCode(), year).has_value();
        expectSame(core::valueOfWhole(dataset, IndicatorId("gdp-per-capita"), edition, Period::year(year)),
                   definition.nationalPerCapita(year), published ? Provenance::Published : Provenance::Derived,
                   "per capita");
    });
}

TEST(ValueOfWhole, IsComputedFromPublishedFiguresOfTheNation) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        const Period period = Period::year(year);
        const auto figure = [&](const IndicatorId& indicator) {
            return core::figureOfWhole(dataset, indicator, edition, period);
        };
        const auto expectFigure = [&](const IndicatorId& indicator, Value ofNation, Value ofRegions) {
            const auto actual = figure(indicator);
            expectSame(actual ? std::optional(actual->observation) : std::nullopt, ofNation ? ofNation : ofRegions,
                       Provenance::Derived, indicator.text().c_str());
            if (actual) {
                EXPECT_EQ(actual->basis, ofNation ? core::WholeBasis::Published : core::WholeBasis::SurveyedRegions);
            }
        };
        const auto printed = [&](int of) { return definition.printed(IndicatorId("gdp"), support::nationCode(), of); };
        const auto summed = [&](int of) { return definition.total(IndicatorId("gdp"), dataset.covered, of); };
        double km2 = 0;
        for (const RegionCode& code : dataset.covered) {
            km2 += definition.areaKm2(code);
        }
        const auto density = [&](Value gdp) { return gdp ? Value(*gdp * 1e4 / km2) : std::nullopt; };
        expectFigure(IndicatorId("gdp-density"), density(printed(year)), density(summed(year)));
        expectFigure(IndicatorId("gdp-growth"), growthPercent(printed(year - 1), printed(year)),
                     growthPercent(summed(year - 1), summed(year)));
        expectFigure(IndicatorId("gdp-share"), std::nullopt, summed(year) ? Value(100) : std::nullopt);
    });
}

TEST(ValueOfWhole, IsAHundredForTheIndex) {
    forManyYears([](const Dataset& dataset, const Definition& definition, int year) {
        expectSame(core::valueOfWhole(dataset, IndicatorId("gdp-per-capita-index"), edition, Period::year(year)),
                   definition.nationalPerCapita(year) ? Value(100) : std::nullopt, Provenance::Derived, "index");
    });
}

TEST(StationValue, IsThePublishedNumberPerAreaAndPerResident) {
    std::mt19937 random(2);
    for (int trial = 0; trial < 30; ++trial) {
        const Dataset dataset = support::randomDataset(random);
        const Definition definition(dataset);
        for (const core::Group& group : dataset.grouping("four-regions")->groups()) {
            for (const Period date : stations(dataset).periods()) {
                const RegionCode code(group.id);
                const double count = stations(dataset).at(code, date)->value * 1e4;
                double km2 = 0;
                for (const RegionCode& member : group.members) {
                    km2 += definition.areaKm2(member);
                }
                const Value persons = definition.total(IndicatorId("population"), group.members, date.year() - 1);
                expectSame(core::groupValue(dataset, IndicatorId("stations"), edition, code, date), count / 1e4,
                           Provenance::Published, "stations");
                expectSame(core::groupValue(dataset, IndicatorId("stations-per-area"), edition, code, date),
                           count / (km2 / 1e4), Provenance::Derived, "per area");
                expectSame(core::groupValue(dataset, IndicatorId("stations-per-residents"), edition, code, date),
                           persons ? Value(count / *persons) : std::nullopt, Provenance::Derived, "per residents");
            }
        }
    }
}

TEST(StationValue, HasTheKnownValuesForTheSample) {
    const Dataset dataset = support::sampleDataset();
    const auto east = [&](const IndicatorId& indicator, Period date) {
        return core::groupValue(dataset, indicator, edition, RegionCode("east"), date);
    };
    const Period date = Period::date(2022, 10, 31);
    EXPECT_EQ(east(IndicatorId("stations"), date)->value, 8);
    EXPECT_DOUBLE_EQ(east(IndicatorId("stations-per-area"), date)->value, 80000);
    EXPECT_DOUBLE_EQ(east(IndicatorId("stations-per-residents"), date)->value, 800);
    EXPECT_EQ(east(IndicatorId("stations"), Period::date(2022, 11, 1)), std::nullopt);
    EXPECT_EQ(east(IndicatorId("stations"), Period::year(2022)), std::nullopt);
}

TEST(StationValue, OfTheNationIsComputedOverAllSurveyedRegions) {
    std::mt19937 random(3);
    const Dataset dataset = support::randomDataset(random);
    const Period date = stations(dataset).periods().back();
    double km2 = 0;
    for (const RegionCode& code : dataset.covered) {
        km2 += Definition(dataset).areaKm2(code);
    }
    const double count = stations(dataset).at(support::nationCode(), date)->value;
    expectSame(core::valueOfWhole(dataset, IndicatorId("stations"), edition, date), count, Provenance::Published,
               "stations");
    expectSame(core::valueOfWhole(dataset, IndicatorId("stations-per-area"), edition, date), count * 1e8 / km2,
               Provenance::Derived, "per area");
    EXPECT_EQ(core::valueOfWhole(dataset, IndicatorId("stations"), edition, stations(dataset).periods().front()),
              std::nullopt);
}

/// The sample with a third date that has 5G base stations of only one group and the nation.
Dataset withPartialDate() {
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::SeriesRecord> records{{RegionCode("east"), Period::date(2023, 1, 31), {9, {}}},
                                            {support::nationCode(), Period::date(2023, 1, 31), {20, {}}}};
    const core::Series before = parts.series.back();
    for (const RegionCode& code : before.codes()) {
        for (const Period date : before.periods()) {
            records.push_back({code, date, *before.at(code, date)});
        }
    }
    parts.series.back() = support::stationSeries(std::move(records));
    return core::join(std::move(parts)).dataset;
}

TEST(StationValue, NeedsTheAreaOfEveryMember) {
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::Region> regions = parts.regions.regions();
    regions.erase(regions.begin());
    parts.regions = core::RegionSet(regions);
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const Period date = Period::date(2022, 10, 31);
    EXPECT_EQ(core::groupValue(dataset, IndicatorId("stations-per-area"), edition, RegionCode("east"), date),
              std::nullopt);
    EXPECT_TRUE(core::groupValue(dataset, IndicatorId("stations"), edition, RegionCode("east"), date).has_value());
}

TEST(ValueOf, IncludesRegionsOutsideTheMapInTheWhole) {
    const Dataset whole = support::sampleDataset();
    core::DatasetParts parts = support::sampleParts();
    std::vector<core::Region> regions = parts.regions.regions();
    regions.erase(regions.begin());
    parts.regions = core::RegionSet(regions);
    const Dataset torn = core::join(std::move(parts)).dataset;
    EXPECT_EQ(torn.covered.size() + 1, whole.covered.size());
    EXPECT_EQ(torn.surveyed, whole.surveyed);
    for (const IndicatorId& indicator : {IndicatorId("gdp-share"), IndicatorId("population-share")}) {
        const auto share = core::valueOf(whole, indicator, edition, RegionCode("B"), Period::year(2022));
        ASSERT_TRUE(share.has_value());
        EXPECT_EQ(core::valueOf(torn, indicator, edition, RegionCode("B"), Period::year(2022)), share);
    }
    EXPECT_EQ(core::valueOfWhole(torn, IndicatorId("population-density"), edition, Period::year(2022)), std::nullopt)
        << "the area of a region is not known";
}

TEST(StationDates, AreTheDatesWithAFigureForEveryGroup) {
    EXPECT_THAT(core::periodsOf(withPartialDate(), IndicatorId("stations"), edition),
                ElementsAre(Period::date(2022, 2, 28), Period::date(2022, 10, 31)));
}

TEST(StationDates, OfARatioAreThoseWithAValueForEveryGroup) {
    core::DatasetParts parts = support::sampleParts();
    core::CatalogueParts catalogue = support::paperCatalogueParts();
    const auto stationsAs = [&](const char* id) {
        core::Indicator indicator =
            *std::ranges::find(catalogue.indicators, IndicatorId("stations"), &core::Indicator::id);
        indicator.id = IndicatorId(id);
        return indicator;
    };
    core::Indicator ratio = stationsAs("share-of-new");
    core::Ratio formula;
    formula.numerator = IndicatorId("new");
    formula.denominator = IndicatorId("stations");
    ratio.formula = formula;
    ratio.aggregation = core::Aggregation::FromFormula;
    catalogue.indicators.push_back(stationsAs("new"));
    catalogue.indicators.push_back(ratio);
    std::vector<core::SeriesRecord> records;
    for (const char* group : {"east", "central", "west", "northeast"}) {
        for (const Period date : {Period::date(2022, 10, 31), Period::date(2023, 3, 31)}) {
            records.push_back({RegionCode(group), date, {1, {}}});
        }
    }
    records.push_back({RegionCode("east"), Period::date(2022, 2, 28), {1, {}}});
    parts.series.emplace_back(core::SeriesSubject{IndicatorId("new"), {}, {}, "four-regions"}, std::move(records));
    parts.catalogue = core::Catalogue(std::move(catalogue));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const IndicatorId shareOfNew("share-of-new");
    EXPECT_THAT(core::periodsOf(dataset, shareOfNew, edition), ElementsAre(Period::date(2022, 10, 31)));
    EXPECT_THAT(core::periodsWithValues(dataset, shareOfNew, edition), ElementsAre(Period::date(2022, 10, 31)));
    EXPECT_EQ(core::latestCompletePeriod(dataset, shareOfNew, edition), Period::date(2022, 10, 31));
}

TEST(StationDates, AreEmptyWithoutTheFourRegions) {
    core::DatasetParts parts = support::sampleParts();
    parts.groupings.pop_back();
    EXPECT_THAT(core::periodsOf(core::join(std::move(parts)).dataset, IndicatorId("stations"), edition), IsEmpty());
}

TEST(PeriodsOf, RunFromTheFirstToTheLastFigureWithGaps) {
    core::DatasetParts parts = support::sampleParts();
    parts.series.push_back(support::series(
        "gdp", "census5",
        {{RegionCode("A"), Period::year(2019), {1, {}}}, {support::nationCode(), Period::year(2023), {1, {}}}}));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    const auto years = [&](const char* indicator, const char* of) {
        return core::periodsOf(dataset, IndicatorId(indicator), EditionId(of));
    };
    EXPECT_THAT(years("gdp", "first-published"),
                ElementsAre(Period::year(2020), Period::year(2021), Period::year(2022)));
    EXPECT_THAT(years("gdp", "census5"), ElementsAre(Period::year(2019), Period::year(2020), Period::year(2021),
                                                     Period::year(2022), Period::year(2023)));
    EXPECT_THAT(years("gdp-per-capita", "census4"), ElementsAre(Period::year(2021), Period::year(2022)))
        << "the periods of all inputs";
    EXPECT_THAT(core::periodsWithValues(dataset, IndicatorId("gdp"), EditionId("census5")),
                ElementsAre(Period::year(2019)));
}

TEST(PeriodsOf, FillGapsByQuartersAndMonthsButNotByDays) {
    core::DatasetParts parts = support::sampleParts();
    const auto ofA = [](Period period) { return core::SeriesRecord{RegionCode("A"), period, {1, {}}}; };
    parts.series = {
        support::series("gdp", "first-published", {ofA(Period::quarter(2021, 3)), ofA(Period::quarter(2022, 1))}),
        support::series("population", "first-published",
                        {ofA(Period::date(2021, 3, 1)), ofA(Period::date(2021, 3, 5))})};
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_THAT(core::periodsOf(dataset, IndicatorId("gdp"), edition),
                ElementsAre(Period::quarter(2021, 3), Period::quarter(2021, 4), Period::quarter(2022, 1)));
    EXPECT_THAT(core::periodsOf(dataset, IndicatorId("population"), edition),
                ElementsAre(Period::date(2021, 3, 1), Period::date(2021, 3, 5)));
}

TEST(PeriodsOf, AreOnlyThoseWithFiguresWhereTheIndicatorOrAnInputSaysSo) {
    core::DatasetParts parts = support::sampleParts();
    core::CatalogueParts catalogue = parts.catalogue.parts();
    std::ranges::find(catalogue.indicators, IndicatorId("gdp"), &core::Indicator::id)->hasOnlyPeriodsWithFigures = true;
    parts.catalogue = core::Catalogue(std::move(catalogue));
    const auto ofA = [](int year) { return core::SeriesRecord{RegionCode("A"), Period::year(year), {1, {}}}; };
    parts.series = {support::series("gdp", "first-published", {ofA(2000), ofA(2010)}),
                    support::series("population", "first-published", {ofA(2000), ofA(2003)})};
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_THAT(core::periodsOf(dataset, IndicatorId("gdp"), edition),
                ElementsAre(Period::year(2000), Period::year(2010)));
    EXPECT_THAT(core::periodsOf(dataset, IndicatorId("gdp-per-capita"), edition),
                ElementsAre(Period::year(2000), Period::year(2003), Period::year(2010)));
    EXPECT_THAT(core::periodsOf(dataset, IndicatorId("population"), edition).size(), 4U);
}

TEST(PeriodsOf, AreEmptyForAnEmptyEdition) {
    EXPECT_THAT(core::periodsOf(support::sampleDataset(), IndicatorId("gdp"), EditionId("census5")), IsEmpty());
}

TEST(PeriodsWithValues, LeaveOutYearsThatCannotBeDerived) {
    const Dataset dataset = support::sampleDataset();
    EXPECT_THAT(core::periodsWithValues(dataset, IndicatorId("gdp-per-capita"), edition),
                ElementsAre(Period::year(2021), Period::year(2022)));
    EXPECT_THAT(core::periodsWithValues(dataset, IndicatorId("gdp-growth"), edition),
                ElementsAre(Period::year(2021), Period::year(2022)));
    EXPECT_THAT(core::periodsWithValues(dataset, IndicatorId("stations-per-area"), edition),
                ElementsAre(Period::date(2022, 2, 28), Period::date(2022, 10, 31)));
}

TEST(LatestCompletePeriod, HasAValueForEveryCoveredRegion) {
    core::DatasetParts parts = support::sampleParts();
    parts.series.push_back(support::series("gdp", "census5", {{RegionCode("A"), Period::year(2023), {1, {}}}}));
    const Dataset dataset = core::join(std::move(parts)).dataset;
    EXPECT_EQ(core::latestCompletePeriod(dataset, IndicatorId("gdp"), edition), Period::year(2022));
    EXPECT_EQ(core::latestCompletePeriod(dataset, IndicatorId("gdp"), EditionId("census5")), std::nullopt);
}

}  // namespace
