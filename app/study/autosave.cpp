// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/autosave.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>
#include <algorithm>
#include <utility>

#include "app/study/study.h"
#include "app/text.h"

namespace app {
namespace {

QString lockPath(const std::filesystem::path& file) { return native(file) + QStringLiteral(".lock"); }

}  // namespace

std::unique_ptr<Autosave> Autosave::locked(const std::filesystem::path& file) {
    auto lock = std::make_unique<QLockFile>(lockPath(file));
    lock->setStaleLockTime(0);  // only the end of its process makes a lock stale
    return lock->tryLock(0) ? std::unique_ptr<Autosave>(new Autosave(file, std::move(lock))) : nullptr;
}

std::unique_ptr<Autosave> Autosave::create(const std::filesystem::path& folder) {
    if (!QDir().mkpath(native(folder))) {
        return nullptr;
    }
    const QString name =
        QUuid::createUuid().toString(QUuid::WithoutBraces) + QLatin1Char('.') + QLatin1String(studyExtension);
    return locked(folder / pathOf(name));
}

std::vector<std::unique_ptr<Autosave>> Autosave::abandonedIn(const std::filesystem::path& folder) {
    std::vector<std::unique_ptr<Autosave>> abandoned;
    const QString pattern = QStringLiteral("*.") + QLatin1String(studyExtension);
    const QDir copies(native(folder));
    for (const QString& name : copies.entryList({pattern}, QDir::Files)) {
        if (auto autosave = locked(folder / pathOf(name))) {
            abandoned.push_back(std::move(autosave));
        }
    }
    for (const QString& name : copies.entryList({lockPath(pathOf(pattern))}, QDir::Files)) {
        const std::filesystem::path file = folder / pathOf(name).stem();
        if (!copies.exists(native(file.filename()))) {
            (void)locked(file);  // a lock that a killed process left without a copy is removed with this object
        }
    }
    std::ranges::sort(abandoned, std::ranges::greater(),
                      [](const std::unique_ptr<Autosave>& autosave) { return autosave->writtenAt(); });
    return abandoned;
}

QDateTime Autosave::writtenAt() const { return QFileInfo(native(m_file)).lastModified(); }

std::optional<WriteFailure> Autosave::write(const QByteArray& bytes) const { return replaceFile(m_file, bytes); }

void Autosave::remove() const { QFile::remove(native(m_file)); }

std::filesystem::path autosaveFolder() {
    const QString chosen = qEnvironmentVariable("HULINE_AUTOSAVES");
    return pathOf(chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                                         QStringLiteral("/autosave")
                                   : chosen);
}

}  // namespace app
