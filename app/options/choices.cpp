// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/choices.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/names/nearest_names.h"
#include "app/options/field_option.h"
#include "app/period_runs.h"
#include "app/text.h"
#include "app/user_data/indicators/indicator_names.h"
#include "core/colour/ramp.h"
#include "core/figure/choices.h"
#include "core/indicators/indicator_value.h"
#include "core/numeric/value_table.h"

namespace app {
namespace {

template <class Value>
using Named = core::ValueId<Value>;

constexpr const auto& means = core::ValueTable<core::MeanKind>::all;
constexpr const auto& curves = core::ValueTable<core::LineCurve>::all;
constexpr const auto& rules = core::ValueTable<core::DivisionRule>::all;
constexpr const auto& contiguities = core::ValueTable<core::NeighbourRule>::all;
constexpr const auto& weightStyles = core::ValueTable<core::WeightStyle>::all;
constexpr std::array svgTexts{
    Named<SvgText>{SvgText::Text, "text"},
    Named<SvgText>{SvgText::Outlines, "outlines"},
};
constexpr std::array formats{
    Named<OutputFormat>{OutputFormat::Text, "text"},
    Named<OutputFormat>{OutputFormat::Csv, "csv"},
    Named<OutputFormat>{OutputFormat::Json, "json"},
};

const QString listSeparator = QStringLiteral(", ");

template <class Range, class Id>
QString idsOf(const Range& range, const QString& separator, Id idOf) {
    QStringList ids;
    for (const auto& item : range) {
        ids << idOf(item);
    }
    return ids.join(separator);
}

template <class Value, std::size_t n>
QString idIn(const std::array<Named<Value>, n>& all, Value value) {
    return QLatin1String(std::ranges::find(all, value, &Named<Value>::value)->id);
}

template <class Value, std::size_t n>
QString choicesOf(const std::array<Named<Value>, n>& all) {
    return idsOf(all, QStringLiteral("|"), [](const Named<Value>& entry) { return QString::fromLatin1(entry.id); });
}

QString rampsOf(core::RampKind kind) {
    std::vector<core::Ramp> fitting;
    std::ranges::copy_if(core::allRamps(), std::back_inserter(fitting),
                         [kind](const core::Ramp& ramp) { return ramp.kind == kind; });
    return idsOf(fitting, listSeparator, [](const core::Ramp& ramp) { return text(ramp.id); });
}

[[noreturn]] void refuse(const QString& option, const QString& value, const QString& available) {
    throw CommandFailure(Cli::tr("Invalid value for --%2: \"%1\"; expected one of: %3.").arg(value, option, available));
}

template <class Range, class Value>
Value chosenOf(const Arguments& arguments, const QString& option, const Range& all, Value byDefault) {
    const auto asked = arguments.value(option);
    if (!asked) {
        return byDefault;
    }
    for (const auto& entry : all) {
        if (*asked == QLatin1String(entry.id)) {
            return entry.value;
        }
    }
    refuse(option, *asked, idsOf(all, listSeparator, [](const auto& entry) { return QString::fromLatin1(entry.id); }));
}

/// More indicators are not listed in messages and help.
constexpr std::size_t maxListedIndicators = 20;

/// The ids of the indicators that lists show: one for all base years of an indicator.
QStringList indicatorIds(const core::Catalogue& catalogue) {
    QStringList ids;
    for (const core::Indicator& indicator : catalogue.indicators()) {
        if (core::isListed(indicator)) {
            ids << text(indicator.id.text());
        }
    }
    return ids;
}

/// The ids of the first indicators whose name, in any language, is or contains a text.
QStringList namedLike(const QString& written, const core::Catalogue& catalogue) {
    QStringList ids;
    for (const core::Indicator& indicator : catalogue.indicators()) {
        const bool isNamed = text(indicator.name.zh).contains(written, Qt::CaseInsensitive) ||
                             text(indicator.name.en).contains(written, Qt::CaseInsensitive);
        if (isNamed && core::isListed(indicator)) {
            ids << text(indicator.id.text());
        }
    }
    constexpr qsizetype most = 3;
    return ids.first(std::min(most, ids.size()));
}

QString unknownIndicator(const QString& id, const core::Catalogue& catalogue) {
    if (id.isEmpty()) {
        return Cli::tr("The option %1 needs a value.").arg(QLatin1String("--") + optionName(&core::MapSpec::indicator));
    }
    const QStringList ids = indicatorIds(catalogue);
    if (ids.size() <= static_cast<qsizetype>(maxListedIndicators)) {
        return Cli::tr("Unknown indicator \"%1\"; available: %2.").arg(id, ids.join(listSeparator));
    }
    QStringList nearest = namedLike(id, catalogue) + nearestNames(id, ids);
    nearest.removeDuplicates();
    return nearest.isEmpty() ? Cli::tr("Unknown indicator \"%1\"; \"huline info --indicators\" lists all.").arg(id)
                             : Cli::tr("Unknown indicator \"%1\"; similar: %2; \"huline info --indicators\" lists all.")
                                   .arg(id, nearest.join(listSeparator));
}

QString editionsOf(const core::Catalogue& catalogue) {
    return idsOf(catalogue.editions(), listSeparator,
                 [](const core::Edition& edition) { return text(edition.id.text()); });
}

core::LayerKind layerNamed(const QString& id) {
    if (const auto kind = core::layerById(id.toStdString())) {
        return *kind;
    }
    throw CommandFailure(Cli::tr("Unknown layer \"%1\"; available: %2.").arg(id, layerValues(nullptr)));
}

}  // namespace

core::IndicatorId chosenIndicator(const Arguments& arguments, const core::Catalogue& catalogue,
                                  const core::IndicatorId& byDefault) {
    const auto asked = arguments.value(optionName(&core::MapSpec::indicator));
    const core::IndicatorId id = asked ? core::IndicatorId(asked->toStdString()) : byDefault;
    if (asked && !catalogue.find(id)) {
        const auto named = IndicatorNames(catalogue.indicators()).named(asked->toStdString());
        if (named.size() == 1) {
            return named.front();
        }
    }
    if (!catalogue.find(id)) {
        throw CommandFailure(unknownIndicator(text(id.text()), catalogue));
    }
    return id;
}

core::EditionId chosenEdition(const Arguments& arguments, const core::Catalogue& catalogue,
                              const std::optional<core::EditionId>& byDefault) {
    const auto edition = arguments.value(optionName(&core::MapSpec::edition));
    const auto vintage = arguments.value(QStringLiteral("vintage"));
    if (edition && vintage && *edition != *vintage) {
        throw CommandFailure(Cli::tr("--edition and --vintage mean the same; give one of them."));
    }
    const auto asked = edition ? edition : vintage;
    const core::EditionId id =
        asked ? core::EditionId(asked->toStdString()) : byDefault.value_or(catalogue.defaults().edition);
    if (asked && !catalogue.find(id)) {
        throw CommandFailure(Cli::tr("Unknown edition \"%1\"; available: %2.").arg(*asked, editionsOf(catalogue)));
    }
    return id;
}

core::MeanKind chosenMean(const Arguments& arguments, core::MeanKind byDefault) {
    return chosenOf(arguments, optionName(&core::MapSpec::mean), means, byDefault);
}

core::LineCurve chosenCurve(const Arguments& arguments, core::LineCurve byDefault) {
    return chosenOf(arguments, optionName(&core::MapSpec::lineCurve), curves, byDefault);
}

core::DivisionRule chosenRule(const Arguments& arguments, core::DivisionRule byDefault) {
    return chosenOf(arguments, optionName(&core::MapSpec::divisionRule), rules, byDefault);
}

SvgText chosenSvgText(const Arguments& arguments) {
    return chosenOf(arguments, QStringLiteral("svg-text"), svgTexts, SvgText::Text);
}

core::NeighbourRule chosenContiguity(const Arguments& arguments) {
    return chosenOf(arguments, QStringLiteral("weights"), contiguities, core::NeighbourRule::Queen);
}

core::WeightStyle chosenWeightStyle(const Arguments& arguments) {
    return chosenOf(arguments, optionName(&core::AnalysisSpec::weightStyle), weightStyles,
                    core::AnalysisSpec{}.weightStyle);
}

std::optional<core::ClassMethod> chosenMethod(const Arguments& arguments, const QString& option,
                                              std::span<const core::ClassMethod> available) {
    const auto asked = arguments.value(option);
    const auto found = asked ? core::valueById<core::ClassMethod>(asked->toStdString()) : std::nullopt;
    if (asked && (!found || std::ranges::find(available, *found) == available.end())) {
        refuse(option, *asked,
               idsOf(available, listSeparator, [](core::ClassMethod method) { return text(core::idOf(method)); }));
    }
    return found;
}

core::ColourBy chosenColourBy(const Arguments& arguments, core::ColourBy byDefault) {
    const QString option = optionName(&core::MapSpec::colourBy);
    const auto asked = arguments.value(option);
    const auto found = asked ? core::valueById<core::ColourBy>(asked->toStdString()) : byDefault;
    if (!found) {
        refuse(option, *asked, idsOf(core::allColourBys(), listSeparator, [](core::ColourBy colourBy) {
                   return text(core::idOf(colourBy));
               }));
    }
    return *found;
}

OutputFormat chosenFormat(const Arguments& arguments, std::span<const OutputFormat> available) {
    std::vector<Named<OutputFormat>> all;
    std::ranges::copy_if(formats, std::back_inserter(all), [&](const Named<OutputFormat>& entry) {
        return std::ranges::find(available, entry.value) != available.end();
    });
    return chosenOf(arguments, QStringLiteral("format"), all, OutputFormat::Text);
}

std::vector<core::LayerChoice> chosenLayers(const Arguments& arguments,
                                            const std::vector<core::LayerChoice>& byDefault) {
    const auto asked = arguments.value(optionName(&core::MapSpec::layers));
    if (!asked) {
        return byDefault;
    }
    std::vector<core::LayerChoice> shown;
    for (const QString& id : asked->split(QLatin1Char(','))) {
        const core::LayerKind kind = layerNamed(id.trimmed());
        if (std::ranges::find(shown, kind, &core::LayerChoice::kind) != shown.end()) {
            throw CommandFailure(Cli::tr("The layer \"%1\" is given twice.").arg(id.trimmed()));
        }
        shown.push_back({kind, true});
    }
    return core::withHiddenLayers(std::move(shown));
}

std::string chosenRamp(const QString& id, bool isDiverging) {
    const core::RampKind kind = isDiverging ? core::RampKind::Diverging : core::RampKind::Sequential;
    const core::Ramp* ramp = core::rampById(id.toStdString());
    if (ramp != nullptr && ramp->kind == kind) {
        return ramp->id;
    }
    const QString available = rampsOf(kind);
    if (ramp == nullptr) {
        throw CommandFailure(Cli::tr("Unknown colour ramp \"%1\"; available: %2.").arg(id, available));
    }
    throw CommandFailure(
        (isDiverging
             ? Cli::tr("The colour ramp \"%1\" is sequential, but these values have a midpoint; diverging ramps: %2.")
             : Cli::tr("The colour ramp \"%1\" is diverging, but these values have no midpoint; sequential ramps: %2."))
            .arg(id, available));
}

int chosenInteger(const Arguments& arguments, const QString& option, int byDefault, int least, int most) {
    const auto asked = arguments.value(option);
    bool isNumber = true;
    const int number = asked ? asked->toInt(&isNumber) : byDefault;
    if (!isNumber || number < least || number > most) {
        throw CommandFailure(
            Cli::tr("Invalid value for --%2: \"%1\"; expected a whole number from %3 to %4.")
                .arg(asked.value_or(QString()), option, QString::number(least), QString::number(most)));
    }
    return number;
}

double chosenPositiveNumber(const Arguments& arguments, const QString& option, double byDefault, double most) {
    const auto asked = arguments.value(option);
    bool isNumber = true;
    const double number = asked ? asked->toDouble(&isNumber) : byDefault;
    if (!isNumber || !(number > 0 && number <= most)) {
        throw CommandFailure(Cli::tr("Invalid value for --%2: \"%1\"; expected a number above 0 and up to %3.")
                                 .arg(asked.value_or(QString()), option, QString::number(most)));
    }
    return number;
}

core::Period KnownPeriods::preferring(core::Period preferred, core::Period otherwise) const {
    return std::ranges::find(periods, preferred) != periods.end() ? preferred : otherwise;
}

KnownPeriods knownPeriods(const core::Dataset& dataset, const core::IndicatorId& indicator,
                          const core::EditionId& edition, const Wording& wording) {
    const core::Indicator& shown = dataset.catalogue->indicator(indicator);
    const core::EditionId held = dataset.editionFor(indicator, edition);
    KnownPeriods known{
        nameWithId(wording.name(shown), indicator.text()), core::periodsWithValues(dataset, indicator, held),
        core::PeriodStep::Year,
        [&dataset, &shown](core::Period period) { return core::choiceOf(dataset, shown).editionsWith(period); }};
    if (!known.periods.empty()) {
        known.step = known.periods.front().step();
    }
    if (core::hasEditions(dataset, indicator) && !shown.isByGroup()) {
        known.subject = Cli::tr("%1, %2", "indicator and edition, each with its id")
                            .arg(known.subject, nameWithId(wording.name(*dataset.catalogue, held), held.text()));
    }
    const core::ExpectedRegions& expected = *dataset.expected(indicator, held);
    if (expected.covered.empty() && !expected.surveyed.empty()) {
        throw CommandFailure(
            Cli::tr("The statistics have figures for none of the %n region(s) of the map: their codes do "
                    "not match; use other boundaries, or another field of codes.",
                    nullptr, static_cast<int>(dataset.regions->size())));
    }
    if (known.periods.empty()) {
        throw CommandFailure(Cli::tr("There are no figures of %1.").arg(known.subject));
    }
    return known;
}

namespace {

/// The message about an invalid period: %1 is the given text, %2 the figures and %3 their periods.
QString periodExpected(core::PeriodStep step) {
    switch (step) {
        case core::PeriodStep::Year:
            return Cli::tr("\"%1\" is not a year; figures of %2 are available for: %3.");
        case core::PeriodStep::Quarter:
            return Cli::tr("\"%1\" is not a quarter (such as 2022-Q1); figures of %2 are available for: %3.");
        case core::PeriodStep::Month:
            return Cli::tr("\"%1\" is not a month (such as 2022-03); figures of %2 are available for: %3.");
        case core::PeriodStep::Day:
            return Cli::tr("\"%1\" is not a date (year-month-day); figures of %2 are available for: %3.");
        case core::PeriodStep::Undated:
            return Cli::tr("\"%1\" is not a period of the figures of %2, which are: %3.");
    }
    return {};
}

}  // namespace

core::Period chosenPeriod(const Arguments& arguments, const QString& option, core::Period byDefault,
                          const KnownPeriods& known) {
    const auto asked = arguments.value(option);
    if (!asked) {
        return byDefault;
    }
    const auto period = core::Period::parse(asked->toStdString());
    if (period && std::ranges::find(known.periods, *period) != known.periods.end()) {
        return *period;
    }
    if (!period || period->step() != known.step) {
        throw CommandFailure(periodExpected(known.step).arg(*asked, known.subject, listOfPeriods(known.periods)));
    }
    const QString sentence = Cli::tr("There are no figures of %1 for %2; available: %3.")
                                 .arg(known.subject, *asked, listOfPeriods(known.periods));
    const auto editions = known.editionsWith ? known.editionsWith(*period) : std::vector<core::EditionId>();
    const QString ids =
        idsOf(editions, listSeparator, [](const core::EditionId& edition) { return text(edition.text()); });
    const QString others = Cli::tr("Editions with figures for %1: %2 (--edition).").arg(*asked, ids);
    throw CommandFailure(ids.isEmpty() ? sentence : Cli::tr("%1 %2", "two sentences").arg(sentence, others));
}

PreferredPeriods preferredPeriods(const core::Defaults& defaults, const core::MapSpec& spec) {
    return {spec.gapFrom ? spec.gapFrom : defaults.gapFrom, spec.gapTo ? spec.gapTo : defaults.gapTo};
}

core::GapPeriodPair chosenGapPeriods(const Arguments& arguments, const PreferredPeriods& preferred,
                                     const KnownPeriods& known) {
    const core::Period first = known.periods.front();
    const core::Period last = known.periods.back();
    const QString fromOption = QStringLiteral("from");
    const QString toOption = QStringLiteral("to");
    core::GapPeriodPair chosen{
        chosenPeriod(arguments, fromOption, known.preferring(preferred.from.value_or(first), first), known),
        chosenPeriod(arguments, toOption, known.preferring(preferred.to.value_or(last), last), known)};
    if (chosen.from > chosen.to && !arguments.has(toOption)) {
        chosen.to = known.periods.back();
    } else if (chosen.from > chosen.to && !arguments.has(fromOption)) {
        chosen.from = known.periods.front();
    }
    if (chosen.from > chosen.to) {
        throw CommandFailure(Cli::tr("--from (%1) is later than --to (%2); exchange them.")
                                 .arg(text(chosen.from.text()), text(chosen.to.text())));
    }
    return chosen;
}

QString listOfPeriods(const std::vector<core::Period>& periods) {
    return idsOf(periodRuns(periods), listSeparator, [](const PeriodRun& run) {
        const QString first = text(run.first.text());
        const QString to = run.first.isYear() ? QStringLiteral("-") : QStringLiteral("..");  // "2021-Q1..2021-Q4"
        return run.first == run.last ? first : first + to + text(run.last.text());
    });
}

QString idOf(core::MeanKind mean) { return idIn(means, mean); }
QString idOf(core::LineCurve curve) { return idIn(curves, curve); }
QString idOf(core::DivisionRule rule) { return idIn(rules, rule); }
QString idOf(core::NeighbourRule contiguity) { return idIn(contiguities, contiguity); }

QString idOf(core::WeightStyle style) { return idIn(weightStyles, style); }

QString contiguityChoices() { return choicesOf(contiguities); }

QString weightStyleChoices() { return choicesOf(weightStyles); }

QString meanChoices() { return choicesOf(means); }
QString curveChoices() { return choicesOf(curves); }
QString ruleChoices() { return choicesOf(rules); }
QString svgTextChoices() { return choicesOf(svgTexts); }

QString colourByChoices() {
    return idsOf(core::allColourBys(), QStringLiteral("|"),
                 [](core::ColourBy colourBy) { return text(core::idOf(colourBy)); });
}

QString indicatorValues(const core::Dataset* dataset) {
    constexpr qsizetype examples = 6;
    const QStringList ids = dataset ? indicatorIds(*dataset->catalogue) : QStringList();
    return ids.size() <= static_cast<qsizetype>(maxListedIndicators)
               ? ids.join(listSeparator)
               : Cli::tr("%1 ...; \"huline info --indicators\" lists all %2.", "the first ids, number of all ids")
                     .arg(ids.first(examples).join(listSeparator), QString::number(ids.size()));
}

QString editionValues(const core::Dataset* dataset) { return dataset ? editionsOf(*dataset->catalogue) : QString(); }

std::vector<Option> editionOptions() {
    return {{optionName(&core::MapSpec::edition),
             QStringLiteral("ID"),
             Cli::tr("Edition of the figures (default: set by the data package)."),
             {},
             editionValues},
            {QStringLiteral("vintage"), QStringLiteral("ID"), Cli::tr("The same as --edition.")}};
}

QString layerValues(const core::Dataset* /*dataset*/) {
    return idsOf(core::allLayers(), listSeparator, [](core::LayerKind kind) { return text(core::idOf(kind)); });
}

QString methodValues(const core::Dataset* /*dataset*/) {
    return idsOf(core::allClassMethods(), listSeparator,
                 [](core::ClassMethod method) { return text(core::idOf(method)); });
}

QString rampValues(const core::Dataset* /*dataset*/) {
    return Cli::tr("%1; diverging: %2", "two lists of colour ramps")
        .arg(rampsOf(core::RampKind::Sequential), rampsOf(core::RampKind::Diverging));
}

QString dateValues(const core::Dataset* dataset) {
    std::set<core::Period> dates;
    for (const core::Indicator& indicator :
         dataset ? dataset->catalogue->indicators() : std::span<const core::Indicator>()) {
        const std::vector<core::Period> periods = core::periodsOf(
            *dataset, indicator.id, dataset->editionFor(indicator.id, dataset->catalogue->defaults().edition));
        if (!periods.empty() && periods.front().isDate()) {
            dates.insert(periods.begin(), periods.end());
        }
    }
    return listOfPeriods({dates.begin(), dates.end()});
}

QString layersHiddenByDefault() {
    std::vector<core::LayerChoice> hidden = core::MapSpec::defaultLayers();
    std::erase_if(hidden, [](const core::LayerChoice& layer) { return layer.visible; });
    return idsOf(hidden, listSeparator, [](const core::LayerChoice& layer) { return text(core::idOf(layer.kind)); });
}

QString nameWithId(const QString& name, std::string_view id) {
    return Cli::tr("%1 (%2)", "name and id").arg(name, text(id));
}

}  // namespace app
