// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/series_layout.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QString>
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "app/tables/column_profile.h"
#include "app/tables/period_text.h"
#include "app/tables/units.h"
#include "app/text.h"

namespace app {
namespace {

/// What a title says before a colon about a table that was downloaded from a database: "指标：", "数据库：".
QRegularExpression titleWithLabel(const QString& labels) {
    return QRegularExpression(QStringLiteral("^\\s*(?:%1)\\s*[:：]\\s*").arg(labels),
                              QRegularExpression::CaseInsensitiveOption);
}

/// The title of a table: what its indicator is said to be ("指标：GDP(亿元)"), or else the first title that describes
/// no more than the download.
QString titleOf(const UserTable& table) {
    static const QRegularExpression subject =
        titleWithLabel(QStringLiteral("指标|指标名称|indicators?|indicator name"));
    static const QRegularExpression download = titleWithLabel(QStringLiteral(
        "数据库|数据集|时间|时间范围|时期|日期|年份|地区|区域|范围|频率|频度|(?:数据|资料)?来源|发布单位|更新时间|"
        "更新日期|下载时间|下载日期|导出时间|导出日期|制表时间|制表|制表人|database|dataset|time|period|date|years?|"
        "regions?|area|frequency|(?:data )?source|last updated(?: date)?|updated|downloaded|extracted"));
    QString title;
    for (const RowLeftOut& row : table.leftOut) {
        const QString words = row.kind == RowKind::Title ? text(row.text).trimmed() : QString();
        if (const QRegularExpressionMatch match = subject.match(words); match.hasMatch()) {
            return words.mid(match.capturedLength());
        }
        if (title.isEmpty() && !download.match(words).hasMatch()) {
            title = words;
        }
    }
    return title;
}

/// The period of a table without periods in its columns: that of its title, or of a line "时间：2023年".
std::optional<core::Period> periodAbove(const UserTable& table) {
    static const QRegularExpression time =
        titleWithLabel(QStringLiteral("时间|时期|日期|年份|时间范围|time|period|date|years?"));
    if (const std::optional<NameWithPeriod> title = nameWithPeriod(titleOf(table))) {
        return title->period;
    }
    for (const RowLeftOut& row : table.leftOut) {
        const QString words = row.kind == RowKind::Title ? text(row.text).trimmed() : QString();
        const QRegularExpressionMatch match = time.match(words);
        if (const auto period = match.hasMatch() ? periodFromText(words.mid(match.capturedLength())) : std::nullopt) {
            return period;
        }
    }
    return std::nullopt;
}

/// "地区生产总值" of "表 3-9 地区生产总值（亿元）": without the number of the table, its period and its unit.
QString nameInTitle(const QString& title) {
    static const QRegularExpression number(
        QStringLiteral("^(?:(?:附?表|table|tab\\.)\\s*)?\\d*(?:[-–—.]\\d+)*[\\s.、:：]+"),
        QRegularExpression::CaseInsensitiveOption);
    QString name = nameWithUnit(title).name;
    name.remove(number);
    const std::optional<NameWithPeriod> split = nameWithPeriod(name);
    return nameWithUnit(split ? split->name : name).name;
}

/// What a table is about where its columns are named by periods alone.
QString subjectOf(const UserTable& table) {
    static const QRegularExpression plainSheet(QStringLiteral("^(?:sheet|工作表)\\s*\\d*$"),
                                               QRegularExpression::CaseInsensitiveOption);
    const QString title = nameInTitle(titleOf(table));
    if (!title.isEmpty()) {
        return title;
    }
    const QString sheet = text(table.sheet.name).trimmed();
    const bool isNamed = !sheet.isEmpty() && !plainSheet.match(sheet).hasMatch() && !periodFromText(sheet);
    return isNamed ? sheet : QFileInfo(text(table.sheet.file)).completeBaseName();
}

/// Makes the proposal.
class LayoutProposal {
public:
    explicit LayoutProposal(const UserTable& table) : m_table(table) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            m_profiles.push_back(profileOf(table, column));
        }
    }

