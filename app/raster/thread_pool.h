// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

#include "app/drawing/in_parallel.h"

namespace app {

/// Threads that stand by to share work of a millisecond or two, for which starting any would take too long.
class Crew {
public:
    /// @param members  beside the thread that calls run(), which starts them when it is called first. Where the system
    /// has no more threads, they are fewer.
    explicit Crew(std::size_t members = threadsAtOnce() - 1) : m_members(members) {}
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// Calls `task(i)` once for every i below a count, some at once, and waits for all. Allocates nothing but in its
    /// first call. Only one thread may call it at a time; the task must not throw.
    template <class Task>
    void run(std::size_t count, const Task& task) {
        share({count, &task, [](const void* one, std::size_t i) { (*static_cast<const Task*>(one))(i); }});
    }

private:
    struct Work {
        std::size_t count = 0;
        const void* task = nullptr;
        void (*call)(const void* task, std::size_t i) = nullptr;
    };

    void start();
    void share(const Work& work);
    void standBy();
    void takeTasks(const Work& work);

    std::size_t m_members;
    std::mutex m_mutex;
    std::condition_variable m_called;
    std::condition_variable m_left;
    // Guarded by the mutex:
    Work m_work;
    unsigned m_round = 0;       ///< How often there was work.
    bool m_isOpen = false;      ///< Whether who comes now may still help.
    std::size_t m_helping = 0;  ///< How many members are at work.
    bool m_ends = false;

    std::atomic<std::size_t> m_next = 0;  ///< The first task that nobody has taken yet.
    std::vector<std::jthread> m_threads;
};

}  // namespace app
