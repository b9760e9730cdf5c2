// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/undo_actions.h"

#include <QAction>
#include <QIcon>

namespace app {
namespace {

/// A menu text with the name of a step. A single ampersand in the name would mark a mnemonic, so it is doubled.
QString inMenu(const QString& text, QString step) {
    return text.arg(step.replace(QLatin1Char('&'), QLatin1String("&&")));
}

}  // namespace

UndoActions::UndoActions(Workbench* workbench, QObject* parent)
    : QObject(parent), m_workbench(workbench), m_undo(new QAction(this)), m_redo(new QAction(this)) {
    m_undo->setIcon(QIcon(QStringLiteral(":/icons/undo.svg")));
    m_redo->setIcon(QIcon(QStringLiteral(":/icons/redo.svg")));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    connect(m_undo, &QAction::triggered, m_workbench, &Workbench::undo);
    connect(m_redo, &QAction::triggered, m_workbench, &Workbench::redo);
    connect(m_workbench, &Workbench::historyChanged, this, &UndoActions::refresh);
}

void UndoActions::setWording(const Wording& wording) {
    m_wording = wording;
    m_undo->setIconText(tr("Undo"));
    m_redo->setIconText(tr("Redo"));
    refresh();
}

void UndoActions::refresh() {
    const core::Choices& choices = *m_workbench->figure().choices;
    const HistoryStep* undoable = m_workbench->undoable();
    const HistoryStep* redoable = m_workbench->redoable();
    m_undo->setEnabled(undoable != nullptr);
    m_redo->setEnabled(redoable != nullptr);
    const QString undone = undoable ? m_wording.step(*undoable, choices) : QString();
    const QString redone = redoable ? m_wording.step(*redoable, choices) : QString();
    m_undo->setText(undoable ? inMenu(tr("&Undo: %1", "a change"), undone) : tr("&Undo"));
    m_redo->setText(redoable ? inMenu(tr("&Redo: %1", "a change"), redone) : tr("&Redo"));
    m_undo->setToolTip(undoable ? tr("Undo: %1", "a change").arg(undone) : tr("There is nothing to undo."));
    m_redo->setToolTip(redoable ? tr("Redo: %1", "a change").arg(redone) : tr("There is nothing to redo."));
}

}  // namespace app
