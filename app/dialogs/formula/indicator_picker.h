// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "app/models/indicator_list.h"

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace app {

/// A list of indicators with their ids and units, which can be searched.
class IndicatorPicker : public QWidget {
    Q_OBJECT

public:
    explicit IndicatorPicker(QWidget* parent = nullptr);
    /// @param entries  in the order of the list; those of one topic follow each other.
    void setEntries(std::vector<IndicatorEntry> entries);

signals:
    /// The user chose an indicator with a double click or the key Enter.
    void picked(const core::IndicatorId& id);

private:
    void list();
    void pick(const QTreeWidgetItem* item);

    IndicatorList m_list;
    QLineEdit* m_search;
    QTreeWidget* m_tree;
};

}  // namespace app
