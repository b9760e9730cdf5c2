// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/choice_combo.h"

#include <QKeyEvent>
#include <QStandardItem>
#include <QStandardItemModel>

namespace app {
namespace {

/// Whether a key operates a combo box.
bool isOperatingKey(const QKeyEvent& key) {
    switch (key.key()) {
        case Qt::Key_Space:
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Home:
        case Qt::Key_End:
            return key.modifiers() == Qt::NoModifier;
        default:
            return false;
    }
}

/// An event filter of a box, which is its parent.
class WheelFilter : public QObject {
public:
    explicit WheelFilter(QWidget& box) : QObject(&box), m_box(box) {}

    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        if (event->type() != QEvent::Wheel || m_box.hasFocus()) {
            return false;
        }
        event->ignore();  // so that Qt passes it to the parent of the box
        return true;
    }

private:
    QWidget& m_box;
};

}  // namespace

void needFocusForWheel(QWidget& box) {
    box.setFocusPolicy(Qt::StrongFocus);
    box.installEventFilter(new WheelFilter(box));
}

ChoiceCombo::ChoiceCombo(QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    needFocusForWheel(*this);
}

bool ChoiceCombo::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOperatingKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QComboBox::event(event);
}

void setChoosable(QComboBox& combo, int row, bool choosable) {
    if (auto* model = qobject_cast<QStandardItemModel*>(combo.model())) {
        model->item(row)->setFlags(choosable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
    }
}

}  // namespace app
