// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/kept_files.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "gis/describe/file_parts.h"

namespace app {
namespace {

namespace fs = std::filesystem;

/// A file that does not exist has no size and no time.
KeptFiles::Stamp stampOf(const fs::path& file) {
    std::error_code error;
    KeptFiles::Stamp stamp{file};
    if (fs::is_regular_file(file, error)) {
        const std::uintmax_t size = fs::file_size(file, error);
        stamp.size = error ? 0 : size;
        const fs::file_time_type time = fs::last_write_time(file, error);
        stamp.time = error ? fs::file_time_type() : time;
    }
    return stamp;
}

}  // namespace

std::vector<KeptFiles::Stamp> KeptFiles::stampsOf(const fs::path& file) {
    std::vector<Stamp> stamps{stampOf(file)};
    std::error_code error;
    if (fs::is_directory(file, error)) {
        for (fs::directory_iterator at(file, error), end; !error && at != end; at.increment(error)) {
            stamps.push_back(stampOf(at->path()));
        }
        std::ranges::sort(stamps, {}, &Stamp::path);
        return stamps;
    }
    for (const fs::path& part : gis::contentPartsOf(file)) {
        stamps.push_back(stampOf(part));
    }
    return stamps;
}

std::any KeptFiles::find(const fs::path& file, const HasKey& hasKey, const std::vector<Stamp>& stamps) {
    const std::lock_guard lock(m_mutex);
    const auto found =
        std::ranges::find_if(m_entries, [&](const Entry& entry) { return entry.file == file && hasKey(entry.key); });
    if (found == m_entries.end() || found->stamps != stamps) {
        return {};
    }
    found->isUsed = true;
    return found->value;
}

void KeptFiles::keep(Entry entry, const HasKey& hasKey) {
    const std::lock_guard lock(m_mutex);
    ++m_reads;
    std::erase_if(m_entries, [&](const Entry& old) { return old.file == entry.file && hasKey(old.key); });
    m_entries.push_back(std::move(entry));
}

void KeptFiles::dropUnused() {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_entries, [](const Entry& entry) { return !entry.isUsed; });
    for (Entry& entry : m_entries) {
        entry.isUsed = false;
    }
}

std::size_t KeptFiles::reads() const {
    const std::lock_guard lock(m_mutex);
    return m_reads;
}

}  // namespace app
