// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "app/raster/draw_list.h"
#include "tests/support/datasets/generated_dataset.h"
#include "tests/support/room_test.h"

namespace {

/// The pens of the borders between regions, and of the coast, at a scale.
struct Pens {
    std::vector<QPen> inner;
    std::vector<QPen> coast;
};

constexpr double unitsPerMm = 4;

/// @param sideMm  side of a square that has the median area of the regions.
Pens pensAt(double sideMm) {
    const core::RegionSet regions = support::generatedRegions(900, 3);
    std::vector<double> areas;
    for (const core::Region& region : regions.regions()) {
        areas.push_back(region.areaKm2);
    }
    std::ranges::sort(areas);
    const double sideM = 1000 * std::sqrt(areas[450]);
    core::FillLayer layer;
    layer.regions = std::make_shared<const core::RegionSet>(regions);
    layer.borders = std::make_shared<const std::vector<core::Border>>(core::borders(regions));
    layer.colourOf = core::SharedVector<core::Srgb>(std::vector<core::Srgb>(regions.size()));
    app::Frame frame;
    frame.unitsPerMm = unitsPerMm;
    app::DrawList list;
    drawLayer(list, app::Ruler(frame), layer, *regions.extent(), sideMm * unitsPerMm / sideM);
    Pens pens;
    for (const app::DrawList::Line& line : list.lines()) {
        (line.pen.color() == frame.style.coast ? pens.coast : pens.inner).push_back(line.pen);
    }
    return pens;
}

}  // namespace

class TestMapLayers : public QObject {
    Q_OBJECT

private slots:
    void bordersAreThinWhereRegionsAreSmall() {
        const Pens large = pensAt(5);
        const Pens small = pensAt(1.5);
        QVERIFY(large.inner.size() > 1000 && !large.coast.empty());
        QCOMPARE(large.inner.size(), small.inner.size());
        QCOMPARE(large.inner.front().widthF(), pensAt(50).inner.front().widthF());
        QVERIFY(small.inner.front().widthF() < 0.6 * large.inner.front().widthF());
        QCOMPARE(small.coast.front().widthF(), large.coast.front().widthF());
    }

    /// Otherwise borders would hide the colours of tens of thousands of regions.
    void thereAreNoBordersWhereRegionsAreTiny() {
        const Pens tiny = pensAt(0.5);
        QVERIFY(tiny.inner.empty());
        QVERIFY(!tiny.coast.empty());
    }
};

HULINE_TEST_WIDGETS(TestMapLayers)
#include "tst_map_layers.moc"
