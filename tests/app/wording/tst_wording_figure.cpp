// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/package/data_package.h"
#include "app/wording/wording.h"
#include "tests/support/paper_catalogue.h"
#include "tests/support/room_test.h"
#include "tests/support/sample_dataset.h"

namespace {

/// The sample country with the catalogue of the shipped data.
core::DatasetParts partsOfShipped() {
    core::DatasetParts parts = support::sampleParts();
    parts.catalogue = core::Catalogue(app::readDataPackage(HULINE_STATISTICS_DIR).catalogue);
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
    return core::makeFigure(shippedInSample(), core::withIndicator(spec, indicator));
}

}  // namespace

class TestWordingFigure : public QObject {
    Q_OBJECT

private slots:
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
                    QVERIFY2(title.contains(wording.name(figure.legend.colourBy)), qPrintable(title));
                    continue;
                }
                const bool isValue = figure.legend.colourBy == core::ColourBy::Value;
                QVERIFY2(title.contains(wording.name(indicator)), qPrintable(title));
                QVERIFY2(title.contains(wording.unitOf(figure.legend)), qPrintable(title));
                QVERIFY2(isValue || title.contains(wording.name(figure.legend.colourBy)), qPrintable(title));
            }
        }
    }

    void computedFiguresStateTheirFormula_data() { addLanguages(); }
    void computedFiguresStateTheirFormula() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const app::Wording wording(language);
        const QString plain = wording.sourceNote(figureOf(core::IndicatorId("gdp"), core::ColourBy::Value));
        for (const core::IndicatorId& indicator :
             {core::IndicatorId("population-density"), core::IndicatorId("gdp-share"), core::IndicatorId("gdp-growth"),
              core::IndicatorId("gdp-per-capita-growth"), core::IndicatorId("gdp-per-capita-index")}) {
            const QString note = wording.sourceNote(figureOf(indicator, core::ColourBy::Value));
            QVERIFY2(note.size() > plain.size(), qPrintable(note));
        }
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
        QVERIFY(note(core::IndicatorId("gdp"), core::ColourBy::RatioToNational)
                    .contains(QLatin1String("National level: the mean of all places.")));
        QVERIFY(note(core::IndicatorId("gdp-per-capita"), core::ColourBy::RatioToNational)
                    .contains(QLatin1String("National level: the national figure")));
        QVERIFY(note(core::IndicatorId("gdp"), core::ColourBy::DifferenceFromGroupMean)
                    .contains(QLatin1String("Mean of a group: unweighted")));
        QVERIFY(!note(core::IndicatorId("gdp"), core::ColourBy::Value).contains(QLatin1String("Mean of a group")));
    }

private:
    static void addLanguages() {
        QTest::addColumn<app::Language>("language");
        QTest::newRow("Chinese") << app::Language::Chinese;
        QTest::newRow("English") << app::Language::English;
    }
};

HULINE_TEST_WIDGETS(TestWordingFigure)
#include "tst_wording_figure.moc"
