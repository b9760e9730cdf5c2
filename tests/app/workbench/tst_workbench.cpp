// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <atomic>
#include <initializer_list>
#include <new>
#include <stdexcept>
#include <thread>
#include <utility>

#include "app/panels/gap_panel.h"
#include "app/workbench/workbench.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/spec_changes.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

using support::specAt;
using support::toClasses;
using support::toYear;
using support::withClasses;

core::MapSpec analysing(int year) {
    core::MapSpec spec = specAt(year);
    spec.analysis.kind = core::AnalysisKind::TheilDecomposition;
    return spec;
}

core::Change moveToEnd(double lon) { return core::MoveDividingLineEnd{core::LineEnd::To, {lon, 45}}; }

/// A line with a hundredth of the total area to its south-east for each degree of its northern end east of 100.
std::optional<core::DividingLine> anyDividingLine(const core::LineEnds& ends, core::LineCurve curve,
                                                  const std::stop_token& /*stop*/ = {}) {
    return core::DividingLine{ends, curve, {{0, 0}, {0, 1}}, {{core::RegionCode("A"), 1, (ends.to.lon - 100) / 100}}};
}

/// The tools of a workbench that uses one DividingLineMaker for all regions.
app::WorkbenchTools toolsFor(app::DividingLineMaker makeDividingLine) {
    return {.dividingLineMakerOf = [makeDividingLine = std::move(makeDividingLine)](const auto&) {
        return makeDividingLine;
    }};
}

/// A workbench that opened on 2022.
class WorkbenchFixture {
public:
    WorkbenchFixture()
        : workbench({support::sampleDataset()}, specAt(2022)), figures(&workbench, &app::Workbench::figureChanged) {}
    void choose(std::initializer_list<core::Change> changes) {
        for (const core::Change& change : changes) {
            workbench.choose(change);
        }
    }
    /// Undoes all steps, and returns their number.
    int undoneSteps() {
        return support::undoneSteps([this] { return workbench.canUndo(); }, [this] { workbench.undo(); });
    }

    app::Workbench workbench;
    QSignalSpy figures;
};

}  // namespace

class TestWorkbench : public QObject {
    Q_OBJECT

private slots:
    void aChoiceIsAnnouncedAsAFigure() {
        WorkbenchFixture fixture;
        fixture.choose({toYear(2021)});
        QCOMPARE(fixture.figures.count(), 1);
        QVERIFY(fixture.figures.last().front().value<core::Figure>().spec == specAt(2021));
        QVERIFY(fixture.workbench.spec() == specAt(2021));
    }

