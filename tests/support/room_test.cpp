// SPDX-License-Identifier: GPL-3.0-or-later
// The main function of a room's test program: `PROGRAM tst_NAME [QTest arguments]` runs the tests of tst_NAME.cpp,
// `PROGRAM` alone lists the files. Each file runs in a process of its own, so that tests share no state.
#include "tests/support/room_test.h"

#include <QApplication>
#include <QFileInfo>
#include <QTest>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

namespace support {
namespace {

struct RegisteredTest {
    TestApplication application = TestApplication::None;
    std::function<std::unique_ptr<QObject>()> make;
};

std::map<QString, RegisteredTest>& registeredTests() {
    static std::map<QString, RegisteredTest> tests;
    return tests;
}

std::unique_ptr<QCoreApplication> makeApplication(TestApplication kind, int& argc, char** argv) {
    switch (kind) {
        case TestApplication::None:
            return nullptr;
        case TestApplication::Core:
            return std::make_unique<QCoreApplication>(argc, argv);
        case TestApplication::Widgets:
            return std::make_unique<QApplication>(argc, argv);
    }
    return nullptr;
}

int runTests(int argc, char** argv) {
    const auto& tests = registeredTests();
    const auto found = argc > 1 ? tests.find(QString::fromLocal8Bit(argv[1])) : tests.end();
    if (found == tests.end()) {
        std::fprintf(stderr, "usage: %s FILE [QTest arguments], with FILE one of:\n", argv[0]);
        for (const auto& [name, test] : tests) {
            std::fprintf(stderr, "  %s\n", qPrintable(name));
        }
        return 2;
    }
    std::vector<char*> arguments(argv, argv + argc);
    arguments.erase(arguments.begin() + 1);
    int count = static_cast<int>(arguments.size());
    arguments.push_back(nullptr);
    const auto application = makeApplication(found->second.application, count, arguments.data());
    const std::unique_ptr<QObject> test = found->second.make();
    return QTest::qExec(test.get(), count, arguments.data());
}

}  // namespace

TestRegistration::TestRegistration(const char* file, TestApplication application,
                                   std::function<std::unique_ptr<QObject>()> make) {
    registeredTests()[QFileInfo(QString::fromLocal8Bit(file)).completeBaseName()] = {application, std::move(make)};
}

}  // namespace support

int main(int argc, char** argv) { return support::runTests(argc, argv); }
