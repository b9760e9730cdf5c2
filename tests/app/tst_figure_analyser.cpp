// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_analyser.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <memory>

#include "tests/support/generated_dataset.h"
#include "tests/support/paper_catalogue.h"
#include "tests/support/room_test.h"

namespace {

/// A figure without its tests, which take a few milliseconds.
core::Figure untested(int year) {
    static const core::Dataset dataset = support::generatedDataset(100, 3, 1);
    core::MapSpec spec = core::withPeriod(support::paperSpec(), core::Period::year(year));
    spec.analysis.kind = core::AnalysisKind::MoranScatter;
    return core::makeFigure(dataset, spec, {}, core::AnalysisState::Untested);
}

/// Until the answer waits to be taken by this thread.
void waitWithoutTakingIt() { QThread::msleep(400); }

}  // namespace

class FigureAnalyserTest : public QObject {
    Q_OBJECT

private slots:
    void answersWithTheTests();
    void onlyTheLastRequestIsAnswered();
    void nothingIsAnsweredAfterACancel();
    void aTesterMayGoWhileItsAnswerWaits();
    void aTesterMayGoInTheMiddleOfATest();
};

void FigureAnalyserTest::answersWithTheTests() {
    app::FigureAnalyser tester;
    std::optional<core::Figure> answer;
    connect(&tester, &app::FigureAnalyser::analysed, this, [&](const core::Figure& figure) { answer = figure; });
    tester.request(untested(2023), core::AnalysisState::Whole);
    QTRY_VERIFY(answer);
    QVERIFY(answer == core::withAnalysis(untested(2023), core::AnalysisState::Whole));
}

void FigureAnalyserTest::onlyTheLastRequestIsAnswered() {
    app::FigureAnalyser tester;
    std::vector<core::Period> periods;
    connect(&tester, &app::FigureAnalyser::analysed, this,
            [&](const core::Figure& figure) { periods.push_back(figure.theme.period); });
    tester.request(untested(2022), core::AnalysisState::Whole);
    waitWithoutTakingIt();
    tester.request(untested(2024), core::AnalysisState::Whole);
    QTRY_VERIFY(!periods.empty());
    QCOMPARE(periods, std::vector{core::Period::year(2024)});
}

void FigureAnalyserTest::nothingIsAnsweredAfterACancel() {
    app::FigureAnalyser tester;
    const QSignalSpy answers(&tester, &app::FigureAnalyser::analysed);
    tester.request(untested(2023), core::AnalysisState::Whole);
    waitWithoutTakingIt();
    tester.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(answers.count(), 0);
}

void FigureAnalyserTest::aTesterMayGoWhileItsAnswerWaits() {
    auto tester = std::make_unique<app::FigureAnalyser>();
    int answers = 0;
    connect(tester.get(), &app::FigureAnalyser::analysed, this, [&] { ++answers; });
    tester->request(untested(2023), core::AnalysisState::Whole);
    waitWithoutTakingIt();
    tester.reset();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void FigureAnalyserTest::aTesterMayGoInTheMiddleOfATest() {
    auto tester = std::make_unique<app::FigureAnalyser>();
    int answers = 0;
    connect(tester.get(), &app::FigureAnalyser::analysed, this, [&] { ++answers; });
    tester->request(untested(2023), core::AnalysisState::Whole);
    tester.reset();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

HULINE_TEST_CORE(FigureAnalyserTest)
#include "tst_figure_analyser.moc"
