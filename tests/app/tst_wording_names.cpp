// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>

#include "app/wording.h"
#include "tests/support/room_test.h"
#include "tests/support/sample_dataset.h"

namespace {

void addLanguages() {
    QTest::addColumn<app::Language>("language");
    QTest::newRow("English") << app::Language::English;
    QTest::newRow("Chinese") << app::Language::Chinese;
}

/// Whether each value of an enum, up to its last, has a text, and another one than the rest.
template <class Enum>
bool eachHasItsOwnName(app::Language language, Enum last) {
    const app::Wording wording(language);
    std::set<QString> names;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        names.insert(wording.name(static_cast<Enum>(i)));
    }
    return names.size() == static_cast<std::size_t>(last) + 1 && !names.contains(QString());
}

}  // namespace

class TestWordingNames : public QObject {
    Q_OBJECT

private slots:
    void everyValueHasANameOfItsOwn_data() { addLanguages(); }
    void everyValueHasANameOfItsOwn() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        QVERIFY(eachHasItsOwnName(language, core::Indicator::StationsPerResidents));
        QVERIFY(eachHasItsOwnName(language, core::Unit::StationsPerTenThousandResidents));
        QVERIFY(eachHasItsOwnName(language, core::Vintage::Census5));
        QVERIFY(eachHasItsOwnName(language, core::MeanKind::Pooled));
        QVERIFY(eachHasItsOwnName(language, core::ColourBy::LocalMoran));
        QVERIFY(eachHasItsOwnName(language, core::ClassMethod::Geometric));
        QVERIFY(eachHasItsOwnName(language, core::ClassScope::ThisPeriod));
        QVERIFY(eachHasItsOwnName(language, core::LayerKind::RegionNames));
        QVERIFY(eachHasItsOwnName(language, core::HuCurve::LonLat));
        QVERIFY(eachHasItsOwnName(language, core::HuRule::AreaWeighted));
        QVERIFY(eachHasItsOwnName(language, core::HuSide::Northwest));
        QVERIFY(eachHasItsOwnName(language, core::Provenance::Derived));
        QVERIFY(eachHasItsOwnName(language, core::AnalysisKind::BetaConvergence));
        QVERIFY(eachHasItsOwnName(language, core::InequalityMeasure::AtkinsonOne));
        QVERIFY(eachHasItsOwnName(language, core::TheilIndex::L));
        QVERIFY(eachHasItsOwnName(language, core::Weighting::ByPopulation));
        QVERIFY(eachHasItsOwnName(language, core::NeighbourRule::Rook));
        QVERIFY(eachHasItsOwnName(language, core::WeightStyle::Binary));
    }

    /// So that the lists above end at the last value.
    void theLastValuesAreTheLast() {
        QCOMPARE(core::allIndicators().size(), static_cast<std::size_t>(core::Indicator::StationsPerResidents) + 1);
        QCOMPARE(core::allVintages().size(), static_cast<std::size_t>(core::Vintage::Census5) + 1);
        QCOMPARE(core::allColourBys().size(), static_cast<std::size_t>(core::ColourBy::LocalMoran) + 1);
        QCOMPARE(core::allClassMethods().size(), static_cast<std::size_t>(core::ClassMethod::Geometric) + 1);
        QCOMPARE(core::allLayers().size(), static_cast<std::size_t>(core::LayerKind::RegionNames) + 1);
    }

    void aSourceIsGivenInTheReadersLanguage() {
        const core::Grouping inBoth("a", "", "", "国务院，2005年 / State Council, 2005", {});
        const core::Grouping inOne("b", "", "", "Smith 1999", {});
        QCOMPARE(app::Wording(app::Language::Chinese).source(inBoth), QStringLiteral("国务院，2005年"));
        QCOMPARE(app::Wording(app::Language::English).source(inBoth), QStringLiteral("State Council, 2005"));
        QCOMPARE(app::Wording(app::Language::Chinese).source(inOne), QStringLiteral("Smith 1999"));
    }

    void everyNoticeIsASentenceOfItsOwn_data() { addLanguages(); }
    void everyNoticeIsASentenceOfItsOwn() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const core::Figure figure = core::makeFigure(support::sampleDataset(), {});
        std::set<QString> sentences;
        for (int i = 0; i <= static_cast<int>(core::NoticeKind::TaiwanNoData); ++i) {
            const core::Notice notice{static_cast<core::NoticeKind>(i), 2};
            sentences.insert(app::Wording(language).notice(figure, notice));
        }
        QCOMPARE(sentences.size(), static_cast<std::size_t>(core::NoticeKind::TaiwanNoData) + 1);
        QVERIFY(!sentences.contains(QString()));
    }
};

HULINE_TEST_CORE(TestWordingNames)
#include "tst_wording_names.moc"
