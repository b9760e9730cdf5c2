// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

/// The resources of a static library must be registered. Q_INIT_RESOURCE must not be used inside a namespace.
static void initResources() { Q_INIT_RESOURCE(huline); }

namespace app {
namespace {

std::unique_ptr<QTranslator> installed(const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder)) {
        return nullptr;
    }
    QCoreApplication::installTranslator(translator.get());
    return translator;
}

}  // namespace

QLocale localeOf(Language language) {
    return language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                         : QLocale(QLocale::English, QLocale::UnitedStates);
}

std::optional<Language> languageById(const QString& id) {
    if (id == QLatin1String("zh")) {
        return Language::Chinese;
    }
    return id == QLatin1String("en") ? std::optional(Language::English) : std::nullopt;
}

QString idOf(Language language) { return language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"); }

Language systemLanguage() {
    return QLocale::system().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

InstalledLanguage::InstalledLanguage(Language language) : m_language(language) {
    initResources();
    const bool chinese = language == Language::Chinese;
    m_program = installed(chinese ? QStringLiteral("huline_zh_CN") : QStringLiteral("huline_en"),
                          QStringLiteral(":/translations"));
    if (chinese) {
        m_qt = installed(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }
}

InstalledLanguage::~InstalledLanguage() = default;  // ~QTranslator removes the translator
InstalledLanguage::InstalledLanguage(InstalledLanguage&&) noexcept = default;
InstalledLanguage& InstalledLanguage::operator=(InstalledLanguage&&) noexcept = default;

}  // namespace app
