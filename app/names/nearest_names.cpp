// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/names/nearest_names.h"

#include <algorithm>
#include <limits>
#include <optional>
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

constexpr qsizetype usualLettersPerEdit = 3;

/// The edits between two words that are spelt almost alike; nothing for others.
std::optional<qsizetype> fewEdits(const QString& wanted, const QString& name, qsizetype lettersPerEdit) {
    const auto [shorter, longer] = std::minmax({wanted.size(), name.size()});
    const qsizetype most = longer / lettersPerEdit;
    if (longer - shorter > most) {
        return std::nullopt;
    }
    const qsizetype edits = editDistance(wanted, name);
    return edits <= most ? std::optional(edits) : std::nullopt;
}

}  // namespace

std::string nearestName(const std::string& word, const std::set<std::string>& candidates) {
    const QString wanted = QString::fromStdString(word).toLower();
    std::string nearest;
    qsizetype least = std::numeric_limits<qsizetype>::max();
    for (const std::string& candidate : candidates) {
        const auto edits = fewEdits(wanted, QString::fromStdString(candidate).toLower(), usualLettersPerEdit);
        if (edits && *edits < least) {
            nearest = candidate;
            least = *edits;
        }
    }
    return nearest;
}

QStringList nearestNames(const QString& written, const QStringList& names, qsizetype most, qsizetype lettersPerEdit) {
    constexpr qsizetype shortestPart = 3;
    const QString wanted = written.toLower();
    std::vector<std::pair<qsizetype, QString>> found;
    for (const QString& name : names) {
        const QString lower = name.toLower();
        if (const auto edits = fewEdits(wanted, lower, lettersPerEdit)) {
            found.emplace_back(*edits, name);
        } else if (wanted.size() >= shortestPart && lower.contains(wanted)) {
            found.emplace_back(std::numeric_limits<qsizetype>::max(), name);
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
