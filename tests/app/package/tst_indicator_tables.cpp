// SPDX-License-Identifier: GPL-3.0-or-later
// The indicators of the shipped package, and long tables (one figure per row) with faults.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <string>

#include "app/language.h"
#include "app/load/load_dataset.h"
#include "app/package/statistics_tables.h"
#include "app/wording/wording.h"
#include "core/indicators/indicator_value.h"
#include "core/inequality/gaps.h"
#include "gis/error.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"

namespace {

using core::EditionId;
using core::IndicatorId;
using core::Period;
using core::RegionCode;

const EditionId census4("census4");
const EditionId census5("census5");
const RegionCode beijing("110000");

const core::Dataset& shippedDataset() {
    static const core::Dataset dataset = app::loadDataset(test::shippedData()).dataset;
    return dataset;
}

double published(const char* indicator, const EditionId& edition, int year) {
    return shippedDataset().published(IndicatorId(indicator), edition, beijing, Period::year(year)).value().value;
}

std::optional<core::Observation> computed(const char* indicator, const EditionId& edition, int year,
                                          const RegionCode& code = beijing) {
    return core::valueOf(shippedDataset(), IndicatorId(indicator), edition, code, Period::year(year));
}

app::FigureTables figureTablesOf(const std::filesystem::path& folder) {
    const app::DataPackage package = app::readDataPackage(folder);
    return app::readFigures(package, app::readGroupings(package));
}

/// The sentence with which the tables of a folder are refused; empty when they are not.
QString refusalOfFolder(const std::filesystem::path& folder) {
    try {
        (void)figureTablesOf(folder);
    } catch (const gis::Error& error) {
        return app::Wording(app::Language::English).error(error);
    }
    return {};
}

bool isInBothLanguages(const core::Text& text) { return !text.zh.empty() && !text.en.empty(); }

}  // namespace

class TestIndicatorTables : public QObject {
    Q_OBJECT

private slots:
    void everyIndicatorIsDescribedInBothLanguages() {
        const core::Catalogue& catalogue = *shippedDataset().catalogue;
        QCOMPARE(catalogue.indicators().size(), std::size_t{178});
        QCOMPARE(std::ranges::count_if(catalogue.indicators(), core::isListed), 103);
        for (const core::Indicator& indicator : catalogue.indicators()) {
            const char* id = indicator.id.text().c_str();
            QVERIFY2(isInBothLanguages(indicator.name), id);
            QVERIFY2(isInBothLanguages(indicator.definition), id);
            QVERIFY2(isInBothLanguages(indicator.unit.symbol), id);
            QVERIFY2(
                std::ranges::find(catalogue.topics(), indicator.topic, &core::Topic::id) != catalogue.topics().end(),
                id);
            const bool isComputed = !std::holds_alternative<core::Published>(indicator.formula);
            QVERIFY2(!isComputed || isInBothLanguages(indicator.derivation), id);
            QVERIFY2(indicator.note.empty() || isInBothLanguages(indicator.note), id);
            for (const core::EditionNote& note : indicator.editionNotes) {
                QVERIFY2(isInBothLanguages(note.text), id);
            }
        }
        for (const core::Topic& topic : catalogue.topics()) {
            QVERIFY(isInBothLanguages(topic.name));
        }
        for (const core::Edition& edition : catalogue.editions()) {
            QVERIFY(isInBothLanguages(edition.name));
        }
    }

    void onlyAmountsOfMoneyGrowAtCurrentPrices() {
        for (const core::Indicator& indicator : shippedDataset().catalogue->indicators()) {
            const auto* growth = std::get_if<core::Growth>(&indicator.formula);
            const bool isOfMoney =
                growth && shippedDataset().catalogue->indicator(growth->amount).unit.id.ends_with("yuan");
            for (const core::Text& text : {indicator.definition, indicator.derivation}) {
                const bool namesPrices =
                    text.zh.find("现价") != std::string::npos || text.en.find("nominal") != std::string::npos;
                QVERIFY2(!growth || isOfMoney || !namesPrices, indicator.id.text().c_str());
            }
        }
    }

