// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of a datapackage.json. Every message names the file and the place in it, and says what to do.
#include <QTemporaryDir>
#include <QTest>

#include "app/language.h"
#include "app/package/formula_json.h"
#include "app/package/json_value.h"
#include "app/wording/wording.h"
#include "gis/error.h"
#include "tests/support/room_test.h"

namespace {

/// A file with a JSON text.
class JsonFile {
public:
    explicit JsonFile(const QByteArray& json) {
        QFile file(path());
        m_isWritten = file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("datapackage.json")); }
    [[nodiscard]] bool isWritten() const { return m_isWritten; }

private:
    QTemporaryDir m_folder;
    bool m_isWritten = false;
};

/// The sentence about the error that `read` throws for a file; empty when it throws none.
template <class Reading>
QString sentenceAbout(const QString& path, const Reading& read) {
    try {
        read(app::readJsonFile(path));
    } catch (const gis::Error& error) {
        return app::Wording(app::Language::English).error(error);
    }
    return {};
}

const app::PackageIds ids{{"a", "b", "gdp"}, {}};

/// Reads the value of the key "value" in one of the ways of JsonValue.
void readAs(const QString& type, const app::JsonValue& document) {
    const app::JsonValue value = document["list"].items().at(1)["value"];
    if (type == QLatin1String("text")) {
        (void)value.text();
    } else if (type == QLatin1String("number")) {
        (void)value.number();
    } else if (type == QLatin1String("flag")) {
        (void)value.flag();
    } else if (type == QLatin1String("items")) {
        (void)value.items();
    } else if (type == QLatin1String("bilingual")) {
        (void)value.bilingual();
    } else {
        (void)value["member"];
    }
}

}  // namespace

