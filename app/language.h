// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <memory>
#include <optional>

class QTranslator;

namespace app {

enum class Language { Chinese, English };

/// The locale for numbers and dates in a language.
[[nodiscard]] QLocale localeOf(Language language);

/// "zh" or "en".
[[nodiscard]] std::optional<Language> languageById(const QString& id);

[[nodiscard]] QString idOf(Language language);

/// Chinese for a Chinese system, English for any other.
[[nodiscard]] Language systemLanguage();

/// Keeps the translators of one language installed in the running QCoreApplication. To switch the language, assign
/// another object; this removes the old translators.
class InstalledLanguage {
public:
    explicit InstalledLanguage(Language language);
    ~InstalledLanguage();
    InstalledLanguage(InstalledLanguage&&) noexcept;
    InstalledLanguage& operator=(InstalledLanguage&&) noexcept;

    [[nodiscard]] Language language() const noexcept { return m_language; }

private:
    Language m_language;
    std::unique_ptr<QTranslator> m_program;
    std::unique_ptr<QTranslator> m_qt;
};

}  // namespace app
