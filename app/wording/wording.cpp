// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/wording.h"

#include <QDate>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace app {
namespace {

QString either(Language language, const std::string& chinese, const std::string& english) {
    return QString::fromStdString(language == Language::Chinese ? chinese : english);
}

}  // namespace

QString withMinusSign(QString number) { return number.replace(QLatin1Char('-'), QChar(0x2212)); }

QString Wording::text(const core::Text& text) const { return either(m_language, text.chinese(), text.english()); }

QString Wording::name(const core::Catalogue& catalogue, const core::EditionId& edition) const {
    const core::Edition* found = catalogue.find(edition);
    return found ? name(*found) : QString::fromStdString(edition.text());
}

QString Wording::name(core::MeanKind mean) const {
    return mean == core::MeanKind::Unweighted ? tr("unweighted mean of regions") : tr("pooled: total over total");
}

QString Wording::name(const core::Catalogue& catalogue, core::ColourBy colourBy) const {
    switch (colourBy) {
        case core::ColourBy::Value:
            return tr("value");
        case core::ColourBy::GroupMean:
            return tr("mean of the group");
        case core::ColourBy::DifferenceFromGroupMean:
            return tr("difference from the group's mean");
        case core::ColourBy::RatioToWhole:
            return catalogue.whole()
                       ? tr("ratio to the %1", "level of the whole (national level)").arg(levelOfWhole(catalogue))
                       : tr("ratio to all %1 combined", "regions").arg(nouns(catalogue));
        case core::ColourBy::Group:
            return tr("group it belongs to");
        case core::ColourBy::LocalMoran:
            return tr("local Moran's I");
    }
    return {};
}

QString Wording::name(core::ClassMethod method) const {
    switch (method) {
        case core::ClassMethod::EqualInterval:
            return tr("equal interval");
        case core::ClassMethod::Quantile:
            return tr("quantile");
        case core::ClassMethod::NaturalBreaks:
            return tr("natural breaks");
        case core::ClassMethod::StdMean:
            return tr("mean and standard deviation");
        case core::ClassMethod::HeadTail:
            return tr("head/tail breaks");
        case core::ClassMethod::MaximumBreaks:
            return tr("maximum breaks");
        case core::ClassMethod::Box:
            return tr("box plot");
        case core::ClassMethod::Pretty:
            return tr("pretty breaks");
        case core::ClassMethod::Geometric:
            return tr("geometric");
        case core::ClassMethod::Manual:
            return tr("manual breaks");
    }
    return {};
}

QString Wording::name(core::ClassScope scope) const {
    return scope == core::ClassScope::AllPeriods ? tr("same in all periods") : tr("for this period only");
}

QString Wording::name(core::DashStyle dash) const {
    switch (dash) {
        case core::DashStyle::Solid:
            return tr("Solid", "line");
        case core::DashStyle::Dashed:
            return tr("Dashed", "line");
        case core::DashStyle::Dotted:
            return tr("Dotted", "line");
    }
    return {};
}

QString Wording::name(core::PointShape shape) const {
    switch (shape) {
        case core::PointShape::Circle:
            return tr("Circle");
        case core::PointShape::Square:
            return tr("Square");
        case core::PointShape::Triangle:
            return tr("Triangle");
    }
    return {};
}

QString Wording::name(const core::Choices& choices, core::LayerKind layer) const {
    switch (layer) {
        case core::LayerKind::NeighbouringLand:
            return tr("Neighbouring land");
        case core::LayerKind::Graticule:
            return tr("Graticule");
        case core::LayerKind::Choropleth:
            return tr("Choropleth");
        case core::LayerKind::GroupOutlines:
            return tr("Group outlines");
        case core::LayerKind::DisputedLines:
            return tr("Disputed lines");
        case core::LayerKind::DividingLine:
            return choices.line.empty() ? tr("Dividing line") : text(choices.line);
        case core::LayerKind::Places:
            return choices.places.empty() ? tr("Places") : text(choices.places);
        case core::LayerKind::Overlays:
            return tr("Own lines and points");
        case core::LayerKind::RegionNames:
            return tr("Region names");
    }
    return {};
}

