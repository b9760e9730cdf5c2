// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/choices_panel.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/parts/breaks_edit.h"
#include "app/parts/choice_combo.h"
#include "app/parts/indicator_chooser.h"
#include "app/parts/label_size.h"
#include "app/parts/ramp_combo.h"
#include "core/classify/class_breaks.h"
#include "core/indicators/indicator_value.h"
#include "core/numeric/value_table.h"
#include "core/regions/grouping_edit.h"
#include "core/spec/shown_line.h"

namespace app {
namespace {

constexpr int fitDecimals = 3;

/// Goodness of variance fit of the classes on the map; nothing when there are no classes.
std::optional<double> goodnessOfFit(const core::Figure& figure) {
    if (!figure.breaks) {
        return std::nullopt;
    }
    std::vector<double> values;
    for (const core::RegionReading& reading : figure.readings) {
        if (reading.mapped) {
            values.push_back(*reading.mapped);
        }
    }
    return values.empty() ? std::nullopt : std::optional(core::goodnessOfVarianceFit(*figure.breaks, values));
}

bool isCountChosenByUser(core::ClassMethod method) {
    return !core::choosesClassCount(method) && method != core::ClassMethod::Manual;
}

/// The list of indicators shows an indicator at constant prices once, at this base year: that of the indicator on the
/// map if there is one, else the one that the data package marks. Nothing for an indicator without base years.
std::optional<int> listedBaseYear(const core::Choices& choices, const core::IndicatorChoice& choice,
                                  const std::optional<core::PriceBase>& shown) {
    std::optional<int> listed;
    for (const core::IndicatorChoice* baseYearChoice : choices.baseYearsOf(choice.indicator)) {
        const core::PriceBase& base = *choices.catalogue->indicator(baseYearChoice->indicator).priceBase;
        if (shown && base.year == shown->year) {
            return base.year;
        }
        listed = base.isListed || !listed ? base.year : listed;
    }
    return listed;
}

BreaksFormat breaksFormat(const core::Catalogue& catalogue, const core::MapSpec& spec) {
    return {core::writtenScale(core::colourByOf(catalogue, spec)), core::maxClasses};
}

/// The class bounds of the map, rounded so that manual breaks can start with them.
std::vector<double> roundedBoundsOf(const core::Figure& figure) {
    if (!figure.breaks) {
        return {0};
    }
    const bool isRatio = figure.legend.colourBy == core::ColourBy::RatioToWhole;
    return roundedBounds(*figure.breaks, breaksFormat(*figure.catalogue, figure.spec),
                         isRatio ? 0 : figure.legend.unit.decimals);
}

}  // namespace

ChoicesPanel::ChoicesPanel(QWidget* parent)
    : QWidget(parent),
      m_form(new QFormLayout(this)),
      m_indicator(new IndicatorChooser),
      m_baseYear(new ChoiceCombo),
      m_edition(new ChoiceCombo),
      m_grouping(new ChoiceCombo),
      m_colourBy(new ChoiceCombo),
      m_mean(new ChoiceCombo),
      m_method(new ChoiceCombo),
      m_breaks(new BreaksEdit),
      m_classes(new QSpinBox),
      m_ramp(new RampCombo),
      m_reversed(new QCheckBox),
      m_scope(new ChoiceCombo),
      m_fit(new QLabel) {
    m_classes->setRange(core::minClasses, core::maxClasses);
    requireFocusForWheel(*m_classes);
    layOut();
    connectChoices();
}

QLabel* ChoicesPanel::addRow(QWidget* field, const QString& name) {
    field->setObjectName(name);
    auto* label = new QLabel;
    label->setBuddy(field);
    m_form->addRow(label, field);
    return label;
}

void ChoicesPanel::layOut() {
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_indicatorLabel = addRow(m_indicator, QStringLiteral("indicator"));
    m_baseYearLabel = addRow(m_baseYear, QStringLiteral("base-year"));
    m_editionLabel = addRow(m_edition, QStringLiteral("edition"));
    m_groupingLabel = addRow(m_grouping, QStringLiteral("grouping"));
    m_colourByLabel = addRow(m_colourBy, QStringLiteral("colour-by"));
    m_meanLabel = addRow(m_mean, QStringLiteral("mean"));
    m_methodLabel = addRow(m_method, QStringLiteral("method"));
    m_breaksLabel = addRow(m_breaks, QStringLiteral("breaks"));
    m_classesLabel = addRow(m_classes, QStringLiteral("classes"));
    m_scopeLabel = addRow(m_scope, QStringLiteral("scope"));
    m_fitLabel = addRow(m_fit, QStringLiteral("fit"));
    m_fit->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rampLabel = addRow(m_ramp, QStringLiteral("ramp"));
    m_form->addRow(QString(), m_reversed);
    m_reversed->setObjectName(QStringLiteral("reversed"));
}

int ChoicesPanel::widest(QFormLayout::ItemRole role) const {
    int width = 0;
    for (int row = 0; row < m_form->rowCount(); ++row) {
        if (const QLayoutItem* item = m_form->itemAt(row, role)) {
            width = std::max(width, item->minimumSize().width());
        }
    }
    return width;
}

/// Places all labels beside their fields, or all above them if the panel is too narrow.
void ChoicesPanel::placeLabels() {
    const QMargins margins = m_form->contentsMargins();
    const int beside = widest(QFormLayout::LabelRole) + m_form->horizontalSpacing() + widest(QFormLayout::FieldRole) +
                       margins.left() + margins.right();
    m_form->setRowWrapPolicy(beside > width() ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
}

QSize ChoicesPanel::minimumSizeHint() const {
    const QMargins margins = m_form->contentsMargins();
    return {widest(QFormLayout::FieldRole) + margins.left() + margins.right(), QWidget::minimumSizeHint().height()};
}

void ChoicesPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeLabels();
}

void ChoicesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        keepSizeOf(*m_fit, {fitText(0)});
    }
}

