// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QWidget>
#include <cstddef>
#include <vector>

#include "app/wording/wording.h"
#include "core/figure/figure.h"
#include "core/spec/change.h"

class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace app {

/// Lists the layers, the topmost first. The user can show and hide them, and reorder them by dragging or with the
/// buttons.
class LayersPanel : public QWidget {
    Q_OBJECT

public:
    explicit LayersPanel(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);

signals:
    void changeRequested(const core::Change& change);

private:
    void refill();
    void updateButtons();
    void moveCurrent(int rows);
    void requestVisible(QListWidgetItem* item);
    void requestMoved(const QModelIndex& parent, int first, int last, const QModelIndex& to, int target);
    [[nodiscard]] std::size_t positionOf(int row) const;

    struct Listed {
        core::LayerChoice layer;
        std::size_t position = 0;  ///< Among all layers of the spec.
    };
    core::SharedOptional<core::Choices> m_choices;
    std::vector<Listed> m_layers;  ///< The layers that the data can fill, from the bottom to the top.
    Wording m_wording{Language::English};
    QListWidget* m_list;
    QToolButton* m_up;
    QToolButton* m_down;
};

}  // namespace app
