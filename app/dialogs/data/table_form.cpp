// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/table_form.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/models/boundary_rows.h"
#include "app/parts/choice_combo.h"
#include "app/parts/paragraph.h"
#include "app/parts/row_layout.h"
#include "app/text.h"
#include "gis/text/aligned_text.h"

namespace app {
namespace {

constexpr int rightMargin = 6;  ///< Beside the scroll bar.
constexpr int headerRowsLimit = 10;
constexpr int tableComboLetters = 10;

QSpinBox* spinBox(const QString& name, int most) {
    auto* box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, most);
    box->setKeyboardTracking(false);
    requireFocusForWheel(*box);
    return box;
}

/// "GDP", or "GDP (#2)" where several columns have the name.
QString columnName(const UserTable& table, std::size_t column) {
    const QString name = text(table.columns[column]);
    const bool isUnique = std::ranges::count(table.columns, table.columns[column]) == 1;
    return isUnique ? name : name + QLatin1String(" (#") + QString::number(column + 1) + QLatin1Char(')');
}

void listColumns(QComboBox& box, const UserTable& table) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        box.addItem(columnName(table, column), static_cast<int>(column));
    }
}

/// The first item stands for what is recognised and has no data.
QChar signIn(const QComboBox& box) {
    const QString sign = box.currentData().toString();
    return sign.isEmpty() ? QChar() : sign.front();
}

std::optional<char> optionalSign(const QComboBox& box) {
    const QChar sign = signIn(box);
    return sign.isNull() ? std::nullopt : std::optional(sign.toLatin1());
}

void showSign(QComboBox& box, std::optional<char> sign) {
    box.setCurrentIndex(sign ? box.findData(QString(QLatin1Char(*sign))) : 0);
}

/// The sentences name the file alone: its folder is known, and takes much room.
QString notesOf(const TableCheck& check, const Wording& wording) {
    if (!check.isTable()) {
        return {};
    }
    QStringList notes = wording.notes(*check.table);
    for (const ColumnReading& reading : check.readings) {
        notes += wording.notes(*check.table, '#' + std::to_string(reading.column + 1), reading.numbers);
    }
    const std::string& path = check.table->sheet.file;
    return notes.join(QLatin1Char('\n')).replace(text(path), fileNameIn(path));
}

}  // namespace

TableForm::TableForm(const Wording& wording, QWidget* parent)
    : QWidget(parent),
      m_wording(wording),
      m_form(new QFormLayout),
      m_sheet(narrowCombo(QStringLiteral("sheet"), tableComboLetters)),
      m_addSheet(new QToolButton),
      m_sheetRow(new QWidget),
      m_headerRow(spinBox(QStringLiteral("headerRow"), 1)),
      m_headerRows(spinBox(QStringLiteral("headerRows"), headerRowsLimit)),
      m_encoding(narrowCombo(QStringLiteral("encoding"), tableComboLetters)),
      m_separator(narrowCombo(QStringLiteral("separator"), tableComboLetters)),
      m_decimalSign(narrowCombo(QStringLiteral("decimalSign"), tableComboLetters)),
      m_marks(new QLineEdit),
      m_totals(new QCheckBox(tr("Use rows of totals as regions"))),
      m_key(narrowCombo(QStringLiteral("key"), tableComboLetters)),
      m_period(narrowCombo(QStringLiteral("period"), tableComboLetters)),
      m_groups(new QToolButton),
      m_groupMenu(new QMenu(this)),
      m_citation(new QLineEdit),
      m_edition(new QLineEdit),
      m_reset(new QPushButton(tr("As recognised"))),
      m_notes(paragraph()) {
    makeForm();
    connectInputs();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, rightMargin, 0);
    layout->addLayout(m_form);
    layout->addWidget(m_notes);
    layout->addStretch();
}

