// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the program with little memory: a command ends with one sentence and exit code 1, or with its result.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

using support::timeoutMs;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;  // a sanitizer reserves terabytes of address space
#else
constexpr bool isSanitized = false;
#endif

constexpr int stackRefused = 77;  ///< Exit code where the system refuses the size of stacks.

struct Outcome {
    bool hasExited = false;  ///< False when a signal ended it.
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// Without what libheif, which GDAL of Debian 13 links, prints when it cannot load its plug-ins.
QByteArray withoutPlugIns(const QByteArray& said) {
    QByteArrayList lines = said.split('\n');
    lines.removeIf([](const QByteArray& line) { return line.startsWith("dlopen: "); });
    return lines.join('\n');
}

/// Runs a command with a limit on the address space, in KiB.
/// @param stackKibibytes  the size of the stack of every thread.
Outcome runWith(int kibibytes, const QString& words, int stackKibibytes = 8192) {
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("HULINE_DATA"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral("bash"),
                  {QStringLiteral("-c"),
                   QStringLiteral("ulimit -s %1 || exit %2; ulimit -v %3 && exec \"$0\" %4 --language en")
                       .arg(stackKibibytes)
                       .arg(stackRefused)
                       .arg(kibibytes)
                       .arg(words),
                   QStringLiteral(HULINE_PROGRAM)});
    Outcome outcome;
    outcome.hasExited = program.waitForFinished(timeoutMs) && program.exitStatus() == QProcess::NormalExit;
    outcome.code = program.exitCode();
    outcome.out = program.readAllStandardOutput();
    outcome.err = withoutPlugIns(program.readAllStandardError());
    return outcome;
}

}  // namespace

class TestOutOfMemory : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (isSanitized) {
            QSKIP("a sanitizer needs more address space than these tests allow");
        }
        QFile table(m_folder.filePath(QStringLiteral("many.csv")));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("value\n");
        quint64 state = 1;
        for (int i = 0; i < values; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            table.write(QByteArray::number(static_cast<double>(state >> 11U) / 1e9) + '\n');
        }
    }

    void aTableThatIsTooLargeIsReportedInOneSentence_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("classify") << "classify --table %1 --value value";
        QTest::newRow("stats") << "stats --table %1 --value value";
    }
    void aTableThatIsTooLargeIsReportedInOneSentence() {
        QFETCH(const QString, words);
        const Outcome outcome = runWith(300000, words.arg(m_folder.filePath(QStringLiteral("many.csv"))));
        QVERIFY2(outcome.hasExited, outcome.err.constData());
        QCOMPARE(outcome.err, QByteArray("There is not enough memory for this; close other programs, or use fewer "
                                         "regions or values.\n"));
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.out.isEmpty());
    }

    void everyCommandEndsWithItsResultOrOneSentence_data() {
        QTest::addColumn<QString>("words");
        QTest::newRow("gaps") << "gaps";
        QTest::newRow("hu-line") << "hu-line";
        QTest::newRow("audit") << "audit";
        QTest::newRow("info") << "info";
        // Without "export": Qt's painting ends the process when its own allocations fail.
    }
    void everyCommandEndsWithItsResultOrOneSentence() {
        QFETCH(const QString, words);
        for (const int kibibytes : {300000, 280000, 260000}) {
            const Outcome outcome = runWith(kibibytes, words);
            const QByteArray said = QByteArray::number(kibibytes) + ": " + outcome.err;
            if (outcome.err.contains("Fatal glibc error")) {
                continue;  // glibc aborts if it cannot allocate thread-local storage
            }
            QVERIFY2(outcome.hasExited, said.constData());
            if (outcome.code == 127) {
                return;  // not even the program's libraries can be loaded
            }
            QVERIFY2(outcome.code == 0 || outcome.code == 1, said.constData());
            QVERIFY2(outcome.code == 0 || outcome.err.count('\n') == 1, said.constData());
        }
    }

    /// Stacks of threads that do not fit into the memory: Qt would wait for ever for a thread that was not started.
    void anExportWithoutThreadsIsRefused() {
        const Outcome outcome =
            runWith(600000, QStringLiteral("export -o %1").arg(m_folder.filePath(QStringLiteral("map.png"))), 400000);
        if (outcome.code == stackRefused) {
            QSKIP("the system does not permit stacks of this size");
        }
        QVERIFY2(outcome.hasExited, outcome.err.constData());
        QCOMPARE(outcome.err, QByteArray("There is not enough memory for this; close other programs, or use fewer "
                                         "regions or values.\n"));
    }

private:
    static constexpr int values = 2'000'000;

    QTemporaryDir m_folder;
};

HULINE_TEST_CORE(TestOutOfMemory)
#include "tst_out_of_memory.moc"
