// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr unsigned newFileMode = 0666;     // less what the user's umask takes away
constexpr unsigned unfinishedMode = 0600;  // until the temporary file has the permissions of the old file
constexpr unsigned permissionBits = 07777;

/// The file that a path leads to through symbolic links; it need not exist.
/// @returns nothing when the links lead in a circle.
std::optional<fs::path> targetOf(fs::path path) {
    constexpr int maxLinks = 40;  // as Linux
    std::error_code ignored;
    for (int i = 0; i < maxLinks; ++i) {
        if (!fs::is_symlink(fs::symlink_status(path, ignored))) {
            return path;
        }
        path = path.parent_path() / fs::read_symlink(path, ignored);
    }
    return std::nullopt;
}

/// What must be kept of the file that is replaced.
struct OldFile {
    unsigned mode = newFileMode;
    uid_t owner = 0;
    gid_t group = 0;
    bool exists = false;
};

/// @returns the error number when the file cannot be replaced; 0 otherwise.
int examine(const fs::path& target, OldFile& old) {
    struct stat status {};
    if (::stat(target.c_str(), &status) != 0) {
        return errno == ENOENT ? 0 : errno;
    }
    if (S_ISDIR(status.st_mode)) {
        return EISDIR;
    }
    if (!S_ISREG(status.st_mode)) {
        return EINVAL;
    }
    if (::access(target.c_str(), W_OK) != 0) {
        return errno;
    }
    old = {status.st_mode & permissionBits, status.st_uid, status.st_gid, true};
    return 0;
}

/// A temporary file beside the target. Unless it became the target, the destructor removes it.
class TemporaryFile {
public:
    TemporaryFile(const fs::path& target, const FileOperations& operations)
        : m_operations(operations),
          m_start((target.parent_path() / (".huline-" + std::to_string(::getpid()) + "-")).string()) {}
    ~TemporaryFile() {
        const int kept = errno;
        if (m_file >= 0) {
            m_operations.close(m_file);
        }
        if (m_exists) {
            m_operations.remove(m_path.c_str());
        }
        errno = kept;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    // Each returns whether it succeeded; errno says why not.

    [[nodiscard]] bool create(unsigned mode) {
        constexpr int tries = 1000;
        for (int i = 0; i < tries; ++i) {
            m_path = m_start + std::to_string(i);
            m_file = m_operations.open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
            if (m_file >= 0) {
                m_exists = true;
                return true;
            }
            if (errno != EEXIST) {
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] bool write(const QByteArray& bytes) {
        for (qsizetype done = 0; done < bytes.size();) {
            const std::ptrdiff_t count =
                m_operations.write(m_file, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
            if (count == 0) {
                errno = EIO;
            }
            if (count > 0) {
                done += count;
            } else if (errno != EINTR) {
                return false;
            }
        }
        return true;
    }

    /// File systems without permissions, such as FAT, refuse to change them.
    [[nodiscard]] bool takeOver(const OldFile& old) {
        if ((old.owner != ::geteuid() || old.group != ::getegid()) &&
            ::fchown(m_file, old.owner, old.group) != 0) {  // only an administrator may give files away
            errno = 0;
        }
        return m_operations.changeMode(m_file, old.mode) == 0 || errno == EPERM || errno == ENOTSUP;
    }

    [[nodiscard]] bool flush() { return m_operations.sync(m_file) == 0; }

    [[nodiscard]] bool close() {
        const int file = m_file;
        m_file = -1;
        return m_operations.close(file) == 0 || errno == EINTR;  // after EINTR, Linux has closed the file
    }

    [[nodiscard]] bool becomes(const fs::path& target) {
        m_exists = m_operations.rename(m_path.c_str(), target.c_str()) != 0;
        return !m_exists;
    }

private:
    const FileOperations& m_operations;
    std::string m_start;
    std::string m_path;
    int m_file = -1;
    bool m_exists = false;
};

/// Makes the system remember a renamed file. Some file systems cannot flush a folder.
/// @returns whether it succeeded.
bool flushFolder(const fs::path& folder, const FileOperations& operations) {
    const int file = operations.open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    if (file < 0) {
        return false;
    }
    const bool isFlushed = operations.sync(file) == 0 || errno == EINVAL || errno == ENOTSUP;
    const int error = errno;
    operations.close(file);
    errno = error;
    return isFlushed;
}

}  // namespace

std::optional<WriteFailure> replaceFile(const fs::path& path, const QByteArray& bytes,
                                        const FileOperations& operations) {
    const std::optional<fs::path> target = targetOf(fs::absolute(path));
    if (!target) {
        return WriteFailure{path, ELOOP};
    }
    OldFile old;
    if (const int error = examine(*target, old)) {
        return WriteFailure{path, error};
    }
    const fs::path folder = target->parent_path();
    TemporaryFile temporary(*target, operations);
    const bool isWritten = temporary.create(old.exists ? unfinishedMode : newFileMode) && temporary.write(bytes) &&
                           (!old.exists || temporary.takeOver(old)) && temporary.flush() && temporary.close() &&
                           temporary.becomes(*target) && flushFolder(folder, operations);
    return isWritten ? std::nullopt : std::optional(WriteFailure{path, errno});
}

}  // namespace app
