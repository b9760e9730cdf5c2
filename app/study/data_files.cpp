// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/data_files.h"

#include <QCryptographicHash>
#include <QFile>
#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "app/load/map_setting.h"
#include "app/package/data_package.h"
#include "app/text.h"
#include "gis/describe/file_parts.h"
#include "gis/error.h"
#include "gis/parallel/progress.h"

namespace app {
namespace {

namespace fs = std::filesystem;

constexpr const char* keyOption = "key";
constexpr const char* nameOption = "name";
constexpr const char* projectionOption = "projection";

/// What a user states about a boundary file, by its name in a study.
struct FileOption {
    const char* name;
    std::string gis::FileOptions::*member;
};
constexpr std::array fileOptions{FileOption{"layer", &gis::FileOptions::layer},
                                 FileOption{"crs", &gis::FileOptions::referenceSystem},
                                 FileOption{"encoding", &gis::FileOptions::encoding}};

void storeOptions(const gis::FileOptions& options, DataReference& reference) {
    for (const auto& [name, member] : fileOptions) {
        if (!(options.*member).empty()) {
            reference.options[name] = options.*member;
        }
    }
}

gis::FileOptions storedOptions(const DataReference& reference) {
    gis::FileOptions options;
    for (const auto& [name, member] : fileOptions) {
        const auto found = reference.options.find(name);
        options.*member = found == reference.options.end() ? std::string() : found->second;
    }
    return options;
}

bool isRegularFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

bool isDirectory(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

fs::path fullPath(const fs::path& path) { return fs::absolute(path).lexically_normal(); }

void addFile(std::vector<NamedFile>& files, const fs::path& path) {
    if (isRegularFile(path)) {
        files.push_back({native(path.filename()).toStdString(), path});
    }
}

void addWithParts(std::vector<NamedFile>& files, const fs::path& path) {
    addFile(files, path);
    for (const fs::path& part : gis::contentPartsOf(path)) {
        addFile(files, part);
    }
}

/// The files in a folder, such as a File Geodatabase. Its folders are not searched: a study may name any folder.
std::vector<NamedFile> filesIn(const fs::path& folder) {
    std::vector<NamedFile> files;
    std::error_code fault;
    for (fs::directory_iterator at(folder, fault), end; !fault && at != end; at.increment(fault)) {
        addFile(files, at->path());
    }
    if (fault) {
        throw gis::Error(gis::ErrorKind::FileUnreadable, native(folder).toStdString(), fault.message());
    }
    return files;
}

std::vector<NamedFile> filesOfPackage(const DataPaths& paths) {
    const DataPackage package = readDataPackage(paths.statistics);
    std::vector<NamedFile> files;
    addFile(files, paths.statistics / packageFile);
    for (const PackageTable& table : package.tables) {
        addFile(files, table.path);
    }
    for (const std::string& map : {package.map.boundaries, package.map.land, package.map.disputedLines}) {
        if (!map.empty()) {
            addWithParts(files, mapFile(paths, map));
        }
    }
    return files;
}

DataReference packageReference(const DataPaths& paths, const std::optional<DataPaths>& own) {
    DataReference reference{DataKind::Package, {}, {}, 0};
    if (paths != own) {
        reference.path = fullPath(paths.statistics / packageFile);
    }
    return reference;
}

/// Where the files cannot be read any more, the reference stays as it is: a study can be saved all the same.
void updateFingerprint(DataReference& reference, const std::optional<DataPaths>& own, Fingerprints& fingerprints,
                       const std::stop_token& stop) {
    try {
        if (const std::vector<NamedFile> files = filesOf(reference, own); !files.empty()) {
            const Fingerprint fingerprint = fingerprints.of(files, stop);
            reference.sha256 = fingerprint.sha256;
            reference.size = fingerprint.size;
        }
    } catch (const gis::Error&) {
    }
}

std::string sha256Of(const fs::path& path, const std::stop_token& stop) {
    constexpr qint64 blockBytes = 1 << 20;
    QFile file(native(path));
    const auto unreadable = [&] {
        return gis::Error(gis::ErrorKind::FileUnreadable, native(path).toStdString(), file.errorString().toStdString());
    };
    if (!file.open(QIODevice::ReadOnly)) {
        throw unreadable();
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(blockBytes, Qt::Uninitialized);
    for (qint64 count = 1; count > 0;) {
        if (stop.stop_requested()) {
            throw gis::Cancelled();
        }
        count = file.read(block.data(), blockBytes);
        hash.addData(QByteArrayView(block.constData(), std::max<qint64>(count, 0)));
        if (count < 0) {
            throw unreadable();
        }
    }
    return hash.result().toHex().toStdString();
}

}  // namespace

const Fingerprints::Known& Fingerprints::knownOf(const fs::path& file, const std::stop_token& stop) {
    std::error_code fault;
    const std::uintmax_t size = fs::file_size(file, fault);
    const fs::file_time_type time = fault ? fs::file_time_type() : fs::last_write_time(file, fault);
    if (fault) {
        throw gis::Error(gis::ErrorKind::FileUnreadable, native(file).toStdString(), fault.message());
    }
    Known& known = m_known[file];
    if (known.sha256.empty() || known.size != size || known.time != time) {
        known.sha256.clear();
        known = {size, time, sha256Of(file, stop)};
    }
    return known;
}

Fingerprint Fingerprints::of(const std::vector<NamedFile>& files, const std::stop_token& stop) {
    Fingerprint fingerprint;
    QCryptographicHash list(QCryptographicHash::Sha256);
    for (const NamedFile& file : files) {
        const Known& known = knownOf(file.path, stop);
        fingerprint.sha256 = known.sha256;
        fingerprint.size += known.size;
        list.addData(QByteArray::fromStdString(known.sha256 + "  " + file.name + "\n"));
    }
    if (files.size() > 1) {
        fingerprint.sha256 = list.result().toHex().toStdString();
    }
    return fingerprint;
}

std::vector<NamedFile> filesOf(const DataReference& reference, const std::optional<DataPaths>& own) {
    std::vector<NamedFile> files;
    if (reference.kind == DataKind::Package) {
        if (reference.path.empty() ? own.has_value() : isRegularFile(reference.path)) {
            files = filesOfPackage(reference.path.empty() ? *own : packageFolders(reference.path));
        }
    } else if (isDirectory(reference.path)) {
        files = filesIn(reference.path);
    } else {
        addWithParts(files, reference.path);
    }
    std::ranges::sort(files, {}, &NamedFile::name);
    return files;
}

std::vector<DataReference> referencesTo(const MapSources& sources, const std::optional<DataPaths>& own,
                                        Fingerprints& fingerprints, const std::stop_token& stop) {
    std::vector<DataReference> references{packageReference(sources.paths, own)};
    if (sources.boundaries) {
        references.push_back(referenceTo(*sources.boundaries));
    }
    for (const UserTableSource& table : sources.user.tables) {
        references.push_back(referenceTo(table));
    }
    for (const OverlaySource& overlay : sources.user.overlays) {
        references.push_back(referenceTo(overlay));
    }
    for (DataReference& reference : references) {
        updateFingerprint(reference, own, fingerprints, stop);
    }
    return references;
}

DataState stateOf(const DataReference& reference, const std::optional<DataPaths>& own, Fingerprints& fingerprints,
                  const std::stop_token& stop) {
    const std::vector<NamedFile> files = filesOf(reference, own);
    if (files.empty()) {
        return DataState::Missing;
    }
    const bool isSame =
        reference.sha256.empty() || fingerprints.of(files, stop) == Fingerprint{reference.sha256, reference.size};
    return isSame ? DataState::Unchanged : DataState::Changed;
}

MapSources sourcesOf(const std::vector<DataReference>& references, const DataPaths& own) {
    MapSources sources{own};
    for (const DataReference& reference : references) {
        switch (reference.kind) {
            case DataKind::Package:
                sources.paths = reference.path.empty() ? own : packageFolders(reference.path);
                break;
            case DataKind::Boundaries:
                sources.boundaries = boundaryFileOf(reference);
                break;
            case DataKind::Table:
                sources.user.tables.push_back(tableSourceOf(reference));
                break;
            case DataKind::Overlay:
                sources.user.overlays.push_back(overlaySourceOf(reference));
                break;
        }
    }
    return sources;
}

DataReference referenceTo(const BoundaryFile& file) {
    DataReference reference{DataKind::Boundaries, fullPath(file.path), {}, 0};
    if (file.codeField) {
        reference.options[keyOption] = *file.codeField;
    }
    if (file.nameField) {
        reference.options[nameOption] = *file.nameField;
    }
    if (file.projection != gis::ProjectionChoice::Fitted) {
        reference.options[projectionOption] = core::idOf(file.projection);
    }
    storeOptions(file.options, reference);
    return reference;
}

BoundaryFile boundaryFileOf(const DataReference& reference) {
    const auto key = reference.options.find(keyOption);
    BoundaryFile file{reference.path, key == reference.options.end() ? std::nullopt : std::optional(key->second), {}};
    if (const auto name = reference.options.find(nameOption); name != reference.options.end()) {
        file.nameField = name->second;
    }
    if (const auto projection = reference.options.find(projectionOption); projection != reference.options.end()) {
        file.projection = core::valueById<gis::ProjectionChoice>(projection->second).value_or(file.projection);
    }
    file.options = storedOptions(reference);
    return file;
}

DataReference referenceTo(const UserTableSource& table) {
    DataReference reference{DataKind::Table, fullPath(table.path), {}, 0};
    reference.table = TableSettings{table.options, table.columns, table.choices, table.number};
    return reference;
}

UserTableSource tableSourceOf(const DataReference& reference) {
    const TableSettings settings = reference.table.value_or(TableSettings());
    return {reference.path, settings.reading, settings.columns, settings.choices, settings.number};
}

DataReference referenceTo(const OverlaySource& overlay) {
    DataReference reference{DataKind::Overlay, fullPath(overlay.path), {}, 0};
    storeOptions(overlay.options, reference);
    reference.overlay = OverlaySettings{overlay.nameField, overlay.name, overlay.symbol, overlay.isShown};
    return reference;
}

OverlaySource overlaySourceOf(const DataReference& reference) {
    const OverlaySettings settings = reference.overlay.value_or(OverlaySettings());
    return {reference.path, storedOptions(reference), settings.nameField,
            settings.name,  settings.symbol,          settings.isShown};
}

std::optional<DataPaths> ownData() {
    DataHints hints = dataHints();
    hints.chosen.reset();
    return findData(hints).found;
}

}  // namespace app
