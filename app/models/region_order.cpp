// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/region_order.h"

#include "app/models/region_model.h"

namespace app {

RegionOrder::RegionOrder(QObject* parent) : QSortFilterProxyModel(parent) { setSortRole(RegionModel::sortRole); }

void RegionOrder::setLocale(const QLocale& locale) {
    m_collator.setLocale(locale);
    invalidate();
}

bool RegionOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.isValid() != b.isValid()) {
        return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    }
    if (a.metaType().id() == QMetaType::QString) {
        return m_collator.compare(a.toString(), b.toString()) < 0;
    }
    return a.toDouble() < b.toDouble();
}

}  // namespace app
