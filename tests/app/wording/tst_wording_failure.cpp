// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <set>

#include "app/jobs/failure.h"
#include "app/load/data_paths.h"
#include "app/wording/wording.h"
#include "gis/error.h"
#include "tests/support/languages.h"
#include "tests/support/room_test.h"

namespace {

using support::addLanguages;

/// The value after `last`. It has no sentence if `last` is the last value of its enum.
template <class Enum>
Enum after(Enum last) {
    return static_cast<Enum>(static_cast<int>(last) + 1);
}

bool isSentence(const QString& said, app::Language language) {
    return said.endsWith(language == app::Language::Chinese ? QStringLiteral("。") : QStringLiteral(".")) &&
           !said.contains(QLatin1Char('%'));
}

}  // namespace

class TestWordingFailure : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfErrorHasASentenceAboutItsSubject_data() { addLanguages(); }
    void everyKindOfErrorHasASentenceAboutItsSubject() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const auto sentence = [language](gis::ErrorKind kind) {
            return app::Wording(language).error({kind, "/data/a.shp", "the detail", {7, "adcode"}});
        };
        constexpr auto last = gis::ErrorKind::MixedPercent;
        std::set<QString> sentences;
        for (int i = 0; i <= static_cast<int>(last); ++i) {
            const auto kind = static_cast<gis::ErrorKind>(i);
            const QString said = sentence(kind);
            const bool hasSubject = kind != gis::ErrorKind::LineFailed;  // there is only one dividing line
            QCOMPARE(said.contains(QLatin1String("/data/a.shp")), hasSubject);
            QVERIFY2(isSentence(said, language), qPrintable(said));
            sentences.insert(said);
        }
        QCOMPARE(sentences.size(), static_cast<std::size_t>(last) + 1);
        QCOMPARE(sentence(after(last)), QString());
    }

    void everyKindOfFailureHasASentence_data() { addLanguages(); }
    void everyKindOfFailureHasASentence() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const gis::Error error(gis::ErrorKind::FileMissing, "/data/a.shp", "");
        std::set<QString> sentences;
        for (const app::Failure& failure :
             {app::Failure{app::FailureKind::OutOfMemory, {}, {}}, app::Failure{app::FailureKind::Cancelled, {}, {}},
              app::Failure{app::FailureKind::FileOrLibrary, error, {}},
              app::Failure{app::FailureKind::Unexpected, {}, "a defect"}}) {
            const QString said = app::Wording(language).failure(failure);
            QVERIFY2(isSentence(said, language), qPrintable(said));
            sentences.insert(said);
        }
        QCOMPARE(sentences.size(), 4U);
    }

    void aCellIsNamedByRowAndColumn_data() { addLanguages(); }
    void aCellIsNamedByRowAndColumn() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        for (const gis::ErrorKind kind : {gis::ErrorKind::BadValue, gis::ErrorKind::RepeatedRow}) {
            const QString said = app::Wording(language).error({kind, "a.csv", "many", {7, "adcode"}});
            for (const char* part : {"7", "adcode", "many"}) {
                QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
            }
        }
    }

    void aBadValueWithoutACellHasASentenceToo_data() { addLanguages(); }
    void aBadValueWithoutACellHasASentenceToo() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const QString said = app::Wording(language).error({gis::ErrorKind::BadValue, "/data", "the detail"});
        QVERIFY2(isSentence(said, language) && said.contains(QLatin1String("the detail")), qPrintable(said));
        QVERIFY2(!said.contains(QLatin1Char('0')), qPrintable(said));
    }

    void everyFaultOfACatalogueHasASentence_data() { addLanguages(); }
    void everyFaultOfACatalogueHasASentence() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const auto sentence = [language](core::CatalogueFault fault) {
            gis::Error error(gis::ErrorKind::BadCatalogue, "datapackage.json", "gdp");
            error.fault = fault;
            error.names = {"people"};
            return app::Wording(language).error(error);
        };
        constexpr auto last = core::CatalogueFault::NotDivisible;
        std::set<QString> sentences;
        for (int i = 0; i <= static_cast<int>(last); ++i) {
            const QString said = sentence(static_cast<core::CatalogueFault>(i));
            QVERIFY2(isSentence(said, language) && said.startsWith(QLatin1String("datapackage.json")),
                     qPrintable(said));
            sentences.insert(said);
        }
        QCOMPARE(sentences.size(), static_cast<std::size_t>(last) + 1);
        QCOMPARE(sentence(after(last)), QString());
    }

    void everyExpectedValueHasASentence_data() { addLanguages(); }
    void everyExpectedValueHasASentence() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const app::Wording wording(language);
        constexpr auto last = gis::Expected::Object;
        std::set<QString> sentences;
        for (int i = 0; i <= static_cast<int>(last); ++i) {
            const auto expected = static_cast<gis::Expected>(i);
            gis::Error tableError(gis::ErrorKind::BadValue, "a.csv", "many", {7, "gdp"}, expected);
            gis::Error jsonError(gis::ErrorKind::BadJsonValue, "a.json", "list[1].id: many", expected);
            if (expected == gis::Expected::Integer) {
                tableError.names = jsonError.names = {"1", "15"};
            }
            const QString inTable = wording.error(tableError);
            const QString inJson = wording.error(jsonError);
            QVERIFY2(isSentence(inTable, language) && inTable.startsWith(QLatin1String("a.csv")), qPrintable(inTable));
            QVERIFY2(isSentence(inJson, language) && inJson.startsWith(QLatin1String("a.json")), qPrintable(inJson));
            QVERIFY2(inJson.contains(QLatin1String("list[1].id")), qPrintable(inJson));
            sentences.insert(inTable);
        }
        QCOMPARE(sentences.size(), static_cast<std::size_t>(last) + 1);
        QCOMPARE(wording.error({gis::ErrorKind::BadValue, "a.csv", "many", {7, "gdp"}, after(last)}), QString());
    }

    void aListOrAnObjectInPlaceOfAnotherTypeIsNotQuoted_data() { addLanguages(); }
    void aListOrAnObjectInPlaceOfAnotherTypeIsNotQuoted() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        for (const gis::Expected expected : {gis::Expected::Text, gis::Expected::TextOrTexts, gis::Expected::Number,
                                             gis::Expected::Flag, gis::Expected::List, gis::Expected::Object}) {
            for (const gis::Found found : {gis::Found::List, gis::Found::Object}) {
                gis::Error error(gis::ErrorKind::BadJsonValue, "a.json", "list[1].id: {\"many\"", expected);
                error.found = found;
                const QString said = app::Wording(language).error(error);
                QVERIFY2(isSentence(said, language) && said.contains(QLatin1String("list[1].id")), qPrintable(said));
                QVERIFY2(!said.contains(QLatin1String("many")), qPrintable(said));
            }
        }
    }

    void aRegionInTwoGroupsIsNamedWithOrWithoutRowAndGrouping_data() { addLanguages(); }
    void aRegionInTwoGroupsIsNamedWithOrWithoutRowAndGrouping() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        gis::Error error(gis::ErrorKind::RegionInTwoGroups, "a.json", "HOL");
        error.names = {"north", "south"};
        const QString without = app::Wording(language).error(error);
        error.cell = gis::TableCell{7, "code"};
        error.names.emplace_back("coast");
        const QString with = app::Wording(language).error(error);
        for (const char* part : {"a.json", "HOL", "north", "south"}) {
            QVERIFY2(with.contains(QLatin1String(part)), qPrintable(with));
            QVERIFY2(without.contains(QLatin1String(part)), qPrintable(without));
        }
        QVERIFY2(with.contains(QLatin1String("coast")) && with.contains(QLatin1Char('7')), qPrintable(with));
        QVERIFY(isSentence(with, language) && isSentence(without, language));
    }

    void valuesAreNamedInChineseToo() {
        const app::InstalledLanguage installed(app::Language::Chinese);
        const app::Wording wording(app::Language::Chinese);
        QCOMPARE(wording.error({gis::ErrorKind::BadValue, "figures.csv", "12,5x", {5, "gdp"}, gis::Expected::Number}),
                 QStringLiteral("figures.csv 第 5 行“gdp”列：“12,5x”不是数字，请写成 1234.5 的形式。"));
        QCOMPARE(wording.error({gis::ErrorKind::JsonKeyMissing, "datapackage.json", "huline.indicators[3].unit"}),
                 QStringLiteral("datapackage.json：“huline.indicators[3]”缺少“unit”，请补上。"));
    }

    void missingDataNameTheSearchedFolders_data() { addLanguages(); }
    void missingDataNameTheSearchedFolders() {
        QFETCH(const app::Language, language);
        const app::InstalledLanguage installed(language);
        const std::vector<app::DataPaths> places{{"/one/statistics", "/one/shapefiles"}, {"/two/s", "/two/b"}};
        const QString anywhere = app::Wording(language).missingData({{}, false, places});
        QVERIFY2(anywhere.contains(QLatin1String("/one/statistics")) && anywhere.contains(QLatin1String("/two/b")),
                 qPrintable(anywhere));
        const QString chosen = app::Wording(language).missingData({{}, true, {places.front()}});
        QVERIFY2(chosen.contains(QLatin1String("HULINE_DATA")) && chosen.contains(QLatin1String("/one")),
                 qPrintable(chosen));
        QVERIFY(isSentence(anywhere, language) && isSentence(chosen, language));
    }
};

HULINE_TEST_CORE(TestWordingFailure)
#include "tst_wording_failure.moc"
