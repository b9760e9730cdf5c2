// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include "app/load/load_dataset.h"
#include "app/wording/wording.h"

namespace app {

/// A line of the status bar that says what was wrong with the data: the first sentence, all of them as its tool tip
/// and, on a click, in a message beside the window.
class LoadNotes : public QToolButton {
    Q_OBJECT

public:
    explicit LoadNotes(LoadReport report, QWidget* parent = nullptr);

    void setWording(const Wording& wording);

private:
    void showAll();

    LoadReport m_report;
    QStringList m_sentences;
};

}  // namespace app
