// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/formula_json.h"

#include <memory>

namespace app {
namespace {

core::IndicatorId idOf(const JsonValue& value) { return core::IndicatorId(value.text()); }

core::DenominatorTime timeOf(const JsonValue& value) {
    const std::string name = value.textOr("same-period");
    if (name == "same-period") {
        return core::DenominatorTime::SamePeriod;
    }
    if (name == "mean-of-period-ends") {
        return core::DenominatorTime::MeanOfPeriodEnds;
    }
    if (name != "last-year-end") {
        value.reject();
    }
    return core::DenominatorTime::LastYearEnd;
}

core::Ratio ratioOf(const JsonValue& value) {
    return {idOf(value["numerator"]),
            value["scale"].numberOr(1),
            idOf(value["denominator"]),
            value["denominatorScale"].numberOr(1),
            timeOf(value["denominatorTime"]),
            value["prefersPublished"].flagOr(false),
            core::EditionId(value["denominatorEdition"].textOr({}))};
}

core::Expression::Operation operationOf(const JsonValue& value) {
    const std::string name = value.text();
    if (name == "+") {
        return core::Expression::Operation::Add;
    }
    if (name == "-") {
        return core::Expression::Operation::Subtract;
    }
    if (name == "*") {
        return core::Expression::Operation::Multiply;
    }
    if (name != "/") {
        value.reject();
    }
    return core::Expression::Operation::Divide;
}

/// A number, an indicator's id, or a list ["+", left, right].
core::Expression expressionOf(const JsonValue& value) {
    if (value.isNumber()) {
        return {value.number()};
    }
    if (value.isString()) {
        return {idOf(value)};
    }
    const std::vector<JsonValue> parts = value.items();
    if (parts.size() != 3) {
        value.reject();
    }
    return {core::Expression::Node{operationOf(parts[0]),
                                   std::make_shared<const core::Expression>(expressionOf(parts[1])),
                                   std::make_shared<const core::Expression>(expressionOf(parts[2]))}};
}

}  // namespace

core::Formula formulaOf(const JsonValue& value) {
    if (!value.isDefined()) {
        return core::Published{};
    }
    const std::string kind = value["kind"].text();
    if (kind == "published") {
        return core::Published{};
    }
    if (kind == "ratio") {
        return ratioOf(value);
    }
    if (kind == "density") {
        return core::Density{idOf(value["amount"]), value["scale"].numberOr(1), value["areaUnitKm2"].numberOr(1)};
    }
    if (kind == "share") {
        return core::Share{idOf(value["part"])};
    }
    if (kind == "growth") {
        return core::Growth{idOf(value["amount"])};
    }
    if (kind == "index-to-whole") {
        return core::IndexToWhole{idOf(value["level"])};
    }
    if (kind == "constant-prices") {
        return core::ConstantPrices{idOf(value["amount"]), idOf(value["volumeIndex"]),
                                    static_cast<int>(value["baseYear"].number())};
    }
    if (kind != "expression") {
        value["kind"].reject();
    }
    return expressionOf(value["value"]);
}

}  // namespace app
