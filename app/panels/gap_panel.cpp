// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/gap_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "app/charts/group_means_chart.h"
#include "app/models/gap_rows.h"
#include "app/panels/gap_table_view.h"
#include "app/parts/choice_combo.h"
#include "app/parts/row_layout.h"
#include "core/analysis/gap_tables.h"

namespace app {
namespace {

/// A figure has one table of gaps, or two tables for a pair of indicators that are shown together.
constexpr std::size_t maxTables = 2;

/// With more groups, the table first compares one group with the others, not all pairs: eight groups have 28 pairs.
constexpr std::size_t maxGroupsInPairs = 4;
constexpr int minChartHeight = 250;

/// The periods with figures, and the two periods of the tables even if they have no figures.
std::vector<core::Period> offeredPeriods(const core::Figure& figure) {
    std::vector<core::Period> periods = figure.gapPeriods;
    for (const core::GapTable& table : figure.gapTables) {
        periods.push_back(table.from);
        periods.push_back(table.to);
    }
    std::ranges::sort(periods);
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    return periods;
}

std::optional<std::size_t> initialReference(const core::Grouping& grouping) {
    return grouping.groups().size() > maxGroupsInPairs ? std::optional<std::size_t>(0) : std::nullopt;
}

}  // namespace

GapPanel::GapPanel(QWidget* parent)
    : QWidget(parent),
      m_chart(new GroupMeansChart),
      m_fromLabel(new QLabel),
      m_from(new ChoiceCombo),
      m_toLabel(new QLabel),
      m_to(new ChoiceCombo),
      m_referenceLabel(new QLabel),
      m_referenceChoice(new ChoiceCombo),
      m_remark(new QLabel) {
    m_from->setObjectName(QStringLiteral("from"));
    m_to->setObjectName(QStringLiteral("to"));
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_referenceChoice->setObjectName(QStringLiteral("reference"));
    m_referenceLabel->setBuddy(m_referenceChoice);
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->setWordWrap(true);
    m_chart->setMinimumHeight(minChartHeight);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_chart, 1);  // takes the height that short tables leave free
    column->addLayout(rowOf({m_fromLabel, m_from, m_toLabel, m_to}));
    column->addLayout(rowOf({m_referenceLabel, m_referenceChoice}));
    column->addWidget(m_remark);
    for (std::size_t i = 0; i < maxTables; ++i) {
        m_tables.push_back(new GapTableView);
        column->addWidget(m_tables.back());
    }

    connect(m_from, &QComboBox::activated, this, &GapPanel::chooseFrom);
    connect(m_to, &QComboBox::activated, this, &GapPanel::chooseTo);
    connect(m_referenceChoice, &QComboBox::activated, this, &GapPanel::chooseReference);
    connect(m_chart, &GroupMeansChart::periodClicked, this, &GapPanel::choosePeriod);
}

void GapPanel::setFigure(const core::Figure& figure) {
    m_figure = figure;
    const bool isGone = m_reference && *m_reference >= figure.grouping.groups().size();
    if (m_groupingId != figure.grouping.id() || isGone) {
        m_groupingId = figure.grouping.id();
        m_reference = initialReference(figure.grouping);
    }
    m_chart->setFigure(figure);
    refill();
}

void GapPanel::setWording(const Wording& wording) {
    m_wording = wording;
    m_chart->setWording(wording);
    m_fromLabel->setText(tr("G&aps from"));
    m_toLabel->setText(tr("t&o"));
    m_referenceLabel->setText(tr("Compared &with"));
    refill();
}

void GapPanel::refill() {
    if (m_figure) {
        fillPeriods();
        fillReferences();
        fillTables();
        m_remark->setText(remark());
        m_remark->setVisible(!m_remark->text().isEmpty());
    }
}

void GapPanel::fillPeriods() {
    m_periods = offeredPeriods(*m_figure);
    for (QComboBox* combo : {m_from, m_to}) {
        combo->setEnabled(m_periods.size() > 1);
        combo->setToolTip(periodsToolTip());
    }
    if (!m_figure->gapTables.empty()) {
        fillPeriodCombo(*m_from, m_figure->gapTables.front().from);
        fillPeriodCombo(*m_to, m_figure->gapTables.front().to);
    }
}

