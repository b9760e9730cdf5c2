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

/// What the loading of a folder says: its warnings, or the error that ends it. Each without the folder.
inline QStringList saidAbout(const std::filesystem::path& folder, const app::DataNeeds& needs = {},
                             app::Language language = app::Language::English) {
    const app::InstalledLanguage installed(language);
    const app::Wording wording(language);
    const app::LoadOutcome outcome = app::tryLoad({folder, folder}, {{}, {}, {}, needs});
    const auto* error = std::get_if<gis::Error>(&outcome);
    QStringList said = error ? QStringList(QStringLiteral("Refused: ") + wording.error(*error))
                             : wording.warnings(std::get<app::LoadedData>(outcome).report);
    return said.replaceInStrings(QString::fromStdString(folder.string()) + QLatin1Char('/'), QString());
}

inline QStringList saidWith(const QByteArray& before, const QByteArray& after) {
    const ChangedPackage package(before, after);
    return package.isChanged() ? saidAbout(package.folder()) : QStringList(QStringLiteral("The package is as it was."));
}

}  // namespace test
