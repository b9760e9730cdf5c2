// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <algorithm>
#include <iterator>

#include "app/load/load_dataset.h"
#include "app/text.h"
#include "app/wording/formula_words.h"
#include "app/wording/wording.h"

namespace app {
namespace {

QString nameWithCode(const Wording& wording, const core::RegionCode& code,
                     const std::vector<core::RegionNames>& names) {
    const auto found = std::ranges::find(names, code, &core::RegionNames::code);
    const QString name = found == names.end() ? QString() : wording.name(*found);
    return name.isEmpty() ? text(code.text()) : name + QLatin1String(" (") + text(code.text()) + QLatin1Char(')');
}

/// The codes without those that are reported with the file that names them.
std::vector<core::RegionCode> knownRegions(const std::vector<core::RegionCode>& codes, const LoadReport& report) {
    std::vector<core::RegionCode> known;
    std::ranges::copy_if(codes, std::back_inserter(known), [&](const core::RegionCode& code) {
        return std::ranges::none_of(
            report.unknownCodes, [&](const auto& unknown) { return std::ranges::binary_search(unknown.second, code); });
    });
    return known;
}

}  // namespace

QString Wording::firstFew(std::size_t count, const std::function<QString(std::size_t)>& name, std::size_t most) const {
    QStringList listed;
    for (std::size_t i = 0; i < std::min(count, most); ++i) {
        listed << name(i);
    }
    const QString list = listed.join(tr(", ", "between listed regions"));
    return count <= most ? list : tr("%1 and %n more", nullptr, static_cast<int>(count - most)).arg(list);
}

QString Wording::listOfRegions(const std::vector<core::RegionCode>& codes,
                               const std::vector<core::RegionNames>& names) const {
    return firstFew(codes.size(), [&](std::size_t i) { return nameWithCode(*this, codes[i], names); });
}

QString Wording::listOfFeatures(const std::vector<gis::FeatureName>& features,
                                const std::vector<core::RegionNames>& names) const {
    const auto nameOf = [&](const gis::FeatureName& feature) {
        if (feature.code.empty()) {
            const QString own = name(core::RegionNames{{}, feature.nameZh, "", "", feature.nameEn, "", {}});
            return own.isEmpty() ? tr("feature %1", "by its number in the file").arg(feature.number) : own;
        }
        const QString listed = nameWithCode(*this, core::RegionCode(feature.code), names);
        const QString own =
            name(core::RegionNames{core::RegionCode(feature.code), feature.nameZh, "", "", feature.nameEn, "", {}});
        const QString code = app::text(feature.code);
        return listed == code && !own.isEmpty() ? own + QLatin1String(" (") + code + QLatin1Char(')') : listed;
    };
    return firstFew(features.size(), [&](std::size_t i) { return nameOf(features[i]); });
}

QString Wording::warning(gis::ReadWarning kind, std::size_t features) const {
    const int n = static_cast<int>(features);
    switch (kind) {
        case gis::ReadWarning::Unreadable:
            return tr("%1: %n feature(s) left out where the file is damaged: %2.", nullptr, n);
        case gis::ReadWarning::NoGeometry:
            return tr("%1: %n feature(s) without a readable shape left out: %2.", nullptr, n);
        case gis::ReadWarning::NotAnArea:
            return tr("%1: %n point(s) or line(s) left out, because only areas are used: %2.", nullptr, n);
        case gis::ReadWarning::NoCode:
            return tr("%1: %n feature(s) without a region code left out: %2.", nullptr, n);
        case gis::ReadWarning::OffTheMap:
            return tr("%1: %n feature(s) left out whose coordinates cannot be projected: %2.", nullptr, n);
        case gis::ReadWarning::NotRepairable:
            return tr("%1: %n feature(s) left out whose outlines could not be repaired: %2.", nullptr, n);
        case gis::ReadWarning::VertexLeftOut:
            return tr("%1: %n feature(s) used without points that cannot be projected: %2.", nullptr, n);
        case gis::ReadWarning::RingLeftOut:
            return tr("%1: %n feature(s) used without rings of fewer than three different points: %2.", nullptr, n);
        case gis::ReadWarning::RingClosed:
            return tr("%1: outlines of %n feature(s) did not end where they began and were closed: %2.", nullptr, n);
        case gis::ReadWarning::GeometryRepaired:
            return tr("%1: %n outline(s) crossed, touched or repeated themselves and were repaired: %2.", nullptr, n);
        case gis::ReadWarning::DuplicateCode:
            return tr("%1: %n feature(s) joined to an earlier one of the same region code: %2.", nullptr, n);
        case gis::ReadWarning::InsetLeftOut:
            return tr("%1: %n small map(s) of islands at another place left out: %2.", nullptr, n);
    }
    return {};
}

QString Wording::warning(const gis::ReferenceSystem& reference, bool isOfOverlay) const {
    constexpr std::size_t mostCandidates = 5;
    const QString system = app::text(reference.name.empty() ? reference.code : reference.name);
    if (reference.status == gis::ReferenceStatus::Plane) {
        const QString unit = reference.metresPerUnit
                                 ? tr("%1 names no reference system; its coordinates are used as a plane in metres "
                                      "without a place on Earth.")
                                 : tr("%1 names no reference system; its coordinates are used as a plane without a "
                                      "place on Earth, and areas are in square units of the coordinates.");
        return reference.candidates.empty() ? unit
                                            : sentences({unit, tr("They may be in one of: %1; choose it with \"%2\".")
                                                                   .arg(codeList(reference.candidates, mostCandidates),
                                                                        referenceOption(isOfOverlay))});
    }
    if (reference.status == gis::ReferenceStatus::Guessed && reference.isSwapped) {
        return tr("%1 names no reference system; its coordinates look like %2, with the axes swapped, and are read so.")
            .arg(QStringLiteral("%1"), system);
    }
    if (reference.status == gis::ReferenceStatus::Guessed) {
        return tr("%1 names no reference system; its coordinates look like %2 and are read so.")
            .arg(QStringLiteral("%1"), system);
    }
    return tr("The axes of the coordinates in %1 are swapped; they are read in the order of %2.")
        .arg(QStringLiteral("%1"), system);
}

QStringList Wording::shapeWarnings(const QString& file, const gis::ReadWarnings& warnings, bool isOfOverlay,
                                   const std::vector<core::RegionNames>& names) const {
    QStringList sentences;
    if (warnings.layers) {
        QStringList others;
        for (const std::string& layer : warnings.layers->others) {
            others << app::text(layer);
        }
        sentences << tr("%1 has several layers; \"%2\" was read, and not: %3.")
                         .arg(file, app::text(warnings.layers->used), others.join(tr(", ", "between listed layers")));
    }
    if (warnings.reference) {
        sentences << warning(*warnings.reference, isOfOverlay).arg(file);
    }
    if (warnings.encoding) {
        const QString used = app::text(warnings.encoding->used);
        sentences << (warnings.encoding->declared.empty()
                          ? tr("%1 does not name the encoding of its text; it is read as %2.").arg(file, used)
                          : tr("The text of %1 is not in the encoding that the file names (%2); it is read as %3.")
                                .arg(file, app::text(warnings.encoding->declared), used));
    }
    for (const auto& [kind, features] : warnings.features) {
        sentences << warning(kind, features.size()).arg(file, listOfFeatures(features, names));
    }
    if (warnings.notRead > 0) {
        sentences << tr("%1: %n feature(s) left out, which the file marks as deleted or has no attributes for.",
                        nullptr, static_cast<int>(warnings.notRead))
                         .arg(file);
    }
    return sentences;
}

QStringList Wording::warnings(const LoadReport& report) const {
    QStringList sentences;
    for (const TableJoinReport& table : report.tables) {
        sentences += joinWarnings(table);
    }
    if (report.projectionInstead) {
        sentences
            << tr("The chosen projection cannot show this area. Used instead: %1").arg(name(*report.projectionInstead));
    }
    for (const auto& [file, warnings] : report.shapes) {
        sentences += shapeWarnings(native(file), warnings, false, report.names);
    }
    sentences += formulaWarnings(report.formulas, *this);
    for (const OverlayReading& overlay : report.overlays) {
        sentences += shapeWarnings(native(overlay.file), overlay.warnings, true, report.names);
        if (overlay.isOutside) {
            sentences << tr("%1: none of its shapes lies in the area of the regions, so it may not be seen; check its "
                            "reference system.")
                             .arg(native(overlay.file));
        }
    }
    for (const PackageWarning& fault : report.package) {
        sentences << warning(fault);
    }
    for (const auto& [file, rows] : report.rowsWithoutValue) {
        sentences << tr("%1: %n row(s) without a value left out.", nullptr, static_cast<int>(rows)).arg(native(file));
    }
    for (const auto& [file, codes] : report.unknownCodes) {
        sentences
            << tr("%1: %n region code(s) are neither in the table of region names nor in the boundaries: %2. Correct "
                  "them, or add the regions.",
                  nullptr, static_cast<int>(codes.size()))
                   .arg(native(file), listOfRegions(codes, report.names));
    }
    for (const UngroupedRegions& left : report.ungrouped) {
        sentences << tr("%1: %n region(s) with figures are in no group of the grouping \"%2\" and count in none of its "
                        "means: %3.",
                        nullptr, static_cast<int>(left.codes.size()))
                         .arg(native(left.file), name(left.grouping), listOfRegions(left.codes, report.names));
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
    const std::vector<core::RegionCode> missing = knownRegions(join.dataWithoutRegion, report);
    add(missing, tr("%n region(s) of the statistics missing from the map: %1.", nullptr, count(missing)));
    add(join.groupedWithoutData,
        tr("%n region(s) that belong to a group without any figure: %1.", nullptr, count(join.groupedWithoutData)));
    add(join.unnamed, tr("%n region(s) of the map missing from the table of names: %1.", nullptr, count(join.unnamed)));
    return sentences + aggregationWarnings(report);
}

}  // namespace app
