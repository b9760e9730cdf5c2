// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

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
    explicit AuditPanel(QWidget* parent = nullptr);

    /// @param audit  computes the claims to list; empty when their table is missing or faulty.
    void setAudit(Audit audit);
    void setWording(const Wording& wording);

signals:
    void changeRequested(const core::Change& change);
    /// The regions of the chosen claim; none if it does not name regions.
    void marked(const std::vector<core::RegionCode>& regions);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fillFilters();
    void compute();
    void refill();
    void filter();
    [[nodiscard]] bool isAnyListed() const;
    [[nodiscard]] bool matchesFilters(const QTreeWidgetItem& item) const;
    [[nodiscard]] const AuditedClaim* currentClaim() const;
    void explain();
    void showEvidence();

    Audit m_audit;
    std::optional<AuditedClaims> m_claims;  ///< Nothing until the panel has been visible.
    Wording m_wording{Language::English};
    QLabel* m_summary;
    QComboBox* m_verdict;
    QComboBox* m_place;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel* m_explanation;
};

}  // namespace app
