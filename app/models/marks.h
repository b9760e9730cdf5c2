// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace app {

/// The marks after a derived number, and after the change of a gap that changed its sign.
inline constexpr QChar derivedMark = u'*';
inline constexpr QChar reversedMark = u'†';

}  // namespace app
