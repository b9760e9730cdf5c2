// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "app/user_data/indicators/formula_indicators.h"
#include "app/user_data/load_map.h"
#include "core/indicators/indicator_value.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

using app::FormulaProblemKind;
using app::UserFormula;
using core::IndicatorId;
using core::Period;

app::LoadedData loaded(app::MapSources sources, std::vector<UserFormula> formulas) {
    sources.user.formulas = std::move(formulas);
    app::LoadOptions options;
    options.needs = app::DataNeeds::withoutShapes();
    return app::loadMap(sources, options);
}

/// The cities of a province; their table has "GDP" of 2020 and 2021, and "常住人口" of 2021.
app::LoadedData cities(std::vector<UserFormula> formulas) {
    return loaded(support::citiesWithTable(), std::move(formulas));
}

core::RegionCode codeOf(const core::Dataset& dataset, const char* name) {
    const auto found = std::ranges::find(*dataset.names, name, &core::RegionNames::nameZh);
    return found == dataset.names->end() ? core::RegionCode() : found->code;
}

/// The value of the last formula.
std::optional<double> valueIn(const app::LoadedData& data, const core::RegionCode& region, int year) {
    const core::Dataset& dataset = data.dataset;
    const IndicatorId& id = data.report.formulas.back().id;
    const core::EditionId edition = dataset.editionFor(id, dataset.catalogue->defaults().edition);
    const auto value = core::valueOf(dataset, id, edition, region, Period::year(year));
    return value ? std::optional(value->value) : std::nullopt;
}

std::optional<double> valueOfCity(const std::string& formula, const char* city, int year) {
    const app::LoadedData data = cities({{"x", formula}});
    return valueIn(data, codeOf(data.dataset, city), year);
}

std::optional<double> valueOfGroup(const std::string& formula, int group, int year) {
    const app::LoadedData data = cities({{"x", formula}});
    const auto& members = data.dataset.grouping("table-1")->groups()[static_cast<std::size_t>(group)].members;
    const auto value = core::valueOf(data.dataset, data.report.formulas.back().id, {}, members, Period::year(year));
    return value ? std::optional(value->value) : std::nullopt;
}

const core::Indicator& indicatorOf(const app::LoadedData& data, std::size_t formula = 0) {
    return data.dataset.catalogue->indicator(data.report.formulas[formula].id);
}

FormulaProblemKind problemIn(const app::FormulaReport& report) { return report.problem.value().kind; }

/// Formulas on a catalogue of four indicators without figures.
std::vector<app::FormulaReport> reportsOf(const std::vector<UserFormula>& formulas) {
    core::CatalogueParts parts;
    for (const char* id : {"gdp", "area", "by-quarter", "by-half"}) {
        core::Indicator indicator;
        indicator.id = IndicatorId(id);
        indicator.name = {"指标", std::string("Name of ") + id};
        parts.indicators.push_back(indicator);
    }
    parts.indicators[2].grouping = "quarters";
    parts.indicators[3].grouping = "halves";
    return app::withFormulas(core::Catalogue(parts), formulas).reports;
}

}  // namespace

class TestFormulaIndicators : public QObject {
    Q_OBJECT

private slots:
    void aRegionHasTheValueOfItsFigures() {
        QCOMPARE(valueOfCity("GDP / 常住人口", "广州市", 2021), 110.0 / 20);
        QCOMPARE(valueOfCity("(gdp - 10) * 2 / [常住人口]", "广州市", 2021), 200.0 / 20);
        QCOMPARE(valueOfCity("ＧＤＰ × 2", "深圳市", 2020), 400);
    }

    // The nine cities of the delta produce 688 and have 80 people: 8.6, while the mean of their ratios is 8.537.
    void aGroupHasTheValueOfItsTotals() {
        QCOMPARE(valueOfGroup("GDP / 常住人口", 0, 2021), 688.0 / 80);
        QCOMPARE(valueOfGroup("GDP / 常住人口", 1, 2021), 65.0 / 16.4);
        QCOMPARE(valueOfGroup("GDP * 2 - GDP / 2", 0, 2021), 1.5 * 688);
        QCOMPARE(valueOfGroup("GDP + 1", 0, 2021), 689);
    }

