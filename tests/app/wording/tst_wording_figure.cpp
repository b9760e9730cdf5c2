// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/package/data_package.h"
#include "app/wording/wording.h"
#include "core/figure/figure_cache.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/languages.h"
#include "tests/support/room_test.h"

namespace {

using support::addLanguages;

/// The sample country with the catalogue of the shipped data.
core::DatasetParts partsOfShipped() {
    core::DatasetParts parts = support::sampleParts();
    static const core::Catalogue shipped(app::readDataPackage(HULINE_STATISTICS_DIR).catalogue);
    parts.catalogue = shipped;
    return parts;
}

const core::Dataset& shippedInSample() {
    static const core::Dataset dataset = core::join(partsOfShipped()).dataset;
    return dataset;
}

core::Figure figureOf(const core::IndicatorId& indicator, core::ColourBy colourBy) {
    core::MapSpec spec = support::paperSpec();
    spec.grouping = "coast-inland";
    spec.period = core::Period::year(2022);
    spec.colourBy = colourBy;
    static core::FigureCache cache;
    return core::makeFigure(shippedInSample(), core::withIndicator(spec, indicator), cache);
}

}  // namespace

class TestWordingFigure : public QObject {
    Q_OBJECT

private slots:
    void ratiosAreWrittenInPerCent_data() { addLanguages(); }
    void ratiosAreWrittenInPerCent() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const app::Wording wording(language);
        const core::Figure figure = figureOf(core::IndicatorId("gdp-per-capita"), core::ColourBy::RatioToWhole);
        QCOMPARE(wording.mappedNumber(1, figure.legend), QStringLiteral("100.0%"));
        QCOMPARE(wording.mappedNumber(0.5634, figure.legend), QStringLiteral("56.3%"));
        QCOMPARE(wording.unitOf(figure.legend), QStringLiteral("%"));
        for (const QString& label : wording.classLabels(figure)) {
            QVERIFY2(label.count(QLatin1Char('%')) > 0, qPrintable(label));
        }
        const double ratio = *figure.readings[0].mapped;
        QVERIFY(wording.card(figure, 0).contains(wording.percent(100 * ratio)));
    }

    void aNoticeNamesTheEditionsThatHaveThePeriod_data() {
        QTest::addColumn<app::Language>("language");
        QTest::addColumn<QString>("withoutFigures");
        QTest::addColumn<QString>("ofAnotherPeriod");
        QTest::newRow("en")
            << app::Language::English
            << "No figures for 2020. There are some for: 2021–2022. Other editions with figures for 2020: "
               "first published."
            << "No figures for 2020. The map shows the nearest period that has some: 2021. Other editions "
               "with figures for 2020: first published.";
        QTest::newRow("zh")
            << app::Language::Chinese
            << "2020年没有数据。有数据的时期：2021–2022年。有2020年数据的其他版本：首次公布数。"
            << "没有2020年的数据，图中显示最接近且有数据的时期：2021年。有2020年数据的其他版本：首次公布数。";
    }
    void aNoticeNamesTheEditionsThatHaveThePeriod() {
        QFETCH(const app::Language, language);
        QFETCH(const QString, withoutFigures);
        QFETCH(const QString, ofAnotherPeriod);
        const app::InstalledLanguage installed(language);
        const app::Wording wording(language);
        core::MapSpec spec = figureOf(core::IndicatorId("gdp"), core::ColourBy::Value).spec;
        spec.edition = core::EditionId("census4");  // begins in 2021
        spec.period = core::Period::year(2020);
        core::Figure figure = core::makeFigure(shippedInSample(), spec);
        QCOMPARE(figure.notices.at(0).kind, core::NoticeKind::NoData);
        QCOMPARE(wording.notice(figure, figure.notices[0]), withoutFigures);
        figure.theme.period = core::Period::year(2021);
        QCOMPARE(wording.notice(figure, {core::NoticeKind::NearestPeriod, 0, {}}), ofAnotherPeriod);
    }

    void aPeriodWithoutMeansIsNotCalledOneWithoutFigures() {
        const app::InstalledLanguage installed(app::Language::English);
        core::MapSpec spec = figureOf(core::IndicatorId("gdp"), core::ColourBy::GroupMean).spec;
        spec.grouping = "all";
        core::DatasetParts parts = partsOfShipped();
        std::vector<core::RegionCode> members;
        for (const char* code : {"A", "B", "C", "D"}) {
            members.emplace_back(code);
        }
        parts.groupings.push_back(core::Grouping("all", "", "", "", {{"one", "", "", members}}));
        spec.period = core::Period::year(2020);  // D is not known
        const core::Figure figure = core::makeFigure(core::join(std::move(parts)).dataset, spec);
        QCOMPARE(figure.notices.at(0).kind, core::NoticeKind::NoData);
        QCOMPARE(app::Wording(app::Language::English).notice(figure, figure.notices[0]),
                 QStringLiteral("There is no mean of any group for 2020."));
    }

    void aComparisonAcrossARevisionNamesTheEdition_data() {
        QTest::addColumn<app::Language>("language");
        QTest::addColumn<QString>("said");
        QTest::newRow("en") << app::Language::English
                            << "Figures before and after a revision are compared here (first published); choose a "
                               "revised edition to compare periods.";
        QTest::newRow("zh") << app::Language::Chinese
                            << "此处比较的是修订前后的数据（首次公布数）；跨期比较请选用修订后的数据版本。";
    }
    void aComparisonAcrossARevisionNamesTheEdition() {
        QFETCH(const app::Language, language);
        QFETCH(const QString, said);
        const app::InstalledLanguage installed(language);
        const core::Figure figure = figureOf(core::IndicatorId("gdp-growth"), core::ColourBy::Value);
        QCOMPARE(figure.edition, core::EditionId("first-published"));
        QCOMPARE(app::Wording(language).notice(figure, {core::NoticeKind::RevisedBetween, 0, {}}), said);
    }

    void chineseSentencesHaveNoBlankBetweenThem() {
        const app::InstalledLanguage installed(app::Language::Chinese);
        const QString note = app::Wording(app::Language::Chinese)
                                 .sourceNote(figureOf(core::IndicatorId("gdp-growth"), core::ColourBy::RatioToWhole));
        QVERIFY2(note.count(QStringLiteral("。")) > 1, qPrintable(note));
        QVERIFY2(!note.contains(QStringLiteral("。 ")), qPrintable(note));
    }

    void manualBreaksAreWrittenAsTyped_data() { addLanguages(); }
    void manualBreaksAreWrittenAsTyped() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const app::Wording wording(language);
        core::MapSpec spec = figureOf(core::IndicatorId("gdp-per-capita"), core::ColourBy::RatioToWhole).spec;
        const core::Catalogue& catalogue = *shippedInSample().catalogue;
        const auto labels = [&](std::vector<double> bounds) {
            spec = core::withManualBreaks(catalogue, spec, std::move(bounds));
            return wording.classLabels(core::makeFigure(shippedInSample(), spec));
        };
        QCOMPARE(labels({0.07, 0.58, 1.25}), (QStringList{"≤ 7%", "7% – 58%", "58% – 125%", "> 125%"}));
        spec.colourBy = core::ColourBy::Value;
        QCOMPARE(labels({-5, 12500.5}), (QStringList{"≤ −5", "−5 – 12,500.5", "> 12,500.5"}));
    }

    void latinNamesAreSetOffInAChineseTitle() {
        const app::InstalledLanguage installed(app::Language::Chinese);
        const app::Wording wording(app::Language::Chinese);
        core::Figure figure = figureOf(core::IndicatorId("gdp"), core::ColourBy::Value);
        core::CatalogueParts parts = support::paperCatalogueParts();
        parts.name = {"", "Veloria"};
        parts.noun = {{"", "county"}, {"", "counties"}};
        std::ranges::find(parts.indicators, core::IndicatorId("gdp"), &core::Indicator::id)->name = {"", "Revenue"};
        const QString chinese = wording.title(figure);
        QVERIFY2(!chinese.contains(QLatin1Char(' ')), qPrintable(chinese));
        figure.catalogue = std::make_shared<const core::Catalogue>(std::move(parts));
        QCOMPARE(wording.title(figure),
                 wording.name(figure.theme.period) + QStringLiteral(" Veloria 各 counties Revenue"));
    }

    void periodsAreListedWithTheirGaps() {
        const app::InstalledLanguage installed(app::Language::English);
        const app::Wording wording(app::Language::English);
        using core::Period;
        QCOMPARE(wording.listOf({}), QString());
        QCOMPARE(wording.listOf({Period::year(2000), Period::year(2009), Period::year(2010)}),
                 QStringLiteral("2000, 2009–2010"));
        QCOMPARE(wording.listOf({Period::date(2022, 2, 28), Period::date(2022, 6, 30), Period::date(2022, 10, 31)}),
                 QStringLiteral("Feb 28, 2022 to Oct 31, 2022, 3 dates"));
    }

    void everyFigureExplainsItsColours_data() { addLanguages(); }
    void everyFigureExplainsItsColours() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const app::Wording wording(language);
        for (const core::Indicator& indicator : shippedInSample().catalogue->indicators()) {
            for (const core::ColourBy colourBy : core::allColourBys()) {
                const core::Figure figure = figureOf(indicator.id, colourBy);
                const QString title = wording.figureText(figure).legendTitle;
                if (colourBy == core::ColourBy::Group) {
                    QCOMPARE(title, wording.name(figure.grouping));
                    continue;
                }
                if (core::isCategorical(figure.legend.colourBy)) {
                    QVERIFY2(title.contains(wording.meaningOfColours(figure)), qPrintable(title));
                    continue;
                }
                const bool isValue = figure.legend.colourBy == core::ColourBy::Value;
                QVERIFY2(title.contains(wording.name(indicator)), qPrintable(title));
                QVERIFY2(title.contains(wording.unitOf(figure.legend)), qPrintable(title));
                QVERIFY2(isValue || title.contains(wording.meaningOfColours(figure)), qPrintable(title));
            }
        }
    }

    void computedFiguresStateTheirFormula_data() { addLanguages(); }
    void computedFiguresStateTheirFormula() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const app::Wording wording(language);
        for (const core::IndicatorId& indicator :
             {core::IndicatorId("population-density"), core::IndicatorId("gdp-share"), core::IndicatorId("gdp-growth"),
              core::IndicatorId("gdp-per-capita-growth"), core::IndicatorId("gdp-per-capita-index")}) {
            const core::Figure figure = figureOf(indicator, core::ColourBy::Value);
            const QString derivation = wording.text(figure.indicator().derivation);
            QVERIFY2(!derivation.isEmpty(), indicator.text().c_str());
            const QString note = wording.sourceNote(figure);
            QVERIFY2(note.contains(derivation), qPrintable(note));
        }
        const core::Figure published = figureOf(core::IndicatorId("gdp-per-capita"), core::ColourBy::Value);
        const QString derivation = wording.text(published.indicator().derivation);
        QVERIFY(!derivation.isEmpty() && !wording.sourceNote(published).contains(derivation));
    }

    void boundariesOfTheUserAreNamed_data() { addLanguages(); }
    void boundariesOfTheUserAreNamed() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const app::Wording wording(language);
        core::DatasetParts parts = partsOfShipped();
        parts.boundaryFile = "official.gpkg";
        const core::Dataset dataset = core::join(std::move(parts)).dataset;
        const QString theirs = wording.sourceNote(core::makeFigure(dataset, support::paperSpec()));
        const QString shipped = wording.sourceNote(figureOf(core::IndicatorId("gdp"), core::ColourBy::Value));
        QVERIFY2(theirs.contains(QLatin1String("official.gpkg")), qPrintable(theirs));
        QVERIFY(!shipped.contains(QLatin1String("official.gpkg")));
    }

    void aComparisonNamesItsReference() {
        const app::InstalledLanguage installed(app::Language::English);
        const app::Wording english(app::Language::English);
        const auto note = [&](const core::IndicatorId& indicator, core::ColourBy colourBy) {
            return english.sourceNote(figureOf(indicator, colourBy));
        };
        QVERIFY(note(core::IndicatorId("gdp"), core::ColourBy::RatioToWhole)
                    .contains(QLatin1String("Reference: national level (the mean of all provinces).")));
        QVERIFY(note(core::IndicatorId("stations"), core::ColourBy::RatioToWhole)
                    .contains(QLatin1String("Reference: national level (the mean of the groups).")));
        QCOMPARE(english.name(figureOf(core::IndicatorId("stations"), core::ColourBy::RatioToWhole),
                              core::ColourBy::RatioToWhole),
                 QStringLiteral("ratio to the mean of the groups"));
        QVERIFY(note(core::IndicatorId("gdp-per-capita"), core::ColourBy::RatioToWhole)
                    .contains(QLatin1String("Reference: national level (as published")));
        QVERIFY(note(core::IndicatorId("gdp"), core::ColourBy::DifferenceFromGroupMean)
                    .contains(QLatin1String("Mean of a group: unweighted")));
        QVERIFY(!note(core::IndicatorId("gdp"), core::ColourBy::Value).contains(QLatin1String("Mean of a group")));
    }
};

HULINE_TEST_WIDGETS(TestWordingFigure)
#include "tst_wording_figure.moc"
