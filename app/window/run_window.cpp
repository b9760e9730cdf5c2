// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/run_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QFont>
#include <QIcon>
#include <utility>

#include "app/dialogs/file_dialogs.h"
#include "app/jobs/failure.h"
#include "app/load/data_paths.h"
#include "app/settings.h"
#include "app/study/autosave.h"
#include "app/text.h"
#include "app/window/error_message.h"
#include "app/window/map_session.h"
#include "app/wording/wording.h"

namespace app {
namespace {

/// When an event handler throws, shows the failure in a message box and continues with the next event.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (...) {
            report(currentFailure());
            return true;
        }
    }

private:
    /// Queued, because a dialog must not open while a failed event is being handled. Shows one message at a time.
    void report(const Failure& failure) {
        if (!std::exchange(m_isReporting, true)) {
            QMetaObject::invokeMethod(
                this,
                [this, sentence = Wording(systemLanguage()).failure(failure)] {
                    showError(sentence);
                    m_isReporting = false;
                },
                Qt::QueuedConnection);
        }
    }

    bool m_isReporting = false;
};

/// Without a session bus (on a virtual display, or over ssh), libdbus would launch one and could wait for it for
/// minutes while the window stays blank. The program does not need a session bus.
void avoidDBusAutolaunch() {
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") &&
        (runtime.isEmpty() || !QFileInfo::exists(runtime + QStringLiteral("/bus")))) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    }
}

QStringList textsOf(const std::vector<std::filesystem::path>& paths) {
    QStringList texts;
    for (const std::filesystem::path& path : paths) {
        texts << native(path);
    }
    return texts;
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
        showError(Wording(language).missingData(search));
        return 1;
    }
    MapSession session(*search.found, language, settings);
    session.keepCopiesIn(autosaveFolder());
    if (!request.files.empty()) {
        session.openFiles(pathsOf(filesToOpen(textsOf(request.files))));
    } else {
        session.open(request.boundaries);
    }
    const int code = QApplication::exec();
    writeSettings(settingsFile, session.settings());
    return code;
}

}  // namespace app
