// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace app {

class RegionModel;

/// Rows of a RegionModel sorted: numbers by size, names as the language orders them, empty cells last either way.
class RegionOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RegionOrder(RegionModel* model, QObject* parent = nullptr);
    void setLocale(const QLocale& locale);
    /// To be called when the model shows other numbers: those of thousands of rows are sorted once, not row by row.
    void sortAgain();

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const RegionModel* m_model;
    QCollator m_collator;
};

}  // namespace app
