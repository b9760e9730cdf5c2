// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/gap_table_view.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/models/gap_rows.h"
#include "app/models/marks.h"
#include "app/parts/plain_table.h"

namespace app {
namespace {

const QString minus = QStringLiteral(" \u2212 ");

QString markedCell(const QString& number, bool derived) { return derived ? number + derivedMark : number; }

QString levelText(const core::GroupLevel& level, const core::Unit& unit, const Wording& wording) {
    return markedCell(wording.number(level.mean, unit), isDerived(level.mean));
}

/// A gap is marked as derived if one of its levels is derived.
QString gapText(const std::optional<double>& value, const std::vector<core::GroupLevel>& levels, const core::Gap& gap,
                const core::Unit& unit, const Wording& wording) {
    const bool derived = isDerived(levels[gap.of].mean) || isDerived(levels[gap.versus].mean);
    return markedCell(wording.number(value, unit), value && derived);
}

/// The numbers of regions with a value, "8/10; 10/10" for the two periods; one number if all have one in both periods.
QString countsText(const core::GroupLevel& from, const core::GroupLevel& to, const Wording& wording) {
    const auto text = [&](std::size_t number) { return wording.locale().toString(static_cast<qulonglong>(number)); };
    const auto part = [&](const core::GroupLevel& level) {
        return text(level.n) + QLatin1Char('/') + text(level.members);
    };
    if (from.n == from.members && to.n == to.members && from.n == to.n) {
        return text(from.n);
    }
    return part(from) == part(to) ? part(from) : part(from) + QStringLiteral("; ") + part(to);
}

}  // namespace

GapTableView::GapTableView(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel),
      m_description(new QLabel),
      m_gaps(new PlainTable),
      m_levels(new PlainTable) {
    m_gaps->setObjectName(QStringLiteral("gaps"));
    m_levels->setObjectName(QStringLiteral("levels"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_description->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_description);
    column->addWidget(m_gaps);
    column->addWidget(m_levels);
}

void GapTableView::setContents(const core::GapTable& table, const std::vector<core::Gap>& gaps,
                               const core::Grouping& grouping, const core::Catalogue& catalogue,
                               const Wording& wording) {
    const core::Indicator& indicator = catalogue.indicator(table.indicator);
    m_title->setText(wording.withUnit(wording.name(indicator), wording.name(indicator.unit)));
    m_description->setText(description(table, gaps, catalogue, wording));
    m_gaps->setVisible(!gaps.empty());
    m_gaps->setAccessibleName(tr("Gaps between the groups"));
    m_levels->setAccessibleName(tr("Levels of the groups"));
    fillGaps(table, gaps, grouping, indicator.unit, wording);
    fillLevels(table, grouping, indicator, wording);
}

void GapTableView::fillGaps(const core::GapTable& table, const std::vector<core::Gap>& gaps,
                            const core::Grouping& grouping, const core::Unit& unit, const Wording& wording) {
    std::vector<QStringList> rows;
    for (const core::Gap& gap : gaps) {
        rows.push_back(
            shownCells(table,
                       {wording.name(grouping.groups()[gap.of]) + minus + wording.name(grouping.groups()[gap.versus]),
                        gapText(gap.from, table.fromLevels, gap, unit, wording),
                        gapText(gap.to, table.toLevels, gap, unit, wording), changeOf(gap, wording)},
                       gapCells));
    }
    const QStringList headers{wording.gapHeading(unit), wording.name(table.from), wording.name(table.to), tr("Change")};
    m_gaps->setContents(shownCells(table, headers, gapCells), rows);
}

void GapTableView::fillLevels(const core::GapTable& table, const core::Grouping& grouping,
                              const core::Indicator& indicator, const Wording& wording) {
    const core::Unit& unit = indicator.unit;
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < table.toLevels.size(); ++i) {
        rows.push_back(
            shownCells(table,
                       {wording.name(grouping.groups()[i]), countsText(table.fromLevels[i], table.toLevels[i], wording),
                        levelText(table.fromLevels[i], unit, wording), levelText(table.toLevels[i], unit, wording)},
                       levelCells));
    }
    const QStringList headers{indicator.isByGroup() ? tr("Level of the group") : tr("Mean of the group"), tr("Regions"),
                              wording.name(table.from), wording.name(table.to)};
    m_levels->setContents(shownCells(table, headers, levelCells), rows);
    m_levels->setToolTip(
        tr("A group has a mean only if every region of the group has a figure. A count such as 4/6 "
           "means that four of six regions have a figure."));
}

QString GapTableView::description(const core::GapTable& table, const std::vector<core::Gap>& gaps,
                                  const core::Catalogue& catalogue, const Wording& wording) const {
    QStringList sentences;
    if (catalogue.indicator(table.indicator).isByGroup()) {
        sentences << tr("As published for each group.");
    } else if (table.edition.empty()) {
        sentences << tr("Mean: %1.").arg(wording.name(table.mean));
    } else {
        sentences << tr("Edition: %1; mean: %2.").arg(wording.name(catalogue, table.edition), wording.name(table.mean));
    }
    if (anyDerived(table)) {
        sentences << tr("%1 derived, not published.", "%1 is the mark").arg(derivedMark);
    }
    if (std::ranges::any_of(gaps, isReversed)) {
        sentences
            << tr("%1 the gap has changed its sign: the other group is ahead now.", "%1 is the mark").arg(reversedMark);
    }
    if (gaps.empty()) {
        sentences << tr("Choose a grouping to see the gaps between its groups.");
    }
    return sentences.join(QLatin1Char('\n'));
}

}  // namespace app
