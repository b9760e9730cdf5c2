// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>

#include "app/load/load_dataset.h"
#include "app/text.h"
#include "app/wording.h"

namespace app {
namespace {

constexpr std::size_t namesListed = 5;

QString nameWithCode(const Wording& wording, const core::RegionCode& code,
                     const std::vector<core::RegionNames>& names) {
    const auto found = std::ranges::find(names, code, &core::RegionNames::code);
    const QString name = found == names.end() ? QString() : wording.name(*found);
    return name.isEmpty() ? text(code.text()) : name + QLatin1String(" (") + text(code.text()) + QLatin1Char(')');
}

}  // namespace

QString Wording::listOfRegions(const std::vector<core::RegionCode>& codes,
                               const std::vector<core::RegionNames>& names) const {
    QStringList listed;
    for (std::size_t i = 0; i < std::min(codes.size(), namesListed); ++i) {
        listed << nameWithCode(*this, codes[i], names);
    }
    const QString list = listed.join(tr(", ", "between listed regions"));
    return codes.size() <= namesListed
               ? list
               : tr("%1 and %n more", nullptr, static_cast<int>(codes.size() - namesListed)).arg(list);
}

QString Wording::warning(gis::ReadWarning kind, std::size_t features, const QString& file) const {
    const int n = static_cast<int>(features);
    switch (kind) {
        case gis::ReadWarning::NoGeometry:
            return tr("%1: %n feature(s) without a readable shape left out; the file may be damaged.", nullptr, n)
                .arg(file);
        case gis::ReadWarning::NotAnArea:
            return tr("%1: %n point(s) or line(s) among the regions left out.", nullptr, n).arg(file);
        case gis::ReadWarning::NoCode:
            return tr("%1: %n feature(s) without a region code left out.", nullptr, n).arg(file);
        case gis::ReadWarning::GeometryRepaired:
            return tr("%1: %n outline(s) that crossed or touched themselves repaired.", nullptr, n).arg(file);
        case gis::ReadWarning::DuplicateCode:
            return tr("%1: %n feature(s) joined to an earlier one of the same region code.", nullptr, n).arg(file);
    }
    return {};
}

QStringList Wording::warnings(const LoadReport& report) const {
    QStringList sentences;
    for (const auto& [file, warnings] : report.shapes) {
        for (const auto& [kind, features] : warnings) {
            sentences << warning(kind, features, native(file));
        }
    }
    if (report.claimsFault) {
        sentences << error(*report.claimsFault);
    }
    const auto add = [&](const std::vector<core::RegionCode>& codes, const QString& sentence) {
        if (!codes.empty()) {
            sentences << sentence.arg(listOfRegions(codes, report.names));
        }
    };
    const auto count = [](const std::vector<core::RegionCode>& codes) { return static_cast<int>(codes.size()); };
    const core::JoinReport& join = report.join;
    add(join.dataWithoutRegion,
        tr("%n region(s) of the statistics missing from the map: %1.", nullptr, count(join.dataWithoutRegion)));
    add(join.placedWithoutData,
        tr("%n region(s) that belong to a group without any figure: %1.", nullptr, count(join.placedWithoutData)));
    add(join.unnamed, tr("%n region(s) of the map missing from the table of names: %1.", nullptr, count(join.unnamed)));
    return sentences;
}

}  // namespace app