void TableForm::makeForm() {
    m_marks->setObjectName(QStringLiteral("marks"));
    m_marks->setToolTip(tr("Cells with one of these texts, and blank cells, hold no figure."));
    m_citation->setObjectName(QStringLiteral("source"));
    m_citation->setToolTip(tr("Who published the figures. It is written below the map."));
    m_edition->setObjectName(QStringLiteral("edition"));
    m_edition->setPlaceholderText(tr("Not stated", "edition"));
    m_edition->setToolTip(
        tr("Which edition of the figures it is, such as \"preliminary\" or \"revised 2023\". It is written below the "
           "map. Tables with the same indicator in different editions become one indicator with several editions."));
    m_addSheet->setObjectName(QStringLiteral("addSheet"));
    m_addSheet->setText(tr("Add sheet"));
    m_addSheet->setToolTip(tr("Opens another sheet of this file as a table of its own."));
    m_addSheet->setMenu(new QMenu(m_addSheet));
    m_addSheet->setPopupMode(QToolButton::InstantPopup);
    auto* sheetLine = new QHBoxLayout(m_sheetRow);
    sheetLine->setContentsMargins(0, 0, 0, 0);
    sheetLine->addWidget(m_sheet, 1);
    sheetLine->addWidget(m_addSheet);
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setMenu(m_groupMenu);
    m_groups->setPopupMode(QToolButton::InstantPopup);
    m_groups->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_totals->setObjectName(QStringLiteral("totals"));
    m_reset->setObjectName(QStringLiteral("reset"));
    m_reset->setAutoDefault(false);
    m_reset->setToolTip(tr("Reads the sheet, the header and the columns as they were recognised."));
    m_notes->setTextFormat(Qt::PlainText);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Sheet"), m_sheetRow);
    m_form->addRow(tr("First header row"), rowOf({m_headerRow, new QLabel(tr("Rows")), m_headerRows, m_reset}));
    m_form->addRow(tr("Regions"), m_key);
    m_form->addRow(tr("Periods"), m_period);
    m_form->addRow(tr("Groups"), m_groups);
    m_form->addRow(tr("Missing figures"), m_marks);
    m_form->addRow(tr("Decimal sign"), m_decimalSign);
    m_form->addRow(tr("Encoding"), m_encoding);
    m_form->addRow(tr("Separator"), m_separator);
    m_form->addRow(tr("Source"), m_citation);
    m_form->addRow(tr("Edition"), m_edition);
    m_form->addRow(QString(), m_totals);
    m_decimalSign->addItem(tr("Recognised"));
    m_decimalSign->addItem(tr("Point"), QStringLiteral("."));
    m_decimalSign->addItem(tr("Comma"), QStringLiteral(","));
    m_separator->addItem(QString());
    m_separator->addItem(tr("Comma"), QStringLiteral(","));
    m_separator->addItem(tr("Semicolon"), QStringLiteral(";"));
    m_separator->addItem(tr("Tab"), QStringLiteral("\t"));
    m_separator->addItem(tr("Vertical bar"), QStringLiteral("|"));
    m_separator->addItem(tr("Blanks"), QString(QLatin1Char(gis::blanksBetweenCells)));
    m_encoding->addItem(QString());
    for (const NamedOption& encoding : encodingOptions()) {
        m_encoding->addItem(encoding.name, encoding.name);
    }
}

void TableForm::connectInputs() {
    connect(m_sheet, &QComboBox::activated, this, &TableForm::chooseSheet);
    connect(m_headerRow, &QSpinBox::valueChanged, this, &TableForm::chooseOptions);
    connect(m_headerRows, &QSpinBox::valueChanged, this, &TableForm::chooseOptions);
    connect(m_encoding, &QComboBox::activated, this, &TableForm::chooseOptions);
    connect(m_separator, &QComboBox::activated, this, &TableForm::chooseOptions);
    connect(m_decimalSign, &QComboBox::activated, this, &TableForm::chooseOptions);
    connect(m_totals, &QCheckBox::clicked, this, &TableForm::chooseOptions);
    connect(m_marks, &QLineEdit::editingFinished, this, &TableForm::chooseMarks);
    connect(m_key, &QComboBox::activated, this, &TableForm::chooseKey);
    connect(m_period, &QComboBox::activated, this, &TableForm::choosePeriod);
    connect(m_citation, &QLineEdit::textEdited, this, &TableForm::chooseCitation);
    connect(m_edition, &QLineEdit::textEdited, this, &TableForm::chooseCitation);
    connect(m_reset, &QPushButton::clicked, this, &TableForm::reset);
}

