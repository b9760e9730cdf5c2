// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <filesystem>
#include <optional>

#include "app/files/file_operations.h"

namespace app {

/// Why a file was not written.
struct WriteFailure {
    std::filesystem::path path;
    int error = 0;  ///< The system's error number (errno).
    friend bool operator==(const WriteFailure&, const WriteFailure&) = default;
};

/// Writes a file so that at any time, even after a crash or a loss of power, either the old or the new content is
/// there, whole.
///
/// The bytes go to a temporary file in the same folder, which is flushed to the disk and renamed to the file; then the
/// folder is flushed. A symbolic link stays, and the file that it leads to is replaced. Permissions are kept, and the
/// owner where the system allows it; access control lists and other hard links of the file are not. A file that the
/// user may not write, a folder and a device are refused.
///
/// @returns nothing when the new content is safely on the disk. After a failure the old content is there, unless only
///          the last step failed, the flushing of the folder.
/// @throws std::bad_alloc when there is too little memory; the old content is then there.
[[nodiscard]] std::optional<WriteFailure> replaceFile(const std::filesystem::path& path, const QByteArray& bytes,
                                                      const FileOperations& operations = systemFileOperations());

}  // namespace app
