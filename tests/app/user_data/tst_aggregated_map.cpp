// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/aggregated_map.h"

#include <QTest>
#include <algorithm>
#include <cmath>

#include "app/user_data/load_map.h"
#include "app/wording/wording.h"
#include "core/geometry/measure.h"
#include "core/indicators/indicator_value.h"
#include "core/inequality/gaps.h"
#include "tests/support/datasets/shipped_dataset.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

using core::RegionCode;

app::LoadOptions withoutNeighbours() {
    app::LoadOptions options;
    options.needs.neighbours = false;
    return options;
}

/// The cities of a province with the groups of a column.
app::MapSources groupedCities() {
    app::MapSources sources = support::citiesWithTable();
    sources.user.tables.front().columns.groups = {"片区"};
    return sources;
}

app::LoadedData groupsOf(app::MapSources sources, const char* grouping) {
    sources.aggregation = app::Aggregation{grouping, {}, {}};
    return app::loadMap(sources, withoutNeighbours());
}

/// Every value of the gap tables of the regions, in all indicators, editions and periods, against the map of groups.
/// @returns how many values are the same; nothing if one differs.
std::optional<int> sameAsInGapTables(const core::Dataset& regions, const core::Grouping& grouping,
                                     const core::Dataset& groups) {
    const core::GroupMembership membership = core::groupMembership(*regions.panel, *regions.regions, grouping);
    std::vector<core::EditionId> editions;
    for (const core::Edition& edition : regions.catalogue->editions()) {
        editions.push_back(edition.id);
    }
    if (editions.empty()) {
        editions.emplace_back();
    }
    int same = 0;
    for (const core::Indicator& indicator : regions.catalogue->indicators()) {
        const bool isSum = indicator.isAdditive() && !indicator.isByGroup();
        if (indicator.isByGroup() && indicator.grouping != grouping.id()) {
            continue;
        }
        for (const core::EditionId& edition : editions) {
            if (!regions.isPublishedIn(indicator.id, edition)) {
                continue;
            }
            for (const core::Period period : core::periodsOf(regions, indicator.id, edition)) {
                const auto levels = core::groupLevels(regions, indicator.id, edition, grouping, membership, period,
                                                      core::MeanKind::Pooled);
                for (std::size_t i = 0; i < levels.size(); ++i) {
                    const RegionCode code(grouping.groups()[i].id);
                    const auto found = core::valueOf(groups, indicator.id, edition, code, period);
                    if (!levels[i].mean) {
                        if (found && indicator.isAdditive()) {
                            qWarning("%s %s: a sum without all parts", indicator.id.text().c_str(),
                                     period.text().c_str());
                            return std::nullopt;
                        }
                        continue;
                    }
                    const double expected =
                        levels[i].mean->value * (isSum ? static_cast<double>(levels[i].members) : 1);
                    if (!found || std::abs(found->value - expected) > 1e-9 * std::abs(expected)) {
                        qWarning("%s %s %s: %f, not %f", indicator.id.text().c_str(), period.text().c_str(),
                                 code.text().c_str(), found ? found->value : 0.0, expected);
                        return std::nullopt;
                    }
                    ++same;
                }
            }
        }
    }
    return same;
}

QString squareFeature(const char* name, const char* group, double west, double south, double size) {
    return QStringLiteral(
               R"({"type":"Feature","properties":{"name":"%1","part":"%2"},"geometry":{"type":"Polygon","coordinates":[[[%3,%4],[%5,%4],[%5,%6],[%3,%6],[%3,%4]]]}})")
        .arg(QString::fromUtf8(name), QString::fromUtf8(group))
        .arg(west)
        .arg(south)
        .arg(west + size)
        .arg(south + size);
}

QString collection(const QStringList& features) {
    return QStringLiteral(R"({"type":"FeatureCollection","features":[%1]})").arg(features.join(QLatin1Char(',')));
}

