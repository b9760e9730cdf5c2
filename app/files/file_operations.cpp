// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/file_operations.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

namespace app {

const FileOperations& systemFileOperations() {
    static const FileOperations operations{
        .open = [](const char* path, int flags, unsigned mode) { return ::open(path, flags, mode); },
        .write = [](int file, const void* bytes, std::size_t count) { return ::write(file, bytes, count); },
        .changeMode = [](int file, unsigned mode) { return ::fchmod(file, mode); },
        .sync = [](int file) { return ::fsync(file); },
        .close = [](int file) { return ::close(file); },
        .rename = [](const char* from, const char* to) { return std::rename(from, to); },
        .remove = [](const char* path) { return ::unlink(path); }};
    return operations;
}

}  // namespace app
