// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace app {

/// The functions of the system that replace a file. Each returns -1 and sets errno when it fails, as POSIX says; tests
/// put failing ones in their place.
struct FileOperations {
    std::function<int(const char* path, int flags, unsigned mode)> open;
    std::function<std::ptrdiff_t(int file, const void* bytes, std::size_t count)> write;
    std::function<int(int file, unsigned mode)> changeMode;
    std::function<int(int file)> sync;
    std::function<int(int file)> close;
    std::function<int(const char* from, const char* to)> rename;
    std::function<int(const char* path)> remove;
};

/// The functions of the running system.
[[nodiscard]] const FileOperations& systemFileOperations();

}  // namespace app
