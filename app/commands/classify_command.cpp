// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <cmath>
#include <utility>

#include "app/options/breaks_choice.h"
#include "app/options/choices.h"
#include "app/options/column_formulas.h"
#include "app/options/table_input.h"
#include "app/reports/table_json.h"
#include "app/reports/text_table.h"
#include "app/text.h"
#include "core/classify/methods.h"

namespace app {
namespace {

constexpr std::array classifyFormats{OutputFormat::Text, OutputFormat::Json};
constexpr int classesByDefault = 5;
constexpr int maxClassesOfTable = 1000;

/// A comparison with another method for the same values.
struct Comparison {
    core::ClassMethod method;
    std::size_t changed;  ///< Rows whose class number differs.
};

/// The content of the report.
struct ClassReport {
    const UserTable& table;
    SampleColumns columns;
    TableSample sample;
    core::ClassMethod method;
    int classesAsked;
    core::ClassBreaks breaks;
    std::vector<std::size_t> counts;
    double fit;
    std::optional<Comparison> comparison;
};

/// The bound of an open-ended class has no number in JSON.
QJsonValue boundJson(double bound) { return std::isfinite(bound) ? QJsonValue(bound) : QJsonValue(); }

QString boundText(double bound, const Wording& wording) {
    return std::isfinite(bound) ? plainNumber(bound, wording) : absentMark;
}

bool hasClassCount(core::ClassMethod method) {
    return !core::choosesClassCount(method) && method != core::ClassMethod::Manual;
}

QJsonValue comparisonJson(const std::optional<Comparison>& comparison) {
    return comparison ? QJsonObject{{"method", text(core::idOf(comparison->method))},
                                    {"changed", static_cast<qint64>(comparison->changed)}}
                      : QJsonValue();
}

QString classesAsJson(const ClassReport& report) {
    QJsonArray bounds;
    QJsonArray counts;
    for (std::size_t i = 0; i < report.breaks.size(); ++i) {
        bounds.append(boundJson(report.breaks.upperBounds()[i]));
        counts.append(static_cast<qint64>(report.counts[i]));
    }
    QJsonObject definition{
        {"table", text(report.table.sheet.file)},
        {"value", text(report.columns.value)},
        {"rows", static_cast<qint64>(report.table.rows.size())},
        {"n", static_cast<qint64>(report.sample.rows.size())},
        {"leftOut", QJsonObject{{"blankValue", static_cast<qint64>(report.sample.leftOut.blankValue)}}},
        {"reading", readingJson(report.table, report.sample)},
        {"classesAsked", hasClassCount(report.method) ? QJsonValue(report.classesAsked) : QJsonValue()},
        {"intervals", report.breaks.isOpenEnded() ? "(lower, upper], the first and the last without an outer bound"
                                                  : "(lower, upper], the first also holds its lower bound"}};
    if (report.columns.formula) {
        definition.insert(QStringLiteral("formula"), text(report.columns.formula->text));
    }
    const QJsonObject object{{"method", text(core::idOf(report.method))},
                             {"lower", boundJson(report.breaks.lower())},
                             {"upperBounds", bounds},
                             {"counts", counts},
                             {"goodnessOfVarianceFit", report.fit},
                             {"comparison", comparisonJson(report.comparison)},
                             {"definition", definition}};
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

QString comparisonText(const ClassReport& report, const Wording& wording) {
    if (!report.comparison) {
        return {};
    }
    return Cli::tr("Rows in another class with %1: %2 of %3", "classification method, numbers of rows")
               .arg(wording.name(report.comparison->method))
               .arg(report.comparison->changed)
               .arg(report.sample.rows.size()) +
           QLatin1Char('\n');
}

QString classesAsText(const ClassReport& report, const Wording& wording) {
    const QLatin1Char newLine('\n');
    std::vector<QStringList> rows{{Cli::tr("Class"), Cli::tr("Above"), Cli::tr("Up to"), Cli::tr("Rows")}};
    for (std::size_t i = 0; i < report.breaks.size(); ++i) {
        rows.push_back({QString::number(i + 1), boundText(report.breaks.lowerOf(i), wording),
                        boundText(report.breaks.upperBounds()[i], wording), QString::number(report.counts[i])});
    }
    return Cli::tr("\"%1\" of %2, %3", "column, file, classification method")
               .arg(text(report.columns.value), text(report.table.sheet.file), wording.name(report.method)) +
           newLine + rowsUsed(report.table, report.sample) + newLine + newLine + textTable(rows) + newLine +
           Cli::tr("Goodness of variance fit: %1").arg(plainNumber(report.fit, wording)) + newLine +
           comparisonText(report, wording) +
           (report.breaks.isOpenEnded() ? Cli::tr("The first and the last class are open-ended.")
                                        : Cli::tr("The first class also holds its lower bound.")) +
           newLine;
}

std::optional<Comparison> comparisonWith(const std::optional<core::ClassMethod>& method,
                                         const core::ClassBreaks& breaks, std::span<const double> values,
                                         std::size_t classes) {
    if (!method) {
        return std::nullopt;
    }
    const core::ClassBreaks others = core::classBreaks(*method, values, classes);
    return Comparison{*method, core::regionsChangingClass(breaks, others, values)};
}

void runClassify(const CommandContext& context) {
    const Arguments& arguments = context.arguments;
    const auto typed = chosenBreaks(arguments, {1, maxClassesOfTable});
    const core::ClassMethod method =
        typed ? core::ClassMethod::Manual
              : chosenMethod(arguments, QStringLiteral("method")).value_or(core::ClassMethod::NaturalBreaks);
    const auto otherMethod = chosenMethod(arguments, QStringLiteral("compare"), core::computedClassMethods());
    const int classes = chosenInteger(arguments, QStringLiteral("classes"), classesByDefault, 1, maxClassesOfTable);
    const auto classesAsked = static_cast<std::size_t>(classes);
    const OutputFormat format = chosenFormat(arguments, classifyFormats);
    const std::string column = neededValueOrFormula(arguments);
    const UserTable table = openTable(context);
    const SampleColumns columns{column, std::nullopt, std::nullopt, chosenColumnFormula(arguments, table, column)};
    TableSample sample = openSample(table, columns, context.wording);
    const std::vector<double> values = sample.values;
    const core::ClassBreaks breaks =
        typed ? core::manualBreaks(*typed) : core::classBreaks(method, values, classesAsked);
    const ClassReport report{table,
                             columns,
                             std::move(sample),
                             method,
                             classes,
                             breaks,
                             core::classCounts(breaks, values),
                             core::goodnessOfVarianceFit(breaks, values),
                             comparisonWith(otherMethod, breaks, values, typed ? breaks.size() : classesAsked)};
    printNotes(table, report.sample, columns, context);
    context.out << (format == OutputFormat::Json ? classesAsJson(report) : classesAsText(report, context.wording));
}

}  // namespace

Command classifyCommand() {
    Command command{
        QStringLiteral("classify"),
        Cli::tr("Divides the numbers of a column of any table into classes."),
        {
            tableOption(),
            {QStringLiteral("value"), Cli::tr("COLUMN", "value of an option"),
             Cli::tr("Column to classify: its name, or its number, such as \"#3\".")},
            columnFormulaOption(),
            {QStringLiteral("method"),
             QStringLiteral("ID"),
             Cli::tr("Classification method (default: natural-breaks)."),
             {},
             methodValues},
            {QStringLiteral("compare"), QStringLiteral("ID"),
             Cli::tr("Method to compare with; counts the rows that change class.")},
            {QStringLiteral("classes"), QStringLiteral("1..%1").arg(maxClassesOfTable),
             Cli::tr("Number of classes (default: %1; head-tail and box determine it themselves).")
                 .arg(classesByDefault)},
            breaksOption(Cli::tr("Bounds of the classes, ascending, in place of a method.")),
            {QStringLiteral("format"), QStringLiteral("text|json"), Cli::tr("Output format (default: text).")},
        },
        runClassify};
    const std::vector<Option> reading = tableReadingOptions();
    command.options.insert(command.options.begin() + 2, reading.begin(), reading.end());
    return command;
}

}  // namespace app
