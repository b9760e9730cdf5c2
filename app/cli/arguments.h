// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>

#include "app/cli/command.h"

namespace app {

/// The options given to one command.
class Arguments {
public:
    /// @param given  what follows the command's name.
    /// @throws CommandFailure for an option that the command does not have, a value that lacks or is too many, and
    ///         anything that is no option.
    Arguments(const Command& command, const QStringList& given);

    [[nodiscard]] bool has(const QString& option) const { return m_values.contains(option); }
    /// The value of an option, the last one when it is given more than once; nothing when it is not given.
    [[nodiscard]] std::optional<QString> value(const QString& option) const;

private:
    QMap<QString, QString> m_values;
};

/// The value of --language in arguments that need not be right otherwise: the language of their errors.
[[nodiscard]] std::optional<QString> languageAsked(const QStringList& given);

}  // namespace app
