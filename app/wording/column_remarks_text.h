// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "app/tables/column_remarks.h"

namespace app {

class Wording;

/// One sentence for each column that was left out, and one for the periods with marks.
/// @param table  as a message names it.
[[nodiscard]] QStringList columnRemarks(const QString& table, const ColumnRemarks& remarks, const Wording& wording);

}  // namespace app
