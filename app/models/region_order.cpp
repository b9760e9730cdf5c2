// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/region_order.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "app/models/region_model.h"
#include "core/numeric/descending_order.h"

namespace app {

RegionOrder::RegionOrder(RegionModel* model, QObject* parent) : QAbstractProxyModel(parent), m_model(model) {
    setSourceModel(model);
    connect(model, &RegionModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &RegionModel::modelReset, this, [this] {
        take(sortedRows());
        endResetModel();
    });
    connect(model, &RegionModel::destroyed, this, [this] { take({}); });
    connect(model, &RegionModel::dataChanged, this, &RegionOrder::announceData);
    connect(model, &RegionModel::headerDataChanged, this, &RegionOrder::headerDataChanged);
    take(sortedRows());
}

void RegionOrder::setLocale(const QLocale& locale) {
    m_collator.setLocale(locale);
    sort(m_column, m_direction);
}

void RegionOrder::sortAgain() {
    if (m_column != RegionModel::Name) {  // names stay as they are
        sort(m_column, m_direction);
    }
}

void RegionOrder::sort(int column, Qt::SortOrder order) {
    m_column = column;
    m_direction = order;
    std::vector<int> rows = sortedRows();
    if (rows == m_rows) {
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList sources;
    std::ranges::transform(before, std::back_inserter(sources),
                           [this](const auto& index) { return mapToSource(index); });
    take(std::move(rows));
    QModelIndexList after;
    std::ranges::transform(sources, std::back_inserter(after),
                           [this](const auto& index) { return mapFromSource(index); });
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

std::vector<int> RegionOrder::sortedRows() const {
    return m_column == RegionModel::Name ? rowsByName() : rowsByNumber();
}

std::vector<int> RegionOrder::rowsByNumber() const {
    const int count = m_model ? m_model->rowCount() : 0;
    std::vector<double> keys;
    std::vector<int> filled;
    std::vector<int> empty;
    keys.reserve(static_cast<std::size_t>(count));
    filled.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) {
        if (const auto number = m_model->number(row, m_column)) {
            keys.push_back(m_direction == Qt::AscendingOrder ? -*number : *number);
            filled.push_back(row);
        } else {
            empty.push_back(row);
        }
    }
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (const std::size_t position : core::descendingOrder(keys)) {
        rows.push_back(filled[position]);
    }
    rows.insert(rows.end(), empty.begin(), empty.end());
    return rows;
}

std::vector<int> RegionOrder::rowsByName() const {
    std::vector<QCollatorSortKey> keys;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        keys.push_back(m_collator.sortKey(m_model->text(row, RegionModel::Name)));
    }
    std::vector<int> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::ranges::stable_sort(rows, [&](int a, int b) {
        const auto& [first, second] = m_direction == Qt::AscendingOrder ? std::pair(a, b) : std::pair(b, a);
        return keys[static_cast<std::size_t>(first)] < keys[static_cast<std::size_t>(second)];
    });
    return rows;
}

void RegionOrder::take(std::vector<int> rows) {
    m_rows = std::move(rows);
    m_positions.resize(m_rows.size());
    for (std::size_t position = 0; position < m_rows.size(); ++position) {
        m_positions[static_cast<std::size_t>(m_rows[position])] = static_cast<int>(position);
    }
}

/// All rows: only those in sight are asked for.
void RegionOrder::announceData() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

QModelIndex RegionOrder::mapToSource(const QModelIndex& proxyIndex) const {
    return proxyIndex.isValid()
               ? m_model->index(m_rows[static_cast<std::size_t>(proxyIndex.row())], proxyIndex.column())
               : QModelIndex();
}

QModelIndex RegionOrder::mapFromSource(const QModelIndex& sourceIndex) const {
    return sourceIndex.isValid()
               ? createIndex(m_positions[static_cast<std::size_t>(sourceIndex.row())], sourceIndex.column())
               : QModelIndex();
}

QModelIndex RegionOrder::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RegionOrder::parent(const QModelIndex& /*child*/) const { return {}; }

int RegionOrder::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RegionOrder::columnCount(const QModelIndex& parent) const { return m_model ? m_model->columnCount(parent) : 0; }

QVariant RegionOrder::headerData(int section, Qt::Orientation orientation, int role) const {
    return orientation == Qt::Horizontal && m_model ? m_model->headerData(section, orientation, role)
                                                    : QAbstractProxyModel::headerData(section, orientation, role);
}

}  // namespace app
