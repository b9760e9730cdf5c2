// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with one fault each (tests/data/bad_tables, named after the table that they replace). The loader, the command
// line and the window report each of them in a sentence that names file and row.
#include <QDir>
#include <QMap>
#include <QProcess>
#include <QTest>
#include <algorithm>

#include "app/load/load_dataset.h"
#include "app/wording/wording.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/eventually.h"
#include "tests/support/room_test.h"

namespace {

using support::timeoutMs;

const QString nationAmongProvinces = QStringLiteral("provincial_panel.nation_among_provinces.csv");

QString tableNameOf(const QString& badFile) { return badFile.section(QLatin1Char('.'), 0, 0) + QLatin1String(".csv"); }

/// A folder for HULINE_DATA: the shipped data with one table replaced.
class FaultyData {
public:
    explicit FaultyData(const QString& badFile, const char* corpus = "bad_tables") {
        namespace fs = std::filesystem;
        const fs::path folder = m_folder.path().toStdString();
        fs::copy(test::shippedData().statistics, folder / "statistics");
        fs::create_directory_symlink(test::shippedData().shapefiles, folder / "shapefiles");
        fs::copy_file(fs::path(HULINE_TEST_DATA_DIR) / corpus / badFile.toStdString(),
                      folder / "statistics" / tableNameOf(badFile).toStdString(), fs::copy_options::overwrite_existing);
    }
    [[nodiscard]] app::DataPaths paths() const {
        const std::filesystem::path folder = m_folder.path().toStdString();
        return {folder / "statistics", folder / "shapefiles"};
    }
    /// Makes a process use these data, in English and without a display.
    void useIn(QProcess& program) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HULINE_DATA"), m_folder.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        program.setProcessEnvironment(environment);
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace

class TestBadData : public QObject {
    Q_OBJECT

private slots:
    void everyTableOfTheCorpusIsTested() {
        const QDir corpus(QStringLiteral(HULINE_TEST_DATA_DIR "/bad_tables"));
        QCOMPARE(QStringList(faults().keys()), corpus.entryList(QDir::Files, QDir::Name));
    }

    void aFaultIsReportedWithFileAndRow_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("row");
        const QMap<QString, int> all = faults();
        for (auto fault = all.begin(); fault != all.end(); ++fault) {
            QTest::newRow(qPrintable(fault.key())) << fault.key() << fault.value();
        }
    }
    void aFaultIsReportedWithFileAndRow() {
        QFETCH(const QString, file);
        QFETCH(const int, row);
        const app::LoadOutcome outcome = app::tryLoad(FaultyData(file).paths());
        const std::optional<gis::Error> error = faultOf(outcome);
        QVERIFY(error.has_value());
        const app::InstalledLanguage english(app::Language::English);
        const QString said = app::Wording(app::Language::English).error(*error);
        const QString place = QStringLiteral("/%1, row %2").arg(tableNameOf(file)).arg(row);
        QVERIFY2(said.contains(place), qPrintable(said));
        QVERIFY2(said.endsWith(QLatin1Char('.')) || said.endsWith(QLatin1Char('?')), "a sentence, or a guess after it");
    }

    /// A row with the code of the nation in a table of provinces is a figure of the nation.
    void theNationAmongTheProvincesIsReadAsTheNation() {
        const app::LoadOutcome outcome = app::tryLoad(FaultyData(nationAmongProvinces, "odd_tables").paths());
        const auto* data = std::get_if<app::LoadedData>(&outcome);
        QVERIFY(data != nullptr);
        const core::Dataset& dataset = data->dataset;
        const core::RegionCode nation = dataset.catalogue->whole()->code;
        const auto gdp = dataset.published(core::IndicatorId("gdp"), core::EditionId("first-published"), nation,
                                           core::Period::year(2000));
        QCOMPARE(gdp, std::optional(core::Observation{1}));
        QVERIFY(std::ranges::find(dataset.surveyed, nation) == dataset.surveyed.end());
    }

