// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QLabel;

namespace app {

/// Fixes the size of a label to what the largest of some texts needs. Another text then moves nothing around it, and
/// the window is not laid out anew for each year.
void keepSizeOf(QLabel& label, const QStringList& texts);

}  // namespace app
