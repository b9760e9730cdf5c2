// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>

#include "app/wording/wording_audit.h"
#include "tests/support/datasets/paper_catalogue.h"
#include "tests/support/datasets/sample_dataset.h"
#include "tests/support/room_test.h"

namespace {

/// The sample country with another name of GDP.
core::Dataset datasetWithGdpCalled(const char* name) {
    core::CatalogueParts catalogue = support::paperCatalogueParts();
    std::ranges::find(catalogue.indicators, core::IndicatorId("gdp"), &core::Indicator::id)->name = {"", name};
    core::DatasetParts parts = support::sampleParts();
    parts.catalogue = core::Catalogue(std::move(catalogue));
    return core::join(std::move(parts)).dataset;
}

}  // namespace

class TestWordingAudit : public QObject {
    Q_OBJECT

private slots:
    void aPercentSignInANameIsWrittenAsItIs() {
        const app::InstalledLanguage installed(app::Language::English);
        const app::Wording wording(app::Language::English);
        const core::Dataset dataset = datasetWithGdpCalled("%3 of %1");
        const core::PublishedClaims claims;
        const app::AuditWording audit(wording, dataset, claims);
        core::Claim claim;
        const core::RankedRegions top{core::RankEnd::Top, core::IndicatorId("gdp"), core::Period::year(2022), 10};
        claim.statement = top;
        QCOMPARE(audit.subject(claim), QStringLiteral("%3 of %1, 2022: the first 10 in order"));
        claim.statement = core::RankedInGroup{top, {"coast-inland", "coast"}};
        QCOMPARE(audit.subject(claim), QStringLiteral("%3 of %1, 2022: Coast among the first 10"));
    }
};

HULINE_TEST_CORE(TestWordingAudit)
#include "tst_wording_audit.moc"
