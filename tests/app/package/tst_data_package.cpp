// SPDX-License-Identifier: GPL-3.0-or-later
// The data package of an invented country, and packages with faults.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

#include "app/export/export_figure.h"
#include "app/language.h"
#include "app/load/load_dataset.h"
#include "app/package/data_package.h"
#include "app/wording/wording.h"
#include "core/indicators/indicator_value.h"
#include "gis/error.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/foreign_words.h"
#include "tests/support/languages.h"
#include "tests/support/room_test.h"

namespace {

using test::ChangedPackage;

const core::Dataset& veloriaDataset() {
    static const core::Dataset dataset = app::loadDataset({test::veloria(), test::veloria()}).dataset;
    return dataset;
}

std::optional<double> valueOf(const core::Dataset& dataset, const char* indicator, const char* code,
                              core::Period period) {
    const auto value = core::valueOf(dataset, core::IndicatorId(indicator), {}, core::RegionCode(code), period);
    return value ? std::optional(value->value) : std::nullopt;
}

/// The error of a package whose datapackage.json has `before` replaced by `after`; nothing when it can be read.
std::optional<gis::Error> errorWith(const QByteArray& before, const QByteArray& after) {
    const ChangedPackage package(before, after);
    if (!package.isChanged()) {
        return std::nullopt;
    }
    try {
        (void)app::readDataPackage(package.folder());
        return std::nullopt;
    } catch (const gis::Error& error) {
        return error;
    }
}

/// A line from west to east between the southernmost row of counties and the others, and two ports. West of 21 degrees
/// the boundary of the row rises above the line.
const QByteArray canal = R"("dividingLine": {
    "id": "canal", "name": "Great Canal", "grouping": "Both sides of the Great Canal",
    "right": {"id": "south", "name": "South"}, "left": {"id": "north", "name": "North"},
    "ends": [{"id": "locks", "from": {"name": "West Lock", "lon": 19.8, "lat": 52.7},
              "to": {"name": "East Lock", "lon": 23.6, "lat": 52.7}}],
    "shares": ["residents"]}, "defaults":)";

}  // namespace

class TestDataPackage : public QObject {
    Q_OBJECT

private slots:
    void anInventedCountryIsLoadedCompletely() {
        const core::Dataset& dataset = veloriaDataset();
        QCOMPARE(dataset.regions->size(), std::size_t{12});
        QCOMPARE(dataset.covered.size(), std::size_t{12});
        QVERIFY(dataset.dividingLines->empty());
        QVERIFY(!dataset.catalogue->whole());
        QVERIFY(dataset.grouping("coast") != nullptr);
        QVERIFY(dataset.grouping("thirds") != nullptr);
        const core::MapSpec spec = core::initialSpec(dataset);
        QCOMPARE(spec.indicator, core::IndicatorId("revenue-per-head"));
        QCOMPARE(spec.period, core::Period::quarter(2023, 4));
    }

    void withoutAnOpeningPictureTheDefaultIsShown() {
        const core::Dataset& dataset = veloriaDataset();
        QVERIFY(!dataset.catalogue->initialView());
        QVERIFY(core::initialSpec(dataset) == core::defaultSpec(dataset));
    }

    void gapsCompareTheMainIndicatorUnlessThePackageNamesAnother() {
        QCOMPARE(app::readDataPackage(test::veloria()).catalogue.defaults.gapIndicator,
                 core::IndicatorId("revenue-per-head"));
        const ChangedPackage package(R"("defaults": {)", R"("defaults": {"gapIndicator": "residents", )");
        QVERIFY(package.isChanged());
        QCOMPARE(app::readDataPackage(package.folder()).catalogue.defaults.gapIndicator,
                 core::IndicatorId("residents"));
        const auto error = errorWith(R"("defaults": {)", R"("defaults": {"gapIndicator": "resident", )");
        QVERIFY(error && error->detail.find("resident") != std::string::npos);
    }

    void anOpeningPictureIsTaken() {
        core::CatalogueParts parts = app::readDataPackage(HULINE_STATISTICS_DIR).catalogue;
        QVERIFY(parts.initialView.has_value());
        QCOMPARE(parts.initialView->edition, core::EditionId("census5"));
        QCOMPARE(parts.initialView->breaks, (std::vector<double>{50, 65, 80, 100, 125, 150}));
    }

