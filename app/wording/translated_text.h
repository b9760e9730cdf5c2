// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/language.h"

namespace app {

/// A text in the given language, whichever language is installed: for names that are stored in both.
/// @param context  the class that the translation files list it under; mark the text with QT_TRANSLATE_NOOP.
[[nodiscard]] QString translatedText(Language language, const char* context, const char* text);

}  // namespace app
