// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#include <algorithm>
#include <array>
#include <iterator>

#include "app/charts/version.h"
#include "app/options/aggregate_option.h"
#include "app/options/choices.h"
#include "app/options/overlay_options.h"
#include "app/options/study_option.h"
#include "app/options/user_data_options.h"
#include "app/reports/data_json.h"
#include "app/reports/text_table.h"
#include "app/text.h"
#include "core/figure/choices.h"
#include "core/indicators/indicator_value.h"
#include "gis/versions.h"

namespace app {
namespace {

constexpr std::array infoFormats{OutputFormat::Text, OutputFormat::Json};

/// Columns of words.
QString lines(const std::vector<QStringList>& rows) { return textTable(rows, ColumnAlignment::Left); }

QString versions() {
    const gis::LibraryVersions libraries = gis::libraryVersions();
    return lines({{QCoreApplication::applicationName(), QCoreApplication::applicationVersion()},
                  {QStringLiteral("Qt"), QLatin1String(qVersion())},
                  {QStringLiteral("GDAL"), QString::fromStdString(libraries.gdal)},
                  {QStringLiteral("PROJ"), QString::fromStdString(libraries.proj)},
                  {QStringLiteral("GEOS"), QString::fromStdString(libraries.geos)},
                  {QStringLiteral("QCustomPlot"), chartLibraryVersion()}});
}

std::size_t observationsOf(const core::Series& series) {
    std::size_t count = 0;
    for (const core::Period period : series.periods()) {
        for (const core::RegionCode& code : series.codes()) {
            count += series.at(code, period) ? 1U : 0U;
        }
    }
    return count;
}

std::size_t observations(const core::Dataset& dataset) {
    std::size_t count = 0;
    for (const core::Series& series : *dataset.series) {
        count += observationsOf(series);
    }
    return count;
}

QString counts(const core::Dataset& dataset, const Wording& wording) {
    std::vector<QStringList> pairs{
        {Cli::tr("Regions in the map"), QString::number(dataset.regions->size())},
        {Cli::tr("Regions with figures"), QString::number(dataset.covered.size())},
        {Cli::tr("Groupings"), QString::number(dataset.groupings->size())},
        {Cli::tr("Published figures"), QString::number(observations(dataset))},
    };
    const core::Catalogue& catalogue = *dataset.catalogue;
    const core::IndicatorId& main = catalogue.defaults().gapIndicator;
    for (const core::EditionId& edition : core::editionsOf(dataset, main)) {
        pairs.push_back({Cli::tr("Periods of %1, %2", "indicator, edition")
                             .arg(wording.name(catalogue.indicator(main)), wording.name(catalogue, edition)),
                         listOfPeriods(core::periodsWithValues(dataset, main, edition))});
    }
    for (const core::Indicator& indicator : catalogue.indicators()) {
        if (indicator.isByGroup() && std::holds_alternative<core::Published>(indicator.formula)) {
            const auto periods = core::periodsOf(dataset, indicator.id, catalogue.defaults().edition);
            pairs.push_back(
                {Cli::tr("Dates of %1", "indicator").arg(wording.name(indicator)), QString::number(periods.size())});
        }
    }
    if (const auto places = dataset.drawnPlaces()) {
        pairs.push_back({wording.text(places->name), QString::number(places->places.size())});
    }
    return lines(pairs);
}

/// One line for each overlay: its name, features and reference system.
QString overlayLines(const std::vector<OverlayReading>& overlays, const Wording& wording) {
    std::vector<QStringList> rows;
    for (const OverlayReading& overlay : overlays) {
        const std::string& crs = overlay.reference.code.empty() ? overlay.reference.name : overlay.reference.code;
        rows.push_back({Cli::tr("Overlay %1").arg(text(overlay.name)), wording.counted(overlay.features), text(crs),
                        text(overlay.encoding.used)});
    }
    return rows.empty() ? QString() : QLatin1Char('\n') + lines(rows);
}

/// One line for each table with its joined rows, and one for each indicator of the user with its id, unit and periods.
QString tableLines(const LoadedData& loaded, const Wording& wording) {
    std::vector<QStringList> tables;
    for (const TableJoinReport& table : loaded.report.tables) {
        tables.push_back({Cli::tr("Table %1").arg(text(table.file)),
                          Cli::tr("%1 of %2 rows have a region", "numbers of rows")
                              .arg(wording.counted(table.joinedRows), wording.counted(table.rows))});
    }
    const core::Dataset& dataset = loaded.dataset;
    std::vector<QStringList> indicators{{Cli::tr("Id"), Cli::tr("Indicator"), Cli::tr("Unit"), Cli::tr("Periods")}};
    for (const core::IndicatorId& id : loaded.report.userIndicators) {
        const core::Indicator& indicator = dataset.catalogue->indicator(id);
        const core::EditionId edition = dataset.editionFor(id, dataset.catalogue->defaults().edition);
        indicators.push_back({text(id.text()), wording.name(indicator), wording.name(indicator.unit),
                              listOfPeriods(core::periodsOf(dataset, id, edition))});
    }
    return (tables.empty() ? QString() : QLatin1Char('\n') + lines(tables)) +
           (indicators.size() == 1 ? QString() : QLatin1Char('\n') + lines(indicators));
}

/// Everything is read, so that info prints all warnings. The shapes are not processed further.
DataNeeds needsOfInfo() {
    DataNeeds needs;
    needs.dividingLines = DataNeeds::DividingLines::DefaultCurve;
    needs.outlines = false;
    needs.neighbours = false;
    return needs;
}

/// The other base years of each listed indicator.
QString baseYearNotes(const core::Choices& choices) {
    QString notes;
    for (const core::IndicatorChoice& choice : choices.indicators) {
        const core::Indicator& listed = choices.catalogue->indicator(choice.indicator);
        if (!listed.priceBase || !core::isListed(listed)) {
            continue;
        }
        std::vector<core::Period> years;
        for (const core::IndicatorChoice* other : choices.baseYearsOf(listed.id)) {
            const int year = choices.catalogue->indicator(other->indicator).priceBase->year;
            if (year != listed.priceBase->year) {
                years.push_back(core::Period::year(year));
            }
        }
        if (!years.empty()) {
            notes += Cli::tr("%1: also at the prices of other years (%2), with the year in the id.")
                         .arg(text(listed.id.text()), listOfPeriods(years)) +
                     QLatin1Char('\n');
        }
    }
    return notes.isEmpty() ? notes : QLatin1Char('\n') + notes;
}

/// The indicators of each topic, with the ids that options take, their units, and the periods with figures: in the
/// default edition, or else in the one that is named.
QString indicatorTable(const core::Dataset& dataset, const Wording& wording) {
    const core::Catalogue& catalogue = *dataset.catalogue;
    const core::EditionId& edition = catalogue.defaults().edition;
    const core::Choices choices = core::choicesOf(dataset);
    std::vector<QStringList> rows{{Cli::tr("Id"), Cli::tr("Indicator"), Cli::tr("Unit"), Cli::tr("Periods")}};
    std::string topic;
    for (const core::IndicatorChoice& choice : choices.indicators) {
        const core::Indicator& indicator = catalogue.indicator(choice.indicator);
        if (!core::isListed(indicator)) {
            continue;
        }
        const auto heading = std::ranges::find(catalogue.topics(), choice.topic, &core::Topic::id);
        if (choice.topic != topic) {
            rows.push_back({});
            rows.push_back(
                {heading != catalogue.topics().end() ? wording.text(heading->name) : Cli::tr("Other indicators")});
        }
        topic = choice.topic;
        const core::EditionId shown = dataset.editionFor(indicator.id, edition);
        const bool isOther = !choice.editions.empty() && shown != edition;
        rows.push_back({text(indicator.id.text()), wording.name(indicator), wording.name(indicator.unit),
                        listOfPeriods(choice.periodsIn(edition)) +
                            (isOther ? QStringLiteral(" (%1)").arg(wording.name(catalogue, shown)) : QString())});
    }
    return lines(rows) + baseYearNotes(choices);
}

/// Densities need areas, and so the shapes.
void printIndicators(const CommandContext& context) {
    const CommandData data = commandData(context);
    const UserData user = withOverlays(userDataOf(context, data), context, data);
    if (usesUserData(data, user)) {
        context.out << indicatorTable(openMap(data, user, context, needsOfInfo()).dataset, context.wording);
        return;
    }
    const auto package = openPackage(data.paths, context.wording);
    const core::Catalogue catalogue(package->catalogue);
    std::vector<core::IndicatorId> all;
    std::ranges::transform(catalogue.indicators(), std::back_inserter(all), &core::Indicator::id);
    context.out << indicatorTable(openDataset(data, context, needsOf(catalogue, all), package), context.wording);
}

/// The versions are printed first, because they are needed most when the data are missing.
void runInfo(const CommandContext& context) {
    const bool isJson = chosenFormat(context.arguments, infoFormats) == OutputFormat::Json;
    if (context.arguments.has(QStringLiteral("indicators")) && !isJson) {
        printIndicators(context);
        return;
    }
    if (!isJson) {
        context.out << versions() << Qt::endl;
    }
    const CommandData data = commandData(context);
    const UserData user = withOverlays(userDataOf(context, data), context, data);
    if (isJson) {
        context.out << dataAsJson(openMap(data, user, context, needsOfInfo()));
        return;
    }
    const std::filesystem::path& boundaries = data.boundaries ? data.boundaries->path : data.paths.shapefiles;
    context.out << lines({{Cli::tr("Statistics"), native(data.paths.statistics)},
                          {Cli::tr("Boundaries"), native(boundaries)}})
                << Qt::endl;
    const LoadedData loaded = openMap(data, user, context, needsOfInfo());
    context.out << counts(loaded.dataset, context.wording) << tableLines(loaded, context.wording)
                << overlayLines(loaded.report.overlays, context.wording);
}

}  // namespace

Command infoCommand() {
    Command command{QStringLiteral("info"),
                    Cli::tr("Prints the versions of all libraries, and the location, size and faults of the data."),
                    boundaryOptions(), runInfo};
    std::ranges::move(userTableOptions(), std::back_inserter(command.options));
    std::ranges::move(overlayOptions(), std::back_inserter(command.options));
    command.options.push_back({QStringLiteral("format"), QStringLiteral("text|json"),
                               Cli::tr("Output format (default: text); JSON leaves out the versions.")});
    command.options.push_back(studyOption());
    command.options.push_back(aggregateOption());
    command.options.push_back({QStringLiteral("indicators"),
                               {},
                               Cli::tr("Lists the indicators instead, with their ids, units and periods.")});
    return command;
}

}  // namespace app
