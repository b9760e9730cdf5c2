// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "app/load/data_paths.h"

namespace test {

/// The data of the source tree.
inline app::DataPaths shippedData() { return app::findData({}).found.value(); }

/// A copy of a folder that a test may change; deleted with the object.
class FolderCopy {
public:
    explicit FolderCopy(const std::filesystem::path& original) {
        std::filesystem::copy(original, folder(), std::filesystem::copy_options::recursive);
    }

    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    /// Writes a file, new or in place of one with this name.
    [[nodiscard]] bool write(const QString& name, const QByteArray& text) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

protected:
    enum class Occurrences { First, All };

    /// Replaces `before` in a file; false when it does not occur.
    [[nodiscard]] bool replaced(const char* name, const QByteArray& before, const QByteArray& after,
                                Occurrences occurrences) const {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::ReadOnly)) {
            return false;
        }
        QByteArray text = file.readAll();
        file.close();
        const qsizetype first = text.indexOf(before);
        if (first < 0) {
            return false;
        }
        if (occurrences == Occurrences::First) {
            text.replace(first, before.size(), after);
        } else {
            text.replace(before, after);
        }
        return write(QLatin1String(name), text);
    }

private:
    QTemporaryDir m_folder;
};

/// A copy of the shipped data package: its datapackage.json and all tables.
class StatisticsCopy : public FolderCopy {
public:
    StatisticsCopy() : FolderCopy(shippedData().statistics) {}

    /// Replaces `before` wherever it occurs in a file; false when it does not.
    [[nodiscard]] bool replace(const char* name, const QByteArray& before, const QByteArray& after) const {
        return replaced(name, before, after, Occurrences::All);
    }

    /// Gives the grouping of four regions another id, wherever the tables of groupings name it.
    void renameFourRegions() const {
        QVERIFY(replace("grouping_names.csv", "four-regions", "other-regions"));
        QVERIFY(replace("groupings.csv", "four-regions", "other-regions"));
    }
};

/// The data package of an invented country: counties V01 to V12, quarterly figures, two groupings.
inline std::filesystem::path veloria() { return std::filesystem::path(HULINE_TEST_DATA_DIR) / "veloria"; }

/// A table of places for the datapackage.json of this package, "ports.csv" with the columns port, x, y and county. A
/// comma follows it.
/// @param keys   further keys of the table, each with a comma after it.
/// @param names  the columns with the names.
inline QByteArray portsTable(const QByteArray& keys = {},
                             const QByteArray& names = R"({"name": "port", "role": "name"})") {
    return R"({"name": "ports", "path": "ports.csv", "holds": "places", "label": "Ports", )" + keys +
           R"("schema": {"fields": [)" + names +
           R"(, {"name": "x", "role": "longitude"}, {"name": "y", "role": "latitude"},
              {"name": "county", "role": "region"}]}},)";
}

/// A copy of this package.
class ChangedPackage : public FolderCopy {
public:
    ChangedPackage() : FolderCopy(veloria()) {}
    /// With a text of its datapackage.json replaced.
    ChangedPackage(const QByteArray& before, const QByteArray& after) : ChangedPackage() {
        m_isChanged = replace("datapackage.json", before, after);
    }
    [[nodiscard]] bool isChanged() const { return m_isChanged; }

    /// Replaces the first `before` of a file; false when there is none.
    [[nodiscard]] bool replace(const char* name, const QByteArray& before, const QByteArray& after) const {
        return replaced(name, before, after, Occurrences::First);
    }

private:
    bool m_isChanged = false;
};

}  // namespace test
