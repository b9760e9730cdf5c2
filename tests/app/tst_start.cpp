// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the real program in a real window on a virtual display, and looks at the screen.
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/eventually.h"
#include "tests/support/pictures/image_compare.h"
#include "tests/support/room_test.h"

namespace {

using support::timeoutMs;

/// A process that ends with its scope.
class Running : public QProcess {
public:
    ~Running() override {
        terminate();
        if (!waitForFinished(5000)) {
            kill();
            waitForFinished();
        }
    }
};

/// Starts a virtual display and returns its name.
QString startDisplay(QProcess& server) {
    server.start(QStringLiteral("Xvfb"),
                 {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                  QStringLiteral("1600x1000x24"), QStringLiteral("-noreset"), QStringLiteral("-nolisten"),
                  QStringLiteral("tcp")});
    return server.waitForReadyRead(timeoutMs) ? QLatin1Char(':') + QString::fromLatin1(server.readLine()).trimmed()
                                              : QString();
}

QProcessEnvironment onDisplay(const QString& display) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));  // there is no session on that display
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    return environment;
}

}  // namespace

class TestStart : public QObject {
    Q_OBJECT

private slots:
    void showsAWindowThatIsNotBlank() {
        Running server;
        const QString display = startDisplay(server);
        QVERIFY2(!display.isEmpty(), "Xvfb does not start");
        Running program;
        program.setProcessEnvironment(onDisplay(display));
        program.start(QStringLiteral(HULINE_PROGRAM), QStringList());
        QVERIFY(program.waitForStarted(timeoutMs));

        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("screen.png"));
        const auto showsSomething = [&] {
            QProcess grab;
            QProcessEnvironment environment = onDisplay(display);
            environment.insert(QStringLiteral("ASAN_OPTIONS"),
                               QStringLiteral("detect_leaks=0"));  // Qt 6.8 itself leaks
            grab.setProcessEnvironment(environment);
            grab.start(QStringLiteral(HULINE_GRAB_SCREEN), {file});
            return grab.waitForFinished(timeoutMs) && grab.exitCode() == 0 &&
                   support::mostFrequentPart(QImage(file)) < 0.5;
        };
        VERIFY_EVENTUALLY(showsSomething(), timeoutMs);
        QCOMPARE(program.state(), QProcess::Running);
    }
};

HULINE_TEST_CORE(TestStart)
#include "tst_start.moc"
