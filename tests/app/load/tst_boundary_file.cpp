// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <stdexcept>

#include "app/load/load_dataset.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"

namespace {

using core::RegionCode;

const std::set<RegionCode> knownCodes{RegionCode("110000"), RegionCode("120000"), RegionCode("130000")};

gis::Table tableOf(std::vector<std::vector<std::string>> rows) {
    return {"boundaries.shp", {"fid", "name", "gb"}, std::move(rows)};
}

std::filesystem::path provinces() { return test::shippedData().shapefiles / "provinces.shp"; }

app::LoadOptions withBoundaries(app::BoundaryFile file) { return {std::move(file), {}, {}}; }

}  // namespace

class TestBoundaryFile : public QObject {
    Q_OBJECT

private slots:
    void theColumnOfTheCodesIsFoundByItsValues() {
        QCOMPARE(app::codeColumn(tableOf({{"1", "a", "110000"}, {"2", "b", "130000"}, {"3", "c", "x"}}), knownCodes),
                 std::optional<std::string>("gb"));
    }

    void aFewChanceMatchesDoNotMakeACodeColumn() {
        QCOMPARE(app::codeColumn(tableOf({{"1", "a", "110000"}, {"2", "b", "5"}, {"3", "c", "6"}}), knownCodes),
                 std::optional<std::string>());
        QCOMPARE(
            app::codeColumn(tableOf({{"1", "a", "110000"}, {"2", "b", "110000"}, {"3", "c", "110000"}}), knownCodes),
            std::optional<std::string>());
    }

    void theShippedBoundariesAreTheSameWhenTheUserNamesThem() {
        const auto outcome = app::tryLoad(test::shippedData(), withBoundaries({provinces(), std::nullopt}));
        const auto* data = std::get_if<app::LoadedData>(&outcome);
        QVERIFY(data != nullptr);
        const app::LoadedData shipped = app::loadDataset(test::shippedData());
        QVERIFY(data->dataset.regions->regions() == shipped.dataset.regions->regions());
        QCOMPARE(data->dataset.covered, shipped.dataset.covered);
    }

    void aFileWithoutCodesListsItsFields() {
        const std::filesystem::path land = test::shippedData().shapefiles / "neighbouring_land.shp";
        const auto outcome = app::tryLoad(test::shippedData(), withBoundaries({land, std::nullopt}));
        const auto* unknown = std::get_if<app::CodeFieldUnknown>(&outcome);
        QVERIFY(unknown != nullptr);
        QCOMPARE(unknown->fields, (std::vector<std::string>{"iso_a3", "name_en"}));
    }

    void aMissingFieldIsAnError() {
        const auto outcome = app::tryLoad(test::shippedData(), withBoundaries({provinces(), "gb"}));
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::FieldMissing);
    }

    void aMissingFileIsAnError() {
        const auto outcome = app::tryLoad(test::shippedData(), withBoundaries({"/no/such/file.shp", std::nullopt}));
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::FileMissing);
    }

    // A value that core refuses is reported for the file that holds it. Here the progress throws instead of core.
    void aRefusedValueIsReportedForTheFileThatHoldsIt_data() {
        QTest::addColumn<double>("at");
        QTest::addColumn<QString>("subject");
        QTest::newRow("statistics") << 0.0 << QString::fromStdString(test::shippedData().statistics.string());
        QTest::newRow("boundaries") << 0.2 << QString::fromStdString(provinces().string());
        QTest::newRow("lines") << 0.47 << QString::fromStdString(provinces().string());
        QTest::newRow("borders") << 0.55 << QString::fromStdString(provinces().string());
    }
    void aRefusedValueIsReportedForTheFileThatHoldsIt() {
        QFETCH(const double, at);
        QFETCH(const QString, subject);
        app::LoadOptions options = withBoundaries({provinces(), std::nullopt});
        options.progress = [&](double part) { return part < at ? true : throw std::invalid_argument("a value"); };
        const auto outcome = app::tryLoad(test::shippedData(), options);
        const auto* error = std::get_if<gis::Error>(&outcome);
        QVERIFY(error != nullptr);
        QCOMPARE(error->kind, gis::ErrorKind::BadValue);
        QCOMPARE(QString::fromStdString(error->subject), subject);
    }

    void theMapComesBeforeTheNeighboursAndIsOtherwiseTheSame() {
        std::vector<app::LoadedData> maps;
        const auto keep = [&](const app::LoadedData& data) { maps.push_back(data); };
        const auto outcome = app::tryLoad(test::shippedData(), {{}, {}, keep});
        const auto& whole = std::get<app::LoadedData>(outcome);
        QCOMPARE(maps.size(), 1U);
        const core::Dataset& map = maps.front().dataset;
        QCOMPARE(map.regions, whole.dataset.regions);
        QCOMPARE(map.borders, whole.dataset.borders);
        QCOMPARE(map.groupings, whole.dataset.groupings);
        QCOMPARE(map.queen->islands().size(), map.regions->size());
        QVERIFY(whole.dataset.queen->islands().size() < map.regions->size());
        QVERIFY(whole.dataset.rook->islands().size() < map.regions->size());
    }
};

HULINE_TEST_CORE(TestBoundaryFile)
#include "tst_boundary_file.moc"
