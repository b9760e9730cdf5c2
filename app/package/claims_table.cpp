// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/claims_table.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

#include "app/package/checked_table.h"
#include "core/audit/compute_claim.h"

namespace app {
namespace {

constexpr const char* nation = "national";

/// The arguments of one claim ("name=value;name=value"), each read as what it must be. Whatever is wrong with one is a
/// fault of the cell.
class ClaimArguments {
public:
    ClaimArguments(const CheckedTable& table, std::size_t row, const DataPackage& package,
                   const core::Catalogue& catalogue, const std::vector<core::Grouping>& groupings)
        : m_table(table), m_row(row), m_package(package), m_catalogue(catalogue), m_groupings(groupings) {
        std::istringstream cell(table.filledText(row, "arguments"));
        for (std::string part; std::getline(cell, part, ';');) {
            const std::size_t sign = part.find('=');
            if (sign == std::string::npos || !m_values.emplace(part.substr(0, sign), part.substr(sign + 1)).second) {
                reject();
            }
        }
    }

    [[nodiscard]] bool has(const std::string& name) const { return m_values.contains(name); }

    [[nodiscard]] std::string text(const std::string& name) {
        const auto found = m_values.find(name);
        if (found == m_values.end() || found->second.empty()) {
            reject();
        }
        m_asked.insert(name);
        return found->second;
    }

    [[nodiscard]] core::IndicatorId indicator() {
        const core::Indicator* found = m_catalogue.find(core::IndicatorId(text("indicator")));
        return known(found ? std::optional(found->id) : std::nullopt);
    }
    /// One that can be divided between the two sides of the dividing line.
    [[nodiscard]] core::IndicatorId dividedIndicator() {
        const core::IndicatorId id = indicator();
        const auto divided = m_catalogue.dividedIndicators();
        return known(std::ranges::find(divided, id) != divided.end() ? std::optional(id) : std::nullopt);
    }
    /// One that is published by region.
    [[nodiscard]] core::IndicatorId regionalIndicator() {
        const core::IndicatorId id = indicator();
        return known(m_catalogue.indicator(id).isByGroup() ? std::nullopt : std::optional(id));
    }
    /// An amount that is published by region, so that a side of the dividing line can hold part of it.
    [[nodiscard]] core::IndicatorId publishedAmount(const std::string& name) { return amount(text(name)); }
    /// Several of them, separated by bars.
    [[nodiscard]] std::vector<core::IndicatorId> publishedAmounts(const std::string& name) {
        std::istringstream list(text(name));
        std::vector<core::IndicatorId> amounts;
        for (std::string id; std::getline(list, id, '|');) {
            amounts.push_back(amount(id));
        }
        return amounts;
    }
    /// The id of a table of places.
    [[nodiscard]] std::string layer() {
        const std::string id = text("layer");
        const auto tables = m_package.tablesWith("places");
        return known(std::ranges::find(tables, id, &PackageTable::id) != tables.end() ? std::optional(id)
                                                                                      : std::nullopt);
    }
    [[nodiscard]] core::RegionCode region(const std::string& name) { return core::RegionCode(text(name)); }

    [[nodiscard]] core::Period year(const std::string& name) {
        const core::Period period = known(core::Period::parse(text(name)));
        return known(period.isYear() ? std::optional(period) : std::nullopt);
    }
    [[nodiscard]] core::Period date() {
        const core::Period period = known(core::Period::parse(text("date")));
        return known(period.isDate() ? std::optional(period) : std::nullopt);
    }
    [[nodiscard]] double number(const std::string& name) {
        const std::string value = text(name);
        double result = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
        return known(error == std::errc() && end == value.data() + value.size() ? std::optional(result) : std::nullopt);
    }
    [[nodiscard]] std::size_t count() {
        const std::string value = text("count");
        std::size_t result = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
        return known(error == std::errc() && end == value.data() + value.size() && result > 0 ? std::optional(result)
                                                                                              : std::nullopt);
    }
    [[nodiscard]] core::LineSide side() {
        const std::string id = text("side");
        const std::optional<core::LineDescription>& line = m_catalogue.dividingLine();
        return known(line && id == line->right.id  ? std::optional(core::LineSide::Right)
                     : line && id == line->left.id ? std::optional(core::LineSide::Left)
                                                   : std::nullopt);
    }
    [[nodiscard]] core::GroupRef group() {
        const std::string grouping = text("grouping");
        return {grouping, groupOf(grouping, "group")};
    }
    [[nodiscard]] std::string fourRegionsGroup() { return groupOf(core::auditRegions, "group"); }
    /// One of the four regions, or the nation.
    [[nodiscard]] core::RegionCode stationGroup() {
        const bool isNation = text("group") == nation && m_catalogue.whole();
        return isNation ? m_catalogue.whole()->code : core::RegionCode(fourRegionsGroup());
    }
    [[nodiscard]] core::GapSubject gapSubject() {
        const std::string grouping = text("grouping");
        core::GapSubject subject{regionalIndicator(), grouping, groupOf(grouping, "minuend"),
                                 groupOf(grouping, "subtrahend")};
        return known(subject.of == subject.versus ? std::nullopt : std::optional(subject));
    }

