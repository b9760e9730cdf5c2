// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/run_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QFont>
#include <QFutureWatcher>
#include <QIcon>
#include <QMessageBox>
#include <QTextStream>
#include <QtConcurrentRun>
#include <memory>
#include <optional>
#include <variant>

#include "app/load/load_dataset.h"
#include "app/widgets/main_window.h"
#include "app/wording.h"

namespace app {
namespace {

/// One message that says what is wrong, on standard error too for a start from a terminal; the program ends with a
/// failure when it is closed.
void refuse(const QString& sentence) {
    QTextStream(stderr) << sentence << Qt::endl;
    QMessageBox::critical(nullptr, QStringLiteral("HuLine"), sentence);
    QCoreApplication::exit(1);
}

/// On a display without a session bus (a virtual one, or over ssh) libdbus would launch one and may wait for it for
/// minutes, with the window blank; nothing here needs it.
void doWithoutLaunchingABus() {
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") &&
        (runtime.isEmpty() || !QFileInfo::exists(runtime + QStringLiteral("/bus")))) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    }
}

}  // namespace

int runWindow(int& argc, char** argv) {
    doWithoutLaunchingABus();
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/huline.svg")));
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("WenQuanYi Micro Hei"), font.family()});
    QApplication::setFont(font);
    const Language language = systemLanguage();
    std::optional<InstalledLanguage> installed(
        language);  // for a message before there is a window, which brings its own

    const DataSearch search = findData(dataHints());
    if (!search.found) {
        refuse(Wording(language).missingData(search));
        return 1;
    }
    std::unique_ptr<MainWindow> window;
    QFutureWatcher<LoadOutcome> loading;
    QObject::connect(&loading, &QFutureWatcherBase::finished, &application, [&] {
        LoadOutcome outcome = loading.result();
        if (const auto* error = std::get_if<gis::Error>(&outcome)) {
            refuse(Wording(language).error(*error));
            return;
        }
        installed.reset();
        const auto& data = std::get<LoadedData>(outcome);
        window = std::make_unique<MainWindow>(data.dataset, language);
        window->showReport(data.report);
        window->showClaims(data.claims);
        window->show();
    });
    loading.setFuture(QtConcurrent::run(tryLoad, *search.found));
    return QApplication::exec();
}

}  // namespace app
