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
#include "tests/support/room_test.h"

namespace {

const std::filesystem::path veloria = std::filesystem::path(HULINE_TEST_DATA_DIR) / "veloria";

core::Dataset veloriaDataset() { return app::loadDataset({veloria, veloria}).dataset; }

std::optional<double> valueOf(const core::Dataset& dataset, const char* indicator, const char* code,
                              core::Period period) {
    const auto value = core::valueOf(dataset, core::IndicatorId(indicator), {}, core::RegionCode(code), period);
    return value ? std::optional(value->value) : std::nullopt;
}

/// The error of a package whose datapackage.json has `before` replaced by `after`; nothing when it can be read.
std::optional<gis::Error> errorWith(const QByteArray& before, const QByteArray& after) {
    const QTemporaryDir folder;
    const std::filesystem::path copy = folder.path().toStdString();
    std::filesystem::copy(veloria, copy, std::filesystem::copy_options::recursive);
    QFile file(folder.filePath(QStringLiteral("datapackage.json")));
    if (!file.open(QIODevice::ReadWrite)) {
        return std::nullopt;
    }
    QByteArray text = file.readAll();
    if (!text.contains(before)) {
        return std::nullopt;
    }
    text.replace(text.indexOf(before), before.size(), after);
    file.resize(0);
    file.seek(0);
    file.write(text);
    file.close();
    try {
        (void)app::readDataPackage(copy);
        return std::nullopt;
    } catch (const gis::Error& error) {
        return error;
    }
}

}  // namespace

class TestDataPackage : public QObject {
    Q_OBJECT

private slots:
    void anInventedCountryIsLoadedCompletely() {
        const core::Dataset dataset = veloriaDataset();
        QCOMPARE(dataset.regions->size(), std::size_t{12});
        QCOMPARE(dataset.covered.size(), std::size_t{12});
        QVERIFY(dataset.dividingLines->empty());
        QVERIFY(!dataset.catalogue->whole());
        QVERIFY(dataset.grouping("coast") != nullptr);
        QVERIFY(dataset.grouping("thirds") != nullptr);
        const core::MapSpec spec = core::openingSpec(dataset);
        QCOMPARE(spec.indicator, core::IndicatorId("revenue-per-head"));
        QCOMPARE(spec.period, core::Period::quarter(2023, 4));
    }

    void withoutAnOpeningPictureTheDefaultIsShown() {
        const core::Dataset dataset = veloriaDataset();
        QVERIFY(!dataset.catalogue->opening());
        QVERIFY(core::openingSpec(dataset) == core::defaultSpec(dataset));
    }

    void anOpeningPictureIsTaken() {
        core::CatalogueParts parts = app::readDataPackage(HULINE_STATISTICS_DIR).catalogue;
        QVERIFY(parts.opening.has_value());
        QCOMPARE(parts.opening->edition, core::EditionId("census5"));
        QCOMPARE(parts.opening->breaks, (std::vector<double>{50, 65, 80, 100, 125, 150}));
    }

    void aWrongOpeningPictureIsRefusedWithItsPlace_data() {
        QTest::addColumn<QByteArray>("opening");
        QTest::addColumn<QString>("place");
        QTest::newRow("colours") << QByteArray(R"({"colourBy": "rainbow"})") << "huline.opening.colourBy";
        QTest::newRow("ramp") << QByteArray(R"({"ramp": "jet"})") << "huline.opening.ramp";
        QTest::newRow("descending") << QByteArray(R"({"breaks": [80, 50]})") << "huline.opening.breaks[1]";
        QTest::newRow("no number") << QByteArray(R"({"breaks": ["80"]})") << "huline.opening.breaks[0]";
        QTest::newRow("too many") << QByteArray(R"({"breaks": [1,2,3,4,5,6,7,8,9]})") << "huline.opening.breaks";
        QTest::newRow("indicator") << QByteArray(R"({"indicator": "bananas"})") << "opening picture";
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
        const core::Dataset dataset = veloriaDataset();
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

    void figuresComputedFromAnAbsentFigureAreAbsent() {
        const core::Dataset dataset = veloriaDataset();
        QVERIFY(!valueOf(dataset, "spending", "V12", core::Period::quarter(2021, 1)));
        QVERIFY(!valueOf(dataset, "balance", "V12", core::Period::quarter(2021, 1)));
    }

    void noPictureNamesAnotherCountry_data() {
        QTest::addColumn<app::Language>("language");
        QTest::newRow("English") << app::Language::English;
        QTest::newRow("Chinese") << app::Language::Chinese;
    }
    void noPictureNamesAnotherCountry() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const core::Dataset dataset = veloriaDataset();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("map.svg"));
        for (const core::Indicator& indicator : dataset.catalogue->indicators()) {
            for (const core::ColourBy colourBy : core::allColourBys()) {
                core::MapSpec spec = core::withIndicator(core::openingSpec(dataset), indicator.id);
                spec.colourBy = colourBy;
                const core::Figure figure = core::makeFigure(dataset, spec);
                QVERIFY(!app::exportFigure(figure, app::Wording(language).figureText(figure), {}, path));
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString drawn = QString::fromUtf8(file.readAll());
                QVERIFY(drawn.contains(QStringLiteral("Veloria")));
                for (const char* foreign : {"China", "province", "National Bureau", "中国", "省", "国家统计局",
                                            "胡焕庸", "Hu Line", "Taiwan", "台湾", "Natural Earth"}) {
                    QVERIFY2(!drawn.contains(QString::fromUtf8(foreign)), foreign);
                }
            }
        }
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
                                       << QByteArray("income");
        QTest::newRow("no area") << QByteArray("\"area\"") << QByteArray("\"arena\"") << QByteArray("huline.area");
        QTest::newRow("days below 0") << QByteArray("\"unit\": \"persons\"")
                                      << QByteArray("\"nearestWithinDays\": -1, \"unit\": \"persons\"")
                                      << QByteArray("huline.indicators[3].nearestWithinDays: -1");
        QTest::newRow("not JSON") << QByteArray("\"huline\": {") << QByteArray("\"huline\": {{") << QByteArray("byte");
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