/// Uses activated() and clicked(), which only the user causes, so that showing a spec emits no change. A spin box has
/// no such signal, so showSpec() blocks its valueChanged().
void ChoicesPanel::connectChoices() {
    connect(this, &ChoicesPanel::changeRequested, this, [this] { m_hasRequested = true; });
    m_indicator->setEntries([this] { return indicatorEntries(); });
    connect(m_indicator, &IndicatorChooser::indicatorChosen, this, &ChoicesPanel::chooseIndicator);
    connect(m_indicator, &IndicatorChooser::formulasRequested, this, &ChoicesPanel::formulasRequested);
    connect(m_baseYear, &QComboBox::activated, this, &ChoicesPanel::chooseBaseYear);
    connect(m_edition, &QComboBox::activated, this, &ChoicesPanel::chooseEdition);
    connect(m_grouping, &QComboBox::activated, this, &ChoicesPanel::chooseGrouping);
    connect(m_colourBy, &QComboBox::activated, this, &ChoicesPanel::chooseColourBy);
    connect(m_mean, &QComboBox::activated, this, &ChoicesPanel::chooseMean);
    connect(m_method, &QComboBox::activated, this, &ChoicesPanel::chooseMethod);
    connect(m_breaks, &BreaksEdit::boundsEntered, this, &ChoicesPanel::chooseBounds);
    connect(m_classes, &QSpinBox::valueChanged, this, &ChoicesPanel::chooseClasses);
    connect(m_ramp, &QComboBox::activated, this, &ChoicesPanel::chooseRamp);
    connect(m_reversed, &QCheckBox::clicked, this, &ChoicesPanel::reverseRamp);
    connect(m_scope, &QComboBox::activated, this, &ChoicesPanel::chooseScope);
}

void ChoicesPanel::setFigure(const core::Figure& figure) {
    const bool areChoicesListed = m_figure && m_figure->choices.isSharedWith(figure.choices);
    const bool isShown = !std::exchange(m_hasRequested, false) && areChoicesListed &&
                         m_figure->legend.classes.size() == figure.legend.classes.size() &&
                         core::differOnlyInPeriod(m_figure->spec, figure.spec);
    m_figure = figure;
    m_fitShown = goodnessOfFit(figure);
    m_boundsShown = roundedBoundsOf(figure);
    if (!areChoicesListed) {
        fillCombos();
    }
    if (isShown) {
        showFit();
    } else {
        showSpec();
    }
}

void ChoicesPanel::setWording(const Wording& wording) {
    m_wording = wording;
    m_indicatorLabel->setText(tr("&Indicator"));
    m_baseYearLabel->setText(tr("At prices of", "a base year"));
    m_editionLabel->setText(tr("Editio&n"));
    m_groupingLabel->setText(tr("&Grouping"));
    m_colourByLabel->setText(tr("&Colour by"));
    m_meanLabel->setText(tr("&Mean of a group"));
    m_methodLabel->setText(tr("C&lassification"));
    m_breaksLabel->setText(tr("Bounds", "of manual classes"));
    m_breaks->retranslate();
    m_classesLabel->setText(tr("N&umber of classes"));
    m_scopeLabel->setText(tr("Class &breaks"));
    m_fitLabel->setText(tr("Variance fit", "short for goodness of variance fit"));
    m_rampLabel->setText(tr("Colour &ramp"));
    m_reversed->setText(tr("Reverse the ram&p"));
    keepSizeOf(*m_fit, {fitText(0)});
    if (m_figure) {
        fillCombos();
        showSpec();
    }
    placeLabels();
}

