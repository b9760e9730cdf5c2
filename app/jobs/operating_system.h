// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__GLIBC__)
#include <malloc.h>
#endif
#if defined(__linux__)
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace app {

/// Lets the C library keep memory that was freed, up to 128 MB for each of its arenas, for what is computed next. By
/// default it returns large blocks at once, and the kernel then fills every page of the next block with zeros, which
/// takes longer than making most figures. Call it before anything else.
inline void keepFreedMemory() noexcept {
#if defined(__GLIBC__)
    constexpr int megabyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 32 * megabyte);  // blocks from this size on are still returned at once
    mallopt(M_TRIM_THRESHOLD, 128 * megabyte);
#endif
}

/// Lets the thread of the window run before the calling thread when both compete for one processor. Threads that the
/// calling thread starts inherit this.
inline void yieldToWindow() noexcept {
#if defined(__linux__)
    constexpr int niceness = 5;
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), niceness);
#endif
}

}  // namespace app