    /// In the yearbooks an index compares volumes with those of the year before.
    void aLevelRelativeToTheNationIsNotCalledAnIndex() {
        for (const core::Indicator& indicator : shippedDataset().catalogue->indicators()) {
            const bool isRelative = std::holds_alternative<core::IndexToWhole>(indicator.formula);
            const bool isCalledIndex = indicator.name.zh.find("指数") != std::string::npos ||
                                       indicator.name.en.find("index") != std::string::npos;
            QVERIFY2(!isRelative || !isCalledIndex, indicator.id.text().c_str());
        }
    }

    void everyIndicatorHasAPublisher() {
        for (const core::Series& series : *shippedDataset().series) {
            QVERIFY2(!series.citation().publisher.empty(), series.indicator().text().c_str());
        }
        const core::Series* students = shippedDataset().panel->find(IndicatorId("he-students"), census5);
        QVERIFY(students->citation().publisher.en.starts_with("Ministry of Education"));
    }

    void everyIndicatorHasACompletePeriodInTheEditionThatItIsShownIn() {
        for (const core::Indicator& indicator : shippedDataset().catalogue->indicators()) {
            for (const char* chosen : {"first-published", "census4", "census5"}) {
                const EditionId edition = shippedDataset().editionFor(indicator.id, EditionId(chosen));
                QVERIFY2(core::latestCompletePeriod(shippedDataset(), indicator.id, edition),
                         indicator.id.text().c_str());
            }
        }
    }

    void anIndicatorWithoutFiguresInTheChosenEditionIsShownInTheFirstThatHasThem() {
        const EditionId chosen("first-published");
        const std::vector<std::pair<const char*, const char*>> expected{
            {"gdp", "first-published"},
            {"gdp-index", "census5"},
            {"disposable-income-urban", "new-survey"},
            {"urban-rural-income-ratio", "new-survey"},
            {"urbanisation-rate", "revised-2020-census"},
            {"retail-sales-per-head", "later-revision"},
            {"budget-revenue-per-head", "first-published"},
        };
        for (const auto& [indicator, edition] : expected) {
            QCOMPARE(shippedDataset().editionFor(IndicatorId(indicator), chosen).text(), std::string(edition));
        }
    }

    // The two surveys and the censuses never continue one another.
    void noTwoEditionsAreJoined() {
        QVERIFY(!computed("disposable-income-urban", EditionId("new-survey"), 2012));
        QVERIFY(!computed("disposable-income-urban", EditionId("old-survey"), 2013));
        QVERIFY(!computed("urban-rural-income-ratio", EditionId("new-survey"), 2012));
        QVERIFY(!computed("gdp-constant-2010", census5, 2009));
        QVERIFY(!computed("gdp-constant-2010", census4, 2020));
        QVERIFY(!computed("primary-sector-share", census5, 2015));
        QVERIFY(!computed("gdp-per-capita", EditionId("long-series"), 1990));
        QVERIFY(!shippedDataset().published(IndicatorId("gdp-per-capita"), census5, beijing, Period::year(2022)));
    }

    void gdpAtConstantPricesIsChainedFromThePublishedIndices() {
        const double base = published("gdp", census5, 2010);
        const double later =
            base * published("gdp-index", census5, 2011) / 100 * published("gdp-index", census5, 2012) / 100;
        const auto value = computed("gdp-constant-2010", census5, 2012);
        QCOMPARE(value->value, later);
        QCOMPARE(value->provenance, core::Provenance::Derived);
        QCOMPARE(computed("gdp-constant-2010", census5, 2010)->value, base);
        const double before = published("gdp", census4, 2010) / (published("gdp-index", census4, 2010) / 100);
        QCOMPARE(computed("gdp-constant-2010", census4, 2009)->value, before);
        QCOMPARE(computed("gdp-growth-real", census5, 2022)->value, published("gdp-index", census5, 2022) - 100);
        const double persons = (published("population", census5, 2011) + published("population", census5, 2012)) / 2;
        QCOMPARE(computed("gdp-per-capita-constant-2010", census5, 2012)->value, later * 1e8 / (persons * 1e4));
    }

