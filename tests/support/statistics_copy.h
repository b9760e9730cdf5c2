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

/// A copy of the shipped data package (its datapackage.json and all tables) that a test may change; deleted with
/// the object.
class StatisticsCopy {
public:
    StatisticsCopy() {
        std::filesystem::copy(shippedData().statistics, folder(), std::filesystem::copy_options::recursive);
    }

    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    /// Replaces `before` wherever it occurs in a file; false when it does not.
    [[nodiscard]] bool replace(const char* file, const QByteArray& before, const QByteArray& after) const {
        QFile table(m_folder.filePath(QLatin1String(file)));
        if (!table.open(QIODevice::ReadWrite)) {
            return false;
        }
        QByteArray text = table.readAll();
        const bool occurs = text.contains(before);
        text.replace(before, after);
        return occurs && table.resize(0) && table.seek(0) && table.write(text) == text.size();
    }

    /// Gives the grouping of four regions another id, wherever the tables of groupings name it.
    void renameFourRegions() const {
        QVERIFY(replace("grouping_names.csv", "four-regions", "other-regions"));
        QVERIFY(replace("groupings.csv", "four-regions", "other-regions"));
    }

private:
    QTemporaryDir m_folder;
};

/// The data package of an invented country: counties V01 to V12, quarterly figures, one grouping in two variants.
inline std::filesystem::path veloria() { return std::filesystem::path(HULINE_TEST_DATA_DIR) / "veloria"; }

/// A copy of this package that a test may change; deleted with the object.
class ChangedPackage {
public:
    ChangedPackage() { std::filesystem::copy(veloria(), folder(), std::filesystem::copy_options::recursive); }
    /// With a text of its datapackage.json replaced.
    ChangedPackage(const QByteArray& before, const QByteArray& after) : ChangedPackage() {
        m_isChanged = replace("datapackage.json", before, after);
    }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }
    [[nodiscard]] bool isChanged() const { return m_isChanged; }

    /// Replaces the first `before` of a file; false when there is none.
    [[nodiscard]] bool replace(const char* name, const QByteArray& before, const QByteArray& after) const {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::ReadWrite)) {
            return false;
        }
        QByteArray text = file.readAll();
        const bool occurs = text.contains(before);
        text.replace(text.indexOf(before), occurs ? before.size() : 0, occurs ? after : QByteArray());
        return occurs && file.resize(0) && file.seek(0) && file.write(text) == text.size();
    }

    /// Adds a file beside the datapackage.json.
    [[nodiscard]] bool write(const QString& name, const QByteArray& text) const {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

private:
    QTemporaryDir m_folder;
    bool m_isChanged = false;
};

}  // namespace test
