// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "app/options/choices.h"
#include "app/options/study_option.h"
#include "app/package/data_package.h"
#include "app/reports/audit_report.h"
#include "app/text.h"

namespace app {
namespace {

constexpr std::array auditFormats{OutputFormat::Text, OutputFormat::Csv, OutputFormat::Json};

/// The claims, without which there is nothing to audit. @throws CommandFailure when they are not there.
const core::PublishedClaims& claimsOf(const LoadedData& data, const DataPaths& paths, const Wording& wording) {
    if (data.report.claimsFault) {
        throw CommandFailure(wording.error(*data.report.claimsFault));
    }
    if (!data.claims) {
        const DataPackage package = readDataPackage(paths.statistics);
        if (const PackageTable* table = package.tableWith("paper-claims")) {
            throw CommandFailure(wording.error(gis::Error(gis::ErrorKind::FileMissing, table->path.string(), {})));
        }
        throw CommandFailure(
            Cli::tr("The data in %1 come without a table of claims to check.").arg(native(paths.statistics)));
    }
    return *data.claims;
}

QString inFormat(OutputFormat format, const AuditReport& report, const AuditWording& wording) {
    switch (format) {
        case OutputFormat::Text:
            return auditAsText(report, wording);
        case OutputFormat::Csv:
            return auditAsCsv(report, wording);
        case OutputFormat::Json:
            return auditAsJson(report, wording);
    }
    return {};
}

/// The claims are about figures, areas and places, not about the picture of the map.
DataNeeds needsOfAudit() {
    DataNeeds needs;
    needs.baseMap = false;
    needs.outlines = false;
    needs.neighbours = false;
    return needs;
}

void runAudit(const CommandContext& context) {
    const OutputFormat format = chosenFormat(context.arguments, auditFormats);
    const CommandData chosen = commandData(context);
    const LoadedData data = openData(chosen.paths, context.wording, needsOfAudit(), chosen.boundaries);
    const core::PublishedClaims& claims = claimsOf(data, chosen.paths, context.wording);
    printWarnings(data.report, context);
    context.out << inFormat(format, {claims.list, core::audit(data.dataset, claims)},
                            AuditWording(context.wording, data.dataset, claims));
}

}  // namespace

Command auditCommand() {
    return {
        QStringLiteral("audit"),
        Cli::tr(
            "Computes every claim of the publication that can be checked, and compares it with the printed number."),
        {studyOption(),
         {QStringLiteral("format"), QStringLiteral("text|csv|json"), Cli::tr("Output format (default: text).")}},
        runAudit};
}

}  // namespace app