    void everyBaseYearOfConstantPricesHasTheAmountOfThatYear() {
        for (int year = 1999; year <= 2024; ++year) {
            const std::string id = "gdp-constant-" + std::to_string(year);
            const EditionId edition = shippedDataset().editionFor(IndicatorId(id), census5);
            QCOMPARE(edition, year < 2010 ? census4 : census5);  // census5 begins with 2006, and its indices with 2011
            QCOMPARE(computed(id.c_str(), edition, year)->value, published("gdp", edition, year));
            const int other = year >= 2020 ? year - 3 : year + 3;
            const double ratio =
                computed(id.c_str(), edition, other)->value / computed(id.c_str(), edition, year)->value;
            const char* reference = year < 2010 ? "gdp-constant-2000" : "gdp-constant-2010";
            const double growth =
                computed(reference, edition, other)->value / computed(reference, edition, year)->value;
            QVERIFY2(std::abs(ratio / growth - 1) < 1e-12, "a region grows alike at the prices of any year");
            QCOMPARE(
                shippedDataset().editionFor(IndicatorId("gdp-per-capita-constant-" + std::to_string(year)), census5),
                edition);
        }
        QCOMPARE(shippedDataset().editionFor(IndicatorId("gdp-constant-2020"), census4),
                 census5);  // no indices after 2019
    }

    void whatIsComputedFollowsFromPublishedFigures() {
        const EditionId newSurvey("new-survey");
        const EditionId later("later-revision");
        QCOMPARE(computed("tertiary-sector-share", census5, 2022)->value,
                 100 * published("value-added-tertiary", census5, 2022) / published("gdp", census5, 2022));
        QCOMPARE(computed("urban-rural-income-ratio", newSurvey, 2020)->value,
                 published("disposable-income-urban", newSurvey, 2020) /
                     published("disposable-income-rural", newSurvey, 2020));
        const double persons = (published("population", census5, 2021) + published("population", census5, 2022)) / 2;
        QCOMPARE(computed("retail-sales-per-head", later, 2022)->value,
                 published("retail-sales", later, 2022) * 1e8 / (persons * 1e4));
        QCOMPARE(computed("rd-to-gdp", census5, 2022)->value,
                 100 * published("rd-expenditure", census5, 2022) / published("gdp", census5, 2022));
        QCOMPARE(computed("he-students-per-10k", census5, 2022)->value,
                 1e4 * published("he-students", census5, 2022) / published("population", census5, 2022));
    }

    /// Its unit prices change in 2011 and 2016, and each year since 2021; so no line, growth or gap goes from one to
    /// the next.
    void telecommunicationVolumeIsAnEditionForEachOfItsUnitPrices() {
        struct UnitPrices {
            const char* edition;
            int first;
            int last;
        };
        for (const auto& [edition, first, last] :
             {UnitPrices{"unit-prices-2001", 2001, 2010}, UnitPrices{"unit-prices-2011", 2011, 2015},
              UnitPrices{"unit-prices-2016", 2016, 2020}, UnitPrices{"unit-prices-2021", 2021, 2021},
              UnitPrices{"unit-prices-2022", 2022, 2022}, UnitPrices{"unit-prices-2023", 2023, 2023}}) {
            for (int year = 2001; year <= 2023; ++year) {
                QCOMPARE(computed("telecom-volume", EditionId(edition), year).has_value(),
                         first <= year && year <= last);
            }
        }
    }

    void recoveredRuralIncomesAreMarkedAsDerived() {
        const EditionId newSurvey("new-survey");
        QCOMPARE(computed("disposable-income-rural", newSurvey, 2020)->provenance, core::Provenance::Published);
        QCOMPARE(computed("disposable-income-rural", newSurvey, 2021)->provenance, core::Provenance::Derived);
    }

