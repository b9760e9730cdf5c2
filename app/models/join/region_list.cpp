// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/join/region_list.h"

#include <algorithm>

#include "app/names/transliteration.h"
#include "app/text.h"

namespace app {

void RegionList::setRegions(const std::vector<RegionLabels>& regions, const Wording& wording) {
    const QString language = wording.locale().name();
    if (regions == m_regions && language == m_language) {
        return;
    }
    beginResetModel();
    m_regions = regions;
    m_language = language;
    QStringList names;
    for (const RegionLabels& region : regions) {
        names << wording.regionName(region);
    }
    m_entries.clear();
    for (const std::size_t position : pinyinOrder(names)) {
        const RegionLabels& region = regions[position];
        Entry entry{wording.regionWithCode(region), text(region.code.text()), {}, {}};
        entry.searched << entry.code;
        QString chinese;
        for (const std::string& name : region.names) {
            entry.searched << text(name);
            if (chinese.isEmpty() && hasHan(text(name))) {
                chinese = text(name);
            }
        }
        entry.readings = readingsOf(chinese);
        m_entries.push_back(std::move(entry));
    }
    endResetModel();
}

int RegionList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant RegionList::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:  // what completers and combo boxes show
            return entry.shown;
        case CodeRole:
            return entry.code;
        default:
            return {};
    }
}

bool RegionList::matches(int row, const QStringList& words, PinyinMatch matchesReadings) const {
    const Entry& entry = m_entries[static_cast<std::size_t>(row)];
    return matchesWords(entry.searched, entry.readings, words, matchesReadings);
}

RegionSearch::RegionSearch(RegionList& regions, QObject* parent) : QSortFilterProxyModel(parent), m_regions(regions) {
    setSourceModel(&regions);
}

void RegionSearch::setTyped(const QString& typed) {
    m_words = searchWords(typed);
    m_matchesReadings = matchesPinyin;
    invalidateFilter();
    if (rowCount() == 0) {
        m_matchesReadings = matchesPinyinWithGaps;
        invalidateFilter();
    }
}

bool RegionSearch::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const {
    return m_regions.matches(row, m_words, m_matchesReadings);
}

}  // namespace app
