// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/wording/wording.h"
#include "core/figure/figure.h"

namespace app {

/// Shows the groups with their regions, and last the regions in no group. Regions can be dragged between groups, and
/// groups can be renamed. The tree only requests these changes; the next figure shows them.
class GroupTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit GroupTree(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure, const Wording& wording, bool editable);
    /// The group that is selected or holds the current region; nothing for the regions in no group.
    [[nodiscard]] std::optional<std::size_t> currentGroup() const;
    [[nodiscard]] std::vector<core::RegionCode> selectedRegions() const;
    /// Selects only the row of this region and scrolls to it, unless it is the selected one already. Emits no signal.
    void setSelected(const std::optional<core::RegionCode>& code);

signals:
    /// Regions were dropped on a group, or on the regions in no group.
    void placed(const std::vector<core::RegionCode>& regions, std::optional<std::size_t> group);
    void renamed(std::size_t group, const QString& name);
    void regionSelected(const core::RegionCode& code);

protected:
    /// Edits the name of a group, whichever column was double-clicked. The count cannot be edited.
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    static constexpr int noRow = -1;
    /// The current row, in Qt's sense: a region or a group.
    struct Current {
        std::optional<core::RegionCode> region;
        int group = noRow;
        bool isSelected = false;
    };

    [[nodiscard]] Current currentRow() const;
    void makeCurrent(const Current& current);
    QTreeWidgetItem* addGroup(const QString& name, std::size_t members, bool isOpen);
    void addRegion(QTreeWidgetItem* group, const QString& name, const core::RegionCode& code);
    [[nodiscard]] QTreeWidgetItem* itemOf(const core::RegionCode& code) const;
    void selectRegions(const std::vector<core::RegionCode>& codes);
    [[nodiscard]] std::vector<bool> openGroups() const;
    void announceRename(QTreeWidgetItem* item);
    void announceSelected();

    /// Everything that the tree shows.
    struct Content {
        core::Grouping grouping;
        std::vector<core::Srgb> groupColours;
        core::Srgb noDataColour;
        std::shared_ptr<const std::vector<core::RegionNames>> names;
        Language language = Language::English;
        bool editable = false;
        friend bool operator==(const Content&, const Content&) = default;
    };

    std::optional<Content> m_content;
    core::ByRegionCode<QTreeWidgetItem*> m_items;  ///< The rows of regions.
    std::size_t m_groupCount = 0;
    std::optional<core::RegionCode> m_selected;  ///< As last set or emitted; nothing when several regions are selected.
    bool m_editable = false;
};

}  // namespace app
