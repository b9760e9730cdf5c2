// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/region_chooser.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

namespace app {

RegionChooser::RegionChooser(RegionList& regions, RegionSearch& search, int letters, QWidget* parent)
    : EditableCombo(QStringLiteral("regionChooser"), letters, parent), m_search(search) {
    setModel(&regions);
    chooseNothing();
    connect(&regions, &QAbstractItemModel::modelReset, this, &RegionChooser::chooseNothing);
    auto* completer = new QCompleter(this);
    completer->setModel(&search);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);  // the search filters
    setCompleter(completer);
    completer->popup()->installEventFilter(this);
    lineEdit()->setClearButtonEnabled(false);
    lineEdit()->setPlaceholderText(tr("Other region…"));
    setToolTip(tr("Type a name, pinyin, its first letters or a code."));
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString& typed) { m_search.setTyped(typed); });
    connect(lineEdit(), &QLineEdit::returnPressed, this, &RegionChooser::takeFirstFound);
    connect(this, &QComboBox::activated, this, &RegionChooser::take);
}

bool RegionChooser::eventFilter(QObject* watched, QEvent* event) {
    if (watched == completer()->popup() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter && !completer()->popup()->currentIndex().isValid()) {
            completer()->popup()->hide();
            takeFirstFound();
            return true;
        }
    }
    return EditableCombo::eventFilter(watched, event);
}

void RegionChooser::takeFirstFound() {
    if (currentIndex() < 0 && !currentText().trimmed().isEmpty() && m_search.rowCount() > 0) {
        take(m_search.mapToSource(m_search.index(0, 0)).row());
    }
}

/// A combo box chooses the first item of a new list by itself.
void RegionChooser::chooseNothing() {
    setCurrentIndex(-1);
    clearEditText();
}

void RegionChooser::take(int row) {
    const QString code = itemData(row, RegionList::CodeRole).toString();
    chooseNothing();
    if (!code.isEmpty()) {
        emit regionChosen(core::RegionCode(code.toStdString()));
    }
}

}  // namespace app
