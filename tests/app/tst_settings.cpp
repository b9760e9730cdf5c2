// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/settings.h"
#include "tests/support/room_test.h"

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void withoutAFileEverySettingHasItsDefault() { QVERIFY(app::readSettings(path("missing.ini")) == app::Settings{}); }

    void writtenSettingsAreReadAgain() {
        app::Settings settings;
        settings.geometry = QByteArray("\x01\xd9\xd0\xcb\x00\x03", 6);
        settings.docks = QByteArray("\x00\x00\x00\xff", 4);
        settings.language = app::Language::Chinese;
        settings.folders = {QStringLiteral("/数据/边界"), QStringLiteral("/b, c; d"), QStringLiteral("C:\\e"),
                            QStringLiteral("/研究")};
        settings.exportChoices = {{120.5, 80, 600}, app::SvgText::Outlines};
        settings.recentFiles = {QStringLiteral("/a, b.shp"), QStringLiteral("/省.gpkg")};
        QVERIFY(app::writeSettings(path("all.ini"), settings));
        QVERIFY(app::readSettings(path("all.ini")) == settings);
        settings.recentFiles = {QStringLiteral("/one.shp")};
        QVERIFY(app::writeSettings(path("all.ini"), settings));
        QVERIFY(app::readSettings(path("all.ini")) == settings);
    }

    void invalidValuesAreReplacedByDefaults() {
        QFile file(path("spoilt.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("language=fr\n[export]\nwidth-mm=-3\nheight-mm=wide\ndpi=1e9\n");
        file.close();
        QVERIFY(app::readSettings(file.fileName()) == app::Settings{});
    }

    void recentFilesOfEarlierVersionsAreKept() {
        QFile file(path("earlier.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("recent-boundaries=/a.shp, /b.shp\n");
        file.close();
        const app::Settings settings = app::readSettings(file.fileName());
        QCOMPARE(settings.recentFiles, QStringList({"/a.shp", "/b.shp"}));
        QVERIFY(app::writeSettings(file.fileName(), settings));
        QVERIFY(app::readSettings(file.fileName()) == settings);
    }

    void forgottenSettingsHaveTheirDefaults() {
        app::Settings settings;
        settings.language = app::Language::English;
        settings.recentFiles = {QStringLiteral("/one.shp")};
        QVERIFY(app::writeSettings(path("forgotten.ini"), settings));
        QVERIFY(app::forgetSettings(path("forgotten.ini")));
        QVERIFY(app::readSettings(path("forgotten.ini")) == app::Settings{});
        QVERIFY(app::forgetSettings(path("forgotten.ini")));
        settings.language.reset();
        QVERIFY(app::writeSettings(path("forgotten.ini"), settings));
        QVERIFY(!app::readSettings(path("forgotten.ini")).language);
    }

    void aFileThatCannotBeWrittenIsReported() {
        QVERIFY(!app::writeSettings(QStringLiteral("/proc/no/settings.ini"), {}));
    }

    void theLatestFileComesFirstAndOnce() {
        QStringList files;
        for (int i = 0; i < 12; ++i) {
            files = app::withRecentFile(files, QString::number(i));
        }
        QCOMPARE(files.size(), app::maxRecentFiles);
        files = app::withRecentFile(files, QStringLiteral("5"));
        QCOMPARE(files.size(), app::maxRecentFiles);
        QCOMPARE(files.mid(0, 2), QStringList({"5", "11"}));
        QCOMPARE(files.count(QStringLiteral("5")), 1);
    }

    void theEnvironmentCanNameAnotherFile() {
        qputenv("HULINE_SETTINGS", "/tmp/other.ini");
        QCOMPARE(app::settingsPath(), QStringLiteral("/tmp/other.ini"));
        qunsetenv("HULINE_SETTINGS");
        QVERIFY(app::settingsPath().endsWith(QLatin1String("/settings.ini")));
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

HULINE_TEST_CORE(TestSettings)
#include "tst_settings.moc"
