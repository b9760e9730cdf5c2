// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/translated_text.h"

#include <QTranslator>

namespace app {

QString translatedText(Language language, const char* context, const char* text) {
    QTranslator translator;
    const bool isTranslated = language == Language::Chinese &&
                              translator.load(QStringLiteral("huline_zh_CN"), QStringLiteral(":/translations"));
    const QString translation = isTranslated ? translator.translate(context, text) : QString();
    return translation.isEmpty() ? QString::fromUtf8(text) : translation;  // the sources are in English
}

}  // namespace app
