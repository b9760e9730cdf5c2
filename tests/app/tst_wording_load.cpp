// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>

#include "app/load/load_dataset.h"
#include "app/wording.h"
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
    void regionsThatNoGroupCountsAreNotMissed() {
        app::LoadReport report;
        report.join.regionsWithoutData = codes(3);
        QVERIFY(report.isClean());
        QVERIFY(saidOf(report).isEmpty());
    }

    void everyKindOfWarningIsASentenceOfItsOwn() {
        app::LoadReport report;
        report.shapes["/data/provinces.shp"] = {{gis::ReadWarning::NoGeometry, 1},
                                                {gis::ReadWarning::NotAnArea, 2},
                                                {gis::ReadWarning::NoCode, 1},
                                                {gis::ReadWarning::GeometryRepaired, 3},
                                                {gis::ReadWarning::DuplicateCode, 1}};
        report.join.unnamed = codes(1);
        report.join.dataWithoutRegion = codes(2);
        report.join.placedWithoutData = codes(1);
        QVERIFY(!report.isClean());
        const QStringList said = saidOf(report);
        QCOMPARE(QSet<QString>(said.begin(), said.end()).size(), 8);
        QCOMPARE(said[0], QStringLiteral("/data/provinces.shp: 1 feature without a readable shape was left out; the "
                                         "file may be damaged."));
        QCOMPARE(said[3], QStringLiteral("/data/provinces.shp: 3 outlines that crossed or touched themselves were "
                                         "repaired."));
    }

    void regionsAreNamedWithTheirCodesAndTheRestCounted() {
        app::LoadReport report;
        report.join.dataWithoutRegion = codes(7);
        report.names = {{core::RegionCode("R2"), "乙", "乙", "", "Beta", "", {}}};
        QCOMPARE(saidOf(report), QStringList(QStringLiteral("7 regions of the statistics are missing from the map: R1, "
                                                            "Beta (R2), R3, R4, R5 and 2 more.")));
    }
};

HULINE_TEST_CORE(TestWordingLoad)
#include "tst_wording_load.moc"
