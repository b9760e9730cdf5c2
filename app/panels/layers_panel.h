// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/wording/wording.h"
#include "core/figure/figure.h"

class QListWidget;
class QToolButton;

namespace app {

/// Which layers are drawn, the topmost first, and in which order: dragged, or moved with the buttons.
class LayersPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayersPanel(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);

signals:
    void changeRequested(const core::MapSpec& spec);

private:
    void refill();
    void updateButtons();
    void moveCurrent(int rows);
    void requestListed();

    core::MapSpec m_spec;
    Wording m_wording{Language::English};
    QListWidget* m_list;
    QToolButton* m_up;
    QToolButton* m_down;
};

}  // namespace app
