// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>
#include <memory>
#include <optional>

#include "app/export/export_figure.h"
#include "app/jobs/job_queue.h"
#include "app/settings.h"
#include "app/wording/wording.h"
#include "core/figure/figure.h"

class QCheckBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QSpinBox;

namespace app {

/// The initial choices of an export dialog, and the objects that it shares with the window.
struct ExportDialogTools {
    ExportChoices choices = {};
    std::shared_ptr<FileFolders> folders = std::make_shared<FileFolders>();
    std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>();
};

/// Asks for title, size, part of the map and file, and writes the figure in a job. It stays open when the file cannot
/// be written. If it is cancelled while the figure is drawn, nothing is written.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// @param screenExtent  the part of the map that is on the screen; without a value, the whole map.
    ExportDialog(core::Figure figure, const Wording& wording, std::optional<core::Box> screenExtent = std::nullopt,
                 QWidget* parent = nullptr, ExportDialogTools tools = {});

    [[nodiscard]] ExportChoices choices() const;

public slots:
    void done(int result) override;

private:
    [[nodiscard]] PageSize pageSize() const;
    [[nodiscard]] FigureText text() const;
    [[nodiscard]] std::optional<core::Box> extent() const;
    [[nodiscard]] QWidget* makeForm();
    void preview();
    void showPreview(const JobResult<QImage>& result);
    void chooseFile();
    void save(const QString& path);
    void finish(const JobResult<std::optional<ExportFailure>>& result);
    void setSaving(bool isSaving);

    std::shared_ptr<const core::Figure> m_figure;
    Wording m_wording;
    std::optional<core::Box> m_screenExtent;
    ExportDialogTools m_tools;
    QWidget* m_form;
    QLineEdit* m_title;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QSpinBox* m_dpi;
    QCheckBox* m_svgOutlines;
    QCheckBox* m_onlyScreen;
    QLabel* m_preview;
    QProgressBar* m_busy;  ///< Shown while the figure is drawn and written.
    QDialogButtonBox* m_buttons;
    JobSlot m_previewing;
    JobSlot m_export;
};

}  // namespace app
