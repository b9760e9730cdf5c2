// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/claim_evidence.h"

#include <algorithm>
#include <utility>

#include "core/audit/compute_claim.h"
#include "core/indicators/indicator_value.h"

namespace core {
namespace {

using Evidence = std::optional<ClaimEvidence>;
using Codes = std::vector<RegionCode>;

Codes membersOf(const Dataset& dataset, const GroupRef& ref) {
    const Group* group = groupOf(dataset, ref);
    return group ? group->members : Codes();
}

void append(Codes& codes, const Codes& more) { codes.insert(codes.end(), more.begin(), more.end()); }

/// Makes the choices that show a claim on the map, one overload for each kind of statement.
struct EvidenceVisitor {
    const Dataset& dataset;
    const ClaimMethod& method;
    const ClaimReading& reading;

    Evidence operator()(const MeanGap& claim) const { return gap(claim.subject, claim.period, claim.period); }
    Evidence operator()(const MeanGapChange& claim) const { return gap(claim.subject, claim.from, claim.to); }
    Evidence operator()(const MeanGapGrowth& claim) const { return gap(claim.subject, claim.from, claim.to); }
    Evidence operator()(const OnlyGroupAboveWhole& claim) const {
        MapSpec spec = map(claim.indicator, lastPeriodFurtherAbove().value_or(claim.to), claim.group.grouping);
        spec.colourBy = ColourBy::GroupMean;
        return ClaimEvidence{std::move(spec), membersOf(dataset, claim.group)};
    }
    Evidence operator()(const RankedRegions& claim) const {
        const auto* codes = reading.computed ? std::get_if<Codes>(&*reading.computed) : nullptr;
        return ClaimEvidence{map(claim.indicator, claim.period, defaultSpec(dataset).grouping),
                             codes ? *codes : Codes()};
    }
    Evidence operator()(const RankedInGroup& claim) const {
        return ClaimEvidence{map(claim.among.indicator, claim.among.period, claim.group.grouping),
                             counted(dataset, method, claim).value_or(Codes())};
    }
    Evidence operator()(const CountAbove& claim) const {
        return ClaimEvidence{
            map(claim.indicator, claim.period, claim.group ? claim.group->grouping : std::string(noGroupingId)),
            counted(dataset, method, claim).value_or(Codes())};
    }
    Evidence operator()(const RegionFigure& claim) const {
        return ClaimEvidence{map(claim.indicator, claim.period, noGroupingId), {claim.region}};
    }
    Evidence operator()(const RegionRatio& claim) const {
        return ClaimEvidence{map(claim.indicator, claim.period, noGroupingId), {claim.numerator, claim.denominator}};
    }
    Evidence operator()(const SideAreaShare& claim) const { return sideOfLine(defaultSpec(dataset), claim.side); }
    Evidence operator()(const SideShare& claim) const {
        return sideOfLine(map(claim.indicator, claim.period, lineGroupingId()), claim.side);
    }
    Evidence operator()(const CitedSideShare& claim) const {
        return sideOfLine(map(claim.indicator, claim.period, lineGroupingId()), claim.side);
    }
    Evidence operator()(const LineDensityRatio& claim) const {
        return sideOfLine(map(densityOf(claim.indicator), claim.period, lineGroupingId()), std::nullopt);
    }
    Evidence operator()(const CitedFigure&) const { return std::nullopt; }
    Evidence operator()(const CitedDifference&) const { return std::nullopt; }
    Evidence operator()(const GroupFigure& claim) const {
        return ClaimEvidence{map(claim.indicator, claim.period, groupingOf(claim.indicator)),
                             claim.group ? membersOf(dataset, *claim.group) : Codes()};
    }
    Evidence operator()(const GroupShare& claim) const {
        return ClaimEvidence{map(claim.indicator, claim.period, claim.group.grouping), membersOf(dataset, claim.group)};
    }
    Evidence operator()(const PlaceCount& claim) const { return places(claim.layer, claim.group); }
    Evidence operator()(const PlaceShareAbove& claim) const { return places(claim.layer, claim.group); }
    Evidence operator()(const IndustryCount& claim) const {
        const PlannedIndustry* industry = dataset.plannedIndustry(claim.industry);
        return ClaimEvidence{defaultSpec(dataset), industry ? industry->regions : Codes()};
    }

private:
    /// The indicator for the density of an amount; the amount itself if the catalogue has no density of it.
    [[nodiscard]] IndicatorId densityOf(const IndicatorId& amount) const {
        const auto indicators = dataset.catalogue->indicators();
        const auto found = std::ranges::find_if(indicators, [&](const Indicator& indicator) {
            const auto* density = std::get_if<Density>(&indicator.formula);
            return density && density->amount == amount;
        });
        return found == indicators.end() ? amount : found->id;
    }

