// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

#include "app/options/choices.h"
#include "app/options/syntax/arguments.h"
#include "app/reports/file_check.h"
#include "app/reports/json.h"
#include "app/text.h"

namespace app {
namespace {

constexpr std::array checkFormats{OutputFormat::Text, OutputFormat::Json};

QString kindId(CheckedKind kind) {
    switch (kind) {
        case CheckedKind::Boundaries:
            return QStringLiteral("boundaries");
        case CheckedKind::Overlay:
            return QStringLiteral("overlay");
        case CheckedKind::Table:
            return QStringLiteral("table");
        case CheckedKind::Study:
            return QStringLiteral("study");
        case CheckedKind::Package:
            return QStringLiteral("package");
    }
    return {};
}

/// What the file is: "21 features".
QString wordsOf(const FileCheck& check) {
    const int count = static_cast<int>(check.features.value_or(0));
    switch (check.kind) {
        case CheckedKind::Boundaries:
            return check.features ? Cli::tr("boundaries with %n feature(s)", nullptr, count) : Cli::tr("boundaries");
        case CheckedKind::Overlay:
            return check.features ? Cli::tr("overlay with %n line(s) or point(s)", nullptr, count) : Cli::tr("overlay");
        case CheckedKind::Table:
            return check.features ? Cli::tr("table with %n row(s)", nullptr, count) : Cli::tr("table");
        case CheckedKind::Study:
            return Cli::tr("study");
        case CheckedKind::Package:
            return check.features ? Cli::tr("data package with %n region(s)", nullptr, count) : Cli::tr("data package");
    }
    return {};
}

QString asText(const FileCheck& check) {
    QStringList facts{wordsOf(check)};
    for (const std::string& fact : {check.crs, check.encoding}) {
        if (!fact.empty()) {
            facts << text(fact);
        }
    }
    const QString indent = QStringLiteral("  ");
    const QString list = facts.join(Cli::tr(", ", "between facts about a file"));
    if (!check.isReadable()) {
        return Cli::tr("%1: cannot be used (%2)").arg(check.file, list) + QLatin1Char('\n') + indent + check.error +
               QLatin1Char('\n');
    }
    QString lines = Cli::tr("%1: can be used (%2)").arg(check.file, list) + QLatin1Char('\n');
    for (const QString& sentence : check.sentences) {
        lines += indent + Cli::tr("Warning: %1").arg(sentence) + QLatin1Char('\n');
    }
    return lines;
}

QJsonObject asJson(const FileCheck& check) {
    const auto orNull = [](const QString& words) { return words.isEmpty() ? QJsonValue() : QJsonValue(words); };
    return {{"file", check.file},
            {"kind", kindId(check.kind)},
            {"readable", check.isReadable()},
            {"features", check.features ? json(*check.features) : QJsonValue()},
            {"crs", orNull(text(check.crs))},
            {"encoding", orNull(text(check.encoding))},
            {"warnings", json(check.warnings)},
            {"error", orNull(check.error)}};
}

/// A text appears file by file, JSON at the end.
void runCheck(const CommandContext& context) {
    const bool isJson = chosenFormat(context.arguments, checkFormats) == OutputFormat::Json;
    const QStringList& files = context.arguments.files();
    if (files.isEmpty()) {
        throw CommandFailure(Cli::tr("\"check\" requires the name of at least one file."));
    }
    QJsonArray list;
    int faulty = 0;
    for (const QString& file : files) {
        const FileCheck check = checkFile(pathOf(file), context.wording);
        faulty += check.isReadable() ? 0 : 1;
        if (isJson) {
            list.append(asJson(check));
        } else {
            context.out << asText(check) << Qt::flush;
        }
    }
    if (isJson) {
        context.out << QString::fromUtf8(QJsonDocument(list).toJson()) << Qt::flush;
    }
    if (faulty > 0) {
        throw CommandFailure(Cli::tr("%n file(s) cannot be used.", nullptr, faulty));
    }
}

}  // namespace

Command checkCommand() {
    Command command{
        QStringLiteral("check"),
        Cli::tr("Tells of each file what it is, whether it can be used, and what is wrong with it: "
                "boundaries, lines or points, a table, a study or a data package."),
        {{QStringLiteral("format"), QStringLiteral("text|json"), Cli::tr("Output format (default: text).")}},
        runCheck};
    command.takesFiles = true;
    return command;
}

}  // namespace app
