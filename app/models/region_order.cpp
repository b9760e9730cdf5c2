// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/region_order.h"

#include "app/models/region_model.h"

namespace app {

RegionOrder::RegionOrder(RegionModel* model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setDynamicSortFilter(false);
    setSourceModel(model);
}

void RegionOrder::setLocale(const QLocale& locale) {
    m_collator.setLocale(locale);
    invalidate();
}

void RegionOrder::sortAgain() {
    if (sortColumn() != RegionModel::Name) {
        sort(sortColumn(), sortOrder());
    }
}

bool RegionOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (left.column() == RegionModel::Name) {
        return m_collator.compare(m_model->text(left.row(), RegionModel::Name),
                                  m_model->text(right.row(), RegionModel::Name)) < 0;
    }
    const auto a = m_model->number(left.row(), left.column());
    const auto b = m_model->number(right.row(), right.column());
    if (a.has_value() != b.has_value()) {
        return a.has_value() == (sortOrder() == Qt::AscendingOrder);
    }
    return a < b;
}

}  // namespace app