    void aFaultyTableOfClaimsPreventsOnlyTheAudit() {
        const FaultyData data(QStringLiteral("paper_claims.unknown_group.csv"));
        QProcess program;
        data.useIn(program);
        program.start(QStringLiteral(HULINE_PROGRAM), {"gaps"});
        QVERIFY(program.waitForFinished(timeoutMs));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardError().isEmpty());  // "gaps" does not read the claims
        QVERIFY(!program.readAllStandardOutput().isEmpty());
        program.start(QStringLiteral(HULINE_PROGRAM), {"hu-line"});
        QVERIFY(program.waitForFinished(timeoutMs));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardError().contains("paper_claims.csv, row 3, column \"arguments\": "));
        QVERIFY(!program.readAllStandardOutput().isEmpty());
        program.start(QStringLiteral(HULINE_PROGRAM), {"audit"});
        QVERIFY(program.waitForFinished(timeoutMs));
        QCOMPARE(program.exitCode(), 1);
        QCOMPARE(program.readAllStandardError().count("paper_claims.csv, row 3, column \"arguments\": "), 1);
        QVERIFY(program.readAllStandardOutput().isEmpty());
    }

    void theWindowReportsTheSameFaultAndDoesNotCrash() {
        const FaultyData data(QStringLiteral("groupings.region_placed_twice.csv"));
        QProcess program;
        data.useIn(program);
        program.start(QStringLiteral(HULINE_PROGRAM), QStringList());
        program.setReadChannel(QProcess::StandardError);
        QByteArray said;
        while (!said.contains("groupings.csv, row 3: ") && program.waitForReadyRead(timeoutMs)) {
            said += program.readAllStandardError();
        }
        QVERIFY2(said.contains("groupings.csv, row 3: "), said.constData());
        QCOMPARE(program.state(), QProcess::Running);  // it waits until its message is closed
        program.kill();
        program.waitForFinished();
    }

    void theCommandLineReportsTheFaultInOneSentence() {
        const FaultyData data(QStringLiteral("provincial_panel.repeated_row.csv"));
        QProcess program;
        data.useIn(program);
        program.start(QStringLiteral(HULINE_PROGRAM), {"gaps"});
        QVERIFY(program.waitForFinished(timeoutMs));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.readAllStandardError().contains("provincial_panel.csv, row 4: "));
        QVERIFY(program.readAllStandardOutput().isEmpty());
    }

    void provincesMissingFromTheMapAreNamedAndTheTableIsStillPrinted() {
        const FaultyData data(QStringLiteral("provincial_panel.unknown_province.csv"), "odd_tables");
        QProcess program;
        data.useIn(program);
        program.start(QStringLiteral(HULINE_PROGRAM), {"info"});
        QVERIFY(program.waitForFinished(timeoutMs));
        QCOMPARE(program.exitCode(), 0);
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(said.contains("provincial_panel.csv: 1 region code is neither in the table of region names nor in the "
                               "boundaries: 990000. Correct it, or add the region."),
                 said.constData());
        QVERIFY(!program.readAllStandardOutput().contains("990000"));
    }

private:
    /// The error that ended the loading, or the fault of the table of claims, which does not end it.
    static std::optional<gis::Error> faultOf(const app::LoadOutcome& outcome) {
        const auto* error = std::get_if<gis::Error>(&outcome);
        return error ? std::optional(*error) : std::get<app::LoadedData>(outcome).report.claimsFault;
    }

    /// Each table and its faulty row; the header is row 1.
    static QMap<QString, int> faults() {
        return {{"grouping_names.repeated.csv", 3},
                {"grouping_names.reserved_id.csv", 3},
                {"groupings.blank_before_code.csv", 2},
                {"groupings.blank_code.csv", 2},
                {"groupings.region_placed_twice.csv", 3},
                {"groupings.unknown_grouping.csv", 3},
                {"innovation_clusters.unknown_region.csv", 2},
                {"paper_claims.bad_number.csv", 2},
                {"paper_claims.missing_argument.csv", 2},
                {"paper_claims.more_than_all.csv", 2},
                {"paper_claims.not_an_answer.csv", 2},
                {"paper_claims.repeated_id.csv", 3},
                {"paper_claims.surplus_argument.csv", 2},
                {"paper_claims.unknown_group.csv", 3},
                {"paper_claims.unknown_kind.csv", 2},
                {"pilot_cities.off_the_earth.csv", 2},
                {"planned_industries.named_twice.csv", 3},
                {"provincial_panel.no_such_year.csv", 2},
                {"provincial_panel.not_finite.csv", 2},
                {"provincial_panel.repeated_row.csv", 4},
                {"provincial_panel.thousands_comma.csv", 2},
                {"provincial_panel.too_large.csv", 2},
                {"provincial_panel.unknown_vintage.csv", 2},
                {"regions.repeated_code.csv", 3},
                {"stations_region.before_history.csv", 2},
                {"stations_region.no_such_day.csv", 2},
                {"stations_region.repeated_row.csv", 3},
                {"stations_region.unknown_region.csv", 2}};
    }
};

HULINE_TEST_CORE(TestBadData)
#include "tst_bad_data.moc"
