// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gis::detail {

/// Registers the drivers of GDAL, once in the life of the program, and shuts its ways to other computers: every HTTP
/// request is refused, and file systems such as /vsicurl/ open nothing. Files of the local disk, of memory and of
/// archives remain.
void setUpGdal();

}  // namespace gis::detail
