// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/robustness_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <limits>

#include "app/csv.h"
#include "app/models/marks.h"
#include "app/options/choices.h"
#include "app/reports/json.h"
#include "app/reports/text_table.h"
#include "app/text.h"
#include "app/wording/robustness_words.h"

namespace app {
namespace {

QJsonValue versusOf(const core::GapQuestion& question) { return json(question.versus); }

QJsonObject choiceAsJson(const core::GapChoice& choice) {
    return {{"indicator", text(choice.indicator.text())},
            {"edition", choice.edition.empty() ? QJsonValue() : QJsonValue(text(choice.edition.text()))},
            {"mean", idOf(choice.mean)},
            {"grouping", text(choice.grouping)},
            {"rule", choice.rule ? QJsonValue(idOf(*choice.rule)) : QJsonValue()},
            {"sameRegionsAs", choice.sameRegionsAs.empty() ? QJsonValue() : QJsonValue(text(choice.sameRegionsAs))}};
}

QJsonObject answerAsJson(const core::GapAnswer& answer, const core::GapQuestion& question) {
    QJsonObject object = choiceAsJson(answer.choice);
    object.insert(QStringLiteral("of"), text(question.of));
    object.insert(QStringLiteral("versus"), versusOf(question));
    object.insert(QStringLiteral("from"), answer.from);
    object.insert(QStringLiteral("to"), answer.to);
    object.insert(QStringLiteral("changePercent"), json(answer.changePercent));
    object.insert(QStringLiteral("derived"), answer.provenance == core::Provenance::Derived);
    return object;
}

QJsonObject summaryAsJson(const core::RobustnessSummary& summary) {
    return {{"answers", json(summary.answers)},       {"grew", json(summary.grew)},
            {"shrank", json(summary.shrank)},         {"reversed", json(summary.reversed)},
            {"leastRatio", json(summary.leastRatio)}, {"greatestRatio", json(summary.greatestRatio)}};
}

QStringList choiceCells(const core::GapChoice& choice) {
    return {text(choice.indicator.text()),
            text(choice.edition.text()),
            idOf(choice.mean),
            text(choice.grouping),
            choice.rule ? idOf(*choice.rule) : QString(),
            text(choice.sameRegionsAs)};
}

/// The choice in the words of the language: "GDP per capita, first published, Four regions, unweighted mean".
QString choiceWords(const core::GapChoice& choice, const core::Dataset& dataset, const Wording& wording) {
    const core::Catalogue& catalogue = *dataset.catalogue;
    const core::Grouping* grouping = dataset.grouping(choice.grouping);
    const QString name = grouping ? wording.name(*grouping) : text(choice.grouping);
    QStringList words{wording.name(catalogue.indicator(choice.indicator))};
    if (!choice.edition.empty()) {
        words << wording.name(catalogue, choice.edition);
    }
    words << name << wording.name(choice.mean);
    if (choice.rule) {
        words << wording.name(*choice.rule);
    }
    return words.join(Cli::tr(", ", "between parts of a choice"));
}

/// From the smallest change to the largest; those without one come first.
std::vector<core::GapAnswer> byChange(std::vector<core::GapAnswer> answers) {
    std::ranges::stable_sort(answers, {}, [](const core::GapAnswer& answer) {
        return answer.changePercent.value_or(-std::numeric_limits<double>::infinity());
    });
    return answers;
}

}  // namespace

QString robustnessAsJson(const core::GapRobustness& robustness, const core::Dataset& dataset, const Wording& wording) {
    const core::GapQuestion& question = robustness.question;
    QJsonArray results;
    for (const core::GapAnswer& answer : robustness.answers) {
        results.append(answerAsJson(answer, question));
    }
    QJsonArray missing;
    for (const core::GapWithoutAnswer& without : robustness.missing) {
        QJsonObject object = choiceAsJson(without.choice);
        object.insert(QStringLiteral("why"), reasonText(without, dataset, wording));
        missing.append(object);
    }
    const QJsonObject object{{"indicator", text(question.indicator.text())},
                             {"unit", text(dataset.catalogue->indicator(question.indicator).unit.id)},
                             {"of", text(question.of)},
                             {"versus", versusOf(question)},
                             {"from", json(question.from)},
                             {"to", json(question.to)},
                             {"results", results},
                             {"missing", missing},
                             {"summary", summaryAsJson(core::summaryOf(robustness))},
                             {"sentence", robustnessSentence(robustness, dataset, wording)}};
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

QString robustnessAsCsv(const core::GapRobustness& robustness, const core::Dataset& dataset, const Wording& wording) {
    const core::GapQuestion& question = robustness.question;
    const QStringList sides{text(question.of), question.versus ? text(*question.versus) : QString(),
                            text(question.from.text()), text(question.to.text())};
    QString lines = QStringLiteral(
        "indicator,edition,mean,grouping,rule,same_regions_as,of,versus,from_period,to_period,from,to,change_percent,"
        "why_missing\n");
    for (const core::GapAnswer& answer : robustness.answers) {
        lines += csvLine(choiceCells(answer.choice) + sides +
                         QStringList{fullPrecision(answer.from), fullPrecision(answer.to),
                                     fullPrecision(answer.changePercent), QString()});
    }
    for (const core::GapWithoutAnswer& without : robustness.missing) {
        lines += csvLine(choiceCells(without.choice) + sides +
                         QStringList{QString(), QString(), QString(), reasonText(without, dataset, wording)});
    }
    return lines;
}

QString robustnessAsText(const core::GapRobustness& robustness, const core::Dataset& dataset, const Wording& wording) {
    const core::GapQuestion& question = robustness.question;
    const auto [of, versus] = sideNames(question, dataset, wording);
    QString report = robustnessSentence(robustness, dataset, wording) + QLatin1Char('\n');
    const QString head = Cli::tr("%1 − %2", "one group minus another").arg(of, versus);
    if (!robustness.answers.empty()) {
        std::vector<QStringList> rows{
            {head, wording.name(question.from), wording.name(question.to), Cli::tr("Change")}};
        for (const core::GapAnswer& answer : byChange(robustness.answers)) {
            if (!answer.choice.sameRegionsAs.empty()) {
                continue;
            }
            const core::Unit& unit = dataset.catalogue->indicator(answer.choice.indicator).unit;
            rows.push_back({choiceWords(answer.choice, dataset, wording), wording.number(answer.from, unit),
                            wording.number(answer.to, unit), wording.percent(answer.changePercent)});
        }
        report += QLatin1Char('\n') + textTable(rows);
    }
    if (!robustness.missing.empty()) {
        std::vector<QStringList> rows{{head, Cli::tr("Without an answer")}};
        for (const core::GapWithoutAnswer& without : robustness.missing) {
            if (!without.choice.sameRegionsAs.empty()) {
                continue;
            }
            rows.push_back({choiceWords(without.choice, dataset, wording), reasonText(without, dataset, wording)});
        }
        report += QLatin1Char('\n') + textTable(rows, ColumnAlignment::Left);
    }
    return report;
}

}  // namespace app
