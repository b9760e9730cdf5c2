// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QSortFilterProxyModel>
#include <vector>

#include "app/names/name_search.h"
#include "app/names/region_matcher.h"
#include "app/wording/wording.h"

namespace app {

/// The regions of a map by name and code, in the order of their pinyin or alphabet.
class RegionList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { CodeRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setRegions(const std::vector<RegionLabels>& regions, const Wording& wording);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// Whether what is typed stands for a region: each word is part of its code or of a name of any language, or spells
    /// a part of its Chinese name by pinyin or by the first letters.
    [[nodiscard]] bool matches(int row, const QStringList& words, PinyinMatch matchesReadings) const;

private:
    struct Entry {
        QString shown;
        QString code;
        QStringList searched;
        Readings readings;
    };
    std::vector<RegionLabels> m_regions;  ///< As they were given.
    QString m_language;
    std::vector<Entry> m_entries;
};

/// The regions of a RegionList that what is typed stands for, best used by a completer.
class RegionSearch : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RegionSearch(RegionList& regions, QObject* parent = nullptr);

    /// If no region matches, characters may be missing from the pinyin.
    void setTyped(const QString& typed);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    const RegionList& m_regions;
    QStringList m_words;
    PinyinMatch m_matchesReadings = matchesPinyin;
};

}  // namespace app
