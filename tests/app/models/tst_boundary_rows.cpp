// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/language.h"
#include "app/models/boundary_rows.h"
#include "tests/support/room_test.h"

namespace {

const app::Wording english(app::Language::English);

gis::LayerDescription layerIn(const gis::ReferenceSystem& reference) {
    gis::LayerDescription layer;
    layer.name = "cities";
    layer.geometry = gis::GeometryKind::Areas;
    layer.features = 2873;
    layer.reference = reference;
    return layer;
}

gis::LayerDescription contradicted() {
    gis::LayerDescription layer = layerIn({});
    layer.referenceError.emplace(gis::ErrorKind::ReferenceContradicted, "a.shp", "Gauss-Kruger");
    layer.referenceError->names = {"EPSG:4490", "EPSG:3857"};
    return layer;
}

}  // namespace

class TestBoundaryRows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_english.emplace(app::Language::English); }

    void aLayerSaysWhatItHolds() {
        QCOMPARE(app::layerWords(layerIn({}), english), QStringLiteral("cities: 2,873 areas"));
    }

    void theReferenceSystemIsSaidWithItsReason() {
        QCOMPARE(app::referenceWords(layerIn({"WGS 84", "EPSG:4326"})),
                 QStringLiteral("WGS 84 (EPSG:4326), as the file states."));
        gis::ReferenceSystem guessed{"WGS 84", "EPSG:4326", gis::ReferenceStatus::Guessed};
        QVERIFY(app::referenceWords(layerIn(guessed)).contains(QLatin1String("look like WGS 84 (EPSG:4326)")));
        guessed.isSwapped = true;
        QVERIFY(app::referenceWords(layerIn(guessed)).contains(QLatin1String("axes are swapped")));
        QVERIFY(app::referenceWords(layerIn({"", "", gis::ReferenceStatus::Plane})).contains(QLatin1String("plane")));
        QVERIFY(app::referenceWords(contradicted()).contains(QLatin1String("Gauss-Kruger")));
        QVERIFY(app::isReferenceAsked(contradicted()));
    }

    void theLikelySystemsComeFirstAndThePlaneLast() {
        const auto options = app::referenceOptions(contradicted());
        QCOMPARE(options.at(0).value, std::string("EPSG:4490"));
        QCOMPARE(options.at(1).value, std::string("EPSG:3857"));
        QCOMPARE(options.back().value, std::string("plane"));
        QCOMPARE(options.size(), std::size_t(4));  // EPSG:4490 once
    }

    void theEncodingIsSaidWithItsReason() {
        gis::LayerDescription layer = layerIn({});
        layer.encoding = {"GB18030", "UTF-8", gis::EncodingStatus::Guessed};
        QCOMPARE(app::encodingWords(layer), QStringLiteral("The file states UTF-8, but the text looks like GB18030."));
    }

    void fieldsAreListedWithSamples() {
        gis::LayerDescription layer = layerIn({});
        layer.fields = {{"name", gis::FieldType::Text, {"广州", "深圳"}, 21, 20}};
        QCOMPARE(app::fieldRows(layer, english).at(0),
                 (QStringList{"name", "text", "21", "20", QStringLiteral("广州, 深圳")}));
        QCOMPARE(app::fieldHeadings().size(), app::fieldRows(layer, english).at(0).size());
        layer.isComplete = false;
        QVERIFY(app::fieldRows(layer, english).at(0)[2].startsWith(QStringLiteral("≥")));
    }

    void regionsAreCountedByTheirNoun() {
        app::SourcesCheck check;
        check.regions.resize(34);
        QCOMPARE(app::packageWords(check, english), QStringLiteral("Regions of the data package: 34"));
        check.noun = {{"省", "province"}, {"省", "provinces"}};
        QCOMPARE(app::packageWords(check, english), QStringLiteral("Regions of the data package: 34 provinces"));
    }

private:
    std::optional<app::InstalledLanguage> m_english;
};

HULINE_TEST_CORE(TestBoundaryRows)
#include "tst_boundary_rows.moc"
