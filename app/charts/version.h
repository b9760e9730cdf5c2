// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

/// The version of QCustomPlot, such as "2.1.0".
[[nodiscard]] QString chartLibraryVersion();

}  // namespace app