QString Wording::name(core::LineCurve curve) const {
    switch (curve) {
        case core::LineCurve::Albers:
            return tr("straight on the equal-area map");
        case core::LineCurve::Geodesic:
            return tr("geodesic");
        case core::LineCurve::LonLat:
            return tr("straight in longitude and latitude");
    }
    return {};
}

QString Wording::name(const core::Catalogue& catalogue, core::LineCurve curve) const {
    const bool isOnMapOfPackage = catalogue.dividingLine() && !catalogue.dividingLine()->straightOn;
    if (curve != core::LineCurve::Albers || isOnMapOfPackage || core::isPlane(catalogue)) {
        return name(curve);
    }
    QString projection = name(catalogue.lineProjection());
    projection.chop(1);  // the full stop
    return tr("straight on a map in this projection: %1", "projection").arg(projection);
}

QString Wording::name(core::LonLat place) const {
    const auto degrees = [this](double value) { return m_locale.toString(std::abs(value), 'f', 2); };
    const QString lon = (place.lon < 0 ? tr("%1°W") : tr("%1°E")).arg(degrees(place.lon));
    const QString lat = (place.lat < 0 ? tr("%1°S") : tr("%1°N")).arg(degrees(place.lat));
    return tr("%1, %2", "longitude, latitude").arg(lon, lat);
}

QString Wording::place(const core::Catalogue& catalogue, core::LonLat place) const {
    constexpr int digits = 6;
    return core::isPlane(catalogue)
               ? tr("%1, %2", "coordinates")
                     .arg(m_locale.toString(place.lon, 'g', digits), m_locale.toString(place.lat, 'g', digits))
               : name(place);
}

QString Wording::name(const core::Catalogue& catalogue, const core::LineEnds& ends) const {
    const std::optional<core::LineDescription>& line = catalogue.dividingLine();
    const auto published = line ? std::span(line->ends) : std::span<const core::PublishedEnds>();
    const auto found = std::ranges::find(published, ends, &core::PublishedEnds::ends);
    if (found != published.end() && !found->name.empty()) {
        return text(found->name);
    }
    const bool isNamed = found != published.end() && !found->from.empty() && !found->to.empty();
    return isNamed ? text(found->from) + QStringLiteral(" – ") + text(found->to)
                   : place(catalogue, ends.from) + QStringLiteral(" – ") + place(catalogue, ends.to);
}

QString Wording::name(core::DivisionRule rule) const {
    return rule == core::DivisionRule::Majority ? tr("each region counted entirely on the side with most of its area")
                                                : tr("each region divided in proportion to its area on either side");
}

QString Wording::name(const core::LineDescription& line, core::LineSide side) const {
    return text(line.side(side).direction);
}

QString Wording::name(const core::Catalogue& catalogue, core::LineSide side) const {
    return name(catalogue.dividingLine().value(), side);
}

QString Wording::heading(const core::LineDescription& line, core::LineSide side) const {
    const QString direction = name(line, side);
    return direction.left(1).toUpper() + direction.mid(1);
}

QString Wording::heading(const core::Catalogue& catalogue, core::LineSide side) const {
    return heading(catalogue.dividingLine().value(), side);
}

QString Wording::name(core::Provenance provenance) const {
    return provenance == core::Provenance::Published ? tr("published") : tr("derived");
}

QString Wording::name(core::Period period) const {
    switch (period.step()) {
        case core::PeriodStep::Year:
            return tr("%1", "a year").arg(period.year());
        case core::PeriodStep::Quarter:
            return tr("Q%1 %2", "a quarter and its year").arg(period.quarter()).arg(period.year());
        case core::PeriodStep::Month:
            return m_locale.toString(QDate(period.year(), period.month(), 1), tr("MMM yyyy", "month format"));
        case core::PeriodStep::Day:
            return m_locale.toString(QDate(period.year(), period.month(), period.day()),
                                     tr("MMM d, yyyy", "date format"));
        case core::PeriodStep::Undated:
            return tr("undated", "figures whose period is unknown");
    }
    return {};
}

