// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/transliteration.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace app {
namespace {

/// A transliterator of ICU that any thread may use.
class SharedTransliterator {
public:
    explicit SharedTransliterator(const char* id) {
        UErrorCode status = U_ZERO_ERROR;
        m_transliterator.reset(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    }

    /// The text itself when ICU has no such transliterator.
    QString operator()(const QString& text) {
        if (!m_transliterator) {
            return text;
        }
        icu::UnicodeString converted(reinterpret_cast<const UChar*>(text.utf16()), static_cast<int32_t>(text.size()));
        const std::lock_guard lock(m_mutex);
        m_transliterator->transliterate(converted);
        return QString(reinterpret_cast<const QChar*>(converted.getBuffer()), converted.length());
    }

private:
    std::mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_transliterator;
};

}  // namespace

bool hasHan(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString pinyinWithTones(const QString& text) {
    static SharedTransliterator hanToLatin("Han-Latin");
    return hanToLatin(text);
}

QString simplifiedChinese(const QString& text) {
    static SharedTransliterator toSimplified("Traditional-Simplified");
    return hasHan(text) ? toSimplified(text) : text;
}

}  // namespace app
