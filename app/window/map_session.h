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

/// Opens data and shows the progress of reading. The first data make the window; a new boundary file replaces the
/// regions in it, and undo brings the former ones back. If a file cannot be read, the current regions stay, and the
/// search for their neighbours continues. Only the neighbours of the regions that are shown are searched for.
class MapSession : public QObject {
    Q_OBJECT

public:
    /// @param settings  those of the last session, for the first window.
    /// @param load      reads the data; called in a worker's thread.
    MapSession(DataPaths paths, Language language, Settings settings = {}, DataLoader::Load load = loadData);

    /// @param boundaries  nothing for the boundaries that ship.
    void open(const std::optional<BoundaryFile>& boundaries);

    /// What the next session is to start with.
    [[nodiscard]] Settings settings() const;

private:
    void showProgress(const DataLoader* loader, int percent);
    void showPicture(const std::shared_ptr<const LoadedData>& data);
    void openWindow(const LoadedData& data);
    void rememberFile();
    void followShownData();
    void searchNeighbours(const std::shared_ptr<OpenData>& data);
    [[nodiscard]] bool hasOpenDialog() const;
    void finish(const DataLoader* loader, const std::shared_ptr<const DataLoader::Outcome>& outcome);
    void failToShow(const Failure& failure);
    void finishReading(const DataLoader::Outcome& outcome);
    void finishSearch(const DataLoader::Outcome& outcome);
    /// Called after a cancellation. The program ends when there is no window.
    void leaveAsItWas();
    void askForField(const CodeFieldUnknown& unknown);
    void say(const QString& sentence);
    [[nodiscard]] Language language() const;

    DataPaths m_paths;
    Language m_language;                           ///< The language of the start; a window has its own.
    std::optional<InstalledLanguage> m_installed;  ///< Until there is a window.
    Settings m_settings;
    std::optional<BoundaryFile> m_opening;  ///< The file that m_reading reads; nothing for those that ship.
    DataLoader::Load m_load;
    std::shared_ptr<JobQueue> m_jobs = std::make_shared<JobQueue>();
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ReadingDialog> m_dialog;  ///< Shown while m_reading reads. Declared after its parent, the window.
    std::unique_ptr<DataLoader> m_reading;    ///< Reads what is to be shown next.
    std::unique_ptr<DataLoader> m_searching;  ///< Searches for the neighbours of the regions of m_searched.
    std::shared_ptr<OpenData> m_searched;     ///< Null when nothing is searched for.
    /// The result of m_reading, if it comes before its picture can be shown.
    std::shared_ptr<const DataLoader::Outcome> m_early;
};

}  // namespace app
