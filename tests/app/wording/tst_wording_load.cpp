// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "app/load/load_dataset.h"
#include "app/wording/wording.h"
#include "tests/support/room_test.h"

namespace {

std::vector<core::RegionCode> codes(std::size_t count) {
    std::vector<core::RegionCode> result;
    for (std::size_t i = 1; i <= count; ++i) {
        result.emplace_back(QStringLiteral("R%1").arg(i).toStdString());
    }
    return result;
}

QStringList saidOf(const app::LoadReport& report) {
    const app::InstalledLanguage installed(app::Language::English);
    return app::Wording(app::Language::English).warnings(report);
}

}  // namespace

class TestWordingLoad : public QObject {
    Q_OBJECT

private slots:
    void regionsWithoutFiguresAreNotReported() {
        app::LoadReport report;
        report.join.regionsWithoutData = codes(3);
        QVERIFY(report.isClean());
        QVERIFY(saidOf(report).isEmpty());
    }

    void everyKindOfWarningHasItsOwnSentence() {
        app::LoadReport report;
        gis::ReadWarnings& warnings = report.shapes["/data/provinces.shp"];
        for (int kind = 0; kind <= static_cast<int>(gis::ReadWarning::InsetLeftOut); ++kind) {
            warnings.features[static_cast<gis::ReadWarning>(kind)] = {{1, "R1", "", "Alpha"}, {2, "", "", ""}};
        }
        warnings.features[gis::ReadWarning::NoGeometry] = {{7, "R7", "", ""}};
        warnings.layers = gis::LayerSelection{"counties", {"towns", "roads"}};
        report.join.unnamed = codes(1);
        report.join.dataWithoutRegion = codes(2);
        report.join.groupedWithoutData = codes(1);
        QVERIFY(!report.isClean());
        const QStringList said = saidOf(report);
        QCOMPARE(QSet<QString>(said.begin(), said.end()).size(), 16);
        QCOMPARE(said[0], QStringLiteral("/data/provinces.shp has several layers; \"counties\" was read, and not: "
                                         "towns, roads."));
        QCOMPARE(said[2], QStringLiteral("/data/provinces.shp: 1 feature without a readable shape was left out: R7."));
        QCOMPARE(said[10], QStringLiteral("/data/provinces.shp: 2 outlines crossed, touched or repeated "
                                          "themselves and were repaired: Alpha (R1), feature 2."));
    }

    void someRegionsAreNamedWithTheirCodesAndTheOthersCounted() {
        app::LoadReport report;
        report.join.dataWithoutRegion = codes(7);
        report.names = {{core::RegionCode("R2"), "乙", "乙", "", "Beta", "", {}}};
        QCOMPARE(saidOf(report), QStringList(QStringLiteral("7 regions of the statistics are missing from the map: R1, "
                                                            "Beta (R2), R3, R4, R5 and 2 more.")));
    }
};

HULINE_TEST_CORE(TestWordingLoad)
#include "tst_wording_load.moc"
