// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

// QTRY_VERIFY and QTRY_COMPARE of Qt 6.8 narrow a number of milliseconds to int, which -Wconversion refuses. These two
// use QTest::qWaitFor instead. The last argument is the longest wait in milliseconds; five seconds where it is missing.

namespace support {

/// How long a test waits for a program, a thread or a window, in milliseconds. Usually this takes less than a second;
/// a busy machine with sanitizers needs longer.
inline constexpr int timeoutMs = 120000;

}  // namespace support

/// Handles events until the condition is true; the test fails when that takes too long.
#define VERIFY_EVENTUALLY(condition, ...) \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(condition); } __VA_OPT__(, ) __VA_ARGS__), #condition)

/// Handles events until both values are equal; the test fails, and shows both, when that takes too long.
#define COMPARE_EVENTUALLY(actual, expected, ...)                                                 \
    do {                                                                                          \
        (void)QTest::qWaitFor([&] { return (actual) == (expected); } __VA_OPT__(, ) __VA_ARGS__); \
        QCOMPARE(actual, expected);                                                               \
    } while (false)
