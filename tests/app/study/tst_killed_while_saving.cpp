// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <random>
#include <variant>

#include "app/study/study_file.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"
#include "tests/support/studies.h"

class TestKilledWhileSaving : public QObject {
    Q_OBJECT

private slots:
    /// A process saves two studies in turn, thousands of times in a second. It is killed at a random moment, 300 times.
    void theFileIsAlwaysOneOfTheTwoStudiesWhole() {
        constexpr int kills = 300;
        constexpr unsigned long longestUs = 20000;
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("study.huline")).toStdString();
        const app::Study first = support::largeStudy("first");
        const app::Study second = support::largeStudy("second");
        std::mt19937 random(20);  // NOLINT: the moments need not differ between runs
        int firsts = 0;
        int interrupted = 0;
        for (int i = 0; i < kills; ++i) {
            QProcess program;
            program.start(QStringLiteral(HULINE_SAVE_FOREVER), {QString::fromStdString(file)});
            QVERIFY(program.waitForReadyRead(support::timeoutMs));
            QThread::usleep(random() % longestUs);
            program.kill();
            QVERIFY(program.waitForFinished(support::timeoutMs));
            QCOMPARE(program.exitStatus(), QProcess::CrashExit);
            const auto read = app::readStudy(file);
            const app::Study& study = std::get<app::ReadStudy>(read).study;
            QVERIFY(study == first || study == second);
            firsts += study == first ? 1 : 0;
            interrupted += removeTemporaryFiles(folder.path());
        }
        qInfo("%d kills, %d of them during a save; the file was the first study %d times, the second %d times", kills,
              interrupted, firsts, kills - firsts);
        QVERIFY(interrupted > kills / 10);
        QVERIFY(firsts > kills / 10 && firsts < kills - kills / 10);
    }

private:
    /// @returns the number of files that a killed process left beside the study.
    static int removeTemporaryFiles(const QString& path) {
        QDir folder(path);
        int count = 0;
        for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden)) {
            count += name != QLatin1String("study.huline") && folder.remove(name) ? 1 : 0;
        }
        return count;
    }
};

HULINE_TEST_CORE(TestKilledWhileSaving)
#include "tst_killed_while_saving.moc"
