// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace app {

/// Rows of a RegionModel sorted: numbers by size, texts as the language orders them, empty cells last either way.
class RegionOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RegionOrder(QObject* parent = nullptr);
    void setLocale(const QLocale& locale);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QCollator m_collator;
};

}  // namespace app
