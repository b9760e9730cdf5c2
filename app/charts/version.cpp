// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/version.h"

#include <qcustomplot.h>

namespace app {

QString chartLibraryVersion() { return QStringLiteral(QCUSTOMPLOT_VERSION_STR); }

}  // namespace app
