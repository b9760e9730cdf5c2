// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTest>
#include <algorithm>
#include <cmath>

#include "tests/support/cli/run_cli.h"

namespace test {

/// The path of a file in tests/data/tables.
inline QString tableFile(const QString& name) { return QStringLiteral(HULINE_TEST_DATA_DIR "/tables/") + name; }

/// Runs a command on such a table.
/// @param options  after the table, between blanks; "@grid.geojson" stands for the path of a file beside it.
inline CliResult runOnTable(const QString& verb, const QString& table, const QString& options) {
    QStringList words{verb, QStringLiteral("--table"), tableFile(table)};
    for (const QString& word : options.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        words << (word.startsWith(QLatin1Char('@')) ? tableFile(word.mid(1)) : word);
    }
    return runCli(words);
}

/// Whether a number agrees with a known one, to 1e-11 relative to the known number or to 1.
inline bool isNear(const QJsonValue& value, double known) {
    return value.isDouble() && std::abs(value.toDouble() - known) <= 1e-11 * std::max(1.0, std::abs(known));
}

}  // namespace test
