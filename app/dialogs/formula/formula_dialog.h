// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <optional>
#include <vector>

#include "app/user_data/indicators/formula_indicators.h"
#include "app/wording/wording.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace app {

class IndicatorPicker;

/// Edits the user's formulas: a list of them, and the name, unit and text of the chosen one. Each is checked while it
/// is typed, and a preview shows some of its values.
class FormulaDialog : public QDialog {
    Q_OBJECT

public:
    /// @param present   the data that are shown, with the present formulas.
    /// @param formulas  the present formulas, in the order of their reports.
    /// @param edition   of the preview.
    FormulaDialog(DatasetWithFormulas present, std::vector<UserFormula> formulas, core::EditionId edition,
                  const Wording& wording, QWidget* parent = nullptr);

    /// As the user edited them, without those that are blank.
    [[nodiscard]] std::vector<UserFormula> formulas() const;

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeForm();
    void listFormulas();
    void showFormula();
    void addFormula();
    void removeFormula();
    void edit();
    void insertIndicator(const core::IndicatorId& id);
    void check();
    void showReport(const FormulaReport& report);
    void listIndicators(std::size_t before);
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    [[nodiscard]] bool isBlank(std::size_t position) const;
    [[nodiscard]] bool canBeUsed() const;

    DatasetWithFormulas m_present;
    std::vector<UserFormula> m_before;    ///< When the dialog was opened.
    std::vector<UserFormula> m_formulas;  ///< As they are edited.
    DatasetWithFormulas m_checked;        ///< Made with m_formulas.
    core::EditionId m_edition;
    Wording m_wording;
    QListWidget* m_list;
    QPushButton* m_remove;
    QWidget* m_form;
    QLineEdit* m_name;
    QLineEdit* m_unit;
    QLineEdit* m_formula;
    QLabel* m_marked;
    QLabel* m_report;
    IndicatorPicker* m_indicators;
    QPushButton* m_apply;
};

}  // namespace app