    void aWrongOpeningPictureIsRefusedWithItsPlace_data() {
        QTest::addColumn<QByteArray>("opening");
        QTest::addColumn<QString>("place");
        QTest::newRow("colours") << QByteArray(R"({"colourBy": "rainbow"})") << "huline.opening.colourBy";
        QTest::newRow("ramp") << QByteArray(R"({"ramp": "jet"})") << "huline.opening.ramp";
        QTest::newRow("descending") << QByteArray(R"({"breaks": [80, 50]})") << "huline.opening.breaks[1]";
        QTest::newRow("not a number") << QByteArray(R"({"breaks": ["80"]})") << "huline.opening.breaks[0]";
        QTest::newRow("too many") << QByteArray(R"({"breaks": [1,2,3,4,5,6,7,8,9]})") << "huline.opening.breaks";
        QTest::newRow("indicator") << QByteArray(R"({"indicator": "bananas"})") << "huline.opening.indicator: bananas";
    }
    void aWrongOpeningPictureIsRefusedWithItsPlace() {
        QFETCH(const QByteArray, opening);
        QFETCH(const QString, place);
        const auto error = errorWith(R"("defaults":)", R"("opening": )" + opening + R"(, "defaults":)");
        QVERIFY(error.has_value());
        QVERIFY2(QString::fromStdString(error->detail).contains(place), error->detail.c_str());
    }

    // From the rows of accounts.csv and residents.csv.
    void itsFormulasAreComputed() {
        const core::Dataset& dataset = veloriaDataset();
        const core::Period period = core::Period::quarter(2021, 1);
        const double revenue = *valueOf(dataset, "revenue", "V01", period);
        const double spending = *valueOf(dataset, "spending", "V01", period);
        QCOMPARE(revenue, 40.0);
        QCOMPARE(*valueOf(dataset, "balance", "V01", period), revenue - spending);
        QCOMPARE(*valueOf(dataset, "revenue-per-head", "V01", period), revenue * 1e6 / 20000);
        QVERIFY(!valueOf(dataset, "revenue-growth", "V01", period));
        const core::Period later = core::Period::quarter(2022, 1);
        const double before = revenue;
        const double after = *valueOf(dataset, "revenue", "V01", later);
        QCOMPARE(*valueOf(dataset, "revenue-growth", "V01", later), 100 * (after - before) / before);
    }

    void aPackageMayHaveItsOwnDividingLine() {
        const ChangedPackage package("\"defaults\":", canal);
        QVERIFY(package.isChanged());
        const core::Dataset dataset = app::loadDataset({package.folder(), package.folder()}).dataset;
        const core::Grouping* sides = dataset.grouping("canal");
        QVERIFY(sides != nullptr);
        QCOMPARE(sides->nameEn(), std::string("Both sides of the Great Canal"));
        QCOMPARE(sides->groups()[0].id, std::string("south"));
        const std::vector<core::RegionCode> south{core::RegionCode("V01"), core::RegionCode("V02"),
                                                  core::RegionCode("V03"), core::RegionCode("V04")};
        QCOMPARE(sides->groups()[0].members, south);
        const core::MapSpec spec = core::defaultSpec(dataset);
        const core::Figure figure = core::makeFigure(dataset, spec);
        double all = 0;
        double inSouth = 0;
        for (const core::RegionCode& code : dataset.covered) {
            const double residents = *valueOf(dataset, "residents", code.text().c_str(), figure.sideSharesPeriod);
            all += residents;
            inSouth += std::ranges::find(south, code) != south.end() ? residents : 0;
        }
        QCOMPARE(*figure.sideShares->percentOf(core::IndicatorId("residents")), 100 * inSouth / all);
        const app::FigureText text = app::Wording(app::Language::English).figureText(figure);
        QCOMPARE(text.dividingLine, QStringLiteral("Great Canal"));
        QCOMPARE(text.lineFrom, QStringLiteral("West Lock"));
        QCOMPARE(text.lineTo, QStringLiteral("East Lock"));
    }

    void aPackageMayHavePlacesToDraw() {
        const ChangedPackage package("\"resources\": [", "\"resources\": [" + test::portsTable(R"("drawn": true, )"));
        QVERIFY(package.isChanged());
        QVERIFY(package.write(QStringLiteral("ports.csv"), "port,x,y,county\nOld Port,20.5,52.4,V01\n"));
        const core::Dataset dataset = app::loadDataset({package.folder(), package.folder()}).dataset;
        core::MapSpec spec = core::defaultSpec(dataset);
        const core::Choices choices = core::choicesOf(dataset);
        QCOMPARE(app::Wording(app::Language::English).name(choices, core::LayerKind::Places), QStringLiteral("Ports"));
        spec = core::withLayer(spec, core::LayerKind::Places, true);
        const app::FigureText text = app::Wording(app::Language::English).figureText(core::makeFigure(dataset, spec));
        QCOMPARE(text.places, QStringLiteral("Ports"));
        QCOMPARE(text.placeNames, std::vector{QStringLiteral("Old Port")});
    }

