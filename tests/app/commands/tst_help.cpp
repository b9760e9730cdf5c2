// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include "app/commands/help.h"
#include "app/options/choices.h"
#include "app/text.h"
#include "core/colour/ramp.h"
#include "core/indicators/indicator_value.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/room_test.h"

namespace {

/// Whether a text holds an id as a word of its own, not as a part of another id.
bool lists(const QString& help, const QString& id) {
    return QRegularExpression(QStringLiteral("(?<![-\\w])%1(?![-\\w])").arg(QRegularExpression::escape(id)))
        .match(help)
        .hasMatch();
}

}  // namespace

class TestHelp : public QObject {
    Q_OBJECT

private slots:
    void theProgramsHelpNamesEveryCommand() {
        const QString help = app::programHelp({app::gapsCommand(), app::dividingLineCommand(), app::statsCommand(),
                                               app::classifyCommand(), app::exportCommand(), app::infoCommand()});
        for (const char* name : {"gaps", "hu-line", "stats", "classify", "export", "info"}) {
            QVERIFY2(help.contains(QLatin1String("\n  ") + QLatin1String(name) + QLatin1Char(' ')), name);
        }
    }

    void aCommandsHelpNamesEveryOptionWithItsMeaning_data() {
        QTest::addColumn<int>("index");
        QTest::newRow("gaps") << 0;
        QTest::newRow("hu-line") << 1;
        QTest::newRow("export") << 2;
        QTest::newRow("info") << 3;
        QTest::newRow("stats") << 4;
        QTest::newRow("classify") << 5;
    }
    void aCommandsHelpNamesEveryOptionWithItsMeaning() {
        QFETCH(const int, index);
        const std::array commands{app::gapsCommand(), app::dividingLineCommand(), app::exportCommand(),
                                  app::infoCommand(), app::statsCommand(),        app::classifyCommand()};
        const app::Command& command = commands[static_cast<std::size_t>(index)];
        const QString help = app::commandHelp(command, &support::shippedDataset());
        std::vector<app::Option> options = command.options;
        const std::vector<app::Option> common = app::commonOptions();
        options.insert(options.end(), common.begin(), common.end());
        for (const app::Option& option : options) {
            QVERIFY2(help.contains(QLatin1String("--") + option.name), qPrintable(option.name));
            QVERIFY2(!option.description.isEmpty() && help.contains(option.description), qPrintable(option.name));
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
        for (const char* method : {"equal-interval", "quantile", "natural-breaks"}) {
            QVERIFY2(lists(help, QLatin1String(method)), method);
        }
    }

    void theHelpNeedsNoData() {
        QVERIFY(app::commandHelp(app::gapsCommand(), nullptr).contains(QLatin1String("--grouping")));
    }

    void noLineOfHelpIsWiderThanAPage() {
        for (const app::Command& command : {app::gapsCommand(), app::dividingLineCommand(), app::statsCommand(),
                                            app::classifyCommand(), app::exportCommand(), app::infoCommand()}) {
            for (const QString& line : app::commandHelp(command, &support::shippedDataset()).split(QLatin1Char('\n'))) {
                QVERIFY2(line.size() <= 100, qPrintable(line));
            }
        }
    }
};

HULINE_TEST_CORE(TestHelp)
#include "tst_help.moc"
