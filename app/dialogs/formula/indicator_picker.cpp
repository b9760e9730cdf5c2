// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/formula/indicator_picker.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <utility>

#include "app/text.h"

namespace app {
namespace {

enum PickerColumn { NameColumn, IdColumn, UnitColumn, pickerColumns };

}  // namespace

IndicatorPicker::IndicatorPicker(QWidget* parent) : QWidget(parent), m_search(new QLineEdit), m_tree(new QTreeWidget) {
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search by name, id or topic"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("indicators"));
    m_tree->setColumnCount(pickerColumns);
    m_tree->setHeaderLabels({tr("Indicator"), tr("Id"), tr("Unit")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(IdColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(UnitColumn, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &IndicatorPicker::list);
    connect(m_tree, &QTreeWidget::itemActivated, this, &IndicatorPicker::pick);
}

void IndicatorPicker::setEntries(std::vector<IndicatorEntry> entries) {
    m_list.setEntries(std::move(entries));
    list();
}

void IndicatorPicker::list() {
    m_list.setFilter(m_search->text());
    m_tree->clear();
    QTreeWidgetItem* topic = nullptr;
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const IndicatorEntry* entry = m_list.entryAt(row);
        if (entry == nullptr) {
            topic = new QTreeWidgetItem(m_tree, {m_list.index(row).data().toString()});
            topic->setFlags(Qt::ItemIsEnabled);
            topic->setFirstColumnSpanned(true);
            QFont bold = m_tree->font();
            bold.setBold(true);
            topic->setFont(NameColumn, bold);
            continue;
        }
        const QStringList cells{entry->shownName, text(entry->id.text()), entry->unit};
        auto* item = topic == nullptr ? new QTreeWidgetItem(m_tree, cells) : new QTreeWidgetItem(topic, cells);
        item->setToolTip(NameColumn, entry->definition);
    }
    m_tree->expandAll();
}

void IndicatorPicker::pick(const QTreeWidgetItem* item) {
    if (const QString id = item->text(IdColumn); !id.isEmpty()) {
        emit picked(core::IndicatorId(id.toStdString()));
    }
}

}  // namespace app
