// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/map_session.h"

#include <QApplication>
#include <QFile>
#include <QInputDialog>
#include <QMessageBox>
#include <QStringList>
#include <QTextStream>
#include <QTimer>
#include <algorithm>
#include <utility>

#include "app/wording/wording.h"

namespace app {
namespace {

std::filesystem::path fileOf(const QString& text) { return {QFile::encodeName(text).toStdString()}; }

/// Whether the neighbours of the regions of one dataset, by position, are those of another's. A file that was read
/// again may have changed meanwhile.
bool areSameRegions(const core::Dataset& a, const core::Dataset& b) {
    return a.regions == b.regions ||
           std::ranges::equal(a.regions->regions(), b.regions->regions(), {}, &core::Region::code, &core::Region::code);
}

}  // namespace

MapSession::MapSession(DataPaths paths, Language language, Settings settings, DataLoader::Load load)
    : m_paths(std::move(paths)),
      m_language(language),
      m_installed(std::in_place, language),
      m_settings(std::move(settings)),
      m_load(std::move(load)) {
    QGuiApplication::setQuitOnLastWindowClosed(false);  // messages and the bar come and go before the window
}

Language MapSession::language() const { return m_window ? m_window->language() : m_language; }

/// Cancels a file that is being read. A search for neighbours is cancelled only when the new regions are shown: if the
/// new file cannot be read, the current regions still get their neighbours.
void MapSession::open(const std::optional<BoundaryFile>& boundaries) {
    m_dialog = std::make_unique<ReadingDialog>(m_window.get());
    m_reading = std::make_unique<DataLoader>(m_jobs, m_load);
    DataLoader* loader = m_reading.get();
    connect(m_dialog.get(), &ReadingDialog::cancelled, loader, &DataLoader::cancel);
    connect(loader, &DataLoader::progressed, this, [this, loader](int percent) { showProgress(loader, percent); });
    connect(loader, &DataLoader::pictured, this, &MapSession::showPicture);
    connect(loader, &DataLoader::finished, this, [this, loader](const auto& outcome) { finish(loader, outcome); });
    m_early.reset();
    m_opening = boundaries;
    m_reading->start(m_paths, boundaries);
}

void MapSession::showProgress(const DataLoader* loader, int percent) {
    if (loader == m_reading.get() && m_dialog) {
        m_dialog->setPercent(percent);
    } else if (loader == m_searching.get() && m_searched) {
        m_window->showProgress(percent);
    }
}

void MapSession::showPicture(const std::shared_ptr<const LoadedData>& data) {
    constexpr int retryMs = 100;
    if (!m_dialog || m_dialog->wasCancelled()) {
        return;
    }
    if (hasOpenDialog()) {  // which is about the data that are shown now
        QTimer::singleShot(retryMs, m_reading.get(), [this, data] { showPicture(data); });
        return;
    }
    try {
        if (m_window) {
            m_window->workbench().open(*data, m_opening);
        } else {
            openWindow(*data);
        }
    } catch (...) {
        failToShow(currentFailure());
        return;
    }
    m_searching = std::move(m_reading);
    m_searched = m_window->workbench().data();
    m_window->endWaiting();  // for the neighbours of the former regions
    m_dialog.reset();
    rememberFile();
    if (const auto outcome = std::exchange(m_early, nullptr)) {
        finishSearch(*outcome);
    }
}

void MapSession::rememberFile() {
    if (m_opening) {
        const QString file = QString::fromLocal8Bit(m_opening->path.string().c_str());
        m_settings.recentFiles = withRecentFile(m_settings.recentFiles, file);
    }
}

/// There is enough memory for the data, but not for their picture.
void MapSession::failToShow(const Failure& failure) {
    m_early.reset();
    m_reading->disconnect(this);
    m_reading->cancel();
    m_dialog.reset();
    say(Wording(language()).failure(failure));
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
    if (language() == m_language) {  // not chosen in this session
        settings.language = m_settings.language;
    }
    return settings;
}

void MapSession::openWindow(const LoadedData& data) {
    auto window = std::make_unique<MainWindow>(data, language(), m_jobs);
    window->restore(settings());
    connect(window.get(), &MainWindow::boundariesRequested, this, [this](const QString& path) {
        open(BoundaryFile{fileOf(path), std::nullopt});
    });
    connect(window.get(), &MainWindow::waitingCancelled, this, [this] { m_searching->cancel(); });
    // Queued: when a file is opened, the search for its neighbours is running by then.
    connect(&window->workbench(), &Workbench::figureChanged, this, &MapSession::followShownData, Qt::QueuedConnection);
    m_installed.reset();
    window->show();
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_window = std::move(window);
}

/// After undo or redo, or when other data could not be shown: the search that is running may be for the neighbours of
/// other regions, and the search for those shown now may have been cancelled.
void MapSession::followShownData() {
    const std::shared_ptr<OpenData> shown = m_window->workbench().data();
    const bool isSearchNeeded = !shown->areNeighboursKnown && !shown->isSearchCancelled;
    if (shown == m_searched || (!m_searched && !isSearchNeeded)) {
        return;
    }
    m_window->endWaiting();
    m_searched.reset();
    m_searching.reset();
    if (isSearchNeeded) {
        searchNeighbours(shown);
    }
}

/// Reads the data once more, up to their neighbours.
void MapSession::searchNeighbours(const std::shared_ptr<OpenData>& data) {
    m_searched = data;
    m_searching = std::make_unique<DataLoader>(m_jobs, m_load);
    DataLoader* loader = m_searching.get();
    connect(loader, &DataLoader::progressed, this, [this, loader](int percent) { showProgress(loader, percent); });
    connect(loader, &DataLoader::finished, this, [this, loader](const auto& outcome) { finish(loader, outcome); });
    loader->start(m_paths, data->file);
}

void MapSession::finish(const DataLoader* loader, const std::shared_ptr<const DataLoader::Outcome>& outcome) {
    const auto* read = std::get_if<0>(outcome.get());
    const bool isRead = read && std::holds_alternative<LoadedData>(*read);
    if (loader == m_searching.get()) {
        finishSearch(*outcome);
    } else if (isRead && m_dialog && !m_dialog->wasCancelled()) {
        m_early = outcome;
    } else {
        finishReading(*outcome);
    }
}

/// A reading that ends without a picture: it failed or was cancelled, or the field of the codes is not known.
void MapSession::finishReading(const DataLoader::Outcome& outcome) {
    m_dialog.reset();
    if (const auto* failure = std::get_if<Failure>(&outcome); failure && failure->kind != FailureKind::Cancelled) {
        say(Wording(language()).failure(*failure));
        return;
    }
    const auto* read = std::get_if<0>(&outcome);
    if (const auto* unknown = read ? std::get_if<CodeFieldUnknown>(read) : nullptr) {
        askForField(*unknown);
    } else {
        leaveAsItWas();
    }
}

void MapSession::finishSearch(const DataLoader::Outcome& outcome) {
    m_window->endWaiting();
    const std::shared_ptr<OpenData> searched = std::exchange(m_searched, nullptr);
    const auto* read = std::get_if<0>(&outcome);
    const auto* found = read ? std::get_if<LoadedData>(read) : nullptr;
    if (found != nullptr && found->areNeighboursKnown && areSameRegions(found->dataset, *searched->dataset)) {
        m_window->workbench().setNeighbours(*searched, found->dataset.queen, found->dataset.rook);
        return;
    }
    searched->isSearchCancelled = true;
    const QString known = tr("Neighbours were not looked for; the analysis of neighbours is not available.");
    const auto* failure = std::get_if<Failure>(&outcome);
    m_window->showMessage(failure ? Wording(language()).failure(*failure) + QLatin1Char(' ') + known : known);
}

void MapSession::leaveAsItWas() {
    if (m_window) {
        m_window->showMessage(tr("Nothing was opened; the map is as it was."));
    } else {
        QGuiApplication::exit(0);
    }
}

void MapSession::askForField(const CodeFieldUnknown& unknown) {
    QStringList fields;
    for (const std::string& field : unknown.fields) {
        fields << QString::fromStdString(field);
    }
    const QString question =
        tr("No field of this file holds the region codes of the statistics.\n"
           "Which field are they to be joined by?");
    bool isChosen = false;
    const QString field =
        QInputDialog::getItem(m_window.get(), tr("Open boundaries"), question, fields, 0, false, &isChosen);
    if (isChosen && !field.isEmpty()) {
        open(BoundaryFile{unknown.path, field.toStdString()});
    } else {
        leaveAsItWas();
    }
}

/// One message that says what is wrong. Without a window also on standard error, for a start from a terminal, and the
/// program ends with a failure when it is closed.
void MapSession::say(const QString& sentence) {
    if (m_window) {
        QMessageBox::warning(m_window.get(), tr("Open boundaries"), sentence);
        return;
    }
    QTextStream(stderr) << sentence << Qt::endl;
    QMessageBox::critical(nullptr, QStringLiteral("HuLine"), sentence);
    QGuiApplication::exit(1);
}

}  // namespace app
