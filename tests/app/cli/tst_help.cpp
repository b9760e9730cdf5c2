// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/cli/help.h"

class TestHelp : public QObject {
    Q_OBJECT

private slots:
    void theProgramsHelpNamesEveryCommand() {
        const QString help =
            app::programHelp({app::gapsCommand(), app::huLineCommand(), app::exportCommand(), app::infoCommand()});
        for (const char* name : {"gaps", "hu-line", "export", "info"}) {
            QVERIFY2(help.contains(QLatin1String("\n  ") + QLatin1String(name) + QLatin1Char(' ')), name);
        }
    }

    void aCommandsHelpNamesEveryOptionWithItsMeaning_data() {
        QTest::addColumn<int>("index");
        QTest::newRow("gaps") << 0;
        QTest::newRow("hu-line") << 1;
        QTest::newRow("export") << 2;
        QTest::newRow("info") << 3;
    }
    void aCommandsHelpNamesEveryOptionWithItsMeaning() {
        QFETCH(const int, index);
        const std::array commands{app::gapsCommand(), app::huLineCommand(), app::exportCommand(), app::infoCommand()};
        const app::Command& command = commands[static_cast<std::size_t>(index)];
        const QString help = app::commandHelp(command);
        std::vector<app::Option> options = command.options;
        const std::vector<app::Option> common = app::commonOptions();
        options.insert(options.end(), common.begin(), common.end());
        for (const app::Option& option : options) {
            QVERIFY2(help.contains(QLatin1String("--") + option.name), qPrintable(option.name));
            QVERIFY2(!option.description.isEmpty() && help.contains(option.description), qPrintable(option.name));
        }
    }

    void noLineOfHelpIsWiderThanAPage() {
        for (const app::Command& command :
             {app::gapsCommand(), app::huLineCommand(), app::exportCommand(), app::infoCommand()}) {
            for (const QString& line : app::commandHelp(command).split(QLatin1Char('\n'))) {
                QVERIFY2(line.size() <= 100, qPrintable(line));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHelp)
#include "tst_help.moc"
