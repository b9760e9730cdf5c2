// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/language.h"
#include "app/wording.h"
#include "tests/support/room_test.h"

namespace {

QString population() { return app::Wording(app::Language::English).name(core::Indicator::Population); }

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

    void numbersGoByTheLanguage() {
        QCOMPARE(app::localeOf(app::Language::English).toString(41610.9, 'f', 1), QStringLiteral("41,610.9"));
        QCOMPARE(app::localeOf(app::Language::Chinese).language(), QLocale::Chinese);
    }

    void anInstalledLanguageWordsEverythingUntilItGoes() {
        QCOMPARE(population(), QStringLiteral("Population"));
        {
            const app::InstalledLanguage chinese(app::Language::Chinese);
            QVERIFY2(population().contains(QStringLiteral("人口")), qPrintable(population()));
        }
        QCOMPARE(population(), QStringLiteral("Population"));
    }

    void assignmentSwitchesTheLanguage() {
        app::InstalledLanguage installed(app::Language::Chinese);
        installed = app::InstalledLanguage(app::Language::English);
        QCOMPARE(installed.language(), app::Language::English);
        QCOMPARE(population(), QStringLiteral("Population"));
    }
};

HULINE_TEST_CORE(TestLanguage)
#include "tst_language.moc"
