// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <random>

#include "app/study/study_fields.h"
#include "app/study/study_file.h"
#include "app/wording/wording.h"
#include "core/figure/figure.h"
#include "core/spec/fitted_spec.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/file_content.h"
#include "tests/support/room_test.h"
#include "tests/support/studies.h"

namespace {

const std::filesystem::path file("/data/研究 1.huline");

app::Study readBack(const QByteArray& json) { return std::get<app::ReadStudy>(app::readStudyJson(json, file)).study; }

QByteArray validJson() {
    support::Draw draw(1);
    app::Study study = support::randomStudy(draw);
    study.map.customGrouping = draw.own();
    study.map.ownLine = core::OwnLine{"Mine", {110, 40}, {100, 20}, false};
    study.data = {{app::DataKind::Boundaries, "/data/a.shp", std::string(64, 'a'), 5, {{"key", "code"}}}};
    study.view.excerpt = app::MapExcerpt{{1, 2}, 3};
    study.aggregation = app::Aggregation{core::customGroupingId, draw.own().grouping, {}};
    return app::studyJson(study, file);
}

/// The value at a path of keys and positions.
void setAt(QJsonValue& value, QStringList path, const QJsonValue& to) {
    if (path.isEmpty()) {
        value = to;
        return;
    }
    const QString key = path.takeFirst();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        QJsonValue item = array.at(key.toInt());
        setAt(item, path, to);
        key.toInt() < array.size() ? array.replace(key.toInt(), item) : array.append(item);
        value = array;
    } else {
        QJsonObject object = value.toObject();
        QJsonValue member = object.value(key);
        setAt(member, path, to);
        object.insert(key, member);
        value = object;
    }
}

/// A valid study with another value in one place.
QByteArray changed(const QString& path, const QJsonValue& to) {
    QJsonValue document = QJsonDocument::fromJson(validJson()).object();
    setAt(document, path.split(QLatin1Char('/')), to);
    return QJsonDocument(document.toObject()).toJson();
}

/// The sentence about a study that cannot be read.
QString faultOf(const QByteArray& json) {
    try {
        (void)app::readStudyJson(json, file);
    } catch (const gis::Error& error) {
        return app::Wording(app::Language::English).error(error);
    }
    return {};
}

/// A text in which some bytes, digits or parts were replaced, removed or repeated.
QByteArray damagedCopy(QByteArray text, std::mt19937& random) {
    const auto below = [&](qsizetype count) {
        return static_cast<qsizetype>(random() % static_cast<unsigned long>(count));
    };
    for (qsizetype i = 1 + below(3); i > 0; --i) {
        const qsizetype at = below(text.size());
        switch (below(5)) {
            case 0:
                text[at] = static_cast<char>(random() % 256);
                break;
            case 1:
                text.remove(at, 1 + below(20));
                break;
            case 2:
                text.insert(at, text.mid(below(text.size()), 1 + below(40)));
                break;
            default:  // another digit
                for (qsizetype digit = at; digit < text.size(); ++digit) {
                    if (text[digit] >= '0' && text[digit] <= '9') {
                        text[digit] = static_cast<char>('0' + below(10));
                        break;
                    }
                }
        }
    }
    return text;
}

/// Copies every listed field. If a field is not listed, the two values stay different.
template <class Struct>
Struct copiedByFields(Struct to, const Struct& from) {
    core::forEachField<Struct>([&](const auto& field) { to.*field.member = from.*field.member; });
    return to;
}

}  // namespace

class TestStudyFile : public QObject {
    Q_OBJECT

private slots:
    /// A field of the spec or of the study that no list names would be lost.
    void everyStudyIsReadAsItWasWritten() {
        constexpr int draws = 1000;
        support::Draw draw(7);
        for (int i = 0; i < draws; ++i) {
            const app::Study study = support::randomStudy(draw);
            QVERIFY(readBack(app::studyJson(study, file)) == study);
        }
    }

