// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/group_tree.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <utility>

#include "app/drawing/canvas.h"
#include "app/text.h"

namespace app {
namespace {

constexpr int nameColumn = 0;
constexpr int countColumn = 1;
constexpr int codeRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;  // name of a group in the figure
constexpr int groupSwatchSide = 12;

QIcon groupSwatch(core::Srgb colour) {
    QPixmap pixmap(groupSwatchSide, groupSwatchSide);
    pixmap.fill(dataColour(colour));
    return QIcon(pixmap);
}

bool isGroup(const QTreeWidgetItem& item) { return item.parent() == nullptr; }

core::RegionCode codeOf(const QTreeWidgetItem& item) {
    return core::RegionCode(item.data(nameColumn, codeRole).toString().toStdString());
}

}  // namespace

GroupTree::GroupTree(QWidget* parent) : QTreeWidget(parent) {
    setColumnCount(2);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(countColumn, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemChanged, this, &GroupTree::announceRename);
    connect(this, &QTreeWidget::itemSelectionChanged, this, &GroupTree::announceSelected);
}

void GroupTree::setFigure(const core::Figure& figure, const Wording& wording, bool editable) {
    const Content content{figure.grouping, figure.groupColours, figure.legend.noDataColour,
                          figure.names,    wording.language(),  editable};
    if (m_content == content) {
        return;
    }
    m_content = content;
    const QSignalBlocker blocker(this);
    const std::vector<core::RegionCode> selected = selectedRegions();
    const std::vector<bool> open = openGroups();
    const Current current = currentRow();
    const std::size_t groupsBefore = std::exchange(m_groupCount, figure.grouping.groups().size());
    m_editable = editable;
    clear();
    m_items.clear();
    const auto isOpen = [&](std::size_t group) { return group >= open.size() || open[group]; };
    for (std::size_t i = 0; i < m_groupCount; ++i) {
        const core::Group& group = figure.grouping.groups()[i];
        addGroup(wording.name(group), group.members.size(), isOpen(i))
            ->setIcon(nameColumn, groupSwatch(figure.groupColours[i]));
    }
    std::size_t leftOut = 0;
    for (const core::RegionReading& reading : figure.readings) {
        leftOut += static_cast<std::size_t>(!reading.group.has_value());
    }
    addGroup(tr("In no group"), leftOut, isOpen(m_groupCount))
        ->setIcon(nameColumn, groupSwatch(figure.legend.noDataColour));
    for (std::size_t i = 0; i < figure.readings.size(); ++i) {
        addRegion(topLevelItem(static_cast<int>(figure.readings[i].group.value_or(m_groupCount))),
                  wording.shortName((*figure.names)[i]), (*figure.regions)[i].code);
    }
    setHeaderLabels({tr("Group and region"), tr("Count", "how many regions a group has")});
    selectRegions(selected);
    if (m_groupCount == groupsBefore) {
        makeCurrent(current);
    }
}

GroupTree::Current GroupTree::currentRow() const {
    const QTreeWidgetItem* item = currentItem();
    if (item == nullptr) {
        return {};
    }
    return isGroup(*item) ? Current{std::nullopt, indexFromItem(item).row(), item->isSelected()}
                          : Current{codeOf(*item), noRow, item->isSelected()};
}

void GroupTree::makeCurrent(const Current& current) {
    QTreeWidgetItem* item = current.region ? itemOf(*current.region) : topLevelItem(current.group);
    if (item != nullptr) {
        setCurrentItem(item, nameColumn, QItemSelectionModel::NoUpdate);
        item->setSelected(current.isSelected);
    }
}

QTreeWidgetItem* GroupTree::addGroup(const QString& name, std::size_t members, bool isOpen) {
    auto* item = new QTreeWidgetItem(this, {name, QString::number(members)});
    const bool isNamed = indexOfTopLevelItem(item) < static_cast<int>(m_groupCount);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (m_editable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags) |
                   (m_editable && isNamed ? Qt::ItemIsEditable : Qt::NoItemFlags));
    item->setData(nameColumn, nameRole, name);
    item->setTextAlignment(countColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setExpanded(isOpen);
    return item;
}

void GroupTree::addRegion(QTreeWidgetItem* group, const QString& name, const core::RegionCode& code) {
    auto* item = new QTreeWidgetItem(group, {name});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                   (m_editable ? Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : Qt::NoItemFlags));
    item->setData(nameColumn, codeRole, text(code.text()));
    m_items[code] = item;
}

