// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <tuple>
#include <type_traits>

#include "core/spec/map_spec.h"

namespace core {

/// One field of a struct.
template <class Struct, class Value>
struct Field {
    std::string_view id;  ///< Stable: the key of the field in files.
    Value Struct::*member = nullptr;
    std::string_view option = {};  ///< The option of the command line that sets it; empty if there is none.
};

template <class Struct, class Value>
Field(std::string_view, Value Struct::*) -> Field<Struct, Value>;
template <class Struct, class Value>
Field(std::string_view, Value Struct::*, std::string_view) -> Field<Struct, Value>;

/// Lists every field of a struct of the spec once. The lists define the keys of files and the options of the command
/// line. A test fails if a field is missing.
template <class Struct>
struct FieldList;

template <>
struct FieldList<MapSpec> {
    static constexpr std::tuple fields{
        Field{"indicator", &MapSpec::indicator, "indicator"},
        Field{"edition", &MapSpec::edition, "edition"},
        Field{"period", &MapSpec::period, "year"},
        Field{"grouping", &MapSpec::grouping, "grouping"},
        Field{"custom-grouping", &MapSpec::customGrouping},
        Field{"colour-by", &MapSpec::colourBy, "colour-by"},
        Field{"mean", &MapSpec::mean, "mean"},
        Field{"method", &MapSpec::method, "method"},
        Field{"classes", &MapSpec::classes, "classes"},
        Field{"manual-breaks", &MapSpec::manualBreaks, "breaks"},
        Field{"class-scope", &MapSpec::classScope, "per-year"},
        Field{"sequential-ramp", &MapSpec::sequentialRamp, "ramp"},
        Field{"diverging-ramp", &MapSpec::divergingRamp, "ramp"},
        Field{"ramp-reversed", &MapSpec::rampReversed, "reverse"},
        Field{"layers", &MapSpec::layers, "layers"},
        Field{"dividing-line-ends", &MapSpec::lineEnds},
        Field{"own-line", &MapSpec::ownLine},
        Field{"dividing-line-curve", &MapSpec::lineCurve, "curve"},
        Field{"dividing-line-rule", &MapSpec::divisionRule, "rule"},
        Field{"gap-from", &MapSpec::gapFrom, "from"},
        Field{"gap-to", &MapSpec::gapTo, "to"},
        Field{"analysis", &MapSpec::analysis},
    };
};

template <>
struct FieldList<ManualBreaks> {
    static constexpr std::tuple fields{Field{"bounds", &ManualBreaks::bounds},
                                       Field{"colour-by", &ManualBreaks::colourBy},
                                       Field{"indicator", &ManualBreaks::indicator}};
};

template <>
struct FieldList<AnalysisSpec> {
    static constexpr std::tuple fields{
        Field{"kind", &AnalysisSpec::kind},
        Field{"of", &AnalysisSpec::of},
        Field{"versus", &AnalysisSpec::versus},
        Field{"measures", &AnalysisSpec::measures},
        Field{"theil", &AnalysisSpec::theil},
        Field{"weighting", &AnalysisSpec::weighting},
        Field{"neighbours", &AnalysisSpec::neighbours, "weights"},
        Field{"weight-style", &AnalysisSpec::weightStyle, "style"},
    };
};

template <>
struct FieldList<LayerChoice> {
    static constexpr std::tuple fields{Field{"kind", &LayerChoice::kind}, Field{"visible", &LayerChoice::visible}};
};

template <>
struct FieldList<CustomGrouping> {
    static constexpr std::tuple fields{Field{"grouping", &CustomGrouping::grouping},
                                       Field{"colours", &CustomGrouping::colours}};
};

template <>
struct FieldList<Group> {
    static constexpr std::tuple fields{Field{"id", &Group::id}, Field{"name-zh", &Group::nameZh},
                                       Field{"name-en", &Group::nameEn}, Field{"regions", &Group::members}};
};

template <>
struct FieldList<LonLat> {
    static constexpr std::tuple fields{Field{"longitude", &LonLat::lon}, Field{"latitude", &LonLat::lat}};
};

template <>
struct FieldList<LineEnds> {
    static constexpr std::tuple fields{Field{"from", &LineEnds::from}, Field{"to", &LineEnds::to}};
};

template <>
struct FieldList<OwnLine> {
    static constexpr std::tuple fields{Field{"name", &OwnLine::name}, Field{"from", &OwnLine::from},
                                       Field{"to", &OwnLine::to}, Field{"on-plane", &OwnLine::isOnPlane}};
};

/// A struct with a list of its fields.
template <class Struct>
concept Fielded = requires {
    FieldList<Struct>::fields;
};

/// Calls `visit` with every field of a struct, in the order of the list.
template <class Struct, class Visit>
constexpr void forEachField(Visit&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, FieldList<Struct>::fields);
}

/// The option of the command line that sets a field; empty if there is none.
template <class Struct, class Value>
[[nodiscard]] constexpr std::string_view optionOf(Value Struct::*member) {
    std::string_view option;
    forEachField<Struct>([&](const auto& field) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field)>, Field<Struct, Value>>) {
            option = field.member == member ? field.option : option;
        }
    });
    return option;
}

}  // namespace core
