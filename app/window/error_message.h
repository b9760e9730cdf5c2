// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

/// Shows an error in a message box without a parent window, and also writes it to standard error, for users who start
/// the program from a terminal.
void showError(const QString& sentence);

}  // namespace app
