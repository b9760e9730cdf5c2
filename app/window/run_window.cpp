// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QFont>
#include <QIcon>
#include <QMessageBox>
#include <QTextStream>
#include <utility>

#include "app/jobs/failure.h"
#include "app/load/data_paths.h"
#include "app/settings.h"
#include "app/window/map_session.h"
#include "app/wording/wording.h"

namespace app {
namespace {

/// One message that says what is wrong, on standard error too for a start from a terminal.
void refuse(const QString& sentence) {
    QTextStream(stderr) << sentence << Qt::endl;
    QMessageBox::critical(nullptr, QStringLiteral("HuLine"), sentence);
}

/// Shows an exception that an event handler did not catch in a message box, then continues with the next event.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (...) {
            tell(currentFailure());
            return true;
        }
    }

private:
    /// Later, since a dialog must not be opened in the middle of an event that failed; and only one at a time.
    void tell(const Failure& failure) {
        if (!std::exchange(m_isTelling, true)) {
            QMetaObject::invokeMethod(
                this,
                [this, sentence = Wording(systemLanguage()).failure(failure)] {
                    refuse(sentence);
                    m_isTelling = false;
                },
                Qt::QueuedConnection);
        }
    }

    bool m_isTelling = false;
};

/// On a display without a session bus (a virtual one, or over ssh) libdbus would launch one and may wait for it for
/// minutes, with the window blank; nothing here needs it.
void avoidDBusAutolaunch() {
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") &&
        (runtime.isEmpty() || !QFileInfo::exists(runtime + QStringLiteral("/bus")))) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    }
}

}  // namespace

int runWindow(int& argc, char** argv, const WindowRequest& request) {
    avoidDBusAutolaunch();
    const Application application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/huline.svg")));
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("WenQuanYi Micro Hei"), font.family()});
    QApplication::setFont(font);
    const QString settingsFile = settingsPath();
    const Settings settings = readSettings(settingsFile);
    const Language language = request.language.value_or(settings.language.value_or(systemLanguage()));
    const DataSearch search = findData(dataHints());
    if (!search.found) {
        const InstalledLanguage installed(language);
        refuse(Wording(language).missingData(search));
        return 1;
    }
    MapSession session(*search.found, language, settings);
    session.open(request.boundaries);
    const int code = QApplication::exec();
    writeSettings(settingsFile, session.settings());
    return code;
}

}  // namespace app
