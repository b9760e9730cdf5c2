// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "app/names/name_search.h"
#include "core/dataset/indicator.h"

namespace app {

/// An indicator as a list shows it.
struct IndicatorEntry {
    core::IndicatorId id;
    core::Text name;  ///< Searched in both languages.
    QString shownName;
    QString topic;  ///< The heading that it stands under; empty for none.
    QString unit;
    QString periods;     ///< For which there are figures: "2000–2024".
    QString definition;  ///< Shown below the list.
    /// The base year of constant prices that one must type to find the entry; empty if it is always listed.
    QString typedYear = {};
};

/// The indicators under the headings of their topics, filtered by what the user types.
class IndicatorList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    /// @param entries  in the order of the list; entries of one topic follow each other.
    void setEntries(std::vector<IndicatorEntry> entries);
    /// Keeps the entries for which every word is part of the Chinese or English name, the id or the topic, or spells a
    /// part of the Chinese name in pinyin. If no entry matches, characters may be missing from the pinyin. An entry
    /// with a typedYear is kept only if a word names that year.
    void setFilter(const QString& typed);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// The entry of a row; null for a heading.
    [[nodiscard]] const IndicatorEntry* entryAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const core::IndicatorId& id) const;
    /// The first row that is an entry.
    [[nodiscard]] std::optional<int> firstEntry() const;

private:
    struct Row {
        std::size_t entry = 0;
        bool isHeading = false;
    };

    [[nodiscard]] bool matches(std::size_t entry, const QStringList& words, PinyinMatch matchesReadings) const;
    void listEntries(const QStringList& words, PinyinMatch matchesReadings = matchesPinyin);
    void findReadings();

    std::vector<IndicatorEntry> m_entries;
    std::vector<Readings> m_readings;  ///< Of the Chinese names; empty until something is searched.
    std::vector<Row> m_rows;
};

}  // namespace app