    [[nodiscard]] MapSpec map(const IndicatorId& indicator, Period period, std::string_view grouping) const {
        MapSpec spec = withPeriod(withIndicator(defaultSpec(dataset), indicator), period);
        spec.edition = method.edition;
        spec.mean = method.mean;
        spec.classScope = ClassScope::ThisPeriod;  // classes for all periods could hide the differences in this one
        spec.grouping = std::string(grouping);
        return spec;
    }

    [[nodiscard]] Evidence gap(const GapSubject& subject, Period from, Period to) const {
        ClaimEvidence evidence{map(subject.indicator, to, subject.grouping),
                               membersOf(dataset, {subject.grouping, subject.of})};
        append(evidence.highlighted, membersOf(dataset, {subject.grouping, subject.versus}));
        if (from != to) {
            evidence.spec.gapFrom = from;
            evidence.spec.gapTo = to;
        }
        evidence.spec.colourBy = ColourBy::GroupMean;
        return evidence;
    }

    /// No grouping where the data have no dividing line.
    [[nodiscard]] std::string lineGroupingId() const {
        const bool hasLine = dataset.dividingLine(method.curve) != nullptr;
        return hasLine ? dataset.catalogue->dividingLine()->id : noGroupingId;
    }

    [[nodiscard]] Evidence sideOfLine(MapSpec spec, std::optional<LineSide> side) const {
        spec.grouping = lineGroupingId();
        spec.lineCurve = method.curve;
        spec.divisionRule = method.rule;
        spec = withLayer(std::move(spec), LayerKind::DividingLine, true);
        Codes codes;
        if (const DividingLine* line = dataset.dividingLine(method.curve); line != nullptr && side) {
            for (const AreaShare& share : line->shares) {
                if (share.majoritySide() == *side) {
                    codes.push_back(share.code);
                }
            }
        }
        return ClaimEvidence{std::move(spec), std::move(codes)};
    }

    /// The grouping for which an indicator is published.
    [[nodiscard]] const std::string& groupingOf(const IndicatorId& indicator) const {
        return dataset.catalogue->indicator(indicator).grouping;
    }

    /// Highlights the regions that contain the places. If the publication counts some places in another group,
    /// highlights only the regions of these places.
    [[nodiscard]] Evidence places(const std::string& layerId, const GroupRef& group) const {
        MapSpec spec = defaultSpec(dataset);
        spec.grouping = group.grouping;
        Codes codes;
        const PlaceLayer* layer = dataset.placeLayer(layerId);
        spec = withLayer(std::move(spec), LayerKind::Places, layer && layer == dataset.drawnPlaces().get());
        for (const Place& place : layer ? layer->places : std::vector<Place>()) {
            const bool isNew = std::ranges::find(codes, place.region) == codes.end();
            if (isNew && (place.group == group.group || place.countedGroup == group.group)) {
                codes.push_back(place.region);
            }
        }
        for (const Reason& reason : reading.reasons) {
            const auto* moved = std::get_if<CountedAsPublished>(&reason);
            if (moved) {
                codes = moved->regions;
            }
        }
        return ClaimEvidence{std::move(spec), std::move(codes)};
    }

    [[nodiscard]] std::optional<Period> lastPeriodFurtherAbove() const {
        for (const Reason& reason : reading.reasons) {
            const auto* above = std::get_if<FurtherGroupAbove>(&reason);
            if (above && above->edition == method.edition && !above->periods.empty()) {
                return above->periods.back();
            }
        }
        return std::nullopt;
    }
};

}  // namespace

std::optional<ClaimEvidence> evidenceOf(const Dataset& dataset, const ClaimMethod& method, const Claim& claim,
                                        const ClaimReading& reading) {
    return std::visit(EvidenceVisitor{dataset, method, reading}, claim.statement);
}

}  // namespace core