    void anotherYearSharesDataWithThePreviousFigure() {
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), toolsFor(anyDividingLine));
        const core::Figure before = workbench.figure();
        workbench.choose(toYear(2021));
        QVERIFY(!before.areaShares.empty());
        QVERIFY(workbench.figure().areaShares.isSharedWith(before.areaShares));
        QVERIFY(workbench.figure() == core::makeFigure(workbench.dataset(), specAt(2021)));
    }

    void everyFigureEqualsOneMadeWithoutACache() {
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), toolsFor(anyDividingLine));
        for (const core::Change& change :
             {toYear(2021), moveToEnd(120), toYear(2020), toClasses(4), moveToEnd(119), moveToEnd(120), toYear(2022)}) {
            const core::MapSpec spec = core::applied(workbench.spec(), change);
            workbench.choose(change);
            QVERIFY(workbench.figure() == core::makeFigure(workbench.dataset(), spec));
        }
    }

    void testsOfManyRegionsFollowTheFigure() {
        constexpr std::size_t manyRegions = 300;
        app::Workbench workbench({support::generatedDataset(manyRegions, 3, 1)}, analysing(2023));
        QCOMPARE(workbench.figure().analysisState, core::AnalysisState::Untested);
        const QSignalSpy figures(&workbench, &app::Workbench::figureChanged);
        const QSignalSpy tests(&workbench, &app::Workbench::analysisAdded);
        workbench.choose(toYear(2022));
        workbench.choose(toYear(2024));
        QCOMPARE(figures.count(), 2);
        QVERIFY(workbench.figure().spec == analysing(2024));
        COMPARE_EVENTUALLY(workbench.figure().analysisState, core::AnalysisState::Complete);
        QCOMPARE(tests.count(), 1);
        QCOMPARE(figures.count(), 2);
        QVERIFY(workbench.figure() == core::makeFigure(workbench.dataset(), analysing(2024)));
        workbench.undo();
        QVERIFY(workbench.spec() == analysing(2023));
        QVERIFY(!workbench.canUndo());
    }

    void anAnalysisThatRunsOutOfMemoryIsAnnouncedAndTheNextOneIsMade() {
        constexpr std::size_t manyRegions = 300;
        std::atomic<bool> hasMemory = false;
        const auto makeFigure = [&](app::FigureRequest request, const std::stop_token& stop) {
            return hasMemory ? app::madeFigure(std::move(request), stop) : throw std::bad_alloc();
        };
        app::Workbench workbench({support::generatedDataset(manyRegions, 3, 1)}, analysing(2023),
                                 {.makeFigure = makeFigure});
        std::optional<app::FailureKind> failure;
        connect(&workbench, &app::Workbench::analysisFailed, this,
                [&](const app::Failure& announced) { failure = announced.kind; });
        VERIFY_EVENTUALLY(failure);
        QCOMPARE(*failure, app::FailureKind::OutOfMemory);
        QCOMPARE(workbench.figure().analysisState, core::AnalysisState::Untested);
        hasMemory = true;
        workbench.choose(toYear(2024));
        COMPARE_EVENTUALLY(workbench.figure().analysisState, core::AnalysisState::Complete);
    }

    void analysesOfTensOfThousandsOfRegionsFollowTheMap() {
        constexpr std::size_t manyRegions = 10100;
        core::MapSpec spec = specAt(2023);
        spec.analysis.kind = core::AnalysisKind::LorenzCurve;
        app::Workbench workbench({support::generatedDataset(manyRegions, 2, 1)}, spec);
        QCOMPARE(workbench.figure().analysisState, core::AnalysisState::Complete);
        const QSignalSpy added(&workbench, &app::Workbench::analysisAdded);
        workbench.choose(toYear(2024));
        QCOMPARE(workbench.figure().analysisState, core::AnalysisState::Outdated);
        QCOMPARE(workbench.figure().analysis->definition.to, core::Period::year(2023));
        COMPARE_EVENTUALLY(workbench.figure().analysisState, core::AnalysisState::Complete);
        QCOMPARE(workbench.figure().analysis->definition.to, core::Period::year(2024));
        QCOMPARE(added.count(), 1);
    }

    void repeatingAChoiceIsNoStep() {
        WorkbenchFixture fixture;
        fixture.choose({toYear(2022)});
        QVERIFY(!fixture.workbench.canUndo());
        QCOMPARE(fixture.figures.count(), 0);
    }

    void aPlayedTimelineIsOneStep() {
        WorkbenchFixture fixture;
        fixture.choose({toYear(2020), toYear(2021), toYear(2020), toYear(2021)});
        QCOMPARE(fixture.figures.count(), 4);
        fixture.workbench.undo();
        QVERIFY(fixture.workbench.spec() == specAt(2022));
        QVERIFY(!fixture.workbench.canUndo());
        fixture.workbench.redo();
        QVERIFY(fixture.workbench.spec() == specAt(2021));
    }

    void datesAreOneStepLikeYears() {
        WorkbenchFixture fixture;
        const core::MapSpec stations = core::withIndicator(specAt(2022), core::IndicatorId("stations"));
        const core::Change earlier = core::SetPeriod{core::Period::date(2022, 2, 28)};
        const core::Change later = core::SetPeriod{core::Period::date(2022, 10, 31)};
        fixture.choose({core::SetIndicator{stations.indicator}, earlier, later, earlier});
        fixture.workbench.undo();
        QVERIFY(fixture.workbench.spec() == stations);
        QCOMPARE(fixture.undoneSteps(), 1);
    }

    void anEndOfTheDividingLineMovesOnlyToAPossibleLine() {
        const auto asDegrees = [](core::MapPoint point) { return std::optional(core::LonLat{point.x, point.y}); };
        app::WorkbenchTools tools = toolsFor(anyDividingLine);
        tools.lonLatFinderOf = [&](const core::Dataset&) { return app::LonLatFinder(asDegrees); };
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), tools);
        const core::MapPoint equator{105, 0};
        workbench.moveLineEnd(core::LineEnd::To, equator);
        QVERIFY(workbench.spec() == specAt(2022));  // the end would lie south of the southern end
        workbench.moveLineEnd(core::LineEnd::From, equator);
        QCOMPARE(workbench.spec().lineEnds.from, (core::LonLat{105, 0}));
        QVERIFY(workbench.figure() == core::makeFigure(workbench.dataset(), workbench.spec()));
    }

    void aLineThatTakesLongFollowsLaterAndKeepsOtherChoices_data() {
        QTest::addColumn<std::size_t>("regions");
        QTest::addColumn<std::size_t>("segmentsPerSide");
        QTest::newRow("many regions") << std::size_t{1200} << std::size_t{1};
        QTest::newRow("long outlines") << std::size_t{100} << std::size_t{300};
    }
    void aLineThatTakesLongFollowsLaterAndKeepsOtherChoices() {
        QFETCH(const std::size_t, regions);
        QFETCH(const std::size_t, segmentsPerSide);
        std::atomic<bool> isHeld = true;
        const auto makeDividingLine = [&](const core::LineEnds& ends, core::LineCurve curve,
                                          const std::stop_token& /*stop*/) {
            while (isHeld) {
                QTest::qSleep(1);
            }
            return anyDividingLine(ends, curve);
        };
        app::Workbench workbench({support::generatedDataset(regions, 3, 1, segmentsPerSide)}, specAt(2023),
                                 toolsFor(makeDividingLine));
        const QSignalSpy figures(&workbench, &app::Workbench::figureChanged);
        for (const double lon : {118.0, 119.0, 120.0}) {
            workbench.choose(moveToEnd(lon));
        }
        QCOMPARE(figures.count(), 0);
        workbench.choose(toYear(2024));
        QCOMPARE(figures.count(), 1);
        isHeld = false;
        COMPARE_EVENTUALLY(figures.count(), 2);
        QCOMPARE(workbench.spec().lineEnds.to, (core::LonLat{120, 45}));
        QCOMPARE(workbench.spec().period.year(), 2024);
        workbench.undo();
        QVERIFY(workbench.spec() == specAt(2024));
    }

    void aLineThatIsNoLongerChosenIsNotShown() {
        std::atomic<int> made = 0;
        std::atomic<bool> isHeld = true;
        const auto makeDividingLine = [&](const core::LineEnds& ends, core::LineCurve curve,
                                          const std::stop_token& /*stop*/) {
            ++made;
            while (isHeld) {
                QTest::qSleep(1);
            }
            return anyDividingLine(ends, curve);
        };
        app::Workbench workbench({support::generatedDataset(1200, 3, 1)}, specAt(2023), toolsFor(makeDividingLine));
        workbench.choose(moveToEnd(120));
        COMPARE_EVENTUALLY(made.load(), 1);
        workbench.choose(core::SetDividingLineEnds{specAt(2023).lineEnds});
        isHeld = false;
        QTest::qWait(50);
        QVERIFY(workbench.spec() == specAt(2023));
        QVERIFY(!workbench.canUndo());
    }

    void aChoiceThatCannotBeShownLeavesEverythingAsItWas() {
        WorkbenchFixture fixture;
        fixture.choose({toYear(2021)});
        const core::Change impossible = core::SetGrouping{"no-such-grouping"};
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, fixture.workbench.choose(impossible));
        QVERIFY(fixture.workbench.spec() == specAt(2021));
        QCOMPARE(fixture.figures.count(), 1);
        QCOMPARE(fixture.undoneSteps(), 1);
    }

    void aLineThatRunsOutOfMemoryIsAnnounced() {
        const auto makeDividingLine = [](const core::LineEnds&, core::LineCurve,
                                         const std::stop_token&) -> std::optional<core::DividingLine> {
            throw std::bad_alloc();
        };
        app::Workbench workbench({support::generatedDataset(1200, 3, 1)}, specAt(2023), toolsFor(makeDividingLine));
        std::optional<app::FailureKind> failure;
        connect(&workbench, &app::Workbench::choiceFailed, this,
                [&](const app::Failure& announced) { failure = announced.kind; });
        workbench.choose(moveToEnd(120));
        COMPARE_EVENTUALLY(failure, std::optional(app::FailureKind::OutOfMemory));
        QVERIFY(workbench.spec() == specAt(2023));
    }

    void undoAndRedoDivideManyRegionsInAJob() {
        const std::thread::id window = std::this_thread::get_id();
        std::atomic<int> madeInWindow = 0;
        const auto makeDividingLine = [&](const core::LineEnds& ends, core::LineCurve curve,
                                          const std::stop_token& /*stop*/) {
            madeInWindow += std::this_thread::get_id() == window ? 1 : 0;
            return anyDividingLine(ends, curve);
        };
        app::Workbench workbench({support::generatedDataset(1200, 3, 1)}, specAt(2023), toolsFor(makeDividingLine));
        const auto areaShare = [&] { return workbench.figure().sideShares->areaSharePercent; };
        for (const double lon : {118.0, 120.0}) {
            workbench.choose(moveToEnd(lon));
            COMPARE_EVENTUALLY(areaShare(), std::optional(lon - 100));
            workbench.choose(toYear(lon > 119 ? 2024 : 2022));  // so that the drags are two steps
        }
        workbench.undo();
        workbench.undo();
        COMPARE_EVENTUALLY(areaShare(), std::optional(18.0));
        QCOMPARE(workbench.spec().lineEnds.to, (core::LonLat{118, 45}));
        QVERIFY(workbench.figure() == core::makeFigure(workbench.dataset(), workbench.spec()));
        workbench.redo();
        COMPARE_EVENTUALLY(areaShare(), std::optional(20.0));
        workbench.undo();
        workbench.redo();  // before the job of the undo has ended
        COMPARE_EVENTUALLY(workbench.isMakingFigure(), false);
        QCOMPARE(areaShare(), std::optional(20.0));
        QCOMPARE(madeInWindow.load(), 0);
    }

    void choicesAfterAnUndoThatDividesManyRegionsAreAllKept() {
        std::atomic<bool> isHeld = false;
        const auto makeDividingLine = [&](const core::LineEnds& ends, core::LineCurve curve,
                                          const std::stop_token& stop) {
            while (isHeld && !stop.stop_requested()) {
                QTest::qSleep(1);
            }
            return anyDividingLine(ends, curve);
        };
        app::Workbench workbench({support::generatedDataset(1200, 3, 1)}, specAt(2023), toolsFor(makeDividingLine));
        const auto areaShare = [&] { return workbench.figure().sideShares->areaSharePercent; };
        workbench.choose(moveToEnd(118));
        COMPARE_EVENTUALLY(areaShare(), std::optional(18.0));
        workbench.choose(toClasses(4));
        workbench.choose(moveToEnd(120));
        COMPARE_EVENTUALLY(areaShare(), std::optional(20.0));
        isHeld = true;
        workbench.undo();
        workbench.choose(toYear(2024));
        workbench.choose(toClasses(5));
        isHeld = false;
        COMPARE_EVENTUALLY(workbench.isMakingFigure(), false);
        QCOMPARE(areaShare(), std::optional(18.0));
        QCOMPARE(workbench.spec().period.year(), 2024);
        QCOMPARE(workbench.spec().classes, std::size_t{5});
        QVERIFY(workbench.figure() == core::makeFigure(workbench.dataset(), workbench.spec()));
    }

    void aLineThatCannotBeMadeIsAFailure() {
        bool isPossible = true;
        const auto makeDividingLine = [&](const core::LineEnds& ends, core::LineCurve curve, const std::stop_token&) {
            return isPossible ? anyDividingLine(ends, curve) : std::nullopt;
        };
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), toolsFor(makeDividingLine));
        std::optional<app::FailureKind> failure;
        connect(&workbench, &app::Workbench::choiceFailed, this,
                [&](const app::Failure& announced) { failure = announced.kind; });
        workbench.choose(moveToEnd(118));
        workbench.choose(toClasses(4));
        workbench.choose(moveToEnd(120));
        isPossible = false;
        workbench.undo();
        COMPARE_EVENTUALLY(failure, std::optional(app::FailureKind::Unexpected));
        QCOMPARE(workbench.spec().lineEnds.to, (core::LonLat{120, 45}));
        QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(20.0));
    }

    void aDragOfTheDividingLineIsOneStepAndMakesItsLine() {
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), toolsFor(anyDividingLine));
        for (const double lon : {120.0, 119.0, 118.0}) {
            workbench.choose(moveToEnd(lon));
            QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(100 * (lon - 100) / 100));
        }
        workbench.undo();
        QVERIFY(workbench.spec() == specAt(2022));
        QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(56.25));
        workbench.redo();
        QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(18.0));
    }

    void laterNeighboursDoNotChangeChoicesAndUndo() {
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), toolsFor(anyDividingLine));
        workbench.choose(toClasses(4));
        workbench.choose(moveToEnd(120));
        const core::MapSpec chosen = workbench.spec();
        const core::Dataset more = support::sampleDataset();
        const QSignalSpy figures(&workbench, &app::Workbench::figureChanged);
        workbench.setNeighbours(*workbench.data(), more.queen, more.rook);
        QCOMPARE(figures.count(), 1);
        QCOMPARE(workbench.dataset().queen, more.queen);
        QVERIFY(workbench.spec() == chosen);
        QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(20.0));
        workbench.undo();
        workbench.undo();
        QVERIFY(workbench.spec() == specAt(2022));
        QVERIFY(!workbench.canUndo());
    }

    void aLineThatIsNotPossibleChangesNothing() {
        WorkbenchFixture fixture;  // it cannot make lines
        fixture.choose({moveToEnd(120)});
        QCOMPARE(fixture.figures.count(), 0);
        QVERIFY(!fixture.workbench.canUndo());
    }

    void periodChangesThatReturnToTheStartAreNoStep() {
        WorkbenchFixture fixture;
        fixture.choose({toYear(2021), toYear(2020), toYear(2022)});
        QVERIFY(!fixture.workbench.canUndo());
        QCOMPARE(fixture.figures.count(), 3);
    }

    void otherChoicesAreAStepEach() {
        WorkbenchFixture fixture;
        fixture.choose(
            {core::SetMean{core::MeanKind::Pooled}, core::SetRampReversed{true}, core::SetGrouping{"coast-inland"}});
        QCOMPARE(fixture.undoneSteps(), 3);
        QVERIFY(fixture.workbench.spec() == specAt(2022));
    }

    void anotherChoiceEndsASeriesOfPeriodChanges() {
        WorkbenchFixture fixture;
        fixture.choose({toYear(2021), toClasses(4), toYear(2020)});
        fixture.workbench.undo();
        QVERIFY(fixture.workbench.spec() == withClasses(specAt(2021), 4));
        fixture.workbench.undo();
        QVERIFY(fixture.workbench.spec() == specAt(2021));
        QCOMPARE(fixture.undoneSteps(), 1);
    }

    void aChoiceAfterUndoRemovesTheUndoneSteps() {
        WorkbenchFixture fixture;
        fixture.choose({toClasses(4), core::SetRampReversed{true}});
        fixture.workbench.undo();
        QVERIFY(fixture.workbench.canRedo());
        fixture.choose({core::SetMean{core::MeanKind::Pooled}});
        QVERIFY(!fixture.workbench.canRedo());
        QCOMPARE(fixture.undoneSteps(), 2);
    }

    void aChangeFromAnOutdatedPanelKeepsOtherChoices() {
        WorkbenchFixture fixture;
        app::GapPanel gaps;  // like a hidden panel, it does not receive the figure of the other panel's choice
        gaps.setFigure(fixture.workbench.figure());
        connect(&gaps, &app::GapPanel::changeRequested, &fixture.workbench, &app::Workbench::choose);
        fixture.choose({core::SetGrouping{"coast-inland"}, toClasses(4)});
        emit gaps.findChild<QComboBox*>(QStringLiteral("from"))->activated(1);
        QCOMPARE(fixture.workbench.spec().gapFrom, std::optional(core::Period::year(2021)));
        QCOMPARE(fixture.workbench.spec().grouping, std::string("coast-inland"));
        QCOMPARE(fixture.workbench.spec().classes, std::size_t{4});
    }

    void otherDataAreAStepThatCanBeUndone() {
        WorkbenchFixture fixture;
        const QSignalSpy dataChanges(&fixture.workbench, &app::Workbench::dataChanged);
        fixture.choose({core::SetGrouping{"coast-inland"}});
        const auto first = fixture.workbench.data();
        fixture.workbench.open({support::generatedDataset(20, 3, 1)}, {}, {"/a/places.shp"});
        QCOMPARE(fixture.workbench.dataset().regions->size(), std::size_t{20});
        QVERIFY(fixture.workbench.spec() == core::adaptedTo(fixture.workbench.dataset(), fixture.workbench.spec()));
        QVERIFY(fixture.workbench.figure() == core::makeFigure(fixture.workbench.dataset(), fixture.workbench.spec()));
        fixture.choose({toClasses(4)});
        fixture.workbench.undo();
        QCOMPARE(dataChanges.count(), 1);
        fixture.workbench.undo();
        QCOMPARE(dataChanges.count(), 2);
        QCOMPARE(fixture.workbench.data(), first);
        QCOMPARE(fixture.workbench.spec().grouping, std::string("coast-inland"));
        QVERIFY(fixture.workbench.figure() == core::makeFigure(fixture.workbench.dataset(), fixture.workbench.spec()));
        fixture.workbench.redo();
        QCOMPARE(fixture.workbench.dataset().regions->size(), std::size_t{20});
        QCOMPARE(dataChanges.count(), 3);
        QCOMPARE(fixture.undoneSteps(), 2);
    }

    void aDraggedLineBelongsToTheDataItWasDrawnOn() {
        app::Workbench workbench({support::sampleDataset()}, specAt(2022), toolsFor(anyDividingLine));
        workbench.choose(moveToEnd(120));
        workbench.open({support::generatedDataset(20, 3, 1)}, {}, {});
        QCOMPARE(workbench.spec().lineEnds, support::huLine().publishedEnds());
        workbench.undo();
        QCOMPARE(workbench.spec().lineEnds.to, (core::LonLat{120, 45}));
        QCOMPARE(workbench.figure().sideShares->areaSharePercent, std::optional(20.0));
    }

    void neighboursOfDataThatAreNotShownAreKeptForThem() {
        WorkbenchFixture fixture;
        const auto first = fixture.workbench.data();
        fixture.workbench.open({support::generatedDataset(20, 3, 1)}, {}, {});
        const int shown = static_cast<int>(fixture.figures.count());
        const auto queen = std::make_shared<const core::Adjacency>(*first->dataset->queen);
        fixture.workbench.setNeighbours(*first, queen, first->dataset->rook);
        QCOMPARE(static_cast<int>(fixture.figures.count()), shown);
        fixture.workbench.undo();
        QCOMPARE(fixture.workbench.dataset().queen, queen);
    }

    void undoAndRedoDoNothingAtTheEndsOfTheHistory() {
        WorkbenchFixture fixture;
        fixture.workbench.undo();
        fixture.workbench.redo();
        QCOMPARE(fixture.figures.count(), 0);
        QVERIFY(fixture.workbench.spec() == specAt(2022));
    }
};

HULINE_TEST_WIDGETS(TestWorkbench)
#include "tst_workbench.moc"
