// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTimer>
#include <QtTest>

#include "app/panels/timeline_bar.h"
#include "app/parts/period_slider.h"
#include "core/figure/figure.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/datasets/spec_changes.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

using support::specAt;

/// A bar whose requests change the figure, as in the window.
class ShownTimelineBar {
public:
    explicit ShownTimelineBar(const core::MapSpec& opening)
        : spec(opening), requests(&bar, &app::TimelineBar::changeRequested) {
        bar.setWording(app::Wording(app::Language::English));
        bar.setFigure(core::makeFigure(dataset, spec));
        QObject::connect(&bar, &app::TimelineBar::changeRequested, &bar, [this](const core::Change& change) {
            spec = core::applied(spec, change);
            bar.setFigure(core::makeFigure(dataset, spec));
        });
    }
    [[nodiscard]] QString period() const { return bar.findChild<QLabel*>(QStringLiteral("period"))->text(); }
    [[nodiscard]] QSlider& slider() const { return *bar.findChild<QSlider*>(); }

    core::Dataset dataset = support::sampleDataset();
    core::MapSpec spec;
    app::TimelineBar bar;
    QSignalSpy requests;
};

}  // namespace

class TimelineBarTest : public QObject {
    Q_OBJECT

private slots:
    void showsThePeriodAndEmitsNoSignal();
    void stepsStopAtTheEnds();
    void theSliderMovesTheMap();
    void playingStopsAtTheLastPeriod();
    void playingFromTheLastPeriodStartsAtTheFirst();
    void speedSetsThePace();
    void smoothColoursApplyOnlyWhilePlaying();
    void datesOf5GAreSteppedThrough();
    void steppingFromAYearOutsideTheTimelineReturnsToIt();
    void ticksShowTheDataCoverage();
    void aClickOnTheGrooveMovesTheHandleAndStartsADrag();
    void aClickOnATickMovesTheHandle();
};

void TimelineBarTest::showsThePeriodAndEmitsNoSignal() {
    const ShownTimelineBar shown(specAt(2021));
    QCOMPARE(shown.period(), QStringLiteral("2021"));
    QCOMPARE(shown.slider().value(), 1);
    QCOMPARE(shown.slider().maximum(), 2);
    QCOMPARE(shown.requests.count(), 0);
}

void TimelineBarTest::stepsStopAtTheEnds() {
    ShownTimelineBar shown(specAt(2021));
    shown.bar.stepForward();
    QCOMPARE(shown.period(), QStringLiteral("2022"));
    shown.bar.stepForward();
    QCOMPARE(shown.requests.count(), 1);
    shown.bar.stepBack();
    shown.bar.stepBack();
    shown.bar.stepBack();
    QCOMPARE(shown.period(), QStringLiteral("2020"));
    QCOMPARE(shown.requests.count(), 3);
}

void TimelineBarTest::theSliderMovesTheMap() {
    const ShownTimelineBar shown(specAt(2022));
    shown.slider().setValue(0);
    QVERIFY(shown.requests.last().front().value<core::Change>() ==
            core::Change(core::SetPeriod{core::Period::year(2020)}));
    QCOMPARE(shown.period(), QStringLiteral("2020"));
}

void TimelineBarTest::playingStopsAtTheLastPeriod() {
    ShownTimelineBar shown(specAt(2020));
    shown.bar.findChild<QTimer*>()->setInterval(1);
    shown.bar.togglePlay();
    QVERIFY(shown.bar.isPlaying());
    VERIFY_EVENTUALLY(!shown.bar.isPlaying());
    QCOMPARE(shown.period(), QStringLiteral("2022"));
    QCOMPARE(shown.requests.count(), 2);  // no year is skipped
    QCOMPARE(shown.bar.findChild<QPushButton*>()->text(), QStringLiteral("Play"));
}

void TimelineBarTest::playingFromTheLastPeriodStartsAtTheFirst() {
    ShownTimelineBar shown(specAt(2022));
    shown.bar.togglePlay();
    QCOMPARE(shown.period(), QStringLiteral("2020"));
    QVERIFY(shown.bar.isPlaying());
    QCOMPARE(shown.bar.findChild<QPushButton*>()->text(), QStringLiteral("Pause"));
    shown.bar.togglePlay();
    QVERIFY(!shown.bar.isPlaying());
}

void TimelineBarTest::speedSetsThePace() {
    const ShownTimelineBar shown(specAt(2020));
    auto* speed = shown.bar.findChild<QComboBox*>(QStringLiteral("speed"));
    QCOMPARE(speed->currentText(), QStringLiteral("1×"));
    speed->setCurrentIndex(speed->findText(QStringLiteral("4×")));
    emit speed->activated(speed->currentIndex());
    QCOMPARE(shown.bar.findChild<QTimer*>()->interval(), 250);
}

