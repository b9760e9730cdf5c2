// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTextStream>
#include <cstdio>
#include <exception>
#include <memory>

#include "app/commands/run_command.h"
#include "app/jobs/operating_system.h"
#include "app/window/run_window.h"

namespace {

QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

/// A command that paints needs fonts; none needs a display.
std::unique_ptr<QCoreApplication> applicationFor(const QStringList& arguments, int& argc, char** argv) {
    if (!app::paintingRequested(arguments)) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    return std::make_unique<QGuiApplication>(argc, argv);
}

int runWithoutDisplay(int& argc, char** argv, const QStringList& arguments) {
    // A command prints only its own messages on standard error. QT_LOGGING_RULES can enable Qt's warnings again.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    const auto application = applicationFor(arguments, argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return app::runCommand(arguments, out, err);
}

int run(int& argc, char** argv) {
    QCoreApplication::setApplicationName(QStringLiteral("HuLine"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HULINE_VERSION));
    const QStringList arguments = argumentsOf(argc, argv);
    const auto window = app::windowRequested(arguments);
    return window ? app::runWindow(argc, argv, *window) : runWithoutDisplay(argc, argv, arguments);
}

}  // namespace

int main(int argc, char** argv) {
    app::keepFreedMemory();
    try {
        return run(argc, argv);
    } catch (const std::exception& exception) {  // not translated, because no language may be installed here
        std::fprintf(stderr, "HuLine stopped because of an error: %s.\n", exception.what());
    } catch (...) {
        std::fputs("HuLine stopped because of an unknown error.\n", stderr);
    }
    return 1;
}
