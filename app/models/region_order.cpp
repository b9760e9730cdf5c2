// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/region_order.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

#include "app/models/region_model.h"

namespace app {
namespace {

template <class Key>
struct Keyed {
    Key key;
    int row = 0;
};

/// Rows in the order of their keys, equal ones as they are.
template <class Key>
void sortByKey(std::vector<Keyed<Key>>& rows, Qt::SortOrder direction) {
    std::ranges::stable_sort(rows, [direction](const Keyed<Key>& a, const Keyed<Key>& b) {
        return direction == Qt::AscendingOrder ? a.key < b.key : b.key < a.key;
    });
}

/// Whether all keys are whole numbers from 0 to the largest allowed, as ranks and numbers of groups are.
bool areCounts(const std::vector<Keyed<double>>& rows, double largest) {
    return std::ranges::all_of(rows, [largest](const Keyed<double>& row) {
        return row.key >= 0 && row.key <= largest && row.key == std::floor(row.key);
    });
}

/// The same as sortByKey() for such keys, without a comparison of any two.
void sortByCount(std::vector<Keyed<double>>& rows, std::size_t largest, Qt::SortOrder direction) {
    const auto bucketOf = [&](const Keyed<double>& row) {
        const auto key = static_cast<std::size_t>(row.key);
        return direction == Qt::AscendingOrder ? key : largest - key;
    };
    std::vector<std::size_t> next(largest + 2);  // at first how many there are in the bucket before
    for (const Keyed<double>& row : rows) {
        ++next[bucketOf(row) + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Keyed<double>> sorted(rows.size());
    for (const Keyed<double>& row : rows) {
        sorted[next[bucketOf(row)]++] = row;
    }
    rows = std::move(sorted);
}

template <class Key>
void append(std::vector<int>& all, const std::vector<Keyed<Key>>& rows) {
    std::ranges::transform(rows, std::back_inserter(all), &Keyed<Key>::row);
}

}  // namespace

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
    std::ranges::transform(before, std::back_inserter(sources), [this](const auto& one) { return mapToSource(one); });
    take(std::move(rows));
    QModelIndexList after;
    std::ranges::transform(sources, std::back_inserter(after), [this](const auto& one) { return mapFromSource(one); });
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

std::vector<int> RegionOrder::sortedRows() const {
    return m_column == RegionModel::Name ? rowsByName() : rowsByNumber();
}

std::vector<int> RegionOrder::rowsByNumber() const {
    std::vector<Keyed<double>> filled;
    std::vector<int> empty;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        if (const auto number = m_model->number(row, m_column)) {
            filled.push_back({*number, row});
        } else {
            empty.push_back(row);
        }
    }
    const std::size_t count = filled.size() + empty.size();
    if (areCounts(filled, static_cast<double>(count))) {
        sortByCount(filled, count, m_direction);
    } else {
        sortByKey(filled, m_direction);
    }
    std::vector<int> rows;
    rows.reserve(count);
    append(rows, filled);
    rows.insert(rows.end(), empty.begin(), empty.end());
    return rows;
}

std::vector<int> RegionOrder::rowsByName() const {
    std::vector<Keyed<QCollatorSortKey>> keyed;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        keyed.push_back({m_collator.sortKey(m_model->text(row, RegionModel::Name)), row});
    }
    sortByKey(keyed, m_direction);
    std::vector<int> rows;
    append(rows, keyed);
    return rows;
}

void RegionOrder::take(std::vector<int> rows) {
    m_rows = std::move(rows);
    m_places.resize(m_rows.size());
    for (std::size_t place = 0; place < m_rows.size(); ++place) {
        m_places[static_cast<std::size_t>(m_rows[place])] = static_cast<int>(place);
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
               ? createIndex(m_places[static_cast<std::size_t>(sourceIndex.row())], sourceIndex.column())
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
