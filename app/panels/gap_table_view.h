// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "app/wording/wording.h"
#include "core/figure/figure.h"

class QLabel;

namespace app {

class PlainTable;

/// The table of gaps for one indicator: the gaps between groups in two periods, and the levels of the groups.
class GapTableView : public QWidget {
    Q_OBJECT

public:
    explicit GapTableView(QWidget* parent = nullptr);

    /// @param gaps  the gaps of the table to show.
    void setContents(const core::GapTable& table, const std::vector<core::Gap>& gaps, const core::Grouping& grouping,
                     const core::Catalogue& catalogue, const Wording& wording);

private:
    void fillGaps(const core::GapTable& table, const std::vector<core::Gap>& gaps, const core::Grouping& grouping,
                  const core::Unit& unit, const Wording& wording);
    void fillLevels(const core::GapTable& table, const core::Grouping& grouping, const core::Indicator& indicator,
                    const Wording& wording);
    [[nodiscard]] QString description(const core::GapTable& table, const std::vector<core::Gap>& gaps,
                                      const core::Catalogue& catalogue, const Wording& wording) const;

    QLabel* m_title;
    QLabel* m_description;
    PlainTable* m_gaps;
    PlainTable* m_levels;
};

}  // namespace app
