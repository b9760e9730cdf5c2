// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/catalogue.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

#include "core/dataset/catalogue_error.h"
#include "core/numeric/short_lists.h"
#include "core/regions/grouping_edit.h"

namespace core {
namespace {

template <class Items>
void requireUnique(const Items& items, const char* kind) {
    std::set<std::string> seen;
    for (const auto& item : items) {
        std::string id;
        if constexpr (requires { item.id.text(); }) {
            id = item.id.text();
        } else {
            id = item.id;
        }
        if (id.empty()) {
            throw CatalogueError(CatalogueFault::NoId, kind, {}, std::string(kind) + " without an id");
        }
        if (!seen.insert(id).second) {
            throw CatalogueError(CatalogueFault::RepeatedId, id, {},
                                 std::string(kind) + " \"" + id + "\" occurs twice");
        }
    }
}

/// The first pair of ends decides what is right and left of the line; the others must keep the sides.
void checkLine(const LineDescription& line) {
    if (line.id.empty() || line.id == noGroupingId || line.id == customGroupingId || line.id == ownLineGroupingId) {
        throw CatalogueError(CatalogueFault::ReservedLineId, line.id, {},
                             "the dividing line has the id \"" + line.id + "\", which it cannot have");
    }
    if (line.right.id.empty() || line.left.id.empty() || line.right.id == line.left.id) {
        throw CatalogueError(CatalogueFault::EqualSides, line.right.id, {},
                             "the two sides of the dividing line need ids of their own");
    }
    if (line.ends.empty()) {
        throw CatalogueError(CatalogueFault::NoEnds, {}, {}, "the dividing line has no ends");
    }
    requireUnique(line.ends, "a pair of ends");
    for (const PublishedEnds& pair : line.ends) {
        if (!areAllowedEnds(pair.ends, pair.ends)) {
            throw CatalogueError(
                CatalogueFault::ImpossibleEnds, pair.id, {},
                "the ends \"" + pair.id + "\" of the dividing line are one place, or too near to a pole");
        }
        if (!areAllowedEnds(pair.ends, line.publishedEnds())) {
            throw CatalogueError(CatalogueFault::SwappedSides, pair.id, line.ends.front().id,
                                 "between the ends \"" + pair.id +
                                     "\" the dividing line has other sides than between \"" + line.ends.front().id +
                                     "\"");
        }
    }
}

bool mayBePublished(const Indicator& indicator) {
    const auto* ratio = std::get_if<Ratio>(&indicator.formula);
    return std::holds_alternative<Published>(indicator.formula) || (ratio && ratio->prefersPublished);
}

}  // namespace

Catalogue::Catalogue(CatalogueParts parts) : m_parts(std::move(parts)) {
    requireUnique(m_parts.topics, "topic");
    requireUnique(m_parts.indicators, "indicator");
    requireUnique(m_parts.editions, "edition");
    for (std::size_t i = 0; i < m_parts.indicators.size(); ++i) {
        m_indexOf.emplace(m_parts.indicators[i].id, i);
    }
    for (const Indicator& indicator : m_parts.indicators) {
        const std::string where = "indicator \"" + indicator.id.text() + "\"";
        requireIfNamed(indicator.weight, where);
        for (const IndicatorId& input : inputsOf(indicator.formula)) {
            require(input, where);
        }
        checkEditions(indicator);
    }
    std::vector<Visit> visits(m_parts.indicators.size(), Visit::NotYet);
    for (std::size_t i = 0; i < m_parts.indicators.size(); ++i) {
        inheritGrouping(i, visits);
    }
    for (const ChartPair& pair : m_parts.chartPairs) {
        require(pair.bars, "a pair of charts");
        require(pair.lines, "a pair of charts");
    }
    for (const IndicatorId& id : dividedIndicators()) {
        require(id, "the dividing line");
        if (!isPublishedAmount(indicator(id)) || id.text() == areaIndicatorId) {
            throw CatalogueError(CatalogueFault::NotDivisible, id.text(), {},
                                 "the dividing line cannot divide \"" + id.text() +
                                     "\": only published amounts that add up over regions have shares, and the "
                                     "area has one already");
        }
    }
    if (m_parts.dividingLine) {
        checkLine(*m_parts.dividingLine);
    }
    requireIfNamed(m_parts.population, "the population");
    requireIfNamed(m_parts.defaults.indicator, "the default");
    requireIfNamed(m_parts.defaults.gapIndicator, "the default of gaps");
    requireIfNamed(m_parts.defaults.edition, "the default");
    if (m_parts.initialView) {
        requireIfNamed(m_parts.initialView->indicator, "the initial view");
        requireIfNamed(m_parts.initialView->edition, "the initial view");
    }
}

void Catalogue::require(const IndicatorId& id, const std::string& where) const {
    if (!find(id)) {
        throw CatalogueError(CatalogueFault::UnknownIndicator, where, id.text(),
                             where + " names the indicator \"" + id.text() + "\", which does not exist");
    }
}

void Catalogue::requireIfNamed(const IndicatorId& id, const std::string& where) const {
    if (!id.empty()) {
        require(id, where);
    }
}

void Catalogue::requireIfNamed(const EditionId& id, const std::string& where) const {
    if (!id.empty() && !find(id)) {
        throw CatalogueError(CatalogueFault::UnknownEdition, where, id.text(),
                             where + " names the edition \"" + id.text() + "\", which does not exist");
    }
}

std::span<const IndicatorId> Catalogue::dividedIndicators() const noexcept {
    return m_parts.dividingLine ? std::span<const IndicatorId>(m_parts.dividingLine->divided)
                                : std::span<const IndicatorId>();
}

void Catalogue::checkEditions(const Indicator& indicator) const {
    std::vector<EditionId> named{indicator.weightEdition};
    if (const auto* ratio = std::get_if<Ratio>(&indicator.formula)) {
        named.push_back(ratio->denominatorEdition);
    }
    std::ranges::transform(indicator.editionNotes, std::back_inserter(named), &EditionNote::edition);
    for (const EditionId& edition : named) {
        if (!edition.empty() && !find(edition)) {
            throw CatalogueError(CatalogueFault::UnknownEdition, indicator.id.text(), edition.text(),
                                 "indicator \"" + indicator.id.text() + "\" names the edition \"" + edition.text() +
                                     "\", which does not exist");
        }
    }
}

/// Depth first over the inputs: an indicator that is computed from figures by group is by group itself.
void Catalogue::inheritGrouping(std::size_t index, std::vector<Visit>& visits) {
    Indicator& indicator = m_parts.indicators[index];
    if (visits[index] == Visit::Done) {
        return;
    }
    if (visits[index] == Visit::Open) {
        throw CatalogueError(CatalogueFault::CircularFormula, indicator.id.text(), {},
                             "the formula of \"" + indicator.id.text() + "\" leads back to itself");
    }
    visits[index] = Visit::Open;
    std::vector<IndicatorId> inputs = inputsOf(indicator.formula);
    if (!indicator.weight.empty()) {
        inputs.push_back(indicator.weight);
    }
    for (const IndicatorId& input : inputs) {
        const std::size_t at = m_indexOf.at(input);
        inheritGrouping(at, visits);
        const std::string& grouping = m_parts.indicators[at].grouping;
        if (!grouping.empty() && !indicator.grouping.empty() && grouping != indicator.grouping) {
            throw CatalogueError(CatalogueFault::TwoGroupings, indicator.id.text(), {},
                                 "the formula of \"" + indicator.id.text() + "\" reads figures of two groupings");
        }
        indicator.grouping = grouping.empty() ? indicator.grouping : grouping;
    }
    visits[index] = Visit::Done;
}

const Indicator* Catalogue::find(const IndicatorId& id) const {
    const auto found = m_indexOf.find(id);
    return found == m_indexOf.end() ? nullptr : &m_parts.indicators[found->second];
}

const Indicator& Catalogue::indicator(const IndicatorId& id) const {
    if (const Indicator* found = find(id)) {
        return *found;
    }
    throw std::invalid_argument("there is no indicator \"" + id.text() + "\"");
}

const Edition* Catalogue::find(const EditionId& id) const {
    const auto found = std::ranges::find(m_parts.editions, id, &Edition::id);
    return found == m_parts.editions.end() ? nullptr : &*found;
}

const ChartPair* Catalogue::chartPairOf(const IndicatorId& id) const {
    const auto found = std::ranges::find_if(m_parts.chartPairs,
                                            [&](const ChartPair& pair) { return pair.bars == id || pair.lines == id; });
    return found == m_parts.chartPairs.end() ? nullptr : &*found;
}

std::vector<IndicatorId> Catalogue::publishedInputs(const IndicatorId& id) const {
    std::vector<IndicatorId> published;
    for (const PublishedInput& input : publishedInputs(id, EditionId())) {
        addOnce(published, input.indicator);
    }
    return published;
}

std::vector<PublishedInput> Catalogue::publishedInputs(const IndicatorId& id, const EditionId& edition) const {
    std::vector<PublishedInput> published;
    const Indicator& found = indicator(id);
    if (mayBePublished(found)) {
        published.push_back({id, edition});
    }
    for (const IndicatorId& input : inputsOf(found.formula)) {
        for (const PublishedInput& further : publishedInputs(input, editionOfInput(found.formula, input, edition))) {
            addOnce(published, further);
        }
    }
    return published;
}

bool Catalogue::canBeAggregated(const IndicatorId& id) const {
    const Indicator& found = indicator(id);
    if (found.isByGroup()) {
        return true;
    }
    if (std::holds_alternative<Published>(found.formula)) {
        return found.aggregation != Aggregation::None;
    }
    if (const auto* prices = std::get_if<ConstantPrices>(&found.formula)) {
        return canBeAggregated(prices->amount);
    }
    return std::ranges::all_of(inputsOf(found.formula),
                               [this](const IndicatorId& input) { return canBeAggregated(input); });
}

std::vector<Text> Catalogue::notesOn(const IndicatorId& id, const EditionId& edition) const {
    std::vector<Text> notes;
    const Indicator& found = indicator(id);
    if (!found.note.empty()) {
        notes.push_back(found.note);
    }
    for (const EditionNote& note : found.editionNotes) {
        if (note.edition == edition) {
            addOnce(notes, note.text);
        }
    }
    for (const IndicatorId& input : inputsOf(found.formula)) {
        for (const Text& note : notesOn(input, editionOfInput(found.formula, input, edition))) {
            addOnce(notes, note);
        }
    }
    return notes;
}

}  // namespace core
