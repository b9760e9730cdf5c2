// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/raster/crew.h"

#include <system_error>

namespace app {

Crew::~Crew() {
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_called.notify_all();
}

void Crew::start() {
    try {
        while (m_threads.size() < m_members) {
            m_threads.emplace_back([this] { standBy(); });
        }
    } catch (const std::system_error&) {
        m_members = m_threads.size();
    }
}

/// A member that wakes too late to help is not waited for.
void Crew::share(const Work& work) {
    start();
    {
        const std::lock_guard lock(m_mutex);
        m_work = work;
        m_next = 0;
        m_isOpen = true;
        ++m_round;
    }
    m_called.notify_all();
    takeTasks(work);
    std::unique_lock lock(m_mutex);
    m_isOpen = false;
    m_left.wait(lock, [this] { return m_helping == 0; });
}

void Crew::standBy() {
    unsigned seen = 0;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_called.wait(lock, [&] { return m_ends || m_round != seen; });
        if (m_ends) {
            return;
        }
        seen = m_round;
        if (!m_isOpen) {
            continue;
        }
        const Work work = m_work;
        ++m_helping;
        lock.unlock();
        takeTasks(work);
        lock.lock();
        if (--m_helping == 0) {
            m_left.notify_one();
        }
    }
}

void Crew::takeTasks(const Work& work) {
    for (std::size_t i = m_next++; i < work.count; i = m_next++) {
        work.call(work.task, i);
    }
}

}  // namespace app