    SeriesLayout layout() {
        chooseKey();
        choosePeriodColumn();
        choosePartOfYearColumn();
        chooseIndicatorColumn();
        chooseUnitColumn();
        addKeyCandidatesAndGroups();
        addValues();
        return std::move(m_layout);
    }

private:
    [[nodiscard]] std::size_t count() const { return m_profiles.size(); }
    [[nodiscard]] bool isTaken(std::size_t column) const { return m_taken.contains(column); }

    [[nodiscard]] bool isNamedByPeriod(std::size_t column) const {
        return columnWithPeriod(text(m_table.columns[column])).has_value();
    }

    /// The columns that may be the key, the best first: codes, regions, then names in their order, then the first one.
    [[nodiscard]] std::vector<std::size_t> possibleKeys() const {
        std::vector<std::size_t> keys;
        const auto add = [&](const auto& isWanted) {
            for (std::size_t column = 0; column < count(); ++column) {
                if (isWanted(m_profiles[column]) && std::ranges::find(keys, column) == keys.end()) {
                    keys.push_back(column);
                }
            }
        };
        const auto isFull = [](const ColumnProfile& profile) { return profile.filled() > profile.missing; };
        add([&](const ColumnProfile& profile) { return profile.role == ColumnRole::Code && isFull(profile); });
        add([&](const ColumnProfile& profile) {
            return profile.role == ColumnRole::Region && profile.holdsNames() && isFull(profile);
        });
        add([&](const ColumnProfile& profile) {
            return profile.role == ColumnRole::Unstated && profile.holdsNames() && isFull(profile);
        });
        add([&](const ColumnProfile& profile) { return profile.role == ColumnRole::Counter && isFull(profile); });
        if (keys.empty()) {
            keys.push_back(0);
        }
        return keys;
    }

    /// Among the columns that are named alike, the one with the most different cells: a code of the province beside one
    /// of the city is a group.
    void chooseKey() {
        const std::vector<std::size_t> keys = possibleKeys();
        const ColumnRole role = m_profiles[keys.front()].role;
        m_layout.keyColumn = *std::ranges::max_element(keys, {}, [&](std::size_t column) {
            return m_profiles[column].role == role ? m_profiles[column].distinct : 0;
        });
        const std::size_t distinct = m_profiles[m_layout.keyColumn].distinct;
        for (const std::size_t column : keys) {  // a code of larger areas is not the key of the named regions
            if (role == ColumnRole::Code && m_profiles[column].role == ColumnRole::Region &&
                m_profiles[column].distinct > distinct) {
                m_layout.keyColumn = column;
                break;
            }
        }
        m_taken.insert(m_layout.keyColumn);
    }