QString Wording::name(const core::Group& group) const { return either(m_language, group.nameZh, group.nameEn); }

QString Wording::name(const core::Grouping& grouping) const {
    return grouping.id() == core::noGroupingId ? tr("No grouping")
                                               : either(m_language, grouping.nameZh(), grouping.nameEn());
}

QString Wording::name(const core::RegionNames& region) const {
    return either(m_language, region.nameZh, region.nameEn);
}

QString Wording::shortName(const core::RegionNames& region) const {
    return either(m_language, region.shortZh, region.nameEn);
}

QString Wording::shortName(const core::Figure& figure, const core::RegionCode& code) const {
    const auto index = figure.regions->indexOf(code);
    return index ? shortName((*figure.names)[*index]) : QString::fromStdString(code.text());
}

QString Wording::number(double value, const core::Unit& unit) const {
    return withMinusSign(m_locale.toString(value, 'f', unit.decimals));
}

QString Wording::number(const std::optional<double>& value, const core::Unit& unit) const {
    return value ? number(*value, unit) : absentMark;
}

QString Wording::number(const std::optional<core::Observation>& value, const core::Unit& unit) const {
    return value ? number(value->value, unit) : absentMark;
}

QString Wording::percent(const std::optional<double>& value, int decimals) const {
    return value ? withMinusSign(m_locale.toString(*value, 'f', decimals)) + QLatin1Char('%') : absentMark;
}

QString Wording::levelOfWhole(const core::Catalogue& catalogue) const {
    const core::Whole& whole = catalogue.whole().value();
    return whole.level.empty() ? tr("%1 level", "the whole (nation)").arg(text(whole.name)) : text(whole.level);
}

QString Wording::noPooledMeans(const core::Indicator& indicator) const {
    return tr("%1 cannot be aggregated over regions, so it has no pooled means. Choose unweighted means.", "indicator")
        .arg(name(indicator));
}

QString Wording::gapHeading(const core::Unit& levels) const {
    const core::Unit unit = core::differenceUnit(levels);
    return unit == levels ? tr("Gap") : tr("Gap (%1)", "unit").arg(name(unit));
}

QString Wording::ratio(const std::optional<core::PrintedShare>& right, const std::optional<core::Period>& shown) const {
    if (!right) {
        return absentMark;
    }
    const QString ratio = m_locale.toString(right->rightPercent, 'f', right->decimals) + QLatin1String(" : ") +
                          m_locale.toString(100 - right->rightPercent, 'f', right->decimals);
    return right->period && right->period != shown
               ? tr("%1 (%2)", "printed shares, period").arg(ratio, name(*right->period))
               : ratio;
}

QString Wording::periodsOfRatios(const core::PrintedSideShares& printed,
                                 const std::optional<core::Period>& shown) const {
    const bool isShown = std::ranges::any_of(
        printed.shares, [&](const auto& shares) { return printed.of(shares.first, shown)->period != shown; });
    return isShown ? tr("In brackets: the period that a printed share is checked for.") : QString();
}

QString Wording::mappedNumber(double value, const core::Legend& legend) const {
    if (legend.colourBy == core::ColourBy::RatioToWhole) {
        return percent(value * core::writtenScale(legend.colourBy));
    }
    return number(value, legend.unit);
}

QString Wording::typedNumber(double value, const core::Legend& legend) const {
    constexpr int digits = 12;
    const bool isRatio = legend.colourBy == core::ColourBy::RatioToWhole;
    const QString number = m_locale.toString(value * core::writtenScale(legend.colourBy), 'g', digits);
    return withMinusSign(isRatio ? number + QLatin1Char('%') : number);
}

}  // namespace app
