// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableWidget>
#include <vector>

namespace app {

/// A small read-only table that can be copied. It is shown completely, without scroll bars. The first column takes the
/// remaining width; the other columns hold figures, aligned right.
class PlainTable : public QTableWidget {
    Q_OBJECT

public:
    explicit PlainTable(QWidget* parent = nullptr);

    /// @param rows  each with one text per column.
    void setContents(const QStringList& header, const std::vector<QStringList>& rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int sizeHintForColumn(int column) const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// The selected cells, or without a selection all cells and the header; separated by tabs.
    [[nodiscard]] QString textToCopy() const;

    QStringList m_header;
    std::vector<QStringList> m_rows;
};

}  // namespace app
