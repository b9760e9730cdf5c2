// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/map_session.h"

#include <QFile>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QStringList>
#include <QTextStream>
#include <utility>

#include "app/wording.h"

namespace app {
namespace {

std::filesystem::path fileOf(const QString& text) { return {QFile::encodeName(text).toStdString()}; }

}  // namespace

MapSession::MapSession(DataPaths paths, Language language, QObject* parent)
    : QObject(parent), m_paths(std::move(paths)), m_language(language), m_installed(std::in_place, language) {
    QGuiApplication::setQuitOnLastWindowClosed(false);  // messages and the bar come and go before the window
}

MapSession::~MapSession() {
    if (m_loader) {
        m_loader->cancel();
    }
}

Language MapSession::language() const { return m_window ? m_window->language() : m_language; }

void MapSession::open(const std::optional<BoundaryFile>& boundaries) {
    if (m_loader) {  // of neighbours that nobody will ask for
        m_loader->disconnect(this);
        m_loader->cancel();
    }
    m_dialog = std::make_unique<ReadingDialog>(m_window.get());
    m_loader = new DataLoader;
    connect(m_dialog.get(), &ReadingDialog::cancelled, m_loader, &DataLoader::cancel);
    connect(m_loader, &DataLoader::progressed, this, &MapSession::showProgress);
    connect(m_loader, &DataLoader::pictured, this, [this](const auto& data) { showPicture(*data); });
    connect(m_loader, &DataLoader::finished, this, [this](const auto& outcome) { finish(*outcome); });
    m_loader->start(m_paths, boundaries);
}

void MapSession::showProgress(int percent) {
    if (m_dialog) {
        m_dialog->setPercent(percent);
    } else if (m_window) {
        m_window->showProgress(percent);
    }
}

void MapSession::showPicture(const LoadedData& data) {
    if (m_dialog->wasCancelled()) {
        return;
    }
    const Language wanted = language();
    const auto chosen = m_window ? std::optional(m_window->workbench().spec()) : std::nullopt;
    auto window = std::make_unique<MainWindow>(data.dataset, wanted, chosen);
    m_installed.reset();
    window->showReport(data.report);
    window->showClaims(data.claims);
    if (m_window) {
        window->restoreGeometry(m_window->saveGeometry());
        window->restoreState(m_window->saveState());
    }
    connect(window.get(), &MainWindow::boundariesWished, this, [this](const QString& path) {
        open(BoundaryFile{fileOf(path), std::nullopt});
    });
    connect(window.get(), &MainWindow::waitingCancelled, m_loader, &DataLoader::cancel);
    window->show();
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_dialog.reset();
    if (m_window) {
        m_window->hide();
        m_window.release()->deleteLater();
    }
    m_window = std::move(window);
}

void MapSession::finish(const LoadOutcome& outcome) {
    if (const auto* data = std::get_if<LoadedData>(&outcome)) {
        complete(*data);
        return;
    }
    m_dialog.reset();
    if (const auto* error = std::get_if<gis::Error>(&outcome)) {
        say(Wording(language()).error(*error));
    } else if (const auto* unknown = std::get_if<CodeFieldUnknown>(&outcome)) {
        askForField(*unknown);
    } else {
        leaveAsItWas();
    }
}

void MapSession::leaveAsItWas() {
    if (m_window) {
        m_window->showMessage(tr("Nothing was opened; the map is as it was."));
    } else {
        QGuiApplication::exit(0);
    }
}

void MapSession::complete(const LoadedData& data) {
    if (m_dialog) {  // cancelled too late to stop the reading
        m_dialog.reset();
        leaveAsItWas();
    } else {
        m_window->complete(data.dataset);
        if (!data.areNeighboursKnown) {
            m_window->showMessage(tr("Neighbours were not looked for; the analysis of neighbours is not available."));
        }
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
