// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parts/line_delegate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace app {
namespace {

const QStyle& styleOf(const QStyleOptionViewItem& cell) {
    return cell.widget ? *cell.widget->style() : *QApplication::style();
}

QColor textColour(const QStyleOptionViewItem& cell) {
    QPalette::ColorGroup group = QPalette::Disabled;
    if (cell.state & QStyle::State_Enabled) {
        group = cell.state & QStyle::State_Active ? QPalette::Normal : QPalette::Inactive;
    }
    return cell.palette.color(group, cell.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}

/// The part of a cell that is left for the text, beside the decoration.
QRect roomForText(const QStyleOptionViewItem& cell, const QStyle& style) {
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const int beside =
        cell.features & QStyleOptionViewItem::HasDecoration ? cell.decorationSize.width() + 2 * margin : 0;
    const QRect room = cell.rect.adjusted(beside + margin, 0, -margin, 0);
    return QStyle::visualRect(cell.direction, cell.rect, room);
}

/// @returns whether the text is one line that fits.
bool fitsOnOneLine(QTextLayout& layout, const QSize& room) {
    layout.setCacheEnabled(true);  // the layout is kept for drawing
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(room.width());
    const bool isOneLine = !layout.createLine().isValid();
    layout.endLayout();
    return isOneLine && line.naturalTextWidth() <= room.width() && line.height() <= room.height();
}

}  // namespace

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle& style = styleOf(cell);
    const QRect room = roomForText(cell, style);
    QTextLayout layout(cell.text, cell.font);
    QTextOption text(QStyle::visualAlignment(cell.direction, cell.displayAlignment) & Qt::AlignHorizontal_Mask);
    text.setTextDirection(cell.direction);
    layout.setTextOption(text);
    if (cell.features & QStyleOptionViewItem::HasCheckIndicator || !fitsOnOneLine(layout, room.size())) {
        QStyledItemDelegate::paint(painter, option, index);  // shortens text that does not fit
        return;
    }
    cell.text.clear();
    style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QSize size(room.width(), qCeil(layout.lineAt(0).height()));
    const QPen pen = painter->pen();
    painter->setPen(textColour(cell));
    layout.draw(painter, QStyle::alignedRect(cell.direction, cell.displayAlignment, size, room).topLeft());
    painter->setPen(pen);
}

}  // namespace app
