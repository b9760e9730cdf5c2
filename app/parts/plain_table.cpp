// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/plain_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace app {
namespace {

QTableWidgetItem* cell(const QString& text, int column) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return item;
}

}  // namespace

PlainTable::PlainTable(QWidget* parent) : QTableWidget(parent) {
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(0);
}

void PlainTable::setContents(const QStringList& header, const std::vector<QStringList>& rows) {
    if (header == m_header && rows == m_rows) {  // frequent while the timeline plays
        return;
    }
    m_header = header;
    m_rows = rows;
    setColumnCount(static_cast<int>(header.size()));
    setRowCount(static_cast<int>(rows.size()));
    for (int column = 0; column < columnCount(); ++column) {
        setHorizontalHeaderItem(column, cell(header[column], column));
        for (int row = 0; row < rowCount(); ++row) {
            setItem(row, column, cell(rows[static_cast<std::size_t>(row)][column], column));
        }
        horizontalHeader()->setSectionResizeMode(column,
                                                 column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    verticalHeader()->setDefaultSectionSize(rowCount() > 0 ? sizeHintForRow(0) + 1 : 0);
    updateGeometry();
}

QSize PlainTable::sizeHint() const {
    const int frame = 2 * frameWidth();
    int width = frame;
    for (int column = 0; column < columnCount(); ++column) {
        width += sizeHintForColumn(column);
    }
    return {width, frame + horizontalHeader()->sizeHint().height() + verticalHeader()->length()};
}

QSize PlainTable::minimumSizeHint() const { return sizeHint(); }

/// A little more than the text, so that figures of neighbouring columns do not run together.
int PlainTable::sizeHintForColumn(int column) const {
    const int needed = std::max(QTableWidget::sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    return needed + fontMetrics().averageCharWidth();
}

void PlainTable::keyPressEvent(QKeyEvent* event) {
    if (event == QKeySequence::Copy) {
        QGuiApplication::clipboard()->setText(textToCopy());
        return;
    }
    QTableWidget::keyPressEvent(event);
}

QString PlainTable::textToCopy() const {
    const bool all = selectedItems().isEmpty();
    QStringList lines;
    for (int row = all ? -1 : 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            const QTableWidgetItem* item = row < 0 ? horizontalHeaderItem(column) : this->item(row, column);
            if (all || item->isSelected()) {
                cells << item->text();
            }
        }
        if (!cells.isEmpty()) {
            lines << cells.join(QLatin1Char('\t'));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace app
