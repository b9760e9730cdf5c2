// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/wording/wording.h"
#include "core/figure/figure.h"
#include "core/spec/change.h"

class QComboBox;
class QLabel;

namespace app {

class GroupMeansChart;
class GapTableView;

/// The gaps between the groups: a chart over all periods, and a table for two.
class GapPanel : public QWidget {
    Q_OBJECT

public:
    explicit GapPanel(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);

signals:
    void changeRequested(const core::Change& change);

private:
    void refill();
    void fillPeriods();
    [[nodiscard]] QString periodsToolTip() const;
    void fillPeriodCombo(QComboBox& combo, core::Period chosen);
    void fillReferences();
    void fillTables();
    [[nodiscard]] QString remark() const;
    void chooseFrom(int index);
    void chooseTo(int index);
    void chooseReference(int index);
    void choosePeriod(core::Period period);

    std::optional<core::Figure> m_figure;
    Wording m_wording{Language::English};
    std::vector<core::Period> m_periods;      ///< Items of the two combo boxes of periods.
    std::optional<std::size_t> m_reference;   ///< The group that the others are compared with; nothing for every pair.
    std::optional<std::string> m_groupingId;  ///< The grouping of the figure, which m_reference refers to.
    GroupMeansChart* m_chart;
    QLabel* m_fromLabel;
    QComboBox* m_from;
    QLabel* m_toLabel;
    QComboBox* m_to;
    QLabel* m_referenceLabel;
    QComboBox* m_referenceChoice;
    QLabel* m_remark;
    std::vector<GapTableView*> m_tables;
};

}  // namespace app
