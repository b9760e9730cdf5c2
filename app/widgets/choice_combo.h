// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QString>

namespace app {

// Combo boxes whose items stand for the values of an enum, in any order and under headings.

template <class Enum>
void addChoice(QComboBox& combo, const QString& text, Enum value) {
    combo.addItem(text, static_cast<int>(value));
}

template <class Enum>
void showChoice(QComboBox& combo, Enum value) {
    combo.setCurrentIndex(combo.findData(static_cast<int>(value)));
}

template <class Enum>
[[nodiscard]] Enum chosen(const QComboBox& combo) {
    return static_cast<Enum>(combo.currentData().toInt());
}

/// Greys an item, or lets it be chosen again.
void setChoosable(QComboBox& combo, int row, bool choosable);

/// A line of the list that cannot be chosen.
void addHeading(QComboBox& combo, const QString& text);

/// Leaves the wheel to what lies behind a box unless it has the focus: scrolling past must not change the map.
void needFocusForWheel(QWidget& box);

/// A combo box that is never narrower than its longest item, and keeps the keys it is operated with from shortcuts. The
/// wheel turns it only where it has the focus.
class ChoiceCombo : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceCombo(QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
};

}  // namespace app
