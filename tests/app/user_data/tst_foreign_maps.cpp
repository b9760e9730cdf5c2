// SPDX-License-Identifier: GPL-3.0-or-later
// Maps of other countries whose codes look like those of the data package: 11 is Beijing, Aude in France, and the
// District of Columbia in the United States.
#include <QTemporaryDir>
#include <QTest>

#include "app/user_data/load_map.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

using support::shippedPaths;
using support::written;

struct Feature {
    const char* code;
    const char* name;
};

// INSEE, Code officiel géographique
const std::vector<Feature> departements{{"11", "Aude"},          {"12", "Aveyron"}, {"13", "Bouches-du-Rhône"},
                                        {"14", "Calvados"},      {"15", "Cantal"},  {"21", "Côte-d'Or"},
                                        {"31", "Haute-Garonne"}, {"50", "Manche"},  {"51", "Marne"}};
// FIPS 5-2
const std::vector<Feature> states{{"11", "District of Columbia"},
                                  {"12", "Florida"},
                                  {"13", "Georgia"},
                                  {"15", "Hawaii"},
                                  {"21", "Kentucky"},
                                  {"31", "Nebraska"},
                                  {"33", "New Hampshire"},
                                  {"36", "New York"},
                                  {"41", "Oregon"},
                                  {"50", "Vermont"},
                                  {"51", "Virginia"},
                                  {"53", "Washington"}};
const std::vector<Feature> fiveProvinces{
    {"11", "北京"}, {"12", "天津"}, {"13", "河北"}, {"14", "山西"}, {"15", "内蒙古"}};

/// Squares of two degrees in a row.
QString squares(const std::vector<Feature>& features, double west, double south) {
    QStringList texts;
    for (const Feature& feature : features) {
        const auto corner = [](double x, double y) { return QStringLiteral("[%1,%2]").arg(x).arg(y); };
        const QStringList ring{corner(west, south), corner(west + 2, south), corner(west + 2, south + 2),
                               corner(west, south + 2), corner(west, south)};
        texts << QStringLiteral(R"({"type":"Feature","properties":{"code":"%1","name":"%2"},)")
                         .arg(QLatin1String(feature.code), QString::fromUtf8(feature.name)) +
                     QStringLiteral(R"("geometry":{"type":"Polygon","coordinates":[[%1]]}})")
                         .arg(ring.join(QLatin1Char(',')));
        west += 2;
    }
    return QStringLiteral(R"({"type":"FeatureCollection","features":[%1]})").arg(texts.join(QLatin1Char(',')));
}

}  // namespace

class TestForeignMaps : public QObject {
    Q_OBJECT

private slots:
    void codesAloneAreNotThoseOfThePackage_data() {
        QTest::addColumn<QString>("map");
        QTest::addColumn<bool>("isOfPackage");
        QTest::newRow("départements") << squares(departements, -5, 44) << false;
        QTest::newRow("states") << squares(states, -120, 35) << false;
        QTest::newRow("provinces") << squares(fiveProvinces, 105, 30) << true;
    }

    void codesAloneAreNotThoseOfThePackage() {
        QFETCH(QString, map);
        QFETCH(bool, isOfPackage);
        const QTemporaryDir folder;
        app::MapSources sources{.paths = shippedPaths};
        sources.boundaries = app::BoundaryFile{written(folder, "map.geojson", map), std::nullopt};
        sources.user.tables = {{.path = written(folder, "table.csv", QStringLiteral("code,trees 2020\n11,3\n12,5\n"))}};
        app::LoadOptions options;
        options.needs.neighbours = false;
        const app::LoadedData data = app::loadMap(sources, options);
        const core::Catalogue& catalogue = *data.dataset.catalogue;
        QCOMPARE(catalogue.find(core::IndicatorId("gdp-per-capita")) != nullptr, isOfPackage);
        QCOMPARE(data.dataset.grouping("four-regions") != nullptr, isOfPackage);
        QCOMPARE(catalogue.noun().many.english() == "provinces", isOfPackage);
        QCOMPARE(data.report.userIndicators.size(), std::size_t{1});
        const core::RegionCode first = data.dataset.regions->regions().front().code;
        QCOMPARE(first.text() == "110000", isOfPackage);
        QCOMPARE(data.dataset.published(data.report.userIndicators.front(), {}, first, core::Period::year(2020))->value,
                 3.0);
    }
};

HULINE_TEST_CORE(TestForeignMaps)
#include "tst_foreign_maps.moc"
