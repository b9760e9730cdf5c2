// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/pasted_table.h"

#include <QStandardPaths>
#include <system_error>

#include "app/text.h"

namespace app {

bool looksLikeTable(const QString& text) {
    const QString rows = text.trimmed();
    return rows.contains(QLatin1Char('\n')) || rows.contains(QLatin1Char('\t'));
}

std::variant<std::filesystem::path, WriteFailure> keepPastedTable(const QString& text,
                                                                  const std::filesystem::path& folder,
                                                                  const QDateTime& now) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault) {
        return WriteFailure{folder, fault.value()};
    }
    const std::filesystem::path file =
        folder / ("pasted " + now.toString(QStringLiteral("yyyy-MM-dd HH.mm.ss")).toStdString() + ".tsv");
    if (auto failure = replaceFile(file, text.toUtf8())) {
        return *failure;
    }
    return file;
}

std::filesystem::path pastedFolder() {
    const QString folder = qEnvironmentVariable("HULINE_PASTED");
    return pathOf(folder.isEmpty()
                      ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/pasted")
                      : folder);
}

}  // namespace app
