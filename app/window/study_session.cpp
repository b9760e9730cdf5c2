// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a session that opens studies, keeps copies of them, and asks before changes are lost.
#include <QApplication>
#include <QMessageBox>
#include <QTimer>
#include <utility>

#include "app/dialogs/study_questions.h"
#include "app/text.h"
#include "app/window/map_session.h"
#include "app/wording/wording.h"
#include "core/spec/fitted_spec.h"

namespace app {

void MapSession::readStudy(const std::filesystem::path& file) {
    m_reading.reset();
    m_early.reset();
    m_dialog = std::make_unique<ReadingDialog>(m_window.get());
    QString* folder = m_window ? &m_window->folders()->boundaries : &m_settings.folders.boundaries;
    m_studyReader = std::make_unique<StudyReader>(m_jobs, m_window.get(), Wording(language()), folder);
    connect(m_dialog.get(), &ReadingDialog::cancelled, this, [this] {
        m_studyReader->cancel();
        m_copyToOpen.reset();
        m_dialog.release()->deleteLater();  // it is emitting the signal
        finishCancelled();
    });
    connect(m_studyReader.get(), &StudyReader::waiting, this, [this] { m_dialog.reset(); });
    connect(m_studyReader.get(), &StudyReader::finished, this, &MapSession::receiveStudy, Qt::QueuedConnection);
    connect(
        m_studyReader.get(), &StudyReader::failed, this,
        [this](const QString& sentence) {
            m_copyToOpen.reset();
            sentence.isEmpty() ? finishCancelled() : reportError(tr("Open study"), sentence);
        },
        Qt::QueuedConnection);
    m_studyReader->start(file);
}

void MapSession::receiveStudy(const StudyToOpen& study) {
    MapSources sources = sourcesOf(study.read.study.data, ownData().value_or(m_paths));
    m_study = study;
    sources.user.noun = study.read.study.noun.value_or(core::RegionNoun());
    sources.user.formulas = study.read.study.formulas.value_or(std::vector<UserFormula>());
    sources.aggregation = study.read.study.aggregation;
    read(sources);
}

void MapSession::showStudy(const LoadedData& data) {
    const StudyToOpen opened = *m_study;
    const core::FittedSpec fitted = core::fittedTo(data.dataset, opened.read.study.map);
    if (!m_window) {
        openWindow(data);
    }
    m_window->workbench().openAnew(data, m_opening, fitted.spec);
    DocumentOrigin origin{.file = opened.file,
                          .name = opened.read.study.name,
                          .leftOut = opened.leftOut,
                          .isModified = opened.isModified || (opened.leftOut.empty() && !fitted.isUnchanged())};
    if (!opened.leftOut.empty() && !fitted.isUnchanged()) {
        origin.wanted = opened.read.study.map;
    }
    if (m_copyToOpen) {
        origin.file = opened.read.study.copyOf;
        origin.isModified = true;
    }
    m_document->begin(std::move(origin));
    if (m_copyToOpen) {
        m_document->takeOver(std::move(m_copyToOpen));
    }
    m_window->setView(opened.read.study.view);
    if (m_document->file()) {
        remember(*m_document->file());
    }
    const Wording& wording = m_window->wording();
    QStringList sentences = wording.warnings(opened.read) + wording.warnings(fitted, data.dataset, opened.leftOut);
    if (opened.isOwnDataChanged) {
        sentences << tr(
            "The data that come with the program have changed since the study was saved. Figures may "
            "differ.");
    }
    showStudyWarnings(sentences);
}

void MapSession::showStudyWarnings(const QStringList& sentences) {
    if (sentences.isEmpty()) {
        return;
    }
    auto* message = new QMessageBox(QMessageBox::Warning, tr("Open study"), sentences.join(QLatin1String("\n\n")),
                                    QMessageBox::Close, m_window.get());
    message->setObjectName(QStringLiteral("study-warnings"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setModal(false);
    message->show();
}

void MapSession::keepCopiesIn(const std::filesystem::path& folder) {
    m_copyFolder = folder;
    keepCopies();
}

void MapSession::keepCopies() {
    if (m_document && !m_copyFolder.empty()) {
        m_document->setAutosave(Autosave::create(m_copyFolder));
        QTimer::singleShot(0, this, &MapSession::offerCopies);
    }
}

/// Offers the copies of sessions that did not end properly, the latest first, until the user restores one. The others
/// are offered again at the next start.
void MapSession::offerCopies() {
    for (std::unique_ptr<Autosave>& copy : Autosave::abandonedIn(m_copyFolder)) {
        QString name;
        try {
            const auto found = app::readStudy(copy->file());
            const auto* read = std::get_if<ReadStudy>(&found);
            if (read == nullptr) {
                continue;  // of a newer version, which will offer it
            }
            name = read->study.copyOf ? native(read->study.copyOf->filename()) : QString();
        } catch (const gis::Error&) {
            copy->remove();  // writing is atomic, so this is not the copy of a study
            continue;
        }
        const QString writtenAt = m_window->wording().locale().toString(copy->writtenAt(), QLocale::ShortFormat);
        switch (askAboutRecovery(m_window.get(), name, writtenAt)) {
            case RecoveryAnswer::Restore:
                m_document->leave([this, kept = std::make_shared<std::unique_ptr<Autosave>>(std::move(copy))] {
                    m_copyToOpen = std::move(*kept);
                    readStudy(m_copyToOpen->file());
                });
                return;
            case RecoveryAnswer::Discard:
                copy->remove();
                break;
            case RecoveryAnswer::Later:
                return;
        }
    }
}

/// Whether the window may close now. If the user is asked about changes, the window closes later, or not.
bool MapSession::mayClose() {
    if (m_isClosing || !m_document->isModified()) {
        return true;
    }
    m_document->leave([this] {
        m_isClosing = true;
        m_document->discardChanges();
        QTimer::singleShot(0, m_window.get(), &QWidget::close);
    });
    return false;
}

/// The settings of a first start. The language stays until the end of the session.
void MapSession::resetSettings() {
    m_language = language();
    m_settings = Settings();
    m_window->resetSettings();
    m_window->setRecentFiles({});
}

}  // namespace app
