// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/package/checked_table.h"
#include "app/package/data_package.h"
#include "core/audit/claim.h"

namespace app {

/// What the arguments of claims may name.
struct ClaimScope {
    const DataPackage& package;
    const core::Catalogue& catalogue;
    const std::vector<core::Grouping>& groupings;
};

/// Arguments by name, as datapackage.json gives them.
using DefaultArguments = std::map<std::string, JsonValue>;

/// The arguments of one claim ("name=value;name=value"), each read with a required type.
///
/// An argument that the row omits has its default. Whatever is wrong with an argument of the row is a fault of the
/// cell; a wrong default is a fault of datapackage.json. All functions throw gis::Error BadValue, or JsonKeyMissing.
class ClaimArguments {
public:
    /// All parameters must outlive it.
    ClaimArguments(const CheckedTable& table, std::size_t row, const ClaimScope& scope,
                   const DefaultArguments& defaults);

    [[nodiscard]] bool has(const std::string& name) const { return m_values.contains(name); }
    [[nodiscard]] std::string text(const std::string& name);
    [[nodiscard]] double number(const std::string& name);
    /// A whole number above 0.
    [[nodiscard]] std::size_t count();
    [[nodiscard]] core::RegionCode region(const std::string& name) { return core::RegionCode(text(name)); }

    /// An indicator that is published by region.
    [[nodiscard]] core::IndicatorId regionalIndicator();
    /// One that can be divided between the two sides of the dividing line.
    [[nodiscard]] core::IndicatorId dividedIndicator();
    /// An amount that is published by region, so that a side of the dividing line can hold part of it.
    [[nodiscard]] core::IndicatorId publishedAmount(const std::string& name) { return amount(name, text(name)); }
    /// Several of them, separated by bars.
    [[nodiscard]] std::vector<core::IndicatorId> publishedAmounts(const std::string& name);

    /// `period`, or its old name `year`.
    [[nodiscard]] core::Period period() { return periodOf({"period", "year"}); }
    [[nodiscard]] bool hasPeriod() const { return has("period") || has("year"); }
    /// `from` and `to`, or `from_year` and `to_year`: two periods of the same length, in order.
    [[nodiscard]] std::pair<core::Period, core::Period> span();
    /// The same for years, quarters or months.
    [[nodiscard]] std::pair<core::Period, core::Period> regularSpan();

    [[nodiscard]] core::LineSide side();
    /// The id of a table of places.
    [[nodiscard]] std::string layer();
    [[nodiscard]] core::GroupRef group();
    [[nodiscard]] core::GapSubject gapSubject();
    /// A figure that is published for groups. The group is named as in its table, which may also name the whole.
    [[nodiscard]] core::GroupFigure groupFigure();
    /// The same for a group only.
    [[nodiscard]] core::GroupShare groupShare();

    /// @throws gis::Error BadValue for an argument of the row that the kind of claim does not use.
    void requireAllUsed() const;
    /// The names of the arguments that were read, from the row or as a default.
    [[nodiscard]] const std::set<std::string>& used() const { return m_used; }

private:
    struct Value {
        std::string text;
        const JsonValue* source = nullptr;  ///< Null for a value of the row.
    };

    /// @param possible  the values that the argument may have; empty where that is not said.
    [[noreturn]] void reject(const std::string& name, std::vector<std::string> possible = {}) const;
    /// Rejects two arguments that do not fit together: one that the row gives, or else the second default.
    [[noreturn]] void rejectPair(const std::string& first, const std::string& second) const;
    [[nodiscard]] bool isInRow(const std::string& name) const;

    template <class Result>
    [[nodiscard]] Result known(const std::string& name, std::optional<Result> result,
                               const std::vector<std::string>& possible = {}) const {
        if (!result) {
            reject(name, possible);
        }
        return *std::move(result);
    }
    /// The value of the argument, which must be one of these.
    [[nodiscard]] std::string oneOf(const std::string& name, const std::vector<std::string>& possible);
    /// The ids of the indicators for which `isPossible` holds.
    template <class Possible>
    [[nodiscard]] std::vector<std::string> indicatorsWith(Possible isPossible) const {
        std::vector<std::string> ids;
        for (const core::Indicator& indicator : m_scope.catalogue.indicators()) {
            if (std::invoke(isPossible, indicator)) {
                ids.push_back(indicator.id.text());
            }
        }
        return ids;
    }

    [[nodiscard]] core::IndicatorId amount(const std::string& name, const std::string& id) const;
    [[nodiscard]] core::Period periodOf(std::initializer_list<const char*> names);
    [[nodiscard]] const core::Grouping& grouping();
    [[nodiscard]] std::string groupOf(const core::Grouping& grouping, const std::string& name);
    [[nodiscard]] std::vector<std::string> idsOfWhole(const std::string& grouping) const;

    const CheckedTable& m_table;
    std::size_t m_row;
    const ClaimScope& m_scope;
    std::map<std::string, Value> m_values;
    std::set<std::string> m_used;
};

}  // namespace app