std::vector<bool> GroupTree::openGroups() const {
    std::vector<bool> open;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        open.push_back(topLevelItem(i)->isExpanded());
    }
    return open;
}

std::optional<std::size_t> GroupTree::currentGroup() const {
    const QTreeWidgetItem* item = currentItem();
    if (item == nullptr) {
        return std::nullopt;
    }
    const QTreeWidgetItem* group = isGroup(*item) ? item : item->parent();
    const auto at = static_cast<std::size_t>(indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(group)));
    return at < m_groupCount ? std::optional(at) : std::nullopt;
}

std::vector<core::RegionCode> GroupTree::selectedRegions() const {
    std::vector<core::RegionCode> codes;
    for (const QTreeWidgetItem* item : selectedItems()) {
        if (!isGroup(*item)) {
            codes.push_back(codeOf(*item));
        }
    }
    return codes;
}

void GroupTree::setSelected(const std::optional<core::RegionCode>& code) {
    if (code && code == m_selected) {
        return;
    }
    m_selected = code;
    const QSignalBlocker blocker(this);
    QTreeWidgetItem* item = code ? itemOf(*code) : nullptr;
    if (item == nullptr) {
        clearSelection();
    } else {
        setCurrentItem(item, nameColumn, QItemSelectionModel::ClearAndSelect);
    }
}

QTreeWidgetItem* GroupTree::itemOf(const core::RegionCode& code) const {
    const auto found = m_items.find(code);
    return found == m_items.end() ? nullptr : found->second;
}

/// Selects all rows at once: the time of many single selections grows with the square of their number.
void GroupTree::selectRegions(const std::vector<core::RegionCode>& codes) {
    QItemSelection rows;
    for (const core::RegionCode& code : codes) {
        if (const QTreeWidgetItem* item = itemOf(code)) {
            const QModelIndex index = indexFromItem(item);
            rows.append(QItemSelectionRange(index, index.siblingAtColumn(countColumn)));
        }
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

bool GroupTree::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
    return QTreeWidget::edit(index.siblingAtColumn(nameColumn), trigger, event);
}

/// Only requests the move; the next figure moves the rows.
void GroupTree::dropEvent(QDropEvent* event) {
    const std::vector<core::RegionCode> regions = selectedRegions();
    QTreeWidgetItem* target = itemAt(event->position().toPoint());
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    if (target == nullptr || regions.empty()) {
        return;
    }
    const auto at = static_cast<std::size_t>(indexOfTopLevelItem(isGroup(*target) ? target : target->parent()));
    emit placed(regions, at < m_groupCount ? std::optional(at) : std::nullopt);
}

void GroupTree::announceRename(QTreeWidgetItem* item) {
    if (!isGroup(*item)) {
        return;
    }
    const QString name = item->text(nameColumn).trimmed();
    const QString shown = item->data(nameColumn, nameRole).toString();
    {
        const QSignalBlocker blocker(this);
        item->setText(nameColumn, shown);  // the next figure brings the new name
    }
    if (!name.isEmpty() && name != shown) {
        emit renamed(static_cast<std::size_t>(indexOfTopLevelItem(item)), name);
    }
}

void GroupTree::announceSelected() {
    const std::vector<core::RegionCode> regions = selectedRegions();
    m_selected = regions.size() == 1 ? std::optional(regions.front()) : std::nullopt;
    if (m_selected) {
        emit regionSelected(regions.front());
    }
}

}  // namespace app
