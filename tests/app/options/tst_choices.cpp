// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>

#include "app/options/choices.h"
#include "app/text.h"
#include "core/spec/fields.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/room_test.h"

namespace {

/// Arguments with one option of any name.
app::Arguments given(const QString& option, const QString& value) {
    const app::Command command{QStringLiteral("verb"), {}, {{option, QStringLiteral("VALUE"), {}}}, nullptr};
    return {command, {QLatin1String("--") + option + QLatin1Char('=') + value}};
}

app::Arguments none() { return {app::Command{}, {}}; }

template <class Choice>
QString refusal(Choice choice) {
    try {
        (void)choice();
    } catch (const app::CommandFailure& failure) {
        return failure.sentence;
    }
    return {};
}

core::Period year(int number) { return core::Period::year(number); }

const app::KnownPeriods someYears{
    QStringLiteral("gdp (census4)"), {year(2000), year(2009), year(2010)}, core::PeriodStep::Year};
const app::KnownPeriods someDates{QStringLiteral("stations"),
                                  {core::Period::date(2022, 2, 28), core::Period::date(2024, 6, 30)},
                                  core::PeriodStep::Day};
const app::KnownPeriods someQuarters{
    QStringLiteral("gdp"), {core::Period::quarter(2022, 1), core::Period::quarter(2022, 2)}, core::PeriodStep::Quarter};
const app::KnownPeriods someMonths{QStringLiteral("gdp"), {core::Period::month(2022, 3)}, core::PeriodStep::Month};

const core::Catalogue& paper() {
    static const core::Catalogue catalogue = support::paperCatalogue();
    return catalogue;
}

/// The paper's indicator that the arguments choose.
core::IndicatorId indicatorBy(const app::Arguments& arguments) {
    return app::chosenIndicator(arguments, paper(), core::IndicatorId("gdp"));
}

}  // namespace

