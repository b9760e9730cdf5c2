// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/period_runs.h"
#include "app/text.h"
#include "app/wording.h"

namespace app {
namespace {

const QString dash = QStringLiteral(" – ");

bool isOfStations(const core::Figure& figure) { return core::traitsOf(figure.theme.indicator).ofStations; }

/// Bounds are written without decimals once they are that large: nobody reads the tenth of 41,610.9 off a colour.
bool writesWholeNumbers(const core::Legend& legend) {
    return !legend.classes.empty() && std::abs(legend.classes.back().upper) >= 1000;
}

QString bound(const Wording& wording, double value, const core::Legend& legend) {
    return writesWholeNumbers(legend) ? wording.number(value, core::Unit::Yuan) : wording.mappedNumber(value, legend);
}

/// Known periods as a reader would list them: runs of years as "2009–2012", dates one by one.
QStringList knownPeriods(const Wording& wording, const core::Timeline& timeline) {
    std::vector<core::Period> known;
    for (std::size_t i = 0; i < timeline.periods.size(); ++i) {
        if (timeline.known[i] > 0) {
            known.push_back(timeline.periods[i]);
        }
    }
    QStringList runs;
    for (const PeriodRun& run : periodRuns(known)) {
        const QString last = wording.name(run.last);
        runs << (run.first == run.last ? last : QString::number(run.first.year()) + QChar(0x2013) + last);
    }
    return runs;
}

bool hasPublishedEnds(const core::Figure& figure) {
    return std::ranges::find(core::publishedEnds(), figure.spec.huEnds, &core::PublishedEnds::ends) !=
           core::publishedEnds().end();
}

QString row(const QString& label, const QString& value) {
    return QStringLiteral("<tr><td style='padding-right:8px'>%1</td><td align='right'>%2</td></tr>")
        .arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

}  // namespace

QString Wording::title(const core::Figure& figure) const {
    const QString indicator = name(figure.theme.indicator);
    const QString period = name(figure.theme.period);
    switch (figure.legend.colourBy) {
        case core::ColourBy::Value:
            return isOfStations(figure) ? tr("%1 in the four regions, %2").arg(indicator, period)
                                        : tr("%1 of China's provinces, %2").arg(indicator, period);
        case core::ColourBy::GroupMean:
            return tr("%1, mean of each group, %2").arg(indicator, period);
        case core::ColourBy::DifferenceFromGroupMean:
            return tr("%1, difference from the group's mean, %2").arg(indicator, period);
        case core::ColourBy::RatioToNational:
            return tr("%1, ratio to the national level, %2").arg(indicator, period);
        case core::ColourBy::Group:
            return tr("China's provinces by group: %1").arg(name(figure.grouping));
        case core::ColourBy::LocalMoran:
            return tr("%1, provinces like and unlike their neighbours, %2").arg(indicator, period);
    }
    return {};
}

/// Citations are written in both languages, Chinese first, or in one for both.
QString Wording::source(const core::Grouping& grouping) const {
    const QStringList parts = QString::fromStdString(grouping.source()).split(QStringLiteral(" / "));
    return m_language == Language::Chinese ? parts.front() : parts.back();
}

QString Wording::subtitle(const core::Figure& figure) const {
    QStringList parts;
    if (figure.legend.colourBy == core::ColourBy::Group) {
        return source(figure.grouping);
    }
    parts << (isOfStations(figure) ? tr("Ministry of Industry and Information Technology")
                                   : tr("National Bureau of Statistics, %1").arg(name(figure.spec.vintage)));
    if (figure.legend.derived) {
        parts << tr("derived values");
    }
    return parts.join(QStringLiteral(" · "));
}

QString Wording::sourceNote(const core::Figure& figure) const {
    const QString boundaries =
        figure.boundaryFile
            ? tr("Boundaries of regions: %1; other land: Natural Earth 1:10m. Albers equal-area projection, 105°E, "
                 "25°N "
                 "and 47°N.")
                  .arg(app::text(*figure.boundaryFile))
            : tr("Boundaries: Natural Earth 1:10m, lines as controlled on the ground, not an official map. Albers "
                 "equal-area projection, 105°E, 25°N and 47°N.");
    if (figure.legend.colourBy == core::ColourBy::Group) {
        return boundaries;
    }
    QStringList sentences;
    sentences << (isOfStations(figure)
                      ? tr("Figures: Ministry of Industry and Information Technology, as reported in the press; "
                           "densities derived.")
                      : tr("Figures: National Bureau of Statistics, %1.").arg(name(figure.spec.vintage)))
              << derivation(figure) << yardstick(figure) << boundaries;
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString Wording::notice(const core::Figure& figure, const core::Notice& notice) const {
    const QString period = name(figure.theme.period);
    switch (notice.kind) {
        case core::NoticeKind::NoData: {
            const QStringList known = knownPeriods(*this, figure.timeline);
            const QString list = known.join(tr(", ", "between listed periods"));
            if (known.isEmpty()) {
                return tr("This vintage has no figures for %1.").arg(name(figure.theme.indicator));
            }
            return tr("No figures for %1. There are some for: %2").arg(period, list);
        }
        case core::NoticeKind::PartialData:
            return tr("%n province(s) without a figure in %1", nullptr, static_cast<int>(notice.count)).arg(period);
        case core::NoticeKind::RevisedBetween:
            return tr(
                "First-published figures before and after a revision are compared here; choose a revised vintage to "
                "compare years.");
        case core::NoticeKind::TaiwanNoData:
            return tr("Data for Taiwan Province are not available");
    }
    return {};
}

QString Wording::unitOf(const core::Legend& legend) const {
    if (legend.colourBy == core::ColourBy::RatioToNational) {
        return tr("national level = 1");
    }
    return name(legend.unit);
}

QString Wording::legendTitle(const core::Figure& figure) const {
    const QString indicator = name(figure.theme.indicator);
    const QString unit = unitOf(figure.legend);
    if (figure.legend.colourBy == core::ColourBy::Group) {
        return name(figure.grouping);
    }
    if (figure.legend.colourBy == core::ColourBy::LocalMoran) {
        return tr("%1: %2", "indicator, what its colours stand for").arg(indicator, name(figure.legend.colourBy));
    }
    return figure.legend.colourBy == core::ColourBy::Value
               ? tr("%1 (%2)", "indicator and unit").arg(indicator, unit)
               : tr("%1: %2 (%3)", "indicator, what its colours stand for, unit")
                     .arg(indicator, name(figure.legend.colourBy), unit);
}

/// How the values of the map were computed from published ones; empty when they were not.
QString Wording::derivation(const core::Figure& figure) const {
    switch (figure.theme.indicator) {
        case core::Indicator::GdpPerCapita:
            return figure.legend.derived
                       ? tr("GDP per capita derived: GDP over the mean of the two year-end populations.")
                       : QString();
        case core::Indicator::PopulationDensity:
        case core::Indicator::GdpDensity:
            return tr("Density derived: over the area on the ellipsoid.");
        case core::Indicator::GdpShare:
        case core::Indicator::PopulationShare:
            return tr("Share derived: of the sum of all provinces with figures.");
        case core::Indicator::GdpGrowth:
        case core::Indicator::PopulationGrowth:
            return tr("Growth derived: nominal, on the year before.");
        case core::Indicator::GdpPerCapitaGrowth:
            return tr(
                "Growth derived: nominal, on the year before; where GDP per capita is not published, from GDP over "
                "the mean of the two year-end populations.");
        case core::Indicator::GdpPerCapitaIndex:
            return tr(
                "Index derived: GDP per capita over that of the nation, or of all provinces as one where none is "
                "published.");
        case core::Indicator::Stations:
        case core::Indicator::StationsPerArea:
        case core::Indicator::StationsPerResidents:
        case core::Indicator::Gdp:
        case core::Indicator::Population:
            break;
    }
    return {};
}

/// Which mean or level the colours compare with; empty where they stand for the value itself.
QString Wording::yardstick(const core::Figure& figure) const {
    switch (figure.legend.colourBy) {
        case core::ColourBy::Value:
            return {};
        case core::ColourBy::GroupMean:
        case core::ColourBy::DifferenceFromGroupMean:
            return isOfStations(figure) ? QString() : tr("Mean of a group: %1.").arg(name(figure.spec.mean));
        case core::ColourBy::Group:
            return {};
        case core::ColourBy::LocalMoran:
            return tr("Local Moran's I: %1, %2, %3 permutations from seed %4; coloured where p is at most %5.")
                .arg(name(figure.spec.analysis.neighbours), name(figure.spec.analysis.weightStyle),
                     m_locale.toString(static_cast<qulonglong>(core::analysisPermutations)),
                     QString::number(core::analysisSeed), m_locale.toString(core::localSignificance));
        case core::ColourBy::RatioToNational:
            return core::traitsOf(figure.theme.indicator).extensive
                       ? tr("National level: the mean of all places.")
                       : tr("National level: the national figure, or all provinces as one where none is published.");
    }
    return {};
}

/// One a legend class, in their order.
QStringList Wording::classLabels(const core::Figure& figure) const {
    QStringList labels;
    if (figure.legend.colourBy == core::ColourBy::Group) {
        for (const core::Group& group : figure.grouping.groups()) {
            labels << name(group);
        }
        return labels;
    }
    if (figure.legend.colourBy == core::ColourBy::LocalMoran) {
        return localKinds();
    }
    for (const core::LegendClass& one : figure.legend.classes) {
        const QString upper = bound(*this, one.upper, figure.legend);
        labels << (one.lower == one.upper ? upper : bound(*this, one.lower, figure.legend) + dash + upper);
    }
    return labels;
}

core::SharedVector<QString> Wording::regionNames(const core::Figure& figure) const {
    std::vector<QString> names;
    names.reserve(figure.names->size());
    for (const core::RegionNames& one : *figure.names) {
        names.push_back(shortName(one));
    }
    return core::SharedVector(std::move(names));
}

FigureText Wording::figureText(const core::Figure& figure) const { return figureText(figure, regionNames(figure)); }

FigureText Wording::figureText(const core::Figure& figure, core::SharedVector<QString> regionNames) const {
    FigureText text;
    text.title = title(figure);
    text.subtitle = subtitle(figure);
    text.legendTitle = legendTitle(figure);
    text.classLabels = classLabels(figure);
    text.noData = figure.legend.colourBy == core::ColourBy::Group ? tr("In no group") : tr("No data");
    const core::HuLineEnds published;
    text.huLine = hasPublishedEnds(figure) ? tr("Hu Line") : tr("Hu Line, ends moved");
    text.huLineNorth = figure.spec.huEnds.heihe == published.heihe ? tr("Heihe") : name(figure.spec.huEnds.heihe);
    text.huLineSouth =
        figure.spec.huEnds.tengchong == published.tengchong ? tr("Tengchong") : name(figure.spec.huEnds.tengchong);
    text.groupOutlines = tr("Outline: %1").arg(name(figure.grouping));
    text.disputedLines = tr("Disputed line");
    text.pilotCities = tr("First 5G pilot city");
    text.inset = tr("South China Sea Islands");
    text.locale = m_locale;
    text.kilometres = tr("km");
    for (const core::Notice& one : figure.notices) {
        if (one.kind == core::NoticeKind::TaiwanNoData) {
            text.legendNote = notice(figure, one);
        } else {
            text.notices << notice(figure, one);
        }
    }
    text.sourceNote = sourceNote(figure);
    text.regionNames = std::move(regionNames);
    for (const core::Layer& layer : figure.layers) {
        if (const auto* cities = std::get_if<core::CityLayer>(&layer)) {
            for (const core::City& city : *cities->cities) {
                text.cityNames.push_back(
                    QString::fromStdString(m_language == Language::Chinese ? city.nameZh : city.nameEn));
            }
        }
    }
    return text;
}

QString Wording::card(const core::Figure& figure, std::size_t region) const {
    const core::RegionReading& reading = figure.readings[region];
    const core::RegionNames& names = (*figure.names)[region];
    const core::Unit unit = core::traitsOf(figure.theme.indicator).unit;
    QString rows;
    rows += row(name(figure.theme.indicator),
                reading.value ? number(reading.value, unit) + QLatin1Char(' ') + name(unit) : tr("No data"));
    rows += row(tr("Period"), name(figure.theme.period));
    if (reading.mapped && figure.legend.colourBy != core::ColourBy::Value) {
        rows += row(name(figure.legend.colourBy), mappedNumber(*reading.mapped, figure.legend));
    }
    if (reading.rank && !isOfStations(figure)) {
        rows += row(tr("Rank"), tr("%1 of %2").arg(counted(*reading.rank), counted(figure.ranked)));
    }
    if (reading.group && figure.grouping.id() != core::noGroupingId) {
        rows += row(tr("Group"), name(figure.grouping.groups()[*reading.group]));
    }
    if (reading.classIndex && figure.legend.colourBy != core::ColourBy::Group) {
        rows += row(tr("Class"), classLabels(figure)[static_cast<qsizetype>(*reading.classIndex)]);
    }
    if (!isOfStations(figure)) {
        rows += row(tr("Vintage"), name(figure.spec.vintage));
    }
    if (reading.value) {
        rows += row(tr("Provenance"), name(reading.value->provenance));
    }
    for (const core::StationRemark& remark : *figure.stationRemarks) {
        if (isOfStations(figure) && remark.code == names.code) {
            rows += row(tr("Province alone, %1").arg(name(remark.date)),
                        number(remark.stations10k, core::Unit::TenThousandStations) + QLatin1Char(' ') +
                            name(core::Unit::TenThousandStations));
        }
    }
    return QStringLiteral("<b>%1</b><table cellspacing='0'>%2</table>").arg(name(names).toHtmlEscaped(), rows);
}

}  // namespace app
