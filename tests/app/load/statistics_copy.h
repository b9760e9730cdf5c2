// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <filesystem>

#include "app/load/data_paths.h"

namespace test {

/// The data of the source tree.
inline app::DataPaths shippedData() { return app::findData({}).found.value(); }

/// A copy of the shipped statistics that a test may spoil; gone with the object.
class StatisticsCopy {
public:
    StatisticsCopy() {
        std::filesystem::copy(shippedData().statistics, folder(), std::filesystem::copy_options::recursive);
    }

    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    /// Replaces the first occurrence of `before` in a file; false when there is none.
    [[nodiscard]] bool replace(const char* file, const QByteArray& before, const QByteArray& after) const {
        QFile table(m_folder.filePath(QLatin1String(file)));
        if (!table.open(QIODevice::ReadWrite)) {
            return false;
        }
        QByteArray text = table.readAll();
        const qsizetype at = text.indexOf(before);
        text.replace(at, before.size(), after);
        return at >= 0 && table.resize(0) && table.seek(0) && table.write(text) == text.size();
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace test
