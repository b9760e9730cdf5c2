// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>

namespace app {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString docksKey = QStringLiteral("window/docks");
const QString languageKey = QStringLiteral("language");
const QString boundariesFolderKey = QStringLiteral("folders/boundaries");
const QString groupingsFolderKey = QStringLiteral("folders/groupings");
const QString exportsFolderKey = QStringLiteral("folders/exports");
const QString studiesFolderKey = QStringLiteral("folders/studies");
const QString widthKey = QStringLiteral("export/width-mm");
const QString heightKey = QStringLiteral("export/height-mm");
const QString dpiKey = QStringLiteral("export/dpi");
const QString outlinesKey = QStringLiteral("export/svg-outlines");
const QString recentKey = QStringLiteral("recent-files");
const QString earlierRecentKey = QStringLiteral("recent-boundaries");

double lengthMm(const QSettings& store, const QString& key, double standard) {
    bool isNumber = false;
    const double length = store.value(key).toDouble(&isNumber);
    return isNumber && length > 0 && length <= largestSideMm ? length : standard;
}

int dotsPerInch(const QSettings& store, int standard) {
    bool isNumber = false;
    const int dpi = store.value(dpiKey).toInt(&isNumber);
    return isNumber && dpi > 0 && dpi <= largestDpi ? dpi : standard;
}

}  // namespace

QStringList withRecentFile(QStringList files, const QString& file) {
    files.removeAll(file);
    files.prepend(file);
    return files.mid(0, maxRecentFiles);
}

QString settingsPath() {
    const QString chosen = qEnvironmentVariable("HULINE_SETTINGS");
    return chosen.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/settings.ini")
               : chosen;
}

Settings readSettings(const QString& path) {
    const QSettings store(path, QSettings::IniFormat);
    const ExportChoices standard;
    Settings settings;
    settings.geometry = store.value(geometryKey).toByteArray();
    settings.docks = store.value(docksKey).toByteArray();
    settings.language = languageById(store.value(languageKey).toString());
    settings.folders = {store.value(boundariesFolderKey).toString(), store.value(groupingsFolderKey).toString(),
                        store.value(exportsFolderKey).toString(), store.value(studiesFolderKey).toString()};
    settings.exportChoices.size = {lengthMm(store, widthKey, standard.size.widthMm),
                                   lengthMm(store, heightKey, standard.size.heightMm),
                                   dotsPerInch(store, standard.size.dpi)};
    settings.exportChoices.svgText = store.value(outlinesKey).toBool() ? SvgText::Outlines : SvgText::Text;
    settings.recentFiles = store.value(recentKey, store.value(earlierRecentKey)).toStringList().mid(0, maxRecentFiles);
    return settings;
}

bool writeSettings(const QString& path, const Settings& settings) {
    QSettings store(path, QSettings::IniFormat);
    store.setValue(geometryKey, settings.geometry);
    store.setValue(docksKey, settings.docks);
    store.remove(languageKey);
    if (settings.language) {
        store.setValue(languageKey, idOf(*settings.language));
    }
    store.setValue(boundariesFolderKey, settings.folders.boundaries);
    store.setValue(groupingsFolderKey, settings.folders.groupings);
    store.setValue(exportsFolderKey, settings.folders.exports);
    store.setValue(studiesFolderKey, settings.folders.studies);
    store.setValue(widthKey, settings.exportChoices.size.widthMm);
    store.setValue(heightKey, settings.exportChoices.size.heightMm);
    store.setValue(dpiKey, settings.exportChoices.size.dpi);
    store.setValue(outlinesKey, settings.exportChoices.svgText == SvgText::Outlines);
    store.setValue(recentKey, settings.recentFiles);
    store.remove(earlierRecentKey);
    store.sync();
    return store.status() == QSettings::NoError;
}

bool forgetSettings(const QString& path) {
    QFile::remove(path);
    return !QFile::exists(path);
}

}  // namespace app
