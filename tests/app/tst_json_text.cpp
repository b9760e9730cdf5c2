// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonObject>
#include <QTest>

#include "app/json_text.h"
#include "gis/error.h"
#include "tests/support/room_test.h"

namespace {

/// "RepeatedJsonKey|id|2:3": kind, detail and place of the error about a text; empty if there is none.
QString fault(const QByteArray& json) {
    try {
        (void)app::jsonOf(json, "a.json");
    } catch (const gis::Error& error) {
        const gis::TableCell cell = error.cell.value_or(gis::TableCell{});
        return QStringLiteral("%1|%2|%3:%4")
            .arg(QLatin1String(gis::nameOf(error.kind)), QString::fromStdString(error.detail))
            .arg(cell.row)
            .arg(QString::fromStdString(cell.column));
    }
    return {};
}

}  // namespace

class TestJsonText : public QObject {
    Q_OBJECT

private slots:
    void aTextIsRead() {
        QCOMPARE(app::jsonOf(R"({"a": 1})", "a.json").toObject().value(QLatin1String("a")).toInt(), 1);
        QVERIFY(app::jsonOf("[]", "a.json").isArray());
        QCOMPARE(fault("\xef\xbb\xbf{}"), QString());  // a byte order mark
    }

    void aKeyThatOccursTwiceInAnObjectIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("in one line") << QByteArray(R"({"id": 1, "id": 2})") << "RepeatedJsonKey|id|1:11";
        QTest::newRow("in a later line") << QByteArray("{\"id\": 1,\n  \"id\": 2}") << "RepeatedJsonKey|id|2:3";
        QTest::newRow("of an inner object")
            << QByteArray(R"([1, {"a": [], "b": {"a": {}, "a": 1}}])") << "RepeatedJsonKey|a|1:30";
        QTest::newRow("after an inner object")
            << QByteArray(R"({"a": {"b": [{}, "x", {"c": 1}]}, "a": 1})") << "RepeatedJsonKey|a|1:35";
        QTest::newRow("after a list") << QByteArray(R"({"a": ["x", "y"], "a": 1})") << "RepeatedJsonKey|a|1:19";
        QTest::newRow("written in two ways") << QByteArray("{\"id\": 1, \"\\u0069d\": 2}") << "RepeatedJsonKey|id|1:11";
        QTest::newRow("with a quote") << QByteArray("{\"a\\\"b\": 1, \"a\\\"b\": 2}") << "RepeatedJsonKey|a\"b|1:13";
        QTest::newRow("in Chinese") << QByteArray(R"({"名": 1, "名": 2})") << "RepeatedJsonKey|名|1:10";
    }
    void aKeyThatOccursTwiceInAnObjectIsRefused() {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, said);
        QCOMPARE(fault(json), said);
    }

    /// Libraries written in C would take what stands before it for the whole text.
    void aZeroCharacterIsRefused() {
        QCOMPARE(fault(R"({"a": "b\u0000c"})"), QStringLiteral("NotJson|invalid escape sequence|1:9"));
        QCOMPARE(fault("{\n\"a\\u0000\": 1}"), QStringLiteral("NotJson|invalid escape sequence|2:3"));
        QCOMPARE(fault(R"({"a": "\\u0000", "b": "\u00001"})"), QStringLiteral("NotJson|invalid escape sequence|1:24"));
        QCOMPARE(fault(R"({"a": "\\u0000 \u0001 \u1000"})"), QString());
    }

    void theSameTextMayOccurElsewhere_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("in two objects") << QByteArray(R"([{"id": 1}, {"id": 1}])");
        QTest::newRow("in objects in each other") << QByteArray(R"({"id": {"id": {"id": []}}})");
        QTest::newRow("as a value") << QByteArray(R"({"id": "id", "name": "id", "list": ["id", "id", "name"]})");
        QTest::newRow("in quotes") << QByteArray(
            "{\"a\": \"{\\\"b\\\": 1, \\\"b\\\": 2}\", \"b\": \"\\\\\", \"c\": \"}\"}");
        QTest::newRow("in capitals") << QByteArray(R"({"id": 1, "ID": 1})");
        QTest::newRow("in empty objects") << QByteArray(R"({"a": {}, "b": [], "c": [[], {}]})");
    }
    void theSameTextMayOccurElsewhere() {
        QFETCH(const QByteArray, json);
        QCOMPARE(fault(json), QString());
    }

    void aTextInAnotherEncodingOrWithoutContentIsNamedAsSuch_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("no byte") << QByteArray() << "FileEmpty||0:";
        QTest::newRow("blanks") << QByteArray(" \n\t\n") << "FileEmpty||0:";
        QTest::newRow("UTF-16 with its mark") << QByteArray("\xff\xfe{\0}\0", 6) << "NotUtf8||0:";
        QTest::newRow("UTF-16 without it") << QByteArray("{\0}\0", 4) << "NotUtf8||0:";
        QTest::newRow("GB 18030") << QByteArray("{\"a\": \"\xbc\xd7\"}") << "NotUtf8||0:";
    }
    void aTextInAnotherEncodingOrWithoutContentIsNamedAsSuch() {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, said);
        QCOMPARE(fault(json), said);
    }
};

HULINE_TEST_CORE(TestJsonText)
#include "tst_json_text.moc"
