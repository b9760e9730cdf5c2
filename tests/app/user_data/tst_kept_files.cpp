// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <stdexcept>
#include <string>

#include "app/user_data/source_edits.h"
#include "app/user_data/sources_check.h"
#include "tests/support/map_files.h"
#include "tests/support/room_test.h"

namespace {

using support::citiesWithTable;
using support::testData;
using support::written;

/// How often a check reads something.
std::size_t readsOf(const app::MapSources& sources, app::KeptFiles& kept) {
    const std::size_t before = kept.reads();
    (void)app::checkOf(sources, kept);
    return kept.reads() - before;
}

}  // namespace

class TestKeptFiles : public QObject {
    Q_OBJECT

private slots:
    void aChangeOfAChoiceReadsNothing_data() {
        QTest::addColumn<QByteArray>("choice");
        for (const char* name : {"nothing", "match", "left out", "key column", "figures", "marks", "header row",
                                 "description", "source", "noun"}) {
            QTest::newRow(name) << QByteArray(name);
        }
    }
    void aChangeOfAChoiceReadsNothing() {
        QFETCH(const QByteArray, choice);
        app::KeptFiles kept;
        app::MapSources sources = citiesWithTable();
        const app::SourcesCheck first = app::checkOf(sources, kept);
        QVERIFY(kept.reads() > 0);
        const app::TableCheck& check = first.tables.at(0);
        app::UserTableSource& table = sources.user.tables[0];
        if (choice == "match") {
            table = app::withDecision(table, {"广州"}, core::RegionCode("4403"));
        } else if (choice == "left out") {
            table = app::withDecision(table, {"广州"}, std::nullopt);
        } else if (choice == "key column") {
            table = app::withKeyColumn(table, check, 1);
        } else if (choice == "figures") {
            table = app::withValueColumns(table, check, {2});
        } else if (choice == "marks") {
            table.options = app::withMarks(table.options, "-, 20");
        } else if (choice == "header row") {
            table.options.firstHeaderRow = 3;
        } else if (choice == "description") {
            table = app::withIndicator(table, "GDP (亿元)", {"Product", {}, {}});
        } else if (choice == "source") {
            table = app::withCitation(table, "Office", "preliminary");
        } else if (choice == "noun") {
            sources.user.noun = app::nounOf("city|cities");
        }
        QCOMPARE(readsOf(sources, kept), std::size_t{0});
    }

    void theResultIsThatOfACheckWhichReads() {
        app::KeptFiles kept;
        app::MapSources sources = citiesWithTable();
        (void)app::checkOf(sources, kept);
        sources.user.tables[0] = app::withDecision(sources.user.tables[0], {"广州"}, std::nullopt);
        sources.user.noun = app::nounOf("city|cities");
        const app::SourcesCheck again = app::checkOf(sources, kept);
        const app::SourcesCheck anew = app::checkOf(sources);
        QCOMPARE(again.tables.at(0).join->joinedRows, std::size_t{20});
        QCOMPARE(again.tables.at(0).join->keys, anew.tables.at(0).join->keys);
        QCOMPARE(again.keyField, anew.keyField);
        QCOMPARE(again.nameFields, anew.nameFields);
        QCOMPARE(again.regions, anew.regions);
        QVERIFY(again.noun == anew.noun);
        QVERIFY(again.tables.at(0).described == anew.tables.at(0).described);
    }

    void aFileThatChangedIsReadAgain() {
        const QTemporaryDir folder;
        app::MapSources sources = citiesWithTable();
        sources.user.tables[0].path = written(folder, "cities.csv", "市,GDP\n广州,1\n");
        app::KeptFiles kept;
        QCOMPARE(app::checkOf(sources, kept).tables.at(0).join->rows, std::size_t{1});
        QCOMPARE(readsOf(sources, kept), std::size_t{0});
        (void)written(folder, "cities.csv", "市,GDP\n广州,1\n深圳,2\n");
        QCOMPARE(app::checkOf(sources, kept).tables.at(0).join->rows, std::size_t{2});
    }

    void anotherSheetIsReadAndTheFirstOneIsForgotten() {
        app::KeptFiles kept;
        app::MapSources sources = citiesWithTable();
        sources.user.tables[0].path = testData / "own_map/sheets.xlsx";
        (void)app::checkOf(sources, kept);
        sources.user.tables[0].options.file.sheet = "人口";
        QCOMPARE(readsOf(sources, kept), std::size_t{1});
        QCOMPARE(readsOf(sources, kept), std::size_t{0});
        sources.user.tables[0].options.file.sheet.reset();
        QCOMPARE(readsOf(sources, kept), std::size_t{1});
    }

    void anotherEncodingOfTheBoundariesIsRead() {
        app::KeptFiles kept;
        app::MapSources sources = citiesWithTable();
        (void)app::checkOf(sources, kept);
        sources.boundaries->options.encoding = "UTF-8";
        QVERIFY(readsOf(sources, kept) > 0);
        QCOMPARE(readsOf(sources, kept), std::size_t{0});
    }

    void whatFailedIsReadAgain() {
        app::KeptFiles kept;
        int reads = 0;
        const auto read = [&]() -> int {
            if (++reads == 1) {
                throw std::runtime_error("");
            }
            return 5;
        };
        QVERIFY_EXCEPTION_THROWN((void)kept.get("/no/such/file", std::string("key"), read), std::runtime_error);
        QCOMPARE(*kept.get("/no/such/file", std::string("key"), read), 5);
        QCOMPARE(*kept.get("/no/such/file", std::string("key"), read), 5);
        QCOMPARE(reads, 2);
        QCOMPARE(kept.reads(), std::size_t{1});
    }
};

HULINE_TEST_CORE(TestKeptFiles)
#include "tst_kept_files.moc"
