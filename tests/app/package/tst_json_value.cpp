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
        QTest::addColumn<QString>("detail");
        QTest::newRow("text") << QByteArray("12") << "list[1].value: 12";
        QTest::newRow("number") << QByteArray(R"("many")") << "list[1].value: many";
        QTest::newRow("flag") << QByteArray("1") << "list[1].value: 1";
        QTest::newRow("items") << QByteArray(R"({"a":1})") << R"(list[1].value: {"a":1})";
        QTest::newRow("bilingual") << QByteArray(R"({"fr":"PIB"})") << R"(list[1].value: {"fr":"PIB"})";
        QTest::newRow("member") << QByteArray("[1,2]") << "list[1].value: [1,2]";
    }
    void aValueOfAnotherTypeIsRefused() {
        QFETCH(const QByteArray, value);
        QFETCH(const QString, detail);
        const JsonFile file(R"({"list": [{}, {"value": )" + value + "}]}");
        QVERIFY(file.isWritten());
        const app::InstalledLanguage english(app::Language::English);
        const QString type = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(
            sentenceAbout(file.path(), [&](const app::JsonValue& document) { readAs(type, document); }),
            QStringLiteral("%1 holds a value that does not belong there (%2); correct it.").arg(file.path(), detail));
    }

    void aMissingValueIsNamedByItsPlace() {
        const JsonFile file(R"({"list": [{}, {}]})");
        QVERIFY(file.isWritten());
        const app::InstalledLanguage english(app::Language::English);
        for (const char* type : {"text", "number", "flag", "items", "member"}) {
            const QString sentence = sentenceAbout(
                file.path(), [&](const app::JsonValue& document) { readAs(QLatin1String(type), document); });
            QVERIFY2(sentence.contains(file.path()), qPrintable(sentence));
            QVERIFY2(sentence.contains(QStringLiteral("list[1].value")), qPrintable(sentence));
            QVERIFY2(sentence.endsWith(QStringLiteral("; add it.")), qPrintable(sentence));
        }
    }

    void anOptionalValueMayBeMissingOrNull() {
        const JsonFile file(R"({"nothing": null})");
        QVERIFY(file.isWritten());
        const app::JsonValue document = app::readJsonFile(file.path());
        for (const char* key : {"nothing", "absent"}) {
            QCOMPARE(document[key].textOr("other"), std::string("other"));
            QCOMPARE(document[key].numberOr(7), 7.0);
            QCOMPARE(document[key].flagOr(true), true);
            QVERIFY(document[key].itemsOrNone().empty());
            QVERIFY(document[key].bilingualOrNone().empty());
        }
    }

    void textThatIsNotJsonIsReportedWithItsPosition() {
        const JsonFile file(R"({"list": [1, 2,, 3]})");
        QVERIFY(file.isWritten());
        const app::InstalledLanguage english(app::Language::English);
        const QString sentence = sentenceAbout(file.path(), [](const app::JsonValue&) {});
        QVERIFY2(sentence.startsWith(file.path()) && sentence.contains(QStringLiteral("byte 1")), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QStringLiteral("; check that it is a file of the expected kind.")),
                 qPrintable(sentence));
    }

    void aMissingFileIsNamed() {
        const app::InstalledLanguage english(app::Language::English);
        QCOMPARE(sentenceAbout(QStringLiteral("/no/such/datapackage.json"), [](const app::JsonValue&) {}),
                 QStringLiteral("There is no file /no/such/datapackage.json; check the path."));
    }

    void aWrongFormulaIsRefused_data() {
        QTest::addColumn<QByteArray>("formula");
        QTest::addColumn<QString>("place");
        QTest::newRow("kind") << QByteArray(R"({"kind": "rate"})") << "formula.kind: rate";
        QTest::newRow("no kind") << QByteArray("{}") << "formula.kind";
        QTest::newRow("no denominator") << QByteArray(R"({"kind": "ratio", "numerator": "gdp"})")
                                        << "formula.denominator";
        QTest::newRow("time of the denominator")
            << QByteArray(R"({"kind": "ratio", "numerator": "a", "denominator": "b", "denominatorTime": "now"})")
            << "formula.denominatorTime: now";
        QTest::newRow("scale") << QByteArray(R"({"kind": "density", "amount": "gdp", "scale": "ten"})")
                               << "formula.scale: ten";
        QTest::newRow("base year") << QByteArray(R"({"kind": "constant-prices", "amount": "a", "volumeIndex": "b"})")
                                   << "formula.baseYear";
        QTest::newRow("operation") << QByteArray(R"({"kind": "expression", "value": ["^", "a", 2]})")
                                   << "formula.value[0]: ^";
        QTest::newRow("number of operands")
            << QByteArray(R"({"kind": "expression", "value": ["+", "a"]})") << R"(formula.value: ["+","a"])";
        QTest::newRow("nested operand") << QByteArray(R"({"kind": "expression", "value": ["+", "a", ["*", true, 2]]})")
                                        << "formula.value[2][1]: true";
    }
    void aWrongFormulaIsRefused() {
        QFETCH(const QByteArray, formula);
        QFETCH(const QString, place);
        const JsonFile file(R"({"formula": )" + formula + "}");
        QVERIFY(file.isWritten());
        const app::InstalledLanguage english(app::Language::English);
        const QString sentence = sentenceAbout(
            file.path(), [](const app::JsonValue& document) { (void)app::formulaOf(document["formula"]); });
        QVERIFY2(sentence.contains(file.path()) && sentence.contains(place), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QStringLiteral("; correct it.")) || sentence.endsWith(QStringLiteral("; add it.")),
                 qPrintable(sentence));
    }

    void aFormulaThatIsMissingMeansPublishedFigures() {
        const JsonFile file("{}");
        QVERIFY(file.isWritten());
        const core::Formula formula = app::formulaOf(app::readJsonFile(file.path())["formula"]);
        QVERIFY(std::holds_alternative<core::Published>(formula));
    }
};

HULINE_TEST_CORE(TestJsonValue)
#include "tst_json_value.moc"
