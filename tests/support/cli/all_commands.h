// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

#include "app/options/syntax/command.h"

namespace test {

/// Every command of the program, in its order. A test of the message about unknown commands compares this list with
/// that of the program.
inline std::vector<app::Command> allCommands() {
    return {app::gapsCommand(),       app::robustnessCommand(), app::dividingLineCommand(), app::placesCommand(),
            app::industriesCommand(), app::auditCommand(),      app::statsCommand(),        app::classifyCommand(),
            app::exportCommand(),     app::infoCommand(),       app::checkCommand()};
}

inline QStringList commandNames() {
    QStringList names;
    for (const app::Command& command : allCommands()) {
        names << command.name;
    }
    return names;
}

}  // namespace test