    /// Whether several columns together have different contents in all rows.
    [[nodiscard]] bool tellRowsApart(const std::vector<std::size_t>& columns) const {
        std::set<std::vector<std::size_t>> seen;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            std::vector<std::size_t> content;
            for (const std::size_t column : columns) {
                content.push_back(m_profiles[column].identities[row]);
            }
            if (!seen.insert(std::move(content)).second) {
                return false;
            }
        }
        return true;
    }

    void choosePeriodColumn() {
        const bool keysRepeat = !tellRowsApart({m_layout.keyColumn});
        for (const bool mustBeNamed : {true, false}) {
            for (std::size_t column = 0; column < count() && !m_layout.periodColumn; ++column) {
                const ColumnProfile& profile = m_profiles[column];
                const bool isNamed = profile.role == ColumnRole::Period;
                const bool mayBe = mustBeNamed ? isNamed : keysRepeat && profile.role == ColumnRole::Unstated;
                if (!isTaken(column) && mayBe && profile.holdsPeriods() && !isNamedByPeriod(column)) {
                    m_layout.periodColumn = column;
                    m_taken.insert(column);
                }
            }
        }
    }

    /// A column that is named like a period and holds months or quarters, beside a column of years.
    void choosePartOfYearColumn() {
        if (!m_layout.periodColumn) {
            return;
        }
        for (std::size_t column = 0; column < count(); ++column) {
            const bool mayBe = !isTaken(column) && m_profiles[column].role == ColumnRole::Period;
            if (mayBe && m_profiles[column].filled() > 0 && holdsPartsOfYears(column)) {
                m_layout.partOfYearColumn = column;
                m_taken.insert(column);
                return;
            }
        }
    }

    [[nodiscard]] bool holdsPartsOfYears(std::size_t column) const {
        const bool isQuarter = namesQuarters(m_table.columns[column]);
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            const std::string part = m_table.filledText(row, column);
            const auto year = periodFromCell(text(m_table.filledText(row, *m_layout.periodColumn)));
            if (year && !part.empty() && (!year->isYear() || !periodWithin(*year, text(part), isQuarter))) {
                return false;
            }
        }
        return true;
    }

    void chooseIndicatorColumn() {
        std::vector<std::size_t> known{m_layout.keyColumn};
        for (const auto& column : {m_layout.periodColumn, m_layout.partOfYearColumn}) {
            if (column) {
                known.push_back(*column);
            }
        }
        const bool isComplete = tellRowsApart(known);
        for (std::size_t column = 0; column < count() && !m_layout.indicatorColumn; ++column) {
            const ColumnProfile& profile = m_profiles[column];
            if (isTaken(column) || !profile.holdsNames()) {
                continue;
            }
            std::vector<std::size_t> more = known;
            more.push_back(column);
            const bool isFound =
                profile.role == ColumnRole::Unstated && !isComplete && nearlyFill(more) && tellRowsApart(more);
            if (profile.role == ColumnRole::Indicator || isFound) {
                m_layout.indicatorColumn = column;
                m_taken.insert(column);
            }
        }
    }

    /// Whether there are rows for at least four of five combinations of the contents of some columns, as there are
    /// where each key has a row for each indicator.
    [[nodiscard]] bool nearlyFill(const std::vector<std::size_t>& columns) const {
        constexpr double least = 0.8;
        double combinations = 1;
        for (const std::size_t column : columns) {
            combinations *= static_cast<double>(m_profiles[column].distinct);
        }
        return static_cast<double>(m_table.rows.size()) >= least * combinations;
    }

    void chooseUnitColumn() {
        for (std::size_t column = 0; column < count() && m_layout.indicatorColumn; ++column) {
            if (!isTaken(column) && m_profiles[column].role == ColumnRole::Unit) {
                m_layout.unitColumn = column;
                m_taken.insert(column);
                return;
            }
        }
    }

    /// Whether each key has one content of a column.
    [[nodiscard]] bool dependsOnKey(std::size_t column) const {
        std::map<std::size_t, std::size_t> contentOfKey;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            const std::size_t content = m_profiles[column].identities[row];
            const auto [known, isNew] = contentOfKey.emplace(m_profiles[m_layout.keyColumn].identities[row], content);
            if (!isNew && known->second != content) {
                return false;
            }
        }
        return true;
    }

    void addKeyCandidatesAndGroups() {
        const std::size_t keys = m_profiles[m_layout.keyColumn].distinct;
        m_layout.keyCandidates.push_back(m_layout.keyColumn);
        for (std::size_t column = 0; column < count(); ++column) {
            const ColumnProfile& profile = m_profiles[column];
            const bool isName =
                profile.holdsNames() || profile.role == ColumnRole::Code || profile.role == ColumnRole::Group;
            if (isTaken(column) || !isName || profile.filled() == 0 || !dependsOnKey(column)) {
                continue;
            }
            const bool isNearlyUnique = profile.distinct * 10 >= keys * 9;  // a few regions may share a name
            if (isNearlyUnique && profile.role != ColumnRole::Group) {
                m_layout.keyCandidates.push_back(column);
                m_taken.insert(column);
            } else if (profile.distinct < keys && !isNamedByPeriod(column)) {
                m_layout.groupColumns.push_back(column);
                m_taken.insert(column);
            }
        }
    }

    void addValues() {
        const std::optional<core::Period> period = m_layout.isLong() ? std::nullopt : periodAbove(m_table);
        for (std::size_t column = 0; column < count(); ++column) {
            const ColumnProfile& profile = m_profiles[column];
            const bool isFigure = profile.role != ColumnRole::Counter && profile.role != ColumnRole::Period;
            if (!isTaken(column) && isFigure && profile.holdsNumbers()) {
                m_layout.values.push_back(valueColumn(m_table, column));
            } else if (column != m_layout.keyColumn && seemsUnread(profile)) {
                m_layout.unread.push_back({column, *profile.firstAmount});
            }
        }
        keepMarkedPeriodsApart();
        const bool hasNoPeriods =
            std::ranges::none_of(m_layout.values, [](const ValueColumn& value) { return value.period.has_value(); });
        if (period && hasNoPeriods && !m_layout.values.empty()) {
            m_layout.isPeriodFromTitle = true;
            for (ValueColumn& value : m_layout.values) {
                value.period = period;
            }
        }
    }

    /// Whether at least half of the cells begin like numbers, but too few are numbers. Classes such as "0-5万", of
    /// which there are few, are groups.
    [[nodiscard]] bool seemsUnread(const ColumnProfile& profile) const {
        const bool mayBeFigure = profile.role == ColumnRole::Unstated || profile.role == ColumnRole::Value;
        const bool isClass = profile.distinct * 2 <= m_profiles[m_layout.keyColumn].distinct;
        return mayBeFigure && !isClass && profile.firstAmount && !profile.holdsNumbers() &&
               (profile.amounts + profile.numbers) * 2 >= profile.filled();
    }

    /// A table with both "2023" and "2023E" has two figures of one year: then the mark names another indicator.
    void keepMarkedPeriodsApart() {
        const auto isLike = [](const ValueColumn& a, const ValueColumn& b) {
            return a.column != b.column && a.indicator == b.indicator && a.unit == b.unit && a.period == b.period;
        };
        std::set<std::string> marks;
        for (const ValueColumn& value : m_layout.values) {
            const bool isDouble =
                std::ranges::any_of(m_layout.values, [&](const ValueColumn& other) { return isLike(value, other); });
            if (isDouble && !value.periodMark.empty()) {
                marks.insert(value.periodMark);
            }
        }
        for (ValueColumn& value : m_layout.values) {
            if (marks.contains(value.periodMark)) {
                value.indicator += " " + value.periodMark;
                value.periodMark.clear();
            }
        }
    }

    const UserTable& m_table;
    std::vector<ColumnProfile> m_profiles;
    std::set<std::size_t> m_taken;
    SeriesLayout m_layout;
};

}  // namespace

