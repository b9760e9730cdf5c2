// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

namespace support {

/// Which application object a class of tests runs with.
enum class TestApplication { None, Core, Widgets };

/// Registers one class of tests of a room's program; use HULINE_TEST, HULINE_TEST_CORE or HULINE_TEST_WIDGETS.
struct TestRegistration {
    TestRegistration(const char* file, TestApplication application, std::function<std::unique_ptr<QObject>()> make);
};

}  // namespace support

#define HULINE_REGISTER_TEST(Class, application)                                        \
    static const support::TestRegistration registrationOf##Class(__FILE__, application, \
                                                                 [] { return std::make_unique<Class>(); });

/// Runs without an application object.
#define HULINE_TEST(Class) HULINE_REGISTER_TEST(Class, support::TestApplication::None)
/// Runs with a QCoreApplication.
#define HULINE_TEST_CORE(Class) HULINE_REGISTER_TEST(Class, support::TestApplication::Core)
/// Runs with a QApplication.
#define HULINE_TEST_WIDGETS(Class) HULINE_REGISTER_TEST(Class, support::TestApplication::Widgets)