    void thereIsNoValueWithoutAnInputOrWithADivisorOfZero() {
        QCOMPARE(valueOfCity("GDP / 常住人口", "广州市", 2020), std::nullopt);
        QCOMPARE(valueOfCity("GDP / (GDP - 110)", "广州市", 2021), std::nullopt);
        QCOMPARE(valueOfCity("GDP / (GDP - 110)", "深圳市", 2021), 2);
        const app::LoadedData data = cities({{"x", "GDP / 常住人口"}});
        QCOMPARE(core::periodsWithValues(data.dataset, IndicatorId("x"), {}), (std::vector{Period::year(2021)}));
    }

    void whatAddsUpIsKnownFromTheFormula_data() {
        QTest::addColumn<bool>("addsUp");
        for (const char* formula :
             {"GDP", "GDP + 常住人口", "GDP * 3", "3 * GDP", "GDP / 3", "-GDP", "(GDP - 2*GDP)/7"}) {
            QTest::newRow(formula) << true;
        }
        for (const char* formula : {"GDP / 常住人口", "GDP * 常住人口", "GDP + 1", "3 / GDP"}) {
            QTest::newRow(formula) << false;
        }
    }
    void whatAddsUpIsKnownFromTheFormula() {
        QFETCH(const bool, addsUp);
        const app::LoadedData data = cities({{"x", QTest::currentDataTag()}});
        QCOMPARE(indicatorOf(data).isAdditive(), addsUp);
        QVERIFY(data.dataset.catalogue->canBeAggregated(IndicatorId("x")));
    }

    void theUnitIsTypedOrProposedOrTheFormula() {
        const app::LoadedData data = cities({{"a", "GDP / 常住人口"},
                                             {"b", "GDP / 常住人口 * 10000"},
                                             {"c", "GDP / 常住人口 * 10000", "元"},
                                             {"d", "GDP / 常住人口", ""}});
        QCOMPARE(indicatorOf(data, 0).unit.symbol.chinese(), std::string("亿元/万人"));
        QCOMPARE(indicatorOf(data, 1).unit.symbol.chinese(), std::string("GDP / 常住人口 × 10000"));
        QCOMPARE(indicatorOf(data, 2).unit.symbol.chinese(), std::string("元"));
        QCOMPARE(indicatorOf(data, 3).unit.symbol.chinese(), std::string());
    }

    void theDescriptionNamesTheFormulaInBothLanguages() {
        const app::LoadedData data = loaded({support::shippedPaths}, {{"output", "gdp / population * 10000"}});
        const core::Indicator& indicator = indicatorOf(data);
        QCOMPARE(indicator.derivation.zh, std::string("output = 地区生产总值 / 常住人口 × 10000。"));
        QCOMPARE(indicator.derivation.en, std::string("output = GDP / Population × 10000."));
        QVERIFY(QString::fromStdString(indicator.definition.zh).contains(QStringLiteral("地区生产总值 / 常住人口")));
    }

    void figuresOfTheDataPackageCanBeCombined() {
        const app::LoadedData data = loaded({support::shippedPaths}, {{"output", "gdp / population * 10000"}});
        const core::RegionCode beijing("110000");
        const auto figure = [&](const char* id) {
            const IndicatorId input(id);
            const core::EditionId edition = data.dataset.editionFor(IndicatorId("output"), {});
            return core::valueOf(data.dataset, input, edition, beijing, Period::year(2020)).value().value;
        };
        QCOMPARE(valueIn(data, beijing, 2020), figure("gdp") / figure("population") * 10000);
        QVERIFY(figure("gdp") > 0);
    }