void ChoicesPanel::fillCombos() {
    m_indicator->retranslate();
    m_edition->clear();
    for (const core::Edition& edition : m_figure->catalogue->editions()) {
        addChoice(*m_edition, m_wording.name(edition), edition.id);
    }
    const auto nameOf = [this](const auto& value) { return m_wording.name(value); };
    fillChoices(*m_colourBy, core::allColourBys(),
                [this](core::ColourBy colourBy) { return m_wording.name(*m_figure->catalogue, colourBy); });
    fillChoices(*m_mean, core::allValuesOf<core::MeanKind>(), nameOf);
    fillChoices(*m_method, core::allClassMethods(), nameOf);
    fillChoices(*m_scope, core::allValuesOf<core::ClassScope>(), nameOf);
    m_grouping->clear();
    for (const core::Grouping& grouping : *m_figure->choices->groupings) {
        m_grouping->addItem(m_wording.name(grouping), QString::fromStdString(grouping.id()));
        m_grouping->setItemData(m_grouping->count() - 1, m_wording.source(grouping), Qt::ToolTipRole);
    }
}

std::vector<IndicatorEntry> ChoicesPanel::indicatorEntries() const {
    const core::Catalogue& catalogue = *m_figure->catalogue;
    const auto& shownBase = catalogue.indicator(m_figure->spec.indicator).priceBase;
    std::vector<IndicatorEntry> entries;
    for (const core::IndicatorChoice& choice : m_figure->choices->indicators) {
        const core::Indicator& indicator = catalogue.indicator(choice.indicator);
        const auto topic = std::ranges::find(catalogue.topics(), choice.topic, &core::Topic::id);
        const auto& base = indicator.priceBase;
        entries.push_back({indicator.id, indicator.name, m_wording.name(indicator),
                           topic != catalogue.topics().end() ? m_wording.text(topic->name)
                           : catalogue.topics().empty()      ? QString()
                                                             : tr("Other indicators"),
                           m_wording.name(indicator.unit), m_wording.listOf(choice.periodsIn(m_figure->spec.edition)),
                           m_wording.text(indicator.definition),
                           base && listedBaseYear(*m_figure->choices, choice, shownBase) != base->year
                               ? QString::number(base->year)
                               : QString()});
    }
    return entries;
}

/// Shows the base years of the family of the indicator on the map; hidden for an indicator without base years.
void ChoicesPanel::listBaseYears() {
    const core::Catalogue& catalogue = *m_figure->catalogue;
    const auto baseYears = m_figure->choices->baseYearsOf(m_figure->spec.indicator);
    std::vector<core::IndicatorId> ids;
    std::ranges::transform(baseYears, std::back_inserter(ids), &core::IndicatorChoice::indicator);
    if (ids != std::exchange(m_baseYearIndicators, ids)) {  // an open list stays open
        fillChoices(*m_baseYear, ids, [&](const core::IndicatorId& id) {
            return QString::number(catalogue.indicator(id).priceBase->year);
        });
    }
    m_form->setRowVisible(m_baseYear, !baseYears.empty());
    showChoice(*m_baseYear, m_figure->spec.indicator);
}

/// Lists the groupings of the user last: the custom one, and that by the sides of an own line.
void ChoicesPanel::showOwnGroupings() {
    const core::MapSpec& spec = m_figure->spec;
    const QString custom = spec.customGrouping ? m_wording.name(spec.customGrouping->grouping) : QString();
    const auto line = core::shownLine(*m_figure->catalogue, spec);
    showOwnGrouping(core::customGroupingId, custom);
    showOwnGrouping(core::ownLineGroupingId, spec.ownLine ? m_wording.text(line->grouping) : QString());
}

/// @param name  empty for a grouping that does not exist.
void ChoicesPanel::showOwnGrouping(const char* id, const QString& name) {
    const QString key = QString::fromLatin1(id);
    const int at = m_grouping->findData(key);
    if (at < 0 && !name.isEmpty()) {
        m_grouping->addItem(name, key);
    } else if (at >= 0 && name.isEmpty()) {
        m_grouping->removeItem(at);
    } else if (at >= 0 && m_grouping->itemText(at) != name) {
        m_grouping->setItemText(at, name);
    }
}

