// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QCommandLineParser>
#include <algorithm>

namespace app {
namespace {

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

QString listed(const std::vector<Option>& options) {
    QStringList names;
    for (const Option& option : options) {
        names << QLatin1String("--") + option.name;
    }
    return names.join(QLatin1String(", "));
}

/// What is wrong with options that the parser knows all of: a switch with a value, or an option without one.
QString valueFault(const std::vector<Option>& options, const QStringList& given) {
    for (const Option& option : options) {
        const QString withValue = QLatin1String("--") + option.name + QLatin1Char('=');
        const bool isGiven = std::ranges::any_of(given, [&](const QString& one) { return one.startsWith(withValue); });
        if (option.valueName.isEmpty() && isGiven) {
            return Cli::tr("The option --%1 takes no value.").arg(option.name);
        }
    }
    return Cli::tr("The option %1 needs a value.").arg(given.isEmpty() ? QString() : given.last());
}

}  // namespace

Arguments::Arguments(const Command& command, const QStringList& given) {
    const std::vector<Option> options = optionsOf(command);
    QCommandLineParser parser;
    for (const Option& option : options) {
        parser.addOption(toQt(option));
    }
    const bool isParsed = parser.parse(QStringList(command.name) + given);
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        throw CommandFailure(Cli::tr("\"%1\" has no option \"%2\"; its options are: %3.")
                                 .arg(command.name, unknown.first(), listed(options)));
    }
    if (!isParsed) {
        throw CommandFailure(valueFault(options, given));
    }
    if (const QStringList rest = parser.positionalArguments(); !rest.isEmpty()) {
        throw CommandFailure(Cli::tr("\"%1\" takes options alone, and \"%2\" is none; its options are: %3.")
                                 .arg(command.name, rest.first(), listed(options)));
    }
    for (const Option& option : options) {
        if (parser.isSet(option.name)) {
            m_values.insert(option.name, option.valueName.isEmpty() ? QString() : parser.values(option.name).last());
        }
    }
}

std::optional<QString> Arguments::value(const QString& option) const {
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::nullopt : std::optional(found.value());
}

std::optional<QString> languageAsked(const QStringList& given) {
    const QString name = QStringLiteral("--language");
    std::optional<QString> asked;
    for (qsizetype i = 0; i < given.size(); ++i) {
        if (given[i] == name && i + 1 < given.size()) {
            asked = given[i + 1];
        } else if (given[i].startsWith(name + QLatin1Char('='))) {
            asked = given[i].mid(name.size() + 1);
        }
    }
    return asked;
}

}  // namespace app
