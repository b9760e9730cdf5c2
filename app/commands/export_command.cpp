// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "app/export/export_figure.h"
#include "app/options/aggregate_option.h"
#include "app/options/breaks_choice.h"
#include "app/options/choices.h"
#include "app/options/field_option.h"
#include "app/options/grouping_choice.h"
#include "app/options/overlay_options.h"
#include "app/options/study_option.h"
#include "app/options/user_data_options.h"
#include "app/text.h"
#include "core/colour/ramp.h"
#include "core/figure/figure.h"
#include "core/indicators/indicator_value.h"

namespace app {
namespace {

/// The requested period, or else that of the study, or else the latest complete one.
core::MapSpec atPeriod(core::MapSpec spec, const Arguments& arguments, const core::Dataset& dataset,
                       const Wording& wording, bool isOfStudy) {
    const QString year = optionName(&core::MapSpec::period);
    const QString date = QStringLiteral("date");
    if (isOfStudy && !arguments.has(year) && !arguments.has(date)) {
        return spec;
    }
    const core::IndicatorId indicator = spec.indicator;
    const KnownPeriods known = knownPeriods(dataset, indicator, spec.edition, wording);
    const QString& option = known.areDates() ? date : year;
    const QString& other = known.areDates() ? year : date;
    if (arguments.has(other)) {
        throw CommandFailure(Cli::tr("Figures of %1 are chosen by --%2, not by --%3; available: %4.")
                                 .arg(known.subject, option, other, listOfPeriods(known.periods)));
    }
    const auto complete = core::latestCompletePeriod(dataset, indicator, dataset.editionFor(indicator, spec.edition));
    return core::withPeriod(std::move(spec),
                            chosenPeriod(arguments, option, complete.value_or(known.periods.back()), known));
}

/// Refuses bounds of classes where they would have no effect.
void requireClassesFor(const Arguments& arguments, core::ColourBy colourBy) {
    const QString breaks = optionName(&core::MapSpec::manualBreaks);
    if (arguments.has(breaks) && core::isCategorical(colourBy)) {
        throw CommandFailure(Cli::tr("--%1 does not apply to --colour-by %2, which has no numeric classes.")
                                 .arg(breaks, text(core::idOf(colourBy))));
    }
    if (arguments.has(breaks) && arguments.has(optionName(&core::MapSpec::classScope))) {
        throw CommandFailure(Cli::tr("--%1 gives the same classes in all periods; leave out --%2.")
                                 .arg(breaks, optionName(&core::MapSpec::classScope)));
    }
}

core::MapSpec withColours(core::MapSpec spec, const Arguments& arguments, const core::Catalogue& catalogue) {
    spec.colourBy = chosenColourBy(arguments, core::colourByOf(catalogue, spec));
    const bool isDiverging = core::isDiverging(catalogue, spec);
    if (arguments.has(optionName(&core::MapSpec::classes)) && spec.method == core::ClassMethod::Manual) {
        spec.method = core::MapSpec{}.method;  // the typed bounds of a study have their own number of classes
    }
    spec.method = chosenMethod(arguments, optionName(&core::MapSpec::method)).value_or(spec.method);
    spec.classes = static_cast<std::size_t>(
        chosenInteger(arguments, optionName(&core::MapSpec::classes), static_cast<int>(spec.classes),
                      static_cast<int>(core::minClasses), static_cast<int>(core::maxClasses)));
    requireClassesFor(arguments, spec.colourBy);
    if (const auto bounds = chosenBreaks(arguments, {core::writtenScale(spec.colourBy), core::maxClasses})) {
        spec = core::withManualBreaks(catalogue, std::move(spec), *bounds);
    }
    if (arguments.has(optionName(&core::MapSpec::classScope))) {
        spec.classScope = core::ClassScope::ThisPeriod;
    }
    spec.rampReversed = spec.rampReversed || arguments.has(optionName(&core::MapSpec::rampReversed));
    const auto ramp = arguments.value(optionName(&core::MapSpec::sequentialRamp));
    return ramp ? core::withRamp(catalogue, std::move(spec), chosenRamp(*ramp, isDiverging)) : spec;
}

PageSize chosenSize(const Arguments& arguments) {
    PageSize size;
    size.widthMm = chosenPositiveNumber(arguments, QStringLiteral("width-mm"), size.widthMm, largestSideMm);
    size.heightMm = chosenPositiveNumber(arguments, QStringLiteral("height-mm"), size.heightMm, largestSideMm);
    size.dpi = chosenInteger(arguments, QStringLiteral("dpi"), size.dpi, 1, largestDpi);
    return size;
}

QString chosenFile(const CommandContext& context, const PageSize& size) {
    const auto file = context.arguments.value(QStringLiteral("output"));
    if (!file || file->isEmpty()) {
        throw CommandFailure(Cli::tr("\"export\" requires an output file: -o FILE, with one of the extensions: %1.")
                                 .arg(exportExtensions().join(QLatin1String(", "))));
    }
    if (!formatByFileName(*file)) {
        throw CommandFailure(context.wording.failure({ExportFailureKind::UnknownFormat, *file, {}}, size));
    }
    return *file;
}

/// The choices that need the catalogue only. They are checked before the data are read, so that a mistyped option is
/// reported at once.
/// @param spec  the choices where no option is given.
core::MapSpec chosenSpec(core::MapSpec spec, const Arguments& arguments, const core::Catalogue& catalogue,
                         const Wording& wording) {
    if (arguments.has(optionName(&core::MapSpec::period)) && arguments.has(QStringLiteral("date"))) {
        throw CommandFailure(Cli::tr(
            "--year and --date cannot be used together: use --date for figures by day, --year for all others."));
    }
    spec.indicator = chosenIndicator(arguments, catalogue, spec.indicator);
    spec.edition = chosenEdition(arguments, catalogue, spec.edition);
    spec.layers = withChosenOverlays(arguments, chosenLayers(arguments, spec.layers));
    spec.mean = chosenMean(arguments, spec.mean);
    spec.lineCurve = chosenCurve(arguments, spec.lineCurve);
    spec = withColours(std::move(spec), arguments, catalogue);
    const core::Indicator& indicator = catalogue.indicator(spec.indicator);
    if (spec.colourBy == core::ColourBy::RatioToWhole && indicator.mayBeNegative) {
        throw CommandFailure(
            Cli::tr("%1 may be negative, so there is no %2; choose another --colour-by.", "indicator, a ratio")
                .arg(wording.name(indicator), wording.name(catalogue, spec.colourBy)));
    }
    if (!core::isAvailable(catalogue, spec, spec.colourBy)) {
        throw CommandFailure(
            Cli::tr(
                "%1: figures are published by group, so no region differs from the mean of its group; choose another "
                "--colour-by.")
                .arg(wording.name(indicator)));
    }
    return spec;
}

/// The spec with the remaining choices: grouping and period.
core::MapSpec completed(core::MapSpec spec, const Arguments& arguments, const core::Dataset& dataset,
                        const Wording& wording, bool isOfStudy) {
    spec.grouping =
        chosenGrouping(arguments, dataset, spec.indicator, spec.edition, wording, isOfStudy ? &spec : nullptr).id();
    return atPeriod(std::move(spec), arguments, dataset, wording, isOfStudy);
}

/// The figure of the options, or of the study with the options.
core::Figure chosenFigure(const CommandContext& context) {
    const Arguments& arguments = context.arguments;
    const Wording& wording = context.wording;
    const CommandData data = commandData(context);
    const UserData user = withOverlays(userDataOf(context, data), context, data);
    if (usesUserData(data, user)) {
        LoadedData loaded = openMap(data, user, context);
        core::MapSpec spec =
            chosenSpec(firstSpec(data, loaded, context), arguments, *loaded.dataset.catalogue, wording);
        const core::Dataset dataset = withLineOf(spec, std::move(loaded.dataset));
        return core::makeFigure(dataset,
                                completed(std::move(spec), arguments, dataset, wording, data.study.has_value()));
    }
    const auto package = openPackage(data.paths, wording);
    const core::Catalogue catalogue(package->catalogue);
    if (data.study) {
        core::Dataset dataset = openDataset(data, context, {}, package);
        core::MapSpec spec = fittedSpec(*data.study, dataset, context);
        spec = chosenSpec(std::move(spec), arguments, catalogue, wording);
        dataset = withLineOf(spec, std::move(dataset));
        return core::makeFigure(dataset, completed(std::move(spec), arguments, dataset, wording, true));
    }
    core::MapSpec spec = chosenSpec(data.spec(catalogue), arguments, catalogue, wording);
    const core::Dataset dataset = openDataset(data, context, {}, package);
    return core::makeFigure(dataset, completed(std::move(spec), arguments, dataset, wording, false));
}

void runExport(const CommandContext& context) {
    const Arguments& arguments = context.arguments;
    const PageSize size = chosenSize(arguments);
    const QString file = chosenFile(context, size);
    const ExportStyle style{{}, chosenSvgText(arguments)};
    const core::Figure figure = chosenFigure(context);
    FigureText words = context.wording.figureText(figure);
    words.title = arguments.value(QStringLiteral("title")).value_or(words.title);
    if (const auto failure = exportFigure(figure, words, size, file, style)) {
        throw CommandFailure(context.wording.failure(*failure, size));
    }
}

std::vector<Option> mapOptions() {
    const QString id = QStringLiteral("ID");
    return {
        {optionName(&core::MapSpec::indicator),
         id,
         Cli::tr("What the map shows (default: set by the data package)."),
         {},
         indicatorValues},
        {optionName(&core::MapSpec::period), Cli::tr("YEAR", "value of an option"),
         Cli::tr("Year, quarter or month (default: the latest complete one).")},
        {QStringLiteral("date"),
         Cli::tr("DATE", "value of an option"),
         Cli::tr("Date, for figures published by date (default: the latest)."),
         {},
         dateValues},
        {optionName(&core::MapSpec::grouping),
         id,
         Cli::tr("Grouping of the regions (default: set by the data package)."),
         {},
         groupingValues},
        {optionName(&core::MapSpec::layers),
         Cli::tr("ID,ID,...", "value of an option"),
         Cli::tr("Layers, bottom to top (default: all but %1).").arg(layersHiddenByDefault()),
         {},
         layerValues},
        {optionName(&core::MapSpec::lineCurve), curveChoices(),
         Cli::tr("Map projection or curve on which the line is straight (default: albers).")},
    };
}

std::vector<Option> colourOptions() {
    const core::MapSpec spec;
    return {
        {optionName(&core::MapSpec::colourBy), colourByChoices(), Cli::tr("Meaning of the colours (default: value).")},
        {optionName(&core::MapSpec::mean), meanChoices(), Cli::tr("Mean of a group (default: unweighted).")},
        {optionName(&core::MapSpec::method),
         QStringLiteral("ID"),
         Cli::tr("Classification method (default: natural-breaks)."),
         {},
         methodValues},
        {optionName(&core::MapSpec::classes), QStringLiteral("%1..%2").arg(core::minClasses).arg(core::maxClasses),
         Cli::tr("Number of classes (default: %1; head-tail and box determine it themselves).").arg(spec.classes)},
        breaksOption(Cli::tr("Class bounds, ascending, in place of a method; ratios in per cent.")),
        {optionName(&core::MapSpec::classScope), {}, Cli::tr("Separate classes for this period only.")},
        {optionName(&core::MapSpec::sequentialRamp),
         QStringLiteral("ID"),
         Cli::tr("Colour ramp (default: %1; diverging: %2).")
             .arg(QString::fromStdString(spec.sequentialRamp), QString::fromStdString(spec.divergingRamp)),
         {},
         rampValues},
        {optionName(&core::MapSpec::rampReversed), {}, Cli::tr("Reverses the colours.")},
    };
}

std::vector<Option> pageOptions() {
    const PageSize size;
    const QString number = Cli::tr("NUMBER", "value of an option");
    return {
        {QStringLiteral("title"), Cli::tr("TEXT", "value of an option"), Cli::tr("Title in place of the usual one.")},
        {QStringLiteral("width-mm"), number, Cli::tr("Width in millimetres (default: %1).").arg(size.widthMm)},
        {QStringLiteral("height-mm"), number, Cli::tr("Height in millimetres (default: %1).").arg(size.heightMm)},
        {QStringLiteral("dpi"), number, Cli::tr("Dots per inch of a PNG (default: %1).").arg(size.dpi)},
        {QStringLiteral("svg-text"), svgTextChoices(), Cli::tr("How an SVG stores its text (default: text).")},
    };
}

}  // namespace

Command exportCommand() {
    Command command{QStringLiteral("export"),
                    Cli::tr("Draws the map as PDF, SVG or PNG."),
                    {{QStringLiteral("output"), Cli::tr("FILE", "value of an option"),
                      Cli::tr("Output file, with the extension .pdf, .svg or .png."), QStringLiteral("o")},
                     studyOption(),
                     aggregateOption()},
                    runExport};
    for (const auto& options : {mapOptions(), editionOptions(), boundaryOptions(), userTableOptions(), overlayOptions(),
                                colourOptions(), pageOptions()}) {
        command.options.insert(command.options.end(), options.begin(), options.end());
    }
    command.paints = true;
    return command;
}

}  // namespace app
