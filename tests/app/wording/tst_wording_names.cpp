// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/package/data_package.h"
#include "app/wording/wording.h"
#include "core/numeric/value_table.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/languages.h"
#include "tests/support/room_test.h"

namespace {

using support::addLanguages;

/// The catalogue of the shipped data.
const core::Catalogue& shippedCatalogue() {
    static const core::Catalogue catalogue(app::readDataPackage(HULINE_STATISTICS_DIR).catalogue);
    return catalogue;
}

template <class Enum>
QString nameOf(const app::Wording& wording, Enum value) {
    if constexpr (std::is_same_v<Enum, core::ColourBy>) {
        return wording.name(shippedCatalogue(), value);
    } else {
        return wording.name(value);
    }
}

/// Whether every value of an enum has a text that no other value has, and its table lacks none: the compiler demands a
/// text for each value, and the value after the last one of the table has no text of its own.
template <class Enum>
bool eachHasItsOwnName(app::Language language) {
    const app::Wording wording(language);
    const std::vector<core::ValueId<Enum>> values = core::valueIds<Enum>();
    std::set<QString> names;
    int last = -1;
    for (const core::ValueId<Enum>& entry : values) {
        names.insert(nameOf(wording, entry.value));
        last = std::max(last, static_cast<int>(entry.value));
    }
    const QString next = nameOf(wording, static_cast<Enum>(last + 1));
    return names.size() == values.size() && !names.contains(QString()) &&
           static_cast<std::size_t>(last) + 1 == values.size() && (next.isEmpty() || names.contains(next));
}

/// Whether all names are different and none is empty.
bool allDiffer(const std::map<std::string, QString>& nameOf) {
    std::set<QString> names;
    for (const auto& [id, name] : nameOf) {
        names.insert(name);
    }
    return !nameOf.empty() && names.size() == nameOf.size() && !names.contains(QString());
}

}  // namespace

