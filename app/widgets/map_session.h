// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <memory>
#include <optional>

#include "app/language.h"
#include "app/load/load_dataset.h"
#include "app/widgets/data_loader.h"
#include "app/widgets/main_window.h"
#include "app/widgets/reading_dialog.h"

namespace app {

/// The window on one set of statistics, from the first reading on: shows how far a reading is, puts other boundaries in
/// the place of those that are shown, and leaves everything as it was when they cannot be read.
class MapSession : public QObject {
    Q_OBJECT

public:
    MapSession(DataPaths paths, Language language, QObject* parent = nullptr);
    ~MapSession() override;

    /// @param boundaries  nothing for those that ship.
    void open(const std::optional<BoundaryFile>& boundaries);

private:
    void showProgress(int percent);
    void showPicture(const LoadedData& data);
    void finish(const LoadOutcome& outcome);
    /// After a cancel. Without a window, the program ends.
    void leaveAsItWas();
    void complete(const LoadedData& data);
    void askForField(const CodeFieldUnknown& unknown);
    void say(const QString& sentence);
    [[nodiscard]] Language language() const;

    DataPaths m_paths;
    Language m_language;                           ///< Until there is a window, which has its own.
    std::optional<InstalledLanguage> m_installed;  ///< Likewise.
    QPointer<DataLoader> m_loader;                 ///< The one whose data are waited for.
    std::unique_ptr<ReadingDialog> m_dialog;       ///< While no picture of these data is shown.
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace app
