// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtGlobal>
#include <algorithm>

#include "app/charts/version.h"
#include "app/options/choices.h"
#include "app/options/open_dataset.h"
#include "app/reports/text_table.h"
#include "app/text.h"
#include "core/indicators/indicator_value.h"
#include "gis/versions.h"

namespace app {
namespace {

/// Terms and values, one pair per line.
QString lines(const std::vector<QStringList>& pairs) {
    int widest = 0;
    for (const QStringList& pair : pairs) {
        widest = std::max(widest, displayWidth(pair.first()));
    }
    QString text;
    for (const QStringList& pair : pairs) {
        text += pair.first() + QString(widest + 2 - displayWidth(pair.first()), QLatin1Char(' ')) + pair.last() +
                QLatin1Char('\n');
    }
    return text;
}

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
    const core::ChartPair* pair = catalogue.chartPairOf(catalogue.defaults().indicator);
    const core::IndicatorId& main = pair ? pair->bars : catalogue.defaults().indicator;
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

/// Everything is read, so that info prints all warnings. The shapes are not processed further.
DataNeeds needsOfInfo() {
    DataNeeds needs;
    needs.dividingLines = DataNeeds::DividingLines::DefaultCurve;
    needs.outlines = false;
    needs.neighbours = false;
    return needs;
}

/// The versions are printed first, because they are needed most when the data are missing.
void runInfo(const CommandContext& context) {
    context.out << versions() << Qt::endl;
    const DataPaths paths = dataFolders(context.wording);
    context.out << lines({{Cli::tr("Statistics"), native(paths.statistics)},
                          {Cli::tr("Boundaries"), native(paths.shapefiles)}})
                << Qt::endl;
    context.out << counts(openDataset(paths, context, needsOfInfo()), context.wording);
}

}  // namespace

Command infoCommand() {
    return {QStringLiteral("info"),
            Cli::tr("Prints the versions of all libraries, the location of the data, and their extent."),
            boundaryOptions(), runInfo};
}

}  // namespace app
