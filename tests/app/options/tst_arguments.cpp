// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/options/syntax/arguments.h"
#include "tests/support/room_test.h"

namespace {

app::Command command() {
    return {QStringLiteral("verb"),
            {},
            {{QStringLiteral("year"), QStringLiteral("YEAR"), {}},
             {QStringLiteral("output"), QStringLiteral("FILE"), {}, QStringLiteral("o")},
             {QStringLiteral("reverse"), {}, {}}},
            nullptr};
}

QString refusalOf(const QStringList& given) {
    try {
        (void)app::Arguments(command(), given);
    } catch (const app::CommandFailure& failure) {
        return failure.sentence;
    }
    return {};
}

}  // namespace

class TestArguments : public QObject {
    Q_OBJECT

private slots:
    void valuesAreGivenWithABlankOrAnEqualsSign() {
        const app::Arguments blank(command(), {"--year", "2000"});
        const app::Arguments equals(command(), {"--year=2000"});
        QCOMPARE(blank.value("year"), std::optional<QString>("2000"));
        QCOMPARE(equals.value("year"), std::optional<QString>("2000"));
    }

    void aShortNameStandsForItsLongOne() {
        QCOMPARE(app::Arguments(command(), {"-o", "map.pdf"}).value("output"), std::optional<QString>("map.pdf"));
    }

    void anOptionThatIsNotGivenIsAbsent() {
        const app::Arguments none(command(), {});
        QVERIFY(!none.has("reverse"));
        QVERIFY(!none.value("year").has_value());
    }

    void aSwitchIsPresentOrAbsent() { QVERIFY(app::Arguments(command(), {"--reverse"}).has("reverse")); }

    void anEmptyValueIsAValue() {
        QCOMPARE(app::Arguments(command(), {"--output", ""}).value("output"), std::optional<QString>(""));
    }

    void theLastOfSeveralValuesCounts() {
        QCOMPARE(app::Arguments(command(), {"--year", "2000", "--year", "2022"}).value("year"),
                 std::optional<QString>("2022"));
    }

    void aMinusSignMayBeginAValue() {
        QCOMPARE(app::Arguments(command(), {"--year=-5"}).value("year"), std::optional<QString>("-5"));
    }

    void everyCommandTakesLanguageHelpAndVersion() {
        const app::Arguments all(command(), {"--language", "zh", "--help", "--version"});
        QVERIFY(all.has("language") && all.has("help") && all.has("version"));
    }

    void optionsThatFollowSeveralOccurrencesAreAboutTheOneBeforeThem() {
        const app::Arguments all(command(),
                                 {"--output", "a", "--year", "1", "--output", "b", "-o", "c", "--year=3", "--reverse"});
        QCOMPARE(all.about("output", 0).values("year"), QStringList{"1"});
        QCOMPARE(all.about("output", 1).values("year"), QStringList());
        QVERIFY(!all.about("output", 1).has("year"));
        QCOMPARE(all.about("output", 2).values("year"), QStringList{"3"});
        QVERIFY2(all.about("output", 0).has("reverse"), "it follows one occurrence only");
    }

    void optionsThatAreGivenOnceAreAboutAllOccurrences() {
        const app::Arguments behind(command(), {"--output", "a", "--output", "b", "--year", "1", "--year", "2"});
        QCOMPARE(behind.about("output", 0).values("year"), (QStringList{"1", "2"}));
        const app::Arguments before(command(), {"--year", "1", "--output", "a", "--year", "2", "--output", "b"});
        QCOMPARE(before.about("output", 0).values("year"), (QStringList{"1", "2"}));
        QCOMPARE(before.about("output", 1).values("year"), QStringList{"1"});
    }

    void everyMistakeIsReportedInOneSentence_data() {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<QString>("expected");
        const QString options = QStringLiteral("--year, --output, --reverse, --language, --help, --version.");
        QTest::newRow("unknown option") << QStringList{"--yaer", "2000"}
                                        << QStringLiteral("\"verb\" has no option \"yaer\"; its options are: ") +
                                               options;
        QTest::newRow("missing value") << QStringList{"--year"} << "The option --year needs a value.";
        QTest::newRow("value of a switch") << QStringList{"--reverse=yes"} << "The option --reverse takes no value.";
        QTest::newRow("not an option") << QStringList{"2000"}
                                       << QStringLiteral(
                                              "\"verb\" takes only options, and \"2000\" is not an option; its "
                                              "options are: ") +
                                              options;
    }
    void everyMistakeIsReportedInOneSentence() {
        QFETCH(const QStringList, given);
        QFETCH(const QString, expected);
        QCOMPARE(refusalOf(given), expected);
    }
};

HULINE_TEST_CORE(TestArguments)
#include "tst_arguments.moc"
