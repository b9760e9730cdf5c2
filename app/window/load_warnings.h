// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

#include "app/load/load_dataset.h"
#include "app/wording/wording.h"

namespace app {

/// A button in the status bar that warns about faults in the data. Its text is the first warning. Its tool tip lists
/// all warnings, and a click shows them in a message box.
class LoadWarnings : public QToolButton {
    Q_OBJECT

public:
    explicit LoadWarnings(LoadReport report, QWidget* parent = nullptr);

    void setWording(const Wording& wording);

private:
    void showAll();

    LoadReport m_report;
    QStringList m_sentences;
};

}  // namespace app
