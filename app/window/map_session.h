// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/dialogs/data/data_dialog.h"
#include "app/dialogs/reading_dialog.h"
#include "app/language.h"
#include "app/load/load_dataset.h"
#include "app/user_data/load_map.h"
#include "app/window/data_loader.h"
#include "app/window/main_window.h"
#include "app/window/study_document.h"
#include "app/window/study_reader.h"

namespace app {

/// Opens data and studies, and shows the progress of reading. The first data open the window. Other data replace those
/// in it, and undo restores the previous ones. If a file cannot be read, the current regions
/// stay, and the search for their neighbours continues. Neighbours are searched only for the regions that are shown.
class MapSession : public QObject {
    Q_OBJECT

public:
    /// @param settings  the settings that the last session saved.
    /// @param load      reads the data; called in a worker thread.
    MapSession(DataPaths paths, Language language, Settings settings = {}, DataLoader::Load load = loadMap);

    /// Opens data without asking anything.
    /// @param boundaries  nothing for the program's own boundaries.
    void open(const std::optional<BoundaryFile>& boundaries);
    /// Opens a study, or data files: boundaries replace the regions, tables are added. A study replaces the present
    /// one, whose changes the user can save before; other files beside it are not opened. What data files hold is
    /// shown before, to be changed or accepted; if the user cancels and there is no window yet, the program's own data
    /// are opened. A data package is opened at once, in place of all data.
    /// @param files  at least one.
    void openFiles(const std::vector<std::filesystem::path>& files);
    /// Shows how the files of the map are read, to be changed.
    void showSources();
    /// Keeps automatic copies of changes in a folder, and offers those of earlier sessions that did not end properly.
    void keepCopiesIn(const std::filesystem::path& folder);

    /// The settings that the next session starts with.
    [[nodiscard]] Settings settings() const;

private:
    void showProgress(const DataLoader* loader, int percent);
    void showMap(const std::shared_ptr<const LoadedData>& data);
    void openWindow(const LoadedData& data);
    void connectWindow();
    void showStudy(const LoadedData& data);
    void openStudy(const std::filesystem::path& file);
    void openPasted(const QString& text);
    void receiveFiles(const SourcesWithFiles& opened, const std::filesystem::path& first);
    void ask(const MapSources& sources, const std::filesystem::path& added);
    void answer(const std::filesystem::path& added);
    [[nodiscard]] MapSources shownSources() const;
    void read(const MapSources& sources, const std::filesystem::path& added = {}, const DataLoader::Load& load = {});
    void aggregate(const std::optional<Aggregation>& aggregation);
    void readStudy(const std::filesystem::path& file);
    void receiveStudy(const StudyToOpen& study);
    void showStudyWarnings(const QStringList& sentences);
    void remember(const std::filesystem::path& file);
    void keepCopies();
    void offerCopies();
    [[nodiscard]] bool mayClose();
    void resetSettings();
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
    void reportError(const QString& title, const QString& sentence);
    [[nodiscard]] Language language() const;

    DataPaths m_paths;                             ///< The program's data package, or the one that the user chose.
    Language m_language;                           ///< The language at the start; the window keeps its own.
    std::optional<InstalledLanguage> m_installed;  ///< Until the window is open.
    Settings m_settings;
    MapSources m_opening;                       ///< What m_reading reads.
    std::optional<MapSources> m_asked;          ///< The same if the user decided about them in the dialog.
    std::filesystem::path m_added;              ///< The file among them that the user opened; empty for none.
    std::optional<MapAggregated> m_aggregated;  ///< If m_reading changes between a map of regions and one of groups.
    std::optional<StudyToOpen> m_study;         ///< The study whose data m_reading reads.
    std::unique_ptr<Autosave> m_copyToOpen;     ///< The automatic copy that m_study was read from.
    std::filesystem::path m_copyFolder;         ///< For automatic copies; empty for none.
    bool m_isClosing = false;                   ///< The user has decided about the changes.
    DataLoader::Load m_load;
    std::shared_ptr<JobQueue> m_jobs = std::make_shared<JobQueue>();
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<StudyDocument> m_document;    ///< Exists with the window.
    std::unique_ptr<DataDialog> m_sourcesDialog;  ///< Shown while the user decides how files are read.
    JobSlot m_sorting{m_jobs};                    ///< Finds out what the opened files are.
    std::unique_ptr<ReadingDialog> m_dialog;  ///< Shown while m_reading reads. Declared after its parent, the window.
    std::unique_ptr<StudyReader> m_studyReader;
    std::unique_ptr<DataLoader> m_reading;    ///< Reads the data to show next.
    std::unique_ptr<DataLoader> m_searching;  ///< Searches for the neighbours of the regions of m_searched.
    std::shared_ptr<OpenData> m_searched;     ///< Null when no search is running.
    /// The outcome of m_reading, if it arrives before its data can be shown.
    std::shared_ptr<const DataLoader::Outcome> m_early;
};

}  // namespace app
