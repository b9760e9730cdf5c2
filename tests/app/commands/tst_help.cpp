// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "app/commands/help.h"
#include "app/options/choices.h"
#include "app/reports/text_table.h"
#include "app/text.h"
#include "core/colour/ramp.h"
#include "core/indicators/indicator_value.h"
#include "tests/support/cli/all_commands.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/languages.h"
#include "tests/support/room_test.h"

namespace {

constexpr int pageWidth = 96;

/// Whether a text holds an id as a word of its own, not as a part of another id.
bool lists(const QString& help, const QString& id) {
    return QRegularExpression(QStringLiteral("(?<![-\\w])%1(?![-\\w])").arg(QRegularExpression::escape(id)))
        .match(help)
        .hasMatch();
}

/// The lines of a text that are wider than a page.
QStringList wideLines(const QString& text) {
    QStringList lines = text.split(QLatin1Char('\n'));
    lines.removeIf([](const QString& line) { return app::displayWidth(line) <= pageWidth; });
    return lines;
}

}  // namespace

class TestHelp : public QObject {
    Q_OBJECT

private slots:
    void theProgramsHelpNamesEveryCommand() {
        const QString help = app::programHelp(test::allCommands());
        for (const QString& name : test::commandNames()) {
            QVERIFY2(help.contains(QLatin1String("\n  ") + name + QLatin1Char(' ')), qPrintable(name));
        }
    }

    void aCommandsHelpNamesEveryOptionWithItsMeaning_data() {
        QTest::addColumn<std::size_t>("index");
        const QStringList names = test::commandNames();
        for (qsizetype i = 0; i < names.size(); ++i) {
            QTest::newRow(qPrintable(names[i])) << static_cast<std::size_t>(i);
        }
    }
    void aCommandsHelpNamesEveryOptionWithItsMeaning() {
        QFETCH(const std::size_t, index);
        const app::Command command = test::allCommands().at(index);
        const QString help = app::commandHelp(command, &support::shippedDataset()).simplified();
        std::vector<app::Option> options = command.options;
        const std::vector<app::Option> common = app::commonOptions();
        options.insert(options.end(), common.begin(), common.end());
        for (const app::Option& option : options) {
            QVERIFY2(help.contains(QLatin1String("--") + option.name), qPrintable(option.name));
            QVERIFY2(!option.description.isEmpty() && help.contains(option.description.simplified()),
                     qPrintable(option.name));
        }
    }

    void everyAcceptedIdIsListed_data() {
        QTest::addColumn<QString>("help");
        QTest::newRow("gaps") << app::commandHelp(app::gapsCommand(), &support::shippedDataset());
        QTest::newRow("export") << app::commandHelp(app::exportCommand(), &support::shippedDataset());
    }
    void everyAcceptedIdIsListed() {
        QFETCH(const QString, help);
        const core::Catalogue& catalogue = *support::shippedDataset().catalogue;
        QVERIFY2(help.simplified().contains(QStringLiteral("\"huline info --indicators\" lists all %1.")
                                                .arg(std::ranges::count_if(catalogue.indicators(), core::isListed))),
                 qPrintable(help));
        QStringList ids;
        for (const core::Grouping& grouping : *support::shippedDataset().groupings) {
            ids << app::text(grouping.id());
        }
        for (const core::Edition& edition : catalogue.editions()) {
            ids << app::text(edition.id.text());
        }
        for (const core::Period date :
             core::periodsOf(support::shippedDataset(), core::IndicatorId("stations"), catalogue.defaults().edition)) {
            ids << app::text(date.text());
        }
        for (const QString& id : ids) {
            QVERIFY2(lists(help, id), qPrintable(id));
        }
    }

    void everyLayerRampAndMethodOfAFigureIsListed() {
        const QString help = app::commandHelp(app::exportCommand(), nullptr);
        for (const core::LayerKind kind : core::allLayers()) {
            QVERIFY2(lists(help, app::text(core::idOf(kind))), core::idOf(kind).data());
        }
        for (const core::Ramp& ramp : core::allRamps()) {
            QVERIFY2(lists(help, app::text(ramp.id)), ramp.id.c_str());
        }
        for (const core::ColourBy colourBy : core::allColourBys()) {
            QVERIFY2(lists(help, app::text(core::idOf(colourBy))), core::idOf(colourBy).data());
        }
        for (const core::ClassMethod method : core::allClassMethods()) {
            QVERIFY2(lists(help, app::text(core::idOf(method))), core::idOf(method).data());
        }
    }

    void theHelpNeedsNoData() {
        QVERIFY(app::commandHelp(app::gapsCommand(), nullptr).contains(QLatin1String("--grouping")));
    }

    void noLineOfHelpIsWiderThanAPage_data() { support::addLanguages(); }
    void noLineOfHelpIsWiderThanAPage() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const std::vector<app::Command> commands = test::allCommands();
        QStringList wide = wideLines(app::programHelp(commands));
        for (const app::Command& command : commands) {
            wide << wideLines(app::commandHelp(command, &support::shippedDataset()));
        }
        QCOMPARE(wide, QStringList());
    }
};

HULINE_TEST_CORE(TestHelp)
#include "tst_help.moc"