/// A boundary file with a table of the groups of its regions.
app::MapSources mapOf(const QTemporaryDir& folder, const QStringList& features, const QString& table) {
    app::MapSources sources = support::tableOf(support::written(folder, "table.csv", table));
    sources.boundaries = app::BoundaryFile{support::written(folder, "map.geojson", collection(features)), "name", {}};
    sources.user.tables.front().columns.groups = {"part"};
    return sources;
}

}  // namespace

class TestAggregatedMap : public QObject {
    Q_OBJECT

private slots:
    void shippedGroupsHaveTheValuesOfTheGapTables_data() {
        QTest::addColumn<QByteArray>("grouping");
        QTest::newRow("four regions") << QByteArray("four-regions");
        QTest::newRow("eight zones") << QByteArray("eight-zones");
        QTest::newRow("both sides of the line") << QByteArray("hu-line");
        QTest::newRow("a part of the country") << QByteArray("jing-jin-ji");
    }
    void shippedGroupsHaveTheValuesOfTheGapTables() {
        QFETCH(const QByteArray, grouping);
        const core::Dataset& regions = support::shippedDataset();
        const app::Aggregation aggregation{grouping.toStdString(), {}, {}};
        const app::LoadedData groups = app::aggregatedMap({regions}, aggregation, {}, withoutNeighbours());
        const auto same = sameAsInGapTables(regions, *regions.grouping(grouping.toStdString()), groups.dataset);
        QVERIFY(same.has_value());
        QVERIFY2(*same > 5000, qPrintable(QString::number(*same)));
    }

    void ownGroupsHaveTheValuesOfTheGapTables() {
        const app::LoadedData regions = app::loadMap(groupedCities(), withoutNeighbours());
        const app::LoadedData groups = groupsOf(groupedCities(), "table-1");
        QVERIFY(sameAsInGapTables(regions.dataset, *regions.dataset.grouping("table-1"), groups.dataset).value_or(0) >=
                16);
    }

    void shapesAndAreasAreThoseOfTheMembers() {
        const core::Dataset& regions = support::shippedDataset();
        const app::LoadedData groups = app::aggregatedMap({regions}, {"four-regions", {}, {}}, {}, withoutNeighbours());
        const core::Grouping& grouping = *regions.grouping("four-regions");
        for (std::size_t i = 0; i < grouping.groups().size(); ++i) {
            double km2 = 0;
            double plane = 0;
            for (const RegionCode& member : grouping.groups()[i].members) {
                const core::Region& region = (*regions.regions)[*regions.regions->indexOf(member)];
                km2 += region.areaKm2;
                plane += core::planarAreaM2(region.shape);
            }
            const core::Region& group = (*groups.dataset.regions)[i];
            QCOMPARE(group.areaKm2, km2);
            QVERIFY(std::abs(core::planarAreaM2(group.shape) - plane) < 1e-9 * plane);
        }
        QVERIFY(!groups.claims);
        QVERIFY(groups.dataset.printedSideShares.empty());
        QVERIFY(!groups.dataset.borders->empty());
        QVERIFY(std::ranges::all_of(*groups.dataset.anchors, [](const auto& anchor) { return anchor.radiusM > 0; }));
    }