void TableForm::setTable(const UserTableSource& source, std::shared_ptr<const TableCheck> check,
                         const std::set<std::string>& otherSheets) {
    m_source = source;
    m_check = std::move(check);
    m_hasOtherSheets = !otherSheets.empty();
    showFile(otherSheets);
    showRows();
    showColumns();
    showCitation();
    m_reset->setEnabled(asRecognised(source, m_hasOtherSheets) != source);
    m_notes->setText(notesOf(*m_check, m_wording));
}

void TableForm::showCitation() {
    const auto show = [](QLineEdit& line, const std::string& said) {
        if (line.text().trimmed() != text(said)) {
            line.setText(text(said));
        }
    };
    show(*m_citation, m_source.choices.source);
    show(*m_edition, m_source.choices.edition.value_or(""));
    m_citation->setPlaceholderText(native(m_source.path.filename()));
}

/// A sheet that is another table cannot be chosen here; the others can be added.
void TableForm::showSheets(const std::set<std::string>& otherSheets) {
    const std::vector<gis::SheetName> sheets = m_check->sheets();
    const std::string read = m_check->table ? m_check->table->sheet.name : std::string();
    const std::string shown = m_source.options.file.sheet.value_or(read);
    m_sheet->clear();
    m_addSheet->menu()->clear();
    for (const gis::SheetName& sheet : sheets) {
        const QString name = text(sheet.name);
        const QString label = sheet.isHidden ? Wording::tr("%1 (hidden)", "sheet").arg(name) : name;
        const bool isOther = otherSheets.contains(sheet.name) && sheet.name != shown;
        m_sheet->addItem(label, name);
        setChoosable(*m_sheet, m_sheet->count() - 1, !isOther);
        if (!isOther && sheet.name != shown) {
            connect(m_addSheet->menu()->addAction(withoutShortcut(label)), &QAction::triggered, this,
                    [this, name] { emit sheetAdded(name); });
        }
    }
    m_sheet->setCurrentIndex(m_sheet->findData(text(shown)));
    m_addSheet->setVisible(sheets.size() > 1);
    m_addSheet->setEnabled(!m_addSheet->menu()->isEmpty());
    m_form->setRowVisible(m_sheetRow, !sheets.empty() && !sheets.front().name.empty());
}

void TableForm::showFile(const std::set<std::string>& otherSheets) {
    showSheets(otherSheets);
    const auto form = m_check->table ? m_check->table->sheet.textForm : std::nullopt;
    const bool isEncodingChosen = m_source.options.file.encoding.has_value();
    m_encoding->setItemText(
        0, form && !isEncodingChosen ? tr("Recognised: %1").arg(text(form->encoding)) : tr("Recognised"));
    m_encoding->setCurrentIndex(isEncodingChosen ? m_encoding->findData(text(*m_source.options.file.encoding),
                                                                        Qt::UserRole, Qt::MatchFixedString)
                                                 : 0);
    m_form->setRowVisible(m_encoding, form.has_value() || isEncodingChosen);
    const bool isDelimited = form && form->separator != '\0';
    const int found = isDelimited ? m_separator->findData(QString(QLatin1Char(form->separator))) : -1;
    m_separator->setItemText(0, found > 0 && !m_source.options.file.separator
                                    ? tr("Recognised: %1").arg(m_separator->itemText(found))
                                    : tr("Recognised"));
    showSign(*m_separator, m_source.options.file.separator);
    m_form->setRowVisible(m_separator, isDelimited || m_source.options.file.separator);
}

void TableForm::showRows() {
    const QSignalBlocker first(m_headerRow);
    const QSignalBlocker rows(m_headerRows);
    const bool isTable = m_check->isTable();
    const std::size_t last = m_check->table ? m_check->table->sheet.cells.rowCount() : 1;
    const std::size_t found = isTable ? m_check->table->firstHeaderRow + 1 : 1;
    const std::size_t count = isTable ? m_check->table->headerRows : 1;
    m_headerRow->setMaximum(std::max(static_cast<int>(last), 1));
    m_headerRow->setValue(static_cast<int>(m_source.options.firstHeaderRow.value_or(found)));
    m_headerRows->setValue(static_cast<int>(m_source.options.headerRows.value_or(count)));
    showSign(*m_decimalSign, m_source.options.decimalSign);
    if (withMarks(m_source.options, m_marks->text().toStdString()) != m_source.options || m_marks->text().isEmpty()) {
        m_marks->setText(text(marksText(m_source.options)));
        m_marks->setCursorPosition(0);
    }
    m_totals->setChecked(m_source.options.keepTotals);
    const bool hasTotals = isTable && m_check->table->count(RowKind::Total) > 0;
    m_form->setRowVisible(m_totals, hasTotals || m_source.options.keepTotals);
}

