// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <filesystem>
#include <variant>

#include "app/language.h"
#include "app/load/load_dataset.h"
#include "app/wording/wording.h"
#include "gis/error.h"
#include "tests/support/datasets/statistics_copy.h"

namespace test {

/// The messages of the loading of a folder: its warnings, or the error that ends it. Each without the folder.
inline QStringList messagesOf(const std::filesystem::path& folder, const app::DataNeeds& needs = {},
                              app::Language language = app::Language::English) {
    const app::InstalledLanguage installed(language);
    const app::Wording wording(language);
    const app::LoadOutcome outcome = app::tryLoad({folder, folder}, {{}, {}, {}, needs});
    const auto* error = std::get_if<gis::Error>(&outcome);
    QStringList messages = error ? QStringList(QStringLiteral("Refused: ") + wording.error(*error))
                                 : wording.warnings(std::get<app::LoadedData>(outcome).report);
    return messages.replaceInStrings(QString::fromStdString(folder.string()) + QLatin1Char('/'), QString());
}

/// The messages about a package with a text of its datapackage.json replaced.
inline QStringList messagesWith(const QByteArray& before, const QByteArray& after) {
    const ChangedPackage package(before, after);
    return package.isChanged() ? messagesOf(package.folder())
                               : QStringList(QStringLiteral("The replacement did not change the package."));
}

}  // namespace test