    /// @throws gis::Error BadValue for an argument that nothing asked for.
    void requireAllAsked() const {
        if (m_asked.size() != m_values.size()) {
            reject();
        }
    }

private:
    [[noreturn]] void reject() const { m_table.reject(m_row, "arguments"); }

    template <class Value>
    [[nodiscard]] Value known(std::optional<Value> value) const {
        if (!value) {
            reject();
        }
        return *std::move(value);
    }

    [[nodiscard]] core::IndicatorId amount(const std::string& id) const {
        const core::Indicator* found = m_catalogue.find(core::IndicatorId(id));
        const bool isAmount = found && core::isPublishedAmount(*found);
        return known(isAmount ? std::optional(found->id) : std::nullopt);
    }

    [[nodiscard]] std::string groupOf(const std::string& grouping, const std::string& name) {
        const std::string id = text(name);
        const auto found = std::ranges::find(m_groupings, grouping, &core::Grouping::id);
        if (found == m_groupings.end() || !found->indexOf(id)) {
            reject();
        }
        return id;
    }

    const CheckedTable& m_table;
    std::size_t m_row;
    const DataPackage& m_package;
    const core::Catalogue& m_catalogue;
    const std::vector<core::Grouping>& m_groupings;
    std::map<std::string, std::string> m_values;
    std::set<std::string> m_asked;
};

/// What sort of answer a kind prints.
enum class AnswerSort { Number, Percent, Truth, Codes };

/// A kind of claim in the table, and how its statement is made.
struct ClaimKind {
    AnswerSort sort;
    core::Statement (*statement)(ClaimArguments&);
};

core::RankedRegions ranked(ClaimArguments& of, core::RankEnd end) {
    return {end, of.regionalIndicator(), of.year("year"), of.count()};
}

core::Statement linePart(ClaimArguments& of) {
    const core::LinePart part{of.side(), of.dividedIndicator(), of.year("year")};
    return part;
}

core::Statement citedLinePart(ClaimArguments& of, bool isStandIn) {
    core::CitedLinePart part{of.text("what"), of.side(), of.publishedAmount("indicator"),
                             of.year("year"), isStandIn, {}};
    if (isStandIn && of.has("others")) {
        part.otherStandIns = of.publishedAmounts("others");
    }
    return part;
}

core::Statement countAbove(ClaimArguments& of) {
    core::CountAbove count{of.regionalIndicator(), of.year("year"), of.number("threshold"), std::nullopt};
    if (of.has("group")) {
        count.group = of.group();
    }
    return count;
}

core::Statement cited(ClaimArguments& of) {
    core::CitedFigure figure{of.text("what"), std::nullopt, std::nullopt};
    if (of.has("side")) {
        figure.side = of.side();
    }
    if (of.has("year")) {
        figure.year = of.year("year");
    }
    return figure;
}

using Args = ClaimArguments;

const std::map<std::string, ClaimKind>& claimKinds() {
    using core::RankEnd;
    using core::Statement;
    static const std::map<std::string, ClaimKind> kinds{
        {"mean_gap",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::MeanGap{a.gapSubject(), a.year("year")};
          }}},
        {"mean_gap_change_percent",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::MeanGapChange{a.gapSubject(), a.year("from_year"), a.year("to_year")};
          }}},
        {"mean_gap_growth_times",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::MeanGapGrowth{a.gapSubject(), a.year("from_year"), a.year("to_year")};
          }}},
        {"only_group_above_national",
         {AnswerSort::Truth,
          [](Args& a) -> Statement {
              return core::OnlyGroupAboveNation{a.regionalIndicator(), a.group(), a.year("from_year"),
                                                a.year("to_year")};
          }}},
        {"top_provinces", {AnswerSort::Codes, [](Args& a) -> Statement { return ranked(a, RankEnd::Top); }}},
        {"bottom_provinces", {AnswerSort::Codes, [](Args& a) -> Statement { return ranked(a, RankEnd::Bottom); }}},
        {"top_count_in_group",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::RankedInGroup{ranked(a, RankEnd::Top), a.group()};
          }}},
        {"bottom_count_in_group",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::RankedInGroup{ranked(a, RankEnd::Bottom), a.group()};
          }}},
        {"count_above", {AnswerSort::Number, countAbove}},
        {"value",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::RegionFigure{a.regionalIndicator(), a.year("year"), a.region("region")};
          }}},
        {"ratio",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::RegionRatio{a.regionalIndicator(), a.year("year"), a.region("numerator"),
                                       a.region("denominator")};
          }}},
        {"hu_area_share", {AnswerSort::Percent, [](Args& a) -> Statement { return core::LineAreaPart{a.side()}; }}},
        {"hu_share", {AnswerSort::Percent, linePart}},
        {"hu_share_cited", {AnswerSort::Percent, [](Args& a) -> Statement { return citedLinePart(a, false); }}},
        {"hu_share_stand_in", {AnswerSort::Percent, [](Args& a) -> Statement { return citedLinePart(a, true); }}},
        {"hu_density_ratio",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::LineDensityRatio{a.dividedIndicator(), a.year("year")};
          }}},
        {"cited", {AnswerSort::Number, cited}},
        {"difference_of_cited",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::CitedDifference{a.text("what"), a.year("from_year"), a.year("to_year")};
          }}},
        {"stations",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::StationFigure{a.stationGroup(), a.date()};
          }}},
        {"stations_share",
         {AnswerSort::Percent,
          [](Args& a) -> Statement {
              return core::StationPart{a.stationGroup(), a.date()};
          }}},
        {"point_count",
         {AnswerSort::Number,
          [](Args& a) -> Statement {
              return core::PlaceCount{a.layer(), a.fourRegionsGroup()};
          }}},
        {"point_share_above",
         {AnswerSort::Truth,
          [](Args& a) -> Statement {
              return core::PlacePartAbove{a.layer(), a.fourRegionsGroup(), a.number("threshold")};
          }}},
        {"industry_count",
         {AnswerSort::Number, [](Args& a) -> Statement { return core::IndustryCount{a.text("industry")}; }}},
    };
    return kinds;
}

