// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <variant>
#include <vector>

#include "app/jobs/job_queue.h"
#include "app/study/data_files.h"
#include "app/study/study_file.h"
#include "app/wording/wording.h"

class QWidget;

namespace app {

/// A study that was read, with data that are there.
struct StudyToOpen {
    std::filesystem::path file;
    ReadStudy read;
    /// References to missing or changed files that the user opened the study without. They stay in it.
    std::vector<DataReference> leftOut = {};
    bool isModified = false;        ///< Whether the user chose other data, so that the study differs from its file.
    bool isOwnDataChanged = false;  ///< The program's own data are others than when the study was saved.
};

/// Reads a study and checks its data in a job. Asks the user about data that are missing or changed.
class StudyReader : public QObject {
    Q_OBJECT

public:
    /// @param window  the parent of the questions; null without a window.
    /// @param folder  where the dialog opens that finds a file again; afterwards the folder of that file.
    StudyReader(std::shared_ptr<JobQueue> jobs, QWidget* window, const Wording& wording, QString* folder)
        : m_job(std::move(jobs)), m_window(window), m_wording(wording), m_folder(folder) {}

    void start(const std::filesystem::path& file);
    /// Nothing follows.
    void cancel() { m_job.drop(); }

signals:
    /// A question is asked, or the reading has ended.
    void waiting();
    /// The study can be opened.
    void finished(const app::StudyToOpen& study);
    /// @param sentence  why the study cannot be opened; empty if the user cancelled.
    void failed(const QString& sentence);

private:
    struct Checked {
        ReadStudy read;
        std::vector<DataState> states;  ///< Of the references, in their order.
    };
    using Outcome = std::variant<Checked, StudyTooNew>;

    void check(std::optional<ReadStudy> read);
    void receive(const JobResult<Outcome>& result);
    void askAboutData(Checked checked);
    [[nodiscard]] std::optional<std::filesystem::path> findAgain(const DataReference& reference);

    JobSlot m_job;
    QWidget* m_window;
    Wording m_wording;
    QString* m_folder;
    std::shared_ptr<Fingerprints> m_fingerprints = std::make_shared<Fingerprints>();  ///< Of the job.
    StudyToOpen m_study;
    std::map<std::filesystem::path, std::filesystem::path> m_found;  ///< Where missing files are now, by the old path.
    std::set<std::filesystem::path> m_accepted;                      ///< Data to be used although they have changed.
};

}  // namespace app
