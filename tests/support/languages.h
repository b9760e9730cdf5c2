// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include "app/language.h"

namespace support {

/// Adds the column "language" and a row for each language.
inline void addLanguages() {
    QTest::addColumn<app::Language>("language");
    QTest::newRow("English") << app::Language::English;
    QTest::newRow("Chinese") << app::Language::Chinese;
}

}  // namespace support
