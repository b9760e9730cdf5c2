// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/load/boundary_file.h"
#include "app/load/data_paths.h"
#include "app/study/study.h"
#include "app/user_data/map_sources.h"

// The files that a study refers to: how a reference is made, whether its data are still there and unchanged.

namespace app {

/// A file with the name that a fingerprint gives it.
struct NamedFile {
    std::string name;
    std::filesystem::path path;
    friend bool operator==(const NamedFile&, const NamedFile&) = default;
};

/// What identifies the content of one or several files.
struct Fingerprint {
    /// In lower case: the SHA-256 of a single file; of several files, that of the list which `sha256sum` prints for
    /// their names, in order of the names.
    std::string sha256;
    std::uint64_t size = 0;  ///< Bytes in all.
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

/// Computes fingerprints. A file whose size and time have not changed is read only once.
class Fingerprints {
public:
    /// @param files  regular files, at least one.
    /// @throws gis::Error FileUnreadable. gis::Cancelled when stopped.
    [[nodiscard]] Fingerprint of(const std::vector<NamedFile>& files, const std::stop_token& stop = {});

private:
    struct Known {
        std::uintmax_t size = 0;
        std::filesystem::file_time_type time;
        std::string sha256;
    };
    [[nodiscard]] const Known& knownOf(const std::filesystem::path& file, const std::stop_token& stop);

    std::map<std::filesystem::path, Known> m_known;
};

/// The files whose content a reference stands for: with the parts beside them (gis::contentPartsOf()), of a folder the files
/// in it, of a data package the datapackage.json, its tables and its boundaries. In order of their names; empty if
/// there is no such file.
/// @param own  the program's own data, if there are any.
/// @throws gis::Error the errors of readDataPackage().
[[nodiscard]] std::vector<NamedFile> filesOf(const DataReference& reference, const std::optional<DataPaths>& own);

/// The references for data: the package, the boundaries, the tables, the overlays. They have the fingerprints of their
/// files; one whose files are gone or unreadable keeps the fingerprint that it has.
/// @throws gis::Cancelled when stopped.
[[nodiscard]] std::vector<DataReference> referencesTo(const MapSources& sources, const std::optional<DataPaths>& own,
                                                      Fingerprints& fingerprints, const std::stop_token& stop = {});

enum class DataState { Unchanged, Changed, Missing };

/// Whether the data of a reference are there, and are those of the time when the study was saved; data without a known
/// fingerprint count as unchanged. A path that the system does not know as a file or folder is missing: nothing else is
/// ever opened.
/// @throws gis::Error as filesOf() and Fingerprints::of().
[[nodiscard]] DataState stateOf(const DataReference& reference, const std::optional<DataPaths>& own,
                                Fingerprints& fingerprints, const std::stop_token& stop = {});

/// The data that references name. Without a reference to a package, those of the program.
[[nodiscard]] MapSources sourcesOf(const std::vector<DataReference>& references, const DataPaths& own);

/// A reference without a fingerprint.
[[nodiscard]] DataReference referenceTo(const BoundaryFile& file);
[[nodiscard]] BoundaryFile boundaryFileOf(const DataReference& reference);
[[nodiscard]] DataReference referenceTo(const UserTableSource& table);
[[nodiscard]] UserTableSource tableSourceOf(const DataReference& reference);
[[nodiscard]] DataReference referenceTo(const OverlaySource& overlay);
[[nodiscard]] OverlaySource overlaySourceOf(const DataReference& reference);

/// The data that come with the program, whatever HULINE_DATA names; nothing if there are none.
[[nodiscard]] std::optional<DataPaths> ownData();

}  // namespace app
