// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/change.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "core/spec/shown_line.h"

namespace core {
namespace {

/// Applies a change to a spec, one overload for each kind.
struct ChangeVisitor {
    MapSpec& spec;

    void operator()(const SetIndicator& change) const { spec = withIndicator(std::move(spec), change.indicator); }
    void operator()(const SetEdition& change) const { spec.edition = change.edition; }
    void operator()(const SetPeriod& change) const { spec = withPeriod(std::move(spec), change.period); }
    void operator()(const SetGrouping& change) const { spec.grouping = change.grouping; }
    void operator()(const EditCustomGrouping& change) const {
        spec = withCustomGrouping(std::move(spec), change.custom);
    }
    void operator()(const SetColourBy& change) const { spec.colourBy = change.colourBy; }
    void operator()(const SetMean& change) const { spec.mean = change.mean; }
    void operator()(const SetClassMethod& change) const { spec.method = change.method; }
    void operator()(const SetManualBreaks& change) const {
        spec.method = ClassMethod::Manual;
        spec.manualBreaks = change.breaks;
    }
    void operator()(const SetClassCount& change) const { spec.classes = change.classes; }
    void operator()(const SetClassScope& change) const { spec.classScope = change.scope; }
    void operator()(const SetRamp& change) const {
        (change.kind == RampKind::Diverging ? spec.divergingRamp : spec.sequentialRamp) = change.ramp;
    }
    void operator()(const SetRampReversed& change) const { spec.rampReversed = change.reversed; }
    void operator()(const SetLayerVisible& change) const {
        spec = withLayer(std::move(spec), change.layer, change.visible);
    }
    void operator()(const MoveLayer& change) const {
        const auto layer = std::ranges::find(spec.layers, change.layer, &LayerChoice::kind);
        if (layer == spec.layers.end()) {
            return;
        }
        const auto target =
            std::next(spec.layers.begin(), static_cast<std::ptrdiff_t>(std::min(change.to, spec.layers.size() - 1)));
        if (layer < target) {
            std::rotate(layer, std::next(layer), std::next(target));
        } else {
            std::rotate(target, layer, std::next(layer));
        }
    }
    void operator()(const MoveDividingLineEnd& change) const {
        const LineEnds ends = withEnd(shownEnds(spec), change.end, change.place);
        spec = withShownEnds(std::move(spec), ends);
    }
    void operator()(const SetDividingLineEnds& change) const { spec = withShownEnds(std::move(spec), change.ends); }
    void operator()(const DrawOwnLine& change) const {
        spec = withLayer(std::move(spec), LayerKind::DividingLine, true);
        spec.ownLine = change.line;
        spec.grouping = ownLineGroupingId;
    }
    void operator()(const RenameOwnLine& change) const {
        if (spec.ownLine) {
            spec.ownLine->name = change.name;
        }
    }
    void operator()(const RemoveOwnLine& change) const {
        spec.ownLine.reset();
        if (spec.grouping == ownLineGroupingId) {
            spec.grouping = change.grouping;
        }
    }
    void operator()(const SetDividingLineCurve& change) const { spec.lineCurve = change.curve; }
    void operator()(const SetDividingLineRule& change) const { spec.divisionRule = change.rule; }
    void operator()(const SetGapFrom& change) const { spec = withGapFrom(std::move(spec), change.from); }
    void operator()(const SetGapTo& change) const { spec = withGapTo(std::move(spec), change.to); }
    void operator()(const SetAnalysisKind& change) const { spec.analysis.kind = change.kind; }
    void operator()(const SetGapGroup& change) const { spec.analysis.of = change.group; }
    void operator()(const SetGapReference& change) const { spec.analysis.versus = change.group; }
    void operator()(const SetInequalityMeasures& change) const { spec.analysis.measures = change.measures; }
    void operator()(const SetTheilIndex& change) const { spec.analysis.theil = change.index; }
    void operator()(const SetWeighting& change) const { spec.analysis.weighting = change.weighting; }
    void operator()(const SetNeighbourRule& change) const { spec.analysis.neighbours = change.rule; }
    void operator()(const SetWeightStyle& change) const { spec.analysis.weightStyle = change.style; }
    void operator()(const ShowClaim& change) const {
        std::optional<CustomGrouping> custom = std::move(spec.customGrouping);
        spec = change.spec;
        spec.customGrouping = std::move(custom);
    }
};

}  // namespace

MapSpec applied(MapSpec spec, const Change& change) {
    std::visit(ChangeVisitor{spec}, change);
    return spec;
}

bool areOneStep(const Change& earlier, const Change& later) {
    const auto* dragged = std::get_if<MoveDividingLineEnd>(&earlier);
    const auto* draggedOn = std::get_if<MoveDividingLineEnd>(&later);
    if (dragged && draggedOn) {
        return dragged->end == draggedOn->end;
    }
    return earlier.index() == later.index() &&
           (std::holds_alternative<SetPeriod>(later) || std::holds_alternative<SetClassCount>(later));
}

bool choosesDividingLine(const Change& change) {
    return std::holds_alternative<MoveDividingLineEnd>(change) || std::holds_alternative<SetDividingLineEnds>(change) ||
           std::holds_alternative<SetDividingLineCurve>(change) || std::holds_alternative<DrawOwnLine>(change) ||
           std::holds_alternative<RemoveOwnLine>(change) || std::holds_alternative<ShowClaim>(change);
}

}  // namespace core
