// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>
#include <QCollator>
#include <QPointer>
#include <vector>

namespace app {

class RegionModel;

/// The rows of a RegionModel, sorted: numbers by size, names by the rules of the language, empty cells last in both
/// directions, equal cells in the order of the map. Unlike QSortFilterProxyModel it reads each number once, not for
/// each comparison, because tens of thousands of rows are sorted in every frame while the timeline plays. Rows of the
/// model must change only by resets.
class RegionOrder : public QAbstractProxyModel {
    Q_OBJECT

public:
    explicit RegionOrder(RegionModel* model, QObject* parent = nullptr);
    void setLocale(const QLocale& locale);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Must be called when the numbers of the model have changed.
    void sortAgain();

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex& proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex& sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    using QAbstractProxyModel::setSourceModel;  // the sort keys are those of a RegionModel

    [[nodiscard]] std::vector<int> sortedRows() const;
    [[nodiscard]] std::vector<int> rowsByNumber() const;
    [[nodiscard]] std::vector<int> rowsByName() const;
    void take(std::vector<int> rows);
    void announceData();

    QPointer<const RegionModel> m_model;  ///< Null once it is destroyed.
    QCollator m_collator;
    int m_column = 0;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<int> m_rows;       ///< Row of the model for each sorted position.
    std::vector<int> m_positions;  ///< Sorted position for each row of the model.
};

}  // namespace app
