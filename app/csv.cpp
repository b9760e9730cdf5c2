// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/csv.h"

#include <QLocale>
#include <algorithm>

namespace app {
namespace {

bool needsQuotes(const QString& cell) {
    return std::ranges::any_of(cell, [](QChar character) {
        return character == QLatin1Char(',') || character == QLatin1Char('"') || character == QLatin1Char('\n') ||
               character == QLatin1Char('\r');
    });
}

QString quoted(QString cell) {
    const QLatin1Char quote('"');
    return quote + cell.replace(quote, QLatin1String("\"\"")) + quote;
}

}  // namespace

QString csvLine(const QStringList& cells) {
    QStringList written;
    for (const QString& cell : cells) {
        written << (needsQuotes(cell) ? quoted(cell) : cell);
    }
    return written.join(QLatin1Char(',')) + QLatin1Char('\n');
}

QString fullPrecision(const std::optional<double>& number) {
    return number ? QString::number(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

QByteArray csvFile(const QString& table) { return "\xef\xbb\xbf" + table.toUtf8(); }

}  // namespace app
