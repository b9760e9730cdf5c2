// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "app/export/export_figure.h"
#include "app/wording.h"
#include "core/figure/figure.h"

class QCheckBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace app {

/// Asks for title, size and file, and writes the figure. Stays open when the file cannot be written.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(core::Figure figure, const Wording& wording, QWidget* parent = nullptr);

private:
    [[nodiscard]] PageSize pageSize() const;
    [[nodiscard]] FigureText text() const;
    [[nodiscard]] QWidget* makeForm();
    void preview();
    void chooseFile();

    core::Figure m_figure;
    Wording m_wording;
    QLineEdit* m_title;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QSpinBox* m_dpi;
    QCheckBox* m_svgOutlines;
    QLabel* m_preview;
    QDialogButtonBox* m_buttons;
};

}  // namespace app
