// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/layers_panel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace app {
namespace {

core::LayerChoice choiceOf(const QListWidgetItem& item) {
    return {static_cast<core::LayerKind>(item.data(Qt::UserRole).toInt()), item.checkState() == Qt::Checked};
}

/// The layers from the bottom to the top: the list shows the topmost first.
std::vector<core::LayerChoice> listed(const QListWidget& list) {
    std::vector<core::LayerChoice> layers;
    for (int row = list.count(); row-- > 0;) {
        layers.push_back(choiceOf(*list.item(row)));
    }
    return layers;
}

QToolButton* moveButton(Qt::ArrowType arrow) {
    auto* button = new QToolButton;
    button->setArrowType(arrow);
    return button;
}

}  // namespace

LayersPanel::LayersPanel(QWidget* parent)
    : QWidget(parent), m_list(new QListWidget), m_up(moveButton(Qt::UpArrow)), m_down(moveButton(Qt::DownArrow)) {
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setSizeAdjustPolicy(QAbstractItemView::AdjustToContents);
    m_up->setObjectName(QStringLiteral("up"));
    m_down->setObjectName(QStringLiteral("down"));
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch();
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);

    connect(m_list, &QListWidget::itemChanged, this, &LayersPanel::requestVisible);
    connect(m_list, &QListWidget::currentRowChanged, this, &LayersPanel::updateButtons);
    // Queued: the list is still handling the drop when it announces the move.
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &LayersPanel::requestMoved, Qt::QueuedConnection);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
}

void LayersPanel::setFigure(const core::Figure& figure) {
    const bool areNamesKnown = m_choices && *m_choices == *figure.choices;
    m_choices = figure.choices;
    const std::vector<core::LayerKind>& available = m_choices->layers;
    m_layers.clear();
    for (std::size_t i = 0; i < figure.spec.layers.size(); ++i) {
        if (std::ranges::find(available, figure.spec.layers[i].kind) != available.end()) {
            m_layers.push_back({figure.spec.layers[i], i});
        }
    }
    if (areNamesKnown && std::ranges::equal(m_layers, listed(*m_list), {}, &Listed::layer)) {
        updateButtons();  // a drop moves the current row without a signal
    } else {
        refill();
    }
}

void LayersPanel::setWording(const Wording& wording) {
    m_wording = wording;
    m_list->setAccessibleName(tr("Layers, the topmost first"));
    m_list->setToolTip(tr("Tick a layer to draw it; drag it to change the order. The topmost layer is first."));
    m_up->setToolTip(tr("Move the layer up"));
    m_up->setAccessibleName(m_up->toolTip());
    m_down->setToolTip(tr("Move the layer down"));
    m_down->setAccessibleName(m_down->toolTip());
    refill();
}

/// Keeps the items of the rows, because a drop or a click may still be using them.
void LayersPanel::refill() {
    const QSignalBlocker blocker(m_list);
    while (m_list->count() < static_cast<int>(m_layers.size())) {
        m_list->addItem(new QListWidgetItem);
    }
    while (m_list->count() > static_cast<int>(m_layers.size())) {
        delete m_list->takeItem(m_list->count() - 1);
    }
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const core::LayerChoice& layer = m_layers[m_layers.size() - 1 - i].layer;
        QListWidgetItem* item = m_list->item(static_cast<int>(i));
        item->setText(m_wording.name(*m_choices, layer.kind));
        item->setData(Qt::UserRole, static_cast<int>(layer.kind));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(layer.visible ? Qt::Checked : Qt::Unchecked);
    }
    updateButtons();
}

void LayersPanel::updateButtons() {
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

void LayersPanel::moveCurrent(int rows) {
    const int row = m_list->currentRow();
    const int target = row + rows;
    if (row < 0 || target < 0 || target >= m_list->count()) {
        return;
    }
    const core::LayerKind layer = choiceOf(*m_list->item(row)).kind;
    m_list->setCurrentRow(target);
    emit changeRequested(core::MoveLayer{layer, positionOf(target)});
}

void LayersPanel::requestVisible(QListWidgetItem* item) {
    const core::LayerChoice choice = choiceOf(*item);
    emit changeRequested(core::SetLayerVisible{choice.kind, choice.visible});
}

/// @param target  the row before which the moved row was inserted, in the order before the move.
void LayersPanel::requestMoved(const QModelIndex& /*parent*/, int first, int /*last*/, const QModelIndex& /*to*/,
                               int target) {
    const int row = target > first ? target - 1 : target;
    if (const QListWidgetItem* item = m_list->item(row)) {
        emit changeRequested(core::MoveLayer{choiceOf(*item).kind, positionOf(row)});
    }
}

/// The position, among all layers of the spec, of the layer in a row of the list. The first row is above all layers,
/// also those that are not listed.
std::size_t LayersPanel::positionOf(int row) const {
    if (row == 0) {
        return std::numeric_limits<std::size_t>::max();
    }
    return m_layers[static_cast<std::size_t>(m_list->count() - 1 - row)].position;
}

}  // namespace app
