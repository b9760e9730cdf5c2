// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map_session.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>
#include <algorithm>
#include <utility>

#include "app/text.h"
#include "app/window/error_message.h"
#include "app/wording/wording.h"

namespace app {
namespace {

/// The first indicator of the user's tables; nothing without tables, for the usual view of the data.
std::optional<core::MapSpec> firstSpec(const LoadedData& data) {
    if (data.report.userIndicators.empty()) {
        return std::nullopt;
    }
    return core::withNewIndicator(data.dataset, core::defaultSpec(data.dataset), data.report.userIndicators.front());
}

/// Whether two datasets have the same regions, with the same shapes and in the same order, so that the neighbours of
/// one are valid for the other. A file may have changed before it was read again.
bool areSameRegions(const core::Dataset& a, const core::Dataset& b) {
    return a.regions == b.regions || a.regions->regions() == b.regions->regions();
}

/// Whether two data differ in formulas at most, so that one search for neighbours serves both.
bool haveSameNeighbours(const OpenData& a, const OpenData& b) {
    return a.dataset->regions == b.dataset->regions && a.sources.boundaries == b.sources.boundaries;
}

}  // namespace

MapSession::MapSession(DataPaths paths, Language language, Settings settings, DataLoader::Load load)
    : m_paths(std::move(paths)),
      m_language(language),
      m_installed(std::in_place, language),
      m_settings(std::move(settings)),
      m_load(std::move(load)) {
    // Message boxes and the reading dialog close before the window opens.
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

Language MapSession::language() const { return m_window ? m_window->language() : m_language; }

void MapSession::open(const std::optional<BoundaryFile>& boundaries) {
    m_study.reset();
    m_copyToOpen.reset();
    MapSources sources = shownSources();
    sources.boundaries = boundaries;
    sources.aggregation.reset();
    read(sources, boundaries ? boundaries->path : std::filesystem::path());
}

MapSources MapSession::shownSources() const {
    return m_window ? m_window->workbench().data()->sources : MapSources{m_paths};
}

void MapSession::openStudy(const std::filesystem::path& file) {
    if (!m_document) {
        readStudy(file);
        return;
    }
    m_document->leave([this, file] {
        m_copyToOpen.reset();
        readStudy(file);
    });
}

/// Cancels the file that is being read. A search for neighbours is cancelled only when the new regions are shown: if
/// the new file cannot be read, the search for the current regions continues.
/// @param load  what reads the data if not the usual function.
void MapSession::read(const MapSources& sources, const std::filesystem::path& added, const DataLoader::Load& load) {
    m_sorting.drop();
    m_studyReader.reset();
    m_dialog = std::make_unique<ReadingDialog>(m_window.get());
    m_reading = std::make_unique<DataLoader>(m_jobs, load ? load : m_load);
    DataLoader* loader = m_reading.get();
    connect(m_dialog.get(), &ReadingDialog::cancelled, loader, &DataLoader::cancel);
    connect(m_dialog.get(), &ReadingDialog::cancelled, this, &MapSession::dropEarlyOutcome);
    connect(loader, &DataLoader::progressed, this, [this, loader](int percent) { showProgress(loader, percent); });
    connect(loader, &DataLoader::mapReady, this, &MapSession::showMap);
    connect(loader, &DataLoader::finished, this, [this, loader](const auto& outcome) { finish(loader, outcome); });
    m_early.reset();
    m_opening = sources;
    m_asked.reset();
    m_added = added;
    m_aggregated.reset();
    m_reading->start(sources);
}

void MapSession::showProgress(const DataLoader* loader, int percent) {
    if (loader == m_reading.get() && m_dialog) {
        m_dialog->setPercent(percent);
    } else if (loader == m_searching.get() && m_searched) {
        m_window->showProgress(percent);
    }
}

void MapSession::showMap(const std::shared_ptr<const LoadedData>& data) {
    constexpr int retryMs = 100;
    if (!m_dialog || m_dialog->wasCancelled()) {
        return;
    }
    if (hasOpenDialog()) {  // the dialog is about the data that are shown now
        QTimer::singleShot(retryMs, m_reading.get(), [this, data] { showMap(data); });
        return;
    }
    try {
        if (m_study) {
            showStudy(*data);
        } else if (m_window && m_aggregated) {
            m_window->workbench().openAggregated(*data, m_opening, *m_aggregated);
        } else if (m_window) {
            const std::optional<core::MapSpec> wanted = m_document->choicesWith(m_opening);
            m_window->workbench().open(*data, m_opening,
                                       DataOpened{m_added.empty() ? std::nullopt : std::optional(m_added)},
                                       wanted ? &*wanted : nullptr);
        } else {
            openWindow(*data);
        }
    } catch (...) {
        failToShow(currentFailure());
        return;
    }
    m_searching = std::move(m_reading);
    m_searched = m_window->workbench().data();
    m_window->hideProgress();  // the search for the previous regions has its own
    m_dialog.reset();
    if (!m_added.empty() && !m_study) {
        remember(m_added);
    }
    m_study.reset();
    if (const auto outcome = std::exchange(m_early, nullptr)) {
        finishSearch(*outcome);
    }
}

void MapSession::remember(const std::filesystem::path& file) {
    m_settings.recentFiles = withRecentFile(m_settings.recentFiles, native(std::filesystem::absolute(file)));
    m_window->setRecentFiles(m_settings.recentFiles);
}

/// After a cancellation while the read data wait to be shown: the loader has ended, so nothing else follows.
void MapSession::dropEarlyOutcome() {
    if (std::exchange(m_early, nullptr)) {
        finishCancelled();
    }
}

/// The data were read, but their figure could not be made, for example because of too little memory.
void MapSession::failToShow(const Failure& failure) {
    m_early.reset();
    m_reading->disconnect(this);
    m_reading->cancel();
    m_dialog.reset();
    reportError(tr("Open"), Wording(language()).failure(failure));
}

/// Whether a dialog of the window is open: a message, a file dialog, an export.
bool MapSession::hasOpenDialog() const {
    return m_window && std::ranges::any_of(m_window->findChildren<QDialog*>(), [this](const QDialog* dialog) {
               return dialog != m_dialog.get() && dialog->isModal() && dialog->isVisible();
           });
}

Settings MapSession::settings() const {
    Settings settings = m_window ? m_window->settings() : m_settings;
    settings.recentFiles = m_settings.recentFiles;
    if (language() == m_language) {  // the user did not choose a language in this session
        settings.language = m_settings.language;
    }
    return settings;
}

void MapSession::openWindow(const LoadedData& data) {
    auto window = std::make_unique<MainWindow>(data, language(), m_jobs, FirstView{m_opening, firstSpec(data)});
    window->restore(settings());
    window->setRecentFiles(m_settings.recentFiles);
    m_installed.reset();
    window->show();
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_window = std::move(window);
    m_document = std::make_unique<StudyDocument>(m_window.get(), m_jobs);
    connectWindow();
    keepCopies();
}

void MapSession::connectWindow() {
    MainWindow* window = m_window.get();
    connect(window, &MainWindow::filesRequested, this, [this](const QStringList& paths) { openFiles(pathsOf(paths)); });
    connect(window, &MainWindow::sourcesRequested, this, &MapSession::showSources);
    connect(window, &MainWindow::aggregationRequested, this, &MapSession::aggregate);
    connect(window, &MainWindow::tablePasted, this, &MapSession::openPasted);
    connect(window, &MainWindow::searchCancelled, this, [this] { m_searching->cancel(); });
    connect(window, &MainWindow::recentFilesCleared, this, [this] {
        m_settings.recentFiles.clear();
        m_window->setRecentFiles({});
    });
    connect(window, &MainWindow::settingsResetRequested, this, &MapSession::resetSettings);
    connect(m_document.get(), &StudyDocument::saved, this, &MapSession::remember);
    // Queued, so that the search for the neighbours of an opened file is already running.
    connect(&window->workbench(), &Workbench::figureChanged, this, &MapSession::followShownData, Qt::QueuedConnection);
    window->setCloseGuard([this] { return mayClose(); });
}

/// Makes the search for neighbours follow the shown data. After undo or redo, or when other data could not be shown,
/// the running search may belong to other regions, and the search for the shown regions may have been cancelled.
void MapSession::followShownData() {
    const std::shared_ptr<OpenData> shown = m_window->workbench().data();
    const bool isSearchNeeded = !shown->areNeighboursKnown && !shown->isSearchEnded;
    if (shown == m_searched || (!m_searched && !isSearchNeeded)) {
        return;
    }
    if (m_searched && isSearchNeeded && haveSameNeighbours(*shown, *m_searched)) {
        m_searched = shown;
        return;
    }
    m_window->hideProgress();
    m_searched.reset();
    m_searching.reset();
    if (isSearchNeeded) {
        searchNeighbours(shown);
    }
}

/// Reads the data again, to search for their neighbours.
void MapSession::searchNeighbours(const std::shared_ptr<OpenData>& data) {
    m_searched = data;
    m_searching = std::make_unique<DataLoader>(m_jobs, m_load);
    DataLoader* loader = m_searching.get();
    connect(loader, &DataLoader::progressed, this, [this, loader](int percent) { showProgress(loader, percent); });
    connect(loader, &DataLoader::finished, this, [this, loader](const auto& outcome) { finish(loader, outcome); });
    loader->start(data->sources);
}

void MapSession::finish(const DataLoader* loader, const std::shared_ptr<const DataLoader::Outcome>& outcome) {
    const bool isRead = std::holds_alternative<LoadedData>(*outcome);
    if (loader == m_searching.get()) {
        finishSearch(*outcome);
    } else if (isRead && m_dialog && !m_dialog->wasCancelled()) {
        m_early = outcome;
    } else {
        finishReading(*outcome);
    }
}

/// Handles a reading without data to show: it failed or was cancelled. What the user decided about the files is shown
/// again.
void MapSession::finishReading(const DataLoader::Outcome& outcome) {
    m_dialog.reset();
    const auto* failure = std::get_if<Failure>(&outcome);
    const bool hasFailed = failure != nullptr && failure->kind != FailureKind::Cancelled;
    if (const auto asked = std::exchange(m_asked, std::nullopt)) {
        if (hasFailed) {
            QMessageBox::warning(m_window.get(), tr("Open"), Wording(language()).failure(*failure));
        }
        ask(*asked, m_added);
    } else if (hasFailed) {
        reportError(tr("Open"), Wording(language()).failure(*failure));
    } else {
        finishCancelled();
    }
}

void MapSession::finishSearch(const DataLoader::Outcome& outcome) {
    m_window->hideProgress();
    const std::shared_ptr<OpenData> searched = std::exchange(m_searched, nullptr);
    const auto* found = std::get_if<LoadedData>(&outcome);
    if (found != nullptr && found->areNeighboursKnown && areSameRegions(found->dataset, *searched->dataset)) {
        m_window->workbench().setNeighbours(*searched, found->dataset.queen, found->dataset.rook);
        return;
    }
    searched->isSearchEnded = true;
    const QString consequence =
        tr("The neighbours of the regions are not known; analyses that need them are not available.");
    const auto* failure = std::get_if<Failure>(&outcome);
    m_window->showMessage(failure ? tr("%1 %2", "two sentences").arg(Wording(language()).failure(*failure), consequence)
                                  : consequence);
}

void MapSession::finishCancelled() {
    if (m_window) {
        m_window->showMessage(tr("Nothing was opened; the map is unchanged."));
    } else {
        QGuiApplication::exit(0);
    }
}

/// Shows an error message. Without a window, the program then ends with exit code 1.
void MapSession::reportError(const QString& title, const QString& sentence) {
    if (m_window) {
        QMessageBox::warning(m_window.get(), title, sentence);
        return;
    }
    showError(sentence);
    QGuiApplication::exit(1);
}

}  // namespace app
