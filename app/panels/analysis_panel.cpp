// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/analysis_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "app/charts/analysis_chart.h"
#include "app/csv.h"
#include "app/dialogs/file_dialogs.h"
#include "app/export/write_picture.h"
#include "app/models/analysis_table.h"
#include "app/parts/choice_combo.h"
#include "app/parts/row_layout.h"
#include "app/text.h"
#include "core/numeric/value_table.h"

namespace app {
namespace {

constexpr PageSize exportSize{160, 110, 300};
constexpr PageSize tallSize{160, 150, 300};  // for one line per region, or a long definition

}  // namespace

AnalysisPanel::AnalysisPanel(QWidget* parent)
    : QWidget(parent),
      m_kind(new ChoiceCombo),
      m_of(new ChoiceCombo),
      m_minus(new QLabel),
      m_versus(new ChoiceCombo),
      m_measures(new QToolButton),
      m_theil(new ChoiceCombo),
      m_weighting(new ChoiceCombo),
      m_neighbours(new ChoiceCombo),
      m_style(new ChoiceCombo),
      m_localMoran(new QCheckBox),
      m_noAnalysis(new QLabel),
      m_chart(new AnalysisChart),
      m_definition(new QLabel),
      m_export(new QPushButton) {
    m_kind->setObjectName(QStringLiteral("kind"));
    m_of->setObjectName(QStringLiteral("gapOf"));
    m_versus->setObjectName(QStringLiteral("gapVersus"));
    m_theil->setObjectName(QStringLiteral("theil"));
    m_weighting->setObjectName(QStringLiteral("weighting"));
    m_neighbours->setObjectName(QStringLiteral("neighbours"));
    m_style->setObjectName(QStringLiteral("style"));
    m_localMoran->setObjectName(QStringLiteral("local-moran"));
    m_definition->setObjectName(QStringLiteral("definition"));
    m_noAnalysis->setObjectName(QStringLiteral("no-analysis"));
    m_noAnalysis->setWordWrap(true);
    m_noAnalysis->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_definition->setWordWrap(true);
    m_definition->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_measures->setPopupMode(QToolButton::InstantPopup);
    m_measures->setMenu(new QMenu(m_measures));
    for (std::size_t i = 0; i < core::allInequalityMeasures().size(); ++i) {
        QAction* action = m_measures->menu()->addAction(QString());
        action->setCheckable(true);
        m_measureActions.push_back(action);
    }
    layOut();
    connectChoices();
}

void AnalysisPanel::layOut() {
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(rowOf({m_kind}));
    rows->addLayout(rowOf({m_of, m_minus, m_versus}));
    rows->addLayout(rowOf({m_measures, m_theil, m_weighting}));
    rows->addLayout(rowOf({m_neighbours, m_style}));
    rows->addWidget(m_localMoran);
    rows->addWidget(m_noAnalysis);
    rows->addWidget(m_chart, 1);
    rows->addWidget(m_definition);
    rows->addLayout(rowOf({m_export}));
}

/// Lets the choices of a combo box request a change to the chosen value.
template <class Change, class Value>
void AnalysisPanel::requestFrom(QComboBox* combo) {
    connect(combo, &QComboBox::activated, this, [this, combo] { emit changeRequested(Change{chosen<Value>(*combo)}); });
}

void AnalysisPanel::connectChoices() {
    requestFrom<core::SetAnalysisKind, core::AnalysisKind>(m_kind);
    requestFrom<core::SetGapGroup, std::size_t>(m_of);
    requestFrom<core::SetGapReference, std::size_t>(m_versus);
    requestFrom<core::SetTheilIndex, core::TheilIndex>(m_theil);
    requestFrom<core::SetWeighting, core::Weighting>(m_weighting);
    requestFrom<core::SetNeighbourRule, core::NeighbourRule>(m_neighbours);
    requestFrom<core::SetWeightStyle, core::WeightStyle>(m_style);
    connect(m_measures->menu(), &QMenu::triggered, this, &AnalysisPanel::requestMeasures);
    connect(m_localMoran, &QCheckBox::clicked, this, &AnalysisPanel::colourByLocalMoran);
    connect(m_chart, &AnalysisChart::regionClicked, this, &AnalysisPanel::regionSelected);
    connect(m_chart, &AnalysisChart::periodClicked, this, &AnalysisPanel::choosePeriod);
    connect(m_export, &QPushButton::clicked, this, &AnalysisPanel::chooseFile);
}

/// At least one measure stays checked.
void AnalysisPanel::requestMeasures() {
    std::vector<core::InequalityMeasure> measures;
    for (std::size_t i = 0; i < m_measureActions.size(); ++i) {
        if (m_measureActions[i]->isChecked()) {
            measures.push_back(core::allInequalityMeasures()[i]);
        }
    }
    if (measures.empty()) {
        refill();
        return;
    }
    emit changeRequested(core::SetInequalityMeasures{std::move(measures)});
}

void AnalysisPanel::colourByLocalMoran(bool on) {
    emit changeRequested(core::SetColourBy{on ? core::ColourBy::LocalMoran : core::ColourBy::Value});
}

void AnalysisPanel::choosePeriod(core::Period period) { emit changeRequested(core::SetPeriod{period}); }

void AnalysisPanel::setFigure(const core::Figure& figure) {
    if (!m_figure || !core::differOnlyInPeriod(m_figure->spec, figure.spec)) {
        m_testedHeight = 0;
    }
    m_figure = figure;
    m_failure.reset();
    m_chart->setFigure(figure);
    refill();
}

void AnalysisPanel::showFailure(const Failure& failure) {
    m_failure = failure;
    refill();
}

void AnalysisPanel::setWording(const Wording& wording) {
    m_wording = wording;
    m_testedHeight = 0;
    m_chart->setWording(wording);
    m_minus->setText(tr("minus", "the mean of one group minus the mean of another group"));
    m_measures->setText(tr("Measures"));
    m_localMoran->setText(tr("Colour the map by local Moran's I"));
    m_export->setText(tr("Export chart…"));
    m_kind->setAccessibleName(tr("Kind of analysis"));
    m_of->setAccessibleName(tr("Group"));
    m_versus->setAccessibleName(tr("Group to subtract"));
    m_theil->setAccessibleName(tr("Theil index"));
    m_weighting->setAccessibleName(tr("Weights of regions"));
    m_neighbours->setAccessibleName(tr("Rule for neighbours"));
    m_neighbours->setToolTip(tr("Neighbours share at least one point (queen), or a length of border (rook)."));
    m_style->setAccessibleName(tr("Weights of neighbours"));
    fillCombos();
    refill();
}

void AnalysisPanel::fillCombos() {
    const auto nameOf = [this](const auto& value) { return m_wording.name(value); };
    fillChoices(*m_kind, core::allAnalysisKinds(), nameOf);
    fillChoices(*m_theil, core::allValuesOf<core::TheilIndex>(), nameOf);
    fillChoices(*m_weighting, core::allValuesOf<core::Weighting>(), nameOf);
    fillChoices(*m_neighbours, core::allValuesOf<core::NeighbourRule>(), nameOf);
    fillChoices(*m_style, core::allValuesOf<core::WeightStyle>(), nameOf);
    for (std::size_t i = 0; i < m_measureActions.size(); ++i) {
        m_measureActions[i]->setText(m_wording.name(core::allInequalityMeasures()[i]));
    }
}

void AnalysisPanel::fillGroups() {
    QStringList names;
    for (const core::Group& group : m_figure->grouping.groups()) {
        names << m_wording.name(group);
    }
    if (std::exchange(m_groupNames, names) != names) {
        for (QComboBox* combo : {m_of, m_versus}) {
            combo->clear();
            for (qsizetype i = 0; i < names.size(); ++i) {
                addChoice(*combo, names[i], i);
            }
        }
    }
    if (!m_figure->analysis) {
        return;
    }
    if (const auto* gap = std::get_if<core::GapChart>(&m_figure->analysis->chart)) {
        showChoice(*m_of, gap->of);
        showChoice(*m_versus, gap->versus);
    }
}

void AnalysisPanel::refill() {
    if (!m_figure) {
        return;
    }
    const core::AnalysisSpec& spec = m_figure->spec.analysis;
    fillGroups();
    showChoice(*m_kind, spec.kind);
    showChoice(*m_theil, spec.theil);
    m_weighting->setItemText(m_weighting->findData(choiceData(core::Weighting::ByPopulation)),
                             m_wording.name(*m_figure->catalogue, core::Weighting::ByPopulation));
    showChoice(*m_weighting, spec.weighting);
    showChoice(*m_neighbours, spec.neighbours);
    showChoice(*m_style, spec.weightStyle);
    for (std::size_t i = 0; i < m_measureActions.size(); ++i) {
        m_measureActions[i]->setChecked(std::ranges::find(spec.measures, core::allInequalityMeasures()[i]) !=
                                        spec.measures.end());
    }
    m_localMoran->setChecked(m_figure->legend.colourBy == core::ColourBy::LocalMoran);
    const bool hasAnalysis = m_figure->analysis.has_value();
    m_noAnalysis->setText(whyNoAnalysis());
    m_noAnalysis->setVisible(!hasAnalysis);
    m_chart->setVisible(hasAnalysis);
    m_export->setEnabled(hasAnalysis && m_figure->analysisState == core::AnalysisState::Complete);
    if (m_failure) {
        m_definition->setText(m_wording.failure(*m_failure));
    } else if (m_figure->analysisState != core::AnalysisState::Outdated) {
        m_definition->setText(hasAnalysis ? m_wording.definition(*m_figure, *m_figure->analysis) : QString());
        keepDefinitionHeight();
    }
    showControlsOf(hasAnalysis ? std::optional(spec.kind) : std::nullopt);
}

/// Why there is no analysis, if there is none.
QString AnalysisPanel::whyNoAnalysis() const {
    return m_figure->grouping.groups().empty()
               ? tr("The grouping has no groups, so there is nothing to analyse. Add a group in the Groups panel.")
               : tr("%1: figures are published by group, and the groups are too few for this analysis. The gap between "
                    "two groups over time can be shown.")
                     .arg(m_wording.name(m_figure->indicator()));
}

/// Keeps the height of a complete definition until the tests are made, so that the height of the chart does not change.
void AnalysisPanel::keepDefinitionHeight() {
    const bool isTested = m_figure->analysisState == core::AnalysisState::Complete;
    m_definition->setMinimumHeight(isTested ? 0 : m_testedHeight);
    if (isTested) {
        m_testedHeight = m_definition->heightForWidth(m_definition->width());
    }
}

/// Shows only the controls of this kind of analysis; none without an analysis.
void AnalysisPanel::showControlsOf(std::optional<core::AnalysisKind> kind) {
    const bool isGap = kind == core::AnalysisKind::GapOverTime;
    const bool isMoran = kind == core::AnalysisKind::MoranScatter;
    for (QWidget* control : std::initializer_list<QWidget*>{m_of, m_minus, m_versus}) {
        control->setVisible(isGap);
    }
    for (QWidget* control : std::initializer_list<QWidget*>{m_neighbours, m_style, m_localMoran}) {
        control->setVisible(isMoran);
    }
    m_measures->setVisible(kind == core::AnalysisKind::InequalityOverTime);
    m_theil->setVisible(kind == core::AnalysisKind::TheilDecomposition);
    m_weighting->setVisible(kind && core::canBeWeighted(*kind) && !m_figure->catalogue->population().empty());
}

void AnalysisPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_testedHeight = 0;
    m_definition->setMinimumHeight(0);
}

