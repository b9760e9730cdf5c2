// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/jobs/job_queue.h"
#include "app/user_data/sources_check.h"
#include "app/wording/wording.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace app {

class BoundaryPage;
class TablePage;

/// Shows the files of a map before they are opened: what was recognised in them and how they fit together. The user can
/// change it, or open the map as it is.
class DataDialog : public QDialog {
    Q_OBJECT

public:
    DataDialog(MapSources sources, const Wording& wording, std::shared_ptr<JobQueue> jobs, QWidget* parent = nullptr);

    /// As the user edited them.
    [[nodiscard]] const MapSources& sources() const { return m_sources; }
    /// Shows the tab of a file.
    void showFile(const std::filesystem::path& file);

public slots:
    /// Waits for a check that is not finished, and stays open if the map cannot be opened.
    void accept() override;
    void done(int result) override;

private:
    /// Warning: too few rows have a region, or no column has figures.
    enum class TabState { Good, Warning, Fault };

    void makePages();
    void makeLayout();
    void takeEdits();
    void closeTable(int tab);
    void checkSoon();
    void check();
    void showResult(JobResult<SourcesCheck> result);
    void showCheck(const std::shared_ptr<const SourcesCheck>& check);
    void showFaults();
    void showTabToLookAt();
    [[nodiscard]] TabState stateOf(int tab) const;
    void updateButton();
    [[nodiscard]] bool isChecking() const;

    MapSources m_sources;
    Wording m_wording;
    std::shared_ptr<JobQueue> m_jobs;
    QTabWidget* m_tabs;
    BoundaryPage* m_boundaries;
    std::vector<TablePage*>
        m_tables;  ///< In the order of the sources and of the tabs, which begin with the boundaries.
    QProgressBar* m_busy;
    QLabel* m_status;
    QPushButton* m_open;
    QTimer m_delay;
    std::shared_ptr<const SourcesCheck> m_check;  ///< The last one; null before the first.
    bool m_opensWhenChecked = false;
    JobSlot m_checking;
};

}  // namespace app
