// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/options/aggregate_option.h"
#include "app/options/choices.h"
#include "app/options/study_option.h"
#include "app/options/table_input.h"
#include "app/options/user_data_options.h"
#include "app/reports/text_table.h"
#include "app/text.h"
#include "core/indicators/indicator_value.h"
#include "core/indicators/side_shares.h"
#include "core/numeric/short_lists.h"
#include "core/spec/shown_line.h"

namespace app {
namespace {

constexpr std::array lineFormats{OutputFormat::Text, OutputFormat::Json};

/// The content of the report.
struct LineReport {
    const core::Dataset& dataset;
    const core::LineDescription& description;
    const core::DividingLine& line;
    core::SideShares sideShares;
    core::EditionId edition;
    std::optional<core::Period> year;  ///< Of the figures; nothing where none are divided.
};

/// The indicators that a line divides.
using Divided = std::span<const core::IndicatorId>;

/// Whether all divided indicators are published in an edition, apart from those that are never revised.
bool isComplete(const core::Dataset& dataset, Divided divided, const core::EditionId& edition) {
    return std::ranges::all_of(divided, [&](const core::IndicatorId& indicator) {
        return dataset.editionFor(indicator, edition) == edition || !core::hasEditions(dataset, indicator);
    });
}

/// The years with figures of any of the divided indicators.
KnownPeriods knownYears(const core::Dataset& dataset, Divided divided, const core::EditionId& edition,
                        const Wording& wording) {
    KnownPeriods known = knownPeriods(dataset, divided.front(), edition, wording);
    for (const core::IndicatorId& indicator : divided.subspan(1)) {
        const KnownPeriods more = knownPeriods(dataset, indicator, edition, wording);
        std::vector<core::Period> years;
        std::ranges::set_union(known.periods, more.periods, std::back_inserter(years));
        known.periods = std::move(years);
        known.subject = Cli::tr("%1 and %2", "two indicators")
                            .arg(nameWithId(wording.name(dataset.catalogue->indicator(indicator)), indicator.text()),
                                 known.subject);
        known.editionsWith = [first = known.editionsWith, second = more.editionsWith](core::Period period) {
            std::vector<core::EditionId> editions = first(period);
            for (const core::EditionId& further : second(period)) {
                core::addOnce(editions, further);
            }
            return editions;
        };
    }
    known.editionsWith = [&dataset, divided, ofAny = known.editionsWith](core::Period period) {
        std::vector<core::EditionId> editions = ofAny(period);
        std::erase_if(editions,
                      [&](const core::EditionId& candidate) { return !isComplete(dataset, divided, candidate); });
        return editions;
    };
    return known;
}

/// Refuses an edition in which one of the divided indicators is not published: two editions are not set side by side.
void requireEdition(const core::Dataset& dataset, Divided divided, const core::EditionId& edition,
                    const Wording& wording) {
    if (isComplete(dataset, divided, edition)) {
        return;
    }
    QStringList available;
    for (const core::Edition& candidate : dataset.catalogue->editions()) {
        if (isComplete(dataset, divided, candidate.id)) {
            available << text(candidate.id.text());
        }
    }
    throw CommandFailure(
        Cli::tr("The edition \"%1\" (%2) does not have all figures that the line divides; available: %3.")
            .arg(text(edition.text()), wording.name(*dataset.catalogue, edition),
                 available.join(Cli::tr(", ", "between listed values"))));
}

/// An id as the beginning of a key: "grossProduct" for "gross-product".
QString keyOf(const std::string& id) {
    QString key;
    for (const QString& word : text(id).split(QLatin1Char('-'))) {
        key += key.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    }
    return key;
}

QJsonObject sides(const core::LineDescription& line, const std::optional<double>& rightPercent) {
    const auto json = [](const std::optional<double>& number) { return number ? QJsonValue(*number) : QJsonValue(); };
    return {{text(line.right.id), json(rightPercent)},
            {text(line.left.id), json(rightPercent ? std::optional(100 - *rightPercent) : std::nullopt)}};
}

/// On a plane, every kind of curve is a straight line.
QString curveId(const LineReport& report) {
    return core::isPlane(*report.dataset.catalogue) ? QStringLiteral("straight") : idOf(report.sideShares.curve);
}
QString curveName(const LineReport& report, const Wording& wording) {
    return core::isPlane(*report.dataset.catalogue) ? Cli::tr("straight", "a line on a plane")
                                                    : wording.name(*report.dataset.catalogue, report.sideShares.curve);
}

QString lineAsJson(const LineReport& report, const Wording& wording) {
    const core::LineDescription& line = report.description;
    QJsonArray regions;
    for (std::size_t i = 0; i < report.line.shares.size(); ++i) {
        const core::AreaShare& share = report.line.shares[i];
        regions.append(QJsonObject{{"code", QString::fromStdString(share.code.text())},
                                   {"name", wording.name((*report.dataset.names)[i])},
                                   {keyOf(line.right.id) + QStringLiteral("AreaShare"), share.rightAreaShare},
                                   {"side", text(line.side(share.majoritySide()).id)}});
    }
    const bool hasYear = report.year && !report.year->isUndated();
    QJsonObject object{{"curve", curveId(report)},
                       {"rule", idOf(report.sideShares.rule)},
                       {"year", hasYear ? QJsonValue(report.year->year()) : QJsonValue()},
                       {"period", report.year ? QJsonValue(text(report.year->text())) : QJsonValue()},
                       {"vintage", text(report.edition.text())},
                       {"edition", text(report.edition.text())},
                       {"areaSharePercent", sides(line, report.sideShares.areaSharePercent)},
                       {"regions", regions}};
    if (line.id == core::ownLineGroupingId) {
        object.insert(QStringLiteral("line"), wording.text(line.name));
    }
    if (line.id == core::ownLineGroupingId || report.line.ends != line.publishedEnds()) {
        object.insert(QStringLiteral("ends"),
                      QJsonArray{QJsonArray{report.line.ends.from.lon, report.line.ends.from.lat},
                                 QJsonArray{report.line.ends.to.lon, report.line.ends.to.lat}});
    }
    for (const core::LineShare& share : report.sideShares.shares) {
        object.insert(keyOf(share.indicator.text()) + QStringLiteral("SharePercent"), sides(line, share.percent));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

/// The number of regions in the map or in the statistics.
std::size_t regionsInAll(const LineReport& report) {
    const core::RegionSet& map = *report.dataset.regions;
    const auto isOffTheMap = [&](const core::RegionCode& code) { return !map.indexOf(code); };
    return map.size() + static_cast<std::size_t>(std::ranges::count_if(report.dataset.surveyed, isOffTheMap));
}

/// A share, the number of regions that it covers, and the share that a publication prints.
QStringList shareRow(const QString& what, const std::optional<double>& right, std::size_t regions,
                     const std::optional<core::PrintedShare>& printed, const LineReport& report,
                     const Wording& wording) {
    const auto left = right ? std::optional(100 - *right) : std::nullopt;
    QStringList row{what, wording.percent(right), wording.percent(left),
                    Cli::tr("%1 of %2", "so many of all regions").arg(regions).arg(regionsInAll(report))};
    if (!report.dataset.printedSideShares.empty()) {
        row << wording.ratio(printed, report.year);
    }
    return row;
}

std::size_t regionsWithFigure(const LineReport& report, const core::IndicatorId& indicator) {
    const auto isKnown = [&](const core::RegionCode& code) {
        return report.dataset.published(indicator, report.edition, code, *report.year).has_value();
    };
    return static_cast<std::size_t>(
        std::ranges::count_if(report.dataset.coveredIn(indicator, report.edition), isKnown));
}

QString shareColumns(const LineReport& report, const Wording& wording) {
    const core::PrintedSideShares& printed = report.dataset.printedSideShares;
    QStringList header{QString(), wording.name(report.description, core::LineSide::Right),
                       wording.name(report.description, core::LineSide::Left), Cli::tr("Regions")};
    if (!printed.empty()) {
        header << Cli::tr("as printed");
    }
    std::vector<QStringList> rows{
        std::move(header),
        shareRow(Cli::tr("Area"), report.sideShares.areaSharePercent, report.line.shares.size(), printed.area, report,
                 wording),
    };
    for (const core::LineShare& share : report.sideShares.shares) {
        rows.push_back(shareRow(wording.name(report.dataset.catalogue->indicator(share.indicator)), share.percent,
                                regionsWithFigure(report, share.indicator), printed.of(share.indicator, report.year),
                                report, wording));
    }
    return textTable(rows);
}

QString regionColumns(const LineReport& report, const Wording& wording) {
    std::vector<QStringList> rows{{Cli::tr("Region"),
                                   Cli::tr("Share of area, %1", "a side of the line")
                                       .arg(wording.name(report.description, core::LineSide::Right)),
                                   Cli::tr("Side")}};
    for (std::size_t i = 0; i < report.line.shares.size(); ++i) {
        const core::AreaShare& share = report.line.shares[i];
        rows.push_back({wording.name((*report.dataset.names)[i]), wording.percent(100 * share.rightAreaShare),
                        wording.name(report.description, share.majoritySide())});
    }
    return textTable(rows);
}

/// The period alone where the figures are not revised.
QString periodAndEdition(const LineReport& report, const Wording& wording) {
    const QString period = wording.name(*report.year);
    return report.edition.empty() ? period
                                  : Cli::tr("%1, %2", "year, edition")
                                        .arg(period, wording.name(*report.dataset.catalogue, report.edition));
}

/// Names the ends of a line that is not the published one.
QString endsIfMoved(const LineReport& report, const Wording& wording) {
    const core::Catalogue& catalogue = *report.dataset.catalogue;
    const bool isOwn = report.description.id == core::ownLineGroupingId;
    return !isOwn && report.line.ends == report.description.publishedEnds()
               ? QString()
               : Cli::tr("Ends: %1").arg(wording.name(catalogue, report.line.ends)) + QLatin1Char('\n');
}

QString lineAsText(const LineReport& report, const Wording& wording) {
    const core::Catalogue& catalogue = *report.dataset.catalogue;
    QString result = Cli::tr("%1, %2", "name of a line, kind of curve")
                         .arg(wording.text(report.description.name), curveName(report, wording)) +
                     QLatin1Char('\n') + endsIfMoved(report, wording) +
                     Cli::tr("Area: all regions, divided by the line itself") + QLatin1Char('\n');
    if (report.year) {
        QStringList divided;
        for (const core::LineShare& share : report.sideShares.shares) {
            divided << wording.name(catalogue.indicator(share.indicator));
        }
        result += Cli::tr("%1: %2; %3", "indicators, year and edition, rule")
                      .arg(divided.join(Cli::tr(", ", "between indicators")), periodAndEdition(report, wording),
                           wording.name(report.sideShares.rule)) +
                  QLatin1Char('\n');
    }
    const QString note = wording.periodsOfRatios(report.dataset.printedSideShares, report.year);
    result += QLatin1Char('\n') + shareColumns(report, wording) + QLatin1Char('\n');
    return result + (note.isEmpty() ? QString() : note + QLatin1String("\n\n")) + regionColumns(report, wording);
}

/// The figures of the divided indicators, the lines that divide the regions, and the shares that a publication prints.
DataNeeds needsOfLine(const core::Catalogue& catalogue, Divided divided, core::LineCurve curve) {
    const bool isDefault = curve == core::LineCurve::Albers;
    DataNeeds needs = app::needsOf(catalogue, divided);
    needs.regions = DataNeeds::Regions::Shapes;
    needs.dividingLines = isDefault ? DataNeeds::DividingLines::DefaultCurve : DataNeeds::DividingLines::AllCurves;
    needs.claims = true;
    return needs;
}

/// The year of the divided figures; nothing where only the area is divided.
/// @param preferred  the period of the study.
std::optional<core::Period> chosenYear(const Arguments& arguments, const core::Dataset& dataset, Divided divided,
                                       const core::EditionId& edition, const Wording& wording,
                                       const std::optional<core::Period>& preferred) {
    const QString option = QStringLiteral("year");
    if (divided.empty()) {
        if (arguments.has(option)) {
            throw CommandFailure(Cli::tr("The line of these data divides only the area; leave out --%1.").arg(option));
        }
        return std::nullopt;
    }
    const KnownPeriods known = knownYears(dataset, divided, edition, wording);
    const core::Period latest = known.periods.back();
    const core::Period usual = dataset.catalogue->defaults().gapTo.value_or(latest);
    return chosenPeriod(arguments, option, known.preferring(preferred.value_or(usual), known.preferring(usual, latest)),
                        known);
}

/// What the report is made from.
struct LineData {
    core::Dataset dataset;
    core::MapSpec spec;
    core::LineDescription description;
};

core::LineDescription requiredLine(const core::Catalogue& catalogue, const core::MapSpec& spec) {
    auto line = core::shownLine(catalogue, spec);
    if (!line) {
        throw CommandFailure(Cli::tr("These data have no dividing line."));
    }
    return *std::move(line);
}

/// `spec` with the curve and the rule of the options.
core::MapSpec withLineOptions(core::MapSpec spec, const Arguments& arguments) {
    spec.lineCurve = chosenCurve(arguments, spec.lineCurve);
    spec.divisionRule = chosenRule(arguments, spec.divisionRule);
    return spec;
}

/// The figures of the data package that the line divides.
LineData packageLineData(const CommandContext& context, const CommandData& data) {
    const auto package = openPackage(data.paths, context.wording);
    const core::Catalogue catalogue(package->catalogue);
    core::MapSpec spec = withLineOptions(data.spec(catalogue), context.arguments);
    core::LineDescription line = requiredLine(catalogue, spec);
    core::Dataset dataset = openDataset(data, context, needsOfLine(catalogue, line.divided, spec.lineCurve), package);
    return {std::move(dataset), std::move(spec), std::move(line)};
}

/// The user's boundaries and tables of a study, or a map of groups. What they hold is known only when they are read.
LineData userLineData(const CommandContext& context, const CommandData& data) {
    DataNeeds needs;
    needs.outlines = false;
    needs.neighbours = false;
    LoadedData loaded = openMap(data, userDataOf(context, data), context, needs);
    core::MapSpec spec = withLineOptions(firstSpec(data, loaded, context), context.arguments);
    core::LineDescription line = requiredLine(*loaded.dataset.catalogue, spec);
    return {std::move(loaded.dataset), std::move(spec), std::move(line)};
}

void runDividingLine(const CommandContext& context) {
    const Arguments& arguments = context.arguments;
    (void)withLineOptions({}, arguments);  // refuses a wrong option before a study is read
    const CommandData data = commandData(context);
    const OutputFormat format = chosenFormat(arguments, lineFormats);
    const bool isOwnMap = data.aggregation || (data.study && data.study->map.ownLine && usesUserData(data, data.user));
    LineData found = isOwnMap ? userLineData(context, data) : packageLineData(context, data);
    const core::MapSpec& spec = found.spec;
    const core::EditionId edition = chosenEdition(arguments, *found.dataset.catalogue, spec.edition);
    core::Dataset dataset = withLineOf(spec, std::move(found.dataset));
    const Divided divided = found.description.divided;
    if (spec.ownLine || spec.lineEnds != found.description.publishedEnds()) {
        dataset.printedSideShares = {};  // they are of the line between the published ends
    }
    requireEdition(dataset, divided, edition, context.wording);
    const std::optional<core::Period> preferred = data.study ? std::optional(spec.period) : std::nullopt;
    const std::optional<core::Period> year =
        chosenYear(arguments, dataset, divided, edition, context.wording, preferred);
    const core::DividingLine& line = *core::dividedByShownLine(dataset, spec);
    const core::SideShares shares = core::sideShares(dataset, line, core::sharesOf(line, dataset.surveyed), divided,
                                                     spec.divisionRule, edition, year.value_or(core::Period()));
    const LineReport report{dataset, found.description, line, shares, edition, year};
    context.out << (format == OutputFormat::Json ? lineAsJson(report, context.wording)
                                                 : lineAsText(report, context.wording));
}

}  // namespace

Command dividingLineCommand() {
    Command command{QStringLiteral("hu-line"),
                    Cli::tr("Prints the shares on both sides of the dividing line, such as the Hu Line."),
                    {
                        studyOption(),
                        aggregateOption(),
                        {QStringLiteral("curve"), curveChoices(),
                         Cli::tr("Map projection or curve on which the line is straight (default: albers).")},
                        {QStringLiteral("rule"), ruleChoices(),
                         Cli::tr("Rule for a region that the line cuts (default: majority).")},
                        {QStringLiteral("year"), Cli::tr("YEAR", "value of an option"),
                         Cli::tr("Year of the figures (default: set by the data package, otherwise the latest).")},
                    },
                    runDividingLine};
    const std::vector<Option> more = editionOptions();
    command.options.insert(command.options.end(), more.begin(), more.end());
    command.options.push_back(allowUnmatchedOption());  // for the tables of a study
    command.options.push_back(
        {QStringLiteral("format"), QStringLiteral("text|json"), Cli::tr("Output format (default: text).")});
    return command;
}

}  // namespace app
