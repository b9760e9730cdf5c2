// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/period_runs.h"
#include "app/text.h"
#include "app/wording/wording.h"
#include "core/figure/mapped_value.h"
#include "core/spec/shown_line.h"

namespace app {
namespace {

std::vector<core::Period> knownPeriods(const core::Timeline& timeline) {
    std::vector<core::Period> known;
    for (std::size_t i = 0; i < timeline.periods.size(); ++i) {
        if (timeline.known[i] > 0) {
            known.push_back(timeline.periods[i]);
        }
    }
    return known;
}

/// Runs of years as "2009–2012", dates one by one.
QStringList runsOf(const Wording& wording, const std::vector<core::Period>& periods) {
    QStringList runs;
    for (const PeriodRun& run : periodRuns(periods)) {
        const QString first = run.first.isYear() ? QString::number(run.first.year()) : wording.name(run.first);
        const QString last = wording.name(run.last);
        runs << (run.first == run.last ? last : first + QChar(0x2013) + last);
    }
    return runs;
}

bool isBetweenNamedEnds(const core::LineDescription& line, const core::LineEnds& ends) {
    return std::ranges::find(line.ends, ends, &core::PublishedEnds::ends) != line.ends.end();
}

/// The name of an end of the line, wherever the other one is; empty where no published end is there.
core::Text nameOfEnd(const core::LineDescription& line, core::LonLat end, core::LonLat core::LineEnds::*which,
                     core::Text core::PublishedEnds::*nameOf) {
    for (const core::PublishedEnds& published : line.ends) {
        if (published.ends.*which == end) {
            return published.*nameOf;
        }
    }
    return {};
}

QString row(const QString& label, const QString& value) {
    return QStringLiteral("<tr><td style='padding-right:8px'>%1</td><td align='right'>%2</td></tr>")
        .arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

/// Chinese has no spaces between words: Latin letters at the ends of a name are set off from the characters beside
/// them.
QString withSpaces(QString name) {
    const auto isLatin = [](QChar letter) { return letter.isLetter() && letter.unicode() < 0x0250; };
    if (!name.isEmpty() && isLatin(name.front())) {
        name.prepend(QLatin1Char(' '));
    }
    if (!name.isEmpty() && isLatin(name.back())) {
        name.append(QLatin1Char(' '));
    }
    return name;
}

/// Whether the figures of a named area are shown on the regions of another file. A map of the user's own regions has no
/// name.
bool isOfOtherFile(const core::Figure& figure) {
    return figure.boundaryFile && !figure.catalogue->name().empty() && !figure.catalogue->groupsOf();
}

}  // namespace

QString Wording::listOf(const std::vector<core::Period>& periods) const {
    if (periods.size() > 1 && periods.front().isDate()) {
        return tr("%1 to %2, %n date(s)", "first and last date", static_cast<int>(periods.size()))
            .arg(name(periods.front()), name(periods.back()));
    }
    return runsOf(*this, periods).join(tr(", ", "between listed periods"));
}

QString Wording::noun(const core::Catalogue& catalogue) const {
    return catalogue.noun().one.empty() ? tr("region") : text(catalogue.noun().one);
}

QString Wording::nouns(const core::Catalogue& catalogue) const {
    return catalogue.noun().many.empty() ? tr("regions") : text(catalogue.noun().many);
}

QString Wording::noun(const core::Figure& figure) const {
    return isOfOtherFile(figure) ? tr("region") : noun(*figure.catalogue);
}

QString Wording::nouns(const core::Figure& figure) const {
    return isOfOtherFile(figure) ? tr("regions") : nouns(*figure.catalogue);
}

QString Wording::title(const core::Figure& figure) const {
    static const QRegularExpression spaceBeforeMark(QStringLiteral(" +(?=[，：、（])"));
    static const QRegularExpression marksAtEnds(QStringLiteral("^[,，、 ]+|[,，、 ]+$"));
    QString title = titleWithSpaces(figure);
    const std::optional<core::Text>& groups = figure.catalogue->groupsOf();
    if (groups && figure.legend.colourBy != core::ColourBy::Value) {
        title = tr("%1 (%2)", "title, grouping whose groups are shown").arg(title, text(*groups));
    }
    return title.remove(spaceBeforeMark).remove(marksAtEnds).simplified();
}

/// Omits the area if the user opened another boundary file, which may cover any area, and the period if it is unknown.
QString Wording::titleWithSpaces(const core::Figure& figure) const {
    const auto setOff = [this](const QString& name) {
        return m_language == Language::Chinese ? withSpaces(name) : name;
    };
    const core::Indicator& shown = figure.indicator();
    const QString indicator = setOff(name(shown));
    const QString period = figure.theme.period.isUndated() ? QString() : name(figure.theme.period);
    const QString area = setOff(text(figure.catalogue->name()));
    switch (figure.legend.colourBy) {
        case core::ColourBy::Value:
            if (shown.isByGroup()) {
                return tr("%1, %2, %3", "indicator, grouping, period")
                    .arg(indicator, setOff(name(figure.grouping)), period);
            }
            if (const auto& groups = figure.catalogue->groupsOf()) {
                return tr("%1, %2, %3", "indicator, grouping, period").arg(indicator, setOff(text(*groups)), period);
            }
            return figure.boundaryFile ? tr("%1, %2", "indicator, period").arg(indicator, period)
                                       : tr("%1 of %2's %3, %4", "indicator, area, its regions, period")
                                             .arg(indicator, area, setOff(nouns(*figure.catalogue)), period);
        case core::ColourBy::GroupMean:
            return tr("%1, mean of each group, %2").arg(indicator, period);
        case core::ColourBy::DifferenceFromGroupMean:
            return tr("%1, difference from the group's mean, %2").arg(indicator, period);
        case core::ColourBy::RatioToWhole:
            return shown.isAdditive() || !figure.catalogue->whole()
                       ? tr("%1, %2, %3", "indicator, ratio to the mean, period")
                             .arg(indicator, meaningOfColours(figure), period)
                       : tr("%1, ratio to the %2, %3", "indicator, level of the whole (national level), period")
                             .arg(indicator, levelOfWhole(*figure.catalogue), period);
        case core::ColourBy::Group:
            return figure.boundaryFile
                       ? tr("Regions by group: %1").arg(setOff(name(figure.grouping)))
                       : tr("%1's %2 by group: %3", "area, its regions, grouping")
                             .arg(area, setOff(nouns(*figure.catalogue)), setOff(name(figure.grouping)));
        case core::ColourBy::LocalMoran:
            return tr("%1, local spatial autocorrelation of %2, %3", "indicator, regions, period")
                .arg(indicator, setOff(nouns(figure)), period);
    }
    return {};
}

QString Wording::name(const core::Figure& figure, core::ColourBy colourBy) const {
    if (colourBy == core::ColourBy::RatioToWhole) {
        if (figure.indicator().isAdditive()) {
            return figure.indicator().isByGroup() ? tr("ratio to the mean of the groups")
                                                  : tr("ratio to the mean of all %1", "regions").arg(nouns(figure));
        }
        if (!figure.catalogue->whole()) {
            return tr("ratio to all %1 combined", "regions").arg(nouns(figure));
        }
    }
    return name(*figure.catalogue, colourBy);
}

QString Wording::meaningOfColours(const core::Figure& figure) const { return name(figure, figure.legend.colourBy); }

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
    parts << publishers(figure);
    if (figure.legend.derived) {
        parts << tr("derived values");
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString Wording::publishers(const core::Figure& figure) const {
    QStringList parts;
    for (const core::ShownCitation& shown : figure.citations) {
        QStringList part{text(shown.citation.publisher)};
        if (!shown.citation.title.empty()) {
            part << text(shown.citation.title);
        }
        if (shown.edition) {
            part << name(*figure.catalogue, *shown.edition);
        }
        parts << part.join(tr(", ", "between publisher, title and edition"));
    }
    return parts.join(tr("; ", "between publishers"));
}

QString Wording::notes(const core::Figure& figure) const {
    QStringList notes;
    if (figure.legend.colourBy == core::ColourBy::Group) {
        return {};
    }
    for (const core::Text& note : figure.catalogue->notesOn(figure.theme.indicator, figure.edition)) {
        notes << text(note);
    }
    return sentences(notes);
}

QString Wording::name(const core::MapProjection& projection) const {
    const auto degrees = [this](double value, const QString& positive, const QString& negative) {
        return (value < 0 ? negative : positive).arg(m_locale.toString(std::abs(value)));
    };
    const auto longitude = [&](double value) { return degrees(value, tr("%1°E"), tr("%1°W")); };
    const auto latitude = [&](double value) { return degrees(value, tr("%1°N"), tr("%1°S")); };
    if (const auto* albers = std::get_if<core::AlbersEqualArea>(&projection)) {
        return tr("Albers equal-area projection, %1, %2 and %3.", "central meridian, two standard parallels")
            .arg(longitude(albers->centralMeridian), latitude(albers->standardParallels[0]),
                 latitude(albers->standardParallels[1]));
    }
    if (const auto* azimuthal = std::get_if<core::LambertAzimuthalEqualArea>(&projection)) {
        return tr("Lambert azimuthal equal-area projection, centre %1 %2.", "longitude, latitude")
            .arg(longitude(azimuthal->centre.lon), latitude(azimuthal->centre.lat));
    }
    if (const auto* cylinder = std::get_if<core::CylindricalEqualArea>(&projection)) {
        return tr("Cylindrical equal-area projection, %1, %2.", "central meridian, standard parallel")
            .arg(longitude(cylinder->centralMeridian), latitude(cylinder->standardParallel));
    }
    if (const auto* world = std::get_if<core::EqualEarth>(&projection)) {
        return tr("Equal Earth projection, %1.", "central meridian").arg(longitude(world->centralMeridian));
    }
    return tr("Plane coordinates of the boundary file, without a map projection.");
}

/// Where the boundaries are from, and in which projection they are drawn.
QString Wording::boundaryNote(const core::Figure& figure) const {
    const core::MapDescription& map = figure.catalogue->map();
    QStringList sources;
    if (figure.boundaryFile) {
        sources << tr("Boundaries of regions: %1").arg(app::text(*figure.boundaryFile));
        if (!map.context.empty()) {
            sources << tr("other land: %1").arg(text(map.context));
        }
    } else if (!map.boundaries.empty()) {
        sources << tr("Boundaries: %1").arg(text(map.boundaries));
    }
    const QString projection = name(map.projection);
    return sources.isEmpty() ? projection
                             : tr("%1. %2", "sources of the boundaries, projection")
                                   .arg(sources.join(tr("; ", "between sources")), projection);
}

QString Wording::sourceNote(const core::Figure& figure) const {
    const QString boundaries = boundaryNote(figure);
    if (figure.legend.colourBy == core::ColourBy::Group) {
        return boundaries;
    }
    QStringList parts;
    if (!figure.citations.empty()) {
        parts << tr("Figures: %1.").arg(publishers(figure));
    }
    parts << derivation(figure) << notes(figure) << referenceNote(figure) << boundaries;
    return sentences(parts);
}

QString Wording::editionsWith(const core::Figure& figure, core::Period period) const {
    QStringList names;
    for (const core::EditionId& edition : figure.choices->indicator(figure.theme.indicator).editionsWith(period)) {
        if (edition != figure.edition) {
            names << name(*figure.catalogue, edition);
        }
    }
    return names.isEmpty() ? QString()
                           : tr("Other editions with figures for %1: %2.", "period, editions")
                                 .arg(name(period), names.join(tr("; ", "between editions")));
}

QString Wording::notice(const core::Figure& figure, const core::Notice& notice) const {
    const QString period = name(figure.theme.period);
    switch (notice.kind) {
        case core::NoticeKind::NoData: {
            const QStringList known = runsOf(*this, knownPeriods(figure.timeline));
            const QString list = known.join(tr(", ", "between listed periods"));
            if (known.isEmpty()) {
                return figure.hasEditions ? tr("This edition has no figures for %1.").arg(name(figure.indicator()))
                                          : tr("There are no figures for %1.").arg(name(figure.indicator()));
            }
            if (core::hasFigures(figure, figure.theme.period)) {
                return core::dependsOnGroupMeans(figure.legend.colourBy)
                           ? tr("There is no mean of any group for %1.", "period").arg(period)
                           : tr("The figures for %1 do not allow colouring by %2.", "period, meaning of colours")
                                 .arg(period, meaningOfColours(figure));
            }
            return sentences({tr("No figures for %1. There are some for: %2.").arg(period, list),
                              editionsWith(figure, figure.spec.period)});
        }
        case core::NoticeKind::NoMatch:
            return tr("The data have figures for none of the %n region(s) of this map: their codes do not match.",
                      nullptr, static_cast<int>(notice.count));
        case core::NoticeKind::PartialData: {
            const QString regions = notice.count == 1 ? noun(figure) : nouns(figure);
            return figure.theme.period.isUndated()
                       ? tr("%1 %2 without a figure", "number of regions, their noun")
                             .arg(counted(notice.count), regions)
                       : tr("%1 %2 without a figure in %3", "number of regions, their noun, period")
                             .arg(counted(notice.count), regions, period);
        }
        case core::NoticeKind::FewRowsJoined:
            return tr("Only %1 of the %2 rows of the table have a region on this map.")
                .arg(counted(notice.count), counted(notice.rows));
        case core::NoticeKind::NoLevelOfWhole:
            return figure.catalogue->whole()
                       ? tr("There is no %1 of %2 for %3, so no ratio to it can be shown.",
                            "level of the whole (national level), indicator, period")
                             .arg(levelOfWhole(*figure.catalogue), name(figure.indicator()), period)
                       : tr("%1: not all %2 have figures for %3, so there is no ratio to all of them.",
                            "indicator, regions, period")
                             .arg(name(figure.indicator()), nouns(figure), period);
        case core::NoticeKind::NearestPeriod:
            return sentences(
                {tr("No figures for %1. The map shows the nearest period that has some: %2.", "chosen period, shown")
                     .arg(name(figure.spec.period), period),
                 editionsWith(figure, figure.spec.period)});
        case core::NoticeKind::RevisedBetween:
            return tr("Figures before and after a revision are compared here (%1); choose a revised edition to compare "
                      "periods.",
                      "edition")
                .arg(name(*figure.catalogue, figure.edition));
        case core::NoticeKind::RegionNote:
            return text(notice.text);
    }
    return {};
}

/// How the values of the map were computed from published ones; empty where they were not.
QString Wording::derivation(const core::Figure& figure) const {
    if (!figure.legend.derived) {
        return {};
    }
    const QString sentence = text(figure.indicator().derivation).trimmed();
    const bool isEnded = sentence.isEmpty() || QStringLiteral(".。!！").contains(sentence.back());
    const QString ended = isEnded ? sentence : tr("%1.", "a sentence without its full stop").arg(sentence);
    return figure.catalogue->groupsOf()
               ? sentences({tr("The values of a group are those of its regions together."), ended})
               : ended;
}

/// Which mean or level the colours compare with; empty where they stand for the value itself.
QString Wording::referenceNote(const core::Figure& figure) const {
    switch (figure.legend.colourBy) {
        case core::ColourBy::Value:
            return {};
        case core::ColourBy::GroupMean:
        case core::ColourBy::DifferenceFromGroupMean:
            return figure.indicator().isByGroup() ? QString() : tr("Mean of a group: %1.").arg(name(figure.spec.mean));
        case core::ColourBy::Group:
            return {};
        case core::ColourBy::LocalMoran:
            return tr("Local Moran's I: %1, %2, %3 permutations (seed %4); coloured where p is at most %5.")
                .arg(name(figure.spec.analysis.neighbours), name(figure.spec.analysis.weightStyle),
                     m_locale.toString(static_cast<qulonglong>(core::analysisPermutations)),
                     QString::number(core::analysisSeed), m_locale.toString(core::localSignificance));
        case core::ColourBy::RatioToWhole:
            if (!figure.catalogue->whole()) {
                return {};  // the legend says it
            }
            if (figure.indicator().isAdditive() && figure.indicator().isByGroup()) {
                return tr("Reference: %1 (the mean of the groups).", "level of the whole (national level)")
                    .arg(levelOfWhole(*figure.catalogue));
            }
            return figure.indicator().isAdditive()
                       ? tr("Reference: %1 (the mean of all %2).", "level of the whole (national level), regions")
                             .arg(levelOfWhole(*figure.catalogue), nouns(figure))
                       : tr("Reference: %1 (as published; otherwise computed for all %2 combined).",
                            "level of the whole (national level), regions")
                             .arg(levelOfWhole(*figure.catalogue), nouns(figure));
    }
    return {};
}

core::SharedVector<QString> Wording::regionNames(const core::Figure& figure) const {
    std::vector<QString> names;
    names.reserve(figure.names->size());
    for (const core::RegionNames& entry : *figure.names) {
        names.push_back(shortName(entry));
    }
    return core::SharedVector(std::move(names));
}

void Wording::addDividingLine(const core::Figure& figure, FigureText& text) const {
    const std::optional<core::LineDescription> line = core::shownLine(*figure.catalogue, figure.spec);
    if (!line) {
        return;
    }
    const core::LineEnds ends = core::shownEnds(figure.spec);
    const QString lineName = this->text(line->name);
    text.dividingLine = isBetweenNamedEnds(*line, ends) ? lineName : tr("%1, ends moved", "a line").arg(lineName);
    const core::Text from = nameOfEnd(*line, ends.from, &core::LineEnds::from, &core::PublishedEnds::from);
    const core::Text to = nameOfEnd(*line, ends.to, &core::LineEnds::to, &core::PublishedEnds::to);
    text.lineFrom = from.empty() ? place(*figure.catalogue, ends.from) : this->text(from);
    text.lineTo = to.empty() ? place(*figure.catalogue, ends.to) : this->text(to);
}

FigureText Wording::figureText(const core::Figure& figure) const { return figureText(figure, regionNames(figure)); }

FigureText Wording::figureText(const core::Figure& figure, core::SharedVector<QString> regionNames) const {
    FigureText text;
    text.title = title(figure);
    text.subtitle = subtitle(figure);
    text.legendTitle = legendTitle(figure);
    text.classLabels = classLabels(figure);
    text.noData = noClassLabel(figure);
    text.withoutRow = tr("Not in the table");
    addDividingLine(figure, text);
    text.groupOutlines = tr("Outline: %1").arg(name(figure.grouping));
    text.disputedLines = tr("Disputed line");
    text.inset = this->text(figure.catalogue->map().inset);
    text.locale = m_locale;
    text.kilometres = tr("km");
    for (const core::Notice& item : figure.notices) {
        if (item.kind == core::NoticeKind::RegionNote) {
            text.legendNote = notice(figure, item);
        } else {
            text.notices << notice(figure, item);
        }
    }
    text.sourceNote = sourceNote(figure);
    text.regionNames = std::move(regionNames);
    for (const core::Layer& layer : figure.layers) {
        if (const auto* points = std::get_if<core::PointLayer>(&layer)) {
            text.places = this->text(points->places->symbol);
            for (const core::Place& place : points->places->places) {
                text.placeNames.push_back(this->text(place.name));
            }
        }
    }
    return text;
}

QString Wording::card(const core::Figure& figure, std::size_t region) const {
    const core::RegionReading& reading = figure.readings[region];
    const core::RegionNames& names = (*figure.names)[region];
    const core::Indicator& indicator = figure.indicator();
    const core::Unit& unit = indicator.unit;
    QString rows;
    rows += row(name(indicator),
                reading.value ? number(reading.value, unit) + QLatin1Char(' ') + name(unit) : tr("No data"));
    rows += row(tr("Period"), name(figure.theme.period));
    if (reading.mapped && figure.legend.colourBy != core::ColourBy::Value) {
        rows += row(meaningOfColours(figure), mappedNumber(*reading.mapped, figure.legend));
    }
    if (reading.rank && !indicator.isByGroup()) {
        rows += row(tr("Rank"), tr("%1 of %2").arg(counted(*reading.rank), counted(figure.ranked)));
    }
    if (reading.group && figure.grouping.id() != core::noGroupingId) {
        rows += row(tr("Group"), name(figure.grouping.groups()[*reading.group]));
    }
    if (reading.classIndex && figure.legend.colourBy != core::ColourBy::Group) {
        rows += row(tr("Class"), classLabels(figure)[static_cast<qsizetype>(*reading.classIndex)]);
    }
    if (figure.hasEditions) {
        rows += row(tr("Edition"), name(*figure.catalogue, figure.edition));
    }
    if (reading.value) {
        rows += row(tr("Provenance"), name(reading.value->provenance));
    }
    const std::vector<core::IndicatorId> inputs = figure.catalogue->publishedInputs(indicator.id);
    for (const core::RegionRemark& remark : *figure.remarks) {
        const bool isInput = std::ranges::find(inputs, remark.indicator) != inputs.end();
        if (isInput && remark.code == names.code) {
            const core::Indicator& remarked = figure.catalogue->indicator(remark.indicator);
            const QString what = indicator.isByGroup() && indicator.id == remark.indicator
                                     ? tr("This %1 alone, %2", "region, date").arg(noun(figure), name(remark.period))
                                     : tr("%1, %2", "indicator, date").arg(name(remarked), name(remark.period));
            rows += row(what, number(remark.value, remarked.unit) + QLatin1Char(' ') + name(remarked.unit));
        }
    }
    return QStringLiteral("<b>%1</b><table cellspacing='0'>%2</table>").arg(name(names).toHtmlEscaped(), rows);
}

}  // namespace app
