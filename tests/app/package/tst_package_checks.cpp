// SPDX-License-Identifier: GPL-3.0-or-later
// What a data package would otherwise ignore silently: each is named with its file and place.
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "app/language.h"
#include "app/load/load_dataset.h"
#include "app/package/json_value.h"
#include "app/wording/wording.h"
#include "core/indicators/indicator_value.h"
#include "gis/error.h"
#include "tests/app/package/load_messages.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"

namespace {

using test::messagesOf;
using test::messagesWith;

const QByteArray defaults = R"("defaults": {"indicator": "revenue-per-head", "grouping": "thirds"})";
const QByteArray revenue = R"({"id": "revenue", "name": "Revenue", "unit": "million crowns",)";
const QByteArray countiesHold = R"("path": "counties.csv",
      "holds": "region-names")";
const QByteArray accountsHold = R"("path": "accounts.csv",
      "holds": "figures")";

const QByteArray ports = test::portsTable();

void addChanges() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("message");
}

void addChange(const char* name, const QByteArray& before, const QByteArray& after, const char* message) {
    QTest::newRow(name) << before << after << QString::fromUtf8(message);
}

}  // namespace

class TestPackageChecks : public QObject {
    Q_OBJECT

private slots:
    void exchangedCoordinatesOfPlacesAreNoticed() {
        const test::ChangedPackage package(R"("resources": [)", R"("resources": [)" + ports);
        QVERIFY(package.write("ports.csv", "port,x,y,county\nOld Port,21.3,53.1,V10\nNew Port,53.1,21.3,V10\n"));
        QCOMPARE(messagesOf(package.folder()),
                 QStringList(QStringLiteral("ports.csv: these places lie far from their regions: New Port. Check "
                                            "longitude and latitude.")));
    }

