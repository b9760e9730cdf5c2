// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/gap_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/charts/figure1_chart.h"
#include "app/widgets/gap_table_view.h"
#include "app/widgets/vertical_scroll_area.h"

namespace app {
namespace {

/// A figure has one table of gaps, or two where it is of the paper's pair of indicators.
constexpr std::size_t mostTables = 2;

/// The periods of the timeline and those two that the table is about, which a vintage may lack.
std::vector<core::Period> periodsOnOffer(const core::Figure& figure) {
    std::vector<core::Period> periods = figure.timeline.periods;
    for (const core::GapTable& table : figure.gapTables) {
        periods.push_back(table.from);
        periods.push_back(table.to);
    }
    std::ranges::sort(periods);
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    return periods;
}

QStringList itemTexts(const QComboBox& combo) {
    QStringList texts;
    for (int i = 0; i < combo.count(); ++i) {
        texts << combo.itemText(i);
    }
    return texts;
}

}  // namespace

GapPanel::GapPanel(QWidget* parent)
    : QWidget(parent),
      m_chart(new Figure1Chart),
      m_fromLabel(new QLabel),
      m_from(new QComboBox),
      m_toLabel(new QLabel),
      m_to(new QComboBox) {
    m_from->setObjectName(QStringLiteral("from"));
    m_to->setObjectName(QStringLiteral("to"));
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    auto* choice = new QHBoxLayout;
    for (QWidget* one : std::initializer_list<QWidget*>{m_fromLabel, m_from, m_toLabel, m_to}) {
        choice->addWidget(one);
    }
    choice->addStretch();
    auto* tables = new QWidget;
    auto* rows = new QVBoxLayout(tables);
    rows->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < mostTables; ++i) {
        m_tables.push_back(new GapTableView);
        rows->addWidget(m_tables.back());
    }
    rows->addStretch();
    auto* column = new QVBoxLayout(this);
    auto* scrolled = new VerticalScrollArea(tables);
    scrolled->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);  // the chart takes what short tables leave
    column->addWidget(m_chart, 2);
    column->addLayout(choice);
    column->addWidget(scrolled, 3);

    connect(m_from, &QComboBox::activated, this, &GapPanel::chooseFrom);
    connect(m_to, &QComboBox::activated, this, &GapPanel::chooseTo);
    connect(m_chart, &Figure1Chart::periodClicked, this, &GapPanel::choosePeriod);
}

void GapPanel::setFigure(const core::Figure& figure) {
    m_figure = figure;
    m_chart->setFigure(figure);
    refill();
}

void GapPanel::setWording(const Wording& wording) {
    m_wording = wording;
    m_chart->setWording(wording);
    m_fromLabel->setText(tr("Gaps &from"));
    m_toLabel->setText(tr("&to"));
    refill();
}

void GapPanel::refill() {
    if (m_figure) {
        fillPeriods();
        fillTables();
    }
}

void GapPanel::fillPeriods() {
    const bool dated = m_figure->theme.period.isDate();
    m_periods = periodsOnOffer(*m_figure);
    for (QComboBox* combo : {m_from, m_to}) {
        combo->setEnabled(!dated);
        combo->setToolTip(dated ? tr("For 5G base stations the gaps are between the first date and the one on the map.")
                                : tr("The two years whose gaps are compared."));
    }
    if (!m_figure->gapTables.empty()) {
        fillPeriodCombo(*m_from, m_figure->gapTables.front().from);
        fillPeriodCombo(*m_to, m_figure->gapTables.front().to);
    }
}

void GapPanel::fillPeriodCombo(QComboBox& combo, core::Period chosen) {
    QStringList names;
    for (const core::Period period : m_periods) {
        names << m_wording.name(period);
    }
    if (names != itemTexts(combo)) {  // else a list that is open stays open while the timeline plays
        combo.clear();
        combo.addItems(names);
    }
    const auto position = std::ranges::find(m_periods, chosen) - m_periods.begin();
    combo.setCurrentIndex(static_cast<int>(position));
}

void GapPanel::fillTables() {
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const bool used = i < m_figure->gapTables.size();
        m_tables[i]->setVisible(used);
        if (used) {
            m_tables[i]->setContents(m_figure->gapTables[i], m_figure->grouping, m_wording);
        }
    }
}

void GapPanel::chooseFrom(int index) {
    core::MapSpec spec = m_figure->spec;
    spec.gapFrom = m_periods[static_cast<std::size_t>(index)];
    emit wished(spec);
}

void GapPanel::chooseTo(int index) {
    core::MapSpec spec = m_figure->spec;
    spec.gapTo = m_periods[static_cast<std::size_t>(index)];
    emit wished(spec);
}

void GapPanel::choosePeriod(core::Period period) { emit wished(core::withPeriod(m_figure->spec, period)); }

}  // namespace app
