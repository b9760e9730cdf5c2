// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QString>

namespace support {

/// The combo box of this object name in a widget, which must have one.
[[nodiscard]] inline QComboBox& comboIn(const QWidget& parent, const char* name) {
    return *parent.findChild<QComboBox*>(QString::fromLatin1(name));
}

}  // namespace support
