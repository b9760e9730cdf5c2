// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/dividing_line_panel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/parts/choice_combo.h"
#include "app/parts/paragraph.h"
#include "app/parts/plain_table.h"
#include "app/parts/vertical_scroll_area.h"
#include "core/numeric/value_table.h"
#include "core/spec/shown_line.h"

namespace app {
namespace {

/// The line cuts a region only if at least this part of its area lies on each side.
constexpr double sliver = 0.001;

QStringList shareRow(const QString& measure, const std::optional<double>& rightPercent,
                     const std::optional<core::PrintedShare>& printed, core::Period shown, const Wording& wording) {
    const auto leftPercent = rightPercent ? std::optional(100 - *rightPercent) : std::nullopt;
    return {measure, wording.percent(rightPercent), wording.percent(leftPercent), wording.ratio(printed, shown)};
}

}  // namespace

std::vector<core::AreaShare> cutRegions(const std::vector<core::AreaShare>& shares) {
    std::vector<core::AreaShare> cut;
    std::ranges::copy_if(shares, std::back_inserter(cut), [](const core::AreaShare& share) {
        return share.rightAreaShare >= sliver && share.rightAreaShare <= 1 - sliver;
    });
    return cut;
}

DividingLinePanel::DividingLinePanel(QWidget* parent)
    : QWidget(parent),
      m_nameLabel(new QLabel),
      m_name(new QLineEdit),
      m_endsLabel(new QLabel),
      m_ends(new ChoiceCombo),
      m_curveLabel(new QLabel),
      m_curve(new ChoiceCombo),
      m_ruleLabel(new QLabel),
      m_rule(new ChoiceCombo),
      m_draw(new QPushButton),
      m_removeLine(new QPushButton),
      m_sideShares(new PlainTable),
      m_remark(paragraph()),
      m_left(paragraph()),
      m_cutTitle(paragraph()),
      m_cut(new PlainTable) {
    m_curve->setObjectName(QStringLiteral("curve"));
    m_rule->setObjectName(QStringLiteral("rule"));
    m_sideShares->setObjectName(QStringLiteral("sideShares"));
    m_cut->setObjectName(QStringLiteral("cut"));
    m_remark->setObjectName(QStringLiteral("remark"));
    m_left->setObjectName(QStringLiteral("left"));
    m_ends->setObjectName(QStringLiteral("ends"));
    m_name->setObjectName(QStringLiteral("name"));
    m_draw->setObjectName(QStringLiteral("draw"));
    m_removeLine->setObjectName(QStringLiteral("remove"));
    auto* contents = new QWidget;
    auto* rows = new QVBoxLayout(contents);
    m_form = makeForm();
    rows->addLayout(m_form);
    rows->addWidget(makeButtons());
    for (QWidget* part : std::initializer_list<QWidget*>{m_sideShares, m_remark, m_left, m_cutTitle, m_cut}) {
        rows->addWidget(part);
    }
    rows->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new VerticalScrollArea(contents));

    connect(m_ends, &QComboBox::activated, this, &DividingLinePanel::chooseEnds);
    connect(m_curve, &QComboBox::activated, this, &DividingLinePanel::chooseCurve);
    connect(m_rule, &QComboBox::activated, this, &DividingLinePanel::chooseRule);
    connect(m_name, &QLineEdit::editingFinished, this, &DividingLinePanel::rename);
    connect(m_draw, &QPushButton::clicked, this, &DividingLinePanel::drawRequested);
    connect(m_removeLine, &QPushButton::clicked, this,
            [this] { emit changeRequested(core::RemoveOwnLine{core::groupingWithoutOwnLine(*m_figure->choices)}); });
}

QFormLayout* DividingLinePanel::makeForm() {
    constexpr int longestName = 60;
    m_name->setMaxLength(longestName);
    m_nameLabel->setBuddy(m_name);
    m_endsLabel->setBuddy(m_ends);
    m_curveLabel->setBuddy(m_curve);
    m_ruleLabel->setBuddy(m_rule);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_nameLabel, m_name);
    form->addRow(m_endsLabel, m_ends);
    form->addRow(m_curveLabel, m_curve);
    form->addRow(m_ruleLabel, m_rule);
    return form;
}

QWidget* DividingLinePanel::makeButtons() {
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_draw);
    row->addWidget(m_removeLine);
    row->addStretch();
    return buttons;
}

void DividingLinePanel::setFigure(const core::Figure& figure) {
    m_figure = figure;
    m_line = core::shownLine(*figure.catalogue, figure.spec);
    refill();
}

