// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>
#include <vector>

#include "app/wording/wording.h"
#include "app/workbench/history.h"
#include "core/regions/grouping_edit.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/room_test.h"

namespace {

/// A change, and what its text must contain in both languages.
struct Expected {
    core::Change change;
    QString english;
    QString chinese;
};

core::CustomGrouping own() { return {core::customGrouping({{"a", "甲组", "Lakes", {}}}), {}}; }

core::Change edit(core::GroupingEdit edit) { return core::EditCustomGrouping{own(), edit, {"甲组", "Lakes"}}; }

/// At least one change of every kind.
std::vector<Expected> changes() {
    using Text = QString;
    const core::Period year = core::Period::year(2021);
    return {
        {core::SetIndicator{core::IndicatorId("gdp")}, QStringLiteral("GDP"), Text()},
        {core::SetEdition{core::EditionId("census4")}, QStringLiteral("4th economic census"), Text()},
        {core::SetPeriod{year}, QStringLiteral("2021"), QStringLiteral("2021年")},
        {core::SetGrouping{"coast-inland"}, QStringLiteral("Coast and inland"), QStringLiteral("沿海与内陆")},
        {edit(core::GroupingEdit::MoveRegions), QStringLiteral("Lakes"), QStringLiteral("甲组")},
        {edit(core::GroupingEdit::AddGroup), QStringLiteral("new group"), Text()},
        {edit(core::GroupingEdit::RemoveGroup), QStringLiteral("Lakes"), QStringLiteral("甲组")},
        {edit(core::GroupingEdit::RenameGroup), QStringLiteral("Lakes"), QStringLiteral("甲组")},
        {edit(core::GroupingEdit::ColourGroup), QStringLiteral("Lakes"), QStringLiteral("甲组")},
        {edit(core::GroupingEdit::OpenFile), QStringLiteral("file"), QStringLiteral("文件")},
        {core::EditCustomGrouping{own(), core::GroupingEdit::MoveRegions, {}}, QStringLiteral("regions"), Text()},
        {core::SetColourBy{core::ColourBy::GroupMean}, QStringLiteral("mean of the group"), Text()},
        {core::SetMean{core::MeanKind::Pooled}, QStringLiteral("pooled"), Text()},
        {core::SetClassMethod{core::ClassMethod::Quantile}, QStringLiteral("quantile"), Text()},
        {core::SetClassCount{6}, QStringLiteral("6"), QStringLiteral("6")},
        {core::SetClassScope{core::ClassScope::ThisPeriod}, QStringLiteral("for this period only"), Text()},
        {core::SetRamp{core::RampKind::Diverging, "PuOr"}, QStringLiteral("PuOr"), QStringLiteral("PuOr")},
        {core::SetRampReversed{true}, QStringLiteral("reversed"), Text()},
        {core::SetRampReversed{false}, QStringLiteral("not reversed"), Text()},
        {core::SetLayerVisible{core::LayerKind::Graticule, true}, QStringLiteral("Graticule"), Text()},
        {core::SetLayerVisible{core::LayerKind::Graticule, false}, QStringLiteral("Graticule"), Text()},
        {core::MoveLayer{core::LayerKind::Graticule, 0}, QStringLiteral("Graticule"), Text()},
        {core::MoveDividingLineEnd{core::LineEnd::To, {120.5, 45}}, QStringLiteral("120.50°E"),
         QStringLiteral("120.50")},
        {core::SetDividingLineEnds{support::huLine().publishedEnds()}, QStringLiteral("Heihe city"),
         QStringLiteral("黑河")},
        {core::SetDividingLineCurve{core::LineCurve::Geodesic}, QStringLiteral("geodesic"), Text()},
        {core::SetDividingLineRule{core::DivisionRule::AreaWeighted}, QStringLiteral("in proportion"), Text()},
        {core::SetGapFrom{year}, QStringLiteral("from 2021"), QStringLiteral("2021年")},
        {core::SetGapTo{year}, QStringLiteral("to 2021"), QStringLiteral("2021年")},
        {core::SetAnalysisKind{core::AnalysisKind::LorenzCurve}, QStringLiteral("Lorenz"), Text()},
        {core::SetManualBreaks{{{0.8, 1.25}, core::ColourBy::RatioToWhole, {}}}, QStringLiteral("80, 125"),
         QStringLiteral("80, 125")},
        {core::SetGapGroup{0}, QStringLiteral("Coast"), QStringLiteral("沿海")},
        {core::SetGapReference{1}, QStringLiteral("Inland"), QStringLiteral("内陆")},
        {core::SetInequalityMeasures{{core::InequalityMeasure::Gini}}, QStringLiteral("Gini"), Text()},
        {core::SetTheilIndex{core::TheilIndex::L}, QStringLiteral("Theil"), Text()},
        {core::SetWeighting{core::Weighting::ByPopulation}, QStringLiteral("weights"), Text()},
        {core::SetNeighbourRule{core::NeighbourRule::Rook}, QStringLiteral("neighbours"), Text()},
        {core::SetWeightStyle{core::WeightStyle::Binary}, QStringLiteral("weights of neighbours"), Text()},
        {core::DrawOwnLine{{"Mason", {100, 20}, {120, 40}, false}}, QStringLiteral("drawn"), QStringLiteral("绘制")},
        {core::RenameOwnLine{"Mason"}, QStringLiteral("Mason"), QStringLiteral("Mason")},
        {core::RemoveOwnLine{"four-regions"}, QStringLiteral("removed"), QStringLiteral("移除")},
        {core::ShowClaim{"C061", {}}, QStringLiteral("C061"), QStringLiteral("C061")},
    };
}

QString textOf(const app::StepCause& cause, app::Language language) {
    const app::InstalledLanguage installed(language);
    core::MapSpec after = support::paperSpec();
    after.grouping = "coast-inland";
    return app::Wording(language).step({after, nullptr, cause}, core::choicesOf(support::sampleDataset()));
}

}  // namespace

