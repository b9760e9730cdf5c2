// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the user with figures of regions of which the data package has none: Taiwan, Hong Kong and Macao.
#include <QTemporaryDir>
#include <QTest>
#include <numeric>

#include "app/user_data/load_map.h"
#include "core/figure/figure.h"
#include "core/indicators/indicator_value.h"
#include "core/spec/map_spec.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

const core::IndicatorId gdp("gdp");
const core::RegionCode taiwan("710000");

/// A row for each of the 34 regions of the map, with the figures 1, 2, 3 ...
QString tableOfAllRegions() {
    const core::Dataset dataset = app::loadMap({.paths = support::shippedPaths}, {}).dataset;
    QString rows = QStringLiteral("地区,茶叶产量2022年（吨）\n");
    int number = 0;
    for (const core::RegionNames& names : *dataset.names) {
        rows += QStringLiteral("%1,%2\n").arg(QString::fromStdString(names.shortZh)).arg(++number);
    }
    return rows;
}

core::Figure figureOf(const app::LoadedData& data, const core::IndicatorId& indicator) {
    core::MapSpec spec = core::withPeriod(core::defaultSpec(data.dataset), core::Period::year(2022));
    spec.grouping = core::noGroupingId;
    return core::makeFigure(data.dataset, core::withIndicator(spec, indicator));
}

}  // namespace

class TestRegionsBeyondPackage : public QObject {
    Q_OBJECT

private slots:
    void theirFiguresAreShownAndCounted() {
        const QTemporaryDir folder;
        app::MapSources sources{.paths = support::shippedPaths};
        sources.user.tables = {{.path = support::written(folder, "tea.csv", tableOfAllRegions())}};
        app::LoadOptions options;
        options.needs.neighbours = false;
        const app::LoadedData data = app::loadMap(sources, options);
        QVERIFY(data.report.tables.front().isClean());
        const core::IndicatorId tea = data.report.userIndicators.front();
        const core::Figure figure = figureOf(data, tea);
        QVERIFY(figure.notices.empty());
        QCOMPARE(figure.legend.noDataCount, std::size_t{0});
        QCOMPARE(figure.timeline.known.back(), std::size_t{34});
        QCOMPARE(figure.timeline.expected, std::size_t{34});
        QVERIFY(figure.readings[*data.dataset.regions->indexOf(taiwan)].value);
        const core::EditionId edition = data.dataset.catalogue->defaults().edition;
        QCOMPARE(core::valueOfWhole(data.dataset, tea, edition, core::Period::year(2022))->value, 34.0 * 35 / 2);
    }

    // They do not count as missing in the figures of the package.
    void figuresOfThePackageStayAsTheyAre() {
        const QTemporaryDir folder;
        app::LoadOptions options;
        options.needs.neighbours = false;
        const app::LoadedData alone = app::loadMap({.paths = support::shippedPaths}, options);
        app::MapSources sources{.paths = support::shippedPaths};
        sources.user.tables = {{.path = support::written(folder, "tea.csv", tableOfAllRegions())}};
        const app::LoadedData data = app::loadMap(sources, options);
        const core::Figure before = figureOf(alone, gdp);
        const core::Figure now = figureOf(data, gdp);
        QCOMPARE(now.legend.noDataCount, std::size_t{3});
        QVERIFY(now.readings == before.readings);
        QVERIFY(now.notices == before.notices);
        QVERIFY(now.timeline == before.timeline);
        QCOMPARE(now.timeline.expected, std::size_t{31});
        QVERIFY(now.gapTables == before.gapTables);
        QVERIFY(now.sideShares == before.sideShares);
        QVERIFY(now.grouping == before.grouping);
    }
};

HULINE_TEST_CORE(TestRegionsBeyondPackage)
#include "tst_regions_beyond_package.moc"
