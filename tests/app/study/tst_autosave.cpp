// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "app/study/autosave.h"
#include "tests/support/eventually.h"
#include "tests/support/file_content.h"
#include "tests/support/room_test.h"

class TestAutosave : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aCopyOfARunningProcessIsNotAbandoned() {
        const auto own = app::Autosave::create(folder());
        QVERIFY(own);
        QVERIFY(!own->write("copy"));
        QCOMPARE(support::contentOf(QString::fromStdString(own->file().string())), QByteArray("copy"));
        QVERIFY(app::Autosave::abandonedIn(folder()).empty());
        own->remove();
        QVERIFY(!std::filesystem::exists(own->file()));
    }

    void theCopyOfAKilledProcessIsFoundOnce() {
        QProcess program;
        program.start(QStringLiteral(HULINE_SAVE_FOREVER), {QStringLiteral("--autosave"), m_folder->path()});
        QVERIFY(program.waitForReadyRead(support::timeoutMs));
        const std::filesystem::path left = program.readLine().trimmed().toStdString();
        QVERIFY(app::Autosave::abandonedIn(folder()).empty());  // it still runs
        program.kill();
        QVERIFY(program.waitForFinished(support::timeoutMs));
        const auto found = app::Autosave::abandonedIn(folder());
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front()->file(), left);
        QVERIFY(found.front()->writtenAt().isValid());
        QVERIFY(app::Autosave::abandonedIn(folder()).empty());  // now it is this process's
    }

    void locksThatKilledProcessesLeaveAreRemoved() {
        QFile lock(m_folder->filePath(QStringLiteral("a.huline.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("2147483647\nhuline\n" + QSysInfo::machineHostName().toUtf8() + "\n");  // no such process
        lock.close();
        QVERIFY(app::Autosave::abandonedIn(folder()).empty());
        QVERIFY(!lock.exists());
    }

    void withoutAFolderThereIsNoCopy() {
        QVERIFY(app::Autosave::abandonedIn(folder() / "none").empty());
        QVERIFY(!app::Autosave::create("/proc/no/folder"));
    }

    void theEnvironmentCanNameAnotherFolder() {
        qputenv("HULINE_AUTOSAVES", "/tmp/other");
        QCOMPARE(app::autosaveFolder(), std::filesystem::path("/tmp/other"));
        qunsetenv("HULINE_AUTOSAVES");
        QVERIFY(app::autosaveFolder().string().ends_with("/autosave"));
    }

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

HULINE_TEST_CORE(TestAutosave)
#include "tst_autosave.moc"
