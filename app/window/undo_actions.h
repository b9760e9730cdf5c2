// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/wording/wording.h"
#include "app/workbench/workbench.h"

class QAction;

namespace app {

/// The actions Undo and Redo of a workbench. Their texts name the change that they undo or redo.
class UndoActions : public QObject {
    Q_OBJECT

public:
    UndoActions(Workbench* workbench, QObject* parent);

    [[nodiscard]] QAction* undo() const { return m_undo; }
    [[nodiscard]] QAction* redo() const { return m_redo; }
    void setWording(const Wording& wording);
    /// Updates the actions to the history of the workbench.
    void refresh();

private:
    Workbench* m_workbench;
    Wording m_wording{Language::English};
    QAction* m_undo;
    QAction* m_redo;
};

}  // namespace app
