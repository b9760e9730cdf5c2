// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/dialogs/reading_dialog.h"
#include "app/language.h"
#include "app/load/load_dataset.h"
#include "app/window/data_loader.h"
#include "app/window/main_window.h"

namespace app {

/// Opens data and shows the progress of reading. The first data open the window. A new boundary file replaces the
/// regions in it, and undo restores the previous regions. If a file cannot be read, the current regions stay, and the
/// search for their neighbours continues. Neighbours are searched only for the regions that are shown.
class MapSession : public QObject {
    Q_OBJECT

public:
    /// @param settings  the settings that the last session saved.
    /// @param load      reads the data; called in a worker thread.
    MapSession(DataPaths paths, Language language, Settings settings = {}, DataLoader::Load load = loadData);

    /// @param boundaries  nothing for the program's own boundaries.
    void open(const std::optional<BoundaryFile>& boundaries);

    /// The settings that the next session starts with.
    [[nodiscard]] Settings settings() const;

private:
    void showProgress(const DataLoader* loader, int percent);
    void showMap(const std::shared_ptr<const LoadedData>& data);
    void openWindow(const LoadedData& data);
    void rememberFile();
    void followShownData();
    void searchNeighbours(const std::shared_ptr<OpenData>& data);
    [[nodiscard]] bool hasOpenDialog() const;
    void finish(const DataLoader* loader, const std::shared_ptr<const DataLoader::Outcome>& outcome);
    void dropEarlyOutcome();
    void failToShow(const Failure& failure);
    void finishReading(const DataLoader::Outcome& outcome);
    void finishSearch(const DataLoader::Outcome& outcome);
    /// Called after a cancellation. Without a window, the program ends.
    void finishCancelled();
    void askForField(const CodeFieldUnknown& unknown);
    void reportError(const QString& sentence);
    [[nodiscard]] Language language() const;

    DataPaths m_paths;
    Language m_language;                           ///< The language at the start; the window keeps its own.
    std::optional<InstalledLanguage> m_installed;  ///< Until the window is open.
    Settings m_settings;
    /// The file that m_reading reads; nothing for the program's own boundaries.
    std::optional<BoundaryFile> m_opening;
    DataLoader::Load m_load;
    std::shared_ptr<JobQueue> m_jobs = std::make_shared<JobQueue>();
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ReadingDialog> m_dialog;  ///< Shown while m_reading reads. Declared after its parent, the window.
    std::unique_ptr<DataLoader> m_reading;    ///< Reads the data to show next.
    std::unique_ptr<DataLoader> m_searching;  ///< Searches for the neighbours of the regions of m_searched.
    std::shared_ptr<OpenData> m_searched;     ///< Null when no search is running.
    /// The outcome of m_reading, if it arrives before its data can be shown.
    std::shared_ptr<const DataLoader::Outcome> m_early;
};

}  // namespace app
