// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>
#include <QCollator>
#include <QPointer>
#include <vector>

namespace app {

class RegionModel;

/// Rows of a RegionModel sorted: numbers by size, names as the language orders them, empty cells last either way, equal
/// ones in the order of the map. Unlike QSortFilterProxyModel it asks for each number once, not for each comparison:
/// tens of thousands of rows are sorted anew in every frame while the years play. The model is one whose rows change
/// by resets alone.
class RegionOrder : public QAbstractProxyModel {
    Q_OBJECT

public:
    explicit RegionOrder(RegionModel* model, QObject* parent = nullptr);
    void setLocale(const QLocale& locale);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// To be called when the model shows other numbers.
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
    using QAbstractProxyModel::setSourceModel;  // it is sorted by what a RegionModel alone tells

    [[nodiscard]] std::vector<int> sortedRows() const;
    [[nodiscard]] std::vector<int> rowsByNumber() const;
    [[nodiscard]] std::vector<int> rowsByName() const;
    void take(std::vector<int> rows);
    void announceData();

    QPointer<const RegionModel> m_model;  ///< Null once it is gone.
    QCollator m_collator;
    int m_column = 0;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<int> m_rows;    ///< By place in the order, the row of the model.
    std::vector<int> m_places;  ///< The other way round.
};

}  // namespace app