    /// The square of another file has the code of a county, but is not where the county is.
    void placesAreComparedWithTheBoundariesOfThePackageAlone() {
        const test::ChangedPackage package(R"("resources": [)", R"("resources": [)" + ports);
        QVERIFY(package.write("ports.csv", "port,x,y,county\nOld Port,21.3,53.1,V10\n"));
        QVERIFY(package.write("square.geojson", R"({"type": "FeatureCollection", "features": [{"type": "Feature",
            "properties": {"code": "V10"}, "geometry": {"type": "Polygon",
            "coordinates": [[[10, 50], [11, 50], [11, 51], [10, 51], [10, 50]]]}}]})"));
        const app::LoadOutcome outcome =
            app::tryLoad({package.folder(), package.folder()},
                         {app::BoundaryFile{package.folder() / "square.geojson", "code"}, {}, {}, {}});
        QVERIFY(std::get<app::LoadedData>(outcome).report.package.empty());
    }

    void aLineThatCrossesNoRegionIsNoticed() {
        const auto messagesOfLine = [](const QByteArray& ends) {
            return messagesWith(R"("defaults":)",
                                R"("dividingLine": {"id": "canal", "name": "Canal", "grouping": "Sides",
                "right": {"id": "south", "name": "South"}, "left": {"id": "north", "name": "North"},
                "ends": [{"id": "locks", )" +
                                    ends + R"(}], "shares": ["residents"]}, "defaults":)");
        };
        QCOMPARE(messagesOfLine(R"("from": {"lon": 19.8, "lat": 52.7}, "to": {"lon": 23.6, "lat": 52.7})"),
                 QStringList());
        QCOMPARE(
            messagesOfLine(R"("from": {"lon": 52.7, "lat": 19.8}, "to": {"lon": 52.7, "lat": 23.6})"),
            QStringList(QStringLiteral(R"(datapackage.json, "huline.dividingLine.ends": the dividing line crosses no )"
                                       R"(region; check whether longitude and latitude are exchanged.)")));
    }

    /// The page is tested as a reader uses it: the four files are copied from it.
    void theExampleOnThePageIsAPackageWithoutFaults() {
        QFile page(QStringLiteral(HULINE_STATISTICS_DIR "/README.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll())
                                 .section(QLatin1String("## A complete example\n"), 1)
                                 .section(QLatin1String("\n## "), 0, 0);
        const QTemporaryDir folder;
        const QRegularExpression file(QStringLiteral("\n`([a-z.]+)`[^\n]*:\n\n((?:    [^\n]*\n)+)"));
        int files = 0;
        for (auto blocks = file.globalMatch(text); blocks.hasNext(); ++files) {
            const auto block = blocks.next();
            QFile copy(folder.filePath(block.captured(1)));
            QVERIFY(copy.open(QIODevice::WriteOnly));
            copy.write(block.captured(2).replace(QLatin1String("\n    "), QLatin1String("\n")).trimmed().toUtf8() +
                       '\n');
        }
        QCOMPARE(files, 4);
        const std::filesystem::path package = folder.path().toStdString();
        QCOMPARE(messagesOf(package), QStringList());
        const core::Dataset dataset = app::loadDataset({package, package}).dataset;
        QCOMPARE(dataset.covered.size(), 2U);
        const auto perHead = core::valueOf(dataset, core::IndicatorId("output-per-head"), {}, core::RegionCode("S"),
                                           core::Period::quarter(2024, 4));
        QVERIFY(perHead.has_value());
        QCOMPARE(qRound(perHead->value), 1917);  // 97.2 million over 50,700
    }

    void thePackagesOfTheSourceTreeAreWithoutFault() {
        QCOMPARE(messagesOf(test::veloria()), QStringList());
        const app::LoadReport report = app::loadDataset(test::shippedData()).report;
        QVERIFY(report.isClean());
        const app::InstalledLanguage english(app::Language::English);
        QCOMPARE(app::Wording(app::Language::English).warnings(report), QStringList());
    }

    void aKeyThatNothingReadsIsNamed_data() {
        addChanges();
        addChange(
            "of an indicator", revenue, revenue + R"("nearestWithinDay": 90,)",
            R"(datapackage.json: "huline.indicators[0]" has the key "nearestWithinDay", which is not used there. )"
            R"(Did you mean "nearestWithinDays"?)");
        addChange("of the package", defaults, R"("chartPair": [], )" + defaults,
                  R"(datapackage.json: "huline" has the key "chartPair", which is not used there. )"
                  R"(Did you mean "chartPairs"?)");
        addChange("of a line", defaults, R"("divdingLine": {"id": "canal"}, )" + defaults,
                  R"(datapackage.json: "huline" has the key "divdingLine", which is not used there. )"
                  R"(Did you mean "dividingLine"?)");
        addChange("in capitals", R"("population":)", R"("Population":)",
                  R"(datapackage.json: "huline" has the key "Population", which is not used there. )"
                  R"(Did you mean "population"?)");
        addChange(
            "of another kind of formula", R"({"kind": "growth", )", R"({"kind": "growth", "numerator": "revenue", )",
            R"(datapackage.json: "huline.indicators[5].formula" has the key "numerator", which is not used there.)");
        addChange("of a language", R"("area": "Veloria")", R"("area": {"eng": "Veloria", "zh": "V"})",
                  R"(datapackage.json: "huline.area" has the key "eng", which is not used there. Did you mean "en"?)");
        addChange("of a resource", R"("citation": "vso")", R"("citaton": "vso")",
                  R"(datapackage.json: "resources[3]" has the key "citaton", which is not used there. )"
                  R"(Did you mean "citation"?)");
        addChange("of a column", R"({"name": "source", "role": "source"})", R"({"name": "source", "rolle": "source"})",
                  R"(datapackage.json: "resources[1].schema.fields[2]" has the key "rolle", which is not used there. )"
                  R"(Did you mean "role"?)");
    }
    void aKeyThatNothingReadsIsNamed() { compare(); }

    void keysOfTheStandardAndOfOtherProgramsAreAllowed() {
        // https://specs.frictionlessdata.io: the keys of a data package, a resource, a dialect, a schema and a field.
        const test::ChangedPackage package(
            countiesHold,
            R"("path": "counties.csv", "holds": "region-names", "profile": "tabular-data-resource", "title": "Counties",
            "description": "d", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": 156,
            "hash": "h", "sources": [], "licenses": [], "dialect": {"delimiter": ","}, "$schema": "s", "type": "table",
            "homepage": "h", "version": "1", "jsonSchema": "j", "colours": "blue", "my-program": {"hold": 1})");
        QVERIFY(package.isChanged());
        QVERIFY(package.replace(
            "datapackage.json", R"({"name": "code", "type": "string", "role": "region"})",
            R"({"name": "code", "type": "string", "role": "region", "format": "default", "title": "Code",
            "description": "d", "example": "V01", "constraints": {}, "rdfType": "r", "missingValues": [],
            "trueValues": [], "falseValues": [], "decimalChar": ".", "groupChar": ",", "bareNumber": true,
            "categories": [], "unit": "none"})"));
        QVERIFY(package.replace("datapackage.json", R"("name": "veloria",)",
                                R"("name": "veloria", "id": "i", "licenses": [], "profile": "data-package",
            "description": "d", "homepage": "h", "version": "1", "sources": [], "contributors": [], "keywords": [],
            "image": "i", "created": "2024-01-01T00:00:00Z", "my-program": {},)"));
        QCOMPARE(messagesOf(package.folder()), QStringList());
    }

    void aTableThatIsNotReadIsNamed_data() {
        addChanges();
        addChange("unknown", R"("holds": "region-names")", R"("holds": "region-name")",
                  R"(datapackage.json: the table is not read, because "resources[0].holds" is "region-name", which is )"
                  R"(not known. Did you mean "region-names"?)");
        addChange("without holds", accountsHold, R"("path": "accounts.csv")",
                  R"(datapackage.json: the table "resources[3]" is not read, because it has no "holds".)");
        addChange("a second one", R"("resources": [)", R"("resources": [{"name": "names", "path": "counties.csv",
                  "holds": "region-names", "schema": {"fields": [{"name": "code", "role": "region"},
                  {"name": "name", "role": "name"}]}},)",
                  R"(datapackage.json: the table "resources[1]" is not read, because an earlier one holds )"
                  R"("region-names" already.)");
        addChange(
            "without its pair", R"("holds": "grouping-names")", R"("holds": "other")",
            R"(datapackage.json: the table "resources[2]" is not read, because no table holds "grouping-names".)");
    }
    void aTableThatIsNotReadIsNamed() { compare(); }

    void aColumnThatIsNotReadIsNamed_data() {
        addChanges();
        addChange(
            "unknown role", R"({"name": "source", "role": "source"})", R"({"name": "source", "role": "sources"})",
            R"(datapackage.json: the column is not read, because "resources[1].schema.fields[2].role" is "sources", )"
            R"(which is not known. Did you mean "source"?)");
        addChange("an indicator among names", R"({"name": "name", "type": "string", "role": "name"})",
                  R"({"name": "name", "role": "name", "indicator": "revenue"})",
                  R"(datapackage.json: "resources[0].schema.fields[1]" has the key "indicator", which is not used )"
                  R"(there.)");
        addChange("one region for all rows", accountsHold, accountsHold + R"(, "region": "V01")",
                  R"(datapackage.json: "resources[3]" has the key "region", which is not used there.)");
    }
    void aColumnThatIsNotReadIsNamed() { compare(); }

    void aColumnOfRegionsComesBeforeOneRegionForAllRows() {
        const test::ChangedPackage package(accountsHold, accountsHold + R"(, "region": "V01")");
        QVERIFY(package.isChanged());
        const core::Dataset dataset = app::loadDataset({package.folder(), package.folder()}).dataset;
        const auto first = [&](const char* code) {
            return dataset.published(core::IndicatorId("revenue"), {}, core::RegionCode(code),
                                     core::Period::quarter(2021, 1));
        };
        QVERIFY(first("V01") && first("V02"));
    }

    void anUnknownIdIsReported_data() {
        addChanges();
        addChange("topic", revenue, revenue + R"("topic": "money",)",
                  R"(datapackage.json: "huline.indicators[0].topic" is "money", which does not exist.)");
        addChange("grouping of the defaults", R"("grouping": "thirds"})", R"("grouping": "third"})",
                  R"(datapackage.json: "huline.defaults.grouping" is "third", which does not exist. )"
                  R"(Did you mean "thirds"?)");
        addChange("grouping of the opening picture", defaults, R"("opening": {"grouping": "coasts"}, )" + defaults,
                  R"(datapackage.json: "huline.opening.grouping" is "coasts", which does not exist. )"
                  R"(Did you mean "coast"?)");
        addChange("grouping of an indicator", R"("id": "balance",)", R"("id": "balance", "grouping": "coasts",)",
                  R"(datapackage.json: "huline.indicators[2].grouping" is "coasts", which does not exist. )"
                  R"(Did you mean "coast"?)");
    }
    void anUnknownIdIsReported() { compare(); }

    void anUnknownIdThatChangesFiguresIsRefused_data() {
        addChanges();
        const char* indicators =
            " Expected one of: balance, residents, revenue, revenue-growth, revenue-per-head, spending.";
        const char* noEdition = "";
        const auto refused = [](const char* name, const QByteArray& before, const QByteArray& after, const char* place,
                                const char* value, const char* expected) {
            addChange(name, before, after,
                      qPrintable(
                          QStringLiteral(R"(Refused: datapackage.json, "%1": "%2" is not known; check the spelling.%3)")
                              .arg(QLatin1String(place), QLatin1String(value), QLatin1String(expected))));
        };
        const QByteArray person = R"("unit": "persons",)";
        refused("weight", person, person + R"("aggregation": "weighted-mean", "weight": "people",)",
                "huline.indicators[3].weight", "people", indicators);
        refused("edition of a weight", person, person + R"("weightEdition": "e9",)",
                "huline.indicators[3].weightEdition", "e9", noEdition);
        refused("edition of a note", person, person + R"("editionNotes": [{"edition": "e9", "note": "n"}],)",
                "huline.indicators[3].editionNotes[0].edition", "e9", noEdition);
        refused("input of a ratio", R"("denominator": "residents")", R"("denominator": "people")",
                "huline.indicators[4].formula.denominator", "people", indicators);
        refused("edition of a denominator", R"("denominator": "residents")",
                R"("denominator": "residents", "denominatorEdition": "e9")",
                "huline.indicators[4].formula.denominatorEdition", "e9", noEdition);
        refused("input of an expression", R"(["-", "revenue", "spending"])", R"(["-", "revenue", "costs"])",
                "huline.indicators[2].formula.value[2]", "costs", indicators);
        refused("default indicator", R"("defaults": {"indicator": "revenue-per-head")",
                R"("defaults": {"indicator": "revenue-a-head")", "huline.defaults.indicator", "revenue-a-head",
                indicators);
        refused("default edition", R"("defaults": {)", R"("defaults": {"edition": "e9", )", "huline.defaults.edition",
                "e9", noEdition);
        refused("opening edition", defaults, R"("opening": {"edition": "e9"}, )" + defaults, "huline.opening.edition",
                "e9", noEdition);
        refused("opening indicator", defaults, R"("opening": {"indicator": "x"}, )" + defaults,
                "huline.opening.indicator", "x", indicators);
        refused("pair of charts", defaults, R"("chartPairs": [{"bars": "revenue", "lines": "x"}], )" + defaults,
                "huline.chartPairs[0].lines", "x", indicators);
        refused("population", R"("population": "residents")", R"("population": "people")", "huline.population",
                "people", indicators);
        refused("edition of a table", accountsHold, accountsHold + R"(, "edition": "e9")", "resources[3].edition", "e9",
                noEdition);
        refused("grouping of a table", accountsHold, accountsHold + R"(, "grouping": "coats")", "resources[3].grouping",
                "coats", " Expected one of: coast, thirds.");
        refused("indicator of a column", R"("indicator": "spending")", R"("indicator": "expenses")",
                "resources[3].schema.fields[3].indicator", "expenses", indicators);
        refused("unit", R"("unit": "persons")", R"("unit": "people")", "huline.indicators[3].unit", "people",
                " Expected one of: %, crowns per head, million crowns, persons.");
        refused("citation", R"("citation": "vso")", R"("citation": "office")", "resources[3].citation", "office",
                " Expected one of: vso.");
    }
    void anUnknownIdThatChangesFiguresIsRefused() { compare(); }

    void whatIsMissingIsNamedWithItsPlace_data() {
        addChanges();
        addChange("unit of an indicator", R"("unit": "persons", )", "",
                  R"(Refused: datapackage.json: "huline.indicators[3]" has no "unit"; add it.)");
        addChange("our part", R"("huline": {)", R"("hulin": {)",
                  R"(Refused: datapackage.json has no "huline", but a key "hulin"; correct its spelling.)");
        addChange(
            "role", R"({"name": "code", "role": "region"})", R"({"name": "code"})",
            R"(Refused: The table groupings.csv has no column with the role "region"; give one of its columns this )"
            R"(role in datapackage.json.)");
        addChange(
            "role of a name", R"({"name": "group_name", "role": "name"})", R"({"name": "group_name"})",
            R"(Refused: The table groupings.csv has no column with the role "name"; give one of its columns this )"
            R"(role in datapackage.json.)");
        addChange("indicators of a table", R"("type": "number", "indicator": "residents")", R"("type": "number")",
                  R"(Refused: datapackage.json: "resources[4].schema.fields" has no "indicator"; add it.)");
        addChange("the whole", accountsHold, accountsHold + R"(, "whole": "all")",
                  R"(Refused: datapackage.json: "huline" has no "whole"; add it.)");
        addChange("grouping of groups", R"({"name": "county", "role": "region"})",
                  R"({"name": "county", "role": "group"})",
                  R"(Refused: datapackage.json: "resources[3]" has no "grouping"; add it.)");
        addChange("grouping of a table", R"({"id": "residents", )", R"({"id": "residents", "grouping": "coast", )",
                  R"(Refused: datapackage.json: "resources[4]" has no "grouping"; add it.)");
    }
    void whatIsMissingIsNamedWithItsPlace() { compare(); }

    void figuresOfGroupsNeedAnIndicatorOfTheirGrouping() {
        const test::ChangedPackage package("\"resources\": [", R"("resources": [
            {"name": "tides", "path": "tides.csv", "holds": "figures", "grouping": "coast",
             "schema": {"fields": [{"name": "coast", "role": "group"}, {"name": "year", "role": "period"},
                                   {"name": "residents", "indicator": "residents"}]}},)");
        QVERIFY(package.isChanged());
        QVERIFY(package.write(QStringLiteral("tides.csv"), "coast,year,residents\ncoastal,2022,1\n"));
        QCOMPARE(messagesOf(package.folder()),
                 QStringList(QStringLiteral(
                     R"(Refused: datapackage.json: "huline.indicators[3]" has no "grouping"; add it.)")));
        QVERIFY(package.replace("datapackage.json", R"({"id": "residents", )",
                                R"({"id": "residents", "grouping": "thirds", )"));
        QCOMPARE(
            messagesOf(package.folder()),
            QStringList(QStringLiteral(R"(Refused: datapackage.json, "huline.indicators[3].grouping": "thirds" is )"
                                       R"(not allowed here; correct it.)")));
    }

    void anIdThatOccursTwiceIsRefused_data() {
        addChanges();
        const auto twice = [](const char* name, const QByteArray& before, const QByteArray& after, const char* place,
                              const char* value) {
            addChange(name, before, after,
                      qPrintable(QStringLiteral(
                                     R"(Refused: datapackage.json, "%1": "%2" occurs twice; change one of the two.)")
                                     .arg(QLatin1String(place), QLatin1String(value))));
        };
        twice("unit", R"({"id": "persons", "symbol")", R"({"id": "million crowns", "symbol")", "huline.units[1].id",
              "million crowns");
        twice("indicator", R"({"id": "spending", "name")", R"({"id": "revenue", "name")", "huline.indicators[1].id",
              "revenue");
        twice("citation", R"("citations": [)", R"("citations": [{"id": "vso", "publisher": "Another"}, )",
              "huline.citations[1].id", "vso");
        twice("edition", defaults, R"("editions": [{"id": "e", "name": "E"}, {"id": "e", "name": "F"}], )" + defaults,
              "huline.editions[1].id", "e");
        twice("topic", defaults, R"("topics": [{"id": "t", "name": "T"}, {"id": "t", "name": "U"}], )" + defaults,
              "huline.topics[1].id", "t");
        twice("role", R"({"name": "quarter", "role": "period"})", R"({"name": "quarter", "role": "region"})",
              "resources[3].schema.fields[1].role", "region");
    }
    void anIdThatOccursTwiceIsRefused() { compare(); }

    void aMissingFileOfPlacesIsNamedWhereThePlacesAreNeeded() {
        const test::StatisticsCopy copy;
        std::filesystem::remove(copy.folder() / "advanced_clusters.csv");
        std::filesystem::remove(copy.folder() / "planned_industries.csv");
        const app::DataPaths paths{copy.folder(), test::shippedData().shapefiles};
        const app::InstalledLanguage english(app::Language::English);
        const auto messages = [&](bool places) {
            app::DataNeeds needs;
            needs.places = places;
            needs.claims = false;
            const app::LoadOutcome outcome = app::tryLoad(paths, {{}, {}, {}, needs});
            return app::Wording(app::Language::English).warnings(std::get<app::LoadedData>(outcome).report);
        };
        const QString folder = QString::fromStdString(copy.folder().string());
        const QString missing = QStringLiteral("There is no file %1/%2; its table is left out.");
        QCOMPARE(messages(true), (QStringList{missing.arg(folder, QStringLiteral("advanced_clusters.csv")),
                                              missing.arg(folder, QStringLiteral("planned_industries.csv"))}));
        QCOMPARE(messages(false), QStringList());
    }

    void aCellSaysInWordsWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("message");
        const auto add = [](const char* name, const char* file, const char* before, const char* after,
                            const char* message) {
            QTest::newRow(name)
                << QByteArray(file) << QByteArray(before) << QByteArray(after)
                << QStringLiteral("Refused: %1, %2").arg(QLatin1String(file), QString::fromUtf8(message));
        };
        add("number", "accounts.csv", "V01,2021-Q1,40.0", "V01,2021-Q1,\"12,5x\"",
            R"(row 2, column "revenue": "12,5x" is not a number; write it like 1234.5.)");
        add("amount", "residents.csv", "V01,2021-Q1,20000", "V01,2021-Q1,-1",
            R"(row 2, column "residents": "-1" is negative; correct it, or set "mayBeNegative" for the indicator.)");
        add("period", "residents.csv", "V01,2021-Q1", "V01,2021-Q5",
            R"(row 2, column "quarter": "2021-Q5" is not a period; write it like 2022, 2022-Q1, 2022-03 or 2022-03-31.)");
        add("no period", "residents.csv", "V01,2021-Q1", "V01,",
            R"(row 2, column "quarter": the cell is empty; fill it.)");
        add("code", "residents.csv", "V01,2021-Q1", " V01,2021-Q1",
            R"(row 2, column "county": " V01" begins or ends with a blank; remove the blank.)");
        add("region without a name", "counties.csv", "V01,Ardle", "V01,",
            R"(row 2, column "name": the cell is empty; fill it.)");
        add("grouping without a name", "grouping_names.csv", "coast,Coast and inland", "coast,",
            R"(row 2, column "name": the cell is empty; fill it.)");
        add("group without a name", "groupings.csv", "coast,coastal,Coastal,V01", "coast,coastal,,V01",
            R"(row 2, column "group_name": the cell is empty; fill it.)");
        add("group with two names", "groupings.csv", "coast,coastal,Coastal,V02", "coast,coastal,Costal,V02",
            R"(row 3, column "group_name": "Costal" is not the name that an earlier row gives to the same group; )"
            R"(correct one of them.)");
        add("unknown grouping", "groupings.csv", "coast,coastal,Coastal,V02", "cost,coastal,Coastal,V02",
            R"(row 3, column "grouping": "cost" is not known; check the spelling. Expected one of: coast, thirds.)");
    }
    void aCellSaysInWordsWhatIsWrong() {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, message);
        const test::ChangedPackage package;
        QVERIFY(package.replace(file.constData(), before, after));
        QCOMPARE(messagesOf(package.folder()), QStringList(message));
    }

    void aLaterRowOfAGroupNeedsNoName() {
        const test::ChangedPackage package;
        QVERIFY(package.replace("groupings.csv", "coast,coastal,Coastal,V02", "coast,coastal,,V02"));
        QCOMPARE(messagesOf(package.folder()), QStringList());
    }

    void aPlaceNeedsANameAndCoordinatesOnTheEarth_data() {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("message");
        QTest::newRow("name") << QByteArray(",20.5,52.4,V01") << R"(column "port": the cell is empty; fill it.)";
        QTest::newRow("longitude") << QByteArray("Old Port,,52.4,V01") << R"(column "x": the cell is empty; fill it.)";
        QTest::newRow("latitude") << QByteArray("Old Port,20.5,95,V01")
                                  << R"(column "y": "95" is not a latitude; latitudes lie between -90 and 90 degrees.)";
        QTest::newRow("far east") << QByteArray("Old Port,205,52.4,V01")
                                  << R"(column "x": "205" is not a longitude; longitudes lie between -180 and 180 )"
                                     R"(degrees.)";
    }
    void aPlaceNeedsANameAndCoordinatesOnTheEarth() {
        QFETCH(const QByteArray, row);
        QFETCH(const QString, message);
        const test::ChangedPackage package("\"resources\": [", "\"resources\": [" + ports);
        QVERIFY(package.isChanged());
        QVERIFY(package.write(QStringLiteral("ports.csv"), "port,x,y,county\n" + row + "\n"));
        QCOMPARE(messagesOf(package.folder()), QStringList(QStringLiteral("Refused: ports.csv, row 2, ") + message));
    }

    void twoTablesOfPlacesNeedTwoNames() {
        const test::ChangedPackage package("\"resources\": [", "\"resources\": [" + ports + ports);
        QVERIFY(package.isChanged());
        QVERIFY(package.write(QStringLiteral("ports.csv"), "port,x,y,county\nOld Port,20.5,52.4,V01\n"));
        QCOMPARE(
            messagesOf(package.folder()),
            QStringList(QStringLiteral(
                R"(Refused: datapackage.json, "resources[1].name": "ports" occurs twice; change one of the two.)")));
    }

    void aPackageOfAnotherVersionIsRefused() {
        QCOMPARE(
            messagesWith(R"("version": 1)", R"("version": 2)"),
            QStringList(QStringLiteral(R"(Refused: datapackage.json, "huline.version": this program does not know )"
                                       R"(version "2" of data packages, only 1; correct it, or use a newer )"
                                       R"(HuLine.)")));
    }

    void periodsOfDifferentLengthsAreNamed() {
        const test::ChangedPackage package;
        QVERIFY(package.replace("residents.csv", "V01,2021-Q2,", "V01,2022,"));
        QCOMPARE(
            messagesOf(package.folder()),
            QStringList(QStringLiteral(R"(residents.csv: the indicator "residents" has periods of different )"
                                       R"(lengths, such as 2021-Q1 and 2022; give each length an indicator of its )"
                                       R"(own.)")));
    }

    void anIndicatorWithoutFiguresIsNamedWhereItsInputsHaveSome() {
        const QStringList messages = messagesWith(R"("indicators": [)", R"("indicators": [
            {"id": "constant", "name": "Spending at prices of 2021", "unit": "million crowns", "aggregation": "none",
             "formula": {"kind": "constant-prices", "amount": "spending", "volumeIndex": "revenue", "baseYear": 2021}},)");
        QCOMPARE(messages, QStringList(QStringLiteral(
                               R"(datapackage.json, "huline.indicators[0]": the indicator "constant" has no figures; )"
                               R"(there is no period for which its formula can be computed from figures of one )"
                               R"(edition.)")));
    }

    void anIndicatorWithoutFiguresIsExpectedWhereAnInputHasNone() {
        QCOMPARE(messagesWith(R"("indicators": [)", R"("indicators": [
            {"id": "visitors", "name": "Visitors", "unit": "persons"},
            {"id": "visitors-per-head", "name": "Visitors per head", "unit": "%", "aggregation": "formula",
             "formula": {"kind": "ratio", "numerator": "visitors", "denominator": "residents"}},)"),
                 QStringList());
    }

private:
    static void compare() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, message);
        const QStringList all = messagesWith(before, after);
        QVERIFY2(all.contains(message), qPrintable(all.join(QLatin1Char('\n'))));
    }
};

HULINE_TEST_CORE(TestPackageChecks)
#include "tst_package_checks.moc"