void TimelineBarTest::smoothColoursApplyOnlyWhilePlaying() {
    ShownTimelineBar shown(specAt(2020));
    const QSignalSpy transitions(&shown.bar, &app::TimelineBar::transitionChanged);
    const auto lastTransition = [&] { return transitions.last().front().toInt(); };
    auto* smooth = shown.bar.findChild<QCheckBox*>(QStringLiteral("smooth"));
    QVERIFY(!smooth->isChecked());
    shown.bar.togglePlay();
    QCOMPARE(lastTransition(), 0);
    smooth->click();
    QVERIFY(lastTransition() > 0);
    QVERIFY(lastTransition() < shown.bar.findChild<QTimer*>()->interval());
    shown.bar.togglePlay();
    QCOMPARE(lastTransition(), 0);
}

void TimelineBarTest::datesOf5GAreSteppedThrough() {
    ShownTimelineBar shown(core::withIndicator(specAt(2021), core::IndicatorId("stations")));
    QCOMPARE(shown.period(), QStringLiteral("Feb 28, 2022"));  // the date nearest to the end of 2021
    shown.bar.stepForward();
    QCOMPARE(shown.spec.period, core::Period::date(2022, 10, 31));
    QCOMPARE(shown.period(), QStringLiteral("Oct 31, 2022"));
    const core::MapSpec byYear = core::withIndicator(shown.spec, core::IndicatorId("gdp"));
    QCOMPARE(core::makeFigure(shown.dataset, byYear).theme.period, core::Period::year(2022));
}

void TimelineBarTest::steppingFromAYearOutsideTheTimelineReturnsToIt() {
    ShownTimelineBar shown(specAt(2030));
    QCOMPARE(shown.period(), QStringLiteral("2030"));
    shown.bar.stepBack();
    QCOMPARE(shown.period(), QStringLiteral("2022"));
}

void TimelineBarTest::ticksShowTheDataCoverage() {
    app::PeriodSlider slider;
    slider.resize(400, slider.sizeHint().height());
    const std::vector<core::Period> periods{core::Period::year(2020), core::Period::year(2021)};
    const QStringList labels{QStringLiteral("2020"), QStringLiteral("2021")};
    slider.setPeriods(periods, {app::DataCoverage::None, app::DataCoverage::None}, labels);
    const QImage none = slider.grab().toImage();
    slider.setPeriods(periods, {app::DataCoverage::None, app::DataCoverage::Partial}, labels);
    const QImage partial = slider.grab().toImage();
    slider.setPeriods(periods, {app::DataCoverage::None, app::DataCoverage::Full}, labels);
    const QImage full = slider.grab().toImage();
    QVERIFY(none != partial);
    QVERIFY(partial != full);
}

/// A slider of 25 years from 2000.
class YearSlider : public app::PeriodSlider {
public:
    YearSlider() {
        std::vector<core::Period> periods;
        QStringList labels;
        for (int year = 2000; year < 2025; ++year) {
            periods.push_back(core::Period::year(year));
            labels << QString::number(year);
        }
        setPeriods(periods, std::vector(periods.size(), app::DataCoverage::Full), labels);
        resize(600, sizeHint().height());
        show();
    }
    [[nodiscard]] QSlider& slider() const { return *findChild<QSlider*>(); }
    /// Where the style draws the middle of the handle at that position, on the slider.
    [[nodiscard]] QPoint handleAt(int position) const {
        QStyleOptionSlider option;
        option.initFrom(&slider());
        option.orientation = Qt::Horizontal;
        option.maximum = slider().maximum();
        option.sliderPosition = position;
        const auto* style = slider().style();
        return style->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider()).center();
    }
};

void TimelineBarTest::aClickOnTheGrooveMovesTheHandleAndStartsADrag() {
    const YearSlider years;
    QSlider& slider = years.slider();
    QTest::mousePress(&slider, Qt::LeftButton, {}, years.handleAt(17));
    QCOMPARE(slider.value(), 17);
    QMouseEvent drag(QEvent::MouseMove, years.handleAt(9), slider.mapToGlobal(years.handleAt(9)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(&slider, &drag);
    QCOMPARE(slider.value(), 9);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, years.handleAt(9));
    QTest::mouseClick(&slider, Qt::LeftButton, {}, years.handleAt(24));
    QCOMPARE(slider.value(), 24);
}

void TimelineBarTest::aClickOnATickMovesTheHandle() {
    YearSlider years;
    for (const int position : {0, 1, 12, 24}) {
        const QPoint tick(years.slider().x() + years.handleAt(position).x(), years.height() - 2);
        QTest::mouseClick(&years, Qt::LeftButton, {}, tick);
        QCOMPARE(years.slider().value(), position);
    }
    QTest::mouseClick(&years, Qt::LeftButton, {}, QPoint(0, years.height() - 2));
    QCOMPARE(years.slider().value(), 0);
}

HULINE_TEST_WIDGETS(TimelineBarTest)
#include "tst_timeline_bar.moc"
