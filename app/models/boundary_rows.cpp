// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/boundary_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <set>

#include "app/text.h"
#include "gis/describe/projection_choice.h"

namespace app {
namespace {

class BoundaryText {
    Q_DECLARE_TR_FUNCTIONS(BoundaryText)
};

QString kindName(gis::FieldType type) {
    switch (type) {
        case gis::FieldType::Text:
            return BoundaryText::tr("text", "type of a field");
        case gis::FieldType::WholeNumber:
            return BoundaryText::tr("whole number", "type of a field");
        case gis::FieldType::Number:
            return BoundaryText::tr("number", "type of a field");
        case gis::FieldType::Date:
            return BoundaryText::tr("date", "type of a field");
        case gis::FieldType::Other:
            return BoundaryText::tr("other", "type of a field");
    }
    return {};
}

QString planeWords(const gis::ReferenceSystem& reference) {
    return reference.metresPerUnit
               ? BoundaryText::tr("The coordinates are used as a plane in metres, without a place on Earth.")
               : BoundaryText::tr("The coordinates are used as a plane of an unknown unit, without a place on Earth.");
}

QString faultWords(const gis::Error& error) {
    const QString system = text(error.detail);
    if (error.kind == gis::ErrorKind::UnknownReferenceSystem) {
        return BoundaryText::tr("There is no reference system \"%1\". Choose another one, such as EPSG:4490.")
            .arg(system);
    }
    if (error.kind == gis::ErrorKind::ReferenceNotUnderstood) {
        const QString member = text(error.cell ? error.cell->column : std::string());
        return BoundaryText::tr(
                   "The member \"%1\" of the file names a reference system that is not known (%2). Choose the right "
                   "one.")
            .arg(member, system);
    }
    return BoundaryText::tr("The coordinates do not lie in the area of %1. Choose the right reference system.")
        .arg(system);
}

/// A reference system with its meaning, where users know it by a name.
QString optionName(const std::string& code) {
    if (code == "plane") {
        return BoundaryText::tr("Plane without a place on Earth");
    }
    if (code == "EPSG:4326") {
        return BoundaryText::tr("Degrees, WGS 84 (%1)").arg(text(code));
    }
    if (code == "EPSG:4490") {
        return BoundaryText::tr("Degrees, CGCS2000 (%1)").arg(text(code));
    }
    return text(code);
}

QString projectionName(gis::ProjectionChoice choice) {
    switch (choice) {
        case gis::ProjectionChoice::Fitted:
            return BoundaryText::tr("Fitted to the area");
        case gis::ProjectionChoice::ChinaAlbers:
            return BoundaryText::tr("Albers for China (105°E, 25°N and 47°N)");
        case gis::ProjectionChoice::Albers:
            return BoundaryText::tr("Albers, fitted to the area");
        case gis::ProjectionChoice::Azimuthal:
            return BoundaryText::tr("Lambert azimuthal, fitted to the area");
        case gis::ProjectionChoice::EqualEarth:
            return BoundaryText::tr("Equal Earth, for the world");
        case gis::ProjectionChoice::EqualEarthPacific:
            return BoundaryText::tr("Equal Earth, for the world, 150°E in the middle");
    }
    return {};
}

}  // namespace

QString systemName(const gis::ReferenceSystem& reference) {
    const QString name = text(reference.name);
    const QString code = text(reference.code);
    return name.isEmpty() || code.isEmpty() ? name + code : name + QLatin1String(" (") + code + QLatin1Char(')');
}

QString layerWords(const gis::LayerDescription& layer, const Wording& wording) {
    const QString name = text(layer.name);
    const QString count = wording.counted(layer.features);
    const int n = static_cast<int>(layer.features);
    switch (layer.geometry) {
        case gis::GeometryKind::None:
            return BoundaryText::tr("%1: %2 row(s) without shapes", "layer, number", n).arg(name, count);
        case gis::GeometryKind::Points:
            return BoundaryText::tr("%1: %2 point(s)", "layer, number", n).arg(name, count);
        case gis::GeometryKind::Lines:
            return BoundaryText::tr("%1: %2 line(s)", "layer, number", n).arg(name, count);
        case gis::GeometryKind::LinesAndPoints:
            return BoundaryText::tr("%1: %2 line(s) and point(s)", "layer, number", n).arg(name, count);
        case gis::GeometryKind::Areas:
            return BoundaryText::tr("%1: %2 area(s)", "layer, number", n).arg(name, count);
        case gis::GeometryKind::Mixed:
            return BoundaryText::tr("%1: %2 shape(s)", "layer, number", n).arg(name, count);
    }
    return name;
}

QString referenceWords(const gis::LayerDescription& layer) {
    if (layer.referenceError) {
        return faultWords(*layer.referenceError);
    }
    const QString system = systemName(layer.reference);
    QString words;
    switch (layer.reference.status) {
        case gis::ReferenceStatus::Declared:
            words = BoundaryText::tr("%1, as the file states.", "reference system").arg(system);
            break;
        case gis::ReferenceStatus::Guessed:
            words = BoundaryText::tr("The file states none; the coordinates look like %1.").arg(system);
            break;
        case gis::ReferenceStatus::Given:
            words = BoundaryText::tr("%1, as you chose.", "reference system").arg(system);
            break;
        case gis::ReferenceStatus::Plane:
            words = planeWords(layer.reference);
            break;
    }
    return layer.reference.isSwapped
               ? BoundaryText::tr("%1 The axes are swapped in the file; they are read in the right order.", "sentence")
                     .arg(words)
               : words;
}

bool isReferenceAsked(const gis::LayerDescription& layer) { return layer.referenceError.has_value(); }

std::vector<NamedOption> referenceOptions(const gis::LayerDescription& layer) {
    std::vector<std::string> codes = layer.referenceError ? layer.referenceError->names : layer.reference.candidates;
    for (const char* usual : {"EPSG:4490", "EPSG:4326", "plane"}) {
        codes.emplace_back(usual);
    }
    std::vector<NamedOption> options;
    std::set<std::string> known;
    for (const std::string& code : codes) {
        if (known.insert(code).second) {
            options.push_back({optionName(code), code});
        }
    }
    return options;
}

std::vector<NamedOption> projectionOptions() {
    std::vector<NamedOption> options;
    for (const auto& [choice, id] : core::valueIds<gis::ProjectionChoice>()) {
        options.push_back({projectionName(choice), std::string(id)});
    }
    return options;
}

std::vector<NamedOption> encodingOptions() {
    constexpr std::array usual{"UTF-8", "GB18030", "BIG5", "windows-1252", "UTF-16"};
    std::vector<NamedOption> options;
    for (const char* name : usual) {
        options.push_back({QString::fromLatin1(name), name});
    }
    return options;
}

QString encodingWords(const gis::LayerDescription& layer) {
    const QString used = text(layer.encoding.used);
    const QString declared = text(layer.encoding.declared);
    switch (layer.encoding.status) {
        case gis::EncodingStatus::Declared:
            return used;
        case gis::EncodingStatus::Given:
            return BoundaryText::tr("%1, as you chose.", "encoding").arg(used);
        case gis::EncodingStatus::Guessed:
            return declared.isEmpty()
                       ? BoundaryText::tr("The file states none; the text looks like %1.").arg(used)
                       : BoundaryText::tr("The file states %1, but the text looks like %2.").arg(declared, used);
    }
    return used;
}

QString sampleNames(const SourcesCheck& check, const Wording& wording) {
    return wording.firstFew(check.regions.size(), [&](std::size_t i) { return wording.regionName(check.regions[i]); });
}

QStringList fieldHeadings() {
    return {BoundaryText::tr("Field"), BoundaryText::tr("Type", "of a field"),
            BoundaryText::tr("Filled", "number of features with a value"),
            BoundaryText::tr("Different", "number of different values"), BoundaryText::tr("Samples")};
}

std::vector<QStringList> fieldRows(const gis::LayerDescription& layer, const Wording& wording) {
    std::vector<QStringList> rows;
    const QString atLeast = layer.isComplete ? QString() : QStringLiteral("≥ ");
    for (const gis::FieldDescription& field : layer.fields) {
        QStringList samples;
        for (const std::string& sample : field.samples) {
            samples << text(sample).simplified();
        }
        rows.push_back({text(field.name), kindName(field.type), atLeast + wording.counted(field.filled),
                        atLeast + wording.counted(field.distinct),
                        samples.join(BoundaryText::tr(", ", "between names of regions"))});
    }
    return rows;
}

QString packageWords(const SourcesCheck& check, const Wording& wording) {
    const core::Text& noun = check.regions.size() == 1 ? check.noun.one : check.noun.many;
    const int n = static_cast<int>(check.regions.size());
    return noun.empty() ? BoundaryText::tr("Regions of the data package: %n", nullptr, n)
                        : BoundaryText::tr("Regions of the data package: %1 %2", "number, noun")
                              .arg(wording.counted(check.regions.size()), wording.text(noun));
}

QString regionsWords(const SourcesCheck& check) {
    const int n = static_cast<int>(check.regions.size());
    if (check.isPackageMap && check.knownRegions < check.regions.size()) {
        return BoundaryText::tr("%1 of the %n region(s) are those of the data package; its figures are shown for them.",
                                nullptr, n)
            .arg(check.knownRegions);
    }
    return check.isPackageMap
               ? BoundaryText::tr("The %n region(s) are those of the data package; its figures are shown for them.",
                                  nullptr, n)
               : BoundaryText::tr("The %n region(s) are a map of their own.", nullptr, n);
}

}  // namespace app
