// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/audit_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <algorithm>

#include "app/csv.h"
#include "app/options/choices.h"
#include "app/reports/text_table.h"
#include "app/text.h"

namespace app {
namespace {

QJsonArray codesAsJson(const std::vector<core::RegionCode>& codes) {
    QJsonArray array;
    for (const core::RegionCode& code : codes) {
        array.append(text(code.text()));
    }
    return array;
}

QString codesAsText(const std::vector<core::RegionCode>& codes) {
    QStringList texts;
    std::ranges::transform(codes, std::back_inserter(texts), [](const auto& code) { return text(code.text()); });
    return texts.join(QLatin1Char(' '));
}

struct AnswerAsJson {
    QJsonValue operator()(double number) const { return number; }
    QJsonValue operator()(const core::PrintedNumber& number) const { return number.value; }
    QJsonValue operator()(bool holds) const { return holds; }
    QJsonValue operator()(const std::vector<core::RegionCode>& codes) const { return codesAsJson(codes); }
};

struct AnswerAsCsv {
    QString operator()(double number) const { return fullPrecision(number); }
    QString operator()(const core::PrintedNumber& number) const {
        return QString::number(number.value, 'f', number.decimals);
    }
    QString operator()(bool holds) const { return holds ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(const std::vector<core::RegionCode>& codes) const { return codesAsText(codes); }
};

template <class Value>
QString idOrNothing(const std::optional<Value>& value) {
    if constexpr (std::is_same_v<Value, core::EditionId> || std::is_same_v<Value, core::IndicatorId>) {
        return value ? text(value->text()) : QString();
    } else {
        return value ? idOf(*value) : QString();
    }
}

/// Years as numbers, other periods as text.
QJsonArray periodsAsJson(const std::vector<core::Period>& periods) {
    QJsonArray array;
    for (const core::Period period : periods) {
        array.append(period.isYear() ? QJsonValue(period.year()) : QJsonValue(text(period.text())));
    }
    return array;
}

/// Only the parts of the definition that matter for the claim.
QJsonObject definitionAsJson(const core::ClaimDefinition& definition) {
    QJsonObject object;
    const auto add = [&](const char* key, const QString& id) {
        if (!id.isEmpty()) {
            object.insert(QLatin1String(key), id);
        }
    };
    add("indicator", idOrNothing(definition.indicator));
    add("vintage", idOrNothing(definition.edition));
    add("mean", idOrNothing(definition.mean));
    add("curve", idOrNothing(definition.curve));
    add("rule", idOrNothing(definition.rule));
    if (!definition.periods.empty()) {
        object.insert(QStringLiteral("periods"), periodsAsJson(definition.periods));
    }
    if (!definition.wholeEditions.empty()) {
        QJsonArray editions;
        for (const core::EditionId& edition : definition.wholeEditions) {
            editions.append(text(edition.text()));
        }
        object.insert(QStringLiteral("nationVintages"), editions);
    }
    return object;
}

QJsonObject claimAsJson(const core::Claim& claim, const core::ClaimReading& reading, const AuditWording& wording) {
    return {{"id", text(claim.id)},
            {"kind", text(claim.kind)},
            {"where", text(claim.where)},
            {"arguments", text(claim.arguments)},
            {"published", std::visit(AnswerAsJson(), claim.published)},
            {"computed", reading.computed ? std::visit(AnswerAsJson(), *reading.computed) : QJsonValue()},
            {"unit", text(claim.unit)},
            {"verdict", text(core::idOf(reading.verdict))},
            {"difference", reading.difference ? QJsonValue(*reading.difference) : QJsonValue()},
            {"explanation", wording.explanation(claim, reading)},
            {"definition", definitionAsJson(reading.definition)}};
}

QStringList csvCells(const core::Claim& claim, const core::ClaimReading& reading, const AuditWording& wording) {
    const core::ClaimDefinition& definition = reading.definition;
    QStringList periods;
    for (const core::Period period : definition.periods) {
        periods << text(period.text());
    }
    return {text(claim.id),
            text(claim.kind),
            text(claim.where),
            text(claim.arguments),
            std::visit(AnswerAsCsv(), claim.published),
            reading.computed ? std::visit(AnswerAsCsv(), *reading.computed) : QString(),
            text(claim.unit),
            text(core::idOf(reading.verdict)),
            fullPrecision(reading.difference),
            wording.explanation(claim, reading),
            idOrNothing(definition.edition),
            idOrNothing(definition.mean),
            idOrNothing(definition.curve),
            idOrNothing(definition.rule),
            periods.join(QLatin1Char(' '))};
}

/// The claims from `begin` to `end`, all from the same part of the publication, with explanations between the lines.
QString placeAsText(const AuditReport& report, std::size_t begin, std::size_t end, const AuditWording& wording) {
    std::vector<QStringList> rows{{wording.place(report.claims[begin]), Cli::tr("Published"), Cli::tr("Computed"),
                                   Cli::tr("Unit"), Cli::tr("Difference"), Cli::tr("Verdict")}};
    for (std::size_t i = begin; i < end; ++i) {
        const core::Claim& claim = report.claims[i];
        const core::ClaimReading& reading = report.readings[i];
        rows.push_back({text(claim.id) + QLatin1String("  ") + wording.subject(claim), wording.published(claim),
                        wording.computed(claim, reading), wording.unit(claim), wording.difference(claim, reading),
                        wording.name(reading.verdict)});
    }
    const QStringList lines = textTable(rows).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QString result = lines.front() + QLatin1Char('\n');
    for (std::size_t i = begin; i < end; ++i) {
        result += lines[static_cast<qsizetype>(i - begin) + 1] + QLatin1Char('\n');
        const QString explanation = wording.explanation(report.claims[i], report.readings[i]);
        result += explanation.isEmpty() ? QString() : QLatin1String("      ") + explanation + QLatin1Char('\n');
    }
    return result;
}

}  // namespace

QString auditAsJson(const AuditReport& report, const AuditWording& wording) {
    QJsonArray claims;
    for (std::size_t i = 0; i < report.claims.size(); ++i) {
        claims.append(claimAsJson(report.claims[i], report.readings[i], wording));
    }
    const core::AuditSummary counts = core::summaryOf(report.readings);
    const QJsonObject summary{{"total", static_cast<qint64>(counts.total)},
                              {"reproduced", static_cast<qint64>(counts.reproduced)},
                              {"reproducedAfterRounding", static_cast<qint64>(counts.reproducedRounded)},
                              {"differs", static_cast<qint64>(counts.differs)},
                              {"notComputable", static_cast<qint64>(counts.notComputable)}};
    return QString::fromUtf8(QJsonDocument(QJsonObject{{"claims", claims}, {"summary", summary}}).toJson());
}

QString auditAsCsv(const AuditReport& report, const AuditWording& wording) {
    QString lines = QStringLiteral(
        "id,kind,where,arguments,published,computed,unit,verdict,difference,explanation,vintage,mean,curve,rule,"
        "periods\n");
    for (std::size_t i = 0; i < report.claims.size(); ++i) {
        lines += csvLine(csvCells(report.claims[i], report.readings[i], wording));
    }
    return lines;
}

QString auditAsText(const AuditReport& report, const AuditWording& wording) {
    QString result = wording.definitions() + QLatin1String("\n\n");
    for (std::size_t begin = 0; begin < report.claims.size();) {
        std::size_t end = begin + 1;
        while (end < report.claims.size() && report.claims[end].where == report.claims[begin].where) {
            ++end;
        }
        result += placeAsText(report, begin, end, wording) + QLatin1Char('\n');
        begin = end;
    }
    return result + wording.summary(core::summaryOf(report.readings)) + QLatin1Char('\n');
}

}  // namespace app