ValueColumn valueColumn(const UserTable& table, std::size_t column) {
    ValueColumn value{column, "", "", {}, ""};
    NameWithUnit name = nameWithUnit(text(table.columns[column]));
    if (const std::optional<NameWithPeriod> split = columnWithPeriod(name.name)) {
        value.period = split->period;
        value.periodMark = split->mark.toStdString();
        const NameWithUnit rest = nameWithUnit(split->name);
        name = {rest.name, name.unit.isEmpty() ? rest.unit : name.unit};
    }
    value.indicator = (name.name.isEmpty() ? subjectOf(table) : name.name).toStdString();
    // "单位：亿元、万人" does not say which column has which unit.
    const QString common = text(table.unit);
    const bool isOneUnit = isUnit(common) || !common.contains(QRegularExpression(QStringLiteral("[、，,;；]")));
    value.unit = !name.unit.isEmpty()           ? name.unit.toStdString()
                 : !table.units[column].empty() ? table.units[column]
                 : isOneUnit                    ? table.unit
                                                : "";
    if (value.unit.empty()) {
        value.unit = nameWithUnit(titleOf(table)).unit.toStdString();
    }
    return value;
}

SeriesLayout proposedLayout(const UserTable& table) { return LayoutProposal(table).layout(); }

}  // namespace app
