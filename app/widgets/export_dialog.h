// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>

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

/// Asks for title, size, part of the map and file, and writes the figure. Stays open when the file cannot be written.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// @param screenExtent  the part of the map that is on the screen; without a value, the whole map is.
    ExportDialog(core::Figure figure, const Wording& wording, std::optional<core::Box> screenExtent = std::nullopt,
                 QWidget* parent = nullptr);

private:
    [[nodiscard]] PageSize pageSize() const;
    [[nodiscard]] FigureText text() const;
    [[nodiscard]] std::optional<core::Box> extent() const;
    [[nodiscard]] QWidget* makeForm();
    void preview();
    void chooseFile();

    core::Figure m_figure;
    Wording m_wording;
    std::optional<core::Box> m_screenExtent;
    QLineEdit* m_title;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QSpinBox* m_dpi;
    QCheckBox* m_svgOutlines;
    QCheckBox* m_onlyScreen;
    QLabel* m_preview;
    QDialogButtonBox* m_buttons;
};

}  // namespace app
