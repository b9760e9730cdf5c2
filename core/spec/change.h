// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "core/colour/ramp.h"
#include "core/spec/map_spec.h"

namespace core {

// The changes that a user can make to the spec. A change sets one field and leaves the others, so it is correct even if
// the sender has not seen the latest spec.

/// Also makes the choropleth layer visible, which shows the indicator.
struct SetIndicator {
    IndicatorId indicator;
    friend bool operator==(const SetIndicator&, const SetIndicator&) = default;
};
struct SetEdition {
    EditionId edition;
    friend bool operator==(const SetEdition&, const SetEdition&) = default;
};
struct SetPeriod {
    Period period;
    friend bool operator==(const SetPeriod&, const SetPeriod&) = default;
};
struct SetGrouping {
    std::string grouping;  ///< Its id.
    friend bool operator==(const SetGrouping&, const SetGrouping&) = default;
};

/// The kinds of edits of the custom grouping.
enum class GroupingEdit { MoveRegions, AddGroup, RemoveGroup, RenameGroup, ColourGroup, OpenFile };
/// Replaces the custom grouping, and chooses it.
struct EditCustomGrouping {
    CustomGrouping custom;
    GroupingEdit edit = GroupingEdit::MoveRegions;
    Text group;  ///< The name of the changed group; empty if regions leave all groups, or for a file.
    friend bool operator==(const EditCustomGrouping&, const EditCustomGrouping&) = default;
};

struct SetColourBy {
    ColourBy colourBy = ColourBy::Value;
    friend bool operator==(const SetColourBy&, const SetColourBy&) = default;
};
struct SetMean {
    MeanKind mean = MeanKind::Unweighted;
    friend bool operator==(const SetMean&, const SetMean&) = default;
};
struct SetClassMethod {
    ClassMethod method = ClassMethod::NaturalBreaks;
    friend bool operator==(const SetClassMethod&, const SetClassMethod&) = default;
};
/// Also chooses ClassMethod::Manual.
struct SetManualBreaks {
    ManualBreaks breaks;
    friend bool operator==(const SetManualBreaks&, const SetManualBreaks&) = default;
};
struct SetClassCount {
    std::size_t classes = minClasses;
    friend bool operator==(const SetClassCount&, const SetClassCount&) = default;
};
struct SetClassScope {
    ClassScope scope = ClassScope::AllPeriods;
    friend bool operator==(const SetClassScope&, const SetClassScope&) = default;
};
/// Sets the ramp for one kind of values: diverging for values with a midpoint, sequential for values without.
struct SetRamp {
    RampKind kind = RampKind::Sequential;
    std::string ramp;  ///< Its id.
    friend bool operator==(const SetRamp&, const SetRamp&) = default;
};
struct SetRampReversed {
    bool reversed = false;
    friend bool operator==(const SetRampReversed&, const SetRampReversed&) = default;
};

struct SetLayerVisible {
    LayerKind layer = LayerKind::Choropleth;
    bool visible = true;
    friend bool operator==(const SetLayerVisible&, const SetLayerVisible&) = default;
};
struct MoveLayer {
    LayerKind layer = LayerKind::Choropleth;
    std::size_t to = 0;  ///< Its new position, counted from the bottom; the top for any larger number.
    friend bool operator==(const MoveLayer&, const MoveLayer&) = default;
};

/// Moves an end of the line that is shown: the own line, or else that of the data package.
struct MoveDividingLineEnd {
    LineEnd end = LineEnd::To;
    LonLat place;
    friend bool operator==(const MoveDividingLineEnd&, const MoveDividingLineEnd&) = default;
};
/// Likewise.
struct SetDividingLineEnds {
    LineEnds ends;
    friend bool operator==(const SetDividingLineEnds&, const SetDividingLineEnds&) = default;
};
/// Draws an own line. Also makes the layer of the dividing line visible, and chooses the grouping by its sides.
struct DrawOwnLine {
    OwnLine line;
    friend bool operator==(const DrawOwnLine&, const DrawOwnLine&) = default;
};
/// Has no effect without an own line.
struct RenameOwnLine {
    std::string name;  ///< Empty for the default name.
    friend bool operator==(const RenameOwnLine&, const RenameOwnLine&) = default;
};
/// The data package's line takes the place of the own line, if there is one.
struct RemoveOwnLine {
    std::string grouping;  ///< The id of the grouping in place of that by the sides of the line.
    friend bool operator==(const RemoveOwnLine&, const RemoveOwnLine&) = default;
};
struct SetDividingLineCurve {
    LineCurve curve = LineCurve::Albers;
    friend bool operator==(const SetDividingLineCurve&, const SetDividingLineCurve&) = default;
};
struct SetDividingLineRule {
    DivisionRule rule = DivisionRule::Majority;
    friend bool operator==(const SetDividingLineRule&, const SetDividingLineRule&) = default;
};

struct SetGapFrom {
    Period from;
    friend bool operator==(const SetGapFrom&, const SetGapFrom&) = default;
};
struct SetGapTo {
    Period to;
    friend bool operator==(const SetGapTo&, const SetGapTo&) = default;
};

struct SetAnalysisKind {
    AnalysisKind kind = AnalysisKind::GapOverTime;
    friend bool operator==(const SetAnalysisKind&, const SetAnalysisKind&) = default;
};
/// Sets the group whose gap to another group is shown over time.
struct SetGapGroup {
    std::size_t group = 0;  ///< Its position in the grouping.
    friend bool operator==(const SetGapGroup&, const SetGapGroup&) = default;
};
/// Sets the other group of that gap: its mean is subtracted.
struct SetGapReference {
    std::size_t group = 0;  ///< Its position in the grouping.
    friend bool operator==(const SetGapReference&, const SetGapReference&) = default;
};
struct SetInequalityMeasures {
    std::vector<InequalityMeasure> measures;
    friend bool operator==(const SetInequalityMeasures&, const SetInequalityMeasures&) = default;
};
struct SetTheilIndex {
    TheilIndex index = TheilIndex::T;
    friend bool operator==(const SetTheilIndex&, const SetTheilIndex&) = default;
};
struct SetWeighting {
    Weighting weighting = Weighting::Unweighted;
    friend bool operator==(const SetWeighting&, const SetWeighting&) = default;
};
struct SetNeighbourRule {
    NeighbourRule rule = NeighbourRule::Queen;
    friend bool operator==(const SetNeighbourRule&, const SetNeighbourRule&) = default;
};
struct SetWeightStyle {
    WeightStyle style = WeightStyle::RowStandardised;
    friend bool operator==(const SetWeightStyle&, const SetWeightStyle&) = default;
};

/// Shows the map that a claim is checked on. It sets every field except the custom grouping, which stays available.
struct ShowClaim {
    std::string claim;  ///< Its id.
    MapSpec spec;
    friend bool operator==(const ShowClaim&, const ShowClaim&) = default;
};

using Change = std::variant<SetIndicator, SetEdition, SetPeriod, SetGrouping, EditCustomGrouping, SetColourBy, SetMean,
                            SetClassMethod, SetManualBreaks, SetClassCount, SetClassScope, SetRamp, SetRampReversed,
                            SetLayerVisible, MoveLayer, MoveDividingLineEnd, SetDividingLineEnds, DrawOwnLine,
                            RenameOwnLine, RemoveOwnLine, SetDividingLineCurve, SetDividingLineRule, SetGapFrom,
                            SetGapTo, SetAnalysisKind, SetGapGroup, SetGapReference, SetInequalityMeasures,
                            SetTheilIndex, SetWeighting, SetNeighbourRule, SetWeightStyle, ShowClaim>;

/// `spec` after a change.
[[nodiscard]] MapSpec applied(MapSpec spec, const Change& change);

/// Consecutive changes of the period, of the number of classes, or of the same end of the dividing line are one step of
/// undo.
[[nodiscard]] bool areOneStep(const Change& earlier, const Change& later);

/// Whether a change decides which dividing line is shown.
[[nodiscard]] bool choosesDividingLine(const Change& change);

}  // namespace core