void DividingLinePanel::setWording(const Wording& wording) {
    m_wording = wording;
    m_nameLabel->setText(tr("Name"));
    m_name->setPlaceholderText(tr("Dividing line"));
    m_draw->setText(tr("Draw a dividing line"));
    m_draw->setToolTip(tr("Click twice on the map: where the line begins, and where it ends."));
    m_removeLine->setText(tr("Remove line"));
    m_removeLine->setToolTip(tr("Remove the line that you have drawn."));
    m_endsLabel->setText(tr("Ends"));
    m_ends->setToolTip(tr("Choose published ends, or drag an end of the line on the map."));
    m_curveLabel->setText(tr("&Kind of curve"));
    m_ruleLabel->setText(tr("Rule for &divided regions"));
    m_curve->setToolTip(
        tr("A line is straight only in a projection. Straight in longitude and latitude is the usual "
           "mistake, offered to show the difference."));
    m_rule->setToolTip(tr("How the figures of a region that the line cuts are divided."));
    m_sideShares->setAccessibleName(tr("The two sides of the line"));
    m_cut->setAccessibleName(tr("Regions that the line cuts"));
    fillCombos();
    m_listed.reset();
    refill();
}

void DividingLinePanel::fillCombos() {
    const auto nameOf = [this](const auto& value) { return m_wording.name(value); };
    fillChoices(*m_curve, core::allValuesOf<core::LineCurve>(), nameOf);
    fillChoices(*m_rule, core::allValuesOf<core::DivisionRule>(), nameOf);
}

void DividingLinePanel::refill() {
    if (!m_figure) {
        return;
    }
    showRows();
    showName();
    showEnds();
    showChoice(*m_curve, m_figure->spec.lineCurve);
    showChoice(*m_rule, m_figure->spec.divisionRule);
    for (QComboBox* choice : {m_ends, m_curve, m_rule}) {
        choice->setEnabled(m_figure->sideShares.has_value());
    }
    m_sideShares->setVisible(m_figure->sideShares.has_value());
    m_left->setVisible(m_figure->sideShares.has_value());
    m_remark->setText(remark());
    if (m_figure->sideShares) {
        fillSideShares();
        fillRegions();
    } else {
        m_cutTitle->hide();
        m_cut->hide();
        m_listed.reset();
    }
}

/// Shows only what applies to the line. On a plane, all kinds of curves are the same.
void DividingLinePanel::showRows() {
    const bool hasLine = m_figure->sideShares.has_value();
    const bool isOwn = m_figure->spec.ownLine.has_value();
    m_form->setRowVisible(m_name, isOwn);
    m_form->setRowVisible(m_ends, hasLine);
    m_form->setRowVisible(m_curve, hasLine && !core::isPlane(*m_figure->catalogue));
    m_form->setRowVisible(m_rule, hasLine && !m_figure->sideShares->shares.empty());
    m_removeLine->setVisible(isOwn);
}

/// A name that is being typed stays.
void DividingLinePanel::showName() {
    const std::optional<core::OwnLine>& own = m_figure->spec.ownLine;
    const QString name = own ? QString::fromStdString(own->name) : QString();
    if (!(m_name->hasFocus() && m_name->isModified()) && m_name->text() != name) {
        m_name->setText(name);
    }
}

void DividingLinePanel::rename() {
    const std::string name = m_name->text().simplified().toStdString();
    m_name->setModified(false);
    if (m_figure->spec.ownLine && name != m_figure->spec.ownLine->name) {
        emit changeRequested(core::RenameOwnLine{name});
    }
}

/// The published pairs, and last the one that was dragged, if any.
void DividingLinePanel::showEnds() {
    const auto published = m_line ? std::span(std::as_const(m_line->ends)) : std::span<const core::PublishedEnds>();
    const core::LineEnds shown = core::shownEnds(m_figure->spec);
    const auto chosen = std::ranges::find(published, shown, &core::PublishedEnds::ends);
    QStringList names;
    for (const core::PublishedEnds& pair : published) {
        names << m_wording.name(*m_figure->catalogue, pair.ends);
    }
    if (chosen == published.end()) {
        names << m_wording.name(*m_figure->catalogue, shown);
    }
    listTexts(*m_ends, names);
    m_ends->setCurrentIndex(static_cast<int>(chosen - published.begin()));
}

void DividingLinePanel::fillSideShares() {
    const core::SideShares& shares = *m_figure->sideShares;
    const core::PrintedSideShares& printed = m_figure->printedSideShares;
    const QString year = m_wording.name(m_figure->sideSharesPeriod);
    std::vector<QStringList> rows{
        shareRow(tr("Area"), shares.areaSharePercent, printed.area, m_figure->sideSharesPeriod, m_wording)};
    for (const core::LineShare& share : shares.shares) {
        const QString name = m_wording.name(m_figure->catalogue->indicator(share.indicator));
        const bool isOtherEdition = share.edition != m_figure->spec.edition;
        const QString measure = isOtherEdition
                                    ? tr("%1, %2, %3", "indicator, year, edition")
                                          .arg(name, year, m_wording.name(*m_figure->catalogue, share.edition))
                                    : tr("%1, %2", "indicator, year").arg(name, year);
        rows.push_back(shareRow(measure, share.percent, printed.of(share.indicator, m_figure->sideSharesPeriod),
                                m_figure->sideSharesPeriod, m_wording));
    }
    QStringList columns{tr("Measure"), heading(core::LineSide::Right), heading(core::LineSide::Left)};
    if (!printed.empty()) {
        columns << tr("Printed");
    }
    m_sideShares->setContents(columns, rows);
    m_sideShares->setToolTip(
        printed.empty() ? QString()
                        : tr("Printed: %1; %2 to %3.", "authors and title, two sides of a line")
                              .arg(nameOf(printed.source), side(core::LineSide::Right), side(core::LineSide::Left)));
}

