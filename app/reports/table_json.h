// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "app/load/table_sample.h"

namespace app {

/// How a table was read: {"sheet","sheets","encoding","encodingGuessed","separator","headerRows","unit","columns",
/// "rowsLeftOut","totals","decimalSign","percent","missing"}. Null where something does not apply.
[[nodiscard]] QJsonObject readingJson(const UserTable& table, const TableSample& sample);

}  // namespace app
