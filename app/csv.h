// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace app {

/// One line of a CSV table with its line end. Cells with a comma, a quote or a line break are quoted (RFC 4180).
[[nodiscard]] QString csvLine(const QStringList& cells);

/// A number with the fewest digits from which it can be read back exactly; empty when absent.
[[nodiscard]] QString fullPrecision(const std::optional<double>& number);

/// A table as a file in UTF-8 with a byte order mark, by which spreadsheet programs recognise UTF-8. Without it Excel
/// reads Chinese text as GBK.
[[nodiscard]] QByteArray csvFile(const QString& table);

}  // namespace app