/// The lists do not depend on the year, so they are refilled only when the area shares change.
void DividingLinePanel::fillRegions() {
    if (m_listed && m_listed->isSharedWith(m_figure->areaShares)) {
        return;
    }
    m_listed = m_figure->areaShares;
    m_left->setText(leftText());
    std::vector<QStringList> rows;
    for (const core::AreaShare& share : cutRegions(m_figure->areaShares)) {
        const double percent = 100 * share.rightAreaShare;
        rows.push_back(
            {m_wording.shortName(*m_figure, share.code), m_wording.percent(percent), m_wording.percent(100 - percent)});
    }
    m_cutTitle->setVisible(!rows.empty());
    m_cut->setVisible(!rows.empty());
    m_cutTitle->setText(tr("Regions that the line cuts, by area:"));
    m_cut->setContents({tr("Region"), heading(core::LineSide::Right), heading(core::LineSide::Left)}, rows);
}

/// Names the regions on the left side; only counts them if there are many.
QString DividingLinePanel::leftText() const {
    constexpr int maxNames = 40;
    QStringList names;
    int count = 0;
    for (const core::AreaShare& share : m_figure->areaShares) {
        if (share.majoritySide() == core::LineSide::Left && ++count <= maxNames) {
            names << m_wording.shortName(*m_figure, share.code);
        }
    }
    if (count > maxNames) {
        return tr("%n region(s) have most of their area on the %1 side.", "a side of a line", count)
            .arg(side(core::LineSide::Left));
    }
    return tr("%n region(s) have most of their area on the %1 side: %2.", "a side of a line; names", count)
        .arg(side(core::LineSide::Left), names.join(tr(", ", "between listed regions")));
}

QString DividingLinePanel::nameOf(const core::Citation& citation) const {
    QStringList parts{m_wording.text(citation.publisher), m_wording.text(citation.title)};
    parts.removeAll(QString());
    return parts.join(tr(", ", "between authors and title"));
}

QString DividingLinePanel::side(core::LineSide side) const { return m_wording.name(*m_line, side); }

QString DividingLinePanel::heading(core::LineSide side) const { return m_wording.heading(*m_line, side); }

/// The rule in words, and what is missing.
QString DividingLinePanel::remark() const {
    if (!m_figure->sideShares) {
        return tr("There is no dividing line for this map. Draw one to compare the regions on both sides of it.");
    }
    const auto regions = m_figure->regions->size();
    QStringList sentences;
    if (m_figure->sideShares->shares.empty()) {
        sentences << tr("Area: all %1 regions of the map, divided by the line itself.").arg(regions);
    } else {
        sentences << tr("Rule: %1. Areas are always divided by the line itself.")
                         .arg(m_wording.name(m_figure->spec.divisionRule))
                  << tr("Area: all %1 regions of the map. Other shares: the %2 regions that have figures.")
                         .arg(regions)
                         .arg(m_figure->areaShares.size());
    }
    const core::LineCurve curve = m_figure->spec.lineCurve;
    if (const QString name = m_wording.name(*m_figure->catalogue, curve); name != m_wording.name(curve)) {
        sentences << tr("The line is %1.", "kind of curve, with a projection").arg(name);
    }
    if (m_figure->spec.ownLine) {
        sentences << tr("The line divides the whole map: it is continued beyond its ends.");
    }
    const QString year = m_wording.name(m_figure->sideSharesPeriod);
    for (const core::LineShare& share : m_figure->sideShares->shares) {
        if (!share.percent) {
            sentences << tr("%1: this edition does not have a figure for every %2 in %3.", "indicator, region, year")
                             .arg(m_wording.name(m_figure->catalogue->indicator(share.indicator)),
                                  m_wording.noun(*m_figure), year);
        }
    }
    sentences << m_wording.periodsOfRatios(m_figure->printedSideShares, m_figure->sideSharesPeriod);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char('\n'));
}

void DividingLinePanel::chooseEnds(int index) {
    if (m_line && static_cast<std::size_t>(index) < m_line->ends.size()) {
        emit changeRequested(core::SetDividingLineEnds{m_line->ends[static_cast<std::size_t>(index)].ends});
    }
}

void DividingLinePanel::chooseCurve() {
    emit changeRequested(core::SetDividingLineCurve{chosen<core::LineCurve>(*m_curve)});
}

void DividingLinePanel::chooseRule() {
    emit changeRequested(core::SetDividingLineRule{chosen<core::DivisionRule>(*m_rule)});
}

}  // namespace app
