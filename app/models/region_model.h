// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QHash>
#include <QIcon>
#include <optional>

#include "app/wording/wording.h"
#include "core/figure/figure.h"

namespace app {

/// The readings of a figure: one row per region, in the order of the map.
class RegionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Mapped is what the colours show, where that is another number than the value.
    enum Column { Rank, Name, Value, Mapped, Class, Group, columns };
    using QAbstractTableModel::QAbstractTableModel;

    void setFigure(const core::Figure& figure);
    void setWording(const Wording& wording);

    /// Whether the colours show another number than the value: a ratio, a difference, or the mean of the group.
    [[nodiscard]] bool hasMappedNumber() const;
    [[nodiscard]] std::optional<core::RegionCode> codeAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const core::RegionCode& code) const;

    /// The sort key of a cell in a column of numbers; nothing for an empty cell.
    [[nodiscard]] std::optional<double> number(int row, int column) const;
    /// The text of a cell.
    [[nodiscard]] QString text(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void announceChange();
    [[nodiscard]] QString valueText(std::size_t row) const;
    [[nodiscard]] QString explanation(std::size_t row, int column) const;
    [[nodiscard]] QString heading(int column) const;
    [[nodiscard]] QString mappedHeading() const;
    [[nodiscard]] QString headingExplanation(int column) const;
    [[nodiscard]] bool hasRank(std::size_t row) const;
    [[nodiscard]] QVariant swatch(std::size_t row, int column) const;

    std::optional<core::Figure> m_figure;
    mutable QHash<QRgb, QIcon> m_swatches;  ///< By colour: every painted row asks for one.
    QStringList m_classLabels;              ///< As in the map's legend.
    Wording m_wording{Language::English};
};

}  // namespace app
