// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QtTest>
#include <atomic>
#include <new>
#include <optional>
#include <utility>

#include "app/workbench/workbench.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

core::MapSpec at(int year) {
    core::MapSpec spec = support::paperSpec();
    spec.period = core::Period::year(year);
    return spec;
}

core::MapSpec withClasses(core::MapSpec spec, std::size_t classes) {
    spec.classes = classes;
    return spec;
}

core::MapSpec ofPopulation() { return core::withIndicator(at(2023), core::IndicatorId("population")); }

/// The change that sets every field.
core::Change to(const core::MapSpec& spec) { return core::ShowClaim{"", spec}; }

/// A workbench with so many regions that a job makes the figure of another indicator. The job can be paused.
class LongBench {
public:
    std::atomic<bool> isHeld = true;
    std::atomic<bool> hasMemory = true;
    app::Workbench workbench{{support::generatedDataset(1500, 10, 1)},
                             at(2023),
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
        LongBench bench;
        const core::Figure before = bench.workbench.figure();
        bench.workbench.choose(to(ofPopulation()));
        QCOMPARE(bench.figures.count(), 0);
        QVERIFY(bench.workbench.spec() == ofPopulation());
        QVERIFY(bench.workbench.isMakingFigure());
        QVERIFY(bench.workbench.figure() == before);
        bench.isHeld = false;
        COMPARE_EVENTUALLY(bench.figures.count(), 1);
        QVERIFY(!bench.workbench.isMakingFigure());
        QVERIFY(bench.workbench.figure() == core::makeFigure(bench.workbench.dataset(), ofPopulation()));
        bench.workbench.choose(to(withClasses(ofPopulation(), 4)));
        QCOMPARE(bench.figures.count(), 2);  // the natural breaks of all class counts are known
    }

    void aNewerChoiceCancelsTheJobOfAnOlderChoice() {
        LongBench bench;
        bench.workbench.choose(to(ofPopulation()));
        bench.workbench.choose(to(withClasses(ofPopulation(), 5)));
        bench.isHeld = false;
        COMPARE_EVENTUALLY(bench.figures.count(), 1);
        QVERIFY(bench.workbench.figure().spec == withClasses(ofPopulation(), 5));
        bench.workbench.undo();
        QVERIFY(bench.workbench.spec() == ofPopulation());
        bench.workbench.undo();
        QVERIFY(bench.workbench.spec() == at(2023));
        QVERIFY(!bench.workbench.canUndo());
    }

    void undoWhileAJobRunsShowsThePreviousFigureAtOnce() {
        LongBench bench;
        bench.workbench.choose(to(ofPopulation()));
        bench.workbench.undo();
        QVERIFY(bench.workbench.spec() == at(2023));
        QVERIFY(!bench.workbench.isMakingFigure());
        bench.isHeld = false;
        QTest::qWait(50);
        QVERIFY(bench.workbench.figure().spec == at(2023));
        QVERIFY(bench.workbench.canRedo());
    }

    void aFailedJobKeepsThePreviousFigureAndItsChoices() {
        LongBench bench;
        bench.workbench.choose(to(at(2022)));
        bench.hasMemory = false;
        bench.isHeld = false;
        std::optional<app::FailureKind> failure;
        connect(&bench.workbench, &app::Workbench::choiceFailed, this,
                [&](const app::Failure& announced) { failure = announced.kind; });
        bench.workbench.choose(to(ofPopulation()));
        COMPARE_EVENTUALLY(failure, std::optional(app::FailureKind::OutOfMemory));
        QVERIFY(bench.workbench.spec() == at(2022));
        QVERIFY(bench.workbench.figure().spec == at(2022));
        // It resets panels that show the rejected choice.
        QVERIFY(bench.figures.last().front().value<core::Figure>().spec == at(2022));
        QVERIFY(!bench.workbench.canRedo());
        bench.hasMemory = true;
        bench.workbench.choose(to(ofPopulation()));
        COMPARE_EVENTUALLY(bench.workbench.figure().spec == ofPopulation(), true);
        bench.workbench.undo();
        QVERIFY(bench.workbench.spec() == at(2022));
    }

    void aVeryLongJobIsAnnounced() {
        LongBench bench;
        const QSignalSpy busy(&bench.workbench, &app::Workbench::busyChanged);
        bench.workbench.choose(to(ofPopulation()));
        COMPARE_EVENTUALLY(busy.count(), 1);
        QCOMPARE(busy.first().first().toBool(), true);
        bench.isHeld = false;
        COMPARE_EVENTUALLY(busy.count(), 2);
        QCOMPARE(busy.last().first().toBool(), false);
    }

    void aWorkbenchMayBeDestroyedWhileAJobRuns() {
        LongBench bench;
        bench.isHeld = false;
        bench.workbench.choose(to(ofPopulation()));
        QVERIFY(bench.workbench.isMakingFigure());
    }

    void everyFigureOfQuickChoicesBelongsToItsOwnData() {
        LongBench bench;
        bench.isHeld = false;
        for (int i = 0; i < 12; ++i) {
            core::MapSpec spec = i % 2 == 0 ? ofPopulation() : at(2020 + i % 4);
            spec.classes = static_cast<std::size_t>(3 + i % 5);
            spec.classScope = i % 3 == 0 ? core::ClassScope::ThisPeriod : core::ClassScope::AllPeriods;
            bench.workbench.choose(to(spec));
            if (i % 4 == 1) {
                COMPARE_EVENTUALLY(bench.workbench.isMakingFigure(), false);
            }
            const core::Figure& shown = bench.workbench.figure();
            QVERIFY(shown == core::makeFigure(bench.workbench.dataset(), shown.spec));
        }
        COMPARE_EVENTUALLY(bench.workbench.isMakingFigure(), false);
        QVERIFY(bench.workbench.figure() == core::makeFigure(bench.workbench.dataset(), bench.workbench.spec()));
    }
};

HULINE_TEST_WIDGETS(TestLongFigures)
#include "tst_long_figures.moc"
