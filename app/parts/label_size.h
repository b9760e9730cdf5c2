// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QLabel;

namespace app {

/// Fixes the size of a label to the size of the largest of some texts. The widgets around the label then stay in place
/// when its text changes.
void keepSizeOf(QLabel& label, const QStringList& texts);

}  // namespace app
