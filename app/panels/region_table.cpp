// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/region_table.h"

#include <QHeaderView>
#include <QScrollBar>
#include <algorithm>
#include <utility>

#include "app/parts/line_delegate.h"

namespace app {
namespace {

/// The number of rows, beside the visible ones, that determine the widths of columns.
constexpr int rowsMeasured = 100;

}  // namespace

RegionTable::RegionTable(QWidget* parent)
    : QTableView(parent), m_model(new RegionModel(this)), m_order(new RegionOrder(m_model, this)) {
    setModel(m_order);
    setItemDelegate(new LineDelegate(this));
    setSortingEnabled(true);
    sortByColumn(RegionModel::Rank, Qt::AscendingOrder);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    horizontalHeader()->setSectionResizeMode(RegionModel::Group, QHeaderView::Stretch);  // takes the remaining width
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RegionTable::announceSelected);
}

void RegionTable::setFigure(const core::Figure& figure) {
    m_model->setFigure(figure);
    m_order->sortAgain();
    setColumnHidden(RegionModel::Mapped, !m_model->hasMappedNumber());
    if (isColumnHidden(horizontalHeader()->sortIndicatorSection())) {
        sortByColumn(RegionModel::Rank, Qt::AscendingOrder);
    }
    if (m_fitted && core::differOnlyInPeriod(*m_fitted, figure.spec)) {
        widen(RegionModel::Value);
        widen(RegionModel::Mapped);
        widen(RegionModel::Class);
    } else {
        fitColumns();
    }
    m_fitted = figure.spec;
    showSelected();
}

void RegionTable::setWording(const Wording& wording) {
    m_model->setWording(wording);
    m_order->setLocale(wording.locale());  // sorts the names of the new language
    setAccessibleName(tr("Table of regions"));
    fitColumns();
}

void RegionTable::setSelected(std::optional<core::RegionCode> code) {
    m_selected = std::move(code);
    showSelected();
}

QSize RegionTable::sizeHint() const {
    int columns = 0;
    for (int column = 0; column < RegionModel::columns; ++column) {
        columns += isColumnHidden(column)
                       ? 0
                       : std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    }
    return {columns + verticalScrollBar()->sizeHint().width() + 2 * frameWidth(), QTableView::sizeHint().height()};
}

void RegionTable::showSelected() {
    const auto row = m_selected ? m_model->rowOf(*m_selected) : std::nullopt;
    if (!row) {
        clearSelection();
        return;
    }
    const QModelIndex index = m_order->mapFromSource(m_model->index(*row, RegionModel::Name));
    if (!selectionModel()->isRowSelected(index.row(), {})) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

/// Emits regionSelected() only if the region was not selected before.
void RegionTable::announceSelected() {
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return;
    }
    const auto code = m_model->codeAt(m_order->mapToSource(rows.front()).row());
    if (code && code != m_selected) {
        m_selected = code;
        emit regionSelected(*code);
    }
}

/// Widens a column to fit its cells, but never narrows it: moving columns cannot be read while the timeline plays.
void RegionTable::widen(int column) {
    if (isColumnHidden(column)) {
        return;
    }
    setColumnWidth(column, std::max(columnWidth(column), sizeHintForColumn(column)));
}

void RegionTable::fitColumns() {
    for (const int column :
         {RegionModel::Rank, RegionModel::Name, RegionModel::Value, RegionModel::Mapped, RegionModel::Class}) {
        resizeColumnToContents(column);  // resizeColumnsToContents() would also fix the last column
    }
    horizontalHeader()->setMinimumHeight(horizontalHeader()->sizeHint().height());
    updateGeometry();
}

}  // namespace app
