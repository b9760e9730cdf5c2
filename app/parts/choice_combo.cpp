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

/// Ignores the wheel while the box does not have the focus.
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

void makeNarrow(QComboBox& box, const QString& objectName, int letters) {
    box.setObjectName(objectName);
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(letters);
    requireFocusForWheel(box);
}

QStringList itemTexts(const QComboBox& combo) {
    QStringList texts;
    for (int i = 0; i < combo.count(); ++i) {
        texts << combo.itemText(i);
    }
    return texts;
}

}  // namespace

void listTexts(QComboBox& combo, const QStringList& texts) {
    if (texts != itemTexts(combo)) {
        combo.clear();
        combo.addItems(texts);
    }
}

void requireFocusForWheel(QWidget& box) {
    box.setFocusPolicy(Qt::StrongFocus);
    box.installEventFilter(new WheelFilter(box));
}

QComboBox* narrowCombo(const QString& objectName, int letters) {
    auto* box = new QComboBox;
    makeNarrow(*box, objectName, letters);
    return box;
}

EditableCombo::EditableCombo(const QString& objectName, int letters, QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    makeNarrow(*this, objectName, letters);
}

void EditableCombo::keyPressEvent(QKeyEvent* event) {
    QComboBox::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept();
    }
}

ChoiceCombo::ChoiceCombo(QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    requireFocusForWheel(*this);
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
