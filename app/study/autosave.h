// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QLockFile>
#include <QString>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/files/replace_file.h"

namespace app {

/// The file of one process for automatic copies of its study. While the process lives, it holds a lock beside the file.
/// If it ends without removing the file, another process finds it.
class Autosave {
public:
    /// A new file in a folder, which is made if necessary. The file exists after the first write().
    /// @returns null when the folder or the lock cannot be made.
    [[nodiscard]] static std::unique_ptr<Autosave> create(const std::filesystem::path& folder);
    /// The files in a folder that processes left which no longer run, the latest first. They are locked for this
    /// process.
    [[nodiscard]] static std::vector<std::unique_ptr<Autosave>> abandonedIn(const std::filesystem::path& folder);

    [[nodiscard]] const std::filesystem::path& file() const noexcept { return m_file; }
    /// When the file was written; invalid if it does not exist.
    [[nodiscard]] QDateTime writtenAt() const;
    [[nodiscard]] std::optional<WriteFailure> write(const QByteArray& bytes) const;
    /// Removes the file, not the lock.
    void remove() const;

private:
    Autosave(std::filesystem::path file, std::unique_ptr<QLockFile> lock)
        : m_file(std::move(file)), m_lock(std::move(lock)) {}
    [[nodiscard]] static std::unique_ptr<Autosave> locked(const std::filesystem::path& file);

    std::filesystem::path m_file;
    std::unique_ptr<QLockFile> m_lock;
};

/// The folder for automatic copies. HULINE_AUTOSAVES names another one.
[[nodiscard]] std::filesystem::path autosaveFolder();

}  // namespace app
