// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "app/models/indicator_list.h"
#include "app/parts/choice_combo.h"

class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace app {

/// A combo box for indicators, of which there may be a hundred. Its list is grouped by topic and can be searched;
/// typing opens it, and so does Ctrl+F from anywhere in the window.
class IndicatorChooser : public ChoiceCombo {
    Q_OBJECT

public:
    using Entries = std::function<std::vector<IndicatorEntry>()>;

    explicit IndicatorChooser(QWidget* parent = nullptr);

    /// `entries` is called whenever the list opens, because the periods with figures depend on the edition.
    void setEntries(Entries entries) { m_entries = std::move(entries); }
    void showIndicator(const core::IndicatorId& id, const QString& name);
    /// Call it after another language was installed.
    void retranslate();

    void showPopup() override;
    void hidePopup() override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void indicatorChosen(const core::IndicatorId& id);
    /// The user wants to compute an indicator that is not in the list.
    void formulasRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    /// Passes arrow keys from the search line to the list.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makePopup();
    void placePopup();
    void search(const QString& text);
    void choose(const QModelIndex& index);
    void showDefinition();

    Entries m_entries;
    core::IndicatorId m_shown;
    IndicatorList m_list;
    QFrame* m_popup;
    QLineEdit* m_search;
    QListView* m_view;
    QLabel* m_definition;
    QPushButton* m_formulas;
};

}  // namespace app