core::PrintedNumber printedNumber(const CheckedTable& table, std::size_t row) {
    const double value = table.filledNumber(row, "published");
    const std::string& text = table.text(row, "published");
    const std::size_t point = text.find('.');
    return {value, point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1)};
}

core::PrintedNumber printedPercent(const CheckedTable& table, std::size_t row) {
    const core::PrintedNumber number = printedNumber(table, row);
    if (number.value < 0 || number.value > 100) {
        table.reject(row, "published");
    }
    return number;
}

bool printedTruth(const CheckedTable& table, std::size_t row) {
    const std::string& text = table.filledText(row, "published");
    if (text != "true" && text != "false") {
        table.reject(row, "published");
    }
    return text == "true";
}

std::vector<core::RegionCode> printedCodes(const CheckedTable& table, std::size_t row) {
    std::istringstream cell(table.filledText(row, "published"));
    std::vector<core::RegionCode> codes;
    for (std::string code; cell >> code;) {
        codes.emplace_back(code);
    }
    return codes;
}

core::PrintedAnswer printedAnswer(const CheckedTable& table, std::size_t row, AnswerSort sort) {
    switch (sort) {
        case AnswerSort::Number:
            return printedNumber(table, row);
        case AnswerSort::Percent:
            return printedPercent(table, row);
        case AnswerSort::Truth:
            return printedTruth(table, row);
        case AnswerSort::Codes:
            return printedCodes(table, row);
    }
    return false;
}

core::Claim claimOf(const CheckedTable& table, std::size_t row, const DataPackage& package,
                    const core::Catalogue& catalogue, const std::vector<core::Grouping>& groupings) {
    const auto kind = claimKinds().find(table.text(row, "kind"));
    if (kind == claimKinds().end()) {
        table.reject(row, "kind");
    }
    ClaimArguments arguments(table, row, package, catalogue, groupings);
    core::Statement statement = kind->second.statement(arguments);
    arguments.requireAllAsked();
    return {table.filledText(row, "id"),  table.text(row, "where"), kind->first,
            table.text(row, "arguments"), std::move(statement),     printedAnswer(table, row, kind->second.sort),
            table.text(row, "unit"),      table.text(row, "note")};
}

}  // namespace

std::optional<std::vector<core::Claim>> readClaims(const DataPackage& package, const core::Catalogue& catalogue,
                                                   const std::vector<core::Grouping>& groupings) {
    const PackageTable* source = package.tableWith("paper-claims");
    std::error_code ignored;
    if (!source || !std::filesystem::exists(source->path, ignored)) {
        return std::nullopt;
    }
    const CheckedTable table(gis::readTable(source->path),
                             {"id", "where", "kind", "arguments", "published", "unit", "note"});
    std::vector<core::Claim> claims;
    std::set<std::string> seen;
    for (std::size_t row = 0; row < table.size(); ++row) {
        claims.push_back(claimOf(table, row, package, catalogue, groupings));
        if (!seen.insert(claims.back().id).second) {
            table.rejectRepeated(row, "id");
        }
    }
    return claims;
}

}  // namespace app
