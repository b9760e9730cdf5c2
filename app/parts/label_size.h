// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QLabel;

namespace app {

/// Fixes the size of a label to the size of the largest of some texts. Another text then moves nothing around the
/// label, and a new year does not cause a new layout of the window.
void keepSizeOf(QLabel& label, const QStringList& texts);

}  // namespace app
