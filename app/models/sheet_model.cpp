// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/sheet_model.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>
#include <QSize>
#include <algorithm>

#include "app/text.h"

namespace app {
namespace {

constexpr double headerTint = 0.22;
constexpr double columnTint = 0.14;
constexpr double faultTint = 0.45;
const QColor keyColour(0x2f, 0x6f, 0xb3);
const QColor figureColour(0x3b, 0x8f, 0x4d);
const QColor otherColour(0x9a, 0x6a, 0x1f);
const QColor faultyCellColour(0xd0, 0x3b, 0x2f);

/// A colour of the palette, moved towards another one, so that the text stays readable on a dark palette, too.
QColor tinted(QColor base, QColor towards, double part) {
    const auto mixed = [part](double from, double to) { return static_cast<float>(from + part * (to - from)); };
    return QColor::fromRgbF(mixed(base.redF(), towards.redF()), mixed(base.greenF(), towards.greenF()),
                            mixed(base.blueF(), towards.blueF()));
}

QColor colourOf(SheetModel::ColumnUse use) {
    switch (use) {
        case SheetModel::ColumnUse::Key:
            return keyColour;
        case SheetModel::ColumnUse::Figures:
            return figureColour;
        default:
            return otherColour;
    }
}

QString wordOfColumn(SheetModel::ColumnUse use) {
    switch (use) {
        case SheetModel::ColumnUse::None:
            return {};
        case SheetModel::ColumnUse::Key:
            return SheetModel::tr("regions", "column of a sheet");
        case SheetModel::ColumnUse::Period:
            return SheetModel::tr("period", "column of a sheet");
        case SheetModel::ColumnUse::Indicator:
            return SheetModel::tr("indicator", "column of a sheet");
        case SheetModel::ColumnUse::Unit:
            return SheetModel::tr("unit", "column of a sheet");
        case SheetModel::ColumnUse::Groups:
            return SheetModel::tr("groups", "column of a sheet");
        case SheetModel::ColumnUse::Figures:
            return SheetModel::tr("figures", "column of a sheet");
    }
    return {};
}

/// "A", "B", ..., "Z", "AA", as spreadsheet programs write it.
QString letterOf(int column) {
    constexpr int letters = 26;
    const QString last(QChar(u'A' + column % letters));
    return column < letters ? last : letterOf(column / letters - 1) + last;
}

}  // namespace

QString wordOfRow(std::optional<RowKind> kind) {
    if (!kind) {
        return {};
    }
    switch (*kind) {
        case RowKind::Title:
            return SheetModel::tr("title", "row of a sheet");
        case RowKind::Unit:
            return SheetModel::tr("unit", "row of a sheet");
        case RowKind::Header:
        case RowKind::RepeatedHeader:
            return SheetModel::tr("header", "row of a sheet");
        case RowKind::Total:
            return SheetModel::tr("total", "row of a sheet");
        case RowKind::Note:
            return SheetModel::tr("note", "row of a sheet");
        case RowKind::Blank:
            return {};
    }
    return {};
}

void SheetModel::setCheck(const TableCheck& check) {
    beginResetModel();
    m_table = check.table;
    m_kinds.assign(static_cast<std::size_t>(rowCount()), std::nullopt);
    if (m_table) {
        for (const RowLeftOut& left : m_table->leftOut) {
            if (left.row < m_kinds.size()) {
                m_kinds[left.row] = left.kind;
            }
        }
    }
    findUses(check.layout);
    findFault(check.error);
    endResetModel();
}

void SheetModel::findUses(const SeriesLayout& layout) {
    m_uses.assign(static_cast<std::size_t>(columnCount()), ColumnUse::None);
    const auto set = [this](std::optional<std::size_t> column, ColumnUse use) {
        if (column && *column < m_uses.size()) {
            m_uses[*column] = use;
        }
    };
    if (!m_table || m_table->columns.empty()) {
        return;
    }
    for (const ValueColumn& value : layout.values) {
        set(value.column, ColumnUse::Figures);
    }
    for (const std::size_t column : layout.groupColumns) {
        set(column, ColumnUse::Groups);
    }
    set(layout.unitColumn, ColumnUse::Unit);
    set(layout.indicatorColumn, ColumnUse::Indicator);
    set(layout.partOfYearColumn, ColumnUse::Period);
    set(layout.periodColumn, ColumnUse::Period);
    set(layout.keyColumn, ColumnUse::Key);
}

void SheetModel::findFault(const std::optional<gis::Error>& error) {
    m_faultyRow = -1;
    m_faultyColumn = -1;
    if (!m_table || !error || !error->cell) {
        return;
    }
    const auto column = std::ranges::find(m_table->columns, error->cell->column);
    if (column != m_table->columns.end()) {
        m_faultyRow = static_cast<int>(error->cell->row) - 1;
        m_faultyColumn = static_cast<int>(column - m_table->columns.begin());
    }
}

std::optional<RowKind> SheetModel::kindOf(int row) const { return m_kinds[static_cast<std::size_t>(row)]; }

bool SheetModel::isSentence(int row) const {
    const auto kind = kindOf(row);
    const bool isText = kind == RowKind::Title || kind == RowKind::Note;
    const auto position = static_cast<std::size_t>(row);
    for (std::size_t column = 1; isText && column < m_table->sheet.cells.rowSize(position); ++column) {
        if (!m_table->sheet.cells.cell(position, column).text.empty()) {
            return false;
        }
    }
    return isText;
}

SheetModel::ColumnUse SheetModel::useOf(int column) const { return m_uses[static_cast<std::size_t>(column)]; }

QModelIndex SheetModel::faultyCell() const { return index(m_faultyRow, m_faultyColumn); }

int SheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table
               ? 0
               : static_cast<int>(std::min<std::size_t>(m_table->sheet.cells.rowCount(), mostRows));
}

int SheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table
               ? 0
               : static_cast<int>(std::min<std::size_t>(m_table->sheet.cells.columnCount(), mostColumns));
}

QString SheetModel::textAt(int row, int column) const {
    const gis::SheetCell cell =
        m_table->sheet.cells.cell(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    constexpr int digits = 15;  // as spreadsheet programs show: 73.93, not 73.92999999999999
    constexpr double hundred = 100;
    switch (cell.kind) {
        case gis::CellKind::Number:
            return QString::number(text(cell.text).toDouble(), 'g', digits);
        case gis::CellKind::Percent:
            return QString::number(text(cell.text).toDouble() * hundred, 'g', digits) + QLatin1Char('%');
        default:
            return text(cell.text).simplified();
    }
}

QVariant SheetModel::background(int row, int column) const {
    const QPalette palette = QGuiApplication::palette();
    const QColor base = palette.color(QPalette::Base);
    const ColumnUse use = useOf(column);
    if (row == m_faultyRow && column == m_faultyColumn) {
        return QBrush(tinted(base, faultyCellColour, faultTint));
    }
    if (const auto kind = kindOf(row)) {
        const bool isHeader = *kind == RowKind::Header && use != ColumnUse::None;
        return QBrush(isHeader ? tinted(base, colourOf(use), headerTint + columnTint)
                               : palette.color(QPalette::AlternateBase));
    }
    return use == ColumnUse::None ? QVariant() : QVariant(QBrush(tinted(base, colourOf(use), columnTint)));
}

QVariant SheetModel::alignment(int row, int column) const {
    const gis::CellKind kind =
        m_table->sheet.cells.cell(static_cast<std::size_t>(row), static_cast<std::size_t>(column)).kind;
    const bool isNumber = kind == gis::CellKind::Number || kind == gis::CellKind::Percent;
    const bool isFigure = useOf(column) == ColumnUse::Figures && !kindOf(row);
    return QVariant(Qt::AlignVCenter | (isNumber || isFigure ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant SheetModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return textAt(index.row(), index.column());
        case Qt::BackgroundRole:
            return background(index.row(), index.column());
        case Qt::ForegroundRole:
            return kindOf(index.row()).value_or(RowKind::Header) == RowKind::Header
                       ? QVariant()
                       : QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText));
        case Qt::TextAlignmentRole:
            return alignment(index.row(), index.column());
        case Qt::SizeHintRole:
            return isSentence(index.row()) ? QVariant(QSize(1, 1)) : QVariant();
        default:
            return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter | (orientation == Qt::Vertical ? Qt::AlignRight : Qt::AlignHCenter));
    }
    if (role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    const QString place = orientation == Qt::Vertical ? QString::number(section + 1) : letterOf(section);
    const QString word = orientation == Qt::Vertical ? wordOfRow(kindOf(section)) : wordOfColumn(useOf(section));
    return word.isEmpty()                ? place
           : orientation == Qt::Vertical ? word + QStringLiteral("  ") + place
                                         : place + QStringLiteral(" · ") + word;
}

}  // namespace app
