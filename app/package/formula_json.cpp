// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/formula_json.h"

#include <memory>

#include "app/package/checked_table.h"

namespace app {
namespace {

std::string known(const std::set<std::string>& ids, const JsonValue& value) {
    std::string id = value.text();
    if (!ids.contains(id)) {
        value.rejectUnknown({ids.begin(), ids.end()});
    }
    return id;
}

core::DenominatorTime timeOf(const JsonValue& value) {
    using core::DenominatorTime;
    return value.isDefined() ? value.oneOf<DenominatorTime>({{"same-period", DenominatorTime::SamePeriod},
                                                             {"mean-of-period-ends", DenominatorTime::MeanOfPeriodEnds},
                                                             {"last-year-end", DenominatorTime::LastYearEnd}})
                             : DenominatorTime::SamePeriod;
}

/// A factor of a formula; 1 where it is missing.
double scaleOf(const JsonValue& value) {
    constexpr double largest = 1e18;
    return value.isDefined() ? value.numberAbove(0, largest) : 1;
}

core::Ratio ratioOf(const JsonValue& value, const PackageIds& ids) {
    return {ids.indicator(value["numerator"]),
            scaleOf(value["scale"]),
            ids.indicator(value["denominator"]),
            scaleOf(value["denominatorScale"]),
            timeOf(value["denominatorTime"]),
            value["prefersPublished"].flagOr(false),
            ids.editionOrNone(value["denominatorEdition"])};
}

core::Expression::Operation operationOf(const JsonValue& value) {
    using Operation = core::Expression::Operation;
    return value.oneOf<Operation>(
        {{"+", Operation::Add}, {"-", Operation::Subtract}, {"*", Operation::Multiply}, {"/", Operation::Divide}});
}

/// A number, an indicator's id, or a list ["+", left, right].
core::Expression expressionOf(const JsonValue& value, const PackageIds& ids) {
    if (value.isNumber()) {
        return {value.number()};
    }
    if (value.isString()) {
        return {ids.indicator(value)};
    }
    const std::vector<JsonValue> parts = value.items();
    if (parts.size() != 3) {
        value.reject();
    }
    const core::Expression::Operation operation = operationOf(parts[0]);
    if (operation == core::Expression::Operation::Divide && parts[2].isNumber() && parts[2].number() == 0) {
        parts[2].reject();
    }
    return {core::Expression::Node{operation, std::make_shared<const core::Expression>(expressionOf(parts[1], ids)),
                                   std::make_shared<const core::Expression>(expressionOf(parts[2], ids))}};
}

}  // namespace

int yearOf(const JsonValue& value) { return value.integer(firstYear, lastYear); }

core::IndicatorId PackageIds::indicator(const JsonValue& id) const { return core::IndicatorId(known(indicators, id)); }

core::EditionId PackageIds::edition(const JsonValue& id) const { return core::EditionId(known(editions, id)); }

core::IndicatorId PackageIds::indicatorOrNone(const JsonValue& id) const {
    return id.isDefined() ? indicator(id) : core::IndicatorId();
}

core::EditionId PackageIds::editionOrNone(const JsonValue& id) const {
    return id.isDefined() ? edition(id) : core::EditionId();
}

core::Formula formulaOf(const JsonValue& value, const PackageIds& ids) {
    if (!value.isDefined()) {
        return core::Published{};
    }
    const std::string kind = value["kind"].text();
    if (kind == "published") {
        return core::Published{};
    }
    if (kind == "ratio") {
        return ratioOf(value, ids);
    }
    if (kind == "density") {
        return core::Density{ids.indicator(value["amount"]), scaleOf(value["scale"]), scaleOf(value["areaUnitKm2"])};
    }
    if (kind == "share") {
        return core::Share{ids.indicator(value["part"])};
    }
    if (kind == "growth") {
        return core::Growth{ids.indicator(value["amount"])};
    }
    if (kind == "index-to-whole") {
        return core::IndexToWhole{ids.indicator(value["level"])};
    }
    if (kind == "constant-prices") {
        return core::ConstantPrices{ids.indicator(value["amount"]), ids.indicator(value["volumeIndex"]),
                                    yearOf(value["baseYear"])};
    }
    if (kind != "expression") {
        value["kind"].rejectUnknown(
            {"published", "ratio", "density", "share", "growth", "index-to-whole", "constant-prices", "expression"});
    }
    return expressionOf(value["value"], ids);
}

}  // namespace app