void ChoicesPanel::showSpec() {
    const QSignalBlocker blocker(m_classes);
    const core::MapSpec& spec = m_figure->spec;
    const core::Catalogue& catalogue = *m_figure->catalogue;
    const bool diverging = core::isDiverging(catalogue, spec);
    const std::string_view grouping = core::groupingIdOf(catalogue, spec);
    m_indicator->showIndicator(spec.indicator, m_wording.name(catalogue.indicator(spec.indicator)));
    listBaseYears();
    showChoice(*m_edition, m_figure->edition);
    showOwnGroupings();
    m_grouping->setCurrentIndex(
        m_grouping->findData(QString::fromUtf8(grouping.data(), static_cast<qsizetype>(grouping.size()))));
    showChoice(*m_colourBy, core::colourByOf(catalogue, spec));
    showChoice(*m_mean, spec.mean);
    const core::ClassMethod method = core::classMethodOf(catalogue, spec);
    showChoice(*m_method, method);
    m_form->setRowVisible(m_breaks, method == core::ClassMethod::Manual);
    m_breaks->showBounds(core::manualBoundsOf(catalogue, spec), breaksFormat(catalogue, spec));
    const bool isCountChosen = isCountChosenByUser(method);
    const std::size_t classes = isCountChosen ? spec.classes : m_figure->legend.classes.size();
    m_classes->setMinimum(isCountChosen ? static_cast<int>(core::minClasses) : 0);
    m_classes->setValue(static_cast<int>(classes));
    showChoice(*m_scope, spec.classScope);
    showFit();
    m_ramp->showRamp(diverging ? core::RampKind::Diverging : core::RampKind::Sequential,
                     classes == 0 ? spec.classes : classes, spec.rampReversed, core::rampIdOf(catalogue, spec));
    m_reversed->setChecked(spec.rampReversed);
    explain();
}

void ChoicesPanel::showFit() { m_fit->setText(fitText(m_fitShown)); }

QString ChoicesPanel::fitText(std::optional<double> fit) const {
    return fit ? m_wording.locale().toString(*fit, 'f', fitDecimals) : absentMark;
}

/// Disables controls that do not apply now, and explains all controls in their tool tips.
void ChoicesPanel::explain() {
    m_baseYear->setToolTip(tr("The amounts of all years are at the prices of this year."));
    explainEditions();
    explainGroups();
    explainClasses();
}

void ChoicesPanel::explainEditions() {
    const core::Indicator& indicator = m_figure->catalogue->indicator(m_figure->spec.indicator);
    const bool revised = !m_figure->editions.empty();
    m_edition->setEnabled(revised);
    m_edition->setToolTip(revised
                              ? tr("Which edition of the published figures is shown.")
                              : tr("There is only one edition of the figures of %1.").arg(m_wording.name(indicator)));
    for (int i = 0; i < m_edition->count(); ++i) {
        const core::EditionId edition(m_edition->itemData(i).toString().toStdString());
        setChoosable(*m_edition, i, std::ranges::find(m_figure->editions, edition) != m_figure->editions.end());
    }
}

/// Grouping, mean and what the colours stand for: the choices that an indicator published by group restricts.
void ChoicesPanel::explainGroups() {
    const core::Indicator& indicator = m_figure->catalogue->indicator(m_figure->spec.indicator);
    const bool byGroup = indicator.isByGroup();
    m_grouping->setEnabled(!byGroup);
    m_grouping->setToolTip(
        byGroup ? tr("%1: figures are published for the groups of one grouping only.").arg(m_wording.name(indicator))
                : tr("Which regions form a group."));
    m_mean->setEnabled(!byGroup);
    m_mean->setToolTip(
        byGroup
            ? tr("%1: figures are published by group, so there is no mean to choose.").arg(m_wording.name(indicator))
            : tr("Unweighted: each region counts once. Pooled: computed from the totals of "
                 "the group, such as total GDP over total population."));
    m_colourBy->setToolTip(
        byGroup ? tr("%1: figures are published by group, so no region differs from the mean of its group.")
                      .arg(m_wording.name(indicator))
                : tr("What the colour of a region stands for."));
    const std::vector<core::ColourBy> available = core::colourBysOf(*m_figure->choices, m_figure->spec);
    for (int i = 0; i < m_colourBy->count(); ++i) {
        const auto colourBy = static_cast<core::ColourBy>(m_colourBy->itemData(i).toInt());
        setChoosable(*m_colourBy, i, std::ranges::find(available, colourBy) != available.end());
        if (const QString name = m_wording.name(*m_figure, colourBy); name != m_colourBy->itemText(i)) {
            m_colourBy->setItemText(i, name);
        }
    }
}

