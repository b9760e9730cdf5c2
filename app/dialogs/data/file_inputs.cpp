// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/data/file_inputs.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTableWidget>
#include <array>

#include "app/models/boundary_rows.h"
#include "app/parts/paragraph.h"
#include "app/parts/plain_scroll_area.h"
#include "app/text.h"

namespace app {
namespace {

constexpr int fieldRowPadding = 8;

class FileInputText {
    Q_DECLARE_TR_FUNCTIONS(FileInputText)
};

void fillOptions(QComboBox& box, const QString& recognised, const std::vector<NamedOption>& options,
                 const std::string& chosen) {
    box.clear();
    box.addItem(recognised, QString());
    for (const NamedOption& option : options) {
        box.addItem(option.name, text(option.value));
    }
    if (box.findData(text(chosen)) < 0) {
        box.addItem(text(chosen), text(chosen));
    }
    box.setCurrentIndex(box.findData(text(chosen)));
}

}  // namespace

void prepareReport(QLabel& headline, QLabel& fault, const QString& headlineName, const QString& faultName) {
    QFont bold = headline.font();
    bold.setBold(true);
    headline.setFont(bold);
    headline.setTextFormat(Qt::PlainText);
    headline.setObjectName(headlineName);
    fault.setTextFormat(Qt::PlainText);
    fault.setObjectName(faultName);
    setColour(fault, faultColour);
    fault.hide();
}

QSplitter* formBesideMap(QLayout* form, QWidget* map, QWidget* fields, int formWidth) {
    auto* left = new QWidget;
    left->setLayout(form);
    auto* right = new QSplitter(Qt::Vertical);
    right->setChildrenCollapsible(false);
    right->addWidget(map);
    right->addWidget(fields);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    sides->addWidget(plainScrollArea(left));
    sides->addWidget(right);
    sides->setStretchFactor(1, 1);
    sides->setSizes({formWidth, 2 * formWidth});
    return sides;
}

QLabel* mutedParagraph() {
    QLabel* label = paragraph();
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void setColour(QLabel& label, const QColor& colour) {
    QPalette colours = label.palette();
    colours.setColor(QPalette::WindowText, colour);
    label.setPalette(colours);
}

QTableWidget* fieldTable() {
    const QStringList headings = fieldHeadings();
    auto* table = new QTableWidget(0, static_cast<int>(headings.size()));
    table->setObjectName(QStringLiteral("fields"));
    table->setHorizontalHeaderLabels(headings);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + fieldRowPadding);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void fillFieldTable(QTableWidget& table, const std::vector<QStringList>& rows) {
    constexpr std::array numberColumns{2, 3};
    table.setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < table.rowCount(); ++i) {
        const QStringList& row = rows[static_cast<std::size_t>(i)];
        for (int column = 0; column < table.columnCount(); ++column) {
            auto* item = new QTableWidgetItem(row[column]);
            const bool isNumber = column == numberColumns.front() || column == numberColumns.back();
            item->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
            item->setToolTip(row[column]);
            table.setItem(i, column, item);
        }
    }
    for (int column = 0; column + 1 < table.columnCount(); ++column) {  // the samples take the rest
        table.resizeColumnToContents(column);
    }
}

void fillEncodings(QComboBox& box, const gis::LayerDescription& layer, const std::string& chosen) {
    const QString recognised = chosen.empty() ? FileInputText::tr("Recognised: %1").arg(text(layer.encoding.used))
                                              : FileInputText::tr("Recognised");
    fillOptions(box, recognised, encodingOptions(), chosen);
}

void fillReferences(QComboBox& box, const gis::LayerDescription& layer, const std::string& chosen) {
    const bool isAsked = isReferenceAsked(layer);
    const QString name = systemName(layer.reference);
    const bool isKnown = chosen.empty() && !isAsked && !name.isEmpty();
    fillOptions(box, isKnown ? FileInputText::tr("Recognised: %1").arg(name) : FileInputText::tr("Recognised"),
                referenceOptions(layer), chosen);
    if (isAsked && chosen.empty()) {
        box.setCurrentIndex(-1);
        box.clearEditText();
    }
    box.lineEdit()->setCursorPosition(0);
}

bool mustBeExplained(const gis::LayerDescription& layer) {
    const bool isStated = layer.reference.status == gis::ReferenceStatus::Declared && !layer.reference.isSwapped;
    return !isReferenceAsked(layer) && !isStated;
}

}  // namespace app