    void notesReachTheReaderOfTheFigure() {
        core::MapSpec spec = core::initialSpec(shippedDataset());
        spec = core::withPeriod(core::withIndicator(spec, IndicatorId("telecom-volume")), Period::year(2020));
        spec.edition = EditionId("unit-prices-2016");
        const core::Figure figure = core::makeFigure(shippedDataset(), spec);
        QCOMPARE(figure.theme.period, Period::year(2020));
        const QString english = app::Wording(app::Language::English).sourceNote(figure);
        QVERIFY2(english.contains(QLatin1String(
                     "Figures at different unit prices must not be compared. 2020 from a single source.")),
                 qPrintable(english));
        const QString chinese = app::Wording(app::Language::Chinese).sourceNote(figure);
        QVERIFY2(chinese.contains(QStringLiteral("不同单价的数据不可比较。2020年数据来自单一来源。")),
                 qPrintable(chinese));
        spec = core::withIndicator(spec, IndicatorId("fixed-asset-investment-to-gdp"));
        const QString derived =
            app::Wording(app::Language::English).sourceNote(core::makeFigure(shippedDataset(), spec));
        QVERIFY2(derived.contains(QLatin1String("97 to 99% of the nation")), qPrintable(derived));
    }

    void gapsInRealGrowthAndConstantPricesAreKnown() {
        const core::Grouping& regions = *shippedDataset().grouping("four-regions");
        for (const char* indicator :
             {"gdp-growth-real", "gdp-constant-2010", "gdp-per-capita-constant-2010", "gdp-constant-2010-growth"}) {
            const core::GapTable gaps =
                core::gapTable(shippedDataset(), IndicatorId(indicator), census5, regions, Period::year(2011),
                               Period::year(2024), core::MeanKind::Unweighted);
            for (const core::Gap& gap : gaps.gaps) {
                QVERIFY2(gap.from && gap.to, indicator);
            }
        }
    }

    void aLongTableIsReadByIndicatorAndEdition() {
        const test::StatisticsCopy copy;
        const app::FigureTables read = figureTablesOf(copy.folder());
        QVERIFY(read.rowsWithoutValue.empty());
        const auto incomes = std::ranges::count_if(read.series, [](const core::Series& series) {
            return series.indicator() == IndicatorId("disposable-income-urban");
        });
        QCOMPARE(incomes, 2);
    }

    void aFaultOfALongTableIsNamedByFileRowAndColumn_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("named");
        const QByteArray row("hospitals,110000,2016,");
        QTest::newRow("unknown indicator") << row << QByteArray("hospices,110000,2016,") << "hospices";
        QTest::newRow("blank indicator") << row << QByteArray(",110000,2016,") << "indicator";
        QTest::newRow("repeated figure") << row << QByteArray("hospitals,110000,2017,") << "110000";
        QTest::newRow("not a number") << row << QByteArray("hospitals,110000,2016,many") << "many";
        QTest::newRow("negative amount") << row << QByteArray("hospitals,110000,2016,-") << "-";
    }
    void aFaultOfALongTableIsNamedByFileRowAndColumn() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, named);
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("indicators.csv", before, after));
        const QString said = refusalOfFolder(copy.folder());
        QVERIFY2(said.contains(QLatin1String("indicators.csv")) && said.contains(named) &&
                     said.contains(QLatin1String("row")),
                 qPrintable(said));
    }

    void rowsWithoutAValueAreLeftOutAndCounted() {
        const app::InstalledLanguage installed(app::Language::English);
        const test::StatisticsCopy copy;
        QVERIFY(
            copy.replace("indicators.csv", "hospitals,110000,2016,", "hospitals,110000,2016,\nhospitals,990000,2016,"));
        const app::FigureTables read = figureTablesOf(copy.folder());
        QCOMPARE(read.rowsWithoutValue.size(), std::size_t{1});
        app::LoadReport report;
        report.rowsWithoutValue = read.rowsWithoutValue;
        QVERIFY(!report.isClean());
        const QStringList warnings = app::Wording(app::Language::English).warnings(report);
        QVERIFY2(warnings.first().endsWith(QLatin1String("1 row without a value left out.")),
                 qPrintable(warnings.first()));
    }

    void anEditionThatAFormulaNamesMustExist() {
        const test::StatisticsCopy copy;
        QVERIFY(copy.replace("datapackage.json", "\"denominatorEdition\": \"census5\"",
                             "\"denominatorEdition\": \"census9\""));
        QVERIFY2(refusalOfFolder(copy.folder()).contains(QLatin1String("census9")),
                 qPrintable(refusalOfFolder(copy.folder())));
    }
};

HULINE_TEST_CORE(TestIndicatorTables)
#include "tst_indicator_tables.moc"
