// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/language.h"
#include "app/wording/wording.h"
#include "tests/support/room_test.h"

namespace {

/// A name that the program itself translates; names in the data need no translation.
QString quantile() { return app::Wording(app::Language::English).name(core::ClassMethod::Quantile); }

}  // namespace

class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    void idsAreThoseOfTheCommandLine() {
        QCOMPARE(app::languageById(QStringLiteral("zh")), std::optional(app::Language::Chinese));
        QCOMPARE(app::languageById(QStringLiteral("en")), std::optional(app::Language::English));
        for (const char* other : {"", "ZH", "zh_CN", "fr"}) {
            QVERIFY2(!app::languageById(QLatin1String(other)), other);
        }
    }

    void numbersFollowTheLanguage() {
        QCOMPARE(app::localeOf(app::Language::English).toString(41610.9, 'f', 1), QStringLiteral("41,610.9"));
        QCOMPARE(app::localeOf(app::Language::Chinese).language(), QLocale::Chinese);
    }

    void anInstalledLanguageTranslatesEverythingWhileItExists() {
        QCOMPARE(quantile(), QStringLiteral("quantile"));
        {
            const app::InstalledLanguage chinese(app::Language::Chinese);
            QVERIFY2(quantile().contains(QStringLiteral("分位")), qPrintable(quantile()));
        }
        QCOMPARE(quantile(), QStringLiteral("quantile"));
    }

    void assignmentSwitchesTheLanguage() {
        app::InstalledLanguage installed(app::Language::Chinese);
        installed = app::InstalledLanguage(app::Language::English);
        QCOMPARE(installed.language(), app::Language::English);
        QCOMPARE(quantile(), QStringLiteral("quantile"));
    }
};

HULINE_TEST_CORE(TestLanguage)
#include "tst_language.moc"
