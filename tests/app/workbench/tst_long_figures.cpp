// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest>
#include <atomic>
#include <new>
#include <optional>
#include <utility>

#include "app/workbench/workbench.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/spec_changes.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

using support::specAt;
using support::withClasses;

core::MapSpec ofPopulation() { return core::withIndicator(specAt(2023), core::IndicatorId("population")); }

/// The change that sets every field.
core::Change to(const core::MapSpec& spec) { return core::ShowClaim{"", spec}; }

/// A workbench with so many regions that a job makes the figure of another indicator. The job can be paused.
class LongWorkbenchFixture {
public:
    std::atomic<bool> isHeld = true;
    std::atomic<bool> hasMemory = true;
    app::Workbench workbench{{support::generatedDataset(1500, 10, 1)},
                             specAt(2023),
                             {.makeFigure = [this](app::FigureRequest request, const std::stop_token& stop) {
                                 while (isHeld && !stop.stop_requested()) {
                                     QTest::qSleep(1);
                                 }
                                 return hasMemory ? app::madeFigure(std::move(request), stop) : throw std::bad_alloc();
                             }}};
    QSignalSpy figures{&workbench, &app::Workbench::figureChanged};
};

}  // namespace

class TestLongFigures : public QObject {
    Q_OBJECT

private slots:
    void aJobMakesALongFigureWhileThePreviousFigureStays() {
        LongWorkbenchFixture fixture;
        const core::Figure before = fixture.workbench.figure();
        fixture.workbench.choose(to(ofPopulation()));
        QCOMPARE(fixture.figures.count(), 0);
        QVERIFY(fixture.workbench.spec() == ofPopulation());
        QVERIFY(fixture.workbench.isMakingFigure());
        QVERIFY(fixture.workbench.figure() == before);
        fixture.isHeld = false;
        COMPARE_EVENTUALLY(fixture.figures.count(), 1);
        QVERIFY(!fixture.workbench.isMakingFigure());
        QVERIFY(fixture.workbench.figure() == core::makeFigure(fixture.workbench.dataset(), ofPopulation()));
        fixture.workbench.choose(to(withClasses(ofPopulation(), 4)));
        QCOMPARE(fixture.figures.count(), 2);  // the natural breaks of all class counts are known
    }

    void aNewerChoiceCancelsTheJobOfAnOlderChoice() {
        LongWorkbenchFixture fixture;
        fixture.workbench.choose(to(ofPopulation()));
        fixture.workbench.choose(to(withClasses(ofPopulation(), 5)));
        fixture.isHeld = false;
        COMPARE_EVENTUALLY(fixture.figures.count(), 1);
        QVERIFY(fixture.workbench.figure().spec == withClasses(ofPopulation(), 5));
        fixture.workbench.undo();
        QVERIFY(fixture.workbench.spec() == ofPopulation());
        fixture.workbench.undo();
        QVERIFY(fixture.workbench.spec() == specAt(2023));
        QVERIFY(!fixture.workbench.canUndo());
    }

    void undoWhileAJobRunsShowsThePreviousFigureAtOnce() {
        LongWorkbenchFixture fixture;
        fixture.workbench.choose(to(ofPopulation()));
        fixture.workbench.undo();
        QVERIFY(fixture.workbench.spec() == specAt(2023));
        QVERIFY(!fixture.workbench.isMakingFigure());
        fixture.isHeld = false;
        QTest::qWait(50);
        QVERIFY(fixture.workbench.figure().spec == specAt(2023));
        QVERIFY(fixture.workbench.canRedo());
    }

    void aFailedJobKeepsThePreviousFigureAndItsChoices() {
        LongWorkbenchFixture fixture;
        fixture.workbench.choose(to(specAt(2022)));
        fixture.hasMemory = false;
        fixture.isHeld = false;
        std::optional<app::FailureKind> failure;
        connect(&fixture.workbench, &app::Workbench::choiceFailed, this,
                [&](const app::Failure& announced) { failure = announced.kind; });
        fixture.workbench.choose(to(ofPopulation()));
        COMPARE_EVENTUALLY(failure, std::optional(app::FailureKind::OutOfMemory));
        QVERIFY(fixture.workbench.spec() == specAt(2022));
        QVERIFY(fixture.workbench.figure().spec == specAt(2022));
        // It resets panels that show the rejected choice.
        QVERIFY(fixture.figures.last().front().value<core::Figure>().spec == specAt(2022));
        QVERIFY(!fixture.workbench.canRedo());
        fixture.hasMemory = true;
        fixture.workbench.choose(to(ofPopulation()));
        COMPARE_EVENTUALLY(fixture.workbench.figure().spec == ofPopulation(), true);
        fixture.workbench.undo();
        QVERIFY(fixture.workbench.spec() == specAt(2022));
    }

    void aVeryLongJobIsAnnounced() {
        LongWorkbenchFixture fixture;
        const QSignalSpy busy(&fixture.workbench, &app::Workbench::busyChanged);
        fixture.workbench.choose(to(ofPopulation()));
        COMPARE_EVENTUALLY(busy.count(), 1);
        QCOMPARE(busy.first().first().toBool(), true);
        fixture.isHeld = false;
        COMPARE_EVENTUALLY(busy.count(), 2);
        QCOMPARE(busy.last().first().toBool(), false);
    }

    void aWorkbenchMayBeDestroyedWhileAJobRuns() {
        LongWorkbenchFixture fixture;
        fixture.isHeld = false;
        fixture.workbench.choose(to(ofPopulation()));
        QVERIFY(fixture.workbench.isMakingFigure());
    }

    void everyFigureOfQuickChoicesBelongsToItsOwnData() {
        LongWorkbenchFixture fixture;
        fixture.isHeld = false;
        for (int i = 0; i < 12; ++i) {
            core::MapSpec spec = i % 2 == 0 ? ofPopulation() : specAt(2020 + i % 4);
            spec.classes = static_cast<std::size_t>(3 + i % 5);
            spec.classScope = i % 3 == 0 ? core::ClassScope::ThisPeriod : core::ClassScope::AllPeriods;
            fixture.workbench.choose(to(spec));
            if (i % 4 == 1) {
                COMPARE_EVENTUALLY(fixture.workbench.isMakingFigure(), false);
            }
            const core::Figure& shown = fixture.workbench.figure();
            QVERIFY(shown == core::makeFigure(fixture.workbench.dataset(), shown.spec));
        }
        COMPARE_EVENTUALLY(fixture.workbench.isMakingFigure(), false);
        QVERIFY(fixture.workbench.figure() == core::makeFigure(fixture.workbench.dataset(), fixture.workbench.spec()));
    }
};

HULINE_TEST_WIDGETS(TestLongFigures)
#include "tst_long_figures.moc"
