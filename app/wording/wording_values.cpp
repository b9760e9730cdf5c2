// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "app/names/nearest_names.h"
#include "app/package/package_warning.h"
#include "app/text.h"
#include "app/wording/wording.h"
#include "gis/error.h"

namespace app {
namespace {

/// The number of limits that an error about a wrong value names.
std::size_t limitsOf(gis::Expected expected) {
    switch (expected) {
        case gis::Expected::NotTooLarge:
            return 1;
        case gis::Expected::PeriodWithin:
        case gis::Expected::Integer:
        case gis::Expected::NumberWithin:
        case gis::Expected::NumberAbove:
            return 2;
        default:
            return 0;
    }
}

}  // namespace

QString Wording::possibleNames(const QString& wrong, const std::vector<std::string>& names) const {
    constexpr std::size_t fewEnough = 8;
    QStringList all;
    std::ranges::transform(names, std::back_inserter(all), [](const std::string& name) { return app::text(name); });
    if (!all.isEmpty() && names.size() <= fewEnough) {
        return tr("Expected one of: %1.", "names").arg(all.join(tr(", ", "between listed names")));
    }
    const QStringList nearest = nearestNames(wrong, all, 1);
    return nearest.isEmpty() ? QString() : tr("Did you mean \"%1\"?").arg(nearest.front());
}

QString Wording::wrongValue(const gis::Error& error) const {
    const QString written = app::text(error.detail).section(error.cell ? QLatin1String("=") : QLatin1String(": "), -1);
    const bool namesValues = limitsOf(error.expected) == 0;
    return sentences({wrongValueAlone(error), namesValues ? possibleNames(written, error.names) : QString()});
}

QString Wording::wrongValueAlone(const gis::Error& error) const {
    const QString file = app::text(error.subject);
    const QString detail = app::text(error.detail);
    const bool isOfAnotherType = error.found != gis::Found::Text && error.expected != gis::Expected::Unstated;
    const QString sentence = isOfAnotherType ? wrongType(error.expected, error.found) : wrongValue(error.expected);
    const QString place = error.cell ? tr("%1, row %2, column \"%3\"", "where a value stands in a table")
                                           .arg(file, QString::number(error.cell->row), app::text(error.cell->column))
                                     : tr("%1, \"%2\"", "where a value stands in a JSON document: file, place")
                                           .arg(file, detail.section(QLatin1String(": "), 0, 0));
    if (isOfAnotherType || error.expected == gis::Expected::Filled) {
        return sentence.arg(place);
    }
    const QString value = error.cell ? detail : detail.section(QLatin1String(": "), 1);
    const auto limit = [&](std::size_t i) {
        constexpr double minGrouped = 10000;  // so that years have no separator
        const QString written = i < error.names.size() ? app::text(error.names[i]) : QString();
        const double number = written.toDouble();
        return std::abs(number) >= minGrouped ? m_locale.toString(number, 'f', 0) : written;
    };
    switch (limitsOf(error.expected)) {
        case 0:
            return sentence.arg(place, value);
        case 1:
            return sentence.arg(place, value, limit(0));
        default:
            return sentence.arg(place, value, limit(0), limit(1));
    }
}

QString Wording::wrongType(gis::Expected expected, gis::Found found) const {
    const bool isList = found == gis::Found::List;
    switch (expected) {
        case gis::Expected::Number:
        case gis::Expected::Integer:
            return isList ? tr("%1: a list stands where a number is expected; write it like 1234.5.")
                          : tr("%1: an object stands where a number is expected; write it like 1234.5.");
        case gis::Expected::Text:
            return isList ? tr("%1: a list stands where a text is expected; write one text in quotes.")
                          : tr("%1: an object stands where a text is expected; write one text in quotes.");
        case gis::Expected::TextOrTexts:
            return isList
                       ? tr("%1: a list stands where a text is expected; write one text in quotes, or an object with "
                            "the texts \"zh\" and \"en\".")
                       : tr("%1: the object has neither a text \"zh\" nor a text \"en\"; add one of them.");
        case gis::Expected::Flag:
            return isList ? tr("%1: a list stands where true or false is expected; write one of them without quotes.")
                          : tr("%1: an object stands where true or false is expected; write one of them without "
                               "quotes.");
        case gis::Expected::List:
            return tr("%1: an object stands where a list is expected; put square brackets around it.");
        case gis::Expected::Object:
            return tr("%1: a list stands where an object is expected; write names and values in braces.");
        default:
            return tr("%1: a list or an object is not allowed here; correct it.");
    }
}

QString Wording::inTwoGroups(const gis::Error& error) const {
    const auto nameAt = [&](std::size_t i) { return i < error.names.size() ? app::text(error.names[i]) : QString(); };
    const QString file = app::text(error.subject);
    const QString place = error.cell ? tr("%1, row %2", "where a row stands in a table: file, number")
                                           .arg(file, QString::number(error.cell->row))
                                     : file;
    const QString region = app::text(error.detail);
    const QString grouping = nameAt(2);
    return grouping.isEmpty()
               ? tr("%1: the region \"%2\" is in two groups, \"%3\" and \"%4\"; keep it in one of them.")
                     .arg(place, region, nameAt(0), nameAt(1))
               : tr("%1: the region \"%2\" is in two groups of the grouping \"%3\": \"%4\" and \"%5\"; keep it in one "
                    "of them.")
                     .arg(place, region, grouping, nameAt(0), nameAt(1));
}

QString Wording::wrongValue(gis::Expected expected) const {
    switch (expected) {
        case gis::Expected::Unstated:
            return tr("%1: \"%2\" is not allowed here; correct it.");
        case gis::Expected::Filled:
            return tr("%1: the cell is empty; fill it.");
        case gis::Expected::Number:
            return tr("%1: \"%2\" is not a number; write it like 1234.5.");
        case gis::Expected::NotNegative:
            return tr("%1: \"%2\" is negative; correct it, or set \"mayBeNegative\" for the indicator.");
        case gis::Expected::NotTooLarge:
            return tr("%1: \"%2\" is too large; the largest number is %3.");
        case gis::Expected::Period:
            return tr("%1: \"%2\" is not a period; write it like 2022, 2022-Q1, 2022-03 or 2022-03-31.");
        case gis::Expected::Day:
            return tr("%1: \"%2\" is not a day; write it like 2022-03-31.");
        case gis::Expected::PeriodWithin:
            return tr("%1: \"%2\" does not lie in the years from %3 to %4; correct it.");
        case gis::Expected::Longitude:
            return tr("%1: \"%2\" is not a longitude; longitudes lie between -180 and 180 degrees.");
        case gis::Expected::Latitude:
            return tr("%1: \"%2\" is not a latitude; latitudes lie between -90 and 90 degrees.");
        case gis::Expected::Trimmed:
            return tr("%1: \"%2\" begins or ends with a blank; remove the blank.");
        case gis::Expected::Known:
            return tr("%1: \"%2\" is not known; check the spelling.");
        case gis::Expected::Unique:
            return tr("%1: \"%2\" occurs twice; change one of the two.");
        case gis::Expected::Id:
            return tr("%1: \"%2\" is not an id; write a short name, such as \"gdp\".");
        case gis::Expected::Integer:
            return tr("%1: \"%2\" is not a whole number from %3 to %4; correct it.");
        case gis::Expected::NumberWithin:
            return tr("%1: \"%2\" is not a number from %3 to %4; correct it.");
        case gis::Expected::NumberAbove:
            return tr("%1: \"%2\" is not a number above %3 and up to %4; correct it.");
        case gis::Expected::Edition:
            return tr("%1: other figures of the indicator \"%2\" have an edition; name one for this table too.");
        case gis::Expected::Version:
            return tr(
                "%1: this program does not know version \"%2\" of data packages, only 1; correct it, or use a newer "
                "HuLine.");
        case gis::Expected::BaseYear:
            return tr("%1: \"%2\" does not name the base year; write {baseYear} where the year belongs.");
        case gis::Expected::NameAsBefore:
            return tr("%1: \"%2\" is not the name that an earlier row gives to the same group; correct one of them.");
        case gis::Expected::Argument:
            return tr("%1: the argument \"%2\" is missing; add it.");
        case gis::Expected::NoArgument:
            return tr("%1: this kind of claim has no argument \"%2\"; remove it, or correct its name.");
        case gis::Expected::OtherValue:
            return tr("%1: \"%2\" is not possible for this kind of claim; correct the value.");
        case gis::Expected::Text:
            return tr("%1: \"%2\" is not a text; put it in quotes.");
        case gis::Expected::TextOrTexts:
            return tr("%1: \"%2\" is neither a text nor an object with the texts \"zh\" and \"en\"; correct it.");
        case gis::Expected::Flag:
            return tr("%1: \"%2\" is neither true nor false; write one of them without quotes.");
        case gis::Expected::List:
            return tr("%1: \"%2\" is not a list; put it in square brackets.");
        case gis::Expected::Object:
            return tr("%1: \"%2\" is not an object; put its members in braces.");
    }
    return {};
}

QString Wording::missingKey(const gis::Error& error) const {
    const QString file = app::text(error.subject);
    const QString place = app::text(error.detail);
    const QString object = place.section(QLatin1Char('.'), 0, -2);
    const QString key = place.section(QLatin1Char('.'), -1);
    if (!error.names.empty()) {
        const QString present = app::text(error.names[0]);
        return object.isEmpty()
                   ? tr("%1 has no \"%2\", but a key \"%3\"; correct its spelling.", "a JSON document, two keys")
                         .arg(file, key, present)
                   : tr("%1: \"%2\" has no \"%3\", but a key \"%4\"; correct its spelling.",
                        "a JSON document, a place in it, two keys")
                         .arg(file, object, key, present);
    }
    return object.isEmpty() ? tr("%1 has no \"%2\"; add it.", "a JSON document, a key").arg(file, key)
                            : tr("%1: \"%2\" has no \"%3\"; add it.", "a JSON document, a place in it, a key")
                                  .arg(file, object, key);
}

QString Wording::warning(const PackageWarning& warning) const {
    const QString file = native(warning.file);
    const QString jsonPath = app::text(warning.jsonPath);
    const QString value = app::text(warning.value);
    const QString nearest = app::text(warning.nearest);
    const QString guess = nearest.isEmpty() ? QString() : tr("Did you mean \"%1\"?").arg(nearest);
    switch (warning.fault) {
        case PackageFault::UnreadKey:
            return sentences(
                {tr("%1: \"%2\" has the key \"%3\", which is not used there.").arg(file, jsonPath, value), guess});
        case PackageFault::UnknownTable:
            return sentences({tr("%1: the table is not read, because \"%2\" is \"%3\", which is not known.")
                                  .arg(file, jsonPath, value),
                              guess});
        case PackageFault::TableWithoutHolds:
            return tr("%1: the table \"%2\" is not read, because it has no \"holds\".").arg(file, jsonPath);
        case PackageFault::SecondTable:
            return tr("%1: the table \"%2\" is not read, because an earlier one holds \"%3\" already.")
                .arg(file, jsonPath, value);
        case PackageFault::CompanionTableMissing:
            return tr("%1: the table \"%2\" is not read, because no table holds \"%3\".").arg(file, jsonPath, value);
        case PackageFault::UnknownRole:
            return sentences({tr("%1: the column is not read, because \"%2\" is \"%3\", which is not known.")
                                  .arg(file, jsonPath, value),
                              guess});
        case PackageFault::UnknownName:
            return sentences({tr("%1: \"%2\" is \"%3\", which does not exist.").arg(file, jsonPath, value), guess});
        case PackageFault::MissingFile:
            return tr("There is no file %1; its table is left out.").arg(file);
        case PackageFault::EmptyTable:
            return tr("%1: the table has a header but no rows; add them, or remove the table from datapackage.json.")
                .arg(file);
        case PackageFault::FarPlaces:
            return tr("%1: these places lie far from their regions: %2. Check longitude and latitude.")
                .arg(file, firstFew(warning.names.size(), [&](std::size_t i) { return text(warning.names[i]); }));
        case PackageFault::LineOutsideRegions:
            return tr("%1, \"%2\": the dividing line crosses no region; check whether longitude and latitude are "
                      "exchanged.")
                .arg(file, jsonPath);
        case PackageFault::MixedPeriods:
            return tr("%1: the indicator \"%2\" has periods of different lengths, such as %3 and %4; give each length "
                      "an indicator of its own.")
                .arg(file, value, app::text(warning.periods.at(0).text()), app::text(warning.periods.at(1).text()));
        case PackageFault::EmptyIndicator:
            return tr("%1, \"%2\": the indicator \"%3\" has no figures; there is no period for which its formula can "
                      "be computed from figures of one edition.")
                .arg(file, jsonPath, value);
    }
    return {};
}

}  // namespace app
