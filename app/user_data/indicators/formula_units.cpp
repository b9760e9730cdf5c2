// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/user_data/indicators/formula_units.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/text.h"

namespace app {
namespace {

using Operation = core::Expression::Operation;
using UnitOf = std::function<core::Unit(const core::IndicatorId&)>;

/// Parts of units that are rates, ratios and levels of an index. A quotient with one of them would be hard to read, or
/// wrong.
constexpr std::array ratePartsOfUnits{u"/",  u"／",   u"每",     u"per ", u"%",     u"％",    u"‰",  u"=",
                                      u"＝", u"指数", u"百分点", u"点",   u"point", u"index", u"倍", u"times"};

bool isPerCent(const core::Unit& unit) { return unit.id == "%" || unit.id == "％"; }

/// The unit of a difference, where it is another one.
core::Unit withDifference(core::Unit unit) {
    if (isPerCent(unit) && unit.differenceId.empty()) {
        unit.differenceId = "percentage points";
        unit.differenceSymbol = {"百分点", "percentage points"};
    }
    return unit;
}

/// A table has units in one language, a data package in both.
bool isOneUnit(const core::Unit& a, const core::Unit& b) {
    return a.id == b.id || a.symbol.chinese() == b.symbol.chinese() || a.symbol.english() == b.symbol.english();
}

bool isSimple(const core::Unit& unit) {
    return !unit.id.empty() && std::ranges::none_of(ratePartsOfUnits, [&](const char16_t* part) {
        const QString rate = QString::fromUtf16(part);
        return text(unit.id).contains(rate, Qt::CaseInsensitive) ||
               text(unit.symbol.chinese()).contains(rate, Qt::CaseInsensitive);
    });
}

/// Whether sums of values have no meaning: of an index, or per mille.
bool isLevel(const core::Unit& unit) {
    const QString id = text(unit.id);
    return id.contains(QLatin1Char('=')) || id.contains(QStringLiteral("＝")) || id.contains(QStringLiteral("指数")) ||
           id.contains(QStringLiteral("‰")) || id.contains(QLatin1String("index"), Qt::CaseInsensitive);
}

bool isZero(const core::Expression& expression) {
    const auto* number = std::get_if<double>(&expression.root);
    return number != nullptr && *number == 0;
}

std::optional<core::Unit> quotientUnit(const core::Unit& of, const core::Unit& by) {
    if (isOneUnit(of, by)) {
        return core::Unit();
    }
    if (by.id.empty()) {
        return of;
    }
    if (!isSimple(of) || !isSimple(by)) {
        return std::nullopt;
    }
    core::Unit unit;
    unit.id = of.id + "/" + by.id;
    unit.symbol = {of.symbol.chinese() + "/" + by.symbol.chinese(), of.symbol.english() + "/" + by.symbol.english()};
    return unit;
}

std::optional<core::Unit> sumUnit(const core::Unit& left, const core::Unit& right) {
    const bool areAlike = isOneUnit(left, right) && !isLevel(left);
    return areAlike ? std::optional(left.symbol.zh.empty() ? right : left) : std::nullopt;
}

std::optional<core::Unit> differenceOf(const core::Unit& left, const core::Unit& right) {
    if (!left.differenceId.empty() && isOneUnit(left, right)) {
        return core::differenceUnit(left);
    }
    return sumUnit(left, right);
}

std::optional<core::Unit> nodeUnit(const core::Expression::Node& node, const UnitOf& unitOf) {
    const std::optional<core::Unit> right = formulaUnit(*node.right, unitOf);
    if (node.operation == Operation::Subtract && isZero(*node.left)) {
        return right && !isLevel(*right) ? right : std::nullopt;
    }
    const std::optional<core::Unit> left = formulaUnit(*node.left, unitOf);
    if (!left || !right) {
        return std::nullopt;
    }
    switch (node.operation) {
        case Operation::Add:
            return sumUnit(*left, *right);
        case Operation::Subtract:
            return differenceOf(*left, *right);
        case Operation::Multiply:
            return left->id.empty() ? right : right->id.empty() ? left : std::nullopt;
        case Operation::Divide:
            return quotientUnit(*left, *right);
    }
    return std::nullopt;
}

}  // namespace

std::optional<core::Unit> formulaUnit(const core::Expression& formula, const UnitOf& unitOf) {
    if (const auto* node = std::get_if<core::Expression::Node>(&formula.root)) {
        return nodeUnit(*node, unitOf);
    }
    const auto* id = std::get_if<core::IndicatorId>(&formula.root);
    if (id == nullptr) {
        return std::nullopt;
    }
    core::Unit unit = unitOf(*id);
    return unit.id.empty() ? std::nullopt : std::optional(withDifference(std::move(unit)));
}

std::optional<UnlikeUnits> unlikeUnits(const core::Expression& formula, const UnitOf& unitOf) {
    const auto* node = std::get_if<core::Expression::Node>(&formula.root);
    if (node == nullptr) {
        return std::nullopt;
    }
    for (const core::Expression* part : {&*node->left, &*node->right}) {
        if (auto found = unlikeUnits(*part, unitOf)) {
            return found;
        }
    }
    const bool isSum = node->operation == Operation::Add || node->operation == Operation::Subtract;
    const std::optional<core::Unit> left = isSum ? formulaUnit(*node->left, unitOf) : std::nullopt;
    const std::optional<core::Unit> right = isSum ? formulaUnit(*node->right, unitOf) : std::nullopt;
    const bool haveUnits = left && right && !left->id.empty() && !right->id.empty();  // a ratio has none
    const bool areUnlike = haveUnits && !isOneUnit(*left, *right);
    return areUnlike ? std::optional(UnlikeUnits{*left, *right}) : std::nullopt;
}

core::Unit typedUnit(const std::string& words) {
    core::Unit unit;
    unit.id = words;
    unit.symbol.en = words;
    return withDifference(std::move(unit));
}

}  // namespace app
