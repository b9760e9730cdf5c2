// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that a newcomer makes: each has one sentence that names file and place and says what to do.
#include <QTest>

#include "tests/app/package/load_messages.h"
#include "tests/support/room_test.h"

namespace {

using test::ChangedPackage;
using test::messagesOf;
using test::messagesWith;

const QByteArray portsWithNames =
    R"("resources": [)" +
    test::portsTable({}, R"({"name": "port.zh", "role": "name.zh"}, {"name": "port.en", "role": "name.en"})");
const QByteArray portColumns = "port.zh,port.en,x,y,county\n";

QString emptyTable(const char* file) {
    return QLatin1String(file) + QStringLiteral(
                                     ": the table has a header but no rows; add them, or remove the table "
                                     "from datapackage.json.");
}

/// The messages about a package with the content of one of its files replaced.
QStringList messagesWithFile(const char* file, const QByteArray& content) {
    const ChangedPackage package;
    std::filesystem::remove(package.folder() / file);
    return package.write(QLatin1String(file), content) ? messagesOf(package.folder())
                                                       : QStringList(QStringLiteral("The file is not written."));
}

}  // namespace

class TestPackageMessages : public QObject {
    Q_OBJECT

private slots:
    void aTableWithoutRowsIsNamed_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("names") << QByteArray("counties.csv") << QByteArray("code,name\n");
        QTest::newRow("figures") << QByteArray("residents.csv") << QByteArray("county,quarter,residents\r\n\r\n");
    }
    void aTableWithoutRowsIsNamed() {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, header);
        const QStringList messages = messagesWithFile(file.constData(), header);
        QVERIFY2(messages.contains(emptyTable(file.constData())), qPrintable(messages.join(QLatin1Char('\n'))));
    }

    void aTableOfClaimsMayBeEmpty() {
        QCOMPARE(messagesWithFile("claims.csv", "id,where,kind,arguments,published,unit,note\n"), QStringList());
    }

    void aTableOfPlacesWithoutRowsIsNamed() {
        const ChangedPackage package(R"("resources": [)", portsWithNames);
        QVERIFY(package.write(QStringLiteral("ports.csv"), portColumns));
        QCOMPARE(messagesOf(package.folder()), QStringList(emptyTable("ports.csv")));
        app::DataNeeds needs;
        needs.places = false;
        QCOMPARE(messagesOf(package.folder(), needs), QStringList());
    }

    void groupingsNeedNamesAndGroups() {
        QCOMPARE(messagesWithFile("grouping_names.csv", "grouping,name,source\n"),
                 QStringList(QStringLiteral("Refused: grouping_names.csv has a header but no rows; add them.")));
        QCOMPARE(messagesWithFile("groupings.csv", "grouping,group,group_name,code\n"),
                 QStringList(QStringLiteral("Refused: groupings.csv has no row for \"coast\"; add one.")));
    }

    void regionsOutsideAllGroupsOfAGroupingAreNamed() {
        const ChangedPackage package;
        QVERIFY(package.replace("groupings.csv", "thirds,western,Western,V01\r\n", ""));
        QCOMPARE(messagesOf(package.folder()),
                 QStringList(QStringLiteral("groupings.csv: 1 region with figures is in no group of the grouping "
                                            "\"Thirds\" and counts in none of its means: Ardle (V01).")));
    }

    void aGroupingMayCoverAPartOfTheArea() {
        const ChangedPackage package;
        for (const char* county : {"V01", "V02", "V05", "V06"}) {
            QVERIFY(package.replace("groupings.csv", QByteArray("thirds,western,Western,") + county + "\r\n", ""));
        }
        QCOMPARE(messagesOf(package.folder()), QStringList());
    }

    /// V01 has a shape, but no figures: no mean can contain it.
    void regionsWithoutFiguresNeedNoGroup() {
        const ChangedPackage package;
        for (const char* line : {"thirds,western,Western,V01\r\n", "coast,coastal,Coastal,V01\r\n"}) {
            QVERIFY(package.replace("groupings.csv", line, ""));
        }
        for (const char* file : {"accounts.csv", "residents.csv"}) {
            while (package.replace(file, "V01,", "V02x,")) {
            }
        }
        QCOMPARE(messagesOf(package.folder()).filter(QStringLiteral("no group")), QStringList());
    }

    void aRegionInTwoGroupsIsNamedWithBoth() {
        const ChangedPackage package;
        QVERIFY(package.replace("groupings.csv", "coast,coastal,Coastal,V01\r\n",
                                "coast,coastal,Coastal,V01\r\ncoast,inland,Inland,V01\r\n"));
        QCOMPARE(
            messagesOf(package.folder()),
            QStringList(QStringLiteral("Refused: groupings.csv, row 3: the region \"V01\" is in two groups of the "
                                       "grouping \"coast\": \"coastal\" and \"inland\"; keep it in one of them.")));
    }

    void codesOfClaimsThatNoRegionHasAreNamed() {
        const ChangedPackage package;
        QVERIFY(package.replace("claims.csv", "period=2022-Q4;region=V08", "period=2022-Q4;region=V80"));
        QCOMPARE(messagesOf(package.folder()),
                 QStringList(QStringLiteral("claims.csv: 1 region code is neither in the table of region names nor in "
                                            "the boundaries: V80. Correct it, or add the region.")));
    }

    void aMisspeltKeyIsNamedWhereTheKeyIsMissing_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("message");
        const auto add = [](const char* name, const char* before, const char* after, const char* message) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after)
                                << QStringLiteral("Refused: ") + QString::fromUtf8(message);
        };
        add("our part", R"("huline": {)", R"("hulin": {)",
            R"(datapackage.json has no "huline", but a key "hulin"; correct its spelling.)");
        add("of the package", R"("indicators": [)", R"("indicator": [)",
            R"(datapackage.json: "huline" has no "indicators", but a key "indicator"; correct its spelling.)");
        add("of an indicator", R"("unit": "persons")", R"("unti": "persons")",
            R"(datapackage.json: "huline.indicators[3]" has no "unit", but a key "unti"; correct its spelling.)");
        add("of a column", R"({"name": "quarter", )", R"({"Name": "quarter", )",
            R"(datapackage.json: "resources[3].schema.fields[1]" has no "name", but a key "Name"; correct its )"
            R"(spelling.)");
        add("indicator of a table", R"("type": "number", "indicator": "residents")",
            R"("type": "number", "indicatr": "residents")",
            R"(datapackage.json: "resources[4].schema.fields" has no "indicator", but a key "indicatr"; correct its )"
            R"(spelling.)");
        add("grouping of a table", R"({"id": "residents", )", R"({"id": "residents", "grouping": "coast", )",
            R"(datapackage.json: "resources[4]" has no "grouping"; add it.)");
        add("role", R"({"name": "code", "role": "region"})", R"({"name": "code", "role": "regoin"})",
            R"(The table groupings.csv has no column with the role "region", but one with the role "regoin"; correct )"
            R"(the spelling in datapackage.json.)");
        add("another word", R"("denominator": "residents")", R"("denominatorTime": "same-period")",
            R"(datapackage.json: "huline.indicators[4].formula" has no "denominator"; add it.)");
    }
    void aMisspeltKeyIsNamedWhereTheKeyIsMissing() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, message);
        QCOMPARE(messagesWith(before, after), QStringList(message));
    }

    void aMisspeltGroupingOfATableIsNamed() {
        const ChangedPackage package(R"({"id": "residents", )", R"({"id": "residents", "grouping": "coast", )");
        QVERIFY(package.replace("datapackage.json", R"("path": "residents.csv",)",
                                R"("path": "residents.csv", "groupng": "coast",)"));
        QCOMPARE(messagesOf(package.folder()),
                 QStringList(QStringLiteral(R"(Refused: datapackage.json: "resources[4]" has no "grouping", but a key )"
                                            R"("groupng"; correct its spelling.)")));
    }

    /// "latitude" is spelt almost like "longitude", but is a role too.
    void anotherRoleIsNoMisspeltOne() {
        const ChangedPackage package(R"("resources": [)", portsWithNames);
        QVERIFY(package.replace("datapackage.json", R"("role": "longitude")", R"("rolle": "longitude")"));
        QVERIFY(package.write(QStringLiteral("ports.csv"), portColumns));
        QCOMPARE(messagesOf(package.folder()),
                 QStringList(QStringLiteral("Refused: The table ports.csv has no column with the role \"longitude\"; "
                                            "give one of its columns this role in datapackage.json.")));
    }

    void anObjectInPlaceOfAListIsReportedAsAnObject() {
        QCOMPARE(messagesWith(R"("population":)", R"("topics": {"a": {"id": "a"}}, "population":)"),
                 QStringList(QStringLiteral(R"(Refused: datapackage.json, "huline.topics": an object stands where a )"
                                            R"(list is expected; put square brackets around it.)")));
    }

    void aFileWithoutContentIsNamed() {
        for (const char* file : {"datapackage.json", "residents.csv"}) {
            QCOMPARE(messagesWithFile(file, {}),
                     QStringList(QStringLiteral("Refused: The file %1 is empty; restore its content, or choose another "
                                                "file.")
                                     .arg(QLatin1String(file))));
        }
        QCOMPARE(messagesWithFile("residents.csv", "\ncounty,quarter,residents\nV01,2021-Q1,1\n"),
                 QStringList(QStringLiteral("Refused: residents.csv, row 1 is blank; write the names of the columns "
                                            "there.")));
    }

    void aFileInAnotherEncodingIsNamed() {
        const QByteArray gb18030 = "\xbc\xd7";
        const QByteArray utf16 = QByteArray("\xff\xfe{\0}\0", 6);
        for (const char* file : {"datapackage.json", "residents.csv"}) {
            for (const QByteArray& content : {gb18030, utf16, utf16.mid(2)}) {
                QCOMPARE(messagesWithFile(file, content),
                         QStringList(QStringLiteral("Refused: %1 is not text in UTF-8; save it again in this encoding.")
                                         .arg(QLatin1String(file))));
            }
        }
    }

    void aKeyThatOccursTwiceIsNamedWithItsPlace() {
        QCOMPARE(messagesWith(R"("name": "veloria",)", R"("name": "veloria", "name": "Veloria",)"),
                 QStringList(QStringLiteral(R"(Refused: datapackage.json, line 2, column 22: the key "name" occurs )"
                                            R"(twice in the same object; keep one of the two.)")));
    }

    void whatMayStandInPlaceOfAnUnknownNameIsListed_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("listed");
        const auto add = [](const char* row, const char* file, const char* before, const char* after,
                            const char* listed) {
            QTest::newRow(row) << QString::fromLatin1(file) << QByteArray(before) << QByteArray(after)
                               << QString::fromLatin1(listed);
        };
        const char* package = "datapackage.json";
        add("aggregation", package, R"("aggregation": "sum")", R"("aggregation": "total")",
            "Expected one of: sum, formula, weighted-mean, none.");
        add("formula", package, R"("kind": "growth")", R"("kind": "change")",
            "Expected one of: published, ratio, density, share, growth, index-to-whole, constant-prices, expression.");
        add("operation", package, R"(["-", "revenue")", R"(["minus", "revenue")", "Expected one of: +, -, *, /.");
        add("projection", package, R"("kind": "albers-equal-area")", R"("kind": "mercator")",
            "Expected one of: albers-equal-area, lambert-azimuthal-equal-area, cylindrical-equal-area, equal-earth.");
        add("unit", package, R"("unit": "persons")", R"("unit": "people")",
            "Expected one of: %, crowns per head, million crowns, persons.");
        add("definition", package, R"("definitions": {"mean")", R"("definitions": {"maen")",
            "Expected one of: edition, mean, curve, rule.");
        add("mean", package, R"({"mean": "unweighted"})", R"({"mean": "median"})",
            "Expected one of: unweighted, pooled.");
        add("kind of claim with defaults", package, R"("mean_gap": {)", R"("mean_gaps": {)",
            R"(Did you mean "mean_gap"?)");
        add("kind of claim", "claims.csv", ",count_above,", ",count_over,", R"(Did you mean "count_above"?)");
        add("indicator of a claim", "claims.csv", "indicator=revenue;", "indicator=revenues;",
            "Expected one of: revenue, spending, balance, residents, revenue-per-head, revenue-growth.");
        add("figure by group of a claim", "claims.csv", "value,indicator=revenue;period=2022-Q4;region=V08",
            "group_figure,indicator=revenue;period=2022-Q4;grouping=coast;group=inland", "correct the value.");
        add("group of a claim", "claims.csv", "minuend=coastal", "minuend=coast", "Expected one of: coastal, inland.");
        add("nothing is like it", "claims.csv", ",count_above,", ",?,", "check the spelling.");
    }
    void whatMayStandInPlaceOfAnUnknownNameIsListed() {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, listed);
        const ChangedPackage package;
        QVERIFY(package.replace(qPrintable(file), before, after));
        const QStringList messages = messagesOf(package.folder());
        QCOMPARE(messages.size(), 1);
        QVERIFY2(messages[0].contains(file) && messages[0].endsWith(listed), qPrintable(messages[0]));
    }

    void farPlacesAreNamedInTheLanguageOfTheUser() {
        const ChangedPackage package(R"("resources": [)", portsWithNames);
        QVERIFY(package.write(QStringLiteral("ports.csv"), portColumns + "旧港,Old Port,53.1,21.3,V10\n"
                                                                         ",New Port,53.1,21.3,V10\n"));
        QCOMPARE(messagesOf(package.folder()),
                 QStringList(QStringLiteral("ports.csv: these places lie far from their regions: Old Port, New Port. "
                                            "Check longitude and latitude.")));
        const QStringList chinese = messagesOf(package.folder(), {}, app::Language::Chinese);
        QCOMPARE(chinese.size(), 1);
        QVERIFY2(chinese[0].contains(QStringLiteral("旧港、New Port")), qPrintable(chinese[0]));
    }
};

HULINE_TEST_CORE(TestPackageMessages)
#include "tst_package_messages.moc"
