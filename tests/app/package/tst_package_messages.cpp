// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that a newcomer makes: each has one sentence that names file and place and says what to do.
#include <QTest>

#include "tests/app/package/said_about.h"
#include "tests/support/room_test.h"

namespace {

using test::ChangedPackage;
using test::saidAbout;
using test::saidWith;

const QByteArray ports = R"("resources": [{"name": "ports", "path": "ports.csv", "holds": "places", "label": "Ports",
    "schema": {"fields": [{"name": "port.zh", "role": "name.zh"}, {"name": "port.en", "role": "name.en"},
                          {"name": "x", "role": "longitude"}, {"name": "y", "role": "latitude"},
                          {"name": "county", "role": "region"}]}},)";
const QByteArray portColumns = "port.zh,port.en,x,y,county\n";

QString emptyTable(const char* file) {
    return QLatin1String(file) + QStringLiteral(
                                     ": the table has a header but no rows; add them, or remove the table "
                                     "from datapackage.json.");
}

/// What is said about a package with the content of one of its files replaced.
QStringList saidWithFile(const char* file, const QByteArray& content) {
    const ChangedPackage package;
    std::filesystem::remove(package.folder() / file);
    return package.write(QLatin1String(file), content) ? saidAbout(package.folder())
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
        const QStringList said = saidWithFile(file.constData(), header);
        QVERIFY2(said.contains(emptyTable(file.constData())), qPrintable(said.join(QLatin1Char('\n'))));
    }

    void aTableOfClaimsMayBeEmpty() {
        QCOMPARE(saidWithFile("claims.csv", "id,where,kind,arguments,published,unit,note\n"), QStringList());
    }

    void aTableOfPlacesWithoutRowsIsNamed() {
        const ChangedPackage package(R"("resources": [)", ports);
        QVERIFY(package.write(QStringLiteral("ports.csv"), portColumns));
        QCOMPARE(saidAbout(package.folder()), QStringList(emptyTable("ports.csv")));
        app::DataNeeds needs;
        needs.places = false;
        QCOMPARE(saidAbout(package.folder(), needs), QStringList());
    }

    void groupingsNeedNamesAndGroups() {
        QCOMPARE(saidWithFile("grouping_names.csv", "grouping,name,source\n"),
                 QStringList(QStringLiteral("Refused: grouping_names.csv has a header but no rows; add them.")));
        QCOMPARE(saidWithFile("groupings.csv", "grouping,group,group_name,code\n"),
                 QStringList(QStringLiteral("Refused: groupings.csv has no row for \"coast\"; add one.")));
    }

    void regionsOutsideAllGroupsOfAGroupingAreNamed() {
        const ChangedPackage package;
        QVERIFY(package.replace("groupings.csv", "thirds,western,Western,V01\r\n", ""));
        QCOMPARE(saidAbout(package.folder()),
                 QStringList(QStringLiteral("groupings.csv: 1 region with figures is in no group of the grouping "
                                            "\"Three thirds\" and counts in none of its means: Ardle (V01).")));
    }

    void aGroupingOfAPartOfTheAreaIsNoFault() {
        const ChangedPackage package;
        for (const char* county : {"V01", "V02", "V05", "V06"}) {
            QVERIFY(package.replace("groupings.csv", QByteArray("thirds,western,Western,") + county + "\r\n", ""));
        }
        QCOMPARE(saidAbout(package.folder()), QStringList());
    }

    /// V01 has a shape, but no figures: nothing of it would be in a mean.
    void regionsWithoutFiguresNeedNoGroup() {
        const ChangedPackage package;
        for (const char* line : {"thirds,western,Western,V01\r\n", "coast,coastal,Coastal,V01\r\n"}) {
            QVERIFY(package.replace("groupings.csv", line, ""));
        }
        for (const char* file : {"accounts.csv", "residents.csv"}) {
            while (package.replace(file, "V01,", "V02x,")) {
            }
        }
        QCOMPARE(saidAbout(package.folder()).filter(QStringLiteral("no group")), QStringList());
    }

    void aRegionInTwoGroupsIsNamedWithBoth() {
        const ChangedPackage package;
        QVERIFY(package.replace("groupings.csv", "coast,coastal,Coastal,V01\r\n",
                                "coast,coastal,Coastal,V01\r\ncoast,inland,Inland,V01\r\n"));
        QCOMPARE(
            saidAbout(package.folder()),
            QStringList(QStringLiteral("Refused: groupings.csv, row 3: the region \"V01\" is in two groups of the "
                                       "grouping \"coast\": \"coastal\" and \"inland\"; keep it in one of them.")));
    }

    void codesOfClaimsThatNoRegionHasAreNamed() {
        const ChangedPackage package;
        QVERIFY(package.replace("claims.csv", "period=2022-Q4;region=V08", "period=2022-Q4;region=V80"));
        QCOMPARE(saidAbout(package.folder()),
                 QStringList(QStringLiteral("claims.csv: 1 region code is neither in the table of region names nor in "
                                            "the boundaries: V80. Correct it, or add the region.")));
    }

    void aMisspeltKeyIsNamedWhereTheKeyIsMissing_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("said");
        const auto add = [](const char* name, const char* before, const char* after, const char* said) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after)
                                << QStringLiteral("Refused: ") + QString::fromUtf8(said);
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
        QFETCH(const QString, said);
        QCOMPARE(saidWith(before, after), QStringList(said));
    }

    void aMisspeltGroupingOfATableIsNamed() {
        const ChangedPackage package(R"({"id": "residents", )", R"({"id": "residents", "grouping": "coast", )");
        QVERIFY(package.replace("datapackage.json", R"("path": "residents.csv",)",
                                R"("path": "residents.csv", "groupng": "coast",)"));
        QCOMPARE(saidAbout(package.folder()),
                 QStringList(QStringLiteral(R"(Refused: datapackage.json: "resources[4]" has no "grouping", but a key )"
                                            R"("groupng"; correct its spelling.)")));
    }

    /// "latitude" is spelt almost like "longitude", but is a role too.
    void anotherRoleIsNoMisspeltOne() {
        const ChangedPackage package(R"("resources": [)", ports);
        QVERIFY(package.replace("datapackage.json", R"("role": "longitude")", R"("rolle": "longitude")"));
        QVERIFY(package.write(QStringLiteral("ports.csv"), portColumns));
        QCOMPARE(saidAbout(package.folder()),
                 QStringList(QStringLiteral("Refused: The table ports.csv has no column with the role \"longitude\"; "
                                            "give one of its columns this role in datapackage.json.")));
    }

    void anObjectInPlaceOfAListIsCalledSo() {
        QCOMPARE(saidWith(R"("population":)", R"("topics": {"a": {"id": "a"}}, "population":)"),
                 QStringList(QStringLiteral(R"(Refused: datapackage.json, "huline.topics": an object stands where a )"
                                            R"(list is expected; put square brackets around it.)")));
    }

    void aFileWithoutContentIsNamed() {
        for (const char* file : {"datapackage.json", "residents.csv"}) {
            QCOMPARE(saidWithFile(file, {}),
                     QStringList(QStringLiteral("Refused: The file %1 is empty; restore its content, or choose another "
                                                "file.")
                                     .arg(QLatin1String(file))));
        }
        QCOMPARE(saidWithFile("residents.csv", "\ncounty,quarter,residents\nV01,2021-Q1,1\n"),
                 QStringList(QStringLiteral("Refused: residents.csv, row 1 is blank; write the names of the columns "
                                            "there.")));
    }

    void aFileInAnotherEncodingIsNamed() {
        const QByteArray gb18030 = "\xbc\xd7";
        const QByteArray utf16 = QByteArray("\xff\xfe{\0}\0", 6);
        for (const char* file : {"datapackage.json", "residents.csv"}) {
            for (const QByteArray& content : {gb18030, utf16, utf16.mid(2)}) {
                QCOMPARE(saidWithFile(file, content),
                         QStringList(QStringLiteral("Refused: %1 is not text in UTF-8; save it again in this encoding.")
                                         .arg(QLatin1String(file))));
            }
        }
    }

    void aKeyThatOccursTwiceIsNamedWithItsPlace() {
        QCOMPARE(saidWith(R"("name": "veloria",)", R"("name": "veloria", "name": "Veloria",)"),
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
            "Expected one of: albers-equal-area.");
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
        const QStringList said = saidAbout(package.folder());
        QCOMPARE(said.size(), 1);
        QVERIFY2(said[0].contains(file) && said[0].endsWith(listed), qPrintable(said[0]));
    }

    void farPlacesAreNamedInTheLanguageOfTheUser() {
        const ChangedPackage package(R"("resources": [)", ports);
        QVERIFY(package.write(QStringLiteral("ports.csv"), portColumns + "旧港,Old Port,53.1,21.3,V10\n"
                                                                         ",New Port,53.1,21.3,V10\n"));
        QCOMPARE(saidAbout(package.folder()),
                 QStringList(QStringLiteral("ports.csv: these places lie far from their regions: Old Port, New Port. "
                                            "Check longitude and latitude.")));
        const QStringList chinese = saidAbout(package.folder(), {}, app::Language::Chinese);
        QCOMPARE(chinese.size(), 1);
        QVERIFY2(chinese[0].contains(QStringLiteral("旧港、New Port")), qPrintable(chinese[0]));
    }
};

HULINE_TEST_CORE(TestPackageMessages)
#include "tst_package_messages.moc"
