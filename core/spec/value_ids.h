// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "core/spec/map_spec.h"

namespace core {

/// A value with its stable identifier, as on the command line and in files.
template <class Value>
struct ValueId {
    Value value;
    std::string_view id;
};

/// The values of an enum that a spec holds, in the order in which they are listed.
template <class Value>
struct ValueTable;

template <>
struct ValueTable<MeanKind> {
    static constexpr std::array all{ValueId<MeanKind>{MeanKind::Unweighted, "unweighted"},
                                    ValueId<MeanKind>{MeanKind::Pooled, "pooled"}};
};
template <>
struct ValueTable<ClassScope> {
    static constexpr std::array all{ValueId<ClassScope>{ClassScope::AllPeriods, "all-periods"},
                                    ValueId<ClassScope>{ClassScope::ThisPeriod, "this-period"}};
};
template <>
struct ValueTable<LineCurve> {
    static constexpr std::array all{ValueId<LineCurve>{LineCurve::Albers, "albers"},
                                    ValueId<LineCurve>{LineCurve::Geodesic, "geodesic"},
                                    ValueId<LineCurve>{LineCurve::LonLat, "lonlat"}};
};
template <>
struct ValueTable<DivisionRule> {
    static constexpr std::array all{ValueId<DivisionRule>{DivisionRule::Majority, "majority"},
                                    ValueId<DivisionRule>{DivisionRule::AreaWeighted, "area-weighted"}};
};
template <>
struct ValueTable<TheilIndex> {
    static constexpr std::array all{ValueId<TheilIndex>{TheilIndex::T, "theil-t"},
                                    ValueId<TheilIndex>{TheilIndex::L, "theil-l"}};
};
template <>
struct ValueTable<Weighting> {
    static constexpr std::array all{ValueId<Weighting>{Weighting::Unweighted, "unweighted"},
                                    ValueId<Weighting>{Weighting::ByPopulation, "by-population"}};
};
template <>
struct ValueTable<NeighbourRule> {
    static constexpr std::array all{ValueId<NeighbourRule>{NeighbourRule::Queen, "queen"},
                                    ValueId<NeighbourRule>{NeighbourRule::Rook, "rook"}};
};
template <>
struct ValueTable<WeightStyle> {
    static constexpr std::array all{ValueId<WeightStyle>{WeightStyle::RowStandardised, "row"},
                                    ValueId<WeightStyle>{WeightStyle::Binary, "binary"}};
};

/// An enum with a table here.
template <class Value>
concept Tabled = requires {
    ValueTable<Value>::all;
};

/// @throws std::invalid_argument when the table lacks the value.
template <Tabled Value>
[[nodiscard]] constexpr std::string_view idOf(Value value) {
    for (const ValueId<Value>& entry : ValueTable<Value>::all) {
        if (entry.value == value) {
            return entry.id;
        }
    }
    throw std::invalid_argument("idOf: unknown value");
}

/// All values of an enum with their identifiers.
template <class Value>
[[nodiscard]] std::vector<ValueId<Value>> valueIds() {
    if constexpr (Tabled<Value>) {
        return {ValueTable<Value>::all.begin(), ValueTable<Value>::all.end()};
    } else {
        std::vector<ValueId<Value>> ids;
        for (const Value value : allValues(Value{})) {
            ids.push_back({value, idOf(value)});
        }
        return ids;
    }
}

/// All values of an enum with a table here, in the order of the table.
template <Tabled Value>
[[nodiscard]] constexpr auto allValuesOf() {
    std::array<Value, ValueTable<Value>::all.size()> values{};
    std::ranges::transform(ValueTable<Value>::all, values.begin(), &ValueId<Value>::value);
    return values;
}

/// Nothing if no value has this identifier.
template <class Value>
[[nodiscard]] std::optional<Value> valueById(std::string_view id) {
    const std::vector<ValueId<Value>> ids = valueIds<Value>();
    const auto found = std::ranges::find(ids, id, &ValueId<Value>::id);
    return found == ids.end() ? std::nullopt : std::optional(found->value);
}

// Enums whose identifiers are listed where the enum is declared.
[[nodiscard]] inline std::span<const LayerKind> allValues(LayerKind) { return allLayers(); }
[[nodiscard]] inline std::span<const ColourBy> allValues(ColourBy) { return allColourBys(); }
[[nodiscard]] inline std::span<const ClassMethod> allValues(ClassMethod) { return allClassMethods(); }
[[nodiscard]] inline std::span<const AnalysisKind> allValues(AnalysisKind) { return allAnalysisKinds(); }
[[nodiscard]] inline std::span<const InequalityMeasure> allValues(InequalityMeasure) { return allInequalityMeasures(); }

}  // namespace core