    void aFormulaOfFiguresByGroupIsByGroup() {
        const app::LoadedData data = loaded({support::shippedPaths}, {{"twice", "stations * 2"}});
        const core::Indicator& indicator = indicatorOf(data);
        QVERIFY(indicator.isByGroup());
        const auto periods = core::periodsOf(data.dataset, indicator.id, {});
        QVERIFY(!periods.empty());
        const core::Group& group = data.dataset.grouping(indicator.grouping)->groups().front();
        const auto of = [&](const IndicatorId& id) {
            return core::groupValue(data.dataset, id, {}, core::RegionCode(group.id), periods.back()).value().value;
        };
        QCOMPARE(of(indicator.id), 2 * of(IndicatorId("stations")));
    }

    void aFormulaUsesThoseBeforeIt() {
        const app::LoadedData data = cities({{"Per head", "GDP / 常住人口"}, {"x", "[per head] * 2 + [per-head]"}});
        QCOMPARE(valueIn(data, codeOf(data.dataset, "广州市"), 2021), 16.5);
        QCOMPARE(data.report.formulas[0].id, IndicatorId("per-head"));
        QCOMPARE(data.report.userIndicators.size(), std::size_t(4));
    }

    void aFormulaThatCannotBeUsedIsLeftOutWithTheReason() {
        const auto reports = reportsOf({{"a", "b * 2"},
                                        {"b", "gdp / b"},
                                        {"c", "a + gdp"},
                                        {"d", "gpd / area"},
                                        {"e", "3 * 4"},
                                        {"f", "[by-quarter] / [by-half]"},
                                        {"", "gdp"},
                                        {"good", "gdp / area"},
                                        {"GOOD", "gdp"}});
        QCOMPARE(problemIn(reports[0]), FormulaProblemKind::UsesLater);
        QCOMPARE(problemIn(reports[1]), FormulaProblemKind::UsesItself);
        QCOMPARE(problemIn(reports[2]), FormulaProblemKind::UsesLeftOut);
        QCOMPARE(problemIn(reports[3]), FormulaProblemKind::WrongText);
        QCOMPARE(reports[3].problem->names.front(), std::string("gdp"));
        QCOMPARE(problemIn(reports[4]), FormulaProblemKind::NoIndicator);
        QCOMPARE(problemIn(reports[5]), FormulaProblemKind::TwoGroupings);
        QCOMPARE(problemIn(reports[6]), FormulaProblemKind::NoName);
        QVERIFY(reports[7].isClean());
        QCOMPARE(problemIn(reports[8]), FormulaProblemKind::RepeatedName);
    }

    void anAmbiguousNameNeedsAnId() {
        const auto reports = reportsOf({{"a", "gdp / 指标"}, {"Name of gdp", "gdp"}, {"b", "[name of gdp] + gdp"}});
        QCOMPARE(problemIn(reports[0]), FormulaProblemKind::WrongText);
        QCOMPARE(reports[0].problem->error.fault, core::FormulaFault::AmbiguousName);
        QCOMPARE(reports[0].problem->error.position, std::size_t(6));
        QCOMPARE(reports[0].problem->names, (std::vector<std::string>{"area", "by-half", "by-quarter", "gdp"}));
        QCOMPARE(reports[2].problem->names, (std::vector<std::string>{"gdp", "name-of-gdp"}));
    }

    void valuesInUnlikeUnitsAreAddedWithAWarning() {
        const QTemporaryDir folder;
        const auto table =
            support::written(folder, "own.csv", QStringLiteral("省,甲(亿元),乙(万元)\n北京,5,7\n上海,6,8\n"));
        const app::LoadedData data = loaded(support::tableOf(table), {{"x", "甲 + 乙"}, {"y", "甲 + 乙 / 10000"}});
        QCOMPARE(data.report.formulas[0].unlikeUnits->left.symbol.chinese(), std::string("亿元"));
        QCOMPARE(data.report.formulas[0].unlikeUnits->right.symbol.chinese(), std::string("万元"));
        QVERIFY(!data.report.isClean());
        QVERIFY(data.report.formulas[1].isClean());
    }