    void theFieldListsHaveEveryField() {
        support::Draw draw(8);
        for (int i = 0; i < 100; ++i) {
            const app::Study a = support::randomStudy(draw);
            const app::Study b = support::randomStudy(draw);
            QVERIFY(copiedByFields(a, b) == b);
            QVERIFY(copiedByFields(a.view, b.view) == b.view);
            if (!a.data.empty() && !b.data.empty()) {
                QVERIFY(copiedByFields(a.data.front(), b.data.front()) == b.data.front());
            }
        }
        QVERIFY((copiedByFields(app::MapExcerpt{}, {{1, 2}, 3}) == app::MapExcerpt{{1, 2}, 3}));
    }

    void unusualNumbersAreReadExactly() {
        app::Study study;
        study.map.indicator = core::IndicatorId("gdp");
        study.map.manualBreaks.bounds = {-1e14, -0.1, 1.0 / 3, 5e-324 + 1, 123456789012.345};
        study.map.lineEnds = {{-180, -90}, {179.99999999999997, 1e-300}};
        QVERIFY(readBack(app::studyJson(study, file)) == study);
    }

    void periodsOfEveryLengthAreKept() {
        for (const core::Period period : {core::Period::year(2022), core::Period::quarter(2022, 3),
                                          core::Period::month(2022, 11), core::Period::date(2022, 2, 28)}) {
            app::Study study;
            study.map.period = period;
            study.map.gapFrom = period;
            QVERIFY(readBack(app::studyJson(study, file)) == study);
        }
    }

    void anOwnLineIsKept() {
        app::Study study;
        QVERIFY(!readBack(app::studyJson(study, file)).map.ownLine);
        study.map.ownLine = core::OwnLine{"长江 & co.", {-180, 35.123456789012}, {180, -60}, false};
        QVERIFY(readBack(app::studyJson(study, file)) == study);
        study.map.ownLine->isOnPlane = true;  // coordinates of a plane are not degrees
        study.map.ownLine->to = {512345.678, 3e6};
        QVERIFY(readBack(app::studyJson(study, file)) == study);
    }

    void pathsBesideAndBelowTheStudyAreRelative() {
        app::Study study;
        study.data = {{app::DataKind::Boundaries, "/data/a.shp", {}, 0, {}},
                      {app::DataKind::Table, "/data/tables/b.csv", {}, 0, {}},
                      {app::DataKind::Table, "/database/c.csv", {}, 0, {}},
                      {app::DataKind::Package, "", {}, 0, {}}};
        const QByteArray json = app::studyJson(study, file);
        const QJsonArray data = QJsonDocument::fromJson(json)[QLatin1String("data")].toArray();
        QStringList paths;
        for (const QJsonValue& reference : data) {
            paths << reference[QLatin1String("path")].toString();
        }
        QCOMPARE(paths, QStringList({"a.shp", "tables/b.csv", "/database/c.csv", ""}));
        const auto moved = std::get<app::ReadStudy>(app::readStudyJson(json, "/elsewhere/study.huline"));
        QCOMPARE(moved.study.data[0].path, std::filesystem::path("/elsewhere/a.shp"));
        QCOMPARE(moved.study.data[1].path, std::filesystem::path("/elsewhere/tables/b.csv"));
        QCOMPARE(moved.study.data[2].path, std::filesystem::path("/database/c.csv"));
        QVERIFY(moved.study.data[3].path.empty());
    }

    /// A folder may hold data, also that of the study. However a study writes its path, it is the same one.
    void aFolderHasOnePath() {
        for (const char* written : {".", "./", "../data", "../data/", "/data/", "/data"}) {
            const QByteArray json = changed(QStringLiteral("data/0/path"), QLatin1String(written));
            const app::Study study = readBack(json);
            QCOMPARE(study.data[0].path, std::filesystem::path("/data"));
            QVERIFY(readBack(app::studyJson(study, file)) == study);
        }
    }

