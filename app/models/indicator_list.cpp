// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/indicator_list.h"

#include <algorithm>
#include <utility>

#include "app/text.h"

namespace app {

void IndicatorList::setEntries(std::vector<IndicatorEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    m_readings.clear();
    listEntries({});
    endResetModel();
}

void IndicatorList::setFilter(const QString& typed) {
    const QStringList words = searchWords(typed);
    if (!words.isEmpty()) {
        findReadings();
    }
    beginResetModel();
    listEntries(words);
    if (m_rows.empty()) {
        listEntries(words, matchesPinyinWithGaps);
    }
    endResetModel();
}

void IndicatorList::findReadings() {
    if (m_readings.empty()) {
        for (const IndicatorEntry& entry : m_entries) {
            m_readings.push_back(readingsOf(text(entry.name.zh)));
        }
    }
}

bool IndicatorList::matches(std::size_t entry, const QStringList& words, PinyinMatch matchesReadings) const {
    const IndicatorEntry& item = m_entries[entry];
    const auto namesYear = [&](const QString& word) { return word.contains(item.typedYear); };
    if (!item.typedYear.isEmpty() && std::none_of(words.begin(), words.end(), namesYear)) {
        return false;
    }
    const QStringList texts{text(item.name.zh), text(item.name.en), text(item.id.text()), item.topic};
    // the readings are known where there are words
    return words.isEmpty() || matchesWords(texts, m_readings[entry], words, matchesReadings);
}

void IndicatorList::listEntries(const QStringList& words, PinyinMatch matchesReadings) {
    m_rows.clear();
    QString heading;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (!matches(i, words, matchesReadings)) {
            continue;
        }
        if (m_entries[i].topic != heading) {
            heading = m_entries[i].topic;
            if (!heading.isEmpty()) {
                m_rows.push_back({i, true});
            }
        }
        m_rows.push_back({i, false});
    }
}

int IndicatorList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant IndicatorList::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const IndicatorEntry& entry = m_entries[row.entry];
    QStringList details{entry.unit, entry.periods};
    details.removeAll(QString());
    const QString detail = details.join(QStringLiteral(" · "));
    switch (role) {
        case Qt::DisplayRole:
            return row.isHeading ? entry.topic : entry.shownName;
        case Qt::ToolTipRole:
            return row.isHeading ? QString() : entry.definition;
        case Qt::AccessibleTextRole:
            return row.isHeading ? entry.topic : entry.shownName + QStringLiteral(", ") + detail;
        case DetailRole:
            return row.isHeading ? QString() : detail;
        case HeadingRole:
            return row.isHeading;
        default:
            return {};
    }
}

Qt::ItemFlags IndicatorList::flags(const QModelIndex& index) const {
    return entryAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

const IndicatorEntry* IndicatorList::entryAt(int row) const {
    if (row < 0 || row >= rowCount() || m_rows[static_cast<std::size_t>(row)].isHeading) {
        return nullptr;
    }
    return &m_entries[m_rows[static_cast<std::size_t>(row)].entry];
}

std::optional<int> IndicatorList::rowOf(const core::IndicatorId& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        const IndicatorEntry* entry = entryAt(row);
        if (entry && entry->id == id) {
            return row;
        }
    }
    return std::nullopt;
}

std::optional<int> IndicatorList::firstEntry() const {
    for (int row = 0; row < rowCount(); ++row) {
        if (entryAt(row)) {
            return row;
        }
    }
    return std::nullopt;
}

}  // namespace app
