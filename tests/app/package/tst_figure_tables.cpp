// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of one indicator in several tables: their editions and citations.
#include <QTest>
#include <algorithm>

#include "app/package/statistics_tables.h"
#include "tests/app/package/load_messages.h"
#include "tests/support/datasets/statistics_copy.h"
#include "tests/support/room_test.h"

namespace {

using test::ChangedPackage;

/// A package with a further table of the revenue of one county, which comes first, and two editions.
class FurtherTable {
public:
    /// @param keys  of the further table, each with a comma after it.
    explicit FurtherTable(const QByteArray& keys)
        : m_package(R"("resources": [)", R"("resources": [{"name": "further", "path": "further.csv",
          "holds": "figures", )" + keys + R"( "schema": {"fields": [{"name": "county", "role": "region"},
          {"name": "quarter", "role": "period"}, {"name": "revenue", "indicator": "revenue"}]}},)") {
        m_isWritten = m_package.isChanged() &&
                      m_package.write(QStringLiteral("further.csv"),
                                      "county,quarter,revenue\n"
                                      "V01,2031-Q1,7\n") &&
                      m_package.replace("datapackage.json", R"("citations": [)",
                                        R"("editions": [{"id": "first", "name": "First"},
                                 {"id": "second", "name": "Second", "citation": "bank"}],
                                 "citations": [{"id": "bank", "publisher": {"zh": "银行", "en": "Bank"}},)");
    }
    [[nodiscard]] bool isWritten() const { return m_isWritten; }
    [[nodiscard]] const ChangedPackage& package() const { return m_package; }

    /// The publishers of the figures of revenue in an edition.
    [[nodiscard]] core::Text publishers(const std::optional<core::EditionId>& edition) const {
        const app::DataPackage read = app::readDataPackage(m_package.folder());
        for (const core::Series& series : app::readFigures(read, app::readGroupings(read)).series) {
            if (series.indicator() == core::IndicatorId("revenue") && series.edition() == edition) {
                return series.citation().publisher;
            }
        }
        return {};
    }

private:
    ChangedPackage m_package;
    bool m_isWritten = false;
};

const QByteArray accounts = R"("path": "accounts.csv",
      "holds": "figures",)";

}  // namespace

class TestFigureTables : public QObject {
    Q_OBJECT

private slots:
    void figuresOfTwoTablesCiteBoth() {
        const FurtherTable further(R"("citation": "bank",)");
        QVERIFY(further.isWritten());
        QCOMPARE(further.publishers({}).en, std::string("Bank; Veloria Statistics Office, Quarterly Accounts"));
        QCOMPARE(further.publishers({}).zh, std::string("银行；Veloria Statistics Office，Quarterly Accounts"));
    }

    void theSameCitationOfTwoTablesStandsOnce() {
        const FurtherTable further(R"("citation": "vso",)");
        QVERIFY(further.isWritten());
        QCOMPARE(further.publishers({}).en, std::string("Veloria Statistics Office"));
    }

    void citationsThatDifferOnlyInTheYearStandOnce() {
        FurtherTable further(R"("citation": "vso-2022",)");
        QVERIFY(further.isWritten());
        QVERIFY(further.package().replace("datapackage.json", R"("citations": [)",
                                          R"("citations": [{"id": "vso-2022", "publisher": "Veloria Statistics Office",
                                          "title": "Quarterly Accounts", "year": "2022"},)"));
        QCOMPARE(further.publishers({}).en, std::string("Veloria Statistics Office, Quarterly Accounts"));
    }

    void aTableWithoutFiguresOfAnIndicatorIsNotCitedForIt() {
        const FurtherTable further(R"("citation": "bank",)");
        QVERIFY(further.isWritten());
        QVERIFY(further.package().write(QStringLiteral("further.csv"), "county,quarter,revenue\nV01,2031-Q1,\n"));
        QCOMPARE(further.publishers({}).en, std::string("Veloria Statistics Office"));
    }

    void anEditionIsCitedWhereItsTableNamesNoCitation() {
        const FurtherTable further(R"("edition": "second",)");
        QVERIFY(further.isWritten());
        QVERIFY(further.package().replace("datapackage.json", accounts, accounts + R"("edition": "first",)"));
        QCOMPARE(further.publishers(core::EditionId("second")).en, std::string("Bank"));
        QCOMPARE(further.publishers(core::EditionId("first")).en, std::string("Veloria Statistics Office"));
    }

    /// They would never be shown: a figure without an edition is looked for only where no edition has any.
    void figuresWithoutAnEditionAreRefusedWhereOthersHaveOne() {
        const QString refused = QStringLiteral(
            R"(Refused: datapackage.json, "resources[%1].edition": other figures of the indicator "revenue" have an )"
            R"(edition; name one for this table too.)");
        const FurtherTable withEdition(R"("edition": "second",)");
        QVERIFY(withEdition.isWritten());
        QCOMPARE(test::messagesOf(withEdition.package().folder()), QStringList(refused.arg(4)));
        const FurtherTable withoutEdition({});
        QVERIFY(withoutEdition.isWritten());
        QVERIFY(withoutEdition.package().replace("datapackage.json", accounts, accounts + R"("edition": "first",)"));
        QCOMPARE(test::messagesOf(withoutEdition.package().folder()), QStringList(refused.arg(0)));
    }
};

HULINE_TEST_CORE(TestFigureTables)
#include "tst_figure_tables.moc"