    void aWrongValueIsNamedWithItsPlace_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("sentence");
        const QString start = QStringLiteral("/data/研究 1.huline, ");
        const auto add = [&](const char* path, const QJsonValue& value, const QString& sentence) {
            QTest::newRow(path) << QString::fromLatin1(path) << value << start + sentence;
        };
        add("map/classes", 12, "\"map.classes\": \"12\" is not a whole number from 2 to 9; correct it.");
        add("map/classes", "7", "\"map.classes\": \"7\" is not a number; write it like 1234.5.");
        add("map/period", "2022-13",
            "\"map.period\": \"2022-13\" is not a period; write it like 2022, 2022-Q1, 2022-03 or 2022-03-31.");
        add("map/mean", "median",
            "\"map.mean\": \"median\" is not known; check the spelling. Expected one of: unweighted, pooled.");
        add("map/layers/1/kind", "roads", "\"map.layers[1].kind\": \"roads\" is not known; check the spelling.");
        add("map/ramp-reversed", 1,
            "\"map.ramp-reversed\": \"1\" is neither true nor false; write one of them without quotes.");
        add("map/dividing-line-ends/to/latitude", 91,
            "\"map.dividing-line-ends.to.latitude\": \"91\" is not a number from -90 to 90; correct it.");
        add("map/own-line/from/longitude", 181,
            "\"map.own-line.from.longitude\": \"181\" is not a number from -180 to 180; correct it.");
        add("map/own-line/on-plane", "no",
            "\"map.own-line.on-plane\": \"no\" is neither true nor false; write one of them without quotes.");
        add("map/manual-breaks/bounds", QJsonArray({1, 3, 2}),
            "\"map.manual-breaks.bounds[2]\": \"2\" is not a number above 3");
        add("map/custom-grouping/grouping/0/regions", QJsonArray({"1", "1"}),
            "\"map.custom-grouping.grouping[0].regions[1]\": \"1\" occurs twice; change one of the two.");
        add("aggregation/custom-grouping/0/regions", QJsonArray({"1", "1"}),
            "\"aggregation.custom-grouping[0].regions[1]\": \"1\" occurs twice; change one of the two.");
        add("map/custom-grouping/grouping", QJsonArray(),
            "\"map.custom-grouping.grouping\": \"[]\" is not allowed here; correct it.");
        add("map/custom-grouping/colours", QJsonObject({{"a", "red"}}),
            "\"map.custom-grouping.colours.a\": \"red\" is not allowed here; correct it.");
        add("data/0/kind", "database",
            "\"data[0].kind\": \"database\" is not known; check the spelling. Expected one of: package, boundaries, "
            "table, "
            "overlay.");
        add("data/0/sha256", "12", "\"data[0].sha256\": \"12\" is not allowed here; correct it.");
        add("data/0/size", -1, "\"data[0].size\": \"-1\" is not a number from 0 to");
        add("data/0/options/key", 5, "\"data[0].options.key\": \"5\" is not a text; put it in quotes.");
        add("view/excerpt/zoom", 0, "\"view.excerpt.zoom\": \"0\" is not a number above 0");
        add("view", "all", "\"view\": \"all\" is not an object; put its members in braces.");
        add("version", 0, "\"version\": \"0\" is not a whole number from 1 to");
    }
    void aWrongValueIsNamedWithItsPlace() {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, sentence);
        const QString fault = faultOf(changed(path, value));
        QVERIFY2(fault.startsWith(sentence), qPrintable(fault));
    }

    /// Each field of the list is left out in turn.
    void aMissingFieldIsNamed() {
        const QJsonObject document = QJsonDocument::fromJson(validJson()).object();
        core::forEachField<core::MapSpec>([&](const auto& field) {
            const QString key = QString::fromLatin1(field.id.data());
            QJsonObject map = document[QLatin1String("map")].toObject();
            const bool mayBeAbsent = QStringList({"custom-grouping", "own-line", "gap-from", "gap-to"}).contains(key);
            map.remove(key);
            QJsonObject without = document;
            without.insert(QStringLiteral("map"), map);
            const QString fault = faultOf(QJsonDocument(without).toJson());
            QVERIFY2(fault.contains(QStringLiteral("\"map\" has no \"%1\"").arg(key)) == !mayBeAbsent,
                     qPrintable(key + fault));
        });
    }

    void layersThatAStudyDoesNotNameAreHidden() {
        const app::Study study = readBack(
            changed(QStringLiteral("map/layers"), QJsonArray({QJsonObject({{"kind", "places"}, {"visible", true}})})));
        QCOMPARE(study.map.layers.size(), core::allLayers().size());
        QVERIFY(study.map.shows(core::LayerKind::Places));
        QVERIFY(!study.map.shows(core::LayerKind::Choropleth));
    }

    void overlaysAreAmongTheLayersOnlyWhereTheUserMovedOrHidThem() {
        app::Study study = readBack(validJson());
        study.map.layers = core::MapSpec::defaultLayers();
        const auto kindsIn = [](const app::Study& written) {
            const QJsonObject document = QJsonDocument::fromJson(app::studyJson(written, file)).object();
            QStringList kinds;
            for (const QJsonValue& layer : document["map"].toObject()["layers"].toArray()) {
                kinds << layer.toObject()["kind"].toString();
            }
            return kinds;
        };
        QVERIFY(!kindsIn(study).contains(QLatin1String("overlays")));
        QVERIFY(readBack(app::studyJson(study, file)) == study);
        study.map = core::withLayer(study.map, core::LayerKind::Overlays, false);
        QVERIFY(kindsIn(study).contains(QLatin1String("overlays")));
        QVERIFY(readBack(app::studyJson(study, file)) == study);
        std::ranges::rotate(study.map.layers, study.map.layers.end() - 2);
        QVERIFY(readBack(app::studyJson(study, file)) == study);
    }

    void unknownKeysAreReported() {
        const auto read = app::readStudyJson(changed(QStringLiteral("map/colour-bye"), 1), file);
        const std::vector<app::UnreadKey> unread = std::get<app::ReadStudy>(read).unreadKeys;
        QCOMPARE(unread.size(), 1U);
        QVERIFY((unread.front() == app::UnreadKey{"map", "colour-bye", "colour-by"}));
        QVERIFY(std::get<app::ReadStudy>(app::readStudyJson(validJson(), file)).unreadKeys.empty());
    }

    void aLaterVersionIsRefused() {
        const auto read = app::readStudyJson(changed(QStringLiteral("version"), 2), file);
        QCOMPARE(std::get<app::StudyTooNew>(read).version, 2);
        QVERIFY(std::holds_alternative<app::StudyTooNew>(
            app::readStudyJson(R"({"format": "huline-study", "version": 9, "all": "different"})", file)));
    }

    void anEarlierVersionIsUpgradedStepByStep() {
        const std::array<app::StudyUpgrade, 3> upgrades{
            [](QJsonObject document) {
                document.insert(QStringLiteral("b"), document.take(QStringLiteral("a")));
                return document;
            },
            [](QJsonObject document) {
                document.insert(QStringLiteral("b"), document[QLatin1String("b")].toInt() * 10);
                return document;
            },
            [](QJsonObject document) {
                document.insert(QStringLiteral("b"), document[QLatin1String("b")].toInt() + 1);
                return document;
            }};
        QCOMPARE(app::upgradedStudy({{"a", 2}}, 1, upgrades), (QJsonObject{{"b", 21}}));
        QCOMPARE(app::upgradedStudy({{"b", 2}}, 2, upgrades), (QJsonObject{{"b", 21}}));
        QCOMPARE(app::upgradedStudy({{"b", 2}}, 4, upgrades), (QJsonObject{{"b", 2}}));
    }

    /// The file was written by hand after the description in study_file.h.
    void aStudyOfVersionOneIsRead() {
        const auto read = app::readStudy(std::filesystem::path(HULINE_TEST_DATA_DIR) / "studies" / "version-1.huline");
        const auto& [study, unread] = std::get<app::ReadStudy>(read);
        QVERIFY(unread.empty());
        QCOMPARE(study.name, "Coast");
        QCOMPARE(study.map.indicator.text(), "gdp-per-capita");
        QCOMPARE(study.map.period, core::Period::year(2020));
        QCOMPARE(study.map.customGrouping->grouping.groups().front().members.size(), 2U);
        QVERIFY((study.map.customGrouping->colours.at("coast") == core::Srgb{0x33, 0x66, 0xcc}));
        QCOMPARE(study.map.lineEnds.from.lat, 24.5);
        QCOMPARE(study.view.excerpt->zoom, 2.5);
        QCOMPARE(study.view.selected->text(), "440000");
        QCOMPARE(study.data.size(), 2U);
        QVERIFY(study.data[1].path.is_absolute());
        QCOMPARE(study.data[1].options.at("key"), "code");
    }

    void filesThatAreNoStudiesAreRefusedInOneSentence() {
        QCOMPARE(faultOf("{"), QStringLiteral("/data/研究 1.huline, line 1, column 2: this is not valid JSON "
                                              "(unterminated object); correct it."));
        QCOMPARE(faultOf(""), QStringLiteral("The file /data/研究 1.huline is empty; restore its content, or choose "
                                             "another file."));
        for (const char* other : {"[]", R"({"type": "FeatureCollection"})", R"({"format": "qgis"})", "[{\"a\": 1}]"}) {
            QCOMPARE(faultOf(other),
                     QStringLiteral("/data/研究 1.huline cannot be read; check that it is a file of the "
                                    "expected kind."));
        }
        QVERIFY(faultOf("\xff\xfe").contains(QLatin1String("is not text in UTF-8")));
        const QTemporaryDir folder;
        QVERIFY_THROWS_EXCEPTION(gis::Error, (void)app::readStudy("/no/such/study.huline"));
        QVERIFY_THROWS_EXCEPTION(gis::Error, (void)app::readStudy(folder.path().toStdString()));
        QVERIFY_THROWS_EXCEPTION(gis::Error, (void)app::readStudy("/dev/zero"));
    }

    /// Every prefix of a study, as a writer that is not atomic would leave it.
    void noPartOfAStudyIsReadAsAStudy() {
        const QByteArray whole = validJson().trimmed();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QVERIFY(!faultOf(whole.left(size)).isEmpty());
        }
    }

    /// A damaged study is refused, or it is a study with other choices that a figure can be made of.
    void damagedStudiesAreRefusedOrShown() {
        constexpr int studies = 20000;
        const core::Dataset dataset = support::sampleDataset();
        const QByteArray whole = validJson();
        std::mt19937 random(30);
        int read = 0;
        for (int i = 0; i < studies; ++i) {
            const QByteArray damaged = damagedCopy(whole, random);
            try {
                const auto outcome = app::readStudyJson(damaged, file);
                if (const auto* study = std::get_if<app::ReadStudy>(&outcome)) {
                    const core::FittedSpec fitted = core::fittedTo(dataset, study->study.map);
                    const core::Figure figure = core::makeFigure(dataset, fitted.spec);
                    QVERIFY(figure.spec == fitted.spec);
                    ++read;
                }
            } catch (const gis::Error& error) {
                QVERIFY(!app::Wording(app::Language::English).error(error).isEmpty());
            }
        }
        QVERIFY2(read > studies / 100, qPrintable(QString::number(read)));
    }

    void aFigureCanBeMadeOfAnyChoices() {
        const core::Dataset dataset = support::sampleDataset();
        support::Draw draw(31);
        for (int i = 0; i < 1000; ++i) {
            core::MapSpec spec = draw.spec();
            if (draw.coin()) {  // otherwise no indicator would exist
                spec.indicator = dataset.catalogue->indicators()[draw.below(dataset.catalogue->indicators().size())].id;
            }
            const core::FittedSpec fitted = core::fittedTo(dataset, spec);
            QVERIFY(core::makeFigure(dataset, fitted.spec).spec == fitted.spec);
        }
    }

    void studiesAreKnownByTheirExtension() {
        QVERIFY(app::isStudyFile("/a/b.huline"));
        QVERIFY(app::isStudyFile("B.HULINE"));
        QVERIFY(!app::isStudyFile("huline"));
        QVERIFY(!app::isStudyFile("/a.huline/b.shp"));
    }
};

HULINE_TEST(TestStudyFile)
#include "tst_study_file.moc"