/// The division into classes, and the ramp, which only classes have.
void ChoicesPanel::explainClasses() {
    const core::MapSpec& spec = m_figure->spec;
    const core::Catalogue& catalogue = *m_figure->catalogue;
    const bool hasClasses = !core::isCategorical(core::colourByOf(catalogue, spec));
    const core::ClassMethod method = core::classMethodOf(catalogue, spec);
    const bool isManual = method == core::ClassMethod::Manual;
    const bool isCountChosen = isCountChosenByUser(method);
    for (QWidget* control : std::initializer_list<QWidget*>{m_method, m_breaks, m_ramp, m_reversed}) {
        control->setEnabled(hasClasses);
    }
    m_method->setToolTip(
        isManual ? tr("Uses the bounds that are entered below.")
        : core::isDiverging(catalogue, spec)
            ? tr("How the distances from the midpoint are divided into classes; the classes are symmetric about it.")
            : tr("How the values are divided into classes."));
    m_classes->setEnabled(hasClasses && isCountChosen);
    m_classes->setToolTip(isCountChosen ? tr("How many classes the values are divided into. There may be fewer: equal "
                                             "values always share a class, and bounds beyond all values are left out.")
                          : isManual    ? tr("There is one class more than there are bounds.")
                                        : tr("This classification determines the number of classes itself."));
    m_scope->setEnabled(hasClasses && !isManual);
    m_scope->setToolTip(isManual ? tr("Manual breaks are the same in all periods.")
                                 : tr("With the same classes in all periods a colour keeps its meaning while the "
                                      "period changes."));
    m_fit->setToolTip(
        tr("Goodness of variance fit (GVF) of the classes to the values on the map: one minus the squared deviations "
           "from the class means over those from the mean of all. 1 is a perfect fit."));
}

void ChoicesPanel::chooseIndicator(const core::IndicatorId& indicator) {
    emit changeRequested(core::SetIndicator{indicator});
}

void ChoicesPanel::chooseBaseYear() {
    emit changeRequested(core::SetIndicator{chosen<core::IndicatorId>(*m_baseYear)});
}

void ChoicesPanel::chooseEdition() { emit changeRequested(core::SetEdition{chosen<core::EditionId>(*m_edition)}); }

void ChoicesPanel::chooseGrouping() {
    emit changeRequested(core::SetGrouping{m_grouping->currentData().toString().toStdString()});
}

void ChoicesPanel::chooseColourBy() { emit changeRequested(core::SetColourBy{chosen<core::ColourBy>(*m_colourBy)}); }

void ChoicesPanel::chooseMean() { emit changeRequested(core::SetMean{chosen<core::MeanKind>(*m_mean)}); }

/// Manual breaks start with those that were entered before, or with the class breaks of the map.
void ChoicesPanel::chooseMethod() {
    const auto method = chosen<core::ClassMethod>(*m_method);
    if (method != core::ClassMethod::Manual) {
        emit changeRequested(core::SetClassMethod{method});
        return;
    }
    const std::span<const double> typed = core::manualBoundsOf(*m_figure->catalogue, m_figure->spec);
    chooseBounds(typed.empty() ? m_boundsShown : std::vector<double>(typed.begin(), typed.end()));
}

void ChoicesPanel::chooseBounds(const std::vector<double>& bounds) {
    emit changeRequested(
        core::SetManualBreaks{core::withManualBreaks(*m_figure->catalogue, m_figure->spec, bounds).manualBreaks});
}

void ChoicesPanel::chooseClasses(int classes) {
    emit changeRequested(core::SetClassCount{static_cast<std::size_t>(classes)});
}

void ChoicesPanel::chooseRamp() { emit changeRequested(core::SetRamp{m_ramp->kind(), m_ramp->rampId()}); }

void ChoicesPanel::reverseRamp(bool reversed) { emit changeRequested(core::SetRampReversed{reversed}); }

void ChoicesPanel::chooseScope() { emit changeRequested(core::SetClassScope{chosen<core::ClassScope>(*m_scope)}); }

}  // namespace app