    void anIdIsPreferredToANameAndThatIsSaid() {
        const QTemporaryDir folder;
        const auto table = support::written(folder, "own.csv", QStringLiteral("省,gdp\n北京,5\n上海,6\n"));
        const app::LoadedData data = loaded(support::tableOf(table), {{"x", "gdp * 2"}});
        QVERIFY(!data.report.formulas[0].problem);
        QCOMPARE(data.report.formulas[0].idsBeforeNames, (std::vector<app::IdBeforeName>{{"gdp", {"gdp-2"}}}));
        QVERIFY(!data.report.isClean());
        const app::LoadedData own = loaded(support::tableOf(table), {{"x", "[gdp-2] * 2"}});
        QVERIFY(own.report.formulas[0].isClean());
        QCOMPARE(core::valueOf(own.dataset, IndicatorId("x"), {}, core::RegionCode("110000"), Period::undated())->value,
                 10.0);
    }

    void withoutItsTableAFormulaIsLeftOutAndTheMapOpens() {
        app::MapSources sources = support::citiesWithTable();
        sources.user.tables.clear();
        const app::LoadedData data = loaded(sources, {{"x", "GDP / 常住人口"}, {"y", "x * 2"}});
        QCOMPARE(problemIn(data.report.formulas[0]), FormulaProblemKind::WrongText);
        QCOMPARE(problemIn(data.report.formulas[1]), FormulaProblemKind::UsesLeftOut);
        QVERIFY(data.report.userIndicators.empty());
        QCOMPARE(data.dataset.regions->size(), std::size_t(21));
    }

    /// Each formula reads the one before twice: 2^60 values.
    void aChainThatDoublesEndsSoon() {
        std::vector<UserFormula> chain{{"f0", "gdp + gdp"}};
        for (int i = 1; i < 60; ++i) {
            const std::string before = "f" + std::to_string(i - 1);
            chain.push_back({"f" + std::to_string(i), before + " + " + before});
        }
        const auto reports = reportsOf(chain);
        QVERIFY(!reports[10].problem);
        QCOMPARE(problemIn(reports[12]), FormulaProblemKind::TooLong);
        QCOMPARE(problemIn(reports[59]), FormulaProblemKind::UsesLeftOut);
        std::string sum = "gdp";
        while (sum.size() <= app::maxFormulaBytes) {
            sum += "+gdp";
        }
        QCOMPARE(problemIn(reportsOf({{"x", sum}})[0]), FormulaProblemKind::TooLong);
    }

    void decimalsAreThoseThatTheValuesNeed() {
        const app::LoadedData data = cities(
            {{"a", "GDP / 常住人口"}, {"b", "GDP * 2"}, {"c", "GDP / 常住人口 / 1000000"}, {"d", "GDP * 100000"}});
        QCOMPARE(indicatorOf(data, 0).unit.decimals, 3);  // about 4.5
        QCOMPARE(indicatorOf(data, 1).unit.decimals, 0);
        QCOMPARE(indicatorOf(data, 2).unit.decimals, 9);
        QCOMPARE(indicatorOf(data, 3).unit.decimals, 0);
        QVERIFY(!indicatorOf(data).mayBeNegative);
        QVERIFY(indicatorOf(cities({{"x", "GDP - 100"}})).mayBeNegative);
    }

    void otherFormulasCanBeAddedToDataThatWereRead() {
        const std::vector<UserFormula> first{{"x", "GDP / 常住人口"}};
        const std::vector<UserFormula> second{{"x", "GDP * 2"}, {"y", "x / area"}};
        const app::LoadedData before = cities(first);
        const app::DatasetWithFormulas changed = app::withOtherFormulas(before.dataset, before.report.formulas, second);
        const app::LoadedData read = cities(second);
        QCOMPARE(changed.reports, read.report.formulas);
        QCOMPARE(*changed.dataset.catalogue, *read.dataset.catalogue);
        const app::DatasetWithFormulas none = app::withOtherFormulas(changed.dataset, changed.reports, {});
        QCOMPARE(*none.dataset.catalogue, *cities({}).dataset.catalogue);
    }
};

HULINE_TEST(TestFormulaIndicators)
#include "tst_formula_indicators.moc"
