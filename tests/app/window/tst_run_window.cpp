// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

class TestRunWindow : public QObject {
    Q_OBJECT

private slots:
    /// The message box stays open, so the program is still running after it has written the message.
    void aFolderWithoutDataIsNamedInOneSentence() {
        const QTemporaryDir empty;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HULINE_DATA"), empty.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(HULINE_PROGRAM), QStringList());
        QByteArray said;
        QElapsedTimer since;
        since.start();
        while (!said.contains(empty.path().toUtf8()) && since.elapsed() < support::timeoutMs) {
            program.waitForReadyRead(100);
            said += program.readAllStandardError();
        }
        QCOMPARE(program.state(), QProcess::Running);
        program.kill();
        program.waitForFinished();
        QList<QByteArray> sentences;  // without the messages of Qt's platform plugin
        for (const QByteArray& line : said.split('\n')) {
            if (line.contains(empty.path().toUtf8())) {
                sentences << line;
            }
        }
        QCOMPARE(sentences.size(), 1);
        QVERIFY2(sentences.front().endsWith('.'), said.constData());
    }
};

HULINE_TEST_CORE(TestRunWindow)
#include "tst_run_window.moc"
