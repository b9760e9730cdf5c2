// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/study_reader.h"

#include <QFileInfo>
#include <utility>

#include "app/dialogs/file_dialogs.h"
#include "app/dialogs/study_questions.h"
#include "app/text.h"

namespace app {

void StudyReader::start(const std::filesystem::path& file) {
    m_study = {std::filesystem::absolute(file), {}};
    m_accepted.clear();
    m_found.clear();
    check(std::nullopt);
}

/// @param read  a study whose data have been chosen again; nothing for the file.
void StudyReader::check(std::optional<ReadStudy> read) {
    m_job.start(
        [file = m_study.file, read = std::move(read), fingerprints = m_fingerprints](const JobContext& context) {
            std::variant<ReadStudy, StudyTooNew> study = read ? *read : readStudy(file);
            if (const auto* tooNew = std::get_if<StudyTooNew>(&study)) {
                return Outcome(*tooNew);
            }
            Checked checked{std::get<ReadStudy>(std::move(study)), {}};
            for (const DataReference& reference : checked.read.study.data) {
                checked.states.push_back(stateOf(reference, ownData(), *fingerprints, context.stopToken()));
            }
            return Outcome(std::move(checked));
        },
        [this](const JobResult<Outcome>& result) { receive(result); });
}

void StudyReader::receive(const JobResult<Outcome>& result) {
    emit waiting();
    if (const auto* failure = std::get_if<Failure>(&result)) {
        emit failed(m_wording.failure(*failure));
        return;
    }
    const Outcome& outcome = std::get<Outcome>(result);
    if (const auto* tooNew = std::get_if<StudyTooNew>(&outcome)) {
        emit failed(m_wording.tooNew(*tooNew));
        return;
    }
    askAboutData(std::get<Checked>(outcome));
}

/// Asks about each reference in turn. If a file was found again, everything is checked once more.
void StudyReader::askAboutData(Checked checked) {
    std::vector<DataReference> kept;
    bool isFoundAgain = false;
    m_study.isOwnDataChanged = false;
    for (std::size_t i = 0; i < checked.states.size(); ++i) {
        DataReference reference = checked.read.study.data[i];
        const DataState state = checked.states[i];
        const bool isOwn = reference.kind == DataKind::Package && reference.path.empty();
        m_study.isOwnDataChanged = m_study.isOwnDataChanged || (isOwn && state == DataState::Changed);
        if (const auto found = m_found.find(reference.path); found != m_found.end()) {
            reference.path = found->second;
        } else if (!isOwn && state != DataState::Unchanged && !m_accepted.contains(reference.path)) {
            const DataAnswer answer = app::askAboutData(m_window, reference, state);
            const auto path = answer == DataAnswer::Find ? findAgain(reference) : std::nullopt;
            if (answer == DataAnswer::Cancel || (answer == DataAnswer::Find && !path)) {
                emit failed({});
                return;
            }
            if (answer == DataAnswer::OpenWithout) {
                m_study.leftOut.push_back(std::move(reference));
                continue;
            }
            m_study.isModified = true;
            if (path) {
                m_found[reference.path] = *path;
                isFoundAgain = true;
                reference.path = *path;
            } else {
                m_accepted.insert(reference.path);
            }
        }
        kept.push_back(std::move(reference));
    }
    checked.read.study.data = std::move(kept);
    if (isFoundAgain) {
        check(std::move(checked.read));
        return;
    }
    m_study.read = std::move(checked.read);
    emit finished(m_study);
}

std::optional<std::filesystem::path> StudyReader::findAgain(const DataReference& reference) {
    const QString name = native(reference.path.filename());
    const QString filter = tr("Files named %1").arg(name) + QStringLiteral(" (") + name + QLatin1Char(')') +
                           QStringLiteral(";;") + tr("All files (%1)").arg(QLatin1Char('*'));
    const auto path = fileToOpen(m_window, tr("Find %1 again").arg(name), filter, *m_folder);
    return path ? std::optional(pathOf(*path)) : std::nullopt;
}

}  // namespace app
