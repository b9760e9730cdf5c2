// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/claim_arguments.h"
#include "app/package/known_names.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>
#include <system_error>

namespace app {
namespace {

/// The whole text as a number; nothing if it is another text.
template <class Number>
std::optional<Number> numberIn(const std::string& text) {
    Number result = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(result) : std::nullopt;
}

}  // namespace

ClaimArguments::ClaimArguments(const CheckedTable& table, std::size_t row, const ClaimScope& scope,
                               const DefaultArguments& defaults)
    : m_table(table), m_row(row), m_scope(scope) {
    std::istringstream cell(table.text(row, "arguments"));
    for (std::string part; std::getline(cell, part, ';');) {
        const std::size_t sign = part.find('=');
        if (sign == std::string::npos || !m_values.emplace(part.substr(0, sign), Value{part.substr(sign + 1)}).second) {
            m_table.reject(m_row, "arguments");
        }
    }
    for (const auto& [name, value] : defaults) {
        m_values.emplace(name, Value{value.text(), &value});
    }
}

void ClaimArguments::reject(const std::string& name, std::vector<std::string> possible) const {
    const auto found = m_values.find(name);
    if (found == m_values.end()) {
        m_table.rejectPart(m_row, "arguments", name, gis::Expected::Argument);
    }
    if (found->second.source) {
        if (possible.empty()) {
            found->second.source->reject();
        }
        found->second.source->rejectUnknown(std::move(possible));
    }
    m_table.rejectPart(m_row, "arguments", name + '=' + found->second.text, gis::Expected::OtherValue,
                       std::move(possible));
}

void ClaimArguments::rejectPair(const std::string& first, const std::string& second) const {
    reject(isInRow(first) && !isInRow(second) ? first : second);
}

bool ClaimArguments::isInRow(const std::string& name) const {
    const auto found = m_values.find(name);
    return found != m_values.end() && !found->second.source;
}

std::string ClaimArguments::text(const std::string& name) {
    const auto found = m_values.find(name);
    if (found == m_values.end() || found->second.text.empty()) {
        reject(name);
    }
    m_used.insert(name);
    return found->second.text;
}

double ClaimArguments::number(const std::string& name) {
    const std::optional<double> number = numberIn<double>(text(name));
    return known(name, number && std::isfinite(*number) ? number : std::nullopt);  // "nan" and "inf" are numbers too
}

std::size_t ClaimArguments::count() {
    const std::optional<std::size_t> count = numberIn<std::size_t>(text("count"));
    return known("count", count && *count > 0 ? count : std::nullopt);
}

std::string ClaimArguments::oneOf(const std::string& name, const std::vector<std::string>& possible) {
    const std::string value = text(name);
    const bool isPossible = std::ranges::find(possible, value) != possible.end();
    return known(name, isPossible ? std::optional(value) : std::nullopt, possible);
}

core::IndicatorId ClaimArguments::regionalIndicator() {
    return core::IndicatorId(
        oneOf("indicator", indicatorsWith([](const core::Indicator& indicator) { return !indicator.isByGroup(); })));
}

core::IndicatorId ClaimArguments::dividedIndicator() {
    return core::IndicatorId(
        oneOf("indicator", namesOf(m_scope.catalogue.dividedIndicators(), [](const auto& id) { return id; })));
}

core::IndicatorId ClaimArguments::amount(const std::string& name, const std::string& id) const {
    const core::Indicator* found = m_scope.catalogue.find(core::IndicatorId(id));
    const bool isAmount = found && core::isPublishedAmount(*found);
    return known(name, isAmount ? std::optional(found->id) : std::nullopt, indicatorsWith(core::isPublishedAmount));
}

std::vector<core::IndicatorId> ClaimArguments::publishedAmounts(const std::string& name) {
    std::istringstream list(text(name));
    std::vector<core::IndicatorId> amounts;
    for (std::string id; std::getline(list, id, '|');) {
        amounts.push_back(amount(name, id));
    }
    return amounts;
}

/// The argument of the row with one of these names, or else the default with one of them.
core::Period ClaimArguments::periodOf(std::initializer_list<const char*> names) {
    const auto* chosen = std::ranges::find_if(names, [this](const char* name) { return isInRow(name); });
    if (chosen == names.end()) {
        chosen = std::ranges::find_if(names, [this](const char* name) { return has(name); });
    }
    const std::string name = chosen == names.end() ? *names.begin() : *chosen;
    return known(name, core::Period::parse(text(name)));
}

std::pair<core::Period, core::Period> ClaimArguments::span() {
    const core::Period from = periodOf({"from", "from_year"});
    const core::Period to = periodOf({"to", "to_year"});
    if (from.step() != to.step() || to < from) {
        m_table.reject(m_row, "arguments");
    }
    return {from, to};
}

std::pair<core::Period, core::Period> ClaimArguments::regularSpan() {
    const auto periods = span();
    if (periods.first.isDate()) {
        m_table.reject(m_row, "arguments");
    }
    return periods;
}

core::LineSide ClaimArguments::side() {
    const std::optional<core::LineDescription>& line = m_scope.catalogue.dividingLine();
    if (!line) {
        reject("side");
    }
    return oneOf("side", {line->right.id, line->left.id}) == line->right.id ? core::LineSide::Right
                                                                            : core::LineSide::Left;
}

std::string ClaimArguments::layer() {
    return oneOf("layer", namesOf(m_scope.package.tablesWith("places"), &PackageTable::id));
}

const core::Grouping& ClaimArguments::grouping() {
    const auto found = std::ranges::find(m_scope.groupings, text("grouping"), &core::Grouping::id);
    if (found == m_scope.groupings.end()) {
        reject("grouping", namesOf(m_scope.groupings, &core::Grouping::id));
    }
    return *found;
}

std::string ClaimArguments::groupOf(const core::Grouping& grouping, const std::string& name) {
    return oneOf(name, namesOf(grouping.groups(), &core::Group::id));
}

core::GroupRef ClaimArguments::group() {
    const core::Grouping& chosen = grouping();
    return {chosen.id(), groupOf(chosen, "group")};
}

core::GapSubject ClaimArguments::gapSubject() {
    const core::Grouping& chosen = grouping();
    core::GapSubject subject{regionalIndicator(), chosen.id(), groupOf(chosen, "minuend"),
                             groupOf(chosen, "subtrahend")};
    if (subject.of == subject.versus) {
        rejectPair("minuend", "subtrahend");
    }
    return subject;
}

core::GroupFigure ClaimArguments::groupFigure() {
    const core::IndicatorId id(oneOf("indicator", indicatorsWith(&core::Indicator::isByGroup)));
    const core::Grouping& chosen = grouping();
    if (m_scope.catalogue.indicator(id).grouping != chosen.id()) {
        rejectPair("indicator", "grouping");
    }
    std::vector<std::string> possible = namesOf(chosen.groups(), &core::Group::id);
    const std::vector<std::string> wholes = idsOfWhole(chosen.id());
    possible.insert(possible.end(), wholes.begin(), wholes.end());
    const std::string named = oneOf("group", possible);
    const std::optional<core::GroupRef> group = std::ranges::find(wholes, named) != wholes.end()
                                                    ? std::nullopt
                                                    : std::optional(core::GroupRef{chosen.id(), named});
    return {id, group, periodOf({"period", "date", "year"})};
}

core::GroupShare ClaimArguments::groupShare() {
    const core::GroupFigure figure = groupFigure();
    return {figure.indicator, known("group", figure.group), figure.period};
}

/// The ids that tables of figures by group use for the whole.
std::vector<std::string> ClaimArguments::idsOfWhole(const std::string& grouping) const {
    std::vector<std::string> ids;
    for (const PackageTable* table : m_scope.package.tablesWith("figures")) {
        const bool isListed = std::ranges::find(ids, table->whole) != ids.end();
        if (m_scope.catalogue.whole() && table->grouping == grouping && !table->whole.empty() && !isListed) {
            ids.push_back(table->whole);
        }
    }
    return ids;
}

void ClaimArguments::requireAllUsed() const {
    for (const auto& [name, ignored] : m_values) {
        if (isInRow(name) && !m_used.contains(name)) {
            m_table.rejectPart(m_row, "arguments", name, gis::Expected::NoArgument);
        }
    }
}

}  // namespace app
