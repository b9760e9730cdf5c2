// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/wording.h"
#include "core/figure/figure.h"

namespace app {

/// Groups with their regions, and last the regions in no group. Regions are dragged between groups, groups renamed in
/// place; the tree itself changes only with the next figure.
class GroupTree : public QTreeWidget {
    Q_OBJECT

public:
    explicit GroupTree(QWidget* parent = nullptr);

    void setFigure(const core::Figure& figure, const Wording& wording, bool editable);
    /// The group that is selected or holds the current region; nothing for the regions in no group.
    [[nodiscard]] std::optional<std::size_t> currentGroup() const;
    [[nodiscard]] std::vector<core::RegionCode> selectedRegions() const;
    /// Makes a region's row the only one selected and brings it into view, unless it is selected already; announces
    /// nothing.
    void setSelected(const std::optional<core::RegionCode>& code);

signals:
    /// Regions were dropped on a group, or on the regions in no group.
    void placed(const std::vector<core::RegionCode>& regions, std::optional<std::size_t> group);
    void renamed(std::size_t group, const QString& name);
    void regionSelected(const core::RegionCode& code);

protected:
    void dropEvent(QDropEvent* event) override;

private:
    static constexpr int noRow = -1;
    /// The row of the keyboard, a region's or a group's.
    struct Current {
        std::optional<core::RegionCode> region;
        int group = noRow;
        bool isSelected = false;
    };

    [[nodiscard]] Current whatIsCurrent() const;
    void makeCurrent(const Current& current);
    QTreeWidgetItem* addGroup(const QString& name, std::size_t members, bool isOpen);
    void addRegion(QTreeWidgetItem* group, const QString& name, const core::RegionCode& code);
    [[nodiscard]] QTreeWidgetItem* itemOf(const core::RegionCode& code);
    [[nodiscard]] std::vector<bool> openGroups() const;
    void announceRename(QTreeWidgetItem* item);
    void announceSelected();

    /// All that the tree shows.
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
    std::size_t m_groups = 0;
    std::optional<core::RegionCode> m_selected;  ///< As last told or announced; nothing where several are.
    bool m_editable = false;
};

}  // namespace app
