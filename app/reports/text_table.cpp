// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/text_table.h"

#include <QChar>
#include <algorithm>
#include <array>

namespace app {
namespace {

struct CodeRange {
    char32_t first;
    char32_t last;
};

/// The blocks that hold wide and fullwidth characters.
constexpr std::array wideRanges{
    CodeRange{0x1100, 0x115f},   CodeRange{0x2e80, 0x303e},   CodeRange{0x3041, 0x33ff}, CodeRange{0x3400, 0x4dbf},
    CodeRange{0x4e00, 0x9fff},   CodeRange{0xa000, 0xa4cf},   CodeRange{0xac00, 0xd7a3}, CodeRange{0xf900, 0xfaff},
    CodeRange{0xfe30, 0xfe6f},   CodeRange{0xff00, 0xff60},   CodeRange{0xffe0, 0xffe6}, CodeRange{0x1f300, 0x1f64f},
    CodeRange{0x20000, 0x2fffd}, CodeRange{0x30000, 0x3fffd},
};

int widthOf(char32_t code) {
    const QChar::Category category = QChar::category(code);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format) {
        return 0;
    }
    const bool isWide = std::ranges::any_of(
        wideRanges, [code](const CodeRange& range) { return range.first <= code && code <= range.last; });
    return isWide ? 2 : 1;
}

std::vector<int> columnWidths(const std::vector<QStringList>& rows) {
    std::vector<int> widths;
    for (const QStringList& row : rows) {
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())), 0);
        for (qsizetype i = 0; i < row.size(); ++i) {
            int& width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, displayWidth(row[i]));
        }
    }
    return widths;
}

}  // namespace

int displayWidth(const QString& text) {
    int width = 0;
    for (const uint code : text.toUcs4()) {
        width += widthOf(code);
    }
    return width;
}

QString textTable(const std::vector<QStringList>& rows, ColumnAlignment alignment) {
    const QString gap = QStringLiteral("  ");
    const std::vector<int> widths = columnWidths(rows);
    QString text;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString blanks(widths[static_cast<std::size_t>(i)] - displayWidth(row[i]), QLatin1Char(' '));
            const bool isLeft = i == 0 || alignment == ColumnAlignment::Left;
            line += (i == 0 ? QString() : gap) + (isLeft ? row[i] + blanks : blanks + row[i]);
        }
        while (line.endsWith(QLatin1Char(' '))) {
            line.chop(1);
        }
        text += line + QLatin1Char('\n');
    }
    return text;
}

}  // namespace app