    void groupsHaveNeighbours() {
        app::LoadedData groups = app::aggregatedMap({support::shippedDataset()}, {"four-regions", {}, {}}, {}, {});
        QVERIFY(groups.areNeighboursKnown);
        // Every one of the four regions touches at least one of the others.
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(!groups.dataset.rook->neighbours(i).empty());
        }
    }

    void theMapIsReadyBeforeItsNeighbours() {
        app::LoadOptions options;
        std::size_t ready = 0;
        bool wereKnown = true;
        std::vector<double> parts;
        options.onMapReady = [&](const app::LoadedData& data) {
            ready = data.dataset.regions->size();
            wereKnown = data.areNeighboursKnown;
        };
        options.progress = [&](double part) {
            parts.push_back(part);
            return true;
        };
        app::MapSources sources = groupedCities();
        sources.aggregation = app::Aggregation{"table-1", {}, {{"片", "part"}, {"片", "parts"}}};
        const app::LoadedData groups = app::loadMap(sources, options);
        QCOMPARE(ready, std::size_t{4});
        QVERIFY(!wereKnown && groups.areNeighboursKnown);
        QVERIFY(std::ranges::is_sorted(parts));
        QCOMPARE(groups.dataset.catalogue->noun().many.en, std::string("parts"));
    }

    void regionsInNoGroupAreOneRegionOrStay() {
        const app::LoadedData groups =
            app::aggregatedMap({support::shippedDataset()}, {"jing-jin-ji", {}, {}}, {}, withoutNeighbours());
        const core::AggregationReport& report = *groups.report.aggregation;
        QCOMPARE(report.members + report.rest.size(), std::size_t{31});
        QCOMPARE(report.alone.size(), std::size_t{3});
        QVERIFY(!groups.report.isClean());
        const QStringList sentences = app::Wording(app::Language::English).warnings(groups.report);
        QVERIFY2(sentences.join('\n').contains(QLatin1String("3 region(s) without figures")) ||
                     sentences.join('\n').contains(QLatin1String("3 regions without figures")),
                 qPrintable(sentences.join('\n')));
    }

    void aMissingGroupingLeavesTheRegions() {
        const app::LoadedData regions = groupsOf(groupedCities(), "no-such");
        QCOMPARE(regions.report.missingGrouping, std::optional<std::string>("no-such"));
        QCOMPARE(regions.dataset.regions->size(), std::size_t{21});
        QVERIFY(!regions.report.aggregation && !regions.report.isClean());
        QVERIFY(!regions.dataset.borders->empty());
    }

    // Squares west and east of the 180th meridian, each pair 2 by 1 degrees.
    void groupsLieAcrossTheSeam() {
        const QTemporaryDir folder;
        const app::MapSources sources =
            mapOf(folder,
                  {squareFeature("a", "", 179, 0, 1), squareFeature("b", "", -180, 0, 1),
                   squareFeature("c", "", 178, 0, 1), squareFeature("d", "", -179, 0, 1)},
                  QStringLiteral("name,part,population (persons)\na,middle,1\nb,middle,2\nc,ends,4\nd,ends,8\n"));
        const app::LoadedData groups = groupsOf(sources, "table-1");
        QCOMPARE(groups.dataset.regions->size(), std::size_t{2});
        const core::Region& middle = (*groups.dataset.regions)[0];
        QCOMPARE(middle.nameEn, std::string("middle"));
        QCOMPARE(middle.shape.size(), std::size_t{1});  // one square beside the other
        QCOMPARE((*groups.dataset.regions)[1].shape.size(), std::size_t{2});
        // A degree of longitude by one of latitude at the equator of GRS80: 12,308.78 km².
        QVERIFY(std::abs(middle.areaKm2 - 2 * 12308.78) < 1);
    }

    void groupsOfAPlaneHaveItsArea() {
        const QTemporaryDir folder;
        app::MapSources sources = mapOf(
            folder,
            {squareFeature("a", "", 0, 0, 10), squareFeature("b", "", 10, 0, 10), squareFeature("c", "", 20, 0, 10)},
            QStringLiteral("name,part,population (persons)\na,west,1\nb,west,2\nc,east,4\n"));
        sources.boundaries->options.referenceSystem = "plane";
        const app::LoadedData groups = groupsOf(sources, "table-1");
        const core::Region& west = (*groups.dataset.regions)[0];
        QCOMPARE(west.areaKm2, 200.0);
        QCOMPARE(west.shape.size(), std::size_t{1});
        const auto people =
            core::valueOf(groups.dataset, core::IndicatorId("population"), {}, west.code, core::Period::undated());
        QVERIFY(people && people->value == 3);
    }

    // Only one of two groups has figures in the table.
    void groupsWithoutFiguresAreShownWithout() {
        const QTemporaryDir folder;
        const app::LoadedData groups = groupsOf(
            mapOf(folder,
                  {squareFeature("a", "", 0, 0, 1), squareFeature("b", "", 1, 0, 1), squareFeature("c", "", 2, 0, 1)},
                  QStringLiteral("name,part,population (persons)\na,one,5\nb,two,\nc,two,\n")),
            "table-1");
        const auto people = [&](std::size_t i) {
            return core::valueOf(groups.dataset, core::IndicatorId("population"), {}, (*groups.dataset.regions)[i].code,
                                 core::Period::undated());
        };
        QCOMPARE(groups.dataset.regions->size(), std::size_t{2});
        QVERIFY(people(0) && people(0)->value == 5);
        QVERIFY(!people(1));
    }

    // Every region of an own map has an area, so only figures of the table decide which regions are merged.
    void aComputedAreaIsNoFigure() {
        const QTemporaryDir folder;
        const app::LoadedData groups =
            groupsOf(mapOf(folder,
                           {squareFeature("a", "", 0, 0, 1), squareFeature("b", "", 1, 0, 1),
                            squareFeature("c", "", 2, 0, 1), squareFeature("d", "", 3, 0, 1)},
                           QStringLiteral("name,part,population (persons)\na,one,5\nb,one,6\nc,,50\n")),
                     "table-1");
        const core::AggregationReport& report = *groups.report.aggregation;
        QCOMPARE(report.rest, std::vector{RegionCode("c")});
        QCOMPARE(report.alone, std::vector{RegionCode("d")});
        const auto valueOf = [&](const char* indicator, std::size_t i) {
            return core::valueOf(groups.dataset, core::IndicatorId(indicator), {}, (*groups.dataset.regions)[i].code,
                                 core::Period::undated());
        };
        QCOMPARE(groups.dataset.regions->size(), std::size_t{3});
        QCOMPARE(valueOf("population", 0)->value, 11.0);
        QCOMPARE(valueOf("population", 1)->value, 50.0);
        QVERIFY(!valueOf("population", 2));
        QVERIFY2(valueOf("area", 2)->value > 10'000, "the region that stays keeps its area");
    }

    void aMemberWithoutFiguresIsNamed() {
        const QTemporaryDir folder;
        const app::LoadedData groups =
            groupsOf(mapOf(folder, {squareFeature("a", "", 0, 0, 1), squareFeature("b", "", 1, 0, 1)},
                           QStringLiteral("name,part,population (persons)\na,one,5\nb,one,\n")),
                     "table-1");
        QCOMPARE(groups.report.aggregation->withoutFigures, std::vector{RegionCode("b")});
        const QString said = app::Wording(app::Language::English).warnings(groups.report).join('\n');
        QVERIFY2(said.contains(QLatin1String("of which the groups that they belong to have no values")) ||
                     said.contains(QLatin1String("has no figures, so its group has no values")),
                 qPrintable(said));
    }

    // 20,000 is more than the persons (in ten thousands) of any province, and less than those of a region of ten.
    void theSignOfAFormulaIsThatOfTheGroups() {
        app::MapSources sources{.paths = support::shippedPaths};
        sources.user.formulas = {{"x", "20000 - population", std::nullopt}};
        const auto mayBeNegative = [&] {
            const app::LoadedData data = app::loadMap(sources, withoutNeighbours());
            return data.dataset.catalogue->indicator(data.report.userIndicators.front()).mayBeNegative;
        };
        QVERIFY(!mayBeNegative());
        sources.aggregation = app::Aggregation{"four-regions", {}, {}};
        QVERIFY(mayBeNegative());
    }

    void anotherBoundaryFileEndsTheAggregation() {
        app::MapSources sources = groupedCities();
        sources.aggregation = app::Aggregation{"table-1", {}, {}};
        QVERIFY(app::withFile(sources, support::testData / "own_map/guangdong.geojson").aggregation);
        QVERIFY(app::withFile(sources, support::testData / "own_map/cities.csv").aggregation);
        QVERIFY(!app::withFile(sources, "/elsewhere/other.geojson").aggregation);
    }
};

HULINE_TEST_CORE(TestAggregatedMap)
#include "tst_aggregated_map.moc"
