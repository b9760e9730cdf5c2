// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/syntax/arguments.h"

#include <QCommandLineParser>
#include <algorithm>
#include <array>
#include <set>

namespace app {
namespace {

/// Qt's own options that take a value.
constexpr std::array qtOptions{"platform",        "platformpluginpath", "platformtheme", "plugin",
                               "qwindowgeometry", "qwindowicon",        "qwindowtitle",  "session",
                               "display",         "geometry",           "style",         "stylesheet"};

std::vector<Option> optionsOf(const Command& command) {
    std::vector<Option> options = command.options;
    std::ranges::copy(commonOptions(), std::back_inserter(options));
    return options;
}

QCommandLineOption toQt(const Option& option) {
    QStringList names{option.name};
    if (!option.shortName.isEmpty()) {
        names << option.shortName;
    }
    return {names, option.description, option.valueName};
}

QString listedNames(const std::vector<Option>& options) {
    QStringList names;
    for (const Option& option : options) {
        names << QLatin1String("--") + option.name;
    }
    return names.join(QLatin1String(", "));
}

/// The message about a fault of known options: a switch with a value, or an option without its value.
QString valueFault(const std::vector<Option>& options, const QStringList& given) {
    for (const Option& option : options) {
        const QString withValue = QLatin1String("--") + option.name + QLatin1Char('=');
        const bool isGiven =
            std::ranges::any_of(given, [&](const QString& word) { return word.startsWith(withValue); });
        if (option.valueName.isEmpty() && isGiven) {
            return Cli::tr("The option --%1 takes no value.").arg(option.name);
        }
    }
    return Cli::tr("The option %1 needs a value.").arg(given.isEmpty() ? QString() : given.last());
}

}  // namespace

Invocation invocationOf(const QStringList& words, const std::vector<Command>& commands) {
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);  // as for Qt's own options
    std::set<QString> known;
    const auto add = [&](const Option& option) {
        if (known.insert(option.name).second) {
            parser.addOption(toQt(option));
        }
    };
    for (const Command& command : commands) {
        std::ranges::for_each(optionsOf(command), add);
    }
    for (const char* name : qtOptions) {
        add({QString::fromLatin1(name), QStringLiteral("VALUE"), {}});
    }
    const QStringList program(QCoreApplication::applicationName());
    Invocation invocation{{}, words, {}};
    for (qsizetype i = 0; i < words.size() && invocation.verb.isEmpty(); ++i) {
        parser.parse(program + words.first(i + 1));
        if (!parser.positionalArguments().isEmpty()) {
            invocation.verb = words[i];
            invocation.options.removeAt(i);
        }
    }
    parser.parse(program + words);
    if (const QStringList languages = parser.values(QStringLiteral("language")); !languages.isEmpty()) {
        invocation.language = languages.last();
    }
    return invocation;
}

QStringList withoutQtOptions(const QStringList& words) {
    QStringList rest;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        const bool isQts = std::ranges::any_of(qtOptions, [&](const char* name) {
            return word == QLatin1Char('-') + QLatin1String(name) || word == QLatin1String("--") + QLatin1String(name);
        });
        const bool isSwitch = word.size() > 2 && word[0] == QLatin1Char('-') && word[1] != QLatin1Char('-');
        if (isQts) {
            ++i;  // its value
        } else if (!isSwitch) {
            rest << word;
        }
    }
    return rest;
}

Arguments::Arguments(const Command& command, const QStringList& given) {
    const std::vector<Option> options = optionsOf(command);
    QCommandLineParser parser;
    for (const Option& option : options) {
        parser.addOption(toQt(option));
    }
    const bool isParsed = parser.parse(QStringList(command.name) + given);
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        throw CommandFailure(Cli::tr("\"%1\" has no option \"%2\"; its options are: %3.")
                                 .arg(command.name, unknown.first(), listedNames(options)));
    }
    if (!isParsed) {
        throw CommandFailure(valueFault(options, given));
    }
    m_files = parser.positionalArguments();
    if (const QStringList& rest = m_files; !rest.isEmpty() && !command.takesFiles) {
        throw CommandFailure(Cli::tr("\"%1\" takes only options, and \"%2\" is not an option; its options are: %3.")
                                 .arg(command.name, rest.first(), listedNames(options)));
    }
    for (const Option& option : options) {
        if (parser.isSet(option.name)) {
            m_values.insert(option.name, option.valueName.isEmpty() ? QStringList() : parser.values(option.name));
        }
    }
    QMap<QString, qsizetype> seen;
    for (const QString& name : parser.optionNames()) {
        const auto option = std::ranges::find_if(
            options, [&](const Option& known) { return name == known.name || name == known.shortName; });
        m_given.push_back({option->name, m_values.value(option->name).value(seen[option->name]++)});
    }
}

QStringList Arguments::valuesBehind(const QString& option, qsizetype occurrence, const QString& of) const {
    QStringList values;
    qsizetype last = -1;
    for (const Given& given : m_given) {
        last += given.option == option ? 1 : 0;
        if (given.option == of && last == occurrence) {
            values << given.value;
        }
    }
    return values;
}

Arguments Arguments::about(const QString& option, qsizetype occurrence) const {
    qsizetype before = 0;
    QMap<QString, std::set<qsizetype>> places;  // after how many occurrences an option stands
    for (const Given& given : m_given) {
        before += given.option == option ? 1 : 0;
        places[given.option].insert(before);
    }
    Arguments about = *this;
    about.m_given.clear();
    about.m_values.clear();
    before = 0;
    for (const Given& given : m_given) {
        before += given.option == option ? 1 : 0;
        const bool isAbout = places[given.option].size() == 1 || before == 0 || before == occurrence + 1;
        if (!isAbout) {
            continue;
        }
        about.m_given.push_back(given);
        QStringList& values = about.m_values[given.option];
        if (!m_values.value(given.option).isEmpty()) {
            values << given.value;
        }
    }
    return about;
}

std::optional<QString> Arguments::value(const QString& option) const {
    const auto found = m_values.find(option);
    if (found == m_values.end()) {
        return std::nullopt;
    }
    return found->isEmpty() ? QString() : found->last();
}

}  // namespace app
