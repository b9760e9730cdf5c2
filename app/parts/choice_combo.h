// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QString>
#include <QVariant>
#include <type_traits>

namespace app {

// Combo boxes whose items stand for the values of an enum or for identifiers, in any order.

template <class Value>
[[nodiscard]] QVariant choiceData(const Value& value) {
    if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>) {
        return static_cast<int>(value);
    } else {
        return QString::fromStdString(value.text());
    }
}

template <class Value>
void addChoice(QComboBox& combo, const QString& text, const Value& value) {
    combo.addItem(text, choiceData(value));
}

template <class Value>
void showChoice(QComboBox& combo, const Value& value) {
    combo.setCurrentIndex(combo.findData(choiceData(value)));
}

template <class Value>
[[nodiscard]] Value chosen(const QComboBox& combo) {
    if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>) {
        return static_cast<Value>(combo.currentData().toInt());
    } else {
        return Value(combo.currentData().toString().toStdString());
    }
}

/// Greys an item, or lets it be chosen again.
void setChoosable(QComboBox& combo, int row, bool choosable);

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
