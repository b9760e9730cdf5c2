// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/study_document.h"

#include <QFileInfo>
#include <QMessageBox>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/dialogs/file_dialogs.h"
#include "app/dialogs/study_questions.h"
#include "app/study/study_file.h"
#include "app/text.h"
#include "core/spec/fitted_spec.h"

namespace app {
namespace {

namespace fs = std::filesystem;

/// From a change to the automatic copy.
constexpr int copyDelayMs = 3000;

/// Whether the data contain what a reference to a missing file stood for: other boundaries, or a table or overlay of
/// its name that the user added.
/// @param opened  the data that the study was opened or saved with.
bool isReplaced(const DataReference& reference, const MapSources& sources, const MapSources& opened) {
    const auto isAdded = [&](const auto& now, const auto& before) {
        return std::ranges::any_of(now, [&](const auto& source) {
            const auto hasItsPath = [&](const auto& other) { return other.path == source.path; };
            return source.path.filename() == reference.path.filename() && std::ranges::none_of(before, hasItsPath);
        });
    };
    switch (reference.kind) {
        case DataKind::Boundaries:
            return sources.boundaries.has_value();
        case DataKind::Table:
            return isAdded(sources.user.tables, opened.user.tables);
        case DataKind::Package:
            return sources.paths != ownData();
        case DataKind::Overlay:
            return isAdded(sources.user.overlays, opened.user.overlays);
    }
    return false;
}

/// The study with references to its data, as a file.
/// @param study  its references are to files that it is shown without; they stay.
QByteArray contentOf(Study study, const MapSources& sources, const fs::path& file, Fingerprints& fingerprints,
                     const std::stop_token& stop) {
    const std::vector<DataReference> leftOut = std::move(study.data);
    study.data = referencesTo(sources, ownData(), fingerprints, stop);
    study.data.insert(study.data.end(), leftOut.begin(), leftOut.end());
    if (const core::RegionNoun& noun = sources.user.noun; noun != core::RegionNoun()) {
        study.noun = noun;
    }
    study.aggregation = sources.aggregation;
    if (const std::vector<UserFormula>& formulas = sources.user.formulas; !formulas.empty()) {
        study.formulas = formulas;
    }
    return studyJson(study, file);
}

}  // namespace

StudyDocument::StudyDocument(MainWindow* window, std::shared_ptr<JobQueue> jobs)
    : m_window(window), m_clean(snapshot()), m_saving(jobs), m_copying(std::move(jobs)) {
    m_copyTimer.setSingleShot(true);
    m_copyTimer.setInterval(copyDelayMs);
    connect(&m_copyTimer, &QTimer::timeout, this, &StudyDocument::writeCopy);
    const Workbench* workbench = &window->workbench();
    connect(workbench, &Workbench::dataChanged, this, [this] { m_before.reset(); });
    connect(workbench, &Workbench::figureChanged, this, &StudyDocument::follow);
    connect(workbench, &Workbench::historyChanged, this, &StudyDocument::follow);
    connect(workbench, &Workbench::choiceFailed, this, &StudyDocument::keepStudyBefore);
    connect(window, &MainWindow::saveRequested, this, [this] { save(); });
    connect(window, &MainWindow::saveAsRequested, this, [this] { saveAs(); });
    follow();
}

StudyDocument::~StudyDocument() {
    if (!isModified()) {
        removeCopy();
    }
}

void StudyDocument::begin(DocumentOrigin origin) {
    m_before = State{std::move(m_origin), std::move(m_clean)};
    m_origin = std::move(origin);
    m_clean = snapshot();
    m_copied.reset();
    if (!m_window->workbench().isMakingFigure()) {
        m_before.reset();
    }
    follow();
}

/// After the figure of a new study could not be made, the workbench shows the study before.
void StudyDocument::keepStudyBefore() {
    if (m_before && m_window->workbench().data() != m_clean.data) {
        m_origin = std::move(m_before->origin);
        m_clean = std::move(m_before->clean);
    }
    m_before.reset();
    follow();
}

void StudyDocument::setAutosave(std::unique_ptr<Autosave> autosave) {
    removeCopy();
    m_autosave = std::move(autosave);
    follow();
}

void StudyDocument::takeOver(std::unique_ptr<Autosave> autosave) {
    removeCopy();
    m_autosave = std::move(autosave);
    m_copied = snapshot();
}

bool StudyDocument::isModified() const { return m_origin.isModified || snapshot() != m_clean; }

StudyDocument::Snapshot StudyDocument::snapshot() const {
    return {m_window->workbench().spec(), m_window->workbench().data()};
}

/// Without the references to the data that are shown, whose fingerprints are computed in a job.
Study StudyDocument::study() const {
    const core::MapSpec& spec = m_window->workbench().spec();
    return {m_origin.name, leftOut(sources()), wanted(spec).value_or(spec), m_window->view()};
}

const MapSources& StudyDocument::sources() const { return m_window->workbench().data()->sources; }

std::vector<DataReference> StudyDocument::leftOut(const MapSources& sources) const {
    std::vector<DataReference> kept;
    std::ranges::copy_if(m_origin.leftOut, std::back_inserter(kept), [&](const DataReference& reference) {
        return !isReplaced(reference, sources, m_clean.data->sources);
    });
    return kept;
}

/// The choices of a study that still lacks some of its data.
std::optional<core::MapSpec> StudyDocument::wanted(const core::MapSpec& now) const {
    return m_origin.wanted && !leftOut(sources()).empty()
               ? std::optional(core::withoutFit(now, m_clean.spec, *m_origin.wanted))
               : std::nullopt;
}

std::optional<core::MapSpec> StudyDocument::choicesWith(const MapSources& sources) const {
    const bool isComplete = wanted(m_window->workbench().spec()).has_value() && leftOut(sources).empty();
    return isComplete ? wanted(m_window->workbench().spec()) : std::nullopt;
}

QString StudyDocument::name() const {
    if (!m_origin.name.empty()) {
        return text(m_origin.name);
    }
    return m_origin.file ? native(m_origin.file->stem()) : QString();
}

void StudyDocument::save(const std::function<void()>& next) {
    if (m_origin.file) {
        saveTo(*m_origin.file, next);
    } else {
        saveAs(next);
    }
}

void StudyDocument::saveAs(const std::function<void()>& next) {
    const std::shared_ptr<FileFolders> folders = m_window->folders();
    if (m_origin.file) {
        folders->studies = native(m_origin.file->parent_path());
    }
    const QString known = m_origin.file ? native(m_origin.file->stem()) : name();
    const QString suggested = known.isEmpty() ? tr("study", "suggested name of a file") : known;
    if (const auto path =
            fileToSave(m_window, tr("Save study"), {tr("HuLine study (*.huline)")}, suggested, folders->studies)) {
        saveTo(pathOf(*path), next);
    }
}

void StudyDocument::saveTo(const fs::path& file, const std::function<void()>& next) {
    m_saving.start(
        [study = study(), sources = sources(), file,
         fingerprints = m_fingerprintsForSaving](const JobContext& context) {
            return replaceFile(file, contentOf(study, sources, file, *fingerprints, context.stopToken()));
        },
        [this, file, saved = snapshot(), next](const JobResult<std::optional<WriteFailure>>& result) {
            finishSaving(file, saved, result, next);
        });
}

void StudyDocument::finishSaving(const fs::path& file, const Snapshot& saved,
                                 const JobResult<std::optional<WriteFailure>>& result,
                                 const std::function<void()>& next) {
    const Wording& wording = m_window->wording();
    const auto* failure = std::get_if<Failure>(&result);
    const auto* refusal = failure ? nullptr : &std::get<0>(result);
    if (failure || *refusal) {
        QMessageBox::warning(m_window, tr("Save study"),
                             failure ? wording.failure(*failure) : wording.failure(**refusal));
        return;
    }
    m_origin.file = file;
    m_origin.wanted = wanted(saved.spec);
    m_origin.leftOut = leftOut(sources());
    m_origin.isModified = false;
    m_clean = saved;
    m_window->showMessage(tr("Saved: %1").arg(native(file)));
    follow();
    emit this->saved(file);
    if (next) {
        next();
    }
}

void StudyDocument::leave(const std::function<void()>& next) {
    if (!isModified()) {
        next();
        return;
    }
    switch (askAboutChanges(m_window, name())) {
        case ChangesAnswer::Save:
            save(next);
            break;
        case ChangesAnswer::Discard:
            next();
            break;
        case ChangesAnswer::Cancel:
            break;
    }
}

void StudyDocument::discardChanges() {
    m_origin.isModified = false;
    m_clean = snapshot();
    follow();
}

/// After each change: updates the title of the window, and sees to it that the automatic copy is written or removed.
void StudyDocument::follow() {
    const bool isChanged = isModified();
    m_window->setStudy(name(), isChanged);
    if (!isChanged) {
        removeCopy();
    } else if (m_autosave && !m_copyTimer.isActive() && m_copied != snapshot()) {
        m_copyTimer.start();
    }
}

void StudyDocument::writeCopy() {
    Study copy = study();
    copy.copyOf = m_origin.file;
    m_copied = snapshot();
    m_copying.start(
        [copy = std::move(copy), sources = sources(), file = m_autosave->file(), isWanted = m_isCopyWanted,
         fingerprints = m_fingerprintsForCopying](const JobContext& context) {
            const auto failure = replaceFile(file, contentOf(copy, sources, file, *fingerprints, context.stopToken()));
            if (!*isWanted) {  // the study was saved meanwhile
                std::error_code ignored;
                fs::remove(file, ignored);
            }
            return failure;
        },
        [this](const JobResult<std::optional<WriteFailure>>& result) {
            const auto* refusal = std::get_if<0>(&result);
            if (refusal == nullptr || *refusal) {
                m_window->showMessage(tr("The automatic copy of your work could not be written; save the study."));
            }
        });
}

void StudyDocument::removeCopy() {
    m_copyTimer.stop();
    *std::exchange(m_isCopyWanted, std::make_shared<std::atomic<bool>>(true)) = false;
    m_copying.drop();
    m_copied.reset();
    if (m_autosave) {
        m_autosave->remove();
    }
}

}  // namespace app
