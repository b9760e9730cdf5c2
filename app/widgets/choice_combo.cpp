// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/choice_combo.h"

#include <QFont>
#include <QStandardItem>
#include <QStandardItemModel>

namespace app {

ChoiceCombo::ChoiceCombo(QWidget* parent) : QComboBox(parent) { setSizeAdjustPolicy(QComboBox::AdjustToContents); }

void addHeading(QComboBox& combo, const QString& text) {
    combo.addItem(text);
    const int row = combo.count() - 1;
    QFont bold = combo.font();
    bold.setBold(true);
    combo.setItemData(row, bold, Qt::FontRole);
    if (auto* model = qobject_cast<QStandardItemModel*>(combo.model())) {
        model->item(row)->setFlags(Qt::NoItemFlags);
    }
}

}  // namespace app
