// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/projection_option.h"

#include <QStringList>
#include <string>

#include "app/options/syntax/command.h"
#include "app/text.h"

namespace app {
namespace {

const QString projectionName = QStringLiteral("projection");

QString projectionIds(const core::Dataset* /*dataset*/) {
    QStringList ids;
    for (const auto& choice : core::valueIds<gis::ProjectionChoice>()) {
        ids << text(choice.id);
    }
    return ids.join(QStringLiteral(", "));
}

}  // namespace

Option projectionOption() {
    return {projectionName,
            Cli::tr("NAME", "value of an option"),
            Cli::tr("Map projection of the boundaries (default: fitted to their area). All of them keep areas, because "
                    "the colours of regions are compared. Coordinates without a place on Earth are not projected."),
            {},
            projectionIds};
}

std::optional<BoundaryFile> withProjection(std::optional<BoundaryFile> boundaries, const Arguments& arguments) {
    const std::optional<QString> id = arguments.value(projectionName);
    if (!id) {
        return boundaries;
    }
    const auto choice = core::valueById<gis::ProjectionChoice>(id->toStdString());
    if (!choice) {
        throw CommandFailure(Cli::tr("Invalid value for --%2: \"%1\"; expected one of: %3.")
                                 .arg(*id, projectionName, projectionIds(nullptr)));
    }
    if (!boundaries) {
        throw CommandFailure(
            Cli::tr("The option --%1 requires --%2.").arg(projectionName, QStringLiteral("boundaries")));
    }
    boundaries->projection = *choice;
    return boundaries;
}

}  // namespace app
