// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_tester.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <memory>

#include "tests/support/generated_dataset.h"

namespace {

/// A figure without its tests, which take a few milliseconds.
core::Figure untested(int year) {
    static const core::Dataset dataset = support::generatedDataset(100, 3, 1);
    core::MapSpec spec = core::withPeriod({}, core::Period::year(year));
    spec.analysis.kind = core::AnalysisKind::MoranScatter;
    return core::makeFigure(dataset, spec, {}, core::Tests::LeftOut);
}

/// Until the answer waits to be taken by this thread.
void waitWithoutTakingIt() { QThread::msleep(400); }

}  // namespace

class FigureTesterTest : public QObject {
    Q_OBJECT

private slots:
    void answersWithTheTests();
    void onlyTheLastRequestIsAnswered();
    void nothingIsAnsweredAfterACancel();
    void aTesterMayGoWhileItsAnswerWaits();
    void aTesterMayGoInTheMiddleOfATest();
};

void FigureTesterTest::answersWithTheTests() {
    app::FigureTester tester;
    std::optional<core::Figure> answer;
    connect(&tester, &app::FigureTester::tested, this, [&](const core::Figure& figure) { answer = figure; });
    tester.request(untested(2023));
    QTRY_VERIFY(answer);
    QVERIFY(answer == core::withTests(untested(2023)));
}

void FigureTesterTest::onlyTheLastRequestIsAnswered() {
    app::FigureTester tester;
    std::vector<core::Period> periods;
    connect(&tester, &app::FigureTester::tested, this,
            [&](const core::Figure& figure) { periods.push_back(figure.theme.period); });
    tester.request(untested(2022));
    waitWithoutTakingIt();
    tester.request(untested(2024));
    QTRY_VERIFY(!periods.empty());
    QCOMPARE(periods, std::vector{core::Period::year(2024)});
}

void FigureTesterTest::nothingIsAnsweredAfterACancel() {
    app::FigureTester tester;
    const QSignalSpy answers(&tester, &app::FigureTester::tested);
    tester.request(untested(2023));
    waitWithoutTakingIt();
    tester.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(answers.count(), 0);
}

void FigureTesterTest::aTesterMayGoWhileItsAnswerWaits() {
    auto tester = std::make_unique<app::FigureTester>();
    int answers = 0;
    connect(tester.get(), &app::FigureTester::tested, this, [&] { ++answers; });
    tester->request(untested(2023));
    waitWithoutTakingIt();
    tester.reset();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void FigureTesterTest::aTesterMayGoInTheMiddleOfATest() {
    auto tester = std::make_unique<app::FigureTester>();
    int answers = 0;
    connect(tester.get(), &app::FigureTester::tested, this, [&] { ++answers; });
    tester->request(untested(2023));
    tester.reset();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

QTEST_GUILESS_MAIN(FigureTesterTest)
#include "tst_figure_tester.moc"
