// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/run_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QFont>
#include <QIcon>
#include <QMessageBox>
#include <QTextStream>
#include <optional>

#include "app/load/data_paths.h"
#include "app/widgets/map_session.h"
#include "app/wording.h"

namespace app {
namespace {

/// One message that says what is wrong, on standard error too for a start from a terminal.
void refuse(const QString& sentence) {
    QTextStream(stderr) << sentence << Qt::endl;
    QMessageBox::critical(nullptr, QStringLiteral("HuLine"), sentence);
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

int runWindow(int& argc, char** argv, const std::optional<BoundaryFile>& boundaries) {
    doWithoutLaunchingABus();
    QApplication application(argc, argv);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/huline.svg")));
    QFont font = QApplication::font();
    font.setFamilies({QStringLiteral("WenQuanYi Micro Hei"), font.family()});
    QApplication::setFont(font);
    const Language language = systemLanguage();
    const DataSearch search = findData(dataHints());
    if (!search.found) {
        const InstalledLanguage installed(language);
        refuse(Wording(language).missingData(search));
        return 1;
    }
    MapSession session(*search.found, language);
    session.open(boundaries);
    return QApplication::exec();
}

}  // namespace app
