// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nearest_names.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace app {
namespace {

/// The optimal string alignment distance.
qsizetype editDistance(const QString& a, const QString& b) {
    std::vector<qsizetype> twoBefore;
    std::vector<qsizetype> before;
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j) {
        row[j] = static_cast<qsizetype>(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        twoBefore = std::exchange(before, row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const qsizetype substituted = before[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({substituted, before[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[at] = std::min(row[at], twoBefore[at - 2] + 1);
            }
        }
    }
    return row.back();
}

}  // namespace

QStringList nearestNames(const QString& written, const QStringList& names, qsizetype most) {
    const QString wanted = written.toLower();
    const qsizetype mostEdits = std::max<qsizetype>(1, wanted.size() / 3);
    std::vector<std::pair<qsizetype, QString>> found;
    for (const QString& name : names) {
        const QString lower = name.toLower();
        const qsizetype edits = editDistance(wanted, lower);
        if (edits <= mostEdits) {
            found.emplace_back(edits, name);
        } else if (wanted.size() > 2 && lower.contains(wanted)) {
            found.emplace_back(mostEdits + 1, name);
        }
    }
    std::ranges::stable_sort(found, {}, &std::pair<qsizetype, QString>::first);
    QStringList nearest;
    for (const auto& [edits, name] : found) {
        if (nearest.size() < most) {
            nearest << name;
        }
    }
    return nearest;
}

}  // namespace app
