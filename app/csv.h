// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace app {

/// One line of a CSV table, with its end; a cell with a comma, a quote or a line break stands in quotes (RFC 4180).
[[nodiscard]] QString csvLine(const QStringList& cells);

/// A table as a file: UTF-8, with the mark by which spreadsheet programs know it. Without it Excel takes Chinese for
/// GBK.
[[nodiscard]] QByteArray csvFile(const QString& table);

}  // namespace app
