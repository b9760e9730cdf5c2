// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/help.h"

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

/// A text as lines of at most the page's width, each indented by `indent` blanks.
QString wrapped(const QString& words, int indent) {
    const QString margin(indent, QLatin1Char(' '));
    QString lines;
    QString line;
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && indent + displayWidth(line) + 1 + displayWidth(word) > pageWidth) {
            lines += margin + line + QLatin1Char('\n');
            line.clear();
        }
        line += line.isEmpty() ? word : QLatin1Char(' ') + word;
    }
    return line.isEmpty() ? lines : lines + margin + line + QLatin1Char('\n');
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
        text += QLatin1String("  ") + entry.term + blanks + entry.meaning + QLatin1Char('\n') +
                wrapped(entry.values, widest + 4);
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
           Cli::tr("\"huline --boundaries FILE [--boundary-key FIELD]\" opens it with your own boundary file.") +
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
    return Cli::tr("Usage: huline %1 [OPTION...]").arg(command.name) + QLatin1String("\n\n") + command.summary +
           QLatin1String("\n\n") + Cli::tr("Options:") + QLatin1Char('\n') + entries(options);
}

}  // namespace app
