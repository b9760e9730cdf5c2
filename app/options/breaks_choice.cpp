// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/breaks_choice.h"

#include "app/options/choices.h"

namespace app {
namespace {

const QString breaks = QStringLiteral("breaks");

}  // namespace

std::optional<std::vector<double>> chosenBreaks(const Arguments& arguments, const BreaksFormat& format) {
    const auto method = chosenMethod(arguments, QStringLiteral("method"));
    const auto list = arguments.value(breaks);
    if (!list) {
        if (method == core::ClassMethod::Manual) {
            throw CommandFailure(Cli::tr("--method manual needs class bounds, such as --breaks 50,80,100."));
        }
        return std::nullopt;
    }
    if (method.value_or(core::ClassMethod::Manual) != core::ClassMethod::Manual) {
        throw CommandFailure(
            Cli::tr("--breaks gives the class bounds, so --method cannot compute them; leave one out."));
    }
    if (arguments.has(QStringLiteral("classes"))) {
        throw CommandFailure(Cli::tr("--breaks determines the number of classes; leave out --classes."));
    }
    const ManualBounds bounds = boundsOf(*list, format);
    if (const auto* complaint = std::get_if<QString>(&bounds)) {
        throw CommandFailure(Cli::tr("--breaks: %1", "what is wrong with its value").arg(*complaint));
    }
    return std::get<std::vector<double>>(bounds);
}

Option breaksOption(const QString& description) {
    return {breaks, Cli::tr("N,N,...", "value of an option"), description};
}

}  // namespace app
