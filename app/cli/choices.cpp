// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choices.h"

#include <algorithm>
#include <array>

#include "app/period_runs.h"
#include "app/text.h"
#include "core/colour/ramp.h"
#include "core/indicators/indicator_value.h"

namespace app {
namespace {

template <class Value>
struct Named {
    Value value;
    const char* id;
};

constexpr std::array means{
    Named<core::MeanKind>{core::MeanKind::Unweighted, "unweighted"},
    Named<core::MeanKind>{core::MeanKind::Pooled, "pooled"},
};
constexpr std::array curves{
    Named<core::HuCurve>{core::HuCurve::Albers, "albers"},
    Named<core::HuCurve>{core::HuCurve::Geodesic, "geodesic"},
    Named<core::HuCurve>{core::HuCurve::LonLat, "lonlat"},
};
constexpr std::array rules{
    Named<core::HuRule>{core::HuRule::Majority, "majority"},
    Named<core::HuRule>{core::HuRule::AreaWeighted, "area-weighted"},
};
constexpr std::array svgTexts{
    Named<SvgText>{SvgText::Text, "text"},
    Named<SvgText>{SvgText::Outlines, "outlines"},
};
constexpr std::array sides{
    Named<core::HuSide>{core::HuSide::Southeast, "southeast"},
    Named<core::HuSide>{core::HuSide::Northwest, "northwest"},
};
constexpr std::array contiguities{
    Named<gis::Contiguity>{gis::Contiguity::Queen, "queen"},
    Named<gis::Contiguity>{gis::Contiguity::Rook, "rook"},
};
constexpr std::array weightStyles{
    Named<core::WeightStyle>{core::WeightStyle::RowStandardised, "row"},
    Named<core::WeightStyle>{core::WeightStyle::Binary, "binary"},
};
constexpr std::array formats{
    Named<OutputFormat>{OutputFormat::Text, "text"},
    Named<OutputFormat>{OutputFormat::Csv, "csv"},
    Named<OutputFormat>{OutputFormat::Json, "json"},
};

const QString comma = QStringLiteral(", ");

template <class Range, class Id>
QString idsOf(const Range& range, const QString& separator, Id idOfOne) {
    QStringList ids;
    for (const auto& one : range) {
        ids << idOfOne(one);
    }
    return ids.join(separator);
}

template <class Value, std::size_t n>
QString idIn(const std::array<Named<Value>, n>& all, Value value) {
    return QLatin1String(std::ranges::find(all, value, &Named<Value>::value)->id);
}

template <class Value, std::size_t n>
QString choicesOf(const std::array<Named<Value>, n>& all) {
    return idsOf(all, QStringLiteral("|"), [](const Named<Value>& one) { return QString::fromLatin1(one.id); });
}

QString rampsOf(core::RampKind kind) {
    std::vector<core::Ramp> fitting;
    std::ranges::copy_if(core::allRamps(), std::back_inserter(fitting),
                         [kind](const core::Ramp& one) { return one.kind == kind; });
    return idsOf(fitting, comma, [](const core::Ramp& one) { return text(one.id); });
}

[[noreturn]] void refuse(const QString& option, const QString& value, const QString& available) {
    throw CommandFailure(Cli::tr("\"%1\" is no value of --%2; it takes: %3.").arg(value, option, available));
}

template <class Range, class Value>
Value chosenOf(const Arguments& arguments, const QString& option, const Range& all, Value byDefault) {
    const auto asked = arguments.value(option);
    if (!asked) {
        return byDefault;
    }
    for (const auto& one : all) {
        if (*asked == QLatin1String(one.id)) {
            return one.value;
        }
    }
    refuse(option, *asked, idsOf(all, comma, [](const auto& one) { return QString::fromLatin1(one.id); }));
}

core::LayerKind layerNamed(const QString& id) {
    if (const auto kind = core::layerById(id.toStdString())) {
        return *kind;
    }
    throw CommandFailure(Cli::tr("There is no layer \"%1\"; there are: %2.").arg(id, layerValues(nullptr)));
}

}  // namespace

core::Indicator chosenIndicator(const Arguments& arguments, core::Indicator byDefault) {
    const auto asked = arguments.value(QStringLiteral("indicator"));
    const auto found = asked ? core::indicatorById(asked->toStdString()) : byDefault;
    if (!found) {
        throw CommandFailure(
            Cli::tr("There is no indicator \"%1\"; there are: %2.").arg(*asked, indicatorValues(nullptr)));
    }
    return *found;
}

core::Vintage chosenVintage(const Arguments& arguments) {
    const auto asked = arguments.value(QStringLiteral("vintage"));
    const auto found = asked ? core::vintageById(asked->toStdString()) : core::Vintage::FirstPublished;
    if (!found) {
        throw CommandFailure(Cli::tr("There is no vintage \"%1\"; there are: %2.")
                                 .arg(*asked, idsOf(core::allVintages(), comma,
                                                    [](core::Vintage one) { return text(core::idOf(one)); })));
    }
    return *found;
}

core::MeanKind chosenMean(const Arguments& arguments) {
    return chosenOf(arguments, QStringLiteral("mean"), means, core::MeanKind::Unweighted);
}

core::HuCurve chosenCurve(const Arguments& arguments) {
    return chosenOf(arguments, QStringLiteral("curve"), curves, core::HuCurve::Albers);
}

core::HuRule chosenRule(const Arguments& arguments) {
    return chosenOf(arguments, QStringLiteral("rule"), rules, core::HuRule::Majority);
}

SvgText chosenSvgText(const Arguments& arguments) {
    return chosenOf(arguments, QStringLiteral("svg-text"), svgTexts, SvgText::Text);
}

gis::Contiguity chosenContiguity(const Arguments& arguments) {
    return chosenOf(arguments, QStringLiteral("weights"), contiguities, gis::Contiguity::Queen);
}

core::WeightStyle chosenWeightStyle(const Arguments& arguments) {
    return chosenOf(arguments, QStringLiteral("style"), weightStyles, core::WeightStyle::RowStandardised);
}

std::optional<core::ClassMethod> chosenMethod(const Arguments& arguments, const QString& option) {
    const auto asked = arguments.value(option);
    const auto found = asked ? core::classMethodById(asked->toStdString()) : std::nullopt;
    if (asked && !found) {
        refuse(option, *asked, methodValues(nullptr));
    }
    return found;
}

core::ColourBy chosenColourBy(const Arguments& arguments) {
    const QString option = QStringLiteral("colour-by");
    const auto asked = arguments.value(option);
    const auto found = asked ? core::colourByById(asked->toStdString()) : core::ColourBy::Value;
    if (!found) {
        refuse(option, *asked,
               idsOf(core::allColourBys(), comma, [](core::ColourBy one) { return text(core::idOf(one)); }));
    }
    return *found;
}

OutputFormat chosenFormat(const Arguments& arguments, std::span<const OutputFormat> available) {
    std::vector<Named<OutputFormat>> all;
    std::ranges::copy_if(formats, std::back_inserter(all), [&](const Named<OutputFormat>& one) {
        return std::ranges::find(available, one.value) != available.end();
    });
    return chosenOf(arguments, QStringLiteral("format"), all, OutputFormat::Text);
}

QString chosenGrouping(const Arguments& arguments, const core::Dataset& dataset, core::Indicator indicator,
                       const Wording& wording) {
    const QString id =
        arguments.value(QStringLiteral("grouping")).value_or(QString::fromStdString(core::MapSpec{}.grouping));
    if (!dataset.grouping(id.toStdString())) {
        throw CommandFailure(Cli::tr("There is no grouping \"%1\"; there are: %2.").arg(id, groupingValues(&dataset)));
    }
    if (core::traitsOf(indicator).ofStations && id != QLatin1String(core::stationGroupingId)) {
        const auto named = [&](std::string_view one) { return nameWithId(wording.name(*dataset.grouping(one)), one); };
        throw CommandFailure(Cli::tr("5G base stations are published for the grouping %1 alone, not for %2.")
                                 .arg(named(core::stationGroupingId), named(id.toStdString())));
    }
    return id;
}

std::vector<core::LayerChoice> chosenLayers(const Arguments& arguments) {
    const auto asked = arguments.value(QStringLiteral("layers"));
    if (!asked) {
        return core::MapSpec::defaultLayers();
    }
    std::vector<core::LayerChoice> shown;
    for (const QString& id : asked->split(QLatin1Char(','))) {
        const core::LayerKind kind = layerNamed(id.trimmed());
        if (std::ranges::find(shown, kind, &core::LayerChoice::kind) != shown.end()) {
            throw CommandFailure(Cli::tr("The layer \"%1\" is asked for twice.").arg(id.trimmed()));
        }
        shown.push_back({kind, true});
    }
    std::vector<core::LayerChoice> layers;
    for (const core::LayerKind kind : core::allLayers()) {
        if (std::ranges::find(shown, kind, &core::LayerChoice::kind) == shown.end()) {
            layers.push_back({kind, false});
        }
    }
    std::ranges::copy(shown, std::back_inserter(layers));
    return layers;
}

std::string chosenRamp(const QString& id, bool isDiverging) {
    const core::RampKind kind = isDiverging ? core::RampKind::Diverging : core::RampKind::Sequential;
    const core::Ramp* ramp = core::rampById(id.toStdString());
    if (ramp != nullptr && ramp->kind == kind) {
        return ramp->id;
    }
    const QString available = rampsOf(kind);
    if (ramp == nullptr) {
        throw CommandFailure(Cli::tr("There is no ramp \"%1\"; there are: %2.").arg(id, available));
    }
    throw CommandFailure((isDiverging
                              ? Cli::tr("The ramp \"%1\" has no middle, which these colours need; such are: %2.")
                              : Cli::tr("The ramp \"%1\" has a middle, which these values lack; without one "
                                        "are: %2."))
                             .arg(id, available));
}

int chosenWhole(const Arguments& arguments, const QString& option, int byDefault, int least, int most) {
    const auto asked = arguments.value(option);
    bool isNumber = true;
    const int number = asked ? asked->toInt(&isNumber) : byDefault;
    if (!isNumber || number < least || number > most) {
        throw CommandFailure(Cli::tr("\"%1\" is no value of --%2; it takes a whole number from %3 to %4.")
                                 .arg(asked.value_or(QString()), option)
                                 .arg(least)
                                 .arg(most));
    }
    return number;
}

double chosenLength(const Arguments& arguments, const QString& option, double byDefault, double most) {
    const auto asked = arguments.value(option);
    bool isNumber = true;
    const double number = asked ? asked->toDouble(&isNumber) : byDefault;
    if (!isNumber || !(number > 0 && number <= most)) {
        throw CommandFailure(Cli::tr("\"%1\" is no value of --%2; it takes a number above 0 and up to %3.")
                                 .arg(asked.value_or(QString()), option)
                                 .arg(most));
    }
    return number;
}

core::Period KnownPeriods::preferring(core::Period preferred, core::Period otherwise) const {
    return std::ranges::find(periods, preferred) != periods.end() ? preferred : otherwise;
}

KnownPeriods knownPeriods(const core::Dataset& dataset, core::Indicator indicator, core::Vintage vintage,
                          const Wording& wording) {
    const core::IndicatorTraits& traits = core::traitsOf(indicator);
    KnownPeriods known{nameWithId(wording.name(indicator), traits.id),
                       core::periodsWithValues(dataset, indicator, vintage), traits.ofStations};
    if (!traits.ofStations) {
        known.subject = Cli::tr("%1, %2", "indicator and vintage, each with its id")
                            .arg(known.subject, nameWithId(wording.name(vintage), core::idOf(vintage)));
    }
    if (known.periods.empty()) {
        throw CommandFailure(Cli::tr("There are no figures of %1.").arg(known.subject));
    }
    return known;
}

core::Period chosenPeriod(const Arguments& arguments, const QString& option, core::Period byDefault,
                          const KnownPeriods& known) {
    const auto asked = arguments.value(option);
    if (!asked) {
        return byDefault;
    }
    const auto period = core::Period::parse(asked->toStdString());
    if (!period || period->isDate() != known.areDates) {
        throw CommandFailure((known.areDates ? Cli::tr("\"%1\" is no date (year-month-day); there are figures of %2 "
                                                       "for: %3.")
                                             : Cli::tr("\"%1\" is no year; there are figures of %2 for: %3."))
                                 .arg(*asked, known.subject, listOfPeriods(known.periods)));
    }
    if (std::ranges::find(known.periods, *period) == known.periods.end()) {
        throw CommandFailure(Cli::tr("There are no figures of %1 for %2; there are some for: %3.")
                                 .arg(known.subject, *asked, listOfPeriods(known.periods)));
    }
    return *period;
}

QString listOfPeriods(const std::vector<core::Period>& periods) {
    return idsOf(periodRuns(periods), comma, [](const PeriodRun& run) {
        const QString first = text(run.first.text());
        return run.first == run.last ? first : first + QLatin1Char('-') + text(run.last.text());
    });
}

QString idOf(core::MeanKind mean) { return idIn(means, mean); }
QString idOf(core::HuCurve curve) { return idIn(curves, curve); }
QString idOf(core::HuRule rule) { return idIn(rules, rule); }
QString idOf(gis::Contiguity contiguity) { return idIn(contiguities, contiguity); }

QString idOf(core::WeightStyle style) { return idIn(weightStyles, style); }

QString contiguityChoices() { return choicesOf(contiguities); }

QString weightStyleChoices() { return choicesOf(weightStyles); }

QString idOf(core::HuSide side) { return idIn(sides, side); }

QString meanChoices() { return choicesOf(means); }
QString curveChoices() { return choicesOf(curves); }
QString ruleChoices() { return choicesOf(rules); }
QString svgTextChoices() { return choicesOf(svgTexts); }

QString colourByChoices() {
    return idsOf(core::allColourBys(), QStringLiteral("|"), [](core::ColourBy one) { return text(core::idOf(one)); });
}

QString vintageChoices() {
    return idsOf(core::allVintages(), QStringLiteral("|"), [](core::Vintage one) { return text(core::idOf(one)); });
}

QString indicatorValues(const core::Dataset* /*dataset*/) {
    return idsOf(core::allIndicators(), comma, [](const core::IndicatorTraits& one) { return text(one.id); });
}

QString groupingValues(const core::Dataset* dataset) {
    return dataset ? idsOf(*dataset->groupings, comma, [](const core::Grouping& one) { return text(one.id()); })
                   : QString();
}

QString layerValues(const core::Dataset* /*dataset*/) {
    return idsOf(core::allLayers(), comma, [](core::LayerKind one) { return text(core::idOf(one)); });
}

QString methodValues(const core::Dataset* /*dataset*/) {
    return idsOf(core::allClassMethods(), comma, [](core::ClassMethod one) { return text(core::idOf(one)); });
}

QString rampValues(const core::Dataset* /*dataset*/) {
    return Cli::tr("%1; with a middle: %2", "two lists of colour ramps")
        .arg(rampsOf(core::RampKind::Sequential), rampsOf(core::RampKind::Diverging));
}

QString stationDateValues(const core::Dataset* dataset) {
    return dataset ? listOfPeriods(core::stationDates(*dataset)) : QString();
}

QString layersOffAtFirst() {
    std::vector<core::LayerChoice> hidden = core::MapSpec::defaultLayers();
    std::erase_if(hidden, [](const core::LayerChoice& one) { return one.visible; });
    return idsOf(hidden, comma, [](const core::LayerChoice& one) { return text(core::idOf(one.kind)); });
}

QString nameWithId(const QString& name, std::string_view id) {
    return Cli::tr("%1 (%2)", "name and id").arg(name, text(id));
}

}  // namespace app
