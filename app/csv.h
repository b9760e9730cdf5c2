// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace app {

/// One line of a CSV table, with its end; a cell with a comma, a quote or a line break stands in quotes (RFC 4180).
[[nodiscard]] QString csvLine(const QStringList& cells);

}  // namespace app