class TestWordingChange : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfChangeSaysWhatWasChosen() {
        std::set<std::size_t> kinds;
        std::set<QString> texts;
        for (const auto& [change, english, chinese] : changes()) {
            kinds.insert(change.index());
            const QString inEnglish = textOf(change, app::Language::English);
            const QString inChinese = textOf(change, app::Language::Chinese);
            QVERIFY2(inEnglish.contains(english), qPrintable(inEnglish));
            QVERIFY2(inChinese.contains(chinese), qPrintable(inChinese));
            QVERIFY2(!inChinese.isEmpty() && inChinese != inEnglish, qPrintable(inChinese));
            QVERIFY2(!inEnglish.contains(QLatin1Char('%')) && !inChinese.contains(QLatin1Char('%')),
                     qPrintable(inEnglish + inChinese));
            QVERIFY2(texts.insert(inEnglish).second, qPrintable(inEnglish));
        }
        QCOMPARE(kinds.size(), std::variant_size_v<core::Change>);
    }

    void whatTheDataDoNotHaveIsNamedByItsId() {
        QCOMPARE(textOf(core::Change(core::SetGrouping{"no-such"}), app::Language::English),
                 QStringLiteral("grouping no-such"));
        QCOMPARE(textOf(core::Change(core::SetIndicator{core::IndicatorId("no-such")}), app::Language::English),
                 QStringLiteral("indicator no-such"));
    }

    void theCustomGroupingHasItsName() {
        core::MapSpec after = core::withCustomGrouping(support::paperSpec(), own());
        const core::Choices choices = core::choicesOf(support::sampleDataset());
        const app::InstalledLanguage installed(app::Language::English);
        const app::Wording wording(app::Language::English);
        QCOMPARE(wording.step({after, nullptr, core::Change(core::SetGapGroup{0})}, choices),
                 QStringLiteral("gap over time of Lakes"));
    }

    void openedDataAreNamedByTheirFile() {
        const app::DataOpened file{"/somewhere/places.gpkg"};
        QCOMPARE(textOf(file, app::Language::English), QStringLiteral("open places.gpkg"));
        QVERIFY(textOf(file, app::Language::Chinese).contains(QStringLiteral("places.gpkg")));
        QVERIFY(!textOf(app::DataOpened{}, app::Language::Chinese).isEmpty());
    }

    void mapsOfGroupsAreNamedByTheirGrouping() {
        const app::MapAggregated groups{core::Text{"四大地区", "Four regions"}};
        QCOMPARE(textOf(groups, app::Language::English), QStringLiteral("map of the groups: Four regions"));
        QVERIFY(textOf(groups, app::Language::Chinese).contains(QStringLiteral("四大地区")));
        QCOMPARE(textOf(app::MapAggregated{}, app::Language::English), QStringLiteral("map of the regions"));
    }

    void theFirstStepHasNoCause() {
        const core::Choices choices = core::choicesOf(support::sampleDataset());
        QVERIFY(app::Wording(app::Language::English).step({support::paperSpec(), nullptr}, choices).isEmpty());
    }
};

HULINE_TEST_CORE(TestWordingChange)
#include "tst_wording_change.moc"