class TestJsonValue : public QObject {
    Q_OBJECT

private slots:
    void aValueOfAnotherTypeIsRefused_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("said");
        QTest::newRow("text") << QByteArray("12") << R"("12" is not a text; put it in quotes.)";
        QTest::newRow("number") << QByteArray(R"("many")") << R"("many" is not a number; write it like 1234.5.)";
        QTest::newRow("flag") << QByteArray("1")
                              << R"("1" is neither true nor false; write one of them without quotes.)";
        QTest::newRow("items") << QByteArray(R"({"a":1})")
                               << R"(an object stands where a list is expected; put square brackets around it.)";
        QTest::newRow("bilingual") << QByteArray(R"({"fr":"PIB"})")
                                   << R"(the object has neither a text "zh" nor a text "en"; add one of them.)";
        QTest::newRow("member") << QByteArray("[1,2]")
                                << R"(a list stands where an object is expected; write names and values in braces.)";
    }
    void aValueOfAnotherTypeIsRefused() {
        QFETCH(const QByteArray, value);
        QFETCH(const QString, said);
        const JsonFile file(R"({"list": [{}, {"value": )" + value + "}]}");
        QVERIFY(file.isWritten());
        const app::InstalledLanguage english(app::Language::English);
        const QString type = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(sentenceAbout(file.path(), [&](const app::JsonValue& document) { readAs(type, document); }),
                 file.path() + QStringLiteral(", \"list[1].value\": ") + said);
    }

    void aPercentSignInAKeyIsPartOfThePlace() {
        const JsonFile file(R"({"%1": {"%2": [5]}})");
        QVERIFY(file.isWritten());
        const auto tooLarge = [](const app::JsonValue& document) {
            (void)document["%1"]["%2"].items().front().integer(1, 3);
        };
        const app::InstalledLanguage english(app::Language::English);
        QCOMPARE(sentenceAbout(file.path(), tooLarge),
                 file.path() + QLatin1String(R"(, "%1.%2[0]": "5" is not a whole number from 1 to 3; correct it.)"));
    }

    void aMissingValueIsNamedByItsPlace() {
        const JsonFile file(R"({"list": [{}, {}]})");
        QVERIFY(file.isWritten());
        const app::InstalledLanguage english(app::Language::English);
        for (const char* type : {"text", "number", "flag", "items", "member"}) {
            const QString sentence = sentenceAbout(
                file.path(), [&](const app::JsonValue& document) { readAs(QLatin1String(type), document); });
            QCOMPARE(sentence, file.path() + QStringLiteral(": \"list[1]\" has no \"value\"; add it."));
        }
    }

    void anOptionalValueMayBeMissingOrNull() {
        const JsonFile file(R"({"nothing": null})");
        QVERIFY(file.isWritten());
        const app::JsonValue document = app::readJsonFile(file.path());
        for (const char* key : {"nothing", "absent"}) {
            QCOMPARE(document[key].textOr("other"), std::string("other"));
            QCOMPARE(document[key].integerOr(7, 0, 9), 7);
            QCOMPARE(document[key].flagOr(true), true);
            QVERIFY(document[key].itemsOrNone().empty());
            QVERIFY(document[key].bilingualOrNone().empty());
        }
    }

    void textThatIsNotJsonIsReportedWithItsLineAndColumn_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("in the first line") << QByteArray(R"({"list": [1, 2,, 3]})") << 1 << 16;
        QTest::newRow("in a later line") << QByteArray("{\n  \"a\": 1,\n  \"b\": x\n}") << 3 << 8;
        QTest::newRow("after Chinese text") << QByteArray("{\n  \"名称\": x\n}") << 2 << 9;
        QTest::newRow("missing comma") << QByteArray("{\n  \"a\": 1\n  \"b\": 2\n}") << 3 << 3;
        QTest::newRow("text after the end") << QByteArray("{}\n]") << 2 << 1;
        QTest::newRow("unfinished") << QByteArray("{\n  \"a\": [1") << 2 << 10;
    }
    void textThatIsNotJsonIsReportedWithItsLineAndColumn() {
        QFETCH(const QByteArray, json);
        QFETCH(const int, line);
        QFETCH(const int, column);
        const JsonFile file(json);
        QVERIFY(file.isWritten());
        const app::InstalledLanguage english(app::Language::English);
        const QString sentence = sentenceAbout(file.path(), [](const app::JsonValue&) {});
        const QString place = file.path() + QStringLiteral(", line %1, column %2: ");
        QVERIFY2(
            sentence.startsWith(place.arg(line).arg(column)) || sentence.startsWith(place.arg(line).arg(column + 1)),
            qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QStringLiteral("; correct it.")), qPrintable(sentence));
    }

    void keysThatWereNotReadAreListed() {
        const JsonFile file(R"({"units": [{"id": "a", "symbl": "b"}], "other": {"id": "c"}, "Units": 1})");
        QVERIFY(file.isWritten());
        const app::JsonValue document = app::readJsonFile(file.path());
        for (const app::JsonValue& unit : document["units"].items()) {
            (void)unit["id"].text();
            (void)unit["symbol"].textOr({});
        }
        QVERIFY(
            (document.unreadKeys() ==
             std::vector<app::UnreadKey>{{"", "Units", "units"}, {"", "other", ""}, {"units[0]", "symbl", "symbol"}}));
    }

    void aMissingFileIsNamed() {
        const app::InstalledLanguage english(app::Language::English);
        QCOMPARE(sentenceAbout(QStringLiteral("/no/such/datapackage.json"), [](const app::JsonValue&) {}),
                 QStringLiteral("There is no file /no/such/datapackage.json; check the path."));
    }

    void aWrongFormulaIsRefused_data() {
        QTest::addColumn<QByteArray>("formula");
        QTest::addColumn<QString>("place");
        QTest::newRow("kind") << QByteArray(R"({"kind": "rate"})") << R"("formula.kind": "rate")";
        QTest::newRow("no kind") << QByteArray("{}") << R"("formula" has no "kind")";
        QTest::newRow("no denominator") << QByteArray(R"({"kind": "ratio", "numerator": "gdp"})")
                                        << R"("formula" has no "denominator")";
        QTest::newRow("time of the denominator")
            << QByteArray(R"({"kind": "ratio", "numerator": "a", "denominator": "b", "denominatorTime": "now"})")
            << R"("formula.denominatorTime": "now")";
        QTest::newRow("scale") << QByteArray(R"({"kind": "density", "amount": "gdp", "scale": "ten"})")
                               << R"("formula.scale": "ten")";
        QTest::newRow("base year") << QByteArray(R"({"kind": "constant-prices", "amount": "a", "volumeIndex": "b"})")
                                   << R"("formula" has no "baseYear")";
        QTest::newRow("operation") << QByteArray(R"({"kind": "expression", "value": ["^", "a", 2]})")
                                   << R"("formula.value[0]": "^")";
        QTest::newRow("number of operands")
            << QByteArray(R"({"kind": "expression", "value": ["+", "a"]})") << R"("formula.value": "["+","a"]")";
        QTest::newRow("nested operand") << QByteArray(R"({"kind": "expression", "value": ["+", "a", ["*", true, 2]]})")
                                        << R"("formula.value[2][1]": "true")";
    }
    void aWrongFormulaIsRefused() {
        QFETCH(const QByteArray, formula);
        QFETCH(const QString, place);
        const JsonFile file(R"({"formula": )" + formula + "}");
        QVERIFY(file.isWritten());
        const app::InstalledLanguage english(app::Language::English);
        const QString sentence = sentenceAbout(
            file.path(), [](const app::JsonValue& document) { (void)app::formulaOf(document["formula"], ids); });
        QVERIFY2(sentence.contains(file.path()) && sentence.contains(place), qPrintable(sentence));
    }

    void aFormulaThatIsMissingMeansPublishedFigures() {
        const JsonFile file("{}");
        QVERIFY(file.isWritten());
        const core::Formula formula = app::formulaOf(app::readJsonFile(file.path())["formula"], ids);
        QVERIFY(std::holds_alternative<core::Published>(formula));
    }
};

HULINE_TEST_CORE(TestJsonValue)
#include "tst_json_value.moc"
