// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/files/replace_file.h"
#include "app/jobs/job_queue.h"
#include "app/study/autosave.h"
#include "app/study/data_files.h"
#include "app/study/study.h"
#include "app/window/main_window.h"

namespace app {

/// What a window works on besides the data and the choices in its workbench.
struct DocumentOrigin {
    std::optional<std::filesystem::path> file = {};  ///< The study; nothing before the first save.
    std::string name = {};                           ///< As the user calls the study; empty for the name of its file.
    std::vector<DataReference> leftOut = {};         ///< To files that were missing; they stay unless replaced.
    bool isModified = false;                         ///< Whether it already differs from its file.
    /// The choices of a study without some of its data, where these data cannot have them all. They stay in the study
    /// unless the user chooses others.
    std::optional<core::MapSpec> wanted = {};
};

/// The study in a window: where it is saved, whether it has changed since, and its automatic copies.
///
/// A study has changed when its choices or data differ from the saved ones; after undo to the saved state it has not.
/// Files are written by jobs.
class StudyDocument : public QObject {
    Q_OBJECT

public:
    explicit StudyDocument(MainWindow* window, std::shared_ptr<JobQueue> jobs);
    /// Removes the automatic copy if no changes would be lost.
    ~StudyDocument() override;

    /// The latest choices and data of the workbench are those of a study, or of no study. If their figure cannot be
    /// made, the study before stays.
    void begin(DocumentOrigin origin);
    /// Saves copies here from now on.
    void setAutosave(std::unique_ptr<Autosave> autosave);
    /// The same, where the file already contains a copy of this study.
    void takeOver(std::unique_ptr<Autosave> autosave);

    [[nodiscard]] bool isModified() const;
    /// The file of the study; nothing before the first save.
    [[nodiscard]] const std::optional<std::filesystem::path>& file() const noexcept { return m_origin.file; }

    /// What the study chooses, if it was opened without some of its data and these sources have them; else nothing.
    [[nodiscard]] std::optional<core::MapSpec> choicesWith(const MapSources& sources) const;

    /// Saves to the file of the study, or asks for one.
    /// @param next  called after the study was saved.
    void save(const std::function<void()>& next = {});
    void saveAs(const std::function<void()>& next = {});
    /// Asks what to do with changes. Calls `next` unless the user cancels, or the changes cannot be saved.
    void leave(const std::function<void()>& next);
    /// The changes need not be saved: the user has discarded them.
    void discardChanges();

signals:
    void saved(const std::filesystem::path& file);

private:
    /// Choices and data, to be compared.
    struct Snapshot {
        core::MapSpec spec;
        std::shared_ptr<OpenData> data;
        friend bool operator==(const Snapshot&, const Snapshot&) = default;
    };
    struct State {
        DocumentOrigin origin;
        Snapshot clean;
    };

    [[nodiscard]] Snapshot snapshot() const;
    [[nodiscard]] Study study() const;
    [[nodiscard]] QString name() const;
    void saveTo(const std::filesystem::path& file, const std::function<void()>& next);
    void finishSaving(const std::filesystem::path& file, const Snapshot& saved,
                      const JobResult<std::optional<WriteFailure>>& result, const std::function<void()>& next);
    [[nodiscard]] const MapSources& sources() const;
    [[nodiscard]] std::vector<DataReference> leftOut(const MapSources& sources) const;
    [[nodiscard]] std::optional<core::MapSpec> wanted(const core::MapSpec& now) const;
    void follow();
    void writeCopy();
    void removeCopy();
    void keepStudyBefore();

    MainWindow* m_window;
    DocumentOrigin m_origin;
    Snapshot m_clean;
    std::optional<State> m_before;  ///< The study before, while the figure of a new one is made.
    std::unique_ptr<Autosave> m_autosave;
    std::optional<Snapshot> m_copied;  ///< What the automatic copy contains.
    /// Tells the job that writes the copy when the copy has been removed.
    std::shared_ptr<std::atomic<bool>> m_isCopyWanted = std::make_shared<std::atomic<bool>>(true);
    // The slots of the jobs, which never run at the same time.
    std::shared_ptr<Fingerprints> m_fingerprintsForSaving = std::make_shared<Fingerprints>();
    std::shared_ptr<Fingerprints> m_fingerprintsForCopying = std::make_shared<Fingerprints>();
    QTimer m_copyTimer;
    JobSlot m_saving;
    JobSlot m_copying;
};

}  // namespace app
