// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, boxes and periods of a data package beyond their limits: each is named with its place and the limits.
#include <QTest>

#include "app/package/data_package.h"
#include "tests/app/package/load_messages.h"
#include "tests/support/room_test.h"

namespace {

using test::ChangedPackage;
using test::messagesOf;
using test::messagesWith;

const QByteArray perHead = R"("scale": 1000000, "denominator": "residents")";
const QByteArray balance = R"({"kind": "expression", "value": ["-", "revenue", "spending"]})";
const QByteArray map = R"("population": "residents")";
const QByteArray defaultsEntry = R"("defaults": {"indicator": "revenue-per-head",)";

/// A package with a graticule or an inset.
QByteArray graticule(const char* members) {
    return R"("context": {"graticule": {)" + QByteArray(members) + "}}, " + map;
}
QByteArray inset(const char* members) { return R"("inset": {"name": "Isle", )" + QByteArray(members) + "}, " + map; }

}  // namespace

class TestPackageLimits : public QObject {
    Q_OBJECT

private slots:
    void aNumberBeyondItsLimitsIsNamedWithThem_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("message");
        const auto add = [](const char* name, const QByteArray& before, const QByteArray& after, const char* place,
                            const char* message) {
            QTest::newRow(name) << before << after
                                << QStringLiteral("Refused: datapackage.json, \"huline.%1\": %2")
                                       .arg(QLatin1String(place), QString::fromUtf8(message));
        };
        const char* factor = R"("0" is not a number above 0 and up to 1,000,000,000,000,000,000; correct it.)";
        add("scale", perHead, R"("scale": 0, "denominator": "residents")", "indicators[4].formula.scale", factor);
        add("scale of the denominator", perHead, perHead + R"(, "denominatorScale": 0)",
            "indicators[4].formula.denominatorScale", factor);
        add("negative", perHead, perHead + R"(, "denominatorScale": -2)", "indicators[4].formula.denominatorScale",
            R"("-2" is not a number above 0 and up to 1,000,000,000,000,000,000; correct it.)");
        add("unit of area", balance, R"({"kind": "density", "amount": "revenue", "areaUnitKm2": 0})",
            "indicators[2].formula.areaUnitKm2", factor);
        add("divisor", balance, R"({"kind": "expression", "value": ["/", "revenue", 0]})",
            "indicators[2].formula.value[2]", R"("0" is not allowed here; correct it.)");
        add("no spacing", map, graticule(R"("west": 0, "east": 40, "south": 40, "north": 60, "spacing": 0)"),
            "context.graticule.spacing", R"("0" is not a number from 0.1 to 90; correct it.)");
        add("billions of lines", map,
            graticule(R"("west": 0, "east": 40, "south": 40, "north": 60, "spacing": 0.000000001)"),
            "context.graticule.spacing", R"("1e-09" is not a number from 0.1 to 90; correct it.)");
        add("west", map, graticule(R"("west": 200, "east": 240, "south": 40, "north": 60)"), "context.graticule.west",
            R"("200" is not a longitude; longitudes lie between -180 and 180 degrees.)");
        add("exchanged meridians", map, graticule(R"("west": 40, "east": 0, "south": 40, "north": 60)"),
            "context.graticule.east", R"("0" is not a number above 40 and up to 400; correct it.)");
        add("exchanged parallels", map, graticule(R"("west": 0, "east": 40, "south": 60, "north": 40)"),
            "context.graticule.north", R"("40" is not a number above 60 and up to 90; correct it.)");
        add("south", map, inset(R"("west": 0, "east": 40, "south": -91, "north": 40)"), "inset.south",
            R"("-91" is not a latitude; latitudes lie between -90 and 90 degrees.)");
        add("inset without a width", map, inset(R"("west": 20, "east": 20, "south": 40, "north": 60)"), "inset.east",
            R"("20" is not a number above 20 and up to 380; correct it.)");
        add("parallel", R"("standardParallels": [52.4, 53.8])", R"("standardParallels": [52.4, 90])",
            "projection.standardParallels[1]", R"("90" is not a number from -89 to 89; correct it.)");
        add("meridian", R"("centralMeridian": 21.8)", R"("centralMeridian": 218)", "projection.centralMeridian",
            R"("218" is not a longitude; longitudes lie between -180 and 180 degrees.)");
        add("default period", defaultsEntry, defaultsEntry + R"( "gapTo": "9922",)", "defaults.gapTo",
            R"("9922" does not lie in the years from 1800 to 2200; correct it.)");
    }
    void aNumberBeyondItsLimitsIsNamedWithThem() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, message);
        QCOMPARE(messagesWith(before, after), QStringList(message));
    }

    void aBoxMayCrossTheMeridianOf180Degrees() {
        QCOMPARE(messagesWith(map, graticule(R"("west": 170, "east": 190, "south": 40, "north": 60)")), QStringList());
        const ChangedPackage package(map, graticule(R"("west": 170, "east": 190, "south": 40, "north": 60)"));
        const app::DataPackage read = app::readDataPackage(package.folder());
        QVERIFY(read.map.graticule.has_value());
        QCOMPARE(read.map.graticule->extent, (app::LonLatBox{170, 190, 40, 60}));
        QCOMPARE(read.map.graticule->spacingDegrees, 10.0);
    }

    void aFigureBeyondItsLimitsIsNamedWithThem_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("message");
        QTest::newRow("size")
            << QByteArray("V01,2021-Q1,20000") << QByteArray("V01,2021-Q1,1e19")
            << R"("residents": "1e19" is too large; the largest number is 1,000,000,000,000,000,000.)";
        for (const char* period : {"1066", "9922", "9922-Q1", "9922-03", "9922-03-31"}) {
            QTest::newRow(period) << QByteArray("V01,2021-Q1") << "V01," + QByteArray(period)
                                  << QStringLiteral(R"("quarter": "%1" does not lie in the years from 1800 to 2200; )"
                                                    R"(correct it.)")
                                         .arg(QLatin1String(period));
        }
    }
    void aFigureBeyondItsLimitsIsNamedWithThem() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, message);
        const ChangedPackage package;
        QVERIFY(package.replace("residents.csv", before, after));
        QCOMPARE(messagesOf(package.folder()),
                 QStringList(QStringLiteral("Refused: residents.csv, row 2, column ") + message));
    }
};

HULINE_TEST_CORE(TestPackageLimits)
#include "tst_package_limits.moc"
