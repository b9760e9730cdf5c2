// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTextStream>
#include <cstdio>
#include <exception>

#include "app/commands/run_command.h"
#include "app/window/run_window.h"

namespace {

QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

/// A command needs fonts and painting, but no display.
int runWithoutDisplay(int& argc, char** argv, const QStringList& arguments) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    // On standard error a command says what went wrong, and nothing else (QT_LOGGING_RULES brings Qt's warnings back).
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    const QGuiApplication application(argc, argv);
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
    try {
        return run(argc, argv);
    } catch (const std::exception& exception) {  // before there is a language, or after
        std::fprintf(stderr, "HuLine cannot go on: %s.\n", exception.what());
        return 1;
    }
}
