// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableWidget>
#include <vector>

namespace app {

/// A small table to read and copy: all of it is shown, its first column takes the width that is left, the others hold
/// figures and are set to the right.
class PlainTable : public QTableWidget {
    Q_OBJECT

public:
    explicit PlainTable(QWidget* parent = nullptr);

    /// One text a column in every row.
    void setContents(const QStringList& header, const std::vector<QStringList>& rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int sizeHintForColumn(int column) const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// The selected cells, or all with the header when none is, tab-separated.
    [[nodiscard]] QString copied() const;

    QStringList m_header;
    std::vector<QStringList> m_rows;
};

}  // namespace app