class TestWordingNames : public QObject {
    Q_OBJECT

private slots:
    void everyValueHasAUniqueName_data() { addLanguages(); }
    void everyValueHasAUniqueName() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        QVERIFY(eachHasItsOwnName<core::MeanKind>(language));
        QVERIFY(eachHasItsOwnName<core::ColourBy>(language));
        QVERIFY(eachHasItsOwnName<core::ClassMethod>(language));
        QVERIFY(eachHasItsOwnName<core::ClassScope>(language));
        QVERIFY(eachHasItsOwnName<core::LineCurve>(language));
        QVERIFY(eachHasItsOwnName<core::DivisionRule>(language));
        QVERIFY(eachHasItsOwnName<core::AnalysisKind>(language));
        QVERIFY(eachHasItsOwnName<core::InequalityMeasure>(language));
        QVERIFY(eachHasItsOwnName<core::TheilIndex>(language));
        QVERIFY(eachHasItsOwnName<core::Weighting>(language));
        QVERIFY(eachHasItsOwnName<core::NeighbourRule>(language));
        QVERIFY(eachHasItsOwnName<core::WeightStyle>(language));
        const app::Wording wording(language);
        QVERIFY(allDiffer({{"published", wording.name(core::Provenance::Published)},
                           {"derived", wording.name(core::Provenance::Derived)}}));
    }

    void theWeightOfRegionsIsNamedAsTheDataCallIt() {
        const app::InstalledLanguage installed(app::Language::English);
        const app::Wording wording(app::Language::English);
        core::CatalogueParts parts = support::paperCatalogueParts();
        parts.population = core::IndicatorId("gdp");
        QCOMPARE(wording.name(core::Catalogue(parts), core::Weighting::ByPopulation),
                 QStringLiteral("weighted by GDP"));
        parts.population = {};
        QCOMPARE(wording.name(core::Catalogue(parts), core::Weighting::ByPopulation),
                 wording.name(core::Weighting::Unweighted));
    }

    void layersAndSidesOfTheLineAreCalledWhatTheDataCallThem_data() { addLanguages(); }
    void layersAndSidesOfTheLineAreCalledWhatTheDataCallThem() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const app::Wording wording(language);
        const core::Choices choices = core::choicesOf(support::sampleDataset());
        std::map<std::string, QString> layers;
        for (const core::LayerKind layer : core::allLayers()) {
            layers[std::string(core::idOf(layer))] = wording.name(choices, layer);
        }
        QVERIFY(allDiffer(layers));
        const bool isChinese = language == app::Language::Chinese;
        QCOMPARE(layers["dividing-line"], isChinese ? QStringLiteral("胡焕庸线") : QStringLiteral("Hu Line"));
        QCOMPARE(layers["places"], isChinese ? QStringLiteral("5G首批试点城市") : QStringLiteral("5G pilot cities"));
        const core::Catalogue& catalogue = *choices.catalogue;
        QCOMPARE(wording.name(catalogue, core::LineSide::Left),
                 isChinese ? QStringLiteral("西北侧") : QStringLiteral("north-west"));
        QCOMPARE(wording.heading(catalogue, core::LineSide::Right),
                 isChinese ? QStringLiteral("东南侧") : QStringLiteral("South-east"));
    }

    void everyIndicatorUnitAndEditionOfTheShippedDataHasAUniqueName_data() { addLanguages(); }
    void everyIndicatorUnitAndEditionOfTheShippedDataHasAUniqueName() {
        QFETCH(const app::Language, language);
        const app::Wording wording(language);
        std::map<std::string, QString> indicators;
        std::map<std::string, QString> units;
        std::map<std::string, QString> editions;
        for (const core::Indicator& indicator : shippedCatalogue().indicators()) {
            indicators[indicator.id.text()] = wording.name(indicator);
            units[indicator.unit.id] = wording.name(indicator.unit);
            const core::Unit difference = core::differenceUnit(indicator.unit);
            units[difference.id] = wording.name(difference);
        }
        for (const core::Edition& edition : shippedCatalogue().editions()) {
            editions[edition.id.text()] = wording.name(edition);
            QCOMPARE(wording.name(shippedCatalogue(), edition.id), wording.name(edition));
        }
        QVERIFY(allDiffer(indicators));
        QVERIFY(allDiffer(units));
        QVERIFY(allDiffer(editions));
        QVERIFY(units.contains("percentage points") && units.contains("index points"));
    }

    void namesOfTheDataAreInTheWordingsLanguage() {
        const core::Indicator& population = support::paperIndicator("population");
        QCOMPARE(app::Wording(app::Language::English).name(population), QStringLiteral("Population"));
        QCOMPARE(app::Wording(app::Language::Chinese).name(population), QStringLiteral("常住人口"));
    }

    void anEditionWithoutANameIsCalledByItsId() {
        const app::Wording english(app::Language::English);
        QCOMPARE(english.name(shippedCatalogue(), core::EditionId("census9")), QStringLiteral("census9"));
    }

    /// A value that is added after the last one must be named here too.
    void everyValueIsListed() {
        QCOMPARE(core::allColourBys().size(), static_cast<std::size_t>(core::ColourBy::LocalMoran) + 1);
        QCOMPARE(core::allClassMethods().size(), static_cast<std::size_t>(core::ClassMethod::Manual) + 1);
        QCOMPARE(core::allLayers().size(), static_cast<std::size_t>(core::LayerKind::RegionNames) + 1);
    }

    void aSourceIsGivenInTheReadersLanguage() {
        const core::Grouping inBoth("a", "", "", "国务院，2005年 / State Council, 2005", {});
        const core::Grouping inOne("b", "", "", "Smith 1999", {});
        QCOMPARE(app::Wording(app::Language::Chinese).source(inBoth), QStringLiteral("国务院，2005年"));
        QCOMPARE(app::Wording(app::Language::English).source(inBoth), QStringLiteral("State Council, 2005"));
        QCOMPARE(app::Wording(app::Language::Chinese).source(inOne), QStringLiteral("Smith 1999"));
    }

    void theLevelOfTheWholeHasTheNameThatThePackageGives() {
        core::CatalogueParts parts = support::paperCatalogueParts();
        const auto ratio = [&](app::Language language) {
            const app::InstalledLanguage installed(language);
            return app::Wording(language).name(core::Catalogue(parts), core::ColourBy::RatioToWhole);
        };
        QCOMPARE(ratio(app::Language::English), QStringLiteral("ratio to the national level"));
        parts.whole->name = {"本省", "province"};
        parts.whole->level = {};
        QCOMPARE(ratio(app::Language::English), QStringLiteral("ratio to the province level"));
        QCOMPARE(ratio(app::Language::Chinese), QStringLiteral("与本省水平之比"));
    }

    void everyNoticeHasItsOwnSentence_data() { addLanguages(); }
    void everyNoticeHasItsOwnSentence() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const core::Figure figure = core::makeFigure(support::sampleDataset(), support::paperSpec());
        const auto sentence = [&](int kind) {
            const core::Notice notice{static_cast<core::NoticeKind>(kind), 2, figure.catalogue->notes().front().text};
            return app::Wording(language).notice(figure, notice);
        };
        constexpr int kinds = static_cast<int>(core::NoticeKind::RegionNote) + 1;
        std::set<QString> sentences;
        for (int kind = 0; kind < kinds; ++kind) {
            sentences.insert(sentence(kind));
        }
        QCOMPARE(sentences.size(), static_cast<std::size_t>(kinds));
        QVERIFY(!sentences.contains(QString()));
        QCOMPARE(sentence(kinds), QString());  // or else the enum has more values than those above
    }
};

HULINE_TEST_CORE(TestWordingNames)
#include "tst_wording_names.moc"
