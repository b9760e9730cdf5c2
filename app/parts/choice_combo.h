// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QStringList>
#include <QVariant>
#include <type_traits>

namespace app {

// Combo boxes whose items are values of an enum or identifiers, in any order.

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

/// Replaces the items of a box by values.
/// @param nameOf  gives the text of a value.
template <class Values, class Name>
void fillChoices(QComboBox& combo, const Values& values, Name nameOf) {
    combo.clear();
    for (const auto& value : values) {
        addChoice(combo, nameOf(value), value);
    }
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

/// Replaces the items of a box by texts, unless it has these items already: an open list keeps its highlighted item
/// while the timeline plays.
void listTexts(QComboBox& combo, const QStringList& texts);

/// Disables an item, or enables it again.
void setChoosable(QComboBox& combo, int row, bool choosable);

/// Lets a box react to the wheel only while it has the focus, so that scrolling over it does not change the map.
void requireFocusForWheel(QWidget& box);

/// A combo box that shows at least some letters of its items; longer ones are cut in the box, not in its list.
[[nodiscard]] QComboBox* narrowCombo(const QString& objectName, int letters);

/// A combo box with a line in which Enter chooses, and does not press the default button of a dialog.
class EditableCombo : public QComboBox {
    Q_OBJECT

public:
    /// @param letters  the shortest width.
    EditableCombo(const QString& objectName, int letters, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

/// A combo box that is never narrower than its longest item. While it has the focus, the keys that operate it are not
/// shortcuts of the window; without the focus it ignores the wheel.
class ChoiceCombo : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceCombo(QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
};

}  // namespace app
