// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <set>
#include <string>

#include "app/user_data/source_edits.h"
#include "app/wording/wording.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace app {

/// What the user may say about the file, the rows and the columns of a table. It shows what is used, whether it was
/// recognised or chosen.
class TableForm : public QWidget {
    Q_OBJECT

public:
    explicit TableForm(const Wording& wording, QWidget* parent = nullptr);

    /// What was edited, before it is checked.
    void setSource(const UserTableSource& source) { m_source = source; }
    /// @param otherSheets  of the file, which are tables of their own.
    void setTable(const UserTableSource& source, std::shared_ptr<const TableCheck> check,
                  const std::set<std::string>& otherSheets);

signals:
    void edited(const UserTableSource& source);
    /// Another sheet of the file is to be a table, too.
    void sheetAdded(const QString& sheet);

private:
    void makeForm();
    void connectInputs();
    void showFile(const std::set<std::string>& otherSheets);
    void showSheets(const std::set<std::string>& otherSheets);
    void showCitation();
    void showRows();
    void showColumns();
    void showGroups();
    void chooseSheet();
    void chooseOptions();
    void chooseMarks();
    void chooseKey();
    void choosePeriod();
    void chooseGroup(std::size_t column, bool isUsed);
    void chooseCitation();
    void reset();

    Wording m_wording;
    UserTableSource m_source;
    std::shared_ptr<const TableCheck> m_check;
    bool m_hasOtherSheets = false;  ///< Another sheet of the file is a table of its own.
    QFormLayout* m_form;
    QComboBox* m_sheet;
    QToolButton* m_addSheet;
    QWidget* m_sheetRow;
    QSpinBox* m_headerRow;
    QSpinBox* m_headerRows;
    QComboBox* m_encoding;
    QComboBox* m_separator;
    QComboBox* m_decimalSign;
    QLineEdit* m_marks;
    QCheckBox* m_totals;
    QComboBox* m_key;
    QComboBox* m_period;
    QToolButton* m_groups;
    QMenu* m_groupMenu;
    QLineEdit* m_citation;
    QLineEdit* m_edition;
    QPushButton* m_reset;
    QLabel* m_notes;
};

}  // namespace app
