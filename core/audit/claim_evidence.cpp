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
struct Showing {
    const Dataset& dataset;
    const ClaimReading& reading;

    Evidence operator()(const MeanGap& claim) const { return gap(claim.subject, claim.year, claim.year); }
    Evidence operator()(const MeanGapChange& claim) const { return gap(claim.subject, claim.from, claim.to); }
    Evidence operator()(const MeanGapGrowth& claim) const { return gap(claim.subject, claim.from, claim.to); }
    Evidence operator()(const OnlyGroupAboveNation& claim) const {
        MapSpec spec = map(claim.indicator, lastYearFurtherAbove().value_or(claim.to), claim.group.grouping);
        spec.colourBy = ColourBy::GroupMean;
        return ClaimEvidence{std::move(spec), membersOf(dataset, claim.group)};
    }
    Evidence operator()(const RankedRegions& claim) const {
        const auto* codes = reading.computed ? std::get_if<Codes>(&*reading.computed) : nullptr;
        return ClaimEvidence{map(claim.indicator, claim.year, auditRegions), codes ? *codes : Codes()};
    }
    Evidence operator()(const RankedInGroup& claim) const {
        return ClaimEvidence{map(claim.among.indicator, claim.among.year, claim.group.grouping),
                             counted(dataset, claim).value_or(Codes())};
    }
    Evidence operator()(const CountAbove& claim) const {
        return ClaimEvidence{
            map(claim.indicator, claim.year, claim.group ? claim.group->grouping : std::string(noGroupingId)),
            counted(dataset, claim).value_or(Codes())};
    }
    Evidence operator()(const RegionFigure& claim) const {
        return ClaimEvidence{map(claim.indicator, claim.year, noGroupingId), {claim.region}};
    }
    Evidence operator()(const RegionRatio& claim) const {
        return ClaimEvidence{map(claim.indicator, claim.year, noGroupingId), {claim.numerator, claim.denominator}};
    }
    Evidence operator()(const LineAreaPart& claim) const { return half(defaultSpec(dataset), claim.side); }
    Evidence operator()(const LinePart& claim) const {
        return half(map(claim.indicator, claim.year, lineGroupingId()), claim.side);
    }
    Evidence operator()(const CitedLinePart& claim) const {
        return half(map(claim.indicator, claim.year, lineGroupingId()), claim.side);
    }
    Evidence operator()(const LineDensityRatio& claim) const {
        return half(map(densityOf(claim.indicator), claim.year, lineGroupingId()), std::nullopt);
    }
    Evidence operator()(const CitedFigure&) const { return std::nullopt; }
    Evidence operator()(const CitedDifference&) const { return std::nullopt; }
    Evidence operator()(const StationFigure& claim) const { return stations(claim.group, claim.date); }
    Evidence operator()(const StationPart& claim) const { return stations(claim.group, claim.date); }
    Evidence operator()(const PlaceCount& claim) const { return places(claim.layer, claim.group); }
    Evidence operator()(const PlacePartAbove& claim) const { return places(claim.layer, claim.group); }
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

    [[nodiscard]] MapSpec map(const IndicatorId& indicator, Period year, std::string_view grouping) const {
        MapSpec spec = withPeriod(withIndicator(defaultSpec(dataset), indicator), year);
        spec.edition = auditEdition;
        spec.mean = auditMean;
        spec.classScope = ClassScope::ThisPeriod;  // classes for all years could hide the differences in this year
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
        const bool hasLine = dataset.dividingLine(auditCurve) != nullptr;
        return hasLine ? dataset.catalogue->dividingLine()->id : noGroupingId;
    }

    [[nodiscard]] Evidence half(MapSpec spec, std::optional<LineSide> side) const {
        spec.grouping = lineGroupingId();
        spec.lineCurve = auditCurve;
        spec.divisionRule = auditRule;
        spec = withLayer(std::move(spec), LayerKind::DividingLine, true);
        const DividingLine* line = dataset.dividingLine(auditCurve);
        Codes codes;
        for (const AreaShare& share : line&& side ? line->shares : std::vector<AreaShare>()) {
            if (share.majoritySide() == *side) {
                codes.push_back(share.code);
            }
        }
        return ClaimEvidence{std::move(spec), std::move(codes)};
    }

    [[nodiscard]] Evidence stations(const RegionCode& group, Period date) const {
        return ClaimEvidence{map(auditStations, date, auditRegions), membersOf(dataset, {auditRegions, group.text()})};
    }

    /// Highlights the provinces that contain the places. If the paper counts some places in another region, highlights
    /// only the provinces of these places.
    [[nodiscard]] Evidence places(const std::string& layerId, const std::string& group) const {
        MapSpec spec = defaultSpec(dataset);
        spec.grouping = auditRegions;
        Codes codes;
        const PlaceLayer* layer = dataset.placeLayer(layerId);
        spec = withLayer(std::move(spec), LayerKind::Places, layer && layer == dataset.drawnPlaces().get());
        for (const Place& place : layer ? layer->places : std::vector<Place>()) {
            const bool isNew = std::ranges::find(codes, place.region) == codes.end();
            if (isNew && (place.group == group || place.countedGroup == group)) {
                codes.push_back(place.region);
            }
        }
        for (const Reason& reason : reading.reasons) {
            const auto* moved = std::get_if<CountedAsInPaper>(&reason);
            if (moved) {
                codes = moved->provinces;
            }
        }
        return ClaimEvidence{std::move(spec), std::move(codes)};
    }

    [[nodiscard]] std::optional<Period> lastYearFurtherAbove() const {
        for (const Reason& reason : reading.reasons) {
            const auto* above = std::get_if<FurtherGroupAbove>(&reason);
            if (above && above->edition == auditEdition && !above->years.empty()) {
                return above->years.back();
            }
        }
        return std::nullopt;
    }
};

}  // namespace

std::optional<ClaimEvidence> evidenceOf(const Dataset& dataset, const Claim& claim, const ClaimReading& reading) {
    return std::visit(Showing{dataset, reading}, claim.statement);
}

}  // namespace core
