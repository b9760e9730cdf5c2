// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/wording/wording.h"
#include "core/audit/audit.h"
#include "core/dataset/dataset.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace app {

/// Every claim of the paper beside what the data give. A claim that is chosen shows its evidence on the map.
class AuditPanel : public QWidget {
    Q_OBJECT

public:
    explicit AuditPanel(core::Dataset dataset, QWidget* parent = nullptr);

    /// @param claims  nothing when there is no table of them, or a faulty one.
    void setClaims(std::optional<std::vector<core::Claim>> claims);
    void setWording(const Wording& wording);

signals:
    void changeRequested(const core::MapSpec& spec);
    /// The regions that the chosen claim is about; none when it is about no single ones.
    void marked(const std::vector<core::RegionCode>& regions);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fillFilters();
    void audit();
    void refill();
    void filter();
    [[nodiscard]] bool isAnyListed() const;
    [[nodiscard]] bool isWanted(const QTreeWidgetItem& item) const;
    [[nodiscard]] std::optional<std::size_t> currentClaim() const;
    void explain();
    void showEvidence();

    core::Dataset m_dataset;
    std::optional<std::vector<core::Claim>> m_claims;
    std::vector<core::ClaimReading> m_readings;  ///< One a claim, once the panel has been seen.
    Wording m_wording{Language::English};
    QLabel* m_summary;
    QComboBox* m_verdict;
    QComboBox* m_place;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel* m_explanation;
};

}  // namespace app
