// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/cli/choices.h"
#include "app/cli/open_dataset.h"
#include "app/cli/text_table.h"
#include "core/indicators/hu_halves.h"
#include "core/indicators/indicator_value.h"

namespace app {
namespace {

constexpr std::array outputFormats{OutputFormat::Text, OutputFormat::Json};

const core::Period yearByDefault = core::Period::year(2022);

/// The shares south-east of the line that the paper gives, in percent, without a year (section 1.1).
struct PaperShares {
    double area = 43.4;
    double population = 94;
    double gdp = 95;
};

/// What the command reports.
struct HuReport {
    const core::Dataset& dataset;
    const core::HuLine& line;
    core::HuHalves halves;
    core::Vintage vintage;
    core::Period year;
};

/// The years for which the population or the GDP is known.
KnownPeriods knownYears(const core::Dataset& dataset, core::Vintage vintage) {
    KnownPeriods known = knownPeriods(dataset, core::Indicator::Population, vintage);
    const KnownPeriods gdp = knownPeriods(dataset, core::Indicator::Gdp, vintage);
    std::vector<core::Period> years;
    std::ranges::set_union(known.periods, gdp.periods, std::back_inserter(years));
    known.periods = std::move(years);
    known.subject = QLatin1String("gdp, ") + known.subject;
    return known;
}

QJsonObject sides(const std::optional<double>& southeastPercent) {
    const auto json = [](const std::optional<double>& number) { return number ? QJsonValue(*number) : QJsonValue(); };
    return {{idOf(core::HuSide::Southeast), json(southeastPercent)},
            {idOf(core::HuSide::Northwest),
             json(southeastPercent ? std::optional(100 - *southeastPercent) : std::nullopt)}};
}

QString asJson(const HuReport& report, const Wording& wording) {
    QJsonArray regions;
    for (std::size_t i = 0; i < report.line.shares.size(); ++i) {
        const core::HuAreaShare& share = report.line.shares[i];
        regions.append(QJsonObject{{"code", QString::fromStdString(share.code.text())},
                                   {"name", wording.name((*report.dataset.names)[i])},
                                   {"southeastAreaShare", share.southeastAreaShare},
                                   {"side", idOf(share.majoritySide())}});
    }
    const std::string_view vintage = core::idOf(report.vintage);
    const QJsonObject object{{"curve", idOf(report.halves.curve)},
                             {"rule", idOf(report.halves.rule)},
                             {"year", report.year.year()},
                             {"vintage", QString::fromUtf8(vintage.data(), static_cast<qsizetype>(vintage.size()))},
                             {"areaSharePercent", sides(report.halves.areaSharePercent)},
                             {"populationSharePercent", sides(report.halves.populationSharePercent)},
                             {"gdpSharePercent", sides(report.halves.gdpSharePercent)},
                             {"regions", regions}};
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

QStringList shareRow(const QString& what, const std::optional<double>& southeast, double paper, int paperDecimals,
                     const Wording& wording) {
    const auto northwest = southeast ? std::optional(100 - *southeast) : std::nullopt;
    const QLocale& locale = wording.locale();
    return {what, wording.percent(southeast), wording.percent(northwest),
            locale.toString(paper, 'f', paperDecimals) + QLatin1Char(':') +
                locale.toString(100 - paper, 'f', paperDecimals)};
}

QString shareColumns(const HuReport& report, const Wording& wording) {
    const PaperShares paper;
    return textTable({
        {QString(), wording.name(core::HuSide::Southeast), wording.name(core::HuSide::Northwest),
         Cli::tr("in the paper")},
        shareRow(Cli::tr("Area"), report.halves.areaSharePercent, paper.area, 1, wording),
        shareRow(wording.name(core::Indicator::Population), report.halves.populationSharePercent, paper.population, 0,
                 wording),
        shareRow(wording.name(core::Indicator::Gdp), report.halves.gdpSharePercent, paper.gdp, 0, wording),
    });
}

QString regionColumns(const HuReport& report, const Wording& wording) {
    std::vector<QStringList> rows{{Cli::tr("Region"), Cli::tr("South-eastern part of its area"), Cli::tr("Side")}};
    for (std::size_t i = 0; i < report.line.shares.size(); ++i) {
        const core::HuAreaShare& share = report.line.shares[i];
        rows.push_back({wording.name((*report.dataset.names)[i]), wording.percent(100 * share.southeastAreaShare),
                        wording.name(share.majoritySide())});
    }
    return textTable(rows);
}

QString asText(const HuReport& report, const Wording& wording) {
    return Cli::tr("Hu Line, %1").arg(wording.name(report.halves.curve)) + QLatin1Char('\n') +
           Cli::tr("Population and GDP: %1, %2; %3", "year, vintage, rule")
               .arg(wording.name(report.year), wording.name(report.vintage), wording.name(report.halves.rule)) +
           QLatin1String("\n\n") + shareColumns(report, wording) + QLatin1Char('\n') + regionColumns(report, wording);
}

void runHuLine(const CommandContext& context) {
    const Arguments& arguments = context.arguments;
    const core::HuCurve curve = chosenCurve(arguments);
    const core::HuRule rule = chosenRule(arguments);
    const core::Vintage vintage = chosenVintage(arguments);
    const OutputFormat format = chosenFormat(arguments, outputFormats);
    const core::Dataset dataset = openDataset(dataFolders(context.wording), context.wording).dataset;
    const KnownPeriods known = knownYears(dataset, vintage);
    const core::Period year =
        chosenPeriod(arguments, QStringLiteral("year"), known.preferring(yearByDefault, known.periods.back()), known);
    const HuReport report{dataset, *dataset.huLine(curve), core::huHalves(dataset, curve, rule, vintage, year), vintage,
                          year};
    context.out << (format == OutputFormat::Json ? asJson(report, context.wording) : asText(report, context.wording));
}

}  // namespace

Command huLineCommand() {
    return {QStringLiteral("hu-line"),
            Cli::tr("Prints what lies on either side of the Hu Line: area, population and GDP."),
            {
                {QStringLiteral("curve"), curveChoices(), Cli::tr("In which sense the line is straight (albers).")},
                {QStringLiteral("rule"), ruleChoices(), Cli::tr("How a province that it cuts is counted (majority).")},
                {QStringLiteral("year"), Cli::tr("YEAR", "value of an option"),
                 Cli::tr("Year of population and GDP (2022).")},
                {QStringLiteral("vintage"), vintageChoices(), Cli::tr("Revision of the figures (first-published).")},
                {QStringLiteral("format"), QStringLiteral("text|json"), Cli::tr("Form of the output (text).")},
            },
            runHuLine};
}

}  // namespace app