QString GapPanel::periodsToolTip() const {
    switch (m_figure->theme.period.step()) {
        case core::PeriodStep::Day:
            return tr(
                "The two dates whose gaps are compared: the first and the one on the map, until you choose others.");
        case core::PeriodStep::Year:
            return tr("The two years whose gaps are compared. Years without figures are left out.");
        case core::PeriodStep::Quarter:
        case core::PeriodStep::Month:
        case core::PeriodStep::Undated:
            break;
    }
    return tr("The two periods whose gaps are compared. Periods without figures are left out.");
}

void GapPanel::fillPeriodCombo(QComboBox& combo, core::Period chosen) {
    QStringList names;
    for (const core::Period period : m_periods) {
        names << m_wording.name(period);
    }
    listTexts(combo, names);
    const auto position = std::ranges::find(m_periods, chosen) - m_periods.begin();
    combo.setCurrentIndex(static_cast<int>(position));
}

void GapPanel::fillReferences() {
    QStringList names{tr("one another (all pairs)")};
    for (const core::Group& group : m_figure->grouping.groups()) {
        names << m_wording.name(group);
    }
    listTexts(*m_referenceChoice, names);
    m_referenceChoice->setCurrentIndex(m_reference ? static_cast<int>(*m_reference) + 1 : 0);
    m_referenceChoice->setToolTip(tr("The group whose gaps to the others are shown, or the gaps of all pairs."));
    const bool useful = m_figure->grouping.groups().size() > 2;
    m_referenceLabel->setVisible(useful);
    m_referenceChoice->setVisible(useful);
}

/// Says which of the periods that the user chose have no figures, and which are shown instead; and why there are no
/// means.
QString GapPanel::remark() const {
    QStringList sentences;
    const core::GapTable& table = m_figure->gapTables.front();
    for (const auto& [chosen, shown] :
         {std::pair(m_figure->spec.gapFrom, table.from), std::pair(m_figure->spec.gapTo, table.to)}) {
        if (chosen && *chosen != shown) {
            const QString sentence = core::hasFigures(*m_figure, *chosen)
                                         ? tr("No group has a mean of %1 for %2; the gaps are shown for %3.")
                                         : tr("There are no figures of %1 for %2; the gaps are shown for %3.");
            sentences << sentence.arg(m_wording.name(m_figure->indicator()), m_wording.name(*chosen),
                                      m_wording.name(shown))
                      << m_wording.editionsWith(*m_figure, *chosen);
        }
    }
    if (core::lacksPooledMeans(table, *m_figure->catalogue)) {
        sentences << m_wording.noPooledMeans(m_figure->indicator());
    }
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char('\n'));
}

void GapPanel::fillTables() {
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const bool used = i < m_figure->gapTables.size();
        m_tables[i]->setVisible(used);
        if (used) {
            core::GapTable table = m_figure->gapTables[i];
            table.edition = m_figure->hasEditions ? table.edition : core::EditionId();
            const auto gaps = m_reference ? gapsOfGroup(table.gaps, *m_reference) : table.gaps;
            m_tables[i]->setContents(table, gaps, m_figure->grouping, *m_figure->catalogue, m_wording);
        }
    }
}

void GapPanel::chooseFrom(int index) {
    emit changeRequested(core::SetGapFrom{m_periods[static_cast<std::size_t>(index)]});
}

void GapPanel::chooseTo(int index) { emit changeRequested(core::SetGapTo{m_periods[static_cast<std::size_t>(index)]}); }

void GapPanel::chooseReference(int index) {
    m_reference = index > 0 ? std::optional(static_cast<std::size_t>(index) - 1) : std::nullopt;
    fillTables();
}

void GapPanel::choosePeriod(core::Period period) { emit changeRequested(core::SetPeriod{period}); }

}  // namespace app
