// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/indicator_table.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include "app/text.h"

namespace app {
namespace {

constexpr int fewestRowsShown = 3;
constexpr int mostRowsShown = 6;
constexpr int indicatorRowPadding = 8;

Qt::CheckState stateOf(std::optional<bool> answer) {
    return !answer ? Qt::PartiallyChecked : *answer ? Qt::Checked : Qt::Unchecked;
}

}  // namespace

IndicatorTable::IndicatorTable(QWidget* parent) : QTableWidget(0, columns, parent) {
    setHorizontalHeaderLabels({tr("Indicator"), tr("Unit"), tr("Adds up")});
    horizontalHeaderItem(AddsUp)->setToolTip(
        tr("Whether the values of several regions can be added, as those of amounts and counts can. Means and rates "
           "do not add up. \"?\": not known; they are not added."));
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Unit, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(AddsUp, QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + indicatorRowPadding);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::itemChanged, this, &IndicatorTable::takeChange);
}

QSize IndicatorTable::sizeHint() const {
    const int rows = qBound(fewestRowsShown, rowCount(), mostRowsShown);
    const int height = horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize();
    return {QTableWidget::sizeHint().width(), height + 2 * frameWidth()};
}

void IndicatorTable::setRows(const std::vector<IndicatorRow>& rows) {
    if (rows == m_rows && !m_isStale) {
        return;
    }
    m_isStale = false;
    const QSignalBlocker blocker(this);
    m_rows = rows;
    setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < rowCount(); ++i) {
        fillRow(i, rows[static_cast<std::size_t>(i)]);
    }
    updateGeometry();
}

void IndicatorTable::fillRow(int at, const IndicatorRow& row) {
    auto* name = new QTableWidgetItem(text(row.name));
    name->setToolTip(text(row.heading));
    if (!row.columns.empty()) {  // where a column names the indicators, all of them are used
        name->setCheckState(row.isUsed ? Qt::Checked : Qt::Unchecked);
    }
    name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | (row.isUsed ? Qt::ItemIsEditable : Qt::NoItemFlags) |
                   (row.canBeChanged ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
    setItem(at, Name, name);
    const Qt::ItemFlags ifUsed = row.isUsed ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    auto* unit = new QTableWidgetItem(text(row.unit));
    unit->setFlags(ifUsed | Qt::ItemIsEditable);
    setItem(at, Unit, unit);
    auto* sum = new QTableWidgetItem(row.addsUp ? QString() : QStringLiteral("?"));
    sum->setCheckState(stateOf(row.addsUp));
    sum->setFlags(ifUsed | Qt::ItemIsUserCheckable);
    sum->setToolTip(horizontalHeaderItem(AddsUp)->toolTip());
    setItem(at, AddsUp, sum);
}

void IndicatorTable::showName(int at, const std::string& name) {
    const QSignalBlocker blocker(this);
    item(at, Name)->setText(text(name));
}

void IndicatorTable::takeChange(const QTableWidgetItem* item) {
    const auto position = static_cast<std::size_t>(item->row());
    IndicatorRow row = m_rows[position];
    switch (item->column()) {
        case Name:
            return takeName(*item, position);
        case Unit:
            row.unit = item->text().trimmed().toStdString();
            break;
        default:
            row.addsUp = item->checkState() == Qt::Checked;
            row.isAddsUpSaid = true;
            break;
    }
    if (row != m_rows[position]) {
        keepRow(position, row);
        emit described(row);
    }
}

/// The next rows arrive with the next check. Until then, another change starts from this row.
void IndicatorTable::keepRow(std::size_t position, const IndicatorRow& row) {
    m_rows[position] = row;
    m_isStale = true;
}

/// The cell of the name also has the check box.
void IndicatorTable::takeName(const QTableWidgetItem& item, std::size_t position) {
    IndicatorRow row = m_rows[position];
    const bool isUsed = item.checkState() == Qt::Checked;
    row.name = item.text().trimmed().toStdString();
    if (row.name.empty()) {
        row.name = row.heading;
        showName(item.row(), row.heading);
    }
    if (!row.columns.empty() && isUsed != row.isUsed) {
        row.isUsed = isUsed;
        keepRow(position, row);
        emit useChanged(position, isUsed);
    } else if (row.name != m_rows[position].name) {
        keepRow(position, row);
        emit described(row);
    }
}

}  // namespace app
