// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/jobs/job_queue.h"
#include "app/models/audited_claims.h"
#include "app/wording/wording.h"
#include "core/spec/change.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace app {

/// Lists the claims of a publication with the computed values. Choosing a claim shows its evidence on the map.
class AuditPanel : public QWidget {
    Q_OBJECT

public:
    explicit AuditPanel(QWidget* parent = nullptr, std::shared_ptr<JobQueue> jobs = std::make_shared<JobQueue>());

    /// @param audit  computes the claims to list, in a job; empty when their table is missing or faulty.
    void setAudit(Audit audit);
    void setWording(const Wording& wording);

signals:
    void changeRequested(const core::Change& change);
    /// The regions of the chosen claim; none if it does not name regions.
    void marked(const std::vector<core::RegionCode>& regions);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void compute();
    void receive(JobResult<AuditedClaims> result);
    void showOnlySummary(const QString& summary);
    [[nodiscard]] std::array<QWidget*, 5> controls() const;
    void fillFilters();
    void refill();
    void filter();
    [[nodiscard]] bool isAnyListed() const;
    [[nodiscard]] bool matchesFilters(const QTreeWidgetItem& item) const;
    [[nodiscard]] const AuditedClaim* currentClaim() const;
    void explain();
    void showEvidence();

    Audit m_audit;
    bool m_isOutdated = true;               ///< Whether the claims are to be computed when the panel is visible.
    std::optional<AuditedClaims> m_claims;  ///< The listed claims; nothing until they are computed.
    std::string m_chosen;                   ///< The id of the chosen claim, or of the last one; may be empty.
    Wording m_wording{Language::English};
    QLabel* m_summary;
    QComboBox* m_verdict;
    QComboBox* m_place;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel* m_explanation;
    JobSlot m_job;
};

}  // namespace app
