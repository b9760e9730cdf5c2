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
    const QStringList pattern(QStringLiteral("*.") + QLatin1String(studyExtension));
    for (const QString& name : QDir(native(folder)).entryList(pattern, QDir::Files)) {
        if (auto autosave = locked(folder / pathOf(name))) {
            abandoned.push_back(std::move(autosave));
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