class TestChoices : public QObject {
    Q_OBJECT

private slots:
    /// The names of options come from the lists of fields, which must not name others.
    void everyOptionOfAFieldBelongsToACommand() {
        std::set<QString> known;
        for (const app::Command& command : {app::gapsCommand(), app::dividingLineCommand(), app::statsCommand(),
                                            app::classifyCommand(), app::exportCommand()}) {
            for (const app::Option& option : command.options) {
                known.insert(option.name);
            }
        }
        QStringList unknown;
        const auto look = [&](const auto& field) {
            const QString option = app::text(field.option);
            unknown << (option.isEmpty() || known.contains(option) ? QStringList() : QStringList(option));
        };
        core::forEachField<core::MapSpec>(look);
        core::forEachField<core::AnalysisSpec>(look);
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char(' '))));
    }

    void theDefaultAppliesWithoutAnOption() {
        QCOMPARE(indicatorBy(none()), core::IndicatorId("gdp"));
        QCOMPARE(app::chosenEdition(none(), paper()), core::EditionId("first-published"));
        QCOMPARE(app::chosenMean(none()), core::MeanKind::Unweighted);
        QCOMPARE(app::chosenCurve(none()), core::LineCurve::Albers);
        QCOMPARE(app::chosenRule(none()), core::DivisionRule::Majority);
        QCOMPARE(app::chosenColourBy(none()), core::ColourBy::Value);
        QCOMPARE(app::chosenMethod(none(), QStringLiteral("method")).has_value(), false);
        QCOMPARE(app::chosenLayers(none()), core::MapSpec::defaultLayers());
    }

    void idsNameTheirValues() {
        QCOMPARE(indicatorBy(given("indicator", "stations-per-area")), core::IndicatorId("stations-per-area"));
        QCOMPARE(app::chosenEdition(given("edition", "census5"), paper()), core::EditionId("census5"));
        QCOMPARE(app::chosenEdition(given("vintage", "census5"), paper()), core::EditionId("census5"));
        QCOMPARE(app::chosenMean(given("mean", "pooled")), core::MeanKind::Pooled);
        QCOMPARE(app::chosenCurve(given("curve", "lonlat")), core::LineCurve::LonLat);
        QCOMPARE(app::chosenRule(given("rule", "area-weighted")), core::DivisionRule::AreaWeighted);
        QCOMPARE(app::chosenColourBy(given("colour-by", "ratio-to-national")), core::ColourBy::RatioToWhole);
        QCOMPARE(app::chosenMethod(given("method", "equal-interval"), QStringLiteral("method")).value(),
                 core::ClassMethod::EqualInterval);
        QCOMPARE(app::chosenMethod(given("method", "head-tail"), QStringLiteral("method")).value(),
                 core::ClassMethod::HeadTail);
    }

    void anUnknownIdIsAnsweredWithTheKnownOnes() {
        QCOMPARE(refusal([] { return indicatorBy(given("indicator", "gnp")); }),
                 QStringLiteral("Unknown indicator \"gnp\"; available: gdp, gdp-per-capita, population, "
                                "population-density, gdp-density, gdp-share, population-share, gdp-growth, "
                                "gdp-per-capita-growth, population-growth, gdp-per-capita-index, stations, "
                                "stations-per-area, stations-per-residents."));
        for (const char* option : {"edition", "vintage"}) {
            QCOMPARE(refusal([&] { return app::chosenEdition(given(option, "census6"), paper()); }),
                     QStringLiteral("Unknown edition \"census6\"; available: first-published, census4, census5."));
        }
        QCOMPARE(refusal([] { return app::chosenMean(given("mean", "median")); }),
                 QStringLiteral("Invalid value for --mean: \"median\"; expected one of: unweighted, pooled."));
        QCOMPARE(refusal([] { return app::chosenCurve(given("curve", "Albers")); }),
                 QStringLiteral("Invalid value for --curve: \"Albers\"; expected one of: albers, geodesic, lonlat."));
        QCOMPARE(
            refusal([] { return app::chosenMethod(given("method", "jenks"), QStringLiteral("method")); }),
            QStringLiteral(
                "Invalid value for --method: \"jenks\"; expected one of: equal-interval, quantile, natural-breaks, "
                "std-mean, head-tail, maximum-breaks, box, pretty, geometric, manual."));
    }

    void onlySimilarIndicatorsAreNamedWhenThereAreMany() {
        core::CatalogueParts parts = support::paperCatalogueParts();
        for (int i = 0; i < 30; ++i) {
            core::Indicator indicator = parts.indicators.front();
            indicator.id = core::IndicatorId("more-" + std::to_string(i));
            parts.indicators.push_back(indicator);
        }
        const core::Catalogue many(parts);
        const auto answer = [&](const char* id) {
            return refusal(
                [&] { return app::chosenIndicator(given("indicator", id), many, core::IndicatorId("gdp")); });
        };
        QCOMPARE(answer("gnp"), QStringLiteral("Unknown indicator \"gnp\"; similar: gdp; \"huline info --indicators\" "
                                               "lists all."));
        QCOMPARE(
            answer("人均地区生产总"),
            QStringLiteral("Unknown indicator \"人均地区生产总\"; similar: gdp-per-capita, "
                           "gdp-per-capita-growth, gdp-per-capita-index; \"huline info --indicators\" lists all."));
        QCOMPARE(answer(""), QStringLiteral("The option --indicator needs a value."));
        QCOMPARE(answer("quality"),
                 QStringLiteral("Unknown indicator \"quality\"; \"huline info --indicators\" lists all."));
    }

    void editionAndVintageAreTheSameOption() {
        const app::Command command{QStringLiteral("verb"), {}, app::editionOptions(), nullptr};
        const auto asked = [&](const QStringList& words) {
            return app::chosenEdition(app::Arguments(command, words), paper());
        };
        QCOMPARE(asked({"--edition=census4", "--vintage=census4"}), core::EditionId("census4"));
        QCOMPARE(refusal([&] {
                     return asked({"--edition=census4", "--vintage=census5"});
                 }),
                 QStringLiteral("--edition and --vintage mean the same; give one of them."));
    }

    void aFormatThatTheCommandDoesNotOfferIsRefused() {
        constexpr std::array two{app::OutputFormat::Text, app::OutputFormat::Json};
        QCOMPARE(app::chosenFormat(given("format", "json"), two), app::OutputFormat::Json);
        QCOMPARE(refusal([&] { return app::chosenFormat(given("format", "csv"), two); }),
                 QStringLiteral("Invalid value for --format: \"csv\"; expected one of: text, json."));
    }

    void layersAreShownInTheOrderGiven() {
        const auto layers = app::chosenLayers(given("layers", "hu-line, choropleth"));
        QCOMPARE(layers.size(), core::allLayers().size());
        QCOMPARE(layers[layers.size() - 2], (core::LayerChoice{core::LayerKind::DividingLine, true}));
        QCOMPARE(layers.back(), (core::LayerChoice{core::LayerKind::Choropleth, true}));
        for (std::size_t i = 0; i + 2 < layers.size(); ++i) {
            QVERIFY(!layers[i].visible);
        }
    }

    void unknownAndRepeatedLayersAreRefused() {
        QVERIFY(refusal([] {
                    return app::chosenLayers(given("layers", "rivers"));
                }).startsWith(QLatin1String("Unknown layer \"rivers\"; available: neighbouring-land, ")));
        QVERIFY(refusal([] {
                    return app::chosenLayers(given("layers", ""));
                }).startsWith(QLatin1String("Unknown layer \"\";")));
        QCOMPARE(refusal([] { return app::chosenLayers(given("layers", "hu-line,hu-line")); }),
                 QStringLiteral("The layer \"hu-line\" is given twice."));
    }

    void aRampMustBeOfTheRequiredKind() {
        QCOMPARE(app::chosenRamp("viridis", false), std::string("viridis"));
        QCOMPARE(app::chosenRamp("RdBu", true), std::string("RdBu"));
        QVERIFY(refusal([] {
                    return app::chosenRamp("RdBu", false);
                }).startsWith(QLatin1String("The colour ramp \"RdBu\" is diverging")));
        QVERIFY(refusal([] {
                    return app::chosenRamp("viridis", true);
                }).startsWith(QLatin1String("The colour ramp \"viridis\" is sequential")));
        QVERIFY(refusal([] {
                    return app::chosenRamp("rainbow", false);
                }).startsWith(QLatin1String("Unknown colour ramp \"rainbow\"; available: ")));
    }

    void numbersOutOfRangeAreRefused() {
        QCOMPARE(app::chosenInteger(given("classes", "9"), "classes", 5, 2, 9), 9);
        QCOMPARE(app::chosenInteger(none(), "classes", 5, 2, 9), 5);
        for (const char* wrong : {"1", "10", "five", "5.5", "", "%1"}) {
            QCOMPARE(refusal([&] { return app::chosenInteger(given("classes", wrong), "classes", 5, 2, 9); }),
                     QStringLiteral("Invalid value for --classes: \"%1\"; expected a whole number from 2 to 9.")
                         .arg(QLatin1String(wrong)));
        }
        QCOMPARE(app::chosenPositiveNumber(given("width-mm", "85.5"), "width-mm", 180, 2000), 85.5);
        for (const char* wrong : {"0", "-1", "2001", "wide", "nan", "8,5", "%1"}) {
            QCOMPARE(
                refusal([&] { return app::chosenPositiveNumber(given("width-mm", wrong), "width-mm", 180, 2000); }),
                QStringLiteral("Invalid value for --width-mm: \"%1\"; expected a number above 0 and up to 2000.")
                    .arg(QLatin1String(wrong)));
        }
    }

    void aPeriodMustHaveFigures() {
        QCOMPARE(app::chosenPeriod(given("year", "2009"), "year", year(2000), someYears), year(2009));
        QCOMPARE(app::chosenPeriod(none(), "year", year(2010), someYears), year(2010));
        QCOMPARE(refusal([] { return app::chosenPeriod(given("year", "2001"), "year", year(2000), someYears); }),
                 QStringLiteral("There are no figures of gdp (census4) for 2001; available: 2000, "
                                "2009-2010."));
    }

    void aYearIsNotADateAndADateIsNotAYear() {
        QCOMPARE(
            refusal([] { return app::chosenPeriod(given("year", "late"), "year", year(2000), someYears); }),
            QStringLiteral("\"late\" is not a year; figures of gdp (census4) are available for: 2000, 2009-2010."));
        QCOMPARE(refusal([] {
                     return app::chosenPeriod(given("date", "2022"), "date", someDates.periods.front(), someDates);
                 }),
                 QStringLiteral(
                     "\"2022\" is not a date (year-month-day); figures of stations are available for: 2022-02-28, "
                     "2024-06-30."));
        const auto asked2022 = [](const app::KnownPeriods& known) {
            return refusal(
                [&] { return app::chosenPeriod(given("from", "2022"), "from", known.periods.front(), known); });
        };
        const QString quarters = asked2022(someQuarters);
        QVERIFY2(quarters.startsWith(QLatin1String("\"2022\" is not a quarter (such as 2022-Q1); figures")),
                 qPrintable(quarters));
        const QString months = asked2022(someMonths);
        QVERIFY2(months.startsWith(QLatin1String("\"2022\" is not a month (such as 2022-03); figures")),
                 qPrintable(months));
    }

    void theEditionsThatHaveThePeriodAreNamed() {
        app::KnownPeriods known = someYears;
        known.editionsWith = [](core::Period period) {
            return period == year(2001) ? std::vector{core::EditionId("first"), core::EditionId("third")}
                                        : std::vector<core::EditionId>();
        };
        const auto asked = [&](const char* text) {
            return refusal([&] { return app::chosenPeriod(given("year", text), "year", year(2000), known); });
        };
        QCOMPARE(asked("2001"), QStringLiteral("There are no figures of gdp (census4) for 2001; available: 2000, "
                                               "2009-2010. Editions with figures for 2001: first, third (--edition)."));
        QCOMPARE(asked("2002"),
                 QStringLiteral("There are no figures of gdp (census4) for 2002; available: 2000, 2009-2010."));
    }

    void thePreferredPeriodIsTakenWhereItHasFigures() {
        QCOMPARE(someYears.preferring(year(2009), year(2010)), year(2009));
        QCOMPARE(someYears.preferring(year(2022), year(2010)), year(2010));
    }

    void consecutiveYearsAreListedAsOneRange() {
        QCOMPARE(app::listOfPeriods({year(2000), year(2003), year(2009), year(2010), year(2011)}),
                 QStringLiteral("2000, 2003, 2009-2011"));
        QCOMPARE(app::listOfPeriods(someDates.periods), QStringLiteral("2022-02-28, 2024-06-30"));
        QCOMPARE(app::listOfPeriods({}), QString());
    }
};

HULINE_TEST_CORE(TestChoices)
#include "tst_choices.moc"
