// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/timeline_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <algorithm>
#include <array>

#include "app/parts/choice_combo.h"
#include "app/parts/label_size.h"
#include "app/parts/period_slider.h"

namespace app {
namespace {

constexpr std::array speeds{0.5, 1.0, 2.0, 4.0};
constexpr int ordinarySpeed = 1;  ///< Position in speeds.
/// Font size of the current period, relative to other text.
constexpr double emphasis = 1.6;

/// A triangle, or two bars while playing, in the colour of the button's text.
QIcon playIcon(const QWidget& widget, bool playing) {
    const QSize size = QSize(widget.fontMetrics().ascent(), widget.fontMetrics().ascent());
    QPixmap pixmap(size * widget.devicePixelRatioF());
    pixmap.setDevicePixelRatio(widget.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(widget.palette().color(QPalette::ButtonText));
    painter.scale(size.width() / 10.0, size.height() / 10.0);
    if (playing) {
        painter.drawRect(QRectF(1.5, 1, 2.5, 8));
        painter.drawRect(QRectF(6, 1, 2.5, 8));
    } else {
        painter.drawPolygon(QPolygonF({QPointF(2, 1), QPointF(9, 5), QPointF(2, 9)}));
    }
    return {pixmap};
}

}  // namespace

TimelineBar::TimelineBar(QWidget* parent)
    : QWidget(parent),
      m_row(new QHBoxLayout(this)),
      m_play(new QPushButton),
      m_slider(new PeriodSlider),
      m_period(new QLabel),
      m_speedLabel(new QLabel),
      m_speed(new ChoiceCombo),
      m_smooth(new QCheckBox) {
    QFont large = m_period->font();
    large.setPointSizeF(large.pointSizeF() * emphasis);
    large.setBold(true);
    m_period->setFont(large);
    m_period->setAlignment(Qt::AlignCenter);
    m_period->setObjectName(QStringLiteral("period"));
    m_speed->setObjectName(QStringLiteral("speed"));
    m_smooth->setObjectName(QStringLiteral("smooth"));
    m_speedLabel->setBuddy(m_speed);
    m_row->addWidget(m_play);
    m_row->addWidget(m_period);
    m_row->addWidget(m_slider, 1);
    m_row->addWidget(m_speedLabel);
    m_row->addWidget(m_speed);
    m_row->addWidget(m_smooth);

    connect(m_play, &QPushButton::clicked, this, &TimelineBar::togglePlay);
    connect(m_slider, &PeriodSlider::positionChosen, this, &TimelineBar::choosePosition);
    connect(m_speed, &QComboBox::activated, this, &TimelineBar::chooseSpeed);
    m_smooth->installEventFilter(this);
    connect(m_smooth, &QCheckBox::toggled, this, &TimelineBar::announceTransition);
    connect(&m_timer, &QTimer::timeout, this, &TimelineBar::playStep);
    m_timer.setInterval(intervalMs(speeds[ordinarySpeed]));
}

void TimelineBar::setFigure(const core::Figure& figure) {
    const bool isShown = m_timeline == figure.timeline;
    m_timeline = figure.timeline;
    m_current = figure.theme.period;
    showIfDated();
    if (isShown) {
        showPeriod();
    } else {
        refill();
    }
}

/// Figures whose period is unknown have no timeline.
void TimelineBar::showIfDated() {
    const bool isUndated =
        !m_timeline.periods.empty() && std::ranges::all_of(m_timeline.periods, &core::Period::isUndated);
    if (m_isUndated != isUndated) {
        m_isUndated = isUndated;
        setVisible(!isUndated);
    }
}

void TimelineBar::setWording(const Wording& wording) {
    m_wording = wording;
    const int speed = m_speed->count() == 0 ? ordinarySpeed : m_speed->currentIndex();
    m_speed->clear();
    for (const double factor : speeds) {
        m_speed->addItem(tr("%1×", "times the ordinary speed").arg(m_wording.locale().toString(factor)));
    }
    m_speed->setCurrentIndex(speed);
    m_speed->setToolTip(tr("Periods per second while playing"));
    m_speedLabel->setText(tr("&Speed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_smooth->setText(tr("Smooth"));
    m_smooth->setToolTip(
        tr("While playing, colours change gradually from one period to the next. A colour in between "
           "stands for no class."));
    m_slider->setAccessibleSliderName(tr("Period"));
    m_slider->setToolTip(tr("A full tick: every region has a figure. A hollow tick: some have. No tick: none has."));
    showPlaying();
    refill();
}

void TimelineBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showPlaying();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        refill();
    }
}

/// Space toggles the check box with the focus, and does not start to play.
bool TimelineBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_smooth && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TimelineBar::refill() {
    QStringList labels;
    std::vector<DataCoverage> known;
    for (std::size_t i = 0; i < m_timeline.periods.size(); ++i) {
        labels << m_wording.name(m_timeline.periods[i]);
        known.push_back(dataCoverage(m_timeline.known[i], m_timeline.expected));
    }
    m_slider->setPeriods(m_timeline.periods, known, labels);
    keepSizeOf(*m_period, labels);
    m_play->setEnabled(m_timeline.periods.size() > 1);
    showPeriod();
    updateGeometry();
    hidePartsThatDoNotFit();
}

int TimelineBar::widthOf(std::initializer_list<const QWidget*> widgets) const {
    const QMargins margins = m_row->contentsMargins();
    int width = margins.left() + margins.right() - m_row->spacing();
    for (const QWidget* widget : widgets) {
        width += std::max(widget->minimumWidth(), widget->minimumSizeHint().width()) + m_row->spacing();
    }
    return width;
}

QSize TimelineBar::minimumSizeHint() const {
    return {widthOf({m_play, m_period, m_slider, m_speed}), QWidget::minimumSizeHint().height()};
}

/// If the bar is too narrow, hides first the label of the speed, which has a tool tip, and then the check box for
/// smooth colours.
void TimelineBar::hidePartsThatDoNotFit() {
    m_smooth->setVisible(width() >= widthOf({m_play, m_period, m_slider, m_speed, m_smooth}));
    m_speedLabel->setVisible(width() >= widthOf({m_play, m_period, m_slider, m_speed, m_smooth, m_speedLabel}));
}

void TimelineBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    hidePartsThatDoNotFit();
}

void TimelineBar::showPeriod() {
    m_slider->setPosition(positionOf(m_timeline.periods, m_current));
    m_period->setText(m_wording.name(m_current));
    m_period->setFixedSize(m_period->minimumSize().expandedTo(m_period->sizeHint()));  // it may not be in the timeline
}

/// The button is as wide as the longer of its two texts, so that its width does not change.
void TimelineBar::showPlaying() {
    m_play->setText(tr("Pause"));
    const int pauseWidth = m_play->sizeHint().width();
    m_play->setText(tr("Play"));
    m_play->setIcon(playIcon(*m_play, isPlaying()));
    m_play->setMinimumWidth(std::max(pauseWidth, m_play->sizeHint().width()));
    m_play->setText(isPlaying() ? tr("Pause") : tr("Play"));
    m_play->setToolTip(isPlaying() ? tr("Stop at this period (Space)") : tr("Move through the periods (Space)"));
}

void TimelineBar::stepBack() {
    if (const auto period = periodBefore(m_timeline.periods, m_current)) {
        request(*period);
    }
}

void TimelineBar::stepForward() {
    if (const auto period = periodAfter(m_timeline.periods, m_current)) {
        request(*period);
    }
}

void TimelineBar::togglePlay() {
    if (isPlaying()) {
        m_timer.stop();
    } else if (m_timeline.periods.size() > 1) {
        m_timer.start();
        if (!periodAfter(m_timeline.periods, m_current)) {
            request(m_timeline.periods.front());
        }
    }
    announceTransition();
    showPlaying();
}

void TimelineBar::playStep() {
    stepForward();
    if (!periodAfter(m_timeline.periods, m_current)) {
        m_timer.stop();
        announceTransition();
        showPlaying();
    }
}

void TimelineBar::choosePosition(std::size_t position) {
    if (position < m_timeline.periods.size()) {
        request(m_timeline.periods[position]);
    }
}

void TimelineBar::chooseSpeed() {
    m_timer.setInterval(intervalMs(speeds[static_cast<std::size_t>(m_speed->currentIndex())]));
    announceTransition();
}

/// The transition takes a part of the time of a period, so that the final colours are visible too. There is no
/// transition when the timeline is not playing.
void TimelineBar::announceTransition() {
    constexpr double fraction = 0.6;
    emit transitionChanged(m_smooth->isChecked() && isPlaying() ? qRound(fraction * m_timer.interval()) : 0);
}

void TimelineBar::request(core::Period period) { emit changeRequested(core::SetPeriod{period}); }

}  // namespace app