void TableForm::showColumns() {
    const bool isTable = m_check->isTable();
    for (QWidget* input :
         {static_cast<QWidget*>(m_key), static_cast<QWidget*>(m_period), static_cast<QWidget*>(m_groups)}) {
        input->setEnabled(isTable);
    }
    m_key->clear();
    m_period->clear();
    m_groupMenu->clear();
    if (!isTable) {
        return;
    }
    const bool isInHeadings =
        std::ranges::any_of(m_check->layout.values, [](const ValueColumn& value) { return value.period.has_value(); });
    listColumns(*m_key, *m_check->table);
    m_key->setCurrentIndex(static_cast<int>(m_check->layout.keyColumn));
    m_period->addItem(m_check->layout.isPeriodFromTitle ? tr("In the title")
                      : isInHeadings                    ? tr("In the headings")
                                                        : tr("No column"));
    listColumns(*m_period, *m_check->table);
    m_period->setCurrentIndex(m_check->layout.periodColumn ? static_cast<int>(*m_check->layout.periodColumn) + 1 : 0);
    showGroups();
}

void TableForm::showGroups() {
    const UserTable& table = *m_check->table;
    const auto& used = m_check->layout.groupColumns;
    QStringList names;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const bool isUsed = std::ranges::find(used, column) != used.end();
        if (column == m_check->layout.keyColumn) {
            continue;
        }
        QAction* action = m_groupMenu->addAction(withoutShortcut(columnName(table, column)));
        action->setCheckable(true);
        action->setChecked(isUsed);
        connect(action, &QAction::toggled, this, [this, column](bool isOn) { chooseGroup(column, isOn); });
        if (isUsed) {
            names << columnName(table, column);
        }
    }
    m_groups->setText(names.isEmpty() ? tr("No column") : withoutShortcut(names.join(tr(", ", "between columns"))));
}

void TableForm::chooseSheet() {
    const std::vector<gis::SheetName> sheets = m_check->sheets();
    emit edited(withSheet(m_source, m_sheet->currentData().toString().toStdString(), sheets));
}

void TableForm::chooseOptions() {
    TableOptions options = m_source.options;
    const QString encoding = m_encoding->currentData().toString();
    options.file.encoding.reset();
    if (!encoding.isEmpty()) {
        options.file.encoding.emplace(encoding.toStdString());
    }
    options.file.separator = optionalSign(*m_separator);
    options.decimalSign = optionalSign(*m_decimalSign);
    options.keepTotals = m_totals->isChecked();
    if (sender() == m_headerRow || sender() == m_headerRows) {
        options.firstHeaderRow = static_cast<std::size_t>(m_headerRow->value());
        options.headerRows = static_cast<std::size_t>(m_headerRows->value());
    }
    emit edited(withOptions(m_source, std::move(options)));
}

void TableForm::chooseMarks() {
    const TableOptions options = withMarks(m_source.options, m_marks->text().toStdString());
    if (options != m_source.options) {
        emit edited(withOptions(m_source, options));
    }
}

void TableForm::chooseKey() {
    emit edited(withKeyColumn(m_source, *m_check, static_cast<std::size_t>(m_key->currentData().toInt())));
}

void TableForm::choosePeriod() {
    const QVariant column = m_period->currentData();
    emit edited(withPeriodColumn(
        m_source, *m_check, column.isValid() ? std::optional(static_cast<std::size_t>(column.toInt())) : std::nullopt));
}

void TableForm::chooseGroup(std::size_t column, bool isUsed) {
    emit edited(withGroupColumn(m_source, *m_check, column, isUsed));
}

void TableForm::chooseCitation() {
    emit edited(withCitation(m_source, m_citation->text().toStdString(), m_edition->text().toStdString()));
}

void TableForm::reset() { emit edited(asRecognised(m_source, m_hasOtherSheets)); }

}  // namespace app