void AnalysisPanel::setSelected(const std::optional<core::RegionCode>& code) { m_chart->setSelected(code); }

void AnalysisPanel::chooseFile() {
    const QStringList filters =
        tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Table of the chart's values (*.csv)").split(QStringLiteral(";;"));
    if (const auto path = fileToSave(this, tr("Export chart"), filters, text(core::idOf(m_figure->spec.analysis.kind)),
                                     m_folders->exports)) {
        saveFile(*path);
    }
}

void AnalysisPanel::saveFile(const QString& path) {
    const core::AnalysisKind kind = m_figure->spec.analysis.kind;
    const bool isTall = kind == core::AnalysisKind::Ranks || kind == core::AnalysisKind::MoranScatter;
    const PageSize& size = isTall ? tallSize : exportSize;
    const Picture picture{
        m_wording.name(kind), m_definition->text(), size,
        [this](QPaintDevice& device, double unitsPerMm) { return m_chart->paint(device, unitsPerMm); }};
    const auto failure = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
                             ? writeFile(csvFile(analysisCsv(*m_figure, m_wording)), path)
                             : writePicture(picture, path);
    if (failure) {
        QMessageBox::warning(this, tr("The chart cannot be exported"), m_wording.failure(*failure, size));
    }
}

}  // namespace app
