// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/join/match_model.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

namespace app {
namespace {

bool haveSameNames(const std::vector<MatchRow>& a, const std::vector<MatchRow>& b) {
    return std::ranges::equal(a, b, [](const MatchRow& x, const MatchRow& y) { return x.about == y.about; });
}

}  // namespace

void MatchModel::setRows(const std::vector<MatchRow>& rows) {
    if (haveSameNames(rows, m_rows)) {
        m_rows = rows;
        if (!m_rows.empty()) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int MatchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatchModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant MatchModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const MatchRow& row = rowAt(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return index.column() == Row      ? row.rows
                   : index.column() == Name   ? row.key
                   : index.column() == Region ? row.region
                                              : row.reason;
        case SortRole:
            return index.column() == Row ? QVariant(static_cast<qulonglong>(row.firstRow))
                                         : data(index, Qt::DisplayRole);
        case Qt::FontRole: {
            QFont font = QGuiApplication::font();
            font.setBold(row.isDecided);
            return font;
        }
        case Qt::ForegroundRole:
            return row.region.isEmpty() ? QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText))
                                        : QVariant();
        default:
            return {};
    }
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Row:
            return tr("Row", "of a spreadsheet");
        case Name:
            return tr("In the table", "names of regions");
        case Region:
            return tr("Region of the map");
        default:
            return tr("Matched by");
    }
}

}  // namespace app
