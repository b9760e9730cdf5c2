// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "app/reports/gap_report.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/room_test.h"

namespace {

core::GroupLevel level(std::optional<core::Observation> mean) { return {2, mean ? 2U : 1U, mean}; }

core::Grouping grouping() {
    return {"halves",
            "两半",
            "Halves",
            "a test",
            {{"near", "近", "Near", {core::RegionCode("1"), core::RegionCode("2")}},
             {"far", "远", "Far", {core::RegionCode("3"), core::RegionCode("4")}}}};
}

/// The group "near": 1/3, published, then 12. The group "far": absent, then 2, derived.
core::GapTable table() {
    core::GapTable result{core::IndicatorId("gdp-per-capita"),
                          core::EditionId("census4"),
                          core::MeanKind::Pooled,
                          core::Period::year(2000),
                          core::Period::year(2022),
                          {level(core::Observation{1.0 / 3}), level(std::nullopt)},
                          {level(core::Observation{12}), level(core::Observation{2, core::Provenance::Derived})},
                          {}};
    result.gaps = core::gaps(result.fromLevels, result.toLevels);
    return result;
}

const app::Wording english(app::Language::English);

QString jsonOf(const core::GapTable& gaps) {
    return app::gapsAsJson(gaps, grouping(), support::paperCatalogue(), english);
}
QString csvOf(const core::GapTable& gaps) { return app::gapsAsCsv(gaps, grouping(), support::paperCatalogue()); }
QString textOf(const core::GapTable& gaps) {
    return app::gapsAsText(gaps, grouping(), support::paperCatalogue(), english);
}

}  // namespace

class TestGapReport : public QObject {
    Q_OBJECT

private slots:
    void jsonKeepsEveryDigit() {
        const QString json = jsonOf(table());
        const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
        QCOMPARE(object["groups"].toArray()[0].toObject()["from"].toDouble(), 1.0 / 3);
        QVERIFY(json.contains(QLatin1String("0.3333333333333333")));
    }

    void absentValuesAreNullInJson() {
        const QJsonObject object = QJsonDocument::fromJson(jsonOf(table()).toUtf8()).object();
        QVERIFY(object["groups"].toArray()[1].toObject()["from"].isNull());
        const QJsonObject gap = object["gaps"].toArray()[0].toObject();
        QVERIFY(gap["from"].isNull());
        QCOMPARE(gap["to"].toDouble(), 10.0);
        QVERIFY(gap["changePercent"].isNull());
    }

    void jsonStatesWhetherALevelWasDerived() {
        core::GapTable gapTable = table();
        QVERIFY(QJsonDocument::fromJson(jsonOf(gapTable).toUtf8()).object()["derived"].toBool());
        gapTable.toLevels[1].mean->provenance = core::Provenance::Published;
        QCOMPARE(QJsonDocument::fromJson(jsonOf(gapTable).toUtf8()).object()["derived"], QJsonValue(false));
    }

    // As in the window's panel of gaps: a change of -100 percent or less does not mean that the gap has closed.
    void textMarksAReversedGap() {
        core::GapTable gapTable = table();
        QVERIFY(!textOf(gapTable).contains(QStringLiteral("†")));
        gapTable.fromLevels[1].mean = core::Observation{1};  // near 1/3 less far 1, then near 12 less far 2
        gapTable.gaps = core::gaps(gapTable.fromLevels, gapTable.toLevels);
        const QString said = textOf(gapTable);
        QVERIFY2(said.contains(QStringLiteral("%†\n")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("\n† the gap has changed its sign")), qPrintable(said));
    }

    void datesAreTextAndYearsAreNumbersInJson() {
        core::GapTable gapTable = table();
        gapTable.from = core::Period::date(2022, 2, 28);
        const QJsonObject object = QJsonDocument::fromJson(jsonOf(gapTable).toUtf8()).object();
        QCOMPARE(object["from"], QJsonValue("2022-02-28"));
        QCOMPARE(object["to"], QJsonValue(2022));
    }

    void csvHasALineForEveryLevelAndGap() {
        QCOMPARE(
            csvOf(table()),
            QStringLiteral("indicator,unit,vintage,grouping,mean,from_period,to_period,kind,group,less_group,n,from,to,"
                           "change_percent,provenance\n"
                           "gdp-per-capita,yuan,census4,halves,pooled,2000,2022,level,near,,2,0.3333333333333333,12,,"
                           "published\n"
                           "gdp-per-capita,yuan,census4,halves,pooled,2000,2022,level,far,,2,,2,,derived\n"
                           "gdp-per-capita,yuan,census4,halves,pooled,2000,2022,gap,near,far,,,10,,\n"));
    }

    void textMarksDerivedAndAbsentValues() {
        const QString text = textOf(table());
        QVERIFY2(text.contains(QLatin1String(" 2*\n")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("\n* derived\n")), qPrintable(text));
        QVERIFY2(text.contains(QString::fromUtf8("\n– not known for every region of the group\n")), qPrintable(text));
    }

    void gapsOfPercentagesAreInPercentagePoints() {
        core::GapTable gapTable = table();
        const QString yuan = textOf(gapTable);
        QVERIFY2(!yuan.contains(QLatin1String("Gap (")), qPrintable(yuan));
        gapTable.indicator = core::IndicatorId("gdp-growth");
        const QString growth = textOf(gapTable);
        QVERIFY2(growth.contains(QLatin1String("Gap (percentage points)")), qPrintable(growth));
        const QString csv = csvOf(gapTable);
        QVERIFY2(csv.contains(QLatin1String("\ngdp-growth,%,")), qPrintable(csv));
        QVERIFY2(csv.contains(QLatin1String("\ngdp-growth,percentage points,census4,halves,pooled,2000,2022,gap,")),
                 qPrintable(csv));
        gapTable.indicator = core::IndicatorId("gdp-per-capita-index");
        const QString index = textOf(gapTable);
        QVERIFY2(index.contains(QLatin1String("Gap (index points)")), qPrintable(index));
    }

    void textExplainsOnlyTheMarksThatOccur() {
        core::GapTable gapTable = table();
        gapTable.fromLevels[1].mean = core::Observation{1};
        gapTable.toLevels[1].mean = core::Observation{2};
        const QString text = textOf(gapTable);
        QVERIFY2(!text.contains(QLatin1Char('*')) && !text.contains(QLatin1String("not known")), qPrintable(text));
    }
};

HULINE_TEST_CORE(TestGapReport)
#include "tst_gap_report.moc"
