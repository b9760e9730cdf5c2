// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/jobs/job_queue.h"
#include "app/models/join/region_list.h"
#include "app/user_data/sources_check.h"
#include "app/wording/wording.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace app {

class BoundaryPage;
class OverlayPage;
class TablePage;

/// Shows the files of a map before they are opened: what was recognised in them and how they fit together. The user can
/// change it, or open the map as it is.
class DataDialog : public QDialog {
    Q_OBJECT

public:
    DataDialog(MapSources sources, const Wording& wording, std::shared_ptr<JobQueue> jobs, QWidget* parent = nullptr);

    /// As the user edited them, without the tables that are left out.
    [[nodiscard]] const MapSources& sources() const { return m_sources; }
    /// Proposes to leave those of some tables out of which no row has a region. Call it before the first check ends.
    /// @param tables  of another map than this one.
    void proposeLeavingOut(std::vector<UserTableSource> tables) { m_earlier = std::move(tables); }
    /// Shows the tab of a file.
    void showFile(const std::filesystem::path& file);

public slots:
    /// Waits for a check that is not finished, and stays open if the map cannot be opened.
    void accept() override;
    void done(int result) override;

private:
    /// Warning: too few rows have a region, two rows contradict each other, or no column has figures.
    enum class TabState { Good, Warning, Fault };

    void makePages();
    void makeLayout();
    TablePage* addPage(const UserTableSource& source);
    void takeEdits();
    void takeTables();
    void takeLeftOut();
    void leaveOutUseless();
    void addSheet(const TablePage& page, const QString& sheet);
    void closeFile(int tab);
    void checkSoon();
    void check();
    void showResult(JobResult<SourcesCheck> result);
    void showCheck(const std::shared_ptr<const SourcesCheck>& check);
    void showFaults();
    void showTabToLookAt();
    [[nodiscard]] TabState stateOf(int tab) const;
    [[nodiscard]] QString nameOf(int tab) const;
    [[nodiscard]] std::string sheetOf(std::size_t table) const;
    [[nodiscard]] std::set<std::string> otherSheetsOf(std::size_t table) const;
    [[nodiscard]] bool canBeOpened() const;
    void updateButton();
    [[nodiscard]] bool isChecking() const;

    MapSources m_sources;  ///< To be opened.
    MapSources m_checked;  ///< The same with the tables that are left out.
    std::vector<UserTableSource> m_earlier;
    std::shared_ptr<KeptFiles> m_kept = std::make_shared<KeptFiles>();  ///< What was read for the checks.
    Wording m_wording;
    std::shared_ptr<JobQueue> m_jobs;
    RegionList m_regions;  ///< All pages share it.
    RegionSearch m_search{m_regions};
    QTabWidget* m_tabs;
    BoundaryPage* m_boundaries;
    std::vector<TablePage*>
        m_tables;  ///< In the order of the sources and of the tabs, which begin with the boundaries.
    std::vector<OverlayPage*> m_overlays;  ///< Likewise; their tabs follow those of the tables.
    QProgressBar* m_busy;
    QLabel* m_status;
    QPushButton* m_open;
    QTimer m_delay;
    std::shared_ptr<const SourcesCheck> m_check;  ///< The last one; null before the first.
    bool m_isFirstCheck = true;
    bool m_opensWhenChecked = false;
    JobSlot m_checking;
};

}  // namespace app
