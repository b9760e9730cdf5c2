// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/load/load_dataset.h"

namespace app {

/// What was read, and how tables were joined to regions:
/// {"regions","layer","crs","crsStatus","encoding","key","rows","matched","unmatchedRows":[{"table","row","key","rows",
/// "proposals"}],"regionsWithoutRow":[{"code","name"}],"periods","indicators":[{"id","name","unit","addsUp","periods"}],
/// "groupings","warnings":[{"kind","count","example"}]}.
///
/// The indicators and periods are those of the user's tables, or of all data if there are none. Null where something is
/// not known.
[[nodiscard]] QString dataAsJson(const LoadedData& data);

}  // namespace app
