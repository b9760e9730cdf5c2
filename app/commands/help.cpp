// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/help.h"

#include <QTextBoundaryFinder>
#include <algorithm>

#include "app/reports/text_table.h"

namespace app {
namespace {

constexpr int pageWidth = 96;

struct Entry {
    QString term;
    QString meaning;
    QString values = {};  ///< A list that may take several lines.
};

/// The parts of a text that stay on one line, each with the blanks that follow it. A line may end at a blank or, in
/// Chinese, between two characters, but not after the hyphen of an id.
QStringList unbreakableParts(const QString& text) {
    constexpr char16_t firstWideCharacter = 0x2E80;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    QStringList parts;
    qsizetype start = 0;
    for (qsizetype end = 1; end <= text.size(); ++end) {
        const QChar last = text[end - 1];
        finder.setPosition(end);
        const bool isBetweenCharacters = last.unicode() >= firstWideCharacter && finder.isAtBoundary();
        if (end == text.size() || last == QLatin1Char(' ') || isBetweenCharacters) {
            parts << text.sliced(start, end - start);
            start = end;
        }
    }
    return parts;
}

/// A text as lines of at most the page's width, each indented by `indent` blanks.
QString wrapped(const QString& text, int indent) {
    const QString margin(indent, QLatin1Char(' '));
    QStringList lines{QString()};
    for (const QString& part : unbreakableParts(text)) {
        if (!lines.last().isEmpty() && indent + displayWidth((lines.last() + part).trimmed()) > pageWidth) {
            lines << QString();
        }
        lines.last() += part;
    }
    QString page;
    for (const QString& line : lines) {
        page += line.isEmpty() ? QString() : margin + line.trimmed() + QLatin1Char('\n');
    }
    return page;
}

/// Terms in one column and their meanings in the next; the meaning of a long term is on the next line.
QString entries(const std::vector<Entry>& all) {
    constexpr int longest = 32;
    int widest = 0;
    for (const Entry& entry : all) {
        const int width = displayWidth(entry.term);
        widest = std::max(widest, width <= longest ? width : 0);
    }
    QString text;
    for (const Entry& entry : all) {
        const int width = displayWidth(entry.term);
        const QString blanks = width <= widest ? QString(widest + 2 - width, QLatin1Char(' '))
                                               : QLatin1Char('\n') + QString(widest + 4, QLatin1Char(' '));
        text += QLatin1String("  ") + entry.term + blanks + wrapped(entry.meaning, widest + 4).trimmed() +
                QLatin1Char('\n') + wrapped(entry.values, widest + 4);
    }
    return text;
}

QString termOf(const Option& option) {
    QString term = QLatin1String("--") + option.name;
    if (!option.shortName.isEmpty()) {
        term = QLatin1Char('-') + option.shortName + QLatin1String(", ") + term;
    }
    return option.valueName.isEmpty() ? term : term + QLatin1Char(' ') + option.valueName;
}

}  // namespace

QString programHelp(const std::vector<Command>& commands) {
    std::vector<Entry> verbs;
    for (const Command& command : commands) {
        verbs.push_back({command.name, command.summary});
    }
    return Cli::tr("Usage: huline [COMMAND [OPTION...]]") + QLatin1String("\n\n") +
           Cli::tr("Without a command, opens the window: a live map of the gaps between regions.") + QLatin1Char('\n') +
           Cli::tr("\"huline FILE...\" opens it with a study, your own boundaries and tables, or a data package.") +
           QLatin1Char('\n') +
           Cli::tr("\"huline --boundaries FILE [--boundary-key FIELD]\" opens it with your own boundary file.") +
           QLatin1Char('\n') +
           Cli::tr("\"huline --reset-settings\" forgets the size of the window, the recent files and other settings.") +
           QLatin1String("\n\n") + Cli::tr("Commands:") + QLatin1Char('\n') + entries(verbs) + QLatin1Char('\n') +
           Cli::tr("\"huline COMMAND --help\" lists the options of a command.") + QLatin1Char('\n');
}

QString commandHelp(const Command& command, const core::Dataset* dataset) {
    std::vector<Entry> options;
    for (const Option& option : command.options) {
        options.push_back({termOf(option), option.description, option.values ? option.values(dataset) : QString()});
    }
    for (const Option& option : commonOptions()) {
        options.push_back({termOf(option), option.description});
    }
    const QString usage =
        command.takesFiles ? Cli::tr("Usage: huline %1 FILE... [OPTION...]") : Cli::tr("Usage: huline %1 [OPTION...]");
    return usage.arg(command.name) + QLatin1String("\n\n") + wrapped(command.summary, 0) + QLatin1Char('\n') +
           Cli::tr("Options:") + QLatin1Char('\n') + entries(options);
}

}  // namespace app
