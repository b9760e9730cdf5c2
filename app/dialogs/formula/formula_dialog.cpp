// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/formula/formula_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/dialogs/formula/formula_preview.h"
#include "app/dialogs/formula/indicator_picker.h"
#include "app/parts/paragraph.h"
#include "app/text.h"
#include "app/wording/formula_words.h"

namespace app {
namespace {

constexpr QSize usualDialogSize(860, 620);
constexpr int listLetters = 24;   // width of the list of formulas
constexpr int linesOfReport = 5;  // so that the dialog keeps its layout while a formula is typed

}  // namespace

FormulaDialog::FormulaDialog(DatasetWithFormulas present, std::vector<UserFormula> formulas, core::EditionId edition,
                             const Wording& wording, QWidget* parent)
    : QDialog(parent),
      m_present(std::move(present)),
      m_before(formulas),
      m_formulas(std::move(formulas)),
      m_edition(std::move(edition)),
      m_wording(wording),
      m_list(new QListWidget),
      m_remove(new QPushButton(tr("&Remove"))),
      m_form(nullptr),
      m_name(new QLineEdit),
      m_unit(new QLineEdit),
      m_formula(new QLineEdit),
      m_marked(paragraph()),
      m_report(paragraph()),
      m_indicators(new IndicatorPicker),
      m_apply(nullptr) {
    setWindowTitle(tr("Formulas"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_apply = buttons->addButton(tr("A&pply"), QDialogButtonBox::AcceptRole);
    m_apply->setObjectName(QStringLiteral("apply"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* parts = new QHBoxLayout;
    parts->addWidget(makeList());
    parts->addWidget(m_form = makeForm(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(parts, 1);
    layout->addWidget(buttons);
    resize(usualDialogSize);
    if (m_formulas.empty()) {
        m_formulas.emplace_back();
    }
    listFormulas();
    m_list->setCurrentRow(static_cast<int>(m_formulas.size()) - 1);
    m_name->setFocus();
}

QWidget* FormulaDialog::makeList() {
    m_list->setObjectName(QStringLiteral("formulas"));
    auto* add = new QPushButton(tr("&New"));
    add->setObjectName(QStringLiteral("new"));
    m_remove->setObjectName(QStringLiteral("remove"));
    for (QPushButton* button : {add, m_remove}) {
        button->setAutoDefault(false);
    }
    connect(add, &QPushButton::clicked, this, &FormulaDialog::addFormula);
    connect(m_remove, &QPushButton::clicked, this, &FormulaDialog::removeFormula);
    connect(m_list, &QListWidget::currentRowChanged, this, &FormulaDialog::showFormula);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    auto* part = new QWidget;
    part->setFixedWidth(listLetters * fontMetrics().averageCharWidth());
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    return part;
}

QWidget* FormulaDialog::makeForm() {
    m_name->setObjectName(QStringLiteral("name"));
    m_unit->setObjectName(QStringLiteral("unit"));
    m_formula->setObjectName(QStringLiteral("formula"));
    m_marked->setObjectName(QStringLiteral("marked"));
    m_marked->setTextFormat(Qt::RichText);
    QSizePolicy keepsPlace = m_marked->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_marked->setSizePolicy(keepsPlace);
    m_report->setObjectName(QStringLiteral("report"));
    m_report->setTextFormat(Qt::PlainText);
    m_report->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_report->setMinimumHeight(linesOfReport * fontMetrics().lineSpacing());
    m_formula->setPlaceholderText(tr("for example: gdp / population * 10000"));
    auto* lines = new QFormLayout;
    lines->addRow(tr("N&ame"), m_name);
    lines->addRow(tr("&Unit"), m_unit);
    lines->addRow(tr("&Formula"), m_formula);
    lines->addRow(QString(), m_marked);
    auto* hint = paragraph();
    hint->setText(
        tr("A double click inserts an indicator. Signs: + - * / ( ). Names with blanks or signs stand in "
           "square brackets."));
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addLayout(lines);
    layout->addWidget(m_report);
    layout->addWidget(m_indicators, 1);
    layout->addWidget(hint);
    for (QLineEdit* line : {m_name, m_unit, m_formula}) {
        connect(line, &QLineEdit::textEdited, this, &FormulaDialog::edit);
    }
    connect(m_indicators, &IndicatorPicker::picked, this, &FormulaDialog::insertIndicator);
    return part;
}

std::optional<std::size_t> FormulaDialog::chosen() const {
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_formulas.size()) ? std::nullopt
                                                                 : std::optional(static_cast<std::size_t>(row));
}

void FormulaDialog::listFormulas() {
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (std::size_t i = 0; i < m_formulas.size(); ++i) {
        m_list->addItem(QString());
    }
}

void FormulaDialog::showFormula() {
    const auto at = chosen();
    m_form->setEnabled(at.has_value());
    m_remove->setEnabled(at.has_value());
    const UserFormula shown = at ? m_formulas[*at] : UserFormula();
    m_name->setText(text(shown.name));
    m_unit->setText(text(shown.unit.value_or(std::string())));
    m_formula->setText(text(shown.formula));
    check();
    listIndicators(at.value_or(0));
}

void FormulaDialog::addFormula() {
    m_formulas.emplace_back();
    m_list->addItem(QString());
    m_list->setCurrentRow(m_list->count() - 1);
    m_name->setFocus();
}

void FormulaDialog::removeFormula() {
    if (const auto at = chosen()) {
        m_formulas.erase(m_formulas.begin() + static_cast<std::ptrdiff_t>(*at));
        listFormulas();
        m_list->setCurrentRow(std::min(static_cast<int>(*at), m_list->count() - 1));
        showFormula();
    }
}

/// A blank line of the unit stands for the proposed one.
void FormulaDialog::edit() {
    const auto at = chosen();
    if (!at) {
        return;
    }
    UserFormula& formula = m_formulas[*at];
    formula.name = m_name->text().trimmed().toStdString();
    formula.formula = m_formula->text().toStdString();
    if (sender() == m_unit) {
        const QString unit = m_unit->text().trimmed();
        formula.unit = unit.isEmpty() ? std::nullopt : std::optional(unit.toStdString());
    }
    check();
}

void FormulaDialog::insertIndicator(const core::IndicatorId& id) {
    m_formula->insert(text(core::formulaText({id})));
    m_formula->setFocus();
    edit();
}

void FormulaDialog::check() {
    m_checked = checkedFormulas(m_present.dataset, m_present.reports, m_formulas);
    for (std::size_t i = 0; i < m_formulas.size(); ++i) {
        QListWidgetItem* item = m_list->item(static_cast<int>(i));
        const QString name = text(m_formulas[i].name);
        item->setText(name.isEmpty() ? tr("New formula") : name);
        const bool isFaulty = m_checked.reports[i].problem && !isBlank(i);
        item->setIcon(isFaulty ? style()->standardIcon(QStyle::SP_MessageBoxWarning) : QIcon());
        item->setToolTip(isFaulty ? problemText(m_checked.reports[i]) : QString());
    }
    if (const auto at = chosen()) {
        showReport(m_checked.reports[*at]);
    } else {
        showReport({});
    }
    m_apply->setEnabled(canBeUsed());
}

/// Says what is wrong, or shows some values. Nothing is wrong with a formula that is not begun.
void FormulaDialog::showReport(const FormulaReport& report) {
    const bool isBegun = !report.formula.empty();
    const bool isTextAtFault = isBegun && report.problem && report.problem->kind != FormulaProblemKind::NoName;
    const QString marked = isTextAtFault ? markedFormula(report.formula, report.problem->error) : QString();
    m_marked->setText(marked);
    m_marked->setVisible(!marked.isEmpty());
    QPalette colours = palette();
    if (isBegun && report.problem) {
        colours.setColor(QPalette::WindowText, faultColour);
        m_report->setText(problemText(report));
    } else if (isBegun) {
        const QString preview = formulaPreview(m_checked.dataset, report.id, m_edition, m_wording);
        m_report->setText((QStringList{preview} + formulaNotes(report, m_wording)).join(QLatin1Char('\n')));
    } else {
        m_report->clear();
    }
    m_report->setPalette(colours);
    const bool hasUnit = !report.id.empty() && m_unit->text().isEmpty();
    const core::Indicator* indicator = hasUnit ? m_checked.dataset.catalogue->find(report.id) : nullptr;
    m_unit->setPlaceholderText(indicator == nullptr ? tr("proposed where it follows from the inputs")
                                                    : m_wording.name(indicator->unit));
}

/// The indicators that a formula can use: all but the formulas from its own position on.
void FormulaDialog::listIndicators(std::size_t before) {
    const core::Catalogue& catalogue = *m_checked.dataset.catalogue;
    std::vector<IndicatorEntry> entries;
    const auto isUsable = [&](const core::Indicator& indicator) {
        const auto found = std::ranges::find(m_checked.reports, indicator.id, &FormulaReport::id);
        return found - m_checked.reports.begin() < static_cast<std::ptrdiff_t>(before) ||
               found == m_checked.reports.end();
    };
    const auto add = [&](const core::Indicator& indicator, const QString& topic) {
        if (isUsable(indicator)) {
            const QString year = indicator.priceBase && !core::isListed(indicator)
                                     ? QString::number(indicator.priceBase->year)
                                     : QString();
            entries.push_back({indicator.id,
                               {indicator.name.chinese(), indicator.name.english()},
                               m_wording.name(indicator),
                               topic,
                               m_wording.name(indicator.unit),
                               {},
                               m_wording.text(indicator.definition),
                               year});
        }
    };
    for (const core::Topic& topic : catalogue.topics()) {
        for (const core::Indicator& indicator : catalogue.indicators()) {
            if (indicator.topic == topic.id) {
                add(indicator, m_wording.text(topic.name));
            }
        }
    }
    for (const core::Indicator& indicator : catalogue.indicators()) {
        if (std::ranges::find(catalogue.topics(), indicator.topic, &core::Topic::id) == catalogue.topics().end()) {
            add(indicator, catalogue.topics().empty() ? QString() : tr("Other indicators"));
        }
    }
    m_indicators->setEntries(std::move(entries));
}

bool FormulaDialog::isBlank(std::size_t position) const {
    const UserFormula& formula = m_formulas[position];
    return formula.name.empty() && text(formula.formula).trimmed().isEmpty();
}

/// A formula that could not be used before the dialog was opened may stay as it is.
bool FormulaDialog::canBeUsed() const {
    for (std::size_t i = 0; i < m_formulas.size(); ++i) {
        const bool isKept = std::ranges::find(m_before, m_formulas[i]) != m_before.end();
        if (m_checked.reports[i].problem && !isBlank(i) && !isKept) {
            return false;
        }
    }
    return true;
}

std::vector<UserFormula> FormulaDialog::formulas() const {
    std::vector<UserFormula> used;
    for (std::size_t i = 0; i < m_formulas.size(); ++i) {
        if (!isBlank(i)) {
            used.push_back(m_formulas[i]);
        }
    }
    return used;
}

}  // namespace app
