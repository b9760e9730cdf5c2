// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <initializer_list>

#include "app/wording/wording.h"
#include "core/figure/figure.h"
#include "core/spec/change.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace app {

class PeriodSlider;

/// Chooses the period, by hand or by playing through all periods.
class TimelineBar : public QWidget {
    Q_OBJECT

public:
    explicit TimelineBar(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    /// The width without the parts that a narrow bar hides.
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void stepBack();
    void stepForward();
    /// Plays to the last period and stops there; from the last period it starts at the first.
    void togglePlay();

signals:
    void changeRequested(const core::Change& change);
    /// The duration of the transition of colours to the next period; 0 for none.
    void transitionChanged(int durationMs);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refill();
    void showIfDated();
    [[nodiscard]] int widthOf(std::initializer_list<const QWidget*> widgets) const;
    void hidePartsThatDoNotFit();
    void showPeriod();
    void showPlaying();
    void playStep();
    void choosePosition(std::size_t position);
    void chooseSpeed();
    void announceTransition();
    void request(core::Period period);

    core::Timeline m_timeline;
    bool m_isUndated = false;
    core::Period m_current;
    Wording m_wording{Language::English};
    QTimer m_timer{this};
    QHBoxLayout* m_row;
    QPushButton* m_play;
    PeriodSlider* m_slider;
    QLabel* m_period;
    QLabel* m_speedLabel;
    QComboBox* m_speed;
    QCheckBox* m_smooth;
};

}  // namespace app