    void aWrongDividingLineIsRefusedWithItsPlace_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("named");
        QTest::newRow("no ends") << QByteArray("\"ends\"") << QByteArray("\"end\"") << "huline.dividingLine.ends";
        QTest::newRow("latitude") << QByteArray("\"lat\": 52.7}") << QByteArray("\"lat\": 152.7}")
                                  << "huline.dividingLine.ends[0].from.lat: 152.7";
        QTest::newRow("no name") << QByteArray("\"name\": \"Great Canal\"") << QByteArray("\"nme\": \"Great Canal\"")
                                 << "huline.dividingLine.name";
        QTest::newRow("one side twice") << QByteArray("\"north\"") << QByteArray("\"south\"") << "south";
        QTest::newRow("unknown indicator")
            << QByteArray("\"residents\"]") << QByteArray("\"people\"]") << "huline.dividingLine.shares[0]: people";
    }
    void aWrongDividingLineIsRefusedWithItsPlace() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QString, named);
        QByteArray faulty = canal;
        QVERIFY(faulty.contains(before));
        faulty.replace(faulty.indexOf(before), before.size(), after);
        const auto error = errorWith("\"defaults\":", faulty);
        QVERIFY(error.has_value());
        QVERIFY2(QString::fromStdString(error->detail).contains(named), error->detail.c_str());
    }

    void figuresComputedFromAnAbsentFigureAreAbsent() {
        const core::Dataset& dataset = veloriaDataset();
        QVERIFY(!valueOf(dataset, "spending", "V12", core::Period::quarter(2021, 1)));
        QVERIFY(!valueOf(dataset, "balance", "V12", core::Period::quarter(2021, 1)));
    }

    void noPictureNamesAnotherCountry_data() { support::addLanguages(); }
    void noPictureNamesAnotherCountry() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const core::Dataset& dataset = veloriaDataset();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.svg"));
        for (const core::Indicator& indicator : dataset.catalogue->indicators()) {
            for (const core::ColourBy colourBy : core::allColourBys()) {
                core::MapSpec spec = core::withIndicator(core::initialSpec(dataset), indicator.id);
                spec.colourBy = colourBy;
                const core::Figure figure = core::makeFigure(dataset, spec);
                QVERIFY(!app::exportFigure(figure, app::Wording(language).figureText(figure), {}, path));
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString drawn = QString::fromUtf8(file.readAll());
                QVERIFY(drawn.contains(QStringLiteral("Veloria")));
                QCOMPARE(support::foreignWordsIn(drawn), QStringList());
            }
        }
    }

    void everyKindOfProjectionCanBeNamed() {
        const QByteArray written =
            R"({"kind": "albers-equal-area", "centralMeridian": 21.8, "standardParallels": [52.4, 53.8]})";
        const auto read = [&](const QByteArray& projection) {
            const test::ChangedPackage package(written, projection);
            return app::readDataPackage(package.folder()).catalogue.map.projection;
        };
        QVERIFY(read(written) == core::MapProjection(core::AlbersEqualArea{21.8, {52.4, 53.8}}));
        QVERIFY(read(R"({"kind": "lambert-azimuthal-equal-area", "centralMeridian": 0, "centralParallel": -90})") ==
                core::MapProjection(core::LambertAzimuthalEqualArea{{0, -90}}));
        QVERIFY(read(R"({"kind": "cylindrical-equal-area", "centralMeridian": 118, "standardParallel": 6})") ==
                core::MapProjection(core::CylindricalEqualArea{118, 6}));
        QVERIFY(read(R"({"kind": "equal-earth", "centralMeridian": 150})") ==
                core::MapProjection(core::EqualEarth{150}));
    }

    void aFaultIsReportedWithItsPlace_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("kind of formula") << QByteArray("\"kind\": \"growth\"") << QByteArray("\"kind\": \"grwth\"")
                                         << QByteArray("huline.indicators[5].formula.kind: grwth");
        QTest::newRow("unknown unit") << QByteArray("\"unit\": \"persons\"") << QByteArray("\"unit\": \"people\"")
                                      << QByteArray("huline.indicators[3].unit: people");
        QTest::newRow("missing input") << QByteArray("\"amount\": \"revenue\"") << QByteArray("\"amount\": \"income\"")
                                       << QByteArray("huline.indicators[5].formula.amount: income");
        QTest::newRow("no area") << QByteArray("\"area\"") << QByteArray("\"arena\"") << QByteArray("huline.area");
        QTest::newRow("days below 0") << QByteArray("\"unit\": \"persons\"")
                                      << QByteArray("\"nearestWithinDays\": -1, \"unit\": \"persons\"")
                                      << QByteArray("huline.indicators[3].nearestWithinDays: -1");
        QTest::newRow("parallels of a cylinder")
            << QByteArray("52.4,") << QByteArray("-53.8,") << QByteArray("huline.projection.standardParallels");
        QTest::newRow("meridian") << QByteArray("\"centralMeridian\": 21.8") << QByteArray("\"centralMeridian\": 218")
                                  << QByteArray("huline.projection.centralMeridian: 218");
    }
    void aFaultIsReportedWithItsPlace() {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QByteArray, named);
        const auto error = errorWith(before, after);
        QVERIFY(error);
        QVERIFY2(QByteArray::fromStdString(error->detail).contains(named), error->detail.c_str());
        QVERIFY(QByteArray::fromStdString(error->subject).endsWith("datapackage.json"));
    }
};

HULINE_TEST_WIDGETS(TestDataPackage)
#include "tst_data_package.moc"
