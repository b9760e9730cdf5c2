// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <any>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace app {

/// What was read of some files, so that it is read again only when a file has another size or time, or is to be read in
/// another way. May be used in several threads.
class KeptFiles {
public:
    /// What a file, its parts beside it or the files in a folder were when they were read.
    struct Stamp {
        std::filesystem::path path;
        std::uintmax_t size = 0;
        std::filesystem::file_time_type time = {};
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };

    /// What `read` returned for this file and key before, or what it returns now.
    /// @param key   says what is read and how, by its type and value.
    /// @param read  its exceptions are passed on; nothing is kept then.
    template <class Key, class Read>
    [[nodiscard]] auto get(const std::filesystem::path& file, const Key& key, const Read& read) {
        using Value = decltype(read());
        std::vector<Stamp> stamps = stampsOf(file);
        const auto hasKey = [&](const std::any& other) {
            const auto* known = std::any_cast<Key>(&other);
            return known != nullptr && *known == key;
        };
        if (const std::any kept = find(file, hasKey, stamps); kept.has_value()) {
            return std::any_cast<std::shared_ptr<const Value>>(kept);
        }
        auto value = std::make_shared<const Value>(read());
        keep({file, key, std::move(stamps), value}, hasKey);
        return value;
    }

    /// Forgets what was not asked for since the last call.
    void dropUnused();
    /// How often something was read.
    [[nodiscard]] std::size_t reads() const;

private:
    struct Entry {
        std::filesystem::path file;
        std::any key;
        std::vector<Stamp> stamps;
        std::any value;  ///< A shared pointer.
        bool isUsed = true;
    };
    using HasKey = std::function<bool(const std::any& key)>;

    [[nodiscard]] static std::vector<Stamp> stampsOf(const std::filesystem::path& file);
    [[nodiscard]] std::any find(const std::filesystem::path& file, const HasKey& hasKey,
                                const std::vector<Stamp>& stamps);
    void keep(Entry entry, const HasKey& hasKey);

    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries;  ///< Few: some for each file.
    std::size_t m_reads = 0;
};

}  // namespace app
